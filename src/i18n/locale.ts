export const locales = ["zh-CN", "en"] as const;
export type Locale = (typeof locales)[number];

/** The locale that fits a language tag best; Chinese where none does. */
export const localeOf = (tag: string | undefined): Locale => (tag && /^en\b/i.test(tag) ? "en" : "zh-CN");

/** Names one after the other, as a sentence lists them. */
export const listed = (names: readonly string[], locale: Locale): string =>
  names.join(locale === "zh-CN" ? "、" : ", ");
