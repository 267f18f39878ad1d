import type { IStyleData, Nullable } from "@univerjs/core";
import { SetColDataMutation, SetRowDataMutation } from "@univerjs/sheets";
import type { Area } from "./area";
import { cellsOf, intersect, isWholeColumns, isWholeRows } from "./area";
import type { Engine } from "./engine";
import { SheetReader } from "./reader";
import { growTo, writeStyles } from "./writer";

/** A change of style: keys that are null are removed. */
export type StylePatch = { [K in keyof IStyleData]?: IStyleData[K] | null };

/** Above this many cells an area is cut to the rows and columns the sheet shows. */
const cellLimit = 1_000_000;

/**
 * Changes the style of areas. Whole columns and rows get it as their default, and their cells with a style
 * of their own besides.
 * @param patch - The change, or one per cell.
 */
export function patchStyle(
  engine: Engine,
  sheetId: string,
  areas: readonly Area[],
  patch: StylePatch | ((row: number, column: number) => StylePatch | undefined),
): void {
  for (const area of areas) {
    if (typeof patch === "function") patchCells(engine, sheetId, area, patch);
    else if (isWholeColumns(area)) patchColumns(engine, sheetId, area, patch);
    else if (isWholeRows(area)) patchRows(engine, sheetId, area, patch);
    else patchCells(engine, sheetId, area, () => patch);
  }
}

function patchCells(
  engine: Engine,
  sheetId: string,
  area: Area,
  patchOf: (row: number, column: number) => StylePatch | undefined,
): void {
  const bounded = cellsOf(area) > cellLimit ? shownPart(engine, sheetId, area) : area;
  if (!bounded) return;
  growTo(engine, sheetId, bounded);
  const cells: Record<number, Record<number, { s: IStyleData }>> = {};
  for (let row = bounded.top; row <= bounded.bottom; row++) {
    const line: Record<number, { s: IStyleData }> = {};
    for (let column = bounded.left; column <= bounded.right; column++) {
      const patch = patchOf(row, column);
      if (patch) line[column] = { s: patch as IStyleData };
    }
    cells[row] = line;
  }
  writeStyles(engine, sheetId, cells);
}

function shownPart(engine: Engine, sheetId: string, area: Area): Area | undefined {
  const sheet = engine.sheet(sheetId);
  if (!sheet) return undefined;
  const shown = { top: 0, left: 0, bottom: sheet.getRowCount() - 1, right: sheet.getColumnCount() - 1 };
  return intersect(area, shown);
}

function patchColumns(engine: Engine, sheetId: string, area: Area, patch: StylePatch): void {
  const sheet = engine.sheet(sheetId);
  if (!sheet) return;
  const last = Math.min(area.right, Math.max(sheet.getColumnCount() - 1, area.left));
  growTo(engine, sheetId, { top: 0, left: area.left, bottom: 0, right: last });
  const columnData: Record<number, { s: IStyleData | null }> = {};
  for (let column = area.left; column <= last; column++) {
    columnData[column] = { s: merged(sheet.getColumnStyle(column), patch) };
  }
  engine.mutate(SetColDataMutation, { subUnitId: sheetId, columnData });
  patchStyledCells(engine, sheetId, area, patch);
}

function patchRows(engine: Engine, sheetId: string, area: Area, patch: StylePatch): void {
  const sheet = engine.sheet(sheetId);
  if (!sheet) return;
  const last = Math.min(area.bottom, Math.max(sheet.getRowCount() - 1, area.top));
  growTo(engine, sheetId, { top: area.top, left: 0, bottom: last, right: 0 });
  const rowData: Record<number, { s: IStyleData | null }> = {};
  for (let row = area.top; row <= last; row++) {
    rowData[row] = { s: merged(sheet.getRowStyle(row), patch) };
  }
  engine.mutate(SetRowDataMutation, { subUnitId: sheetId, rowData });
  patchStyledCells(engine, sheetId, area, patch);
}

function patchStyledCells(engine: Engine, sheetId: string, area: Area, patch: StylePatch): void {
  const cells: Record<number, Record<number, { s: IStyleData }>> = {};
  const reader = new SheetReader(engine, sheetId);
  reader.forEach(area, (row, column) => {
    if (!reader.raw(row, column)?.s) return;
    (cells[row] ??= {})[column] = { s: patch as IStyleData };
  });
  writeStyles(engine, sheetId, cells);
}

function merged(style: Nullable<IStyleData>, patch: StylePatch): IStyleData | null {
  const result = Object.fromEntries(
    Object.entries({ ...style, ...patch }).filter(([, value]) => value !== null && value !== undefined),
  ) as IStyleData;
  return Object.keys(result).length > 0 ? result : null;
}

/**
 * What all cells of the areas agree on, or null where they differ.
 * @param pick - Takes it from the style in force of a cell; must return a plain value.
 */
export function uniformStyle<T extends string | number | boolean>(
  engine: Engine,
  sheetId: string,
  areas: readonly Area[],
  pick: (style: IStyleData, row: number, column: number) => T,
): T | null {
  const reader = new SheetReader(engine, sheetId);
  let common: T | undefined;
  const differs = (value: T): boolean => {
    if (common === undefined) common = value;
    return common !== value;
  };
  for (const area of areas) {
    for (const [row, column] of samples(reader, area)) {
      if (differs(pick(reader.style(row, column), row, column))) return null;
    }
  }
  return common ?? null;
}

/** Every cell of a small area; of a large one every stored cell and one blank cell per column and styled row. */
function* samples(reader: SheetReader, area: Area): Generator<[row: number, column: number]> {
  if (cellsOf(area) <= 20_000) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) yield [row, column];
    }
    return;
  }
  const stored: [number, number][] = [];
  const perColumn = new Map<number, number>();
  reader.forEach(area, (row, column) => {
    stored.push([row, column]);
    perColumn.set(column, (perColumn.get(column) ?? 0) + 1);
  });
  yield* stored;
  const rows = area.bottom - area.top + 1;
  const lastUsed = stored.reduce((last, [row]) => Math.max(last, row), area.top - 1);
  for (let column = area.left; column <= area.right; column++) {
    if ((perColumn.get(column) ?? 0) < rows) yield [Math.min(lastUsed + 1, area.bottom), column];
  }
  const rowData = reader.sheet.getConfig().rowData as Record<string, { s?: unknown } | undefined>;
  for (const [key, data] of Object.entries(rowData)) {
    const row = Number(key);
    if (data?.s && row >= area.top && row <= area.bottom) yield [row, area.left];
  }
}
