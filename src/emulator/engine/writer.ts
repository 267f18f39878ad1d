import type { ICellData, IObjectMatrixPrimitiveType, IRange, Nullable } from "@univerjs/core";
import { CellValueType } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import {
  SetRangeValuesMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import type { Area } from "./area";
import { cellArea, intersect } from "./area";
import type { Input } from "./coerce";
import type { Engine } from "./engine";
import { fromRange } from "./reference";

/** New cells by row and column, as Univer's mutation takes them. */
export type CellMatrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** Makes room on the sheet for an area; a sheet never shrinks. */
export function growTo(engine: Engine, sheetId: string, area: Area): void {
  const sheet = engine.sheet(sheetId);
  if (!sheet) return;
  if (area.bottom >= sheet.getRowCount()) {
    engine.mutate(SetWorksheetRowCountMutation, { subUnitId: sheetId, rowCount: area.bottom + 1 });
  }
  if (area.right >= sheet.getColumnCount()) {
    engine.mutate(SetWorksheetColumnCountMutation, { subUnitId: sheetId, columnCount: area.right + 1 });
  }
}

/** A cell in Univer's form, for an input; its style is left alone but for a number format that comes along. */
export function cellFor(input: Input): ICellData {
  const style = input.pattern === undefined ? {} : { s: { n: { pattern: input.pattern } } };
  if (input.formula !== undefined) return { f: input.formula, v: null, t: null, si: null, p: null, ...style };
  const { value } = input;
  if (value === undefined || value === "") return { v: null, t: null, f: null, si: null, p: null };
  return { ...storedValue(value, input.forced), f: null, si: null, p: null, ...style };
}

function storedValue(value: string | number | boolean, forced = false): ICellData {
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  return { v: value, t: forced ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/**
 * Writes cells whose values or formulas change, and marks what that makes dirty.
 * @param area - The smallest area that holds all of them.
 */
export function writeMatrix(engine: Engine, sheetId: string, area: Area, cells: CellMatrix): void {
  growTo(engine, sheetId, area);
  const params = { subUnitId: sheetId, cellValue: cells };
  if (needsUpkeep(engine, sheetId, area, cells)) engine.command(SetRangeValuesMutation, params);
  else {
    engine.mutate(SetRangeValuesMutation, params);
    engine.markDirty(sheetId, area);
  }
}

/** Writes one value per cell; undefined leaves a cell alone. */
export function writeInputs(
  engine: Engine,
  sheetId: string,
  area: Area,
  inputs: readonly (readonly (Input | undefined)[])[],
): void {
  const cells: Record<number, Record<number, ICellData>> = {};
  inputs.forEach((line, r) => {
    const row: Record<number, ICellData> = {};
    line.forEach((input, c) => {
      if (input) row[area.left + c] = cellFor(input);
    });
    cells[area.top + r] = row;
  });
  writeMatrix(engine, sheetId, area, cells);
}

/** Univer has to look after shared formulas and spills itself when one of theirs is overwritten. */
function needsUpkeep(engine: Engine, sheetId: string, area: Area, cells: CellMatrix): boolean {
  const ranges = engine.injector.get(FormulaDataModel).getArrayFormulaRange()[engine.unitId]?.[sheetId];
  for (const row of Object.values(ranges ?? {})) {
    for (const range of Object.values(row ?? {})) {
      if (range && intersect(fromRange(range as IRange), area)) return true;
    }
  }
  const matrix = engine.sheet(sheetId)?.getCellMatrix();
  return Object.entries(cells).some(([row, line]) =>
    Object.keys(line ?? {}).some((column) => {
      const cell = matrix?.getValue(Number(row), Number(column));
      return typeof cell?.si === "string";
    }),
  );
}

/** Writes styles only; the values keep their kind. */
export function writeStyles(engine: Engine, sheetId: string, cells: CellMatrix): void {
  const matrix = engine.sheet(sheetId)?.getCellMatrix();
  for (const [row, line] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries((line ?? {}) as Record<string, Nullable<ICellData>>)) {
      // Without its kind, Univer reads a text such as "001" anew, as a number.
      const kind = matrix?.getValue(Number(row), Number(column))?.t;
      if (cell && kind !== undefined && kind !== null) cell.t = kind;
    }
  }
  engine.mutate(SetRangeValuesMutation, { subUnitId: sheetId, cellValue: cells });
}

/** Marks one cell dirty. */
export const touch = (engine: Engine, sheetId: string, row: number, column: number): void => {
  engine.markDirty(sheetId, cellArea(row, column));
};
