import type { Nth } from "../../core/award/amounts";
import { openAssessments } from "../../core/award/commitments";
import type { Cycle, CycleYear } from "../../core/award/cycle";
import { sumFen, type Fen } from "../../core/money";
import { fundTranslator, sentenceMoney } from "../../i18n/fund";
import type { Locale } from "../../i18n/locale";
import { amountText } from "../../i18n/numbers";
import type { EngineBook } from "../engine/calls";
import { fundBookOf } from "./fundBook";
import type { FundQuestion } from "./types";

/** What one year asks of the budget. */
export interface PromiseYear {
  readonly year: number;
  /** Due by the facts; only of the year under way. */
  readonly dueFen: Fen;
  /** On hold or not assessed, in the year under way. */
  readonly openFen: Fen;
  /** What is expected of later years. */
  readonly promisedFen: Fen;
  /** Amounts beside the bar, in words. */
  readonly text: string;
  /** First, second and third years, and their sum; a dash where there is nothing. */
  readonly cells: readonly [string, string, string, string];
}

/** What the awards of today ask of this year and of the two after it. */
export interface PromisesView {
  readonly sentence: string;
  readonly years: readonly PromiseYear[];
  readonly notes: readonly string[];
}

const ahead = 2;

/** What is expected of a later year: known money, and what is not assessed by the share that passes. */
function expected(cycle: Cycle, year: CycleYear, passRate01: number): number {
  if (year.state === "due") return year.dueFen ?? 0;
  if (year.state === "hold") return year.planFen;
  return year.state === "notAssessed" ? year.planFen * passRate01 ** openAssessments(cycle, year) : 0;
}

interface Sums {
  readonly lanes: readonly [Fen, Fen, Fen];
  readonly openFen: Fen;
}

function sumsOf(
  cycles: readonly Cycle[],
  year: number,
  amountIn: (cycle: Cycle, year: CycleYear) => number,
  isOpen: boolean,
): Sums {
  const own = cycles.flatMap((cycle) =>
    cycle.years.filter((one) => one.year === year).map((one) => ({ cycle, one })),
  );
  const lane = (nth: Nth): Fen =>
    Math.round(
      own.filter(({ one }) => one.nth === nth).reduce((sum, { cycle, one }) => sum + amountIn(cycle, one), 0),
    );
  const open = own.filter(({ one }) => one.state === "hold" || one.state === "notAssessed");
  return {
    lanes: [lane(1), lane(2), lane(3)],
    openFen: isOpen ? sumFen(open.map(({ one }) => one.planFen)) : 0,
  };
}

function yearOf(year: number, { lanes, openFen }: Sums, isNow: boolean, locale: Locale): PromiseYear {
  const t = fundTranslator(locale);
  const total = sumFen(lanes);
  const cell = (fen: Fen): string => (fen === 0 ? t("promise.none0") : amountText(fen));
  const money = (fen: Fen): string => sentenceMoney(fen, locale);
  return {
    year,
    dueFen: isNow ? total : 0,
    openFen,
    promisedFen: isNow ? 0 : total,
    text: openFen > 0 ? `${money(total)} ＋ ${money(openFen)}` : money(total),
    cells: [cell(lanes[0]), cell(lanes[1]), cell(lanes[2]), cell(total)],
  };
}

function sentenceOf(years: readonly PromiseYear[], passRate01: number, locale: Locale): string {
  const t = fundTranslator(locale);
  const [now, ...later] = years;
  const sum = sumFen(later.map(({ promisedFen }) => promisedFen));
  const rate = Math.round(passRate01 * 100);
  return [
    t("promise.now", { year: String(now!.year), due: sentenceMoney(now!.dueFen, locale) }),
    now!.openFen > 0 ? t("promise.waiting", { open: sentenceMoney(now!.openFen, locale) }) : "",
    sum > 0
      ? t("promise.later", {
          rate: rate === 100 ? t("promise.all") : t("promise.rate", { rate }),
          sum: sentenceMoney(sum, locale),
        })
      : t("promise.none"),
  ].join("");
}

/**
 * What a year and the two after it ask of the budget, if a share of the open assessments is passed.
 * @param passRate01 - 0–1; the official figure is 1.
 */
export function promisesView(
  book: EngineBook,
  { locale, year, passRate01 }: FundQuestion & { readonly year: number; readonly passRate01: number },
): PromisesView {
  const { cycles } = fundBookOf(book);
  const years = Array.from({ length: ahead + 1 }, (_, index) => {
    const isNow = index === 0;
    const amountIn = (cycle: Cycle, one: CycleYear): number =>
      isNow ? (one.dueFen ?? 0) : expected(cycle, one, passRate01);
    return yearOf(year + index, sumsOf(cycles, year + index, amountIn, isNow), isNow, locale);
  });
  const wrong = cycles.flatMap((cycle) =>
    cycle.years.filter((one) => one.state === "toCorrect" && one.year >= year && one.year <= year + ahead),
  ).length;
  return {
    sentence: sentenceOf(years, passRate01, locale),
    years,
    notes: wrong > 0 ? [fundTranslator(locale)("promise.toCorrect", { n: wrong })] : [],
  };
}
