import {
  getPrimaryForRange,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import type { Area } from "./area";
import { cellArea } from "./area";
import type { Engine } from "./engine";
import { fromRange, toRange } from "./reference";
import { growTo } from "./writer";

/** The selected areas of the active sheet; A1 when nothing was selected yet. */
export function selectedAreas(engine: Engine): { sheetId: string; areas: Area[] } {
  const sheetId = engine.workbook.getActiveSheet().getSheetId();
  const selections = engine.injector
    .get(SheetsSelectionsService)
    .getWorkbookSelections(engine.unitId)
    .getSelectionsOfWorksheet(sheetId);
  const areas = (selections ?? []).map((selection) => fromRange(selection.range));
  return { sheetId, areas: areas.length > 0 ? areas : [cellArea(0, 0)] };
}

/** The active cell of the active sheet. */
export function activeCell(engine: Engine): { sheetId: string; area: Area } {
  const { sheetId, areas } = selectedAreas(engine);
  const selection = engine.injector
    .get(SheetsSelectionsService)
    .getWorkbookSelections(engine.unitId)
    .getSelectionsOfWorksheet(sheetId)
    ?.at(-1);
  const primary = selection?.primary;
  const last = areas.at(-1)!;
  return {
    sheetId,
    area: primary ? cellArea(primary.actualRow, primary.actualColumn) : cellArea(last.top, last.left),
  };
}

/** Makes a sheet the active one. */
export function activateSheet(engine: Engine, sheetId: string): void {
  if (engine.workbook.getActiveSheet().getSheetId() === sheetId) return;
  engine.mutate(SetWorksheetActiveOperation, { subUnitId: sheetId });
}

/** Selects areas on a sheet, which becomes active, and scrolls to the first. */
export function selectAreas(engine: Engine, sheetId: string, areas: readonly Area[]): void {
  activateSheet(engine, sheetId);
  const sheet = engine.sheet(sheetId);
  if (!sheet) return;
  const selections = areas.map((area) => {
    const shown = {
      ...area,
      bottom: Math.min(area.bottom, Math.max(area.top, sheet.getRowCount() - 1)),
      right: Math.min(area.right, Math.max(area.left, sheet.getColumnCount() - 1)),
    };
    growTo(engine, sheetId, shown);
    const range = toRange(shown);
    return { range, primary: getPrimaryForRange(range, sheet), style: null };
  });
  engine.mutate(SetSelectionsOperation, { subUnitId: sheetId, selections, reveal: true });
}
