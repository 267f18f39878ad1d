import { reaches, same } from "../core/scoring/numeric";
import type { Fen } from "../core/money";
import { boardText, type BoardKey } from "../i18n/board";
import type { Locale } from "../i18n/locale";
import { amountText } from "../i18n/numbers";

const MINUS = "\u2212";

/** Decimals no number is shown with more of. */
const mostDecimals = 6;

/** Making a format takes far longer than using one; a board writes thousands of numbers. */
const formats = Array.from(
  { length: mostDecimals + 1 },
  (_, decimals) =>
    new Intl.NumberFormat("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
);

const grouped = (value: number, decimals: number): string =>
  formats[decimals]!.format(value)
    .replace(/^-(?=[0.,]*$)/, "")
    .replace(/^-/, MINUS);

/** A value as it is shown with so many decimals; halves go away from zero. */
export function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return (Math.sign(value) * Math.round(Number((Math.abs(value) * scale).toPrecision(14)))) / scale;
}

/**
 * A score with at least so many decimals, more where rounding would carry it across the line: 79.96 against
 * 80 is 79.96, not 80.0.
 */
export function scoreText(value: number, decimals: number, line: number | null = null): string {
  let shown = decimals;
  if (line !== null)
    while (shown < mostDecimals && reaches(rounded(value, shown), line) !== reaches(value, line)) shown++;
  return grouped(rounded(value, shown), shown);
}

/** A difference of two values as the values shown make it; 0 only where the two are equal. */
export interface Gap {
  /** First less second. */
  readonly value: number;
  readonly decimals: number;
  /** Size, without a sign. */
  readonly text: string;
}

/** Difference of two scores: what a reader gets who subtracts the numbers printed. */
export function gapOf(a: number, b: number, decimals = 2): Gap {
  let shown = decimals;
  while (shown < mostDecimals && !same(a, b) && rounded(a, shown) === rounded(b, shown)) shown++;
  const value = rounded(rounded(a, shown) - rounded(b, shown), shown);
  return { value, decimals: shown, text: grouped(Math.abs(value), shown) };
}

/** Share as whole percent; 0% and 100% stand for nothing and for all alone. */
export function shareText(share01: number): string {
  const percent = share01 * 100;
  const whole = Math.round(percent);
  const isTrue = (whole !== 0 && whole !== 100) || same(percent, whole);
  return `${isTrue ? grouped(whole, 0) : grouped(rounded(percent, 1), 1)}%`;
}

export type MoneyUnit = "yuan" | "wan" | "yi";

const fenPer: Readonly<Record<MoneyUnit, number>> = { yuan: 100, wan: 1_000_000, yi: 10_000_000_000 };

/** Two decimals at most change an amount by no more than this share of it. */
const tolerance01 = 0.005;

const fits = (fen: Fen, unit: MoneyUnit): boolean =>
  Math.abs(rounded(fen / fenPer[unit], 2) * fenPer[unit] - fen) <= tolerance01 * Math.abs(fen);

/** The one unit in which amounts that stand together are told. */
export function moneyUnit(amounts: readonly Fen[]): MoneyUnit {
  const largest = amounts.reduce((most, fen) => Math.max(most, Math.abs(fen)), 0);
  const choices: readonly MoneyUnit[] = ["yi", "wan"];
  return choices.find((unit) => largest >= fenPer[unit] && amounts.every((fen) => fits(fen, unit))) ?? "yuan";
}

/** Amount in a unit without its name: 35, 1.26; in 元 with two decimals. */
export const amountIn = (fen: Fen, unit: MoneyUnit): string =>
  unit === "yuan"
    ? amountText(fen)
    : fen === 0
      ? "0"
      : rounded(fen / fenPer[unit], 2)
          .toLocaleString("en-US", { maximumFractionDigits: 2 })
          .replace(/^-/, MINUS);

/** Amounts of one sentence, all in one unit: 35 万元, 1.26 万元, 12,600.00 元; CNY 350,000 in English. */
export function moneyTexts(amounts: readonly Fen[], locale: Locale): string[] {
  if (locale === "en") return amounts.map((fen) => `CNY ${amountText(fen).replace(/\.00$/, "")}`);
  const unit = moneyUnit(amounts);
  return amounts.map((fen) =>
    boardText(locale, "money.amount", {
      amount: amountIn(fen, unit),
      unit: boardText(locale, unitKey(unit)),
    }),
  );
}

export const unitKey = (unit: MoneyUnit): BoardKey => `unit.${unit}`;

/** Amount at the end of a bar: 35 万; 350,000 in English. */
export function barText(fen: Fen, unit: MoneyUnit, locale: Locale): string {
  if (locale === "en") return amountText(fen).replace(/\.00$/, "");
  const short: BoardKey = `unit.${unit}.short`;
  return `${amountIn(fen, unit)} ${boardText(locale, short)}`;
}

/** Whether a score reaches its line, by the rule of the scoring. */
export const reachesLine = (score: number, line: number): boolean => reaches(score, line);
