import type { ICellData } from "@univerjs/core";
import { generateRandomId } from "@univerjs/core";
import { RemoveSuperTableMutation, SetSuperTableMutation } from "@univerjs/engine-formula";
import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  SetSheetTableCommand,
  SetSheetTableMutation,
  TableManager,
} from "@univerjs/sheets-table";
import type { Area } from "./area";
import { bounding, cellArea, columnsOf, intersect } from "./area";
import type { TableExtras } from "./book";
import type { Change } from "./changes";
import type { Engine } from "./engine";
import { allNames } from "./names";
import { fromRange, toRange } from "./reference";
import { writeInputs, writeMatrix } from "./writer";

/** A table of the document. */
export interface TableInfo {
  id: string;
  name: string;
  sheetId: string;
  /** Header row and data, as Univer has it. */
  body: Area;
  /** Header row, data and totals row. */
  area: Area;
  hasHeader: boolean;
  extras: TableExtras;
}

type Table = NonNullable<ReturnType<TableManager["getTableById"]>>;

const manager = (engine: Engine): TableManager => engine.injector.get(TableManager);

const infoOf = (engine: Engine, table: Table): TableInfo => {
  const id = table.getId();
  const extras = ((engine.extras.tables ??= {})[id] ??= {});
  const body = fromRange(table.getRange());
  return {
    id,
    name: table.getDisplayName(),
    sheetId: table.getSubunitId(),
    body,
    area: extras.showTotals ? { ...body, bottom: body.bottom + 1 } : body,
    hasHeader: extras.showHeaders ?? true,
    extras,
  };
};

/** Tables of the workbook, or of one sheet. */
export function allTables(engine: Engine, sheetId?: string): TableInfo[] {
  const found: TableInfo[] = [];
  for (const { id } of manager(engine).getTableList(engine.unitId)) {
    const table = manager(engine).getTableById(engine.unitId, id);
    if (table && (sheetId === undefined || table.getSubunitId() === sheetId))
      found.push(infoOf(engine, table));
  }
  return found;
}

/** A table by id or, whatever its case, by name. */
export const findTable = (engine: Engine, key: string): TableInfo | undefined => {
  const tables = allTables(engine);
  return (
    tables.find((table) => table.id === key) ??
    tables.find((table) => table.name.toLowerCase() === key.toLowerCase())
  );
};

/** Data rows of a table; undefined when it has none. */
export function dataArea({ body, hasHeader }: TableInfo): Area {
  return { ...body, top: hasHeader ? body.top + 1 : body.top };
}

export const headerArea = ({ body }: TableInfo): Area => ({ ...body, bottom: body.top });
export const totalsArea = ({ body }: TableInfo): Area => ({
  ...body,
  top: body.bottom + 1,
  bottom: body.bottom + 1,
});

/** Name of a column, from its header cell. */
export function columnNames(engine: Engine, table: TableInfo): string[] {
  const reader = engine.reader(table.sheetId);
  const univer = manager(engine).getTableById(engine.unitId, table.id);
  return Array.from({ length: columnsOf(table.body) }, (_, i) => {
    const text = table.hasHeader ? reader.text(table.body.top, table.body.left + i) : "";
    return text || (univer?.getColumnNameByIndex(i) ?? `Column${i + 1}`);
  });
}

