import { memo } from "../../lint/memo";
import { cellState, type DateColumn, type NumberColumn, type TextColumn } from "../../table/table";
import { isBlankIn, rowsIn } from "../../table/words";

type Column = NumberColumn | DateColumn | TextColumn;

/** A column left blank in more than this share of its rows is reported once, not row by row. */
const mostly = 0.5;

/** Tells whether a cell of the column is blank. */
export const blankAt = (column: Column): ((row: number) => boolean) =>
  "state" in column ? (row) => column.state[row] === cellState.blank : isBlankIn(column);

function rowsOf(column: Column): number {
  if ("state" in column) return column.state.length;
  return rowsIn(column);
}

/** Blank cells of a column, and the first of them; −1 where there is none. */
export const blanksOf = memo(
  (column: Column): { readonly count: number; readonly first: number; readonly of: number } => {
    const of = rowsOf(column);
    const isEmpty = blankAt(column);
    let count = 0;
    let first = -1;
    for (let row = 0; row < of; row++) {
      if (!isEmpty(row)) continue;
      if (count === 0) first = row;
      count++;
    }
    return { count, first, of };
  },
);

/** True for a column that people do not fill in: more than half of it is blank. */
export function isMostlyBlank(column: Column): boolean {
  const { count, of } = blanksOf(column);
  return count > 1 && count > mostly * of;
}
