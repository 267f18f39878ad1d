import type { DateColumn, NumberColumn, TextColumn } from "./table";
import { NumberedTexts, type Words } from "./words";

export type AnyColumn = NumberColumn | DateColumn | TextColumn;

/** Marks of a column with those of some rows replaced; none where none are left to set. */
function patchedMarks(
  old: Uint8Array | undefined,
  rows: readonly number[],
  fresh: Uint8Array | undefined,
  rowCount: number,
): Uint8Array | undefined {
  if (!old && !fresh) return undefined;
  const marks = old ? old.slice() : new Uint8Array(rowCount);
  rows.forEach((row, index) => (marks[row] = fresh?.[index] ?? 0));
  return marks;
}

function patchedNumbers<A extends Float64Array | Int32Array | Uint8Array>(
  old: A,
  rows: readonly number[],
  fresh: A,
): A {
  const copy = old.slice() as A;
  rows.forEach((row, index) => (copy[row] = fresh[index]!));
  return copy;
}

/** More edits than this cost more to look up one by one than to number the column anew. */
const fewEdits = 1000;

/** Numbers of texts with those of some rows replaced; texts not met before take the next numbers. */
function patchedWords({ ids, texts }: Words, rows: readonly number[], fresh: TextColumn["values"]): Words {
  const next = ids.slice();
  const all = [...texts];
  rows.forEach((row, index) => {
    const text = fresh[index]!;
    const known = text === null ? -1 : all.indexOf(text);
    next[row] = text === null || known >= 0 ? known : all.push(text) - 1;
  });
  return { ids: next, texts: all.length === texts.length ? texts : all };
}

function patchedTexts(old: TextColumn, rows: readonly number[], fresh: TextColumn): TextColumn {
  const untidy = (rowCount: number): Uint8Array | undefined =>
    patchedMarks(old.untidy, rows, fresh.untidy, rowCount);
  if (old.words && rows.length <= fewEdits)
    return new NumberedTexts(
      old.type,
      patchedWords(old.words, rows, fresh.values),
      untidy(old.words.ids.length),
    );
  const values = [...old.values];
  rows.forEach((row, index) => (values[row] = fresh.values[index]!));
  return { type: old.type, values, untidy: untidy(values.length) };
}

/** The column with some rows replaced by those of `fresh`, which holds them in the same order. */
export function patchedColumn<C extends AnyColumn>(old: C, rows: readonly number[], fresh: C): C;
export function patchedColumn(old: AnyColumn, rows: readonly number[], fresh: AnyColumn): AnyColumn {
  if ("days" in old && "days" in fresh)
    return {
      type: old.type,
      days: patchedNumbers(old.days, rows, fresh.days),
      state: patchedNumbers(old.state, rows, fresh.state),
      text: patchedMarks(old.text, rows, fresh.text, old.days.length),
    };
  if ("state" in old && "state" in fresh && "values" in old && "values" in fresh)
    return {
      type: old.type,
      values: patchedNumbers(old.values, rows, fresh.values),
      state: patchedNumbers(old.state, rows, fresh.state),
      text: patchedMarks(old.text, rows, fresh.text, old.values.length),
    };
  return patchedTexts(old as TextColumn, rows, fresh as TextColumn);
}
