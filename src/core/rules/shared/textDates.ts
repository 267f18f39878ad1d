import { DAYS_1904 } from "../../day";
import type { Field, Kind } from "../../schema/fields";
import type { DateColumn, Table } from "../../table/table";
import type { Repair } from "./repairs";

/** Cells of a date column that hold a date as text, with the date they are to become. */
export function textDates<K extends Kind>(table: Table<K>, field: Field<K>): Repair[] {
  const column = table.column(field) as unknown as DateColumn;
  const repairs: Repair[] = [];
  column.text?.forEach((mark, row) => {
    if (mark === 0) return;
    const to = column.days[row]! - (table.date1904 ? DAYS_1904 : 0);
    const from = table.raw(row, field);
    const edit = {
      cell: table.cell(row, field),
      from,
      to,
      format: "yyyy-mm-dd",
      reason: "textToDate",
    } as const;
    repairs.push({ row, edit });
  });
  return repairs;
}
