import { defaultColumnPixels } from "../sizes";
import type { Corner, SheetData } from "../univer";

/** Where columns and rows begin on a sheet, in pixels from its corner; hidden ones take no room. */
export interface Geometry {
  left: (column: number) => number;
  top: (row: number) => number;
  /** The cell at a point, with the offsets in it. */
  at: (x: number, y: number) => Corner;
}

type Sized = { hd?: number; w?: number; h?: number; ah?: number; ia?: number };

/** Sum of the sizes before each listed line, where lines that are not listed have the usual size. */
function positions(
  lines: Record<number, Sized>,
  usual: number,
  size: (line: Sized) => number | undefined,
): (index: number) => number {
  const known = Object.keys(lines).map(Number);
  const surplus = known.map((index) => (lines[index]!.hd === 1 ? 0 : (size(lines[index]!) ?? usual)) - usual);
  return (index) => {
    let sum = index * usual;
    for (let i = 0; i < known.length && known[i]! < index; i++) sum += surplus[i]!;
    return sum;
  };
}

/** The last index whose position is not beyond `target`. */
function indexAt(position: (index: number) => number, target: number, count: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (position(middle) <= target) low = middle;
    else high = middle - 1;
  }
  return low;
}

const round = (pixels: number): number => Math.round(pixels * 100) / 100;

/** The geometry of a sheet. */
export function geometryOf(sheet: SheetData): Geometry {
  const columns = (sheet.columnData ?? {}) as Record<number, Sized>;
  const rows = (sheet.rowData ?? {}) as Record<number, Sized>;
  const left = positions(columns, sheet.defaultColumnWidth ?? defaultColumnPixels, (line) => line.w);
  const top = positions(rows, sheet.defaultRowHeight ?? 20, (line) =>
    line.ia === 1 ? (line.ah ?? line.h) : line.h,
  );
  return {
    left,
    top,
    at: (x, y) => {
      const column = indexAt(left, x, 16_384);
      const row = indexAt(top, y, 1_048_576);
      return { column, columnOffset: round(x - left(column)), row, rowOffset: round(y - top(row)) };
    },
  };
}
