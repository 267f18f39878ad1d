import { numfmt } from "@univerjs/core";
import type { Area } from "../engine/area";
import { cellsOf, columnsOf, isWholeColumns, isWholeRows, rowsOf } from "../engine/area";
import type { Input } from "../engine/coerce";
import { nothing, readInput } from "../engine/coerce";
import { SheetReader } from "../engine/reader";
import { fromR1C1, toR1C1 } from "../engine/reference";
import { patchStyle } from "../engine/styles";
import { writeInputs } from "../engine/writer";
import type { Context } from "../host/context";
import { OfficeError } from "../host/errors";
import type { Cells } from "./support";
import { areaOf, requireAllowed, requireEditable, sheetOf } from "./support";

/** Excel answers null for the cells of a range with more cells than this. */
export const readLimit = 5_000_000;

const sizeMismatch =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

const isUnbounded = (area: Area): boolean => isWholeColumns(area) || isWholeRows(area);

/**
 * One value per cell, row by row; null for whole rows and columns and for too many cells.
 * @param pick - Takes it from the reader at a place.
 */
export function gridOf<T>(
  cx: Context,
  cells: Cells,
  pick: (reader: SheetReader, row: number, column: number) => T,
): T[][] | null {
  sheetOf(cx, cells.sheetId);
  const area = areaOf(cells);
  if (isUnbounded(area) || cellsOf(area) > readLimit) return null;
  const reader = new SheetReader(cx.engine, cells.sheetId);
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: T[] = [];
    for (let column = area.left; column <= area.right; column++) line.push(pick(reader, row, column));
    rows.push(line);
  }
  return rows;
}

/**
 * The input as one item per cell: a list of rows of just the right size, or one item for all.
 * @throws InvalidArgument for ragged lists and other sizes.
 */
export function spread(area: Area, input: unknown): unknown[][] {
  const rows = rowsOf(area);
  const columns = columnsOf(area);
  if (!Array.isArray(input)) {
    if (isUnbounded(area)) throw new OfficeError("InvalidArgument");
    return Array.from({ length: rows }, () => new Array<unknown>(columns).fill(input));
  }
  const fits = input.length === rows && input.every((line) => Array.isArray(line) && line.length === columns);
  if (!fits) throw new OfficeError("InvalidArgument", sizeMismatch);
  return input as unknown[][];
}

/** Writes values or formulas, as `range.values = …` and `range.formulas = …` do; null leaves a cell alone. */
export function writeValues(cx: Context, cells: Cells, input: unknown, r1c1 = false): void {
  sheetOf(cx, cells.sheetId);
  requireEditable(cx, cells);
  const area = areaOf(cells);
  const reader = new SheetReader(cx.engine, cells.sheetId);
  const inputs = spread(area, input).map((line, r) =>
    line.map((item, c) => cellInput(reader, item, area.top + r, area.left + c, r1c1)),
  );
  writeInputs(cx.engine, cells.sheetId, area, inputs);
}

function cellInput(
  reader: SheetReader,
  item: unknown,
  row: number,
  column: number,
  r1c1: boolean,
): Input | undefined {
  if (item === null || item === undefined) return undefined;
  if (item === "") return nothing;
  if (typeof item !== "string" && typeof item !== "number" && typeof item !== "boolean") {
    throw new OfficeError("InvalidArgument");
  }
  if (typeof item !== "string") return { value: item };
  if (item.length > 32_767) throw new OfficeError("InvalidArgument");
  const pattern = reader.pattern(row, column);
  const input = readInput(r1c1 ? fromR1C1(item, row, column) : item, pattern);
  if (input.formula !== undefined && input.formula.length > 8192) throw new OfficeError("InvalidArgument");
  if (pattern !== "General") delete input.pattern;
  return input;
}

/** Formulas with R1C1 references. */
export const r1c1Of = (reader: SheetReader, row: number, column: number): unknown => {
  const formula = reader.shownFormula(row, column);
  return typeof formula === "string" ? toR1C1(formula, row, column) : formula;
};

/** Writes number formats; null leaves a cell alone. */
export function writeNumberFormats(cx: Context, cells: Cells, input: unknown): void {
  sheetOf(cx, cells.sheetId);
  requireAllowed(cx, cells.sheetId, "allowFormatCells");
  const area = areaOf(cells);
  const only = theOnly(input);
  if (!Array.isArray(only)) {
    if (only !== null) patchStyle(cx.engine, cells.sheetId, cells.areas, { n: formatPatch(only) });
    return;
  }
  const formats = spread(area, only);
  patchStyle(cx.engine, cells.sheetId, [area], (row, column) => {
    const format = formats[row - area.top]![column - area.left];
    return format === null ? undefined : { n: formatPatch(format) };
  });
}

/** The only item of a list of one row with one item, which Excel takes as a format for every cell. */
function theOnly(input: unknown): unknown {
  const row: unknown = Array.isArray(input) && input.length === 1 ? input[0] : undefined;
  return Array.isArray(row) && row.length === 1 ? row[0] : input;
}

function formatPatch(format: unknown): { pattern: string } | null {
  if (typeof format !== "string") throw new OfficeError("InvalidArgument");
  if (format === "" || format.toLowerCase() === "general") return null;
  if (!numfmt.isValidFormat(format)) throw new OfficeError("InvalidArgument");
  return { pattern: format };
}
