import { isDateFormat } from "../cell/numberFormat";
import type { FoundTable, MappedColumn } from "../intake/types";
import { columnType, rowIdentity, type Field, type Kind } from "../schema/fields";
import { fold } from "../text";
import { dateColumn, moneyColumn, numberColumn, textColumn, textOf } from "./columns";
import type { CellValue, Grid } from "./grid";
import { noDay, type DateColumn, type NumberColumn, type Table, type TextColumn } from "./table";

type AnyColumn = NumberColumn | DateColumn | TextColumn;

const outOfTable = (sheet: string, field: string): Error =>
  new Error(`no column ${field} in the table on ${sheet}`);

/** Reads one mapped column of a table whole. */
function readColumn(grid: Grid, found: FoundTable, kind: Kind, mapped: MappedColumn): AnyColumn {
  const { column, factor, field } = mapped;
  const decimalComma = mapped.decimalComma === true;
  const { rows } = found;
  const cells = (row: number): CellValue | undefined => grid.values[rows[row]!]?.[column];
  const type = columnType(kind, field) ?? "text";
  switch (type) {
    case "money":
      return moneyColumn(rows.length, cells, { factor, decimalComma });
    case "number":
      return numberColumn(rows.length, cells, decimalComma);
    case "date": {
      const how = found.dates.find((date) => date.field === field);
      const format = rows.length > 0 ? grid.format?.(rows[0]!, column) : undefined;
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

/**
 * The typed table of what intake found on a sheet.
 * A ledger without one amount column takes gross amounts, or spending less income, as `amount`.
 */
export function tableOf(grid: Grid, found: FoundTable, kind: Kind, index: number): Table {
  const mapped = new Map<string, MappedColumn>(found.columns.map((column) => [column.field, column]));
  const columns = new Map<string, AnyColumn>();
  const isNet =
    kind === "expense" && !mapped.has("amount") && (mapped.has("expense") || mapped.has("income"));
  const alias = kind === "expense" && !mapped.has("amount") && mapped.has("gross") ? "gross" : undefined;

  const source = (field: string): MappedColumn | undefined =>
    mapped.get(field) ?? (field === "amount" && alias ? mapped.get(alias) : undefined);

  const money = (field: string): NumberColumn | undefined =>
    mapped.has(field) ? (columnOf(field) as NumberColumn) : undefined;

  function columnOf(field: string): AnyColumn {
    const before = columns.get(field);
    if (before) return before;
    const from = source(field);
    if (!from && !(field === "amount" && isNet)) throw outOfTable(grid.sheet, field);
    const column = from
      ? readColumn(grid, found, kind, from)
      : netSpending(money("expense"), money("income"));
    columns.set(field, column);
    return column;
  }

  /** Column of the sheet behind a value; of two columns of a ledger the one that is filled. */
  function sheetColumn(row: number, field: string): number {
    const from = source(field);
    if (from) return from.column;
    if (field !== "amount" || !isNet) throw outOfTable(grid.sheet, field);
    const spent = mapped.get("expense");
    const received = mapped.get("income");
    const isSpent = spent && (!received || textOf(grid.values[found.rows[row]!]?.[spent.column]) !== null);
    return (isSpent ? spent : received!).column;
  }

  const has = (field: string): boolean => source(field) !== undefined || (field === "amount" && isNet);
  const raw = (row: number, field: string): CellValue =>
    grid.values[found.rows[row]!]?.[sheetColumn(row, field)] ?? null;

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

  const identityFields = (rowIdentity[kind] as readonly string[]).filter(has);
  const table = {
    id: `${grid.sheet}#${index}`,
    kind,
    sheet: grid.sheet,
    rowCount: found.rows.length,
    totals: found.totals,
    said: found.said,
    currency: found.currency,
    has,
    column: columnOf,
    cell: (row: number, field: string) => ({
      sheet: grid.sheet,
      row: found.rows[row]!,
      column: sheetColumn(row, field),
    }),
    raw,
    header: (field: string) => source(field)?.header ?? "",
    sheetRow: (row: number) => found.rows[row]!,
    rowKey: (row: number) => identityFields.map((field) => identity(row, field)).join("|"),
  };
  return table as unknown as Table;
}

/** True when a field is one of the kind; narrows names that come from outside. */
export const isField = <K extends Kind>(kind: K, field: string): field is Field<K> =>
  columnType(kind, field) !== undefined;
