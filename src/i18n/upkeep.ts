import { format, type Data } from "./format";
import type { Locale } from "./locale";
import { upkeep as english } from "./locales/en/upkeep";
import { upkeep as chinese } from "./locales/zh-CN/upkeep";

export type UpkeepKey = keyof typeof chinese;
export type TranslateUpkeep = (key: UpkeepKey, data?: Data) => string;

/** Words of explanations, history, fixes, the change log, settings and removal; missing slots are a bug and throw. */
export const upkeepTranslator =
  (locale: Locale): TranslateUpkeep =>
  (key, data = {}) =>
    format((locale === "zh-CN" ? chinese : english)[key], data, locale);
