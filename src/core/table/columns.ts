import { readAmount, type AmountOptions } from "../cell/amount";
import { readDate, type DateOptions } from "../cell/date";
import { readNumber } from "../cell/number";
import { fenOf } from "../money";
import { tidy, wholeDigits } from "../text";
import type { CellValue } from "./grid";
import { marker, type Cells } from "./marks";
import { cellState, noDay, type DateColumn, type NumberColumn } from "./table";

interface Reading {
  readonly kind: string;
}

/** State of a cell by its reading; a placeholder such as “-” counts as blank. */
function stateOf(reading: Reading): number {
  switch (reading.kind) {
    case "value":
      return cellState.read;
    case "error":
      return cellState.error;
    case "blank":
    case "placeholder":
      return cellState.blank;
    default:
      return cellState.unreadable;
  }
}

const isReadText = (value: CellValue | undefined, state: number): boolean =>
  typeof value === "string" && state === cellState.read;

/** Amounts in fen. Plain numbers, the usual case, are read without making an object each. */
export function moneyColumn(rowCount: number, cells: Cells, options: AmountOptions): NumberColumn {
  const values = new Float64Array(rowCount);
  const state = new Uint8Array(rowCount);
  const text = marker(rowCount);
  const isPlain = (options.factor ?? 1) === 1;
  for (let row = 0; row < rowCount; row++) {
    const value = cells(row);
    if (isPlain && typeof value === "number" && value < 1e13 && value > -1e13) {
      values[row] = fenOf(value);
      state[row] = cellState.read;
      continue;
    }
    const reading = readAmount(value, options);
    values[row] = reading.kind === "value" ? reading.fen : NaN;
    state[row] = stateOf(reading);
    if (isReadText(value, state[row]!)) text.set(row, 1);
  }
  return { type: "money", values, state, text: text.marks() };
}

export function numberColumn(rowCount: number, cells: Cells, decimalComma: boolean): NumberColumn {
  const values = new Float64Array(rowCount);
  const state = new Uint8Array(rowCount);
  const text = marker(rowCount);
  for (let row = 0; row < rowCount; row++) {
    const value = cells(row);
    if (typeof value === "number" && value - value === 0) {
      values[row] = value;
      state[row] = cellState.read;
      continue;
    }
    const reading = readNumber(value, decimalComma);
    values[row] = reading.kind === "value" ? reading.value : NaN;
    state[row] = stateOf(reading);
    if (isReadText(value, state[row]!)) text.set(row, 1);
  }
  return { type: "number", values, state, text: text.marks() };
}

/** Days; a month without a day and a date that reads two ways count as unreadable. */
export function dateColumn(rowCount: number, cells: Cells, options: DateOptions): DateColumn {
  const days = new Int32Array(rowCount);
  const state = new Uint8Array(rowCount);
  const text = marker(rowCount);
  const isPlain = options.date1904 !== true;
  for (let row = 0; row < rowCount; row++) {
    const value = cells(row);
    if (isPlain && typeof value === "number" && value >= 20000 && value < 60001) {
      days[row] = Math.floor(value);
      state[row] = cellState.read;
      continue;
    }
    const reading = readDate(value, options);
    days[row] = reading.kind === "value" ? reading.day : noDay;
    state[row] = stateOf(reading);
    if (isReadText(value, state[row]!)) text.set(row, 1);
  }
  return { type: "date", days, state, text: text.marks() };
}

/** Digits of a number stored where a code belongs, without an exponent. */
function codeText(value: number): string {
  return Number.isInteger(value) && Math.abs(value) >= 1e15 ? wholeDigits(value) : String(value);
}

/** Tidy text of a cell, null when nothing is left of it. */
export function textOf(value: CellValue | undefined): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "string") return tidy(value) || null;
  return typeof value === "number" ? codeText(value) : value ? "TRUE" : "FALSE";
}
