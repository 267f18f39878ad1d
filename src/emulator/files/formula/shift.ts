import { columnIndex, columnLetters, maxColumns, maxRows } from "../a1";
import { tokenize, type Token } from "./tokens";

const cell = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const columnOnly = /^(\$?)([A-Za-z]{1,3})$/;
const rowOnly = /^(\$?)(\d{1,7})$/;

const wrap = (value: number, size: number): number => ((value % size) + size) % size;

const moveColumn = (fixed: string, letters: string, by: number): string =>
  fixed ? fixed + letters : columnLetters(wrap(columnIndex(letters) + by, maxColumns));

const moveRow = (fixed: string, digits: string, by: number): string =>
  fixed ? fixed + digits : String(wrap(Number(digits) - 1 + by, maxRows) + 1);

const is = (token: Token | undefined, text: string): boolean =>
  token?.kind === "other" && token.text === text;

/** Whether the word names a function or a sheet, alone or as the first of a range of sheets. */
const namesOther = (tokens: readonly Token[], at: number): boolean =>
  is(tokens[at + 1], "(") ||
  is(tokens[at + 1], "!") ||
  (is(tokens[at + 1], ":") && is(tokens[at + 3], "!") && !is(tokens[at + 2], "!"));

/** Whether the word stands on one side of a colon whose other side has the same form. */
const isPaired = (tokens: readonly Token[], at: number, form: RegExp): boolean => {
  const left = is(tokens[at - 1], ":") ? tokens[at - 2]?.text : undefined;
  const right = is(tokens[at + 1], ":") ? tokens[at + 2]?.text : undefined;
  return (left !== undefined && form.test(left)) || (right !== undefined && form.test(right));
};

function shiftWord(tokens: readonly Token[], at: number, rows: number, columns: number): string {
  const { text } = tokens[at]!;
  if (namesOther(tokens, at)) return text;
  const single = cell.exec(text);
  if (single) return moveColumn(single[1]!, single[2]!, columns) + moveRow(single[3]!, single[4]!, rows);
  const column = columnOnly.exec(text);
  if (column && isPaired(tokens, at, columnOnly)) return moveColumn(column[1]!, column[2]!, columns);
  const row = rowOnly.exec(text);
  if (row && isPaired(tokens, at, rowOnly)) return moveRow(row[1]!, row[2]!, rows);
  return text;
}

/** A formula in pieces, ready to be moved many times. */
export type Movable = readonly Token[];

/** Prepares a formula for `moveFormula`. */
export const movable = (formula: string): Movable => tokenize(formula);

/**
 * The formula as it reads when its cell is moved: relative references move, absolute ones stay.
 * References that leave the sheet come back in on the other side, as in shared formulas.
 */
export const moveFormula = (formula: Movable, rows: number, columns: number): string =>
  formula
    .map((token, at) => (token.kind === "word" ? shiftWord(formula, at, rows, columns) : token.text))
    .join("");
