import { areaText, parseArea } from "./address";
import type { Area } from "./area";
import { contains, lastColumn, lastRow, subtract } from "./area";
import type { Engine } from "./engine";
import { setColumnsHidden, setRowsHidden } from "./sizes";

export type OutlineBy = "ByRows" | "ByColumns";

/** Excel nests groups seven deep. */
const deepest = 7;

const keyOf = (by: OutlineBy) => (by === "ByRows" ? "rowGroups" : "columnGroups");

/** The whole rows or columns of an area. */
const whole = (area: Area, by: OutlineBy): Area =>
  by === "ByRows" ? { ...area, left: 0, right: lastColumn } : { ...area, top: 0, bottom: lastRow };

/** Groups of a sheet in the order they were made, each as whole rows or columns. */
export const groupsOf = (engine: Engine, sheetId: string, by: OutlineBy): Area[] =>
  (engine.sheetExtras(sheetId)[keyOf(by)] ?? []).map(parseArea).filter((area) => area !== undefined);

function setGroups(engine: Engine, sheetId: string, by: OutlineBy, groups: readonly Area[]): void {
  engine.sheetExtras(sheetId)[keyOf(by)] = groups.map(areaText);
  engine.dirty = true;
}

const firstOf = (area: Area, by: OutlineBy): number => (by === "ByRows" ? area.top : area.left);
const lastOf = (area: Area, by: OutlineBy): number => (by === "ByRows" ? area.bottom : area.right);
const one = (index: number, by: OutlineBy): Area =>
  whole({ top: index, bottom: index, left: index, right: index }, by);

/** How many groups a row or column lies in. */
const levelOf = (groups: readonly Area[], index: number, by: OutlineBy): number =>
  groups.filter((group) => contains(group, one(index, by))).length;

/** Groups rows or columns; false when they would lie in more than seven groups. */
export function group(engine: Engine, sheetId: string, area: Area, by: OutlineBy): boolean {
  const groups = groupsOf(engine, sheetId, by);
  for (let index = firstOf(area, by); index <= lastOf(area, by); index++) {
    if (levelOf(groups, index, by) >= deepest) return false;
  }
  setGroups(engine, sheetId, by, [...groups, whole(area, by)]);
  return true;
}

/** Takes rows or columns out of their innermost group; false when they are in none. */
export function ungroup(engine: Engine, sheetId: string, area: Area, by: OutlineBy): boolean {
  const own = whole(area, by);
  const groups = groupsOf(engine, sheetId, by);
  const size = (one: Area) => lastOf(one, by) - firstOf(one, by);
  const innermost = groups
    .filter((one) => contains(one, own) || contains(own, one))
    .sort((a, b) => size(a) - size(b))[0];
  if (!innermost) return false;
  const at = groups.indexOf(innermost);
  setGroups(engine, sheetId, by, [
    ...groups.slice(0, at),
    ...subtract(innermost, own),
    ...groups.slice(at + 1),
  ]);
  return true;
}

const hide = (engine: Engine, sheetId: string, area: Area, by: OutlineBy, hidden: boolean): void =>
  by === "ByRows"
    ? setRowsHidden(engine, sheetId, area, hidden)
    : setColumnsHidden(engine, sheetId, area, hidden);

/** Closes or opens the groups that lie within an area. */
export function setDetails(engine: Engine, sheetId: string, area: Area, by: OutlineBy, shown: boolean): void {
  const own = whole(area, by);
  for (const inner of groupsOf(engine, sheetId, by)) {
    if (contains(own, inner) || contains(inner, own)) hide(engine, sheetId, inner, by, !shown);
  }
}

/** Shows the rows or columns up to a level of the outline, 1 being what is in no group, and hides the rest. */
export function showLevels(engine: Engine, sheetId: string, levels: number, by: OutlineBy): void {
  if (levels === 0) return;
  const groups = groupsOf(engine, sheetId, by);
  for (const inner of groups) {
    for (let index = firstOf(inner, by); index <= lastOf(inner, by); index++) {
      hide(engine, sheetId, one(index, by), by, levelOf(groups, index, by) >= levels);
    }
  }
}
