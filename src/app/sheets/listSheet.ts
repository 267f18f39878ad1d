import type { SheetCell, SheetSpec } from "../../workbook/port";

interface List {
  readonly name: string;
  readonly values: readonly (readonly SheetCell[])[];
  readonly widths: readonly number[];
  readonly headingRow: number;
  /** 0-based columns whose text wraps. */
  readonly wrap: readonly number[];
}

/** A plain list under a title: heading drawn and frozen, long texts wrapped, one page wide. */
export function listSheet({ name, values, widths, headingRow, wrap }: List): SheetSpec {
  const right = widths.length - 1;
  const bottom = values.length - 1;
  const area = (top: number, left: number, last: number, to: number) => ({
    top,
    left,
    bottom: last,
    right: to,
  });
  return {
    name,
    values,
    widths,
    headingRow,
    landscape: true,
    looks: [
      { area: area(0, 0, 0, 0), look: "title" },
      { area: area(headingRow, 0, headingRow, right), look: "heading" },
      ...(bottom > headingRow
        ? wrap.map((column) => ({
            area: area(headingRow + 1, column, bottom, column),
            look: "wrap" as const,
          }))
        : []),
    ],
  };
}
