import { isDateFormat } from "../cell/numberFormat";
import type { FoundTable, MappedColumn, TotalRow } from "../intake/types";
import { columnType, rowIdentity, type Field, type Kind } from "../schema/fields";
import { fold } from "../text";
import { dateColumn, moneyColumn, numberColumn, textOf } from "./columns";
import type { CellValue, Grid } from "./grid";
import { patchedColumn, type AnyColumn } from "./patch";
import { noDay, type NumberColumn, type Table } from "./table";
import { textColumn } from "./textColumn";

const outOfTable = (sheet: string, field: string): Error =>
  new Error(`no column ${field} in the table on ${sheet}`);

/** Reads the cells of a sheet column; a text merged downwards over data rows stands for each of them. */
function cellReader(
  grid: Grid,
  found: FoundTable,
  column: number,
): (sheetRow: number) => CellValue | undefined {
  const merged = (found.merged ?? []).filter((area) => area.left <= column && column <= area.right);
  const plain = (sheetRow: number): CellValue | undefined => grid.values[sheetRow]?.[column];
  if (merged.length === 0) return plain;
  return (sheetRow) => {
    const area = merged.find(({ top, bottom }) => top <= sheetRow && sheetRow <= bottom);
    return area ? grid.values[area.top]?.[area.left] : plain(sheetRow);
  };
}

/** Reads data rows of one mapped column. */
function readColumn(
  grid: Grid,
  found: FoundTable,
  kind: Kind,
  mapped: MappedColumn,
  rows: ArrayLike<number>,
): AnyColumn {
  const { column, factor, field } = mapped;
  const decimalComma = mapped.decimalComma === true;
  const cellAt = cellReader(grid, found, column);
  const cells = (row: number): CellValue | undefined => cellAt(rows[row]!);
  const type = columnType(kind, field) ?? "text";
  switch (type) {
    case "money":
      return moneyColumn(rows.length, cells, { factor, decimalComma });
    case "number":
      return numberColumn(rows.length, cells, decimalComma);
    case "date": {
      const how = found.dates.find((date) => date.field === field);
      const format = found.rows.length > 0 ? grid.format?.(found.rows[0]!, column) : undefined;
      return dateColumn(rows.length, cells, {
        ...(how ? { order: how.order } : {}),
        ...(how?.year === undefined ? {} : { year: how.year }),
        date1904: grid.date1904 === true && grid.fromText !== true,
        native: isDateFormat(format),
      });
    }
    default:
      return textColumn(type, rows.length, cells);
  }
}

/** Amounts of a ledger that keeps income and spending apart: spending counts, income takes back. */
function netSpending(spent: NumberColumn | undefined, received: NumberColumn | undefined): NumberColumn {
  const rowCount = (spent ?? received)!.values.length;
  const values = new Float64Array(rowCount);
  const state = new Uint8Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    const out = spent?.values[row] ?? NaN;
    const back = received?.values[row] ?? NaN;
    const isKnown = out === out || back === back;
    values[row] = isKnown ? (out === out ? out : 0) - (back === back ? back : 0) : NaN;
    state[row] = Math.max(spent?.state[row] ?? 0, received?.state[row] ?? 0);
  }
  return { type: "money", values, state };
}

/** What a table is made of: what intake found, and what was read of it so far. */
interface Source {
  readonly grid: Grid;
  readonly found: FoundTable;
  readonly kind: Kind;
  readonly id: string;
  /** Columns read so far. */
  readonly columns: Map<string, AnyColumn>;
  readonly totals: readonly TotalRow[];
}

/** Totals after values of a column changed; undefined where it cannot be told which rows a total is about. */
function patchedTotals(
  { totals, found }: Source,
  field: string,
  rows: readonly number[],
  old: NumberColumn | undefined,
  fresh: NumberColumn,
): readonly TotalRow[] | undefined {
  if (found.said.some(({ what }) => what === "amount")) return undefined;
  const touched = totals.filter((total) => total.field === field);
  if (touched.length === 0) return totals;
  if (!old || touched.some(({ scope }) => scope !== "table")) return undefined;
  const known = (value: number): number => (value === value ? value : 0);
  const change = rows.reduce(
    (sum, row, index) => sum + known(fresh.values[index]!) - known(old.values[row]!),
    0,
  );
  return totals.map((total) =>
    total.field === field
      ? { ...total, sum: total.sum + change, difference: total.difference - change }
      : total,
  );
}

