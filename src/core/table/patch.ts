import type { DateColumn, NumberColumn, TextColumn } from "./table";

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
  const values = [...(old as TextColumn).values];
  rows.forEach((row, index) => (values[row] = (fresh as TextColumn).values[index]!));
  return {
    type: (old as TextColumn).type,
    values,
    untidy: patchedMarks(
      (old as TextColumn).untidy,
      rows,
      (fresh as TextColumn).untidy,
      (old as TextColumn).values.length,
    ),
  };
}
