import { foldPayee } from "../../code/payee";
import { memo } from "../../lint/memo";
import { fold, hash32 } from "../../text";
import type { TextColumn } from "../../table/table";
import { Numbering, wordsOf } from "../../table/words";

/** The texts of a column by number, spellings that fold alike being one. */
export interface NumberedTexts {
  /** Number of the text of each row from 0; −1 for a blank. */
  readonly numbers: Int32Array;
  /** Folded text by number. */
  readonly folded: readonly string[];
  /** How many rows have each number. */
  readonly counts: Int32Array;
  /** A number of each row that depends on the folded text alone, −1 for a blank. */
  readonly hashes: Int32Array;
}

function numbered(column: TextColumn, foldText: (text: string) => string): NumberedTexts {
  const { ids, texts } = wordsOf(column);
  const byFold = new Numbering(texts.length);
  const numberOf = Int32Array.from(texts, (text) => byFold.numberOf(foldText(text)));
  const folded = byFold.texts;
  const hashOf = Int32Array.from(folded, (text) => hash32(text) >>> 1);
  const numbers = new Int32Array(ids.length);
  const hashes = new Int32Array(ids.length);
  const counts = new Int32Array(folded.length);
  for (let row = 0; row < ids.length; row++) {
    const number = ids[row]! < 0 ? -1 : numberOf[ids[row]!]!;
    numbers[row] = number;
    hashes[row] = number < 0 ? -1 : hashOf[number]!;
    if (number >= 0) counts[number]!++;
  }
  return { numbers, folded, counts, hashes };
}

/** Payees of a column by number; computed once a column. */
export const payeesOf = memo((column: TextColumn) => numbered(column, foldPayee));

/** Categories, persons or other labels of a column by number; computed once a column. */
export const labelsOf = memo((column: TextColumn) => numbered(column, fold));

/**
 * Rows by number, as one array with the start of each number's rows: rows of `number` stand at
 * `order[starts[number]] … order[starts[number + 1] − 1]`, in the order of `rows`. Numbers below 0 are left out.
 */
export function rowsByNumber(
  numbers: Int32Array,
  count: number,
  rows: Int32Array,
): { readonly order: Int32Array; readonly starts: Int32Array } {
  const starts = new Int32Array(count + 1);
  for (const row of rows) if (numbers[row]! >= 0) starts[numbers[row]! + 1]!++;
  for (let i = 0; i < count; i++) starts[i + 1]! += starts[i]!;
  const next = starts.slice(0, count);
  const order = new Int32Array(starts[count]!);
  for (const row of rows) {
    const number = numbers[row]!;
    if (number >= 0) order[next[number]!++] = row;
  }
  return { order, starts };
}
