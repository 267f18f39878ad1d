import { readDate } from "../cell/date";
import { isDateFormat } from "../cell/numberFormat";
import { columnType } from "../schema/fields";
import { type DateColumnOrder, type DateHints, orderOfColumn, shareOrder } from "./dateOrder";
import { figureState } from "./figures";
import { periodsIn, yearIn } from "./periods";
import type { Reading } from "./reading";
import { cellText, rowOf, rowTexts } from "./region";
import { valueAt } from "./scan";
import type { UnreadableCell } from "./types";

const isDataOf =
  ({ roles }: Reading) =>
  (k: number): boolean =>
    !roles.excluded.has(k);

/** How the date columns of a table are to be read. */
export function datesOf(reading: Reading, fileName: string | undefined): DateColumnOrder[] {
  const { stretch, assigned, kind, choice } = reading;
  const { region } = stretch;
  const said = [
    ...stretch.titles.flatMap((i) => rowTexts(region, i)),
    region.scan.grid.sheet,
    ...(fileName === undefined ? [] : [fileName]),
  ];
  const hints: DateHints = { periods: periodsIn(said), year: yearIn(said), chosen: choice?.dateOrder };
  return shareOrder(
    assigned
      .filter((a) => columnType(kind, a.field) === "date")
      .map((a) => orderOfColumn(stretch, a.field, a.column.column, isDataOf(reading), hints)),
  );
}

/** Cells of amounts that could not be read; placeholders are none of them. */
function unreadableAmounts(reading: Reading, data: Int32Array): UnreadableCell[] {
  const { region, from } = reading.stretch;
  const cells: UnreadableCell[] = [];
  for (const { field, column, figures } of reading.money)
    for (const k of data) {
      if (figures.state[k] !== figureState.unreadable && figures.state[k] !== figureState.error) continue;
      const value = cellText(region, from + k, column.column);
      cells.push({ row: rowOf(region, from + k), column: column.column, field, value });
    }
  return cells;
}

/** Cells of dates that could not be read, under the order that was decided. */
function unreadableDates(
  reading: Reading,
  data: Int32Array,
  dates: readonly DateColumnOrder[],
): UnreadableCell[] {
  const { region, from } = reading.stretch;
  const { grid } = region.scan;
  const cells: UnreadableCell[] = [];
  for (const { order, lackYear } of dates) {
    const { column } = reading.assigned.find((a) => a.field === order.field)!.column;
    const first = data.length > 0 ? rowOf(region, from + data[0]!) : 0;
    const options = {
      order: order.order,
      date1904: grid.date1904 === true && grid.fromText !== true,
      native: isDateFormat(grid.format?.(first, column)),
      ...(order.year === undefined ? {} : { year: order.year }),
      ...(lackYear > 0 ? { year: 2000 } : {}),
    };
    for (const k of data) {
      const value = valueAt(region.scan, region.ats[from + k]!, column);
      const { kind } = readDate(value, options);
      if (kind !== "unreadable" && kind !== "error") continue;
      cells.push({ row: rowOf(region, from + k), column, field: order.field, value: String(value) });
    }
  }
  return cells;
}

/** Cells whose amount or date could not be read; they are in no sum. */
export const unreadableCells = (
  reading: Reading,
  data: Int32Array,
  dates: readonly DateColumnOrder[],
): UnreadableCell[] => [...unreadableAmounts(reading, data), ...unreadableDates(reading, data, dates)];
