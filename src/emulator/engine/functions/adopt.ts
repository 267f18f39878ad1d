import { SetRangeValuesMutation } from "@univerjs/sheets";
import { cellArea } from "../area";
import type { Engine } from "../engine";
import { outsideLiterals } from "../reference";
import { nameInFile } from "./metadata";

const calls = /[\p{L}_][\p{L}\p{N}_.]*(?=\()/gu;

/** Renames the functions a formula calls. */
const renamed = (formula: string, names: ReadonlyMap<string, string>): string =>
  outsideLiterals(formula, (code) => code.replace(calls, (name) => names.get(name.toUpperCase()) ?? name));

/** A formula of a file, with the names formulas are shown with. */
export const formulaFromFile = (formula: string, names: readonly string[]): string =>
  formula.includes("_xldudf_")
    ? renamed(formula, new Map(names.map((name) => [nameInFile(name).toUpperCase(), name])))
    : formula;

/** A formula as it is saved: readable without the add-in. */
export const formulaForFile = (formula: string, names: readonly string[]): string =>
  renamed(formula, new Map(names.map((name) => [name, nameInFile(name)])));

/** Gives formulas that call functions, now registered or no longer, their names and marks them dirty. */
export function adoptFunctions(
  engine: Engine,
  changed: ReadonlySet<string>,
  registered: readonly string[],
): void {
  const known = new Set([...changed].flatMap((name) => [name, nameInFile(name).toUpperCase()]));
  for (const sheet of engine.workbook.getSheets()) {
    const sheetId = sheet.getSheetId();
    const reader = engine.reader(sheetId);
    sheet.getCellMatrix().forValue((row, column, cell) => {
      if (!cell?.f && !cell?.si) return;
      const formula = String(reader.formula(row, column));
      if (!formula.match(calls)?.some((name) => known.has(name.toUpperCase()))) return;
      const f = formulaFromFile(formula, registered);
      if (f !== formula) {
        engine.mutate(SetRangeValuesMutation, {
          subUnitId: sheetId,
          cellValue: { [row]: { [column]: { f, si: null } } },
        });
      }
      engine.markDirty(sheetId, cellArea(row, column));
    });
  }
}
