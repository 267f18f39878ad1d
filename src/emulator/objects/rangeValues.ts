import { numfmt } from "@univerjs/core";
import type { ValueType } from "../engine/reader";
import type { Context } from "../host/context";
import { gridOf } from "./grid";
import type { Cells } from "./support";

/** Texts the cells show. */
export const rangeText = (cells: Cells, cx: Context): string[][] | null =>
  gridOf(cx, cells, (reader, row, column) => reader.text(row, column));

/** Kinds of the cells' values. */
export const valueTypesOf = (cells: Cells, cx: Context): ValueType[][] | null =>
  gridOf(cx, cells, (reader, row, column) => reader.type(row, column));

/** Categories of the number formats, by Excel's names. */
export const numberFormatCategories = (cells: Cells, cx: Context): string[][] | null =>
  gridOf(cx, cells, (reader, row, column) => categoryOf(reader.pattern(row, column)));

const categories: Record<string, string> = {
  general: "General",
  number: "Number",
  currency: "Currency",
  percent: "Percentage",
  scientific: "Scientific",
  fraction: "Fraction",
  text: "Text",
  date: "Date",
  datetime: "Date",
  time: "Time",
};

function categoryOf(pattern: string): string {
  if (/_.*[¥$€£]|[¥$€£]\*/.test(pattern)) return "Accounting";
  const { type } = numfmt.getFormatInfo(pattern) as { type: string };
  return categories[type] ?? "Custom";
}
