import type { SettingProblem, SettingWords } from "../core/standards/settingRows";
import { format } from "./format";
import { locales, type Locale } from "./locale";
import * as english from "./locales/en/settings";
import * as chinese from "./locales/zh-CN/settings";

const wordsOf = (locale: Locale): typeof chinese => (locale === "zh-CN" ? chinese : english);

/** Words of the settings sheet in a language. */
export const settingWords = (locale: Locale): SettingWords => wordsOf(locale).settings;

/** Words of the settings sheet in every language, since a workbook may come from another office. */
export const allSettingWords: readonly SettingWords[] = locales.map(settingWords);

/** What is wrong with a row of the settings sheet. */
export const settingProblemText = ({ kind, value }: SettingProblem, locale: Locale): string =>
  format(wordsOf(locale).settingProblems[kind], { value }, locale);
