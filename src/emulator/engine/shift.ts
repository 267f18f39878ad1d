import type { Area } from "./area";
import { contains, intersect, isOnGrid, moveArea, subtract } from "./area";
import type { Change, Shift } from "./changes";

/** Where a run of rows or columns goes when others are inserted or deleted before or within it. */
function shiftRun(
  [first, last]: readonly [number, number],
  [from, to]: readonly [number, number],
  inserted: boolean,
): [number, number] | undefined {
  const count = to - from + 1;
  if (inserted) {
    if (from <= first) return [first + count, last + count];
    return from <= last ? [first, last + count] : [first, last];
  }
  if (from <= first && to >= last) return undefined;
  const before = Math.max(0, Math.min(first, to + 1) - Math.min(first, from));
  const within = Math.max(0, Math.min(last, to) - Math.max(first, from) + 1);
  return [first - before, last - before - within];
}

const sideways = (area: Area): Area => ({
  top: area.left,
  left: area.top,
  bottom: area.right,
  right: area.bottom,
});

function shiftDown(area: Area, hole: Area, inserted: boolean): Area[] {
  const within = intersect(area, { ...hole, top: 0, bottom: Number.MAX_SAFE_INTEGER });
  if (!within) return [area];
  const rest = subtract(area, within);
  const rows = shiftRun([within.top, within.bottom], [hole.top, hole.bottom], inserted);
  return rows ? [{ ...within, top: rows[0], bottom: rows[1] }, ...rest] : rest;
}

/** Where the cells of an area are after cells were inserted or deleted; nowhere when they are gone. */
export function shiftArea(area: Area, { area: hole, what, inserted }: Omit<Shift, "sheetId">): Area[] {
  const wide = { ...hole, left: 0, right: Number.MAX_SAFE_INTEGER };
  const high = { ...hole, top: 0, bottom: Number.MAX_SAFE_INTEGER };
  switch (what) {
    case "rows":
      return shiftDown(area, wide, inserted);
    case "columns":
      return shiftDown(sideways(area), sideways(high), inserted).map(sideways);
    case "cellsDown":
      return shiftDown(area, hole, inserted);
    case "cellsRight":
      return shiftDown(sideways(area), sideways(hole), inserted).map(sideways);
  }
}

/** Where the areas of one sheet are after a change; the same list when it does not touch them. */
export function followAreas(sheetId: string, areas: readonly Area[], change: Change): readonly Area[] {
  if (change.kind === "shifted" && change.shift.sheetId === sheetId) {
    return areas.flatMap((area) => shiftArea(area, change.shift)).filter(isOnGrid);
  }
  if (change.kind === "moved" && change.sheetId === sheetId && change.toSheetId === sheetId) {
    const [rows, columns] = [change.to.top - change.from.top, change.to.left - change.from.left];
    return areas.map((area) => (contains(change.from, area) ? moveArea(area, rows, columns) : area));
  }
  return areas;
}
