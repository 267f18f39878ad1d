import type { ICellData, IWorkbookData } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { SHEET_CONDITIONAL_FORMATTING_PLUGIN } from "@univerjs/sheets-conditional-formatting";
import { areaText, parseArea } from "./address";
import type { Area } from "./area";
import { cellsOf } from "./area";
import type { Book, Extras, FilledFormula } from "./book";
import type { Engine } from "./engine";
import { formulaForFile, formulaFromFile } from "./functions/adopt";
import type { toRange } from "./reference";
import { fromRange } from "./reference";
import { activateSheet, selectAreas } from "./selection";
import { setTabColor } from "./sheets";
import { adjustTotals } from "./tables";

const tablePlugin = "SHEET_TABLE_PLUGIN";

/** A copy of the extras, but for the part that is handed on as it is. */
export const copyExtras = ({ opaque, ...rest }: Extras): Extras => ({
  ...structuredClone(rest),
  ...(opaque === undefined ? {} : { opaque }),
});

/** Changes the JSON of one of Univer's resources. */
function changeResource(snapshot: IWorkbookData, name: string, change: (data: string) => string): void {
  for (const resource of snapshot.resources ?? []) {
    if (resource.name === name && resource.data) resource.data = change(resource.data);
  }
}

/** Changes every formula of a snapshot's cells. */
function changeFormulas({ sheets }: IWorkbookData, change: (formula: string) => string): void {
  for (const sheet of Object.values(sheets)) {
    for (const row of Object.values(sheet.cellData ?? {})) {
      for (const cell of Object.values((row ?? {}) as Record<number, ICellData | null>)) {
        if (cell?.f) cell.f = change(cell.f);
      }
    }
  }
}

/**
 * The snapshot as Univer takes it. It is the book's own, changed: copying a large one takes as long as reading it.
 * @param unitId - Its new unit id.
 * @param functions - Names of the custom functions that are known.
 */
export function toUniverSnapshot(
  { snapshot, extras }: Book,
  unitId: string,
  functions: readonly string[],
): IWorkbookData {
  for (const resource of snapshot.resources ?? []) {
    resource.data = resource.data?.replaceAll(`"unitId":"${snapshot.id}"`, `"unitId":"${unitId}"`) ?? "";
  }
  changeResource(snapshot, tablePlugin, (data) => adjustTotals(data, extras.tables ?? {}, -1));
  if (functions.length > 0) changeFormulas(snapshot, (formula) => formulaFromFile(formula, functions));
  return { ...snapshot, id: unitId };
}

/** Brings into force what the extras say beside the snapshot, once the document is open. */
export function applyExtras(engine: Engine): void {
  for (const [sheetId, extras] of Object.entries(engine.extras.sheets)) {
    const sheet = engine.sheet(sheetId);
    if (!sheet) continue;
    if (extras.tabColor && !sheet.getTabColor()) setTabColor(engine, sheetId, extras.tabColor);
    markFilled(engine, sheetId, extras.filled ?? []);
  }
  const { activeSheet } = engine.extras;
  if (activeSheet !== undefined && engine.sheet(activeSheet)) activateSheet(engine, activeSheet);
  const active = engine.workbook.getActiveSheet().getSheetId();
  const selection = parseArea(engine.extras.sheets[active]?.selection ?? "");
  if (selection) selectAreas(engine, active, [selection]);
}

/** Formulas that fill other cells are calculated anew, since Univer keeps what they fill apart from the cells. */
function markFilled(engine: Engine, sheetId: string, filled: readonly FilledFormula[]): void {
  for (const { address } of filled) {
    const area = parseArea(address);
    if (area) engine.markDirty(sheetId, { ...area, bottom: area.top, right: area.left });
  }
}

/** The formulas that fill more than their own cell, with what they fill. */
function filledFormulas(engine: Engine, sheetId: string): FilledFormula[] {
  const ranges = engine.injector.get(FormulaDataModel).getArrayFormulaRange()[engine.unitId]?.[sheetId];
  const reader = engine.reader(sheetId);
  const known = new Map(engine.extras.sheets[sheetId]?.filled?.map((own) => [own.address, own.dynamic]));
  const found: FilledFormula[] = [];
  for (const line of Object.values(ranges ?? {})) {
    for (const range of Object.values(line ?? {})) {
      const area: Area = fromRange(range as ReturnType<typeof toRange>);
      if (cellsOf(area) < 2) continue;
      const address = areaText(area);
      const values: FilledFormula["values"] = [];
      for (let row = area.top; row <= area.bottom; row++) {
        const cells: FilledFormula["values"][number] = [];
        for (let column = area.left; column <= area.right; column++) cells.push(reader.value(row, column));
        values.push(cells);
      }
      found.push({ address, dynamic: known.get(address) ?? true, values });
    }
  }
  return found;
}

/** A book of what Univer saved and of the extras as they are now. */
export function fromUniverSnapshot(engine: Engine, snapshot: IWorkbookData): Book {
  const extras = copyExtras(engine.extras);
  changeResource(snapshot, SHEET_CONDITIONAL_FORMATTING_PLUGIN, () => engine.conditionalFormats.toJson());
  changeResource(snapshot, tablePlugin, (data) => adjustTotals(data, extras.tables ?? {}, 1));
  const functions = engine.functions.names;
  if (functions.length > 0) changeFormulas(snapshot, (formula) => formulaForFile(formula, functions));
  extras.activeSheet = engine.workbook.getActiveSheet().getSheetId();
  for (const sheet of engine.workbook.getSheets()) {
    const id = sheet.getSheetId();
    const own = (extras.sheets[id] ??= {});
    const color = sheet.getTabColor();
    if (color) own.tabColor = color;
    else delete own.tabColor;
    const filled = filledFormulas(engine, id);
    if (filled.length > 0) own.filled = filled;
    else delete own.filled;
  }
  return { name: engine.name, snapshot, extras };
}
