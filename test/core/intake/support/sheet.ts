import { readAmount } from "../../../../src/core/cell/amount";
import type { Area, CellValue, Grid } from "../../../../src/core/table/grid";
import type { Seed } from "./seeds";

export type LineRole = "header" | "data" | "total" | "other" | "blank";

/** One row of a sheet under construction, with what it is. */
export interface Line {
  readonly cells: readonly CellValue[];
  readonly role: LineRole;
}

/** A sheet with the truth about its rows. */
export interface Built {
  readonly grid: Grid;
  readonly headerRows: readonly number[];
  readonly dataRows: readonly number[];
  readonly totalRows: readonly number[];
  /** Columns by field, as they stand on this sheet. */
  readonly fields: Readonly<Record<string, number>>;
}

export const line = (cells: readonly CellValue[], role: LineRole = "other"): Line => ({ cells, role });
export const blanks = (count: number): Line[] => Array.from({ length: count }, () => line([], "blank"));
export const headerLine = (seed: Seed): Line => line(seed.header, "header");
export const dataLines = (seed: Seed, from = 0, to = seed.rows.length): Line[] =>
  seed.rows.slice(from, to).map((row) => line(row, "data"));

/** Sum of a column over rows, in units. */
export function sumOf(rows: readonly (readonly CellValue[])[], column: number): number {
  let fen = 0;
  for (const row of rows) {
    const reading = readAmount(row[column]);
    if (reading.kind === "value") fen += reading.fen;
  }
  return fen / 100;
}

/** A row that states the sums of rows; the label is left out where it is undefined. */
export function totalLine(
  seed: Seed,
  rows: readonly (readonly CellValue[])[],
  label: string | undefined,
): Line {
  const cells: CellValue[] = seed.header.map(() => null);
  if (label !== undefined) cells[seed.label] = label;
  for (const column of seed.sums) cells[column] = sumOf(rows, column);
  return line(cells, "total");
}

const rowsOf = (lines: readonly Line[], role: LineRole): number[] =>
  lines.flatMap((l, row) => (l.role === role ? [row] : []));

/** Puts lines together to a sheet. */
export const build = (
  seed: Seed,
  lines: readonly Line[],
  extra: { merges?: readonly Area[]; shift?: (column: number) => number } = {},
): Built => ({
  grid: {
    sheet: "Sheet1",
    values: lines.map((l) => l.cells),
    ...(extra.merges ? { merges: extra.merges } : {}),
  },
  headerRows: rowsOf(lines, "header"),
  dataRows: rowsOf(lines, "data"),
  totalRows: rowsOf(lines, "total"),
  fields: Object.fromEntries(
    Object.entries(seed.fields).map(([field, column]) => [field, extra.shift ? extra.shift(column) : column]),
  ),
});

/** Moves every row to the right by some blank columns. */
export const moved = (lines: readonly Line[], by: number): Line[] =>
  lines.map((l) =>
    l.cells.length === 0 ? l : line([...Array.from({ length: by }, () => null), ...l.cells], l.role),
  );
