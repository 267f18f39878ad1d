import type { Area } from "./area";
import { bounding, cellArea, containsCell } from "./area";
import type { Engine } from "./engine";
import { isFormulaCell, SheetReader, typeOf } from "./reader";
import { fromRange } from "./reference";

/**
 * The smallest area that holds every used cell of a sheet, within bounds; undefined when none is used.
 * @param valuesOnly - Cells that only have a format or lie in a merge do not count.
 */
export function usedArea(
  engine: Engine,
  sheetId: string,
  within: Area,
  valuesOnly = false,
): Area | undefined {
  const reader = new SheetReader(engine, sheetId);
  let used: Area | undefined;
  const add = (area: Area) => (used = used ? bounding(used, area) : area);
  reader.forEach(within, (row, column, cell) => {
    if (isUsed(cell, valuesOnly)) add(cellArea(row, column));
  });
  if (!valuesOnly) {
    for (const merge of reader.sheet.getMergeData()) {
      const area = fromRange(merge);
      if (containsCell(within, area.top, area.left)) add(area);
    }
  }
  return used;
}

const isUsed = (cell: Parameters<typeof typeOf>[0], valuesOnly: boolean): boolean =>
  typeOf(cell) !== "Empty" || isFormulaCell(cell) || (!valuesOnly && Boolean(cell?.s));

/**
 * The region around a cell bounded by blank rows and columns, as Ctrl+* selects it.
 * @param seed - Where it starts; grows until its border is blank.
 */
export function surroundingRegion(engine: Engine, sheetId: string, seed: Area): Area {
  const reader = new SheetReader(engine, sheetId);
  const has = (row: number, column: number) =>
    row >= 0 && column >= 0 && reader.type(row, column) !== "Empty";
  let region = { ...seed };
  for (;;) {
    const grown = { ...region };
    for (let column = region.left - 1; column <= region.right + 1; column++) {
      if (has(region.top - 1, column)) grown.top = region.top - 1;
      if (has(region.bottom + 1, column)) grown.bottom = region.bottom + 1;
    }
    for (let row = region.top - 1; row <= region.bottom + 1; row++) {
      if (has(row, region.left - 1)) grown.left = region.left - 1;
      if (has(row, region.right + 1)) grown.right = region.right + 1;
    }
    const same =
      grown.top === region.top &&
      grown.left === region.left &&
      grown.bottom === region.bottom &&
      grown.right === region.right;
    if (same) return region;
    region = grown;
  }
}

/** A direction on the grid. */
export const steps = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] } as const;
export type DirectionName = keyof typeof steps;

/** Where Ctrl with an arrow key goes from a cell. */
export function edgeFrom(
  engine: Engine,
  sheetId: string,
  row: number,
  column: number,
  direction: DirectionName,
  bounds: Area,
): [row: number, column: number] {
  const reader = new SheetReader(engine, sheetId);
  const [dr, dc] = steps[direction];
  const has = (r: number, c: number) => reader.type(r, c) !== "Empty";
  const inside = (r: number, c: number) => containsCell(bounds, r, c);
  let [r, c] = [row, column];
  if (!inside(r + dr, c + dc)) return [r, c];
  if (has(r, c) && has(r + dr, c + dc)) {
    while (inside(r + dr, c + dc) && has(r + dr, c + dc)) [r, c] = [r + dr, c + dc];
    return [r, c];
  }
  const next = nextUsed(reader, r, c, direction);
  if (next) return next;
  [r, c] = [
    dr === 0 ? row : dr > 0 ? bounds.bottom : bounds.top,
    dc === 0 ? column : dc > 0 ? bounds.right : bounds.left,
  ];
  return [r, c];
}

function nextUsed(
  reader: SheetReader,
  row: number,
  column: number,
  direction: DirectionName,
): [row: number, column: number] | undefined {
  const line: Area = {
    Up: { top: 0, bottom: row - 1, left: column, right: column },
    Down: { top: row + 1, bottom: Number.MAX_SAFE_INTEGER, left: column, right: column },
    Left: { top: row, bottom: row, left: 0, right: column - 1 },
    Right: { top: row, bottom: row, left: column + 1, right: Number.MAX_SAFE_INTEGER },
  }[direction];
  const used: [number, number][] = [];
  reader.forEach(line, (r, c, cell) => {
    if (typeOf(cell) !== "Empty") used.push([r, c]);
  });
  return direction === "Up" || direction === "Left" ? used.at(-1) : used[0];
}
