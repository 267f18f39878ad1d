import type { ICellData, IStyleData } from "@univerjs/core";
import { addressOf } from "./address";
import type { Area } from "./area";
import {
  areaAt,
  bounding,
  cellArea,
  cellsOf,
  columnsOf,
  intersect,
  isWholeColumns,
  moveArea,
  rowsOf,
} from "./area";
import type { Engine } from "./engine";
import type { Place } from "./names";
import { isFormulaCell, offsetFormula, SheetReader, typeOf } from "./reader";
import { transposeFormula } from "./reference";
import { mergeCells, mergesIn } from "./structure";
import { patchStyle } from "./styles";
import { growTo, writeMatrix, writeStyles } from "./writer";

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

/** Cells a copy writes: those of the source that hold something, as often as the target repeats them. */
export function copiedCells(engine: Engine, from: Place, to: Place, options: CopyOptions): number {
  const target = pastedArea(from.area, to.area, options.transpose);
  const copied = copiedPlaces(new SheetReader(engine, from.sheetId), from.area, options);
  return copied.length * (cellsOf(target) / cellsOf(from.area));
}

/** Copies cells within the workbook; relative references move along. Returns the area that was filled. */
export function copyCells(engine: Engine, from: Place, to: Place, options: CopyOptions): Area {
  const target = pastedArea(from.area, to.area, options.transpose);
  const source = new SheetReader(engine, from.sheetId);
  const merges = mergesIn(engine, from.sheetId, from.area);
  const looks = options.what === "All" || options.what === "Formats";
  const contents: Cells = {};
  const styles: Cells = {};
  const put = (cells: Cells, row: number, column: number, cell: ICellData) => {
    (cells[row] ??= {})[column] = cell;
  };
  if (!options.skipBlanks) {
    new SheetReader(engine, to.sheetId).forEach(target, (row, column) => {
      put(contents, row, column, blank);
      put(styles, row, column, { s: plain as unknown as IStyleData });
    });
  }
  for (const [sr, sc, tr, tc] of pairs(source, from.area, target, options)) {
    put(contents, tr, tc, contentOf(engine, source, [sr, sc], [tr, tc], options));
    if (looks) put(styles, tr, tc, { s: styleOf(engine, source, sr, sc) });
  }
  if (options.what !== "Formats") writeMatrix(engine, to.sheetId, boundsOf(contents) ?? to.area, contents);
  if (looks) {
    copyColumnStyles(engine, source, from.area, to.sheetId, target);
    growTo(engine, to.sheetId, boundsOf(styles) ?? { ...target, bottom: target.top, right: target.left });
    writeStyles(engine, to.sheetId, styles);
    if (!options.transpose) copyMerges(engine, merges, from, to.sheetId, target);
  }
  return target;
}

type Cells = Record<number, Record<number, ICellData>>;
type Pair = [fromRow: number, fromColumn: number, toRow: number, toColumn: number];

/** Cells of the source a copy looks at: those that are stored, or each for links. */
function copiedPlaces(source: SheetReader, from: Area, options: CopyOptions): [number, number][] {
  const places: [row: number, column: number][] = [];
  if (options.what === "Link") {
    for (let row = from.top; row <= from.bottom; row++) {
      for (let column = from.left; column <= from.right; column++) places.push([row, column]);
    }
    return places;
  }
  source.forEach(from, (row, column, cell) => {
    if (!options.skipBlanks || typeOf(cell) !== "Empty" || isFormulaCell(cell)) places.push([row, column]);
  });
  return places;
}

/** Each copied cell of the source with every cell of the target it goes to. */
function* pairs(source: SheetReader, from: Area, target: Area, options: CopyOptions): Generator<Pair> {
  const { transpose } = options;
  const rows = transpose ? columnsOf(from) : rowsOf(from);
  const columns = transpose ? rowsOf(from) : columnsOf(from);
  for (const [sr, sc] of copiedPlaces(source, from, options)) {
    const [dr, dc] = transpose ? [sc - from.left, sr - from.top] : [sr - from.top, sc - from.left];
    for (let row = target.top + dr; row <= target.bottom; row += rows) {
      for (let column = target.left + dc; column <= target.right; column += columns) {
        yield [sr, sc, row, column];
      }
    }
  }
}

function boundsOf(cells: Cells): Area | undefined {
  let bounds: Area | undefined;
  for (const [row, line] of Object.entries(cells)) {
    for (const column of Object.keys(line)) {
      const cell = cellArea(Number(row), Number(column));
      bounds = bounds ? bounding(bounds, cell) : cell;
    }
  }
  return bounds;
}

/** Whole columns carry the look of their blank cells along. */
function copyColumnStyles(
  engine: Engine,
  source: SheetReader,
  from: Area,
  sheetId: string,
  target: Area,
): void {
  const sheet = engine.sheet(sheetId);
  if (!sheet || !isWholeColumns(from) || !isWholeColumns(target)) return;
  for (let column = target.left; column <= target.right; column++) {
    const style = source.sheet.getColumnStyle(from.left + ((column - target.left) % columnsOf(from)));
    if (!style && !sheet.getColumnStyle(column)) continue;
    const area = { ...target, left: column, right: column };
    patchStyle(engine, sheetId, [area], { ...plain, ...(typeof style === "object" ? style : {}) });
  }
}

/** A cell without content. */
const blank: ICellData = { v: null, t: null, f: null, si: null, p: null };

function contentOf(
  engine: Engine,
  source: SheetReader,
  [sr, sc]: readonly [number, number],
  [tr, tc]: readonly [number, number],
  { what, transpose }: CopyOptions,
): ICellData {
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

/** Every key of a style set to nothing, so that what is written over it replaces it whole. */
const plain = {
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

/** The whole style of a cell; it replaces the target's. */
function styleOf(engine: Engine, source: SheetReader, row: number, column: number): ICellData["s"] {
  const style = engine.workbook.getStyles().getStyleByCell(source.raw(row, column)) ?? {};
  return { ...plain, ...style } as ICellData["s"];
}

function copyMerges(engine: Engine, merges: Area[], from: Place, sheetId: string, target: Area): void {
  if (merges.length === 0) return;
  for (let top = target.top; top <= target.bottom; top += rowsOf(from.area)) {
    for (let left = target.left; left <= target.right; left += columnsOf(from.area)) {
      for (const merge of merges) {
        const moved = moveArea(merge, top - from.area.top, left - from.area.left);
        if (intersect(moved, target)) mergeCells(engine, sheetId, moved, false);
      }
    }
  }
}
