import { starIds } from "../../standards/stars";
import type { Table } from "../../table/table";

export type Results = Table<"result">;

/** True for a table of results that has scores of stars or a total. */
export const isStarTable = (table: Results): boolean =>
  table.has("total") || starIds.some((star) => table.has(star));

/** Rows of each year; of NaN where the table names none. */
export function rowsByYear(table: Results): ReadonlyMap<number, readonly number[]> {
  const years = table.has("year") ? table.column("year").values : undefined;
  const byYear = new Map<number, number[]>();
  for (let row = 0; row < table.rowCount; row++) {
    const year = years?.[row] ?? NaN;
    byYear.set(year, [...(byYear.get(year) ?? []), row]);
  }
  return byYear;
}
