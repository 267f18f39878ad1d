import {
  RemoveSheetsFilterMutation,
  SetSheetsFilterCriteriaMutation,
  SetSheetsFilterRangeMutation,
  SheetsFilterService,
} from "@univerjs/sheets-filter";
import { SetSheetTableFilterMutation, TableColumnFilterTypeEnum } from "@univerjs/sheets-table";
import type { Area } from "./area";
import { columnsOf } from "./area";
import { parseColor } from "./colors";
import type { Engine } from "./engine";
import type { Criteria, FilterCell } from "./filterTest";
import type { CellValue } from "./reader";
import { filterTest } from "./filterTest";
import { fromRange, toRange } from "./reference";
import type { TableInfo } from "./tables";
import { dataArea } from "./tables";

/** Filters by column, counted from the first; kept as the add-in gave them, since Univer only keeps texts. */
type Kept = Map<number, Criteria>;

const keptOf = new WeakMap<object, Map<string, Kept>>();

/** What the columns of a sheet's or a table's filter are filtered by. */
export function keptCriteria(engine: Engine, id: string): Kept {
  const workbook = engine.workbook;
  const all = keptOf.get(workbook) ?? new Map<string, Kept>();
  keptOf.set(workbook, all);
  const own = all.get(id) ?? new Map<number, Criteria>();
  all.set(id, own);
  return own;
}

/** The area a sheet is filtered in, with its header; undefined without a filter. */
export function filterArea(engine: Engine, sheetId: string): Area | undefined {
  const model = engine.injector.get(SheetsFilterService).getFilterModel(engine.unitId, sheetId);
  return model ? fromRange(model.getRange()) : undefined;
}

export const hasFilteredRows = (engine: Engine, sheetId: string): boolean => {
  const model = engine.injector.get(SheetsFilterService).getFilterModel(engine.unitId, sheetId);
  return (model?.filteredOutRows.size ?? 0) > 0;
};

function cellsOfColumn(engine: Engine, sheetId: string, data: Area, column: number): FilterCell[] {
  const reader = engine.reader(sheetId);
  return Array.from({ length: data.bottom - data.top + 1 }, (_, i) => {
    const [row, at] = [data.top + i, data.left + column];
    const style = reader.style(row, at);
    return {
      value: reader.value(row, at),
      text: reader.text(row, at),
      fill: parseColor(style.bg?.rgb ?? ""),
      font: parseColor(style.cl?.rgb ?? ""),
    };
  });
}

/** The cells that pass; undefined for criteria not known here. */
function passing(
  engine: Engine,
  sheetId: string,
  data: Area,
  column: number,
  criteria: Criteria,
): FilterCell[] | undefined {
  const cells = cellsOfColumn(engine, sheetId, data, column);
  const test = filterTest(criteria, cells);
  return test && cells.filter(test);
}

const textsOf = (cells: readonly FilterCell[]): string[] => [...new Set(cells.map(({ text }) => text))];

/** How Univer stands for blank cells among the values of a table's filter. */
const blankInTable = "__UNIVER_TABLE_FILTER_EMPTY__";

/** Univer compares a table's cells by their text where they have a number format, else by their value. */
function tableValues(cells: readonly FilterCell[]): string[] {
  const values = new Set<CellValue>(cells.flatMap(({ text, value }) => [text, value]));
  if (values.has("")) values.add(blankInTable);
  return [...values] as string[];
}

/** Starts filtering an area whose first row is the header; an earlier filter of the sheet goes. */
export function startFilter(engine: Engine, sheetId: string, area: Area): void {
  stopFilter(engine, sheetId);
  engine.mutate(SetSheetsFilterRangeMutation, { subUnitId: sheetId, range: toRange(area) });
}

export function stopFilter(engine: Engine, sheetId: string): void {
  keptCriteria(engine, sheetId).clear();
  if (filterArea(engine, sheetId)) engine.mutate(RemoveSheetsFilterMutation, { subUnitId: sheetId });
}

/** Filters a column of the sheet's filter, or no longer. Returns false for criteria not known here. */
export function filterColumn(
  engine: Engine,
  sheetId: string,
  column: number,
  criteria: Criteria | undefined,
): boolean {
  const area = filterArea(engine, sheetId);
  if (!area) return false;
  const kept = keptCriteria(engine, sheetId);
  const col = area.left + column;
  if (!criteria) {
    kept.delete(column);
    engine.mutate(SetSheetsFilterCriteriaMutation, { subUnitId: sheetId, col, criteria: null });
    return true;
  }
  const passed = passing(engine, sheetId, { ...area, top: area.top + 1 }, column, criteria);
  if (!passed) return false;
  const texts = textsOf(passed);
  kept.set(column, criteria);
  const blank = texts.includes("") ? { blank: true as const } : {};
  const filters = { ...blank, filters: texts.filter((text) => text !== "") };
  engine.mutate(SetSheetsFilterCriteriaMutation, {
    subUnitId: sheetId,
    col,
    criteria: { colId: col, filters },
  });
  return true;
}

/** Filters a column of a table, or no longer. Returns false for criteria not known here. */
export function filterTableColumn(
  engine: Engine,
  table: TableInfo,
  column: number,
  criteria: Criteria | undefined,
): boolean {
  const kept = keptCriteria(engine, table.id);
  const at = { subUnitId: table.sheetId, tableId: table.id, column };
  if (!criteria) {
    kept.delete(column);
    engine.mutate(SetSheetTableFilterMutation, { ...at, tableFilter: undefined });
    return true;
  }
  const passed = passing(engine, table.sheetId, dataArea(table), column, criteria);
  if (!passed) return false;
  kept.set(column, criteria);
  engine.mutate(SetSheetTableFilterMutation, {
    ...at,
    tableFilter: {
      filterType: TableColumnFilterTypeEnum.manual,
      values: tableValues(passed),
      isAllSelected: false,
    },
  });
  return true;
}

/** One entry per column: what it is filtered by, or null. */
export const criteriaList = (kept: ReadonlyMap<number, Criteria>, area: Area): (Criteria | null)[] =>
  Array.from({ length: columnsOf(area) }, (_, column) => kept.get(column) ?? null);
