import type { Locale } from "./locale";

const names = {
  "zh-CN": ["首年", "次年", "第三年"],
  en: ["First", "Second", "Third"],
} as const satisfies Readonly<Record<Locale, readonly [string, string, string]>>;

/** Short names of the three years of an award, as headings of a narrow table. */
export const awardYearNames = (locale: Locale): readonly [string, string, string] => names[locale];
