import type { FoundTable, SaidTotal, TotalRow } from "../../src/core/intake/types";
import type { Kind } from "../../src/core/schema/fields";
import type { CellValue, Grid } from "../../src/core/table/grid";
import type { Table } from "../../src/core/table/table";
import { tableOf } from "../../src/core/table/tableOf";

interface Extras {
  readonly sheet?: string;
  readonly totals?: readonly TotalRow[];
  readonly said?: readonly SaidTotal[];
  readonly currency?: string;
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
    columns: fields.map((field, column) => ({ field, column, header: field, confidence: 1, factor: 1 })),
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
  const grid: Grid = { sheet: extras.sheet ?? kind, values: [fields, ...rows] };
  return tableOf(grid, found(kind, fields, rows.length, extras), kind, 0);
}

/** A ledger with the given columns. */
export const ledger = (header: string, rows: readonly (readonly CellValue[])[], extras: Extras = {}): Table =>
  tableFrom("expense", header, rows, extras);
