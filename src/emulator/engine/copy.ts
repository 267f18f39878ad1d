import type { ICellData } from "@univerjs/core";
import { addressOf } from "./address";
import type { Area } from "./area";
import { areaAt, cellArea, columnsOf, intersect, moveArea, rowsOf } from "./area";
import type { Engine } from "./engine";
import type { Place } from "./names";
import { isFormulaCell, offsetFormula, SheetReader, typeOf } from "./reader";
import { transposeFormula } from "./reference";
import { mergeCells, mergesIn } from "./structure";
import { writeMatrix, writeStyles } from "./writer";

/** What of the cells is copied. */
export interface CopyOptions {
  what: "All" | "Formulas" | "Values" | "Formats" | "Link";
  skipBlanks: boolean;
  transpose: boolean;
}

/** The area a copy fills: the target repeated as often as the source fits, at least once. */
export function pastedArea(from: Area, to: Area, transpose: boolean): Area {
  const rows = transpose ? columnsOf(from) : rowsOf(from);
  const columns = transpose ? rowsOf(from) : columnsOf(from);
  const fits = (size: number, unit: number) => (size % unit === 0 ? size : unit);
  return areaAt(to.top, to.left, fits(rowsOf(to), rows), fits(columnsOf(to), columns));
}

/** Copies cells within the workbook; relative references move along. Returns the area that was filled. */
export function copyCells(engine: Engine, from: Place, to: Place, options: CopyOptions): Area {
  const target = pastedArea(from.area, to.area, options.transpose);
  const source = new SheetReader(engine, from.sheetId);
  const rows = rowsOf(from.area);
  const columns = columnsOf(from.area);
  const cells: Record<number, Record<number, ICellData>> = {};
  const styles: Record<number, Record<number, ICellData>> = {};
  for (let r = 0; r < rowsOf(target); r++) {
    const line: Record<number, ICellData> = {};
    const look: Record<number, ICellData> = {};
    for (let c = 0; c < columnsOf(target); c++) {
      const [dr, dc] = options.transpose ? [c % rows, r % columns] : [r % rows, c % columns];
      const [sr, sc] = [from.area.top + dr, from.area.left + dc];
      const [tr, tc] = [target.top + r, target.left + c];
      const cell = source.cell(sr, sc);
      if (options.skipBlanks && typeOf(cell) === "Empty" && !isFormulaCell(cell)) continue;
      if (options.what !== "Formats") line[tc] = contentOf(engine, source, [sr, sc], [tr, tc], options);
      if (options.what === "All" || options.what === "Formats")
        look[tc] = { s: styleOf(engine, source, sr, sc) };
    }
    cells[target.top + r] = line;
    styles[target.top + r] = look;
  }
  const merges = mergesIn(engine, from.sheetId, from.area);
  if (options.what !== "Formats") writeMatrix(engine, to.sheetId, target, cells);
  if (options.what === "All" || options.what === "Formats") {
    writeStyles(engine, to.sheetId, styles);
    if (!options.transpose) copyMerges(engine, merges, from, to.sheetId, target);
  }
  return target;
}

function contentOf(
  engine: Engine,
  source: SheetReader,
  [sr, sc]: readonly [number, number],
  [tr, tc]: readonly [number, number],
  { what, transpose }: CopyOptions,
): ICellData {
  const blank: ICellData = { v: null, t: null, f: null, si: null, p: null };
  if (what === "Link") {
    const address = addressOf(source.sheet.getName(), cellArea(sr, sc));
    return { ...blank, f: `=${address}` };
  }
  const cell = source.cell(sr, sc);
  if (what !== "Values" && isFormulaCell(source.raw(sr, sc))) {
    const formula = String(source.formula(sr, sc));
    const moved = transpose
      ? transposeFormula(formula, { row: sr, column: sc }, { row: tr, column: tc })
      : offsetFormula(engine, formula, tr - sr, tc - sc);
    return { ...blank, f: moved };
  }
  if (!cell || cell.v === undefined || cell.v === null) return cell?.p ? { ...blank, p: cell.p } : blank;
  return { ...blank, v: cell.v, t: cell.t ?? null, p: what === "Values" ? null : (cell.p ?? null) };
}

/** The whole style of a cell, with every key it lacks set to nothing, so that it replaces the target's. */
function styleOf(engine: Engine, source: SheetReader, row: number, column: number): ICellData["s"] {
  const style = engine.workbook.getStyles().getStyleByCell(source.raw(row, column)) ?? {};
  const all = {
    ff: null,
    fs: null,
    it: null,
    bl: null,
    ul: null,
    st: null,
    bg: null,
    bd: null,
    cl: null,
    va: null,
    n: null,
    tr: null,
    td: null,
    ht: null,
    vt: null,
    tb: null,
    pd: null,
  };
  return { ...all, ...style } as ICellData["s"];
}

function copyMerges(engine: Engine, merges: Area[], from: Place, sheetId: string, target: Area): void {
  for (let top = target.top; top <= target.bottom; top += rowsOf(from.area)) {
    for (let left = target.left; left <= target.right; left += columnsOf(from.area)) {
      for (const merge of merges) {
        const moved = moveArea(merge, top - from.area.top, left - from.area.left);
        if (intersect(moved, target)) mergeCells(engine, sheetId, moved, false);
      }
    }
  }
}