/** Makes header texts different where they are equal or blank, as Excel does. */
function distinctNames(texts: readonly string[], prefix: string): string[] {
  const taken = new Set<string>();
  return texts.map((text, i) => {
    const base = text === "" ? `${prefix}${i + 1}` : text;
    let name = base;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base}${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** The next free name of the form `Table1`. */
export function freeTableName(engine: Engine): string {
  const taken = new Set([
    ...allTables(engine).map((table) => table.name.toLowerCase()),
    ...allNames(engine).map((name) => name.name.toLowerCase()),
  ]);
  let n = 1;
  while (taken.has(`table${n}`)) n += 1;
  return `Table${n}`;
}

/** Commands of tables work on through further commands that start by themselves; this lets them end. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Adds a table over an area whose first row is the header. Blank or equal headers get names of their own. */
export async function addTable(engine: Engine, sheetId: string, area: Area): Promise<TableInfo> {
  const reader = engine.reader(sheetId);
  const texts = Array.from({ length: columnsOf(area) }, (_, i) => reader.text(area.top, area.left + i));
  const header = distinctNames(texts, "Column");
  writeInputs(engine, sheetId, { ...area, bottom: area.top }, [
    header.map((name, i) => (name === texts[i] ? undefined : { value: name })),
  ]);
  const id = generateRandomId(8);
  engine.mutate(AddSheetTableMutation, {
    subUnitId: sheetId,
    tableId: id,
    name: freeTableName(engine),
    range: toRange(area),
    header,
  });
  await settled();
  return findTable(engine, id)!;
}

/** Takes a table away; its cells stay. */
export async function removeTable(engine: Engine, table: TableInfo): Promise<void> {
  engine.mutate(DeleteSheetTableMutation, { subUnitId: table.sheetId, tableId: table.id });
  Reflect.deleteProperty(engine.extras.tables ?? {}, table.id);
  await settled();
}

/** Renames a table; structured references follow. */
export async function renameTable(engine: Engine, table: TableInfo, name: string): Promise<boolean> {
  const done = await engine.commandAsync(SetSheetTableCommand, { tableId: table.id, name });
  await settled();
  return done;
}

/** Gives a table another area (header and data). Columns are known by their headers afterwards. */
export async function resizeTable(engine: Engine, table: TableInfo, body: Area): Promise<void> {
  engine.mutate(SetSheetTableMutation, {
    subUnitId: table.sheetId,
    tableId: table.id,
    config: { updateRange: { newRange: toRange(body) } },
  });
  renameColumns(engine, findTable(engine, table.id)!, false);
  await settled();
}

/** Documents whose tables are being rebuilt: what then happens to header cells renames no column. */
const rebuilding = new WeakSet<Engine>();

/** Runs work that moves columns of tables about. */
export async function rebuildTables<T>(engine: Engine, work: () => Promise<T>): Promise<T> {
  rebuilding.add(engine);
  try {
    return await work();
  } finally {
    rebuilding.delete(engine);
  }
}

/** Lets Univer know a table's columns by the texts of its header cells. */
function renameColumns(engine: Engine, table: TableInfo, follow: boolean): void {
  const univer = manager(engine).getTableById(engine.unitId, table.id);
  if (!univer) return;
  const names = columnNames(engine, table);
  const titleMap = new Map<string, number>();
  const renamed = new Map<string, string>();
  names.forEach((name, i) => {
    titleMap.set(name, i);
    const column = univer.getTableColumnByIndex(i);
    if (!column) return;
    if (column.displayName !== name) renamed.set(column.displayName, name);
    column.displayName = name;
  });
  engine.mutate(RemoveSuperTableMutation, { tableName: table.name });
  engine.mutate(SetSuperTableMutation, {
    tableName: table.name,
    reference: { range: toRange(table.body), sheetId: table.sheetId, titleMap },
  });
  if (follow && renamed.size > 0) rewriteReferences(engine, table.name, renamed);
}

/** Lets structured references follow when columns are renamed. */
function rewriteReferences(engine: Engine, table: string, renamed: ReadonlyMap<string, string>): void {
  for (const sheet of engine.workbook.getSheets()) {
    const cells: Record<number, Record<number, ICellData>> = {};
    let touched: Area | undefined;
    sheet.getCellMatrix().forValue((row, column, cell) => {
      if (!cell?.f?.includes(`${table}[`)) return;
      const formula = [...renamed].reduce(
        (text, [before, after]) => text.replaceAll(`${table}[${before}]`, `${table}[${after}]`),
        cell.f,
      );
      if (formula === cell.f) return;
      (cells[row] ??= {})[column] = { f: formula };
      const own = cellArea(row, column);
      touched = touched ? bounding(touched, own) : own;
    });
    if (touched) writeMatrix(engine, sheet.getSheetId(), touched, cells);
  }
}

/** Keeps column names up to date when somebody edits a header cell. */
export function followHeaders(engine: Engine, change: Change): void {
  if (change.kind !== "edited" || rebuilding.has(engine)) return;
  const tables = allTables(engine, change.sheetId).filter((table) => table.hasHeader);
  if (tables.length === 0) return;
  const areas = change.areas();
  for (const table of tables) {
    if (areas.some((area) => intersect(area, headerArea(table)))) renameColumns(engine, table, true);
  }
}

/** Excel's table includes its totals row, Univer's does not: takes it off after opening, puts it back for saving. */
export function adjustTotals(
  resource: string,
  tables: Record<string, TableExtras>,
  direction: 1 | -1,
): string {
  const sheets = JSON.parse(resource) as Record<
    string,
    { tables?: { id: string; range: { endRow: number } }[] } | { id: string; range: { endRow: number } }[]
  >;
  for (const sheet of Object.values(sheets)) {
    for (const table of Array.isArray(sheet) ? sheet : (sheet.tables ?? [])) {
      if (tables[table.id]?.showTotals) table.range.endRow += direction;
    }
  }
  return JSON.stringify(sheets);
}
