import type { Area } from "../core/table/grid";
import { cellName } from "../core/text";

/** A1 address of an area without its sheet. */
export function areaName(area: Area): string {
  const start = cellName(area.top, area.left);
  return area.top === area.bottom && area.left === area.right
    ? start
    : `${start}:${cellName(area.bottom, area.right)}`;
}

/** Sheet name as an address needs it: quoted, with quotes inside doubled. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;
