import { format, type Data } from "./format";
import type { Locale } from "./locale";
import { boardPages as english } from "./locales/en/boardPages";
import { boardPages as chinese } from "./locales/zh-CN/boardPages";

export type BoardPagesKey = keyof typeof chinese;
export type TranslateBoard = (key: BoardPagesKey, data?: Data) => string;

/** Words of the pages of the board in a language; missing slots are a bug and throw. */
export const boardTranslator =
  (locale: Locale): TranslateBoard =>
  (key, data = {}) =>
    format((locale === "zh-CN" ? chinese : english)[key], data, locale);
