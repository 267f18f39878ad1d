import { format, type Data } from "./format";
import type { Locale } from "./locale";
import { start as english } from "./locales/en/start";
import { start as chinese } from "./locales/zh-CN/start";

export type StartKey = keyof typeof chinese;
export type TranslateStart = (key: StartKey, data?: Data) => string;

/** Words of the first minutes in a language; missing slots are a bug and throw. */
export const startTranslator =
  (locale: Locale): TranslateStart =>
  (key, data = {}) =>
    format((locale === "zh-CN" ? chinese : english)[key], data, locale);
