import { Direction, RANGE_TYPE } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  MoveRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  RemoveWorksheetMergeMutation,
  SetSelectionsOperation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import type { Area } from "./area";
import {
  columnsOf,
  contains,
  intersect,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  rowsOf,
} from "./area";
import type { Engine } from "./engine";
import { fromRange, toRange } from "./reference";
import { usedArea } from "./usage";
import { growTo } from "./writer";

/**
 * Runs a command that only knows the active sheet as if `sheetId` were active, and puts the selection back.
 * The switch is not seen: the command does its work before anything is drawn.
 */
async function onSheet(engine: Engine, sheetId: string, run: () => Promise<boolean>): Promise<void> {
  const { workbook } = engine;
  const active = workbook.getActiveSheet();
  const target = engine.sheet(sheetId);
  if (!target) return;
  const selections = engine.injector.get(SheetsSelectionsService).getCurrentSelections();
  const kept = [...selections];
  const switched = active !== target;
  if (switched) workbook.setActiveSheet(target);
  const done = engine.changes.quietly(() => {
    const running = run();
    if (switched) workbook.setActiveSheet(active);
    else if (kept.length > 0 && engine.author === "addin") {
      engine.mutate(SetSelectionsOperation, { subUnitId: sheetId, selections: kept });
    }
    return running;
  });
  await done;
}

type Shift = "Down" | "Right";

/** Rows that are whole move down and columns that are whole to the right, whatever is asked for. */
const shiftOf = (area: Area, shift: Shift): Shift =>
  isWholeRows(area) ? "Down" : isWholeColumns(area) ? "Right" : shift;

/** The cells an insertion moves: the area and what lies behind it. */
const lane = (area: Area, shift: Shift): Area =>
  shift === "Down" ? { ...area, bottom: lastRow } : { ...area, right: lastColumn };

/** Inserting here would push a cell that is not blank off the sheet. */
export function pushesOffSheet(engine: Engine, sheetId: string, area: Area, shift: Shift): boolean {
  const towards = shiftOf(area, shift);
  const used = usedArea(engine, sheetId, lane(area, towards), true);
  if (!used) return false;
  return towards === "Down"
    ? used.bottom + rowsOf(area) > lastRow
    : used.right + columnsOf(area) > lastColumn;
}

/** Inserts blank cells; the cells there move down or right. Inserted rows and columns look like those before them. */
export async function insertCells(engine: Engine, sheetId: string, area: Area, shift: Shift): Promise<void> {
  const sheet = engine.sheet(sheetId);
  const towards = shiftOf(area, shift);
  const end = towards === "Down" ? rowCount(engine, sheetId) : columnCount(engine, sheetId);
  // Nothing is stored beyond the rows and columns that are there.
  if (!sheet || (towards === "Down" ? area.top : area.left) >= end) return;
  if (isWholeRows(area)) await insertRows(engine, sheetId, area);
  else if (isWholeColumns(area)) await insertColumns(engine, sheetId, area);
  else await insertPart(engine, sheetId, area, shift);
  cutToGrid(engine, sheetId);
}

async function insertRows(engine: Engine, sheetId: string, area: Area): Promise<void> {
  await onSheet(engine, sheetId, () =>
    engine.commandAsync(InsertRowByRangeCommand, {
      subUnitId: sheetId,
      range: {
        ...toRange(area),
        startColumn: 0,
        endColumn: columnCount(engine, sheetId) - 1,
        rangeType: RANGE_TYPE.ROW,
      },
      direction: area.top > 0 ? Direction.DOWN : Direction.UP,
      cellValue: stylesBefore(engine, sheetId, area, true),
    }),
  );
}

async function insertColumns(engine: Engine, sheetId: string, area: Area): Promise<void> {
  await onSheet(engine, sheetId, () =>
    engine.commandAsync(InsertColByRangeCommand, {
      subUnitId: sheetId,
      range: {
        ...toRange(area),
        startRow: 0,
        endRow: rowCount(engine, sheetId) - 1,
        rangeType: RANGE_TYPE.COLUMN,
      },
      direction: area.left > 0 ? Direction.RIGHT : Direction.LEFT,
      cellValue: stylesBefore(engine, sheetId, area, false),
    }),
  );
}

async function insertPart(engine: Engine, sheetId: string, area: Area, shift: Shift): Promise<void> {
  const moved = usedArea(engine, sheetId, lane(area, shift));
  if (!moved) return;
  growTo(engine, sheetId, area);
  await onSheet(engine, sheetId, () =>
    engine.commandAsync(shift === "Down" ? InsertRangeMoveDownCommand : InsertRangeMoveRightCommand, {
      subUnitId: sheetId,
      range: toRange(area),
    }),
  );
}

