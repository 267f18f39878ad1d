import { dayOfIso } from "../core/day";
import { format, type Data } from "./format";
import type { Locale } from "./locale";
import { dayText } from "./numbers";
import { score as sheetsEnglish } from "./locales/en/score";
import { scorePages as pagesEnglish } from "./locales/en/scorePages";
import { score as sheetsChinese } from "./locales/zh-CN/score";
import { scorePages as pagesChinese } from "./locales/zh-CN/scorePages";

const chinese = { ...sheetsChinese, ...pagesChinese };
const english = { ...sheetsEnglish, ...pagesEnglish };

export type ScoreKey = keyof typeof chinese;
export type TranslateScore = (key: ScoreKey, data?: Data) => string;

/** Words of scoring in a language; missing slots are a bug and throw. */
export const scoreTranslator =
  (locale: Locale): TranslateScore =>
  (key, data = {}) =>
    format((locale === "zh-CN" ? chinese : english)[key], data, locale);

const MINUS = "\u2212";
const MOST_DECIMALS = 8;

/**
 * A score from 0 to 100 with two decimals, or more where fewer would carry it across its line: 79.996 is not 80.00.
 * Undefined for none.
 */
export function scoreText(value: number, line = NaN): string | undefined {
  if (Number.isNaN(value)) return undefined;
  for (let decimals = 2; decimals < MOST_DECIMALS; decimals++) {
    const text = value.toFixed(decimals);
    if (Number.isNaN(line) || Number(text) >= line === value >= line) return text;
  }
  return String(value);
}

/** Points as people write them, with at most two decimals: 90, 7.5, 8.33. */
export const pointsText = (value: number): string => String(Number(value.toFixed(2))).replace("-", MINUS);

/** Share of 1 as percent with at most one decimal: 20%, 33.3%. */
export const shareText = (share01: number): string => `${Number((share01 * 100).toFixed(1))}%`;

/** A difference with its sign, two decimals: +1.80 in full width, −0.50; 0.00 has none. */
export function signedText(value: number): string {
  const text = Math.abs(value).toFixed(2);
  if (Number(text) === 0) return text;
  return value > 0 ? `＋${text}` : `${MINUS}${text}`;
}

/**
 * A local date and time, given as YYYY-MM-DD HH:MM, as sentences say it: 2025年5月8日 14:32, 8 May 2025 at 14:32.
 * Neither is read as a date when it stands in a cell.
 */
export function momentText(moment: string, locale: Locale): string {
  const [date = "", time = ""] = moment.split(" ");
  const day = dayOfIso(date);
  if (day === undefined) return moment;
  return [dayText(day, locale), time].filter(Boolean).join(locale === "zh-CN" ? " " : " at ");
}
