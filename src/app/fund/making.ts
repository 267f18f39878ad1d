import { sumFen, unitsOf, type Fen } from "../../core/money";
import { cellState, noDay, type Table } from "../../core/table/table";
import { fundSheetTexts } from "../../i18n/fundSheets";
import { format } from "../../i18n/format";
import { listed, type Locale } from "../../i18n/locale";
import type { SheetSpec } from "../../workbook/port";
import { awardsOf, societyOfSheet } from "../../core/rules/shared/entitlement";
import { booksIncome, spendingOf } from "../../core/rules/shared/spending";
import type { EngineBook } from "../engine/calls";
import { executionSheet, type SummaryRow } from "../sheets/fund/executionSheet";
import type { LedgerPiece } from "../sheets/fund/ledgerFormula";
import { planSheet } from "../sheets/fund/planSheet";
import { has, type Refs } from "../sheets/fund/refs";
import { fundBookOf, type FundBook } from "./fundBook";
import type { Place } from "./places";
import type { FundQuestion } from "./types";
import { dayOfToday } from "./view";
import type { InputSheet } from "../../i18n/fundNames";

type Ledger = Table<"expense">;

/** Rows below a list that its formulas take in, so that further entries count. */
const roomBelow = 200;
/** Most ledgers read by one formula; more would make it longer than Excel takes. */
const mostPieces = 3;

const refsOf = ({ sheet, first, last, columns, factors, isOpen }: Place): Refs => ({
  sheet,
  first,
  last: isOpen ? last + roomBelow : last,
  columns,
  factors,
});

const mainRefs = (fund: FundBook, kind: InputSheet): Refs | undefined => {
  const [place] = fund.places[kind];
  return place && refsOf(place);
};

/** Sentences about sheets of a kind beside the one the formulas read. */
function leftOut(fund: FundBook, kinds: readonly InputSheet[], locale: Locale): string[] {
  const { otherSheets } = fundSheetTexts(locale).plan;
  return kinds.flatMap((kind) => {
    const [main, ...others] = fund.places[kind].map(({ sheet }) => sheet);
    return main === undefined || others.length === 0
      ? []
      : [format(otherSheets, { sheet: main, others: listed(others, locale) }, locale)];
  });
}

const isNeutral = ({ settings: { rounding, halfOf } }: FundBook): boolean =>
  rounding === "halfUp" && halfOf === "standard";

/** The payment plan; undefined where there is no list of awards with what the plan needs. */
export function planOf(
  book: EngineBook,
  { locale, year, name }: FundQuestion & { readonly year: number; readonly name?: string },
): SheetSpec | undefined {
  const fund = fundBookOf(book);
  const award = mainRefs(fund, "award");
  if (!has(award, "society", "year", "amount")) return undefined;
  const sources = {
    award,
    assessment: mainRefs(fund, "assessment"),
    publicity: mainRefs(fund, "publicity"),
    taskBook: mainRefs(fund, "taskBook"),
  };
  const [place] = fund.places.award;
  return planSheet(sources, {
    locale,
    awards: fund.cycles.filter(({ cohort }) => cohort.source.sheet === place?.sheet).length,
    from: year,
    to: year + 2,
    notes: [
      ...leftOut(fund, ["award", "assessment", "publicity"], locale),
      ...(isNeutral(fund) ? [] : [fundSheetTexts(locale).plan.settings]),
    ],
    ...(name === undefined ? {} : { name }),
  });
}

/** True where a formula can read the ledger as it stands: plain numbers and days in one stretch. */
function isPlain(table: Ledger): boolean {
  if (!table.has("amount") || !table.has("date") || table.factor("amount") !== 1) return false;
  const amounts = table.column("amount");
  const days = table.column("date");
  const isWhole =
    table.rowCount > 0 && table.sheetRow(table.rowCount - 1) - table.sheetRow(0) === table.rowCount - 1;
  if (!isWhole || amounts.text || days.text || booksIncome(table)) return false;
  const spending = spendingOf(table);
  return amounts.state.every(
    (state, row) =>
      state === cellState.read && spending[row] === amounts.values[row] && days.days[row] !== noDay,
  );
}