/** Rows and columns beyond Excel's grid are no more; nothing is stored there. */
function cutToGrid(engine: Engine, sheetId: string): void {
  if (rowCount(engine, sheetId) > lastRow + 1) {
    engine.mutate(SetWorksheetRowCountMutation, { subUnitId: sheetId, rowCount: lastRow + 1 });
  }
  if (columnCount(engine, sheetId) > lastColumn + 1) {
    engine.mutate(SetWorksheetColumnCountMutation, { subUnitId: sheetId, columnCount: lastColumn + 1 });
  }
}

/** Deletes cells; the cells below move up or those to the right move left. */
export async function deleteCells(
  engine: Engine,
  sheetId: string,
  area: Area,
  shift: "Up" | "Left",
): Promise<void> {
  const shown = intersect(area, {
    top: 0,
    left: 0,
    bottom: rowCount(engine, sheetId) - 1,
    right: columnCount(engine, sheetId) - 1,
  });
  if (!shown) return;
  const range = toRange(shown);
  const partial = shift === "Up" ? DeleteRangeMoveUpCommand : DeleteRangeMoveLeftCommand;
  const command = isWholeRows(area)
    ? RemoveRowByRangeCommand
    : isWholeColumns(area)
      ? RemoveColByRangeCommand
      : partial;
  const rangeType = isWholeRows(area) ? RANGE_TYPE.ROW : isWholeColumns(area) ? RANGE_TYPE.COLUMN : undefined;
  await onSheet(engine, sheetId, () =>
    engine.commandAsync(command, {
      subUnitId: sheetId,
      range: rangeType === undefined ? range : { ...range, rangeType },
    }),
  );
}

/** Moves cells with their formats; formulas that refer to them follow. */
export async function moveCells(engine: Engine, sheetId: string, from: Area, to: Area): Promise<void> {
  growTo(engine, sheetId, to);
  await onSheet(engine, sheetId, () =>
    engine.commandAsync(MoveRangeCommand, {
      subUnitId: sheetId,
      fromSubUnitId: sheetId,
      toSubUnitId: sheetId,
      fromRange: toRange(from),
      toRange: toRange(to),
    }),
  );
}

function stylesBefore(engine: Engine, sheetId: string, area: Area, rows: boolean) {
  const cells: Record<number, Record<number, { s: unknown }>> = {};
  const sheet = engine.sheet(sheetId);
  const line = rows ? area.top - 1 : area.left - 1;
  if (!sheet || line < 0) return cells;
  const matrix = sheet.getCellMatrix();
  const last = rows ? columnCount(engine, sheetId) : rowCount(engine, sheetId);
  for (let i = 0; i < last; i++) {
    const style = rows ? matrix.getValue(line, i)?.s : matrix.getValue(i, line)?.s;
    if (!style) continue;
    const from = rows ? area.top : area.left;
    const to = rows ? area.bottom : area.right;
    for (let n = from; n <= to; n++) {
      const [row, column] = rows ? [n, i] : [i, n];
      (cells[row] ??= {})[column] = { s: style };
    }
  }
  return cells;
}

export const rowCount = (engine: Engine, sheetId: string): number =>
  engine.sheet(sheetId)?.getRowCount() ?? 0;
export const columnCount = (engine: Engine, sheetId: string): number =>
  engine.sheet(sheetId)?.getColumnCount() ?? 0;

/** Merges an area into one cell, or each of its rows. Merges inside it are undone first. */
export function mergeCells(engine: Engine, sheetId: string, area: Area, across: boolean): void {
  unmergeCells(engine, sheetId, area);
  growTo(engine, sheetId, area);
  const ranges = [];
  if (!across) ranges.push(toRange(area));
  else {
    for (let row = area.top; row <= area.bottom; row++)
      ranges.push(toRange({ ...area, top: row, bottom: row }));
  }
  engine.mutate(AddWorksheetMergeMutation, { subUnitId: sheetId, ranges });
}

/** Undoes every merge that touches the area. */
export function unmergeCells(engine: Engine, sheetId: string, area: Area): void {
  const ranges = (engine.sheet(sheetId)?.getMergeData() ?? []).filter((merge) =>
    intersect(fromRange(merge), area),
  );
  if (ranges.length > 0) engine.mutate(RemoveWorksheetMergeMutation, { subUnitId: sheetId, ranges });
}

/** Every merge that touches the area, whole. */
export const mergesIn = (engine: Engine, sheetId: string, area: Area): Area[] =>
  (engine.sheet(sheetId)?.getMergeData() ?? []).map(fromRange).filter((merge) => intersect(merge, area));

/** A merge reaches over the edge of the area. */
export const cutsMerge = (engine: Engine, sheetId: string, area: Area): boolean =>
  mergesIn(engine, sheetId, area).some((merge) => !contains(area, merge));
