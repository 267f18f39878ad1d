import type { Area } from "../../core/table/grid";
import type { CellRef } from "../../core/table/table";
import { areaName } from "../../report/address";
import type { CellLink } from "./types";

export const linkOf = (sheet: string, area: Area): CellLink => ({ sheet, area, text: areaName(area) });

export const linkOfCell = ({ sheet, row, column }: CellRef): CellLink =>
  linkOf(sheet, { top: row, left: column, bottom: row, right: column });

/** Cells of one column that follow one another joined to areas, in the order of the sheet. */
export function linksOf(cells: readonly CellRef[]): readonly CellLink[] {
  const sorted = [...cells].sort(
    (a, b) => (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0) || a.column - b.column || a.row - b.row,
  );
  const links: { sheet: string; area: { top: number; left: number; bottom: number; right: number } }[] = [];
  for (const { sheet, row, column } of sorted) {
    const last = links.at(-1);
    if (last?.sheet === sheet && last.area.left === column && last.area.bottom + 1 === row)
      last.area.bottom = row;
    else links.push({ sheet, area: { top: row, left: column, bottom: row, right: column } });
  }
  return links.map(({ sheet, area }) => linkOf(sheet, area));
}
