import type { Area } from "./area";
import { columnsOf, rowsOf } from "./area";
import type { Engine } from "./engine";
import type { Place } from "./names";
import type { SheetReader } from "./reader";

/** One series as it is found in a block of cells. */
export interface FoundSeries {
  /** Cell with its name. */
  name?: Area;
  values: Area;
  categories?: Area;
}

export type SeriesBy = "Auto" | "Columns" | "Rows";

interface Heads {
  row: boolean;
  column: boolean;
}

const isText = (reader: SheetReader, row: number, column: number): boolean =>
  ["String", "Empty"].includes(reader.type(row, column));

/** A first row or column of texts names the series or the categories; a blank corner says so for both. */
function headsOf(reader: SheetReader, area: Area): Heads {
  const corner = reader.type(area.top, area.left) === "Empty";
  const texts = (cells: readonly (readonly [number, number])[]) =>
    cells.length > 0 && cells.every(([row, column]) => isText(reader, row, column));
  const top = [];
  for (let c = area.left + 1; c <= area.right; c++) top.push([area.top, c] as const);
  const side = [];
  for (let r = area.top + 1; r <= area.bottom; r++) side.push([r, area.left] as const);
  const alone = { row: columnsOf(area) === 1, column: rowsOf(area) === 1 };
  const cornerText = isText(reader, area.top, area.left);
  return {
    row: alone.row ? cornerText && rowsOf(area) > 1 : rowsOf(area) > 1 && (corner || texts(top)),
    column: alone.column ? cornerText && columnsOf(area) > 1 : columnsOf(area) > 1 && (corner || texts(side)),
  };
}

/**
 * The series of a chart over a block of cells, as Excel finds them.
 * @param by - "Auto": the longer side becomes the categories.
 */
export function seriesIn(
  engine: Engine,
  { sheetId, area }: Place,
  by: SeriesBy,
): { by: "Columns" | "Rows"; series: FoundSeries[] } {
  const heads = headsOf(engine.reader(sheetId), area);
  const body = {
    ...area,
    top: area.top + Number(heads.row),
    left: area.left + Number(heads.column),
  };
  const chosen = by === "Auto" ? (rowsOf(body) >= columnsOf(body) ? "Columns" : "Rows") : by;
  const headColumn = { ...body, left: area.left, right: area.left };
  const headRow = { ...body, top: area.top, bottom: area.top };
  const series: FoundSeries[] = [];
  if (chosen === "Columns") {
    for (let column = body.left; column <= body.right; column++) {
      series.push({
        values: { ...body, left: column, right: column },
        ...(heads.row ? { name: { ...headRow, left: column, right: column } } : {}),
        ...(heads.column ? { categories: headColumn } : {}),
      });
    }
  } else {
    for (let row = body.top; row <= body.bottom; row++) {
      series.push({
        values: { ...body, top: row, bottom: row },
        ...(heads.column ? { name: { ...headColumn, top: row, bottom: row } } : {}),
        ...(heads.row ? { categories: headRow } : {}),
      });
    }
  }
  return { by: chosen, series };
}
