import type { ICellData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import type { Extras } from "./book";
import type { Engine } from "./engine";

/** What a sheet shows of itself rather than holds. */
const viewOnly = new Set(["rowCount", "columnCount", "scrollTop", "scrollLeft", "id", "freezeSync"]);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A value without what is empty, with sorted keys; undefined when nothing is left. */
function pruned(value: unknown): Json | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== "object") return value as Json;
  if (Array.isArray(value)) {
    const list = value.map((item) => pruned(item) ?? null);
    return list.length > 0 ? list : undefined;
  }
  const entries: [string, Json][] = [];
  for (const key of Object.keys(value).sort()) {
    const item = pruned((value as Record<string, unknown>)[key]);
    if (item !== undefined) entries.push([key, item]);
  }
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function withStyles(engine: Engine, cell: ICellData): object {
  const style = engine.workbook.getStyles().getStyleByCell(cell);
  return { ...cell, s: style ?? null };
}

function sheetSnapshot(engine: Engine, sheet: Partial<IWorksheetData>): object {
  const cells: Record<string, unknown> = {};
  for (const [row, line] of Object.entries(sheet.cellData ?? {})) {
    for (const [column, cell] of Object.entries(line as Record<string, ICellData | null>)) {
      if (cell) cells[`${row},${column}`] = withStyles(engine, cell);
    }
  }
  const styled = (data: object | undefined) =>
    Object.fromEntries(
      Object.entries(data ?? {}).map(([key, item]) => [
        key,
        item ? withStyles(engine, item as ICellData) : null,
      ]),
    );
  const rest = Object.fromEntries(Object.entries(sheet).filter(([key]) => !viewOnly.has(key)));
  return { ...rest, cellData: cells, rowData: styled(sheet.rowData), columnData: styled(sheet.columnData) };
}

function resourcesSnapshot(resources: IWorkbookData["resources"], unitId: string): Record<string, unknown> {
  const parsed: Record<string, unknown> = {};
  for (const { name, data } of resources ?? []) {
    if (data) parsed[name] = JSON.parse(data.replaceAll(unitId, "book")) as unknown;
  }
  return parsed;
}

/** The extras without what only tells where the user was, or what is calculated. */
function extrasSnapshot({ sheets, opaque: _opaque, activeSheet: _activeSheet, ...rest }: Extras): object {
  const held = Object.entries(sheets).map(([id, { selection: _selection, filled: _filled, ...own }]) => [
    id,
    own,
  ]);
  return { ...rest, sheets: Object.fromEntries(held) as object };
}

/**
 * Everything a document holds as canonical JSON: styles in place of their ids, nothing empty, sorted keys.
 * What a sheet merely shows (scroll position, size of the grid, selection) is left out.
 */
export function canonicalSnapshot(engine: Engine): Json {
  const { unitId } = engine;
  const { snapshot: data, extras } = engine.toBook();
  const sheets = Object.fromEntries(
    Object.entries(data.sheets).map(([id, sheet]) => [id, sheetSnapshot(engine, sheet)]),
  );
  return (
    pruned({
      sheetOrder: data.sheetOrder,
      sheets,
      resources: resourcesSnapshot(data.resources, unitId),
      extras: extrasSnapshot(extras),
    }) ?? {}
  );
}
