import { payList, type PayItem } from "../../core/award/payList";
import type { Day } from "../../core/day";
import { sumFen, unitsOf, type Fen } from "../../core/money";
import { withoutPrefix } from "./prefix";
import type { EngineBook } from "../engine/calls";
import { fundBookOf, type FundBook } from "./fundBook";
import type { FundQuestion } from "./types";
import { awardId, dayOfToday } from "./view";
import { sheetNameOf, writingOf, type Writing } from "./writing";
import { awardTexts } from "../../i18n/award";
import { amountText } from "../../i18n/numbers";

/** Money that is due in a year and not paid yet, in the order of the award list. */
export const unpaid = (fund: FundBook, year: number): readonly PayItem[] =>
  payList(fund.cycles, year).groups.due.items.filter(({ toPayFen }) => toPayFen > 0);

/** One payment as a list for choosing shows it. */
export interface UnpaidItem {
  readonly id: string;
  readonly society: string;
  readonly nth: string;
  readonly amount: string;
  readonly fen: Fen;
}

export function unpaidList(
  book: EngineBook,
  { locale, year }: FundQuestion & { readonly year: number },
): readonly UnpaidItem[] {
  const fund = fundBookOf(book);
  const { years } = awardTexts(locale);
  return unpaid(fund, year).map(({ cycle: { cohort }, year: { nth }, toPayFen }) => ({
    id: awardId(cohort),
    society: withoutPrefix(cohort.society, fund.prefix),
    nth: years[nth - 1]!,
    amount: amountText(toPayFen),
    fen: toPayFen,
  }));
}

/** What recording the payments of a year writes. */
export interface Registering {
  readonly count: number;
  readonly fen: Fen;
  readonly sheet: string;
  readonly writing: Writing;
}

/**
 * Rows of the register for everything that is due in a year and not paid yet.
 * @returns undefined where nothing is.
 */
export function registering(
  book: EngineBook,
  { locale, year, today, day }: FundQuestion & { readonly year: number; readonly day?: Day },
): Registering | undefined {
  const fund = fundBookOf(book);
  const items = unpaid(fund, year);
  if (items.length === 0) return undefined;
  const date = day ?? dayOfToday(today);
  const records = items.map(({ cycle: { cohort }, toPayFen }) => ({
    society: cohort.society,
    cohort: cohort.year,
    year,
    amount: unitsOf(toPayFen),
    date,
  }));
  return {
    count: items.length,
    fen: sumFen(items.map(({ toPayFen }) => toPayFen)),
    sheet: sheetNameOf(fund, "payment", locale),
    writing: writingOf(fund, "payment", records, locale),
  };
}
