import type { ICellData } from "@univerjs/core";
import { SetColDataMutation, SetRowDataMutation } from "@univerjs/sheets";
import type { Area } from "./area";
import { intersect, isWholeColumns, isWholeRows } from "./area";
import { nameStyle } from "./cellStyles";
import type { Engine } from "./engine";
import { SheetReader } from "./reader";
import { writeMatrix, writeStyles } from "./writer";

/** Empties the cells of an area; their formats stay. */
export function clearContents(engine: Engine, sheetId: string, area: Area): void {
  const reader = new SheetReader(engine, sheetId);
  const cells: Record<number, Record<number, ICellData>> = {};
  reader.forEach(area, (row, column) => {
    if (reader.raw(row, column))
      (cells[row] ??= {})[column] = { v: null, t: null, f: null, si: null, p: null };
  });
  const shown = intersect(area, {
    top: 0,
    left: 0,
    bottom: reader.sheet.getRowCount() - 1,
    right: reader.sheet.getColumnCount() - 1,
  });
  if (shown && Object.keys(cells).length > 0) writeMatrix(engine, sheetId, shown, cells);
}

/** Gives the cells of an area the standard format; whole rows and columns lose their default too. */
export function clearFormats(engine: Engine, sheetId: string, area: Area): void {
  const reader = new SheetReader(engine, sheetId);
  const cells: Record<number, Record<number, ICellData>> = {};
  reader.forEach(area, (row, column) => {
    if (reader.raw(row, column)?.s) (cells[row] ??= {})[column] = { s: null };
  });
  writeStyles(engine, sheetId, cells);
  nameStyle(engine, sheetId, [area], "Normal");
  const { columnData, rowData } = reader.sheet.getConfig();
  if (isWholeColumns(area)) {
    engine.mutate(SetColDataMutation, {
      subUnitId: sheetId,
      columnData: without(columnData, area.left, area.right),
    });
  }
  if (isWholeRows(area)) {
    engine.mutate(SetRowDataMutation, {
      subUnitId: sheetId,
      rowData: without(rowData, area.top, area.bottom),
    });
  }
}

function without(data: object, first: number, last: number): Record<string, { s: null }> {
  const changed: Record<string, { s: null }> = {};
  for (const [key, item] of Object.entries(data) as [string, { s?: unknown } | undefined][]) {
    if (item?.s && Number(key) >= first && Number(key) <= last) changed[key] = { s: null };
  }
  return changed;
}