function pieceOf(book: EngineBook, table: Ledger, society: string | undefined): LedgerPiece {
  const first = table.sheetRow(0);
  const last = table.sheetRow(table.rowCount - 1);
  const below = book.grid(table.sheet)?.values.slice(last + 1) ?? [];
  const isOpen = below.every((row) => row.every((cell) => cell === "" || cell === null));
  const columns: Record<string, number> = {
    when: table.cell(0, "date").column,
    amount: table.cell(0, "amount").column,
  };
  if (table.has("society")) columns["society"] = table.cell(0, "society").column;
  if (table.has("budgetLine")) columns["direction"] = table.cell(0, "budgetLine").column;
  return {
    refs: { sheet: table.sheet, first, last: isOpen ? last + roomBelow : last, columns },
    ...(society === undefined ? {} : { society }),
  };
}

/** Name of a society as the award list has it. */
const listedName = ({ cycles }: FundBook, folded: string | undefined): string | undefined =>
  cycles.find(({ cohort }) => cohort.key === folded)?.cohort.society;

/** Spending of the ledgers that a formula cannot read, in sums by society, year and use of funds. */
function summaryOf(fund: FundBook, sheets: ReadonlySet<string>): SummaryRow[] {
  const sums = new Map<string, { row: readonly [string, number, string]; fens: Fen[] }>();
  for (const { cohort } of fund.cycles)
    for (const { year, fen, direction, source } of cohort.spending) {
      if (!sheets.has(source.sheet)) continue;
      const key = `${cohort.key}|${year}|${direction}`;
      const known = sums.get(key);
      if (known) known.fens.push(fen);
      else sums.set(key, { row: [cohort.society, year, direction], fens: [fen] });
    }
  return [...sums.values()].map(({ row: [society, year, direction], fens }) => [
    society,
    year,
    unitsOf(sumFen(fens)),
    direction,
  ]);
}

const hasBudgets = ({ cycles }: FundBook): boolean =>
  cycles.some(({ cohort }) => cohort.taskBook.directions.some(({ budgetFen }) => budgetFen > 0));

/** The execution of the budget as of today; undefined where there is no list of awards. */
export function executionSpec(
  book: EngineBook,
  { locale, today, name }: FundQuestion & { readonly name?: string },
): SheetSpec | undefined {
  const fund = fundBookOf(book);
  const award = mainRefs(fund, "award");
  if (!has(award, "society", "year", "amount") || fund.cycles.length === 0) return undefined;
  const ledgers = fund.tables("expense").filter(({ rowCount }) => rowCount > 0);
  const awards = awardsOf({ all: fund.tables });
  const societyOf = (table: Ledger): string | undefined =>
    table.has("society") ? undefined : listedName(fund, societyOfSheet(table, awards, fund.all));
  const plain = ledgers
    .filter((table) => isPlain(table) && (table.has("society") || societyOf(table) !== undefined))
    .slice(0, mostPieces);
  const summed = new Set(ledgers.filter((table) => !plain.includes(table)).map(({ sheet }) => sheet));
  const words = fundSheetTexts(locale).execution;
  const sheets = listed([...summed], locale);
  return executionSheet(
    {
      award,
      payment: mainRefs(fund, "payment"),
      taskBook: hasBudgets(fund) ? mainRefs(fund, "taskBook") : undefined,
      ledgers: plain.map((table) => pieceOf(book, table, societyOf(table))),
      summary: summaryOf(fund, summed),
    },
    {
      locale,
      asOf: dayOfToday(today),
      notes: [
        ...leftOut(fund, ["award", "payment", "taskBook"], locale),
        ...(summed.size > 0 ? [format(words.summed, { sheets }, locale)] : []),
      ],
      ...(name === undefined ? {} : { name }),
    },
  );
}
