import type { Day } from "../../../core/day";
import { fundSheetName } from "../../../i18n/fundNames";
import { fundSheetTexts } from "../../../i18n/fundSheets";
import type { Locale } from "../../../i18n/locale";
import type { SheetCell, SheetSpec } from "../../../workbook/port";
import { area, formats } from "../areas";
import { stacked, type LedgerPiece } from "./ledgerFormula";
import { block, has, ref, sideBySide, type Refs } from "./refs";

/** Spending in sums, for ledgers that a formula cannot read: society, year, yuan, use of funds. */
export type SummaryRow = readonly [society: string, year: number, yuan: number, direction: string];

/** Where the entries stand that the balances are made of. */
export interface ExecutionSources {
  readonly award: Refs;
  readonly payment: Refs | undefined;
  readonly taskBook: Refs | undefined;
  readonly ledgers: readonly LedgerPiece[];
  readonly summary: readonly SummaryRow[];
}

export interface ExecutionOptions {
  readonly locale: Locale;
  readonly name?: string;
  /** Day up to which money counts. */
  readonly asOf: Day;
  readonly notes: readonly string[];
}

const [asOfRow, captionRow, headingRow] = [2, 3, 4];
const balanceColumns = 8;
/** First columns of the blocks: balances, uses of funds, spending in sums. */
const [balancesAt, directionsAt, summaryAt] = [0, balanceColumns + 1, 2 * (balanceColumns + 1)];
const undirectedAt = directionsAt + 4;
const summaryColumns = 4;
/** Rows that are formatted ahead of further awards. */
const formatted = 300;
const asOfCell = "$B$3";

/** Money paid, as BALANCE takes it: with the award year where the register has it. */
function paid(payment: Refs | undefined): string {
  const when = has(payment, "year") ? "year" : "date";
  if (!has(payment, "society", "amount", when)) return '""';
  return block(
    payment,
    has(payment, "cohort") ? ["society", "cohort", when, "amount"] : ["society", when, "amount"],
  );
}

const spent = (pieces: readonly LedgerPiece[]): string =>
  pieces.length === 0
    ? '""'
    : sideBySide(stacked(pieces, "society"), stacked(pieces, "when"), stacked(pieces, "amount"));

/** Balances of all awards in one spill. */
export function balanceFormula({ award, payment }: ExecutionSources, pieces: readonly LedgerPiece[]): string {
  const awards = block(award, ["society", "year", "amount"]);
  return `=FIVESTAR.BALANCE(${awards},${paid(payment)},${spent(pieces)},${asOfCell})`;
}

/** Society and use of funds as one name, so that each use has a balance of its own. */
const named = (society: string, direction: string): string => `${society}&"·"&${direction}`;

const lineKeys = (pieces: readonly LedgerPiece[]): string =>
  named(stacked(pieces, "society"), stacked(pieces, "direction"));

/** Values of the rows of a task book that give a use of funds its budget. */
const budgeted = (book: Refs, values: string): string =>
  `FILTER(${values},(${ref(book, "budgetLine")}<>"")*(${ref(book, "budget")}<>""))`;

const budgetKeys = (book: Refs): string =>
  budgeted(book, named(ref(book, "society"), ref(book, "budgetLine")));

/** True for lines of the ledgers whose use of funds is one of the task book. */
const isDirected = (book: Refs, pieces: readonly LedgerPiece[]): string =>
  `ISNUMBER(MATCH(${lineKeys(pieces)},${budgetKeys(book)},0))`;

/** Spending of each use of funds against its budget: every use is an award of its own whose budget is paid at once. */
export function directionFormula(book: Refs, pieces: readonly LedgerPiece[]): string {
  const budgets = sideBySide(
    budgetKeys(book),
    budgeted(book, ref(book, "year")),
    budgeted(book, ref(book, "budget")),
  );
  const lines = sideBySide(lineKeys(pieces), stacked(pieces, "when"), stacked(pieces, "amount"));
  const ledger = pieces.length === 0 ? '""' : `FILTER(${lines},${isDirected(book, pieces)},"")`;
  return `=FIVESTAR.BALANCE(${budgets},${budgets},${ledger},${asOfCell})`;
}

/** Spending that names no use of funds of the task book. */
const undirectedFormula = (book: Refs, pieces: readonly LedgerPiece[]): string =>
  `=SUM(IF(${isDirected(book, pieces)},0,${stacked(pieces, "amount")}))`;

/** The stretch of the sheet itself that holds spending in sums. */
const ownPiece = (sheet: string, rows: number): LedgerPiece => ({
  refs: {
    sheet,
    first: headingRow + 1,
    last: headingRow + rows,
    columns: { society: summaryAt, when: summaryAt + 1, amount: summaryAt + 2, direction: summaryAt + 3 },
  },
});

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly cell: SheetCell;
}

