import type { FoundTable, SaidTotal, TotalRow } from "../../src/core/intake/types";
import type { Kind } from "../../src/core/schema/fields";
import type { Area, CellValue, Grid } from "../../src/core/table/grid";
import type { CellRef, Table } from "../../src/core/table/table";
import { tableOf } from "../../src/core/table/tableOf";

/** What a table of a test was made of, so that cells can be changed and the table made again. */
interface Origin {
  readonly grid: Grid;
  readonly found: FoundTable;
  readonly kind: Kind;
}
const origins = new WeakMap<object, Origin>();

interface Extras {
  readonly sheet?: string;
  readonly totals?: readonly TotalRow[];
  readonly said?: readonly SaidTotal[];
  readonly currency?: string;
  readonly merges?: readonly Area[];
  /** True for a delimited file. */
  readonly fromText?: boolean;
  /** Headers as the sheet has them, separated by "|"; the fields themselves where left out. */
  readonly headers?: string;
  readonly factors?: Readonly<Record<string, number>>;
}

/** What intake hands over for a plain sheet: fields as headers in row 1, data below. */
export function found(
  kind: Kind,
  fields: readonly string[],
  rowCount: number,
  extras: Extras = {},
): FoundTable {
  return {
    kind,
    headerRows: [0],
    rows: Int32Array.from({ length: rowCount }, (_, row) => row + 1),
    left: 0,
    right: fields.length - 1,
    columns: fields.map((field, column) => ({
      field,
      column,
      header: extras.headers?.split("|")[column] ?? field,
      confidence: 1,
      factor: extras.factors?.[field] ?? 1,
    })),
    unmapped: [],
    totals: extras.totals ?? [],
    said: extras.said ?? [],
    excluded: [],
    unreadable: [],
    dates: [],
    confidence: 1,
    verdict: "accept",
    doubts: [],
    ...(extras.currency ? { currency: extras.currency } : {}),
  };
}

/**
 * A table of a kind: fields separated by "|", then the data rows as the cells hold them.
 * The header stands in row 1 of the sheet, so data row 0 is sheet row 2.
 */
export function tableFrom(
  kind: Kind,
  header: string,
  rows: readonly (readonly CellValue[])[],
  extras: Extras = {},
): Table {
  const fields = header.split("|").map((field) => field.trim());
  const grid: Grid = {
    sheet: extras.sheet ?? kind,
    values: [fields, ...rows],
    ...(extras.fromText ? { fromText: true } : {}),
    ...(extras.merges ? { merges: extras.merges } : {}),
  };
  return made({ grid, found: found(kind, fields, rows.length, extras), kind });
}

function made(origin: Origin): Table {
  const table = tableOf(origin.grid, origin.found, origin.kind, 0);
  origins.set(table, origin);
  return table;
}

/** Cells of a table of a test, header row first. */
export const cellsOf = (table: Table): readonly (readonly CellValue[])[] => origins.get(table)!.grid.values;

/** Tables of a test with cells of their sheets changed. */
export function edited(
  tables: readonly Table[],
  edits: readonly { readonly cell: CellRef; readonly to: CellValue }[],
): Table[] {
  return tables.map((table) => {
    const origin = origins.get(table)!;
    const values = origin.grid.values.map((row) => [...row]);
    for (const { cell, to } of edits)
      if (cell.sheet === table.sheet) {
        while (values[cell.row]!.length <= cell.column) values[cell.row]!.push(null);
        values[cell.row]![cell.column] = to;
      }
    return made({ ...origin, grid: { ...origin.grid, values } });
  });
}

/** A ledger with the given columns. */
export const ledger = (header: string, rows: readonly (readonly CellValue[])[], extras: Extras = {}): Table =>
  tableFrom("expense", header, rows, extras);
