import { findTables, type FindOptions } from "../../../../src/core/intake/findTables";
import type { FoundTable, SheetIntake } from "../../../../src/core/intake/types";
import type { CellValue, Grid } from "../../../../src/core/table/grid";

export type Rows = readonly (readonly CellValue[])[];

/** Rows made by a function of their number. */
export const rows = (count: number, make: (n: number) => readonly CellValue[]): CellValue[][] =>
  Array.from({ length: count }, (_, n) => [...make(n)]);

/** What is found on a sheet of the given rows. */
export const find = (values: Rows, extra: Partial<Grid> = {}, options: FindOptions = {}): SheetIntake =>
  findTables({ sheet: "Sheet1", values, ...extra }, options);

/** The only table of a sheet. */
export function only(values: Rows, extra: Partial<Grid> = {}, options: FindOptions = {}): FoundTable {
  const { tables } = find(values, extra, options);
  if (tables.length !== 1) throw new Error(`${tables.length} tables`);
  return tables[0]!;
}

/** Column by field. */
export const columnsOf = (table: FoundTable): Record<string, number> =>
  Object.fromEntries(table.columns.map((c) => [c.field, c.column]));

/** Rows excluded, by reason. */
export function excludedOf(table: FoundTable): Record<string, number[]> {
  const by: Record<string, number[]> = {};
  for (const { row, why } of table.excluded) (by[why] ??= []).push(row);
  return by;
}

export const doubtsOf = (table: FoundTable): string[] => table.doubts.map((d) => d.id);

/** A merged area by its corners. */
export const area = (top: number, left: number, bottom: number, right: number) => ({
  top,
  left,
  bottom,
  right,
});
