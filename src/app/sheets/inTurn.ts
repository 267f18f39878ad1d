import { isFormulaCell, type SheetCell, type SheetSpec } from "../../workbook/port";

/** A sheet to be written, in place of what the same step wrote of it before where it is written `again`. */
export interface Turn {
  readonly spec: SheetSpec;
  readonly again: boolean;
}

const namesAny = (cell: SheetCell, sheets: readonly string[]): boolean =>
  isFormulaCell(cell) &&
  sheets.some((name) => cell.formula.includes(`${name}'!`) || cell.formula.includes(`${name}!`));

/**
 * Sheets in the order in which they are written, so that no formula names a sheet that is not there yet, which Excel
 * would ask for: a sheet that names a later one is written without those formulas first, and once more at the end.
 */
export function inTurn(specs: readonly SheetSpec[]): readonly Turn[] {
  const again: SheetSpec[] = [];
  const first = specs.map((spec, index): Turn => {
    const later = specs.slice(index + 1).map(({ name }) => name);
    const isEarly = spec.values.some((row) => row.some((cell) => namesAny(cell, later)));
    if (!isEarly) return { spec, again: false };
    again.push(spec);
    const values = spec.values.map((row) => row.map((cell) => (namesAny(cell, later) ? "" : cell)));
    return { spec: { ...spec, values }, again: false };
  });
  return [...first, ...again.map((spec) => ({ spec, again: true }))];
}
