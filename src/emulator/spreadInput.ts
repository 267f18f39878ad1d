import type { Area } from "./engine/area";
import { columnsOf, rowsOf } from "./engine/area";
import type { CellValue } from "./engine/reader";

/** One value for every cell, or the given ones when they have just the size of the area. */
export function spreadInput(area: Area, input: CellValue | CellValue[][]): CellValue[][] {
  if (!Array.isArray(input)) {
    return Array.from({ length: rowsOf(area) }, () => new Array<CellValue>(columnsOf(area)).fill(input));
  }
  const fits = input.length === rowsOf(area) && input.every((line) => line.length === columnsOf(area));
  if (!fits) throw new Error("The values do not have the size of the area.");
  return input;
}
