import { cellState, noDay, type DateColumn, type NumberColumn, type Table } from "../table/table";
import type {
  AssessmentEntry,
  AwardEntry,
  Entries,
  LedgerEntry,
  NumberCell,
  PaymentEntry,
  PublicityEntry,
  TaskBookEntry,
  TextCell,
} from "./entries";
import type { FieldId } from "./phrases";

type Kind = Table["kind"];
type Field<K extends Kind> = Parameters<Table<K>["has"]>[0];

export interface TableOptions {
  /** Dates written as text are named and left out, or, for files that know nothing but text, read. */
  readonly textDates?: "refuse" | "read";
  /** Society of a ledger that has no column for it. */
  readonly societyOfLedger?: (table: Table<"expense">) => string | undefined;
  /**
   * Spending of each row of a ledger in fen, below 0 for money that came back; needed where the ledger tells
   * spending and receipts apart by a word or a sign. Amounts as they stand where it is not given.
   */
  readonly spendingOf?: (table: Table<"expense">) => ArrayLike<number>;
}

/** All tables of a kind that a workbook holds. */
export type TablesOf = <K extends Kind>(kind: K) => readonly Table<K>[];

/** Which column of a table each field of an entry comes from. */
type Mapping<K extends Kind> = Readonly<Partial<Record<FieldId, Field<K>>>>;

const award = {
  society: "society",
  year: "year",
  amount: "amount",
  signed: "signed",
  revoked: "revoked",
} as const satisfies Mapping<"award">;

const taskBook = {
  society: "society",
  year: "year",
  direction: "budgetLine",
  budget: "budget",
  signed: "signed",
} as const satisfies Mapping<"taskBook">;

const assessment = {
  society: "society",
  cohort: "cohort",
  year: "year",
  result: "result",
  date: "date",
} as const satisfies Mapping<"assessment">;

const publicity = {
  society: "society",
  cohort: "cohort",
  year: "year",
  start: "start",
  end: "end",
  objection: "objection",
  decided: "decided",
} as const satisfies Mapping<"publicity">;

const payment = {
  society: "society",
  cohort: "cohort",
  year: "year",
  date: "date",
  amount: "amount",
} as const satisfies Mapping<"payment">;

const expense = {
  society: "society",
  date: "date",
  amount: "amount",
  direction: "budgetLine",
} as const satisfies Mapping<"expense">;

function numberIn(column: NumberColumn, row: number, raw: string): NumberCell {
  const state = column.state[row];
  if (state === cellState.read) return column.values[row]!;
  return state === cellState.blank ? null : raw;
}

function dayIn(column: DateColumn, row: number, raw: string, refused: boolean): NumberCell {
  if (column.state[row] === cellState.blank) return null;
  const day = column.days[row]!;
  return day === noDay || refused ? raw : day;
}

function valueOf<K extends Kind>(
  table: Table<K>,
  field: Field<K>,
  row: number,
  options: TableOptions,
): NumberCell | TextCell {
  const column = table.column(field);
  if (column.type === "money" || column.type === "number")
    return numberIn(column, row, String(table.raw(row, field)));
  if (column.type !== "date") return column.values[row]!;
  const raw = table.raw(row, field);
  return dayIn(column, row, String(raw), options.textDates !== "read" && typeof raw === "string");
}

/** One entry per row of the tables; fields without a column are null and have no cell. */
function rowsOf<E, K extends Kind>(
  tables: readonly Table<K>[],
  mapping: Mapping<K>,
  options: TableOptions,
): E[] {
  const fields = Object.entries(mapping) as [FieldId, Field<K>][];
  return tables.flatMap((table) => {
    const own = fields.filter(([, field]) => table.has(field));
    const blank = Object.fromEntries(fields.map(([id]) => [id, null]));
    return Array.from({ length: table.rowCount }, (_, row) => {
      const columns: Partial<Record<FieldId, number>> = {};
      const entry: Record<string, unknown> = { ...blank };
      for (const [id, field] of own) {
        columns[id] = table.cell(row, field).column;
        entry[id] = valueOf(table, field, row, options);
      }
      entry.at = { sheet: table.sheet, row: table.sheetRow(row), columns };
      return entry as E;
    });
  });
}

/** Rows of one ledger; without a society column they belong to the society the option names. */
function ledgerOf(table: Table<"expense">, options: TableOptions): LedgerEntry[] {
  const society = table.has("society") ? undefined : (options.societyOfLedger?.(table) ?? null);
  const spending = table.has("amount") ? options.spendingOf?.(table) : undefined;
  return rowsOf<LedgerEntry, "expense">([table], expense, options).map((row, index) => ({
    ...row,
    ...(society === undefined ? {} : { society }),
    ...(spending && typeof row.amount === "number" ? { amount: spending[index]! } : {}),
  }));
}

/** Entries of all award tables of a workbook, each with its cells; task books are always asked about. */
export function entriesOf(tables: TablesOf, options: TableOptions = {}): Entries {
  const names = tables("society").flatMap((table) =>
    table.has("society") ? table.column("society").values : [],
  );
  const societies = names.filter((name) => name !== null);
  return {
    awards: rowsOf<AwardEntry, "award">(tables("award"), award, options),
    taskBooks: rowsOf<TaskBookEntry, "taskBook">(tables("taskBook"), taskBook, options),
    assessments: rowsOf<AssessmentEntry, "assessment">(tables("assessment"), assessment, options),
    publicity: rowsOf<PublicityEntry, "publicity">(tables("publicity"), publicity, options),
    payments: rowsOf<PaymentEntry, "payment">(tables("payment"), payment, options),
    ledger: tables("expense").flatMap((table) => ledgerOf(table, options)),
    ...(societies.length > 0 ? { societies } : {}),
  };
}
