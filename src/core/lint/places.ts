import type { AnyTable } from "../table/table";

/** 1-based row of the sheet, as messages print it. */
export const rowNumber = (table: AnyTable, row: number): number => table.sheetRow(row) + 1;

/**
 * A row as the slot kind `place` prints it: its number alone on the sheet of `home`,
 * else with the sheet's name, as `'name'!number`.
 */
export const placeOf = (table: AnyTable, row: number, home: AnyTable): string | number =>
  table.sheet === home.sheet ? rowNumber(table, row) : `'${table.sheet}'!${rowNumber(table, row)}`;
