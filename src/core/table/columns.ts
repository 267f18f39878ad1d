import { readAmount, type AmountOptions } from "../cell/amount";
import { readDate, type DateOptions } from "../cell/date";
import { readNumber } from "../cell/number";
import { fenOf } from "../money";
import { tidy } from "../text";
import type { CellValue } from "./grid";
import { cellState, noDay, type DateColumn, type NumberColumn, type TextColumn } from "./table";

/** Value of a data row in the column that is read. */
type Cells = (row: number) => CellValue | undefined;

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

/** Amounts in fen. Plain numbers, the usual case, are read without making an object each. */
export function moneyColumn(rowCount: number, cells: Cells, options: AmountOptions): NumberColumn {
  const values = new Float64Array(rowCount);
  const state = new Uint8Array(rowCount);
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
  }
  return { type: "money", values, state };
}

export function numberColumn(rowCount: number, cells: Cells, decimalComma: boolean): NumberColumn {
  const values = new Float64Array(rowCount);
  const state = new Uint8Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    const reading = readNumber(cells(row), decimalComma);
    values[row] = reading.kind === "value" ? reading.value : NaN;
    state[row] = stateOf(reading);
  }
  return { type: "number", values, state };
}

/** Days; a month without a day and a date that reads two ways count as unreadable. */
export function dateColumn(rowCount: number, cells: Cells, options: DateOptions): DateColumn {
  const days = new Int32Array(rowCount);
  const state = new Uint8Array(rowCount);
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
  }
  return { type: "date", days, state };
}

/** Digits of a number stored where a code belongs, without an exponent. */
function codeText(value: number): string {
  return Number.isInteger(value) && Math.abs(value) >= 1e15 ? BigInt(value).toString() : String(value);
}

/** Tidy text of a cell, null when nothing is left of it. */
export function textOf(value: CellValue | undefined): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "string") return tidy(value) || null;
  return typeof value === "number" ? codeText(value) : value ? "TRUE" : "FALSE";
}

export function textColumn(type: TextColumn["type"], rowCount: number, cells: Cells): TextColumn {
  const values = new Array<string | null>(rowCount);
  for (let row = 0; row < rowCount; row++) values[row] = textOf(cells(row));
  return { type, values };
}
