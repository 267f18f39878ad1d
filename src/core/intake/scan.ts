import { cellType, type CellType, cellTyper, isDigital } from "../cell/cellType";
import type { Area, CellValue, Grid } from "../table/grid";
import { tidy } from "../text";

/**
 * What one pass over a sheet tells: which rows and columns hold something. Types are told on demand, because
 * most rows of a long table are regular and are never looked at closely.
 * Rows are addressed by their position among the non-blank rows, `at`, everywhere in intake;
 * `rows[at]` is the row of the sheet.
 */
export interface Scan {
  readonly grid: Grid;
  /** 0-based rows of the sheet that hold a cell, top to bottom. */
  readonly rows: Int32Array;
  /** Cells that hold something, by row position. */
  readonly filled: Int32Array;
  /** Cells that hold something, by column. */
  readonly columns: Int32Array;
  /** One past the last column that holds a cell. */
  readonly width: number;
  readonly typeOf: (value: CellValue | undefined) => CellType;
  /** Merged areas that touch a row of the sheet. */
  readonly mergesAt: (row: number) => readonly Area[];
}

/** Merges taller than this are looked through one by one; the others are found by row. */
const TALL = 200;

function mergeIndex(merges: readonly Area[]): Scan["mergesAt"] {
  const byRow = new Map<number, Area[]>();
  const tall: Area[] = [];
  for (const merge of merges) {
    if (merge.bottom - merge.top > TALL) {
      tall.push(merge);
      continue;
    }
    for (let row = merge.top; row <= merge.bottom; row++) {
      const list = byRow.get(row);
      if (list) list.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  return (row) => {
    const near = byRow.get(row) ?? [];
    return tall.length === 0 ? near : [...near, ...tall.filter((m) => row >= m.top && row <= m.bottom)];
  };
}

/** True for a blank cell; spaces and zero-width signs alone are blank. */
export function isEmpty(value: CellValue | undefined): boolean {
  if (typeof value !== "string") return value === null || value === undefined;
  if (value.length === 0) return true;
  const first = value.charCodeAt(0);
  return (first <= 32 || first >= 0xa0) && (first < 0x4e00 || first >= 0xfe00) ? tidy(value) === "" : false;
}

/** Value of a cell by row position and column. */
export const valueAt = (scan: Scan, at: number, column: number): CellValue | undefined =>
  scan.grid.values[scan.rows[at]!]?.[column];

/** Type of a cell by row position and column. */
export const typeAt = (scan: Scan, at: number, column: number): CellType =>
  scan.typeOf(valueAt(scan, at, column));

/** Text of a cell as it stands; "" for a blank. */
export function textAt(scan: Scan, at: number, column: number): string {
  const value = valueAt(scan, at, column);
  return value === null || value === undefined ? "" : String(value);
}

/** Blank rows of the sheet between a row and the one before it. */
export const gapBefore = (scan: Scan, at: number): number =>
  at === 0 ? scan.rows[0]! : scan.rows[at]! - scan.rows[at - 1]! - 1;

function widthOf(values: Grid["values"]): number {
  let width = 0;
  for (const row of values) if (row.length > width) width = row.length;
  return width;
}

/** Finds the rows and columns that hold something. Blank rows and blank tails cost nothing afterwards. */
export function scanGrid(grid: Grid): Scan {
  const { values } = grid;
  const rows = new Int32Array(values.length);
  const filled = new Int32Array(values.length);
  const columns = new Int32Array(widthOf(values));
  let count = 0;
  for (let r = 0; r < values.length; r++) {
    const row = values[r]!;
    let cells = 0;
    for (let c = 0; c < row.length; c++) {
      if (isEmpty(row[c])) continue;
      cells++;
      columns[c]!++;
    }
    if (cells === 0) continue;
    rows[count] = r;
    filled[count++] = cells;
  }
  let width = columns.length;
  while (width > 0 && columns[width - 1] === 0) width--;
  return {
    grid,
    rows: rows.slice(0, count),
    filled: filled.slice(0, count),
    columns,
    width,
    typeOf: cellTyper(),
    mergesAt: mergeIndex(grid.merges ?? []),
  };
}

/** An inclusive stretch of columns. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** The cells of one row that hold something, with their types. */
export interface RowView {
  readonly columns: readonly number[];
  readonly types: readonly CellType[];
  /** Cells made of digits: numbers, dates, codes. */
  readonly digital: number;
  /** Cells of plain text. */
  readonly texts: number;
}

/** Looks at a row within a span of columns. */
export function viewRow(scan: Scan, at: number, { left, right }: Span): RowView {
  const row = scan.grid.values[scan.rows[at]!]!;
  const columns: number[] = [];
  const types: CellType[] = [];
  let digital = 0;
  let texts = 0;
  for (let c = left; c <= right && c < row.length; c++) {
    const type = scan.typeOf(row[c]);
    if (type === cellType.empty) continue;
    columns.push(c);
    types.push(type);
    if (isDigital(type)) digital++;
    else if (type === cellType.text) texts++;
  }
  return { columns, types, digital, texts };
}
