import { amountText } from "../../i18n/numbers";
import { fundTranslator } from "../../i18n/fund";
import { fundSheetTexts } from "../../i18n/fundSheets";
import { isBlank } from "../../core/table/grid";
import type { CellWrite } from "../../workbook/port";
import type { EngineBook } from "../engine/calls";
import { fundBookOf, type FundBook } from "./fundBook";
import { signatureCell } from "./links";
import { withoutPrefix } from "./prefix";
import type { FundQuestion } from "./types";
import { awardId } from "./view";
import { writingOf, type Writing } from "./writing";
import type { InputRow } from "../sheets/fund/inputSheet";
import type { Cycle } from "../../core/award/cycle";

/** A first award that waits for its task book. */
export interface Unsigned {
  readonly id: string;
  readonly text: string;
  readonly amount: string;
}

const waiting = ({ cycles }: FundBook): readonly Cycle[] =>
  cycles.filter(({ years: [first] }) => first.stage === "awarded");

/** First awards that wait for their task book, in the order of the award list. */
export function unsignedList(book: EngineBook, { locale }: FundQuestion): readonly Unsigned[] {
  const fund = fundBookOf(book);
  return waiting(fund).map(({ cohort }) => ({
    id: awardId(cohort),
    text: fundTranslator(locale)("sign.item", {
      society: withoutPrefix(cohort.society, fund.prefix),
      cohort: String(cohort.year),
    }),
    amount: amountText(cohort.firstFen),
  }));
}

/** What entering days of signing writes: cells of rows that are there, and rows for awards without any. */
export interface Signing {
  readonly count: number;
  readonly cells: readonly CellWrite[];
  readonly writing: Writing | undefined;
}

/** Enters a day of signing, as a serial, for awards that wait for their task book. */
export function signing(
  book: EngineBook,
  { locale, ids, day }: FundQuestion & { readonly ids: readonly string[]; readonly day: number },
): Signing {
  const fund = fundBookOf(book);
  const chosen = waiting(fund).filter(({ cohort }) => ids.includes(awardId(cohort)));
  const cells: CellWrite[] = [];
  const rows: InputRow[] = [];
  for (const { cohort } of chosen) {
    const cell = signatureCell(fund, cohort);
    if (!cell) {
      const [section] = fundSheetTexts(locale).sections;
      rows.push({ society: cohort.society, year: cohort.year, section, signed: day });
      continue;
    }
    const from = book.grid(cell.sheet)?.values[cell.row]?.[cell.column];
    cells.push({ ...cell, from: isBlank(from) ? "" : from!, to: day, format: "yyyy-mm-dd" });
  }
  return {
    count: chosen.length,
    cells,
    writing: rows.length > 0 ? writingOf(fund, "taskBook", rows, locale) : undefined,
  };
}