/** What the table is made of after cells changed in some rows of some columns. */
function patchedSource(
  source: Source,
  aliases: ReadonlyMap<string, string>,
  rows: readonly number[],
  fields: readonly string[],
): Source | undefined {
  const { grid, found, kind, columns } = source;
  const next = new Map(columns);
  let { totals } = source;
  const sheetRows = rows.map((row) => found.rows[row]!);
  for (const field of fields) {
    const from = found.columns.find((column) => column.field === field);
    if (!from) continue;
    const fresh = readColumn(grid, found, kind, from, sheetRows);
    const standIns = [...aliases].filter(([, real]) => real === field).map(([name]) => name);
    const names = [field, ...standIns].filter((name) => columns.has(name));
    if (fresh.type === "money") {
      const old = names[0] === undefined ? undefined : (columns.get(names[0]) as NumberColumn);
      const after = patchedTotals({ ...source, totals }, field, rows, old, fresh);
      if (!after) return undefined;
      totals = after;
    }
    for (const name of names) next.set(name, patchedColumn(columns.get(name)!, rows, fresh));
    if (kind === "expense" && (field === "expense" || field === "income")) next.delete("amount");
  }
  return { ...source, columns: next, totals };
}

function build(source: Source): Table {
  const { grid, found, kind, columns } = source;
  const mapped = new Map<string, MappedColumn>(found.columns.map((column) => [column.field, column]));
  const isNet =
    kind === "expense" && !mapped.has("amount") && (mapped.has("expense") || mapped.has("income"));
  const aliases = new Map<string, string>();
  if (kind === "expense" && !mapped.has("amount") && mapped.has("gross")) aliases.set("amount", "gross");
  if (kind === "expense" && !mapped.has("date") && mapped.has("startDate")) aliases.set("date", "startDate");

  const sourceOf = (field: string): MappedColumn | undefined =>
    mapped.get(field) ?? mapped.get(aliases.get(field) ?? "");

  const money = (field: string): NumberColumn | undefined =>
    mapped.has(field) ? (columnOf(field) as NumberColumn) : undefined;

  function columnOf(field: string): AnyColumn {
    const before = columns.get(field);
    if (before) return before;
    const from = sourceOf(field);
    if (!from && !(field === "amount" && isNet)) throw outOfTable(grid.sheet, field);
    const column = from
      ? readColumn(grid, found, kind, from, found.rows)
      : netSpending(money("expense"), money("income"));
    columns.set(field, column);
    return column;
  }

  /** Column of the sheet behind a value; of two columns of a ledger the one that is filled. */
  function sheetColumn(row: number, field: string): number {
    const from = sourceOf(field);
    if (from) return from.column;
    if (field !== "amount" || !isNet) throw outOfTable(grid.sheet, field);
    const spent = mapped.get("expense");
    const received = mapped.get("income");
    const isSpent = spent && (!received || textOf(grid.values[found.rows[row]!]?.[spent.column]) !== null);
    return (isSpent ? spent : received!).column;
  }

  const has = (field: string): boolean => sourceOf(field) !== undefined || (field === "amount" && isNet);
  const isPlain = (found.merged ?? []).length === 0;
  function raw(row: number, field: string): CellValue {
    const [at, column] = [found.rows[row]!, sheetColumn(row, field)];
    return (isPlain ? grid.values[at]?.[column] : cellReader(grid, found, column)(at)) ?? null;
  }

  function identity(row: number, field: string): string {
    const column = columnOf(field);
    if (column.type === "date")
      return column.days[row] === noDay ? fold(textOf(raw(row, field)) ?? "") : String(column.days[row]);
    if ("state" in column) {
      const value = column.values[row]!;
      return value === value ? String(value) : fold(textOf(raw(row, field)) ?? "");
    }
    return fold(column.values[row] ?? "");
  }

  const last = found.rows.length > 0 ? found.rows[found.rows.length - 1]! : -1;
  const identityFields = (rowIdentity[kind] as readonly string[]).filter(has);
  const table = {
    id: source.id,
    kind,
    sheet: grid.sheet,
    rowCount: found.rows.length,
    totals: source.totals,
    said: found.said,
    currency: found.currency,
    isText: grid.fromText === true,
    date1904: grid.date1904 === true,
    merges: (grid.merges ?? []).filter((area) => area.bottom >= (found.rows[0] ?? 0) && area.top <= last),
    has,
    column: columnOf,
    cell: (row: number, field: string) => ({
      sheet: grid.sheet,
      row: found.rows[row]!,
      column: sheetColumn(row, field),
    }),
    raw,
    patched: (rows: readonly number[], fields: readonly string[]) => {
      const next = patchedSource(source, aliases, rows, fields);
      return next && build(next);
    },
    factor: (field: string) => sourceOf(field)?.factor ?? 1,
    header: (field: string) => sourceOf(field)?.header ?? "",
    sheetRow: (row: number) => found.rows[row]!,
    rowKey: (row: number) => identityFields.map((field) => identity(row, field)).join("|"),
  };
  return table as unknown as Table;
}

/**
 * The typed table of what intake found on a sheet.
 * A ledger without one amount column takes gross amounts, or spending less income, as `amount`;
 * one without a date the day a trip began.
 */
export const tableOf = (grid: Grid, found: FoundTable, kind: Kind, index: number): Table =>
  build({ grid, found, kind, id: `${grid.sheet}#${index}`, columns: new Map(), totals: found.totals });

/** True when a field is one of the kind; narrows names that come from outside. */
export const isField = <K extends Kind>(kind: K, field: string): field is Field<K> =>
  columnType(kind, field) !== undefined;
