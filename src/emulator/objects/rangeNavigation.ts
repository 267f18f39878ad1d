import type { Area } from "../engine/area";
import {
  areaAt,
  bounding,
  cellArea,
  columnsOf,
  containsCell,
  intersect,
  lastColumn,
  lastRow,
  moveArea,
  rowsOf,
  wholeSheet,
} from "../engine/area";
import type { DirectionName } from "../engine/usage";
import { edgeFrom, surroundingRegion, usedArea } from "../engine/usage";
import type { Context } from "../host/context";
import type { Handle } from "../host/define";
import { calculated, method } from "../host/define";
import { OfficeError } from "../host/errors";
import { either, flag, integer, objectOf, oneOf, optional, text, withDefault } from "../host/kinds";
import { range, rangeAreas } from "./classes";
import type { Cells } from "./support";
import { areaOf, cellsAt, resolveArea, sheetOf } from "./support";

const direction = oneOf("Up", "Down", "Left", "Right");

/** Another range, given as an object or as an address on the same sheet. */
export const otherRange = either(objectOf(range), text);

/** The area another range names, seen from `cells`; both must be on one sheet. */
export function areaArgument(cx: Context, cells: Cells, other: Cells | string): Area {
  if (typeof other === "string") return resolveArea(cx, cells.sheetId, other);
  if (other.sheetId !== cells.sheetId) throw new OfficeError("InvalidArgument");
  return areaOf(other);
}

const at = (cells: Cells, area: Area): Handle => range.of(cellsAt(cells.sheetId, area));

const orNotFound = (cells: Cells, area: Area | undefined): Handle => {
  if (!area) throw new OfficeError("ItemNotFound");
  return at(cells, area);
};

const orNull = (cells: Cells, area: Area | undefined): Handle | null => (area ? at(cells, area) : null);

const startCell = (cells: Cells, active: Cells | string | undefined, cx: Context): Area => {
  const area = areaOf(cells);
  if (active === undefined) return cellArea(area.top, area.left);
  return areaArgument(cx, cells, active);
};

function edgeArea(cx: Context, cells: Cells, way: DirectionName, active: Cells | string | undefined): Area {
  const start = startCell(cells, active, cx);
  const [row, column] = edgeFrom(cx.engine, cells.sheetId, start.top, start.left, way, wholeSheet);
  return cellArea(row, column);
}

const used = (cx: Context, cells: Cells, valuesOnly: boolean | undefined): Area | undefined => {
  sheetOf(cx, cells.sheetId);
  return usedArea(cx.engine, cells.sheetId, areaOf(cells), valuesOnly ?? false);
};

function rowsBeside(cells: Cells, count: number, below: boolean): Handle {
  const area = areaOf(cells);
  if (count < 0) return rowsBeside(cells, -count, !below);
  const top = below ? area.bottom + 1 : area.top - count;
  return at(cells, { ...area, top, bottom: top + count - 1 });
}

function columnsBeside(cells: Cells, count: number, after: boolean): Handle {
  const area = areaOf(cells);
  if (count < 0) return columnsBeside(cells, -count, !after);
  const left = after ? area.right + 1 : area.left - count;
  return at(cells, { ...area, left, right: left + count - 1 });
}

