import type { CellValue } from "../../core/table/grid";
import type { FictionalBook } from "./ledger";

type Rows = FictionalBook["sheets"][number]["rows"];

export interface PracticeLayout {
  /** 0-based row of the heading; −1 for a sheet that holds no table. */
  readonly heading: number;
  /** 0-based columns that hold dates, and amounts. */
  readonly dates: readonly number[];
  readonly amounts: readonly number[];
}

/** Where the heading of a fictional sheet stands, and what its columns hold. */
export function layoutOf(rows: Rows): PracticeLayout {
  const heading = rows.findIndex(
    (row) => row.length > 2 && row.every((cell) => typeof cell === "string" && cell !== ""),
  );
  const like = (pattern: RegExp): number[] =>
    (rows[heading] ?? []).flatMap((cell: CellValue, column) => (pattern.test(String(cell)) ? [column] : []));
  return { heading, dates: like(/日期/), amounts: like(/（元）/) };
}
