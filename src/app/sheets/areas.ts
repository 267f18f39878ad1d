import type { Area } from "../../core/table/grid";

/** An area by its rows and columns, 0-based, all included. */
export const area = (top: number, left: number, bottom: number, right: number): Area => ({
  top,
  left,
  bottom,
  right,
});

/** Height of a title in row 1; hosts that do not fit rows by themselves would cut it. */
export const titleHeight = { row: 0, points: 24 } as const;

export const formats = { amount: "#,##0.00", date: "yyyy-mm-dd", year: "0", share: "0%", text: "@" } as const;
