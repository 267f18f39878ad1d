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

const isWideSign = (code: number): boolean =>
  (code >= 0xff10 && code <= 0xff19) ||
  (code >= 0xff21 && code <= 0xff3a) ||
  (code >= 0xff41 && code <= 0xff5a);

/** Spaces of other widths and signs without any, all of them below the Chinese characters but one. */
const isOddSpace = (code: number): boolean =>
  code === 0xa0 ||
  code === 0xad ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200f) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x2060 ||
  code === 0x3000 ||
  code === 0xfeff;

/** How a text that is not blank looks at first sight: tidy, with full-width digits or letters, or not to be told. */
const look = { tidy: 0, wide: 1, unclear: 2 } as const;

/** Most texts are tidy, and this tells so without a regular expression. */
function lookOf(text: string): number {
  const last = text.length - 1;
  if (last < 0 || text.charCodeAt(0) <= 32 || text.charCodeAt(last) <= 32) return look.unclear;
  let found: number = look.tidy;
  for (let i = 0; i <= last; i++) {
    const code = text.charCodeAt(i);
    if (code > 32 && code < 0xa0) continue;
    if (code >= 0x3001 && code < 0xfeff) continue;
    if (code === 32 ? text.charCodeAt(i + 1) === 32 : code < 32 || isOddSpace(code)) return look.unclear;
    if (isWideSign(code)) found = look.wide;
  }
  return found;
}

export function textColumn(type: TextColumn["type"], rowCount: number, cells: Cells): TextColumn {
  const values = new Array<string | null>(rowCount);
  const untidy = marker(rowCount);
  for (let row = 0; row < rowCount; row++) {
    const value = cells(row);
    const seen = typeof value === "string" ? lookOf(value) : look.unclear;
    const text = seen === look.unclear ? textOf(value) : (value as string);
    values[row] = text;
    if (seen === look.tidy || typeof value !== "string" || text === null) continue;
    if (text.length !== value.length) untidy.set(row, untidiness.space);
    else if (type === "code" && lookOf(text) === look.wide) untidy.set(row, untidiness.wide);
  }
  return { type, values, untidy: untidy.marks() };
}