/** Ways from one range to another. */
range.declare({
  methods: {
    getCell: method([integer(), integer()], (cells, _cx, row, column) => {
      const { top, left } = areaOf(cells);
      return at(cells, cellArea(top + row, left + column));
    }),
    getRow: method([integer(0)], (cells, _cx, row) => {
      const area = areaOf(cells);
      return at(cells, { ...area, top: area.top + row, bottom: area.top + row });
    }),
    getColumn: method([integer(0)], (cells, _cx, column) => {
      const area = areaOf(cells);
      return at(cells, { ...area, left: area.left + column, right: area.left + column });
    }),
    getLastCell: method([], (cells) => {
      const { bottom, right } = areaOf(cells);
      return at(cells, cellArea(bottom, right));
    }),
    getLastRow: method([], (cells) => at(cells, { ...areaOf(cells), top: areaOf(cells).bottom })),
    getLastColumn: method([], (cells) => at(cells, { ...areaOf(cells), left: areaOf(cells).right })),
    getRowsAbove: method([withDefault(integer(), 1)], (cells, _cx, count) => rowsBeside(cells, count, false)),
    getRowsBelow: method([withDefault(integer(), 1)], (cells, _cx, count) => rowsBeside(cells, count, true)),
    getColumnsBefore: method([withDefault(integer(), 1)], (cells, _cx, n) => columnsBeside(cells, n, false)),
    getColumnsAfter: method([withDefault(integer(), 1)], (cells, _cx, n) => columnsBeside(cells, n, true)),
    getOffsetRange: method([integer(), integer()], (cells, _cx, rows, columns) =>
      at(cells, moveArea(areaOf(cells), rows, columns)),
    ),
    getResizedRange: method([integer(), integer()], (cells, _cx, rows, columns) => {
      const area = areaOf(cells);
      return at(cells, { ...area, bottom: area.bottom + rows, right: area.right + columns });
    }),
    getAbsoluteResizedRange: method([integer(1), integer(1)], (cells, _cx, rows, columns) =>
      at(cells, areaAt(areaOf(cells).top, areaOf(cells).left, rows, columns)),
    ),
    getEntireColumn: method([], (cells) => at(cells, { ...areaOf(cells), top: 0, bottom: lastRow })),
    getEntireRow: method([], (cells) => at(cells, { ...areaOf(cells), left: 0, right: lastColumn })),
    getBoundingRect: method([otherRange], (cells, cx, other) =>
      at(cells, bounding(areaOf(cells), areaArgument(cx, cells, other))),
    ),
    getIntersection: method([otherRange], (cells, cx, other) =>
      orNotFound(cells, intersect(areaOf(cells), areaArgument(cx, cells, other))),
    ),
    getIntersectionOrNullObject: method([otherRange], (cells, cx, other) =>
      orNull(cells, intersect(areaOf(cells), areaArgument(cx, cells, other))),
    ),
    getUsedRange: calculated(
      method([optional(flag)], (cells, cx, valuesOnly) => orNotFound(cells, used(cx, cells, valuesOnly))),
    ),
    getUsedRangeOrNullObject: calculated(
      method([optional(flag)], (cells, cx, valuesOnly) => orNull(cells, used(cx, cells, valuesOnly))),
    ),
    getSurroundingRegion: calculated(
      method([], (cells, cx) => at(cells, surroundingRegion(cx.engine, cells.sheetId, areaOf(cells)))),
    ),
    getRangeEdge: calculated(
      method([direction, optional(otherRange)], (cells, cx, way, active) =>
        at(cells, edgeArea(cx, cells, way, active)),
      ),
    ),
    getExtendedRange: calculated(
      method([direction, optional(otherRange)], (cells, cx, way, active) => {
        const edge = edgeArea(cx, cells, way, active);
        const area = areaOf(cells);
        const line =
          way === "Up" || way === "Down"
            ? { ...edge, left: area.left, right: area.right }
            : { ...edge, top: area.top, bottom: area.bottom };
        return at(cells, bounding(area, line));
      }),
    ),
    getMergedAreasOrNullObject: method([], (cells, cx) => {
      const area = areaOf(cells);
      const merges = sheetOf(cx, cells.sheetId)
        .getMergeData()
        .filter((merge) => containsCell(area, merge.startRow, merge.startColumn))
        .map((merge) => ({
          top: merge.startRow,
          left: merge.startColumn,
          bottom: merge.endRow,
          right: merge.endColumn,
        }));
      return merges.length === 0 ? null : rangeAreas.of({ sheetId: cells.sheetId, areas: merges });
    }),
  },
});

export const sizeOf = (cells: Cells): { rows: number; columns: number } => ({
  rows: rowsOf(areaOf(cells)),
  columns: columnsOf(areaOf(cells)),
});
