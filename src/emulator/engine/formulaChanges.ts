import type { ICellData } from "@univerjs/core";
import { areaText } from "./address";
import { cellArea } from "./area";
import type { Engine } from "./engine";
import { isFormulaCell } from "./reader";

/** A formula that was written, replaced or removed. */
export interface FormulaChange {
  cellAddress: string;
  /** "" where there was none. */
  previousFormula: string;
}

type Cells = Record<string, Record<string, ICellData | null> | undefined>;

/** The formulas a write will change; called before it happens. */
export function formulaChanges(engine: Engine, sheetId: string, cells: Cells): FormulaChange[] {
  const sheet = engine.sheet(sheetId);
  if (!sheet) return [];
  const matrix = sheet.getCellMatrix();
  const reader = engine.reader(sheetId);
  const found: FormulaChange[] = [];
  for (const [row, line] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(line ?? {})) {
      const [r, c] = [Number(row), Number(column)];
      const had = isFormulaCell(matrix.getValue(r, c) ?? undefined);
      const touched = cell === null || "f" in cell;
      if (!touched || (!had && typeof cell?.f !== "string")) continue;
      const previousFormula = had ? String(reader.formula(r, c)) : "";
      if (previousFormula !== (cell?.f ?? ""))
        found.push({ cellAddress: areaText(cellArea(r, c)), previousFormula });
    }
  }
  return found;
}
