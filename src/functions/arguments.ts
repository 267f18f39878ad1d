import { dayOf, isCalendarDay, type Day } from "../core/day";
import { matrixOf, type Matrix } from "../core/scoring/matrix";
import { isBlank, isErrorText, type CellValue } from "../core/table/grid";
import { halfWidth, tidy } from "../core/text";
import { fail, passedOn } from "./errors";

/** Cells of an argument: blanks as null, error values as their text. Rows have equal length. */
export type Cells = readonly (readonly CellValue[])[];

/** A cell that Excel hands over as an object: an error value, or a value with a look of its own. */
function plainOf(cell: object): CellValue {
  const { code, basicValue } = cell as { code?: unknown; basicValue?: unknown };
  const plain = typeof code === "string" ? code : basicValue;
  return typeof plain === "object" ? "#VALUE!" : cellOf(plain);
}

function cellOf(cell: unknown): CellValue {
  if (typeof cell === "number" || typeof cell === "boolean") return cell;
  if (typeof cell === "string") return cell === "" ? null : cell;
  if (cell === null || cell === undefined) return null;
  return typeof cell === "object" ? plainOf(cell) : "#VALUE!";
}

/** True for a cell that stands as it is: no blank text, no object. */
const isPlain = (cell: unknown): boolean =>
  typeof cell === "number" || (typeof cell === "string" && cell !== "");

function rowOfCells(row: readonly unknown[], width: number): readonly CellValue[] {
  if (row.length === width && row.every(isPlain)) return row as readonly CellValue[];
  const cells = new Array<CellValue>(width);
  for (let c = 0; c < width; c++) cells[c] = cellOf(row[c]);
  return cells;
}

/** Cells of an argument of any shape: one value is one cell, a plain list is one row. */
export function cellsOf(argument: unknown): Cells {
  const rows = Array.isArray(argument) ? (argument as unknown[]) : [argument];
  const table = rows.some(Array.isArray)
    ? rows.map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]))
    : [rows];
  const width = table.reduce((most, row) => Math.max(most, row.length), 1);
  return table.map((row) => rowOfCells(row, width));
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;

/** Number of a cell: NaN when blank, undefined when the cell holds something else. */
export function numberIn(cell: CellValue): number | undefined {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : undefined;
  if (isBlank(cell)) return NaN;
  if (typeof cell !== "string") return undefined;
  const plain = tidy(halfWidth(cell)).replace(/^−/, "-");
  if (plain === "") return NaN;
  if (NUMBER.test(plain)) return Number(plain);
  return GROUPED.test(plain) ? Number(plain.replaceAll(",", "")) : undefined;
}

/** Numbers of an argument, and the error values found in it by cell. */
export interface NumberCells {
  readonly matrix: Matrix;
  /** Error text by cell index (row × columns + column). */
  readonly errors: ReadonlyMap<number, string>;
}

/**
 * Reads an argument as numbers: blanks absent (NaN), text numbers read, error values kept apart.
 * @throws #VALUE! naming the argument and the cell that is no number.
 */
export function numberCells(argument: unknown, name: string): NumberCells {
  const cells = cellsOf(argument);
  const columns = cells[0]?.length ?? 0;
  const errors = new Map<number, string>();
  const values = new Float64Array(cells.length * columns).fill(NaN);
  cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      const index = r * columns + c;
      if (isErrorText(cell)) return void errors.set(index, String(cell));
      const value = numberIn(cell);
      if (value === undefined)
        fail("#VALUE!", "notNumber", { argument: name, row: r + 1, column: c + 1, value: shown(cell) });
      values[index] = value;
    }),
  );
  return { matrix: matrixOf(cells.length, columns, values), errors };
}

/** The same, for results that depend on every cell: the first error value ends the call. */
export function numbers(argument: unknown, name: string): Matrix {
  const { matrix, errors } = numberCells(argument, name);
  for (const [index, code] of errors)
    throw passedOn(code, name, Math.floor(index / matrix.columns), index % matrix.columns);
  return matrix;
}

const shown = (cell: CellValue): string => {
  const plain = String(cell);
  return plain.length > 20 ? `${plain.slice(0, 20)}…` : plain;
};

/** The only cell of an argument; error values end the call. */
function single(argument: unknown, name: string): CellValue {
  const cells = cellsOf(argument);
  const cell = cells[0]?.[0] ?? null;
  if (cells.length > 1 || (cells[0]?.length ?? 0) > 1) fail("#VALUE!", "oneCell", { argument: name });
  if (isErrorText(cell)) throw passedOn(String(cell), name, 0, 0);
  return cell;
}

/** A number, or undefined where the argument is left out or blank. */
export function optionalNumber(argument: unknown, name: string): number | undefined {
  const cell = single(argument, name);
  const value = numberIn(cell);
  if (value === undefined) fail("#VALUE!", "notNumberArgument", { argument: name, value: shown(cell) });
  return Number.isNaN(value) ? undefined : value;
}

/** A whole number from `least` up, or undefined where the argument is left out or blank. */
export function optionalCount(argument: unknown, name: string, least: number): number | undefined {
  const value = optionalNumber(argument, name);
  if (value === undefined) return undefined;
  if (!Number.isInteger(value) || value < least)
    fail("#VALUE!", "notCount", { argument: name, least, value });
  return value;
}

/** Text of an argument, tidy; undefined where it is left out or blank. Numbers become text. */
export function optionalText(argument: unknown, name: string): string | undefined {
  const cell = single(argument, name);
  const plain = isBlank(cell) ? "" : tidy(halfWidth(String(cell)));
  return plain === "" ? undefined : plain;
}

/** One of a list of words, whatever their case; the first word when the argument is left out. */
export function choice<T extends string>(argument: unknown, name: string, words: readonly [T, ...T[]]): T {
  const given = optionalText(argument, name)?.toLowerCase();
  if (given === undefined) return words[0];
  const found = words.find((word) => word === given);
  return found ?? fail("#VALUE!", "notChoice", { argument: name, value: given, words: words.join(" / ") });
}

const DATE = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;

/** A day from a serial number or a written date (2025-03-01, 2025/3/1, 2025.3.1, 2025年3月1日). */
export function dayArgument(argument: unknown, name: string): Day | undefined {
  const cell = single(argument, name);
  if (isBlank(cell)) return undefined;
  const value = numberIn(cell);
  if (value !== undefined) {
    if (value >= 1 && value < 2958466) return Math.floor(value);
    return fail("#VALUE!", "notDate", { argument: name, value });
  }
  const m = DATE.exec(tidy(halfWidth(String(cell))));
  const [year, month, day] = [Number(m?.[1]), Number(m?.[2]), Number(m?.[3])];
  if (!m || !isCalendarDay(year, month, day))
    return fail("#VALUE!", "notDate", { argument: name, value: shown(cell) });
  return dayOf(year, month, day);
}

/** Ends the call when an argument that cannot be left out is absent. */
export const required = <T>(value: T | undefined, name: string): T =>
  value ?? fail("#VALUE!", "missingArgument", { argument: name });
