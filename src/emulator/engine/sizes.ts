import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
} from "@univerjs/sheets";
import type { Area } from "./area";
import { lastColumn, lastRow } from "./area";
import type { Engine } from "./engine";
import { SheetReader } from "./reader";
import { toRange } from "./reference";
import { growTo } from "./writer";

/** Excel counts in points, Univer in pixels. */
export const toPixels = (points: number): number => Math.round((points * 4) / 3);
export const toPoints = (pixels: number): number => (pixels * 3) / 4;

const columnsWithin = (engine: Engine, sheetId: string, area: Area): Area => {
  const count = engine.sheet(sheetId)?.getColumnCount() ?? 0;
  return {
    ...area,
    top: 0,
    bottom: 0,
    right: area.right === lastColumn ? Math.max(area.left, count - 1) : area.right,
  };
};

const rowsWithin = (engine: Engine, sheetId: string, area: Area): Area => {
  const count = engine.sheet(sheetId)?.getRowCount() ?? 0;
  return {
    ...area,
    left: 0,
    right: 0,
    bottom: area.bottom === lastRow ? Math.max(area.top, count - 1) : area.bottom,
  };
};

/** Width of a column in points. */
export const columnWidth = (engine: Engine, sheetId: string, column: number): number =>
  toPoints(engine.sheet(sheetId)?.getColumnManager().getColumnWidth(column) ?? 0);

/** Height of a row in points. */
export const rowHeight = (engine: Engine, sheetId: string, row: number): number =>
  toPoints(engine.sheet(sheetId)?.getRowManager().getRowHeight(row) ?? 0);

export function setColumnWidth(engine: Engine, sheetId: string, area: Area, points: number): void {
  const columns = columnsWithin(engine, sheetId, area);
  growTo(engine, sheetId, columns);
  engine.mutate(SetWorksheetColWidthMutation, {
    subUnitId: sheetId,
    ranges: [toRange(columns)],
    colWidth: toPixels(points),
  });
}

export function setRowHeight(engine: Engine, sheetId: string, area: Area, points: number): void {
  const rows = rowsWithin(engine, sheetId, area);
  growTo(engine, sheetId, rows);
  engine.mutate(SetWorksheetRowHeightMutation, {
    subUnitId: sheetId,
    ranges: [toRange(rows)],
    rowHeight: toPixels(points),
  });
}

export function setColumnsHidden(engine: Engine, sheetId: string, area: Area, hidden: boolean): void {
  const columns = columnsWithin(engine, sheetId, area);
  growTo(engine, sheetId, columns);
  const params = { subUnitId: sheetId, ranges: [toRange({ ...columns, bottom: lastRow })] };
  engine.mutate(hidden ? SetColHiddenMutation : SetColVisibleMutation, params);
}

export function setRowsHidden(engine: Engine, sheetId: string, area: Area, hidden: boolean): void {
  const rows = rowsWithin(engine, sheetId, area);
  growTo(engine, sheetId, rows);
  const params = { subUnitId: sheetId, ranges: [toRange(rows)] };
  engine.mutate(hidden ? SetRowHiddenMutation : SetRowVisibleMutation, params);
}

/** What all rows (or columns) of an area agree on, or null where they differ. */
export function agreed<T>(first: number, last: number, of: (index: number) => T): T | null {
  const value = of(first);
  for (let index = first + 1; index <= last; index++) if (of(index) !== value) return null;
  return value;
}

/** Left and top edge of an area and its size, in points; hidden rows and columns count nothing. */
export function placement(engine: Engine, sheetId: string, area: Area) {
  const sheet = engine.sheet(sheetId);
  const width = (from: number, to: number) => {
    let sum = 0;
    for (let c = from; c <= to; c++)
      if (sheet?.getColVisible(c)) sum += sheet.getColumnManager().getColumnWidth(c);
    return toPoints(sum);
  };
  const height = (from: number, to: number) => {
    let sum = 0;
    for (let r = from; r <= to; r++)
      if (sheet?.getRowVisible(r)) sum += sheet.getRowManager().getRowHeight(r);
    return toPoints(sum);
  };
  return {
    left: width(0, area.left - 1),
    top: height(0, area.top - 1),
    width: width(area.left, area.right),
    height: height(area.top, area.bottom),
  };
}

/** Width of a text in points at a font size, by character: a full-width character counts two. */
export const textWidth = (text: string, fontSize: number): number => {
  let units = 0;
  for (const character of text) units += /[\u1100-\uffdc]/.test(character) ? 2 : 1;
  return units * fontSize * 0.5 + 5;
};

/** Makes columns as wide as their longest text; an estimate, since nothing measures text here. */
export function autofitColumns(engine: Engine, sheetId: string, area: Area): void {
  const widest = new Map<number, number>();
  const reader = new SheetReader(engine, sheetId);
  reader.forEach({ ...area, top: 0, bottom: lastRow }, (row, column) => {
    const lines = reader.text(row, column).split("\n");
    const size = reader.style(row, column).fs ?? 11;
    const width = Math.max(...lines.map((line) => textWidth(line, size)));
    widest.set(column, Math.max(widest.get(column) ?? 0, width));
  });
  for (const [column, width] of widest) {
    const one = { top: 0, bottom: 0, left: column, right: column };
    setColumnWidth(engine, sheetId, one, Math.min(width, 1_000));
  }
}

/** Makes rows as high as their text needs; an estimate, since nothing measures text here. */
export function autofitRows(engine: Engine, sheetId: string, area: Area): void {
  const highest = new Map<number, number>();
  const reader = new SheetReader(engine, sheetId);
  reader.forEach({ ...area, left: 0, right: lastColumn }, (row, column) => {
    const style = reader.style(row, column);
    const size = style.fs ?? 11;
    const width = columnWidth(engine, sheetId, column);
    const lines = reader
      .text(row, column)
      .split("\n")
      .reduce(
        (sum, line) => sum + (style.tb === 3 ? Math.max(1, Math.ceil(textWidth(line, size) / width)) : 1),
        0,
      );
    highest.set(row, Math.max(highest.get(row) ?? 0, lines * (size * 1.25 + 1.25)));
  });
  for (const [row, height] of highest) {
    setRowHeight(
      engine,
      sheetId,
      { top: row, bottom: row, left: 0, right: 0 },
      Math.max(15, Math.min(height, 409)),
    );
  }
}
