import type { Locale } from "./locale";
import { fundSheets as english } from "./locales/en/fundSheets";
import { fundSheets as chinese } from "./locales/zh-CN/fundSheets";

type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

/** Words of the sheets of the award money in one language. */
export type FundSheetTexts = Words<typeof chinese>;

export const fundSheetTexts = (locale: Locale): FundSheetTexts => (locale === "zh-CN" ? chinese : english);
