import { ICalculateFormulaService } from "@univerjs/engine-formula";
import type { Engine } from "./engine";
import type { CellValue, ValueType } from "./reader";
import { isErrorText } from "./reader";

/** Result of a formula that stands in no cell. */
export interface Evaluated {
  values: CellValue[][];
  types: ValueType[][];
}

const typeOfValue = (value: CellValue): ValueType => {
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  if (value === "") return "Empty";
  return isErrorText(value) ? "Error" : "String";
};

/**
 * Evaluates a formula as if it stood in a cell of a sheet. Nothing of the document changes.
 * Must not be called while a calculation is under way.
 * @param formula - Without "=".
 * @param sheetId - The active sheet if missing.
 */
export async function evaluateFormula(
  engine: Engine,
  formula: string,
  sheetId: string = engine.workbook.getActiveSheet().getSheetId(),
  row = 0,
  column = 0,
): Promise<Evaluated> {
  const { unitId } = engine;
  const results = await engine.injector.get(ICalculateFormulaService).executeFormulas({
    [unitId]: { [sheetId]: { [row]: { [column]: [`=${formula}`] } } },
  });
  const value: unknown = results[unitId]?.[sheetId]?.[row]?.[column]?.[0]?.value;
  const rows = Array.isArray(value) ? (value as unknown[]) : [[value]];
  const values = rows.map((line) => (Array.isArray(line) ? line : [line]).map(plain));
  return { values, types: values.map((line) => line.map(typeOfValue)) };
}

function plain(value: unknown): CellValue {
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
  return "";
}
