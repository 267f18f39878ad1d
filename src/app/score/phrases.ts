import type { Phrase } from "../../core/scoring/receipt";
import { format } from "../../i18n/format";
import type { Locale } from "../../i18n/locale";
import { receiptTexts as english } from "../../i18n/locales/en/functions";
import { receiptTexts as chinese } from "../../i18n/locales/zh-CN/functions";
import { pointsText, scoreText, shareText } from "../../i18n/score";

/** Operators stand in full width in Chinese. */
const plus = (locale: Locale): string => (locale === "zh-CN" ? "＋" : " + ");
const times = (locale: Locale): string => (locale === "zh-CN" ? "×" : " × ");

/** Slots that hold scores from 0 to 100. */
const scored: ReadonlySet<string> = new Set(["sum", "value"]);
const counts: ReadonlySet<string> = new Set([
  "count",
  "judges",
  "trim",
  "kept",
  "others",
  "needed",
  "rank",
  "of",
]);

function slotText(
  slot: string,
  value: unknown,
  isPoints: boolean,
  line: number | undefined,
): string | number {
  if (typeof value === "string") return value;
  if (typeof value !== "number") return "";
  if (counts.has(slot)) return value;
  return scored.has(slot) && !isPoints ? (scoreText(value, line) ?? "") : pointsText(value);
}

/** What a term of a sum is, written out: 91.20×20%＋88.40×20%. */
const weightedTerms = (scores: readonly number[], weights01: readonly number[], locale: Locale): string =>
  scores
    .map((score, i) => `${scoreText(score)}${times(locale)}${shareText(weights01[i]!)}`)
    .join(plus(locale));

const ofIndicator: ReadonlySet<string> = new Set([
  "panelMean",
  "panelTrimmed",
  "panelMedian",
  "panelStandardised",
  "rawMean",
]);

/**
 * The sentence of a part of a receipt.
 * @param line - Line of the star, which a printed score never crosses.
 */
export function phraseText({ id, data }: Phrase, locale: Locale, line?: number): string {
  const template = (locale === "zh-CN" ? chinese : english)[id];
  const isPoints = ofIndicator.has(id);
  const words: Record<string, string | number> = {};
  for (const [slot, value] of Object.entries(data)) words[slot] = slotText(slot, value, isPoints, line);
  if (id === "totalWeighted") words["terms"] = weightedTerms(data.scores, data.weights01, locale);
  if ("points" in data && typeof data.points === "object")
    words["points"] = data.points.map(pointsText).join(plus(locale));
  return format(template, words, locale);
}