/** Rows from A1 of cells given by their place. */
function gridOf(cells: readonly Placed[]): SheetCell[][] {
  const bottom = Math.max(...cells.map(({ row }) => row));
  const right = Math.max(...cells.map(({ column }) => column));
  const rows = Array.from({ length: bottom + 1 }, () =>
    Array.from({ length: right + 1 }, (): SheetCell => ""),
  );
  for (const { row, column, cell } of cells) rows[row]![column] = cell;
  return rows;
}

/** True where the task book names uses of funds with budgets. */
const hasDirections = (book: Refs | undefined): book is Refs =>
  has(book, "society", "year", "budgetLine", "budget");

/** Formats of one spill of balances. */
const balanceFormats = (left: number): NonNullable<SheetSpec["formats"]> => [
  { area: area(headingRow + 1, left + 2, headingRow + formatted, left + 5), format: formats.amount },
  { area: area(headingRow + 1, left + 6, headingRow + formatted, left + 7), format: formats.share },
];

const at = (row: number, column: number, cell: SheetCell): Placed => ({ row, column, cell });

type Texts = ReturnType<typeof fundSheetTexts>;

/** The block of uses of funds, and what names none of them. */
function directionCells(
  book: Refs | undefined,
  pieces: readonly LedgerPiece[],
  { execution }: Texts,
): Placed[] {
  if (!book) return [at(captionRow, directionsAt, execution.noDirections)];
  const cells = [
    at(captionRow, directionsAt, execution.directions),
    at(headingRow, directionsAt, { formula: directionFormula(book, pieces) }),
  ];
  if (pieces.length === 0) return cells;
  return [
    ...cells,
    at(asOfRow, directionsAt, execution.undirected),
    at(asOfRow, undirectedAt, { formula: undirectedFormula(book, pieces) }),
  ];
}

/** The block of spending in sums. */
function summaryCells(summary: readonly SummaryRow[], { execution }: Texts): Placed[] {
  if (summary.length === 0) return [];
  const headings = [execution.society, execution.when, execution.amount, execution.direction];
  return [
    at(captionRow, summaryAt, execution.summary),
    ...headings.map((text, index) => at(headingRow, summaryAt + index, text)),
    ...summary.flatMap((row, r) => row.map((cell, c) => at(headingRow + 1 + r, summaryAt + c, cell))),
  ];
}

/** Looks of the sheet; blocks that are there have a drawn heading. */
function executionLooks(headings: readonly (readonly [left: number, columns: number])[]): Looks {
  return [
    { area: area(0, 0, 0, 0), look: "title" },
    { area: area(1, 0, 1, 0), look: "note" },
    { area: area(asOfRow, 1, asOfRow, 1), look: "input" },
    { area: area(captionRow, directionsAt, captionRow, summaryAt), look: "note" },
    ...headings.map(([left, columns]) => ({
      area: area(headingRow, left, headingRow, left + columns - 1),
      look: "heading" as const,
    })),
  ];
}

type Looks = NonNullable<SheetSpec["looks"]>;

/** The execution of the budget: balances of every award, beside them those of every use of funds, by formulas. */
export function executionSheet(
  sources: ExecutionSources,
  { locale, asOf, notes, name = fundSheetName("execution", locale) }: ExecutionOptions,
): SheetSpec {
  const texts = fundSheetTexts(locale);
  const { summary, taskBook } = sources;
  const pieces = [...sources.ledgers, ...(summary.length > 0 ? [ownPiece(name, summary.length)] : [])];
  const directed = hasDirections(taskBook) ? taskBook : undefined;
  const note = [
    texts.notes.execution,
    ...(pieces.length === 0 ? [texts.execution.noLedger] : []),
    ...notes,
  ].join(locale === "zh-CN" ? "" : " ");
  return {
    name,
    values: gridOf([
      at(0, 0, texts.titles.execution),
      at(1, 0, note),
      at(asOfRow, 0, texts.execution.asOf),
      at(asOfRow, 1, asOf),
      at(headingRow, balancesAt, { formula: balanceFormula(sources, pieces) }),
      ...directionCells(directed, pieces, texts),
      ...summaryCells(summary, texts),
    ]),
    widths: [24, 12, 15, 15, 15, 15, 11, 11, 3, 34, 12, 15, 15, 15, 15, 11, 11, 3, 24, 10, 15, 24],
    headingRow,
    formats: [
      { area: area(asOfRow, 1, asOfRow, 1), format: formats.date },
      { area: area(asOfRow, undirectedAt, asOfRow, undirectedAt), format: formats.amount },
      ...balanceFormats(balancesAt),
      ...(directed ? balanceFormats(directionsAt) : []),
    ],
    looks: executionLooks([
      [balancesAt, balanceColumns],
      ...(directed ? [[directionsAt, balanceColumns] as const] : []),
      ...(summary.length > 0 ? [[summaryAt, summaryColumns] as const] : []),
    ]),
    entries: [{ kind: "date", area: area(asOfRow, 1, asOfRow, 1) }],
    open: [area(asOfRow, 1, asOfRow, 1)],
    landscape: true,
  };
}
