import { readAmount, type AmountOptions } from "../cell/amount";
import { readDate, type DateOptions } from "../cell/date";
import { readNumber } from "../cell/number";
import { fenOf } from "../money";
import { tidy, wholeDigits } from "../text";
import type { CellValue } from "./grid";
import { cellState, noDay, untidiness, type DateColumn, type NumberColumn, type TextColumn } from "./table";

/** Value of a data row in the column that is read. */
export type Cells = (row: number) => CellValue | undefined;

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

/** Marks of rows, made when the first one is set: most columns have none. */
function marker(rowCount: number): { set(row: number, mark: number): void; marks(): Uint8Array | undefined } {
  let marks: Uint8Array | undefined;
  return {
    set(row, mark) {
      marks ??= new Uint8Array(rowCount);
      marks[row] = mark;
    },
    marks: () => marks,
  };
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

/** True for a full-width digit or letter, which no code is meant to hold. */
const isWideSign = (code: number): boolean =>
  (code >= 0xff10 && code <= 0xff19) ||
  (code >= 0xff21 && code <= 0xff3a) ||
  (code >= 0xff41 && code <= 0xff5a);

function hasWideSign(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isWideSign(text.charCodeAt(i))) return true;
  return false;
}

export function textColumn(type: TextColumn["type"], rowCount: number, cells: Cells): TextColumn {
  const values = new Array<string | null>(rowCount);
  const untidy = marker(rowCount);
  for (let row = 0; row < rowCount; row++) {
    const value = cells(row);
    const text = textOf(value);
    values[row] = text;
    if (typeof value !== "string" || text === null) continue;
    if (text.length !== value.length) untidy.set(row, untidiness.space);
    else if (type === "code" && hasWideSign(text)) untidy.set(row, untidiness.wide);
  }
  return { type, values, untidy: untidy.marks() };
}
