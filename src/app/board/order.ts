import type { StandingRow, StarId } from "./types";

/** Columns by which the table of 总览 is put in order. */
export type HeatColumn = "place" | "society" | "total" | "change" | "reached" | StarId;

export interface HeatOrder {
  readonly by: HeatColumn;
  readonly isDown: boolean;
}

/** Names and places read upwards, scores from the top. */
const startsUp = (by: HeatColumn): boolean => by === "place" || by === "society";

/** The order after a heading was chosen: its natural one first, then the other way round. */
export const nextOrder = (now: HeatOrder | undefined, by: HeatColumn): HeatOrder => ({
  by,
  isDown: now?.by === by ? !now.isDown : !startsUp(by),
});

function valueOf(row: StandingRow, by: HeatColumn): number | null {
  switch (by) {
    case "place":
      return row.rank;
    case "total":
      return row.total;
    case "change":
      return row.total === null || row.earlier === null ? null : row.total - row.earlier;
    case "reached":
      return row.stars;
    case "society":
      return null;
    default:
      return row.scores[by];
  }
}

/** Rows by one column, those without a value last either way; equal ones stay as they stand. */
export function ordered(
  rows: readonly StandingRow[],
  order: HeatOrder | undefined,
  locale: string,
): readonly StandingRow[] {
  if (!order) return rows;
  const { by, isDown } = order;
  const sign = isDown ? -1 : 1;
  if (by === "society") {
    const { compare } = new Intl.Collator(locale);
    return [...rows].sort((a, b) => sign * compare(a.name, b.name));
  }
  const rest = rows.filter((row) => valueOf(row, by) === null);
  const there = rows.filter((row) => valueOf(row, by) !== null);
  return [...there.sort((a, b) => sign * (valueOf(a, by)! - valueOf(b, by)!)), ...rest];
}
