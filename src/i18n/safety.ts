import { format, type Data } from "./format";
import type { Locale } from "./locale";
import { safety as english } from "./locales/en/safety";
import { safety as chinese } from "./locales/zh-CN/safety";

export type SafetyKey = keyof typeof chinese;
export type TranslateSafety = (key: SafetyKey, data?: Data) => string;

/** Words of what broke off, of copies kept before a change, and of formulas turned into values. */
export const safetyTranslator =
  (locale: Locale): TranslateSafety =>
  (key, data = {}) =>
    format((locale === "zh-CN" ? chinese : english)[key], data, locale);
