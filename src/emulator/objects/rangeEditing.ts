import type { Area } from "../engine/area";
import { cellsOf, columnsOf, contains, intersect, lastRow, rowsOf } from "../engine/area";
import { clearContents, clearFormats } from "../engine/clear";
import { copiedCells, copyCells, pastedArea } from "../engine/copy";
import type { Place } from "../engine/names";
import { placeOf } from "../engine/names";
import { selectAreas } from "../engine/selection";
import {
  cutsMerge,
  deleteCells,
  insertCells,
  mergeCells,
  moveCells,
  pushesOffSheet,
  unmergeCells,
} from "../engine/structure";
import type { Context } from "../host/context";
import { calculated, method } from "../host/define";
import { OfficeError } from "../host/errors";
import type { Kind } from "../host/kinds";
import { either, flag, integer, objectOf, oneOf, text, withDefault } from "../host/kinds";
import { range, rangeAreas } from "./classes";
import { clearHyperlinks } from "./hyperlink";
import type { Cells } from "./support";
import { areaOf, cellsAt, requireAllowed, requireEditable, sheetOf } from "./support";
import { isWholeColumns, isWholeRows } from "../engine/area";

export const clearKind = withDefault(
  oneOf("All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"),
  "All",
);

type ClearKind = typeof clearKind extends Kind<infer K> ? K : never;

/** Clears by kind, as `range.clear(applyTo)` does. */
export function clearCells(cx: Context, cells: Cells, what: ClearKind): void {
  sheetOf(cx, cells.sheetId);
  if (what !== "Formats") requireEditable(cx, cells);
  if (what === "Formats" || what === "All") requireAllowed(cx, cells.sheetId, "allowFormatCells");
  for (const area of cells.areas) {
    if (what === "All" || what === "Contents" || what === "ResetContents") {
      clearContents(cx.engine, cells.sheetId, area);
    }
    if (what === "All" || what === "Formats") {
      clearFormats(cx.engine, cells.sheetId, area);
      if (what === "All") unmergeCells(cx.engine, cells.sheetId, area);
    }
    if (what === "All" || what === "Hyperlinks" || what === "RemoveHyperlinks") {
      clearHyperlinks(cx, cells.sheetId, area);
    }
  }
}

/** Another place in the workbook: a range, or an address that may name its sheet. */
const placeKind: Kind<Cells | string> = either(objectOf(range), text);

export function placeArgument(cx: Context, cells: Cells, argument: Cells | string): Place {
  if (typeof argument !== "string") {
    sheetOf(cx, argument.sheetId);
    return { sheetId: argument.sheetId, area: areaOf(argument) };
  }
  const place = placeOf(cx.engine, argument, cells.sheetId);
  if (!place) throw new OfficeError("InvalidArgument");
  return place;
}

function requireStructure(cx: Context, cells: Cells, insert: boolean): void {
  const area = areaOf(cells);
  if (isWholeRows(area)) requireAllowed(cx, cells.sheetId, insert ? "allowInsertRows" : "allowDeleteRows");
  else if (isWholeColumns(area)) {
    requireAllowed(cx, cells.sheetId, insert ? "allowInsertColumns" : "allowDeleteColumns");
  } else requireEditable(cx, cells);
}

/** A part of a merge or a table cannot be moved apart from the rest. */
function requireWhole(cx: Context, sheetId: string, moved: Area): void {
  if (cutsMerge(cx.engine, sheetId, moved)) throw new OfficeError("InsertDeleteConflict");
}

/** Most cells one copy fills: two whole columns. */
const fillLimit = 2 * (lastRow + 1);

const fileKinds = withDefault(oneOf("All", "Formulas", "Values", "Formats", "Link"), "All");

range.declare({
  methods: {
    insert: calculated(
      method([oneOf("Down", "Right")], async (cells, cx, shift) => {
        sheetOf(cx, cells.sheetId);
        requireStructure(cx, cells, true);
        const area = areaOf(cells);
        if (!isWholeRows(area) && !isWholeColumns(area)) {
          const moved = shift === "Down" ? { ...area, bottom: 1_048_575 } : { ...area, right: 16_383 };
          requireWhole(cx, cells.sheetId, moved);
        }
        if (pushesOffSheet(cx.engine, cells.sheetId, area, shift)) {
          throw new OfficeError("NonBlankCellOffSheet");
        }
        await insertCells(cx.engine, cells.sheetId, area, shift);
        return range.of(cellsAt(cells.sheetId, { ...area }));
      }),
    ),
    delete: calculated(
      method([oneOf("Up", "Left")], async (cells, cx, shift) => {
        sheetOf(cx, cells.sheetId);
        requireStructure(cx, cells, false);
        const area = areaOf(cells);
        if (!isWholeRows(area) && !isWholeColumns(area)) {
          const moved = shift === "Up" ? { ...area, bottom: 1_048_575 } : { ...area, right: 16_383 };
          requireWhole(cx, cells.sheetId, moved);
        }
        await deleteCells(cx.engine, cells.sheetId, area, shift);
      }),
    ),
    clear: calculated(method([clearKind], (cells, cx, what) => clearCells(cx, cells, what))),
    merge: method([withDefault(flag, false)], (cells, cx, across) => {
      sheetOf(cx, cells.sheetId);
      requireAllowed(cx, cells.sheetId, "allowFormatCells");
      const area = areaOf(cells);
      const parts = across
        ? Array.from({ length: rowsOf(area) }, (_, i) => ({
            ...area,
            top: area.top + i,
            bottom: area.top + i,
          }))
        : [area];
      for (const part of parts) keepFirstValue(cx, cells.sheetId, part);
      mergeCells(cx.engine, cells.sheetId, area, across);
    }),
    unmerge: method([], (cells, cx) => {
      sheetOf(cx, cells.sheetId);
      requireAllowed(cx, cells.sheetId, "allowFormatCells");
      unmergeCells(cx.engine, cells.sheetId, areaOf(cells));
    }),
    select: method([], (cells, cx) => {
      const sheet = sheetOf(cx, cells.sheetId);
      if (sheet.isSheetHidden()) throw new OfficeError("InvalidOperation");
      selectAreas(cx.engine, cells.sheetId, cells.areas);
    }),
    copyFrom: calculated(
      method(
        [
          either(placeKind, objectOf(rangeAreas)),
          fileKinds,
          withDefault(flag, false),
          withDefault(flag, false),
        ],
        (cells, cx, source, what, skipBlanks, transpose) => {
          const from = placeArgument(cx, cells, source);
          const to = { sheetId: cells.sheetId, area: areaOf(cells) };
          requireEditable(cx, { ...cells, areas: [pastedArea(from.area, to.area, transpose)] });
          const options = { what, skipBlanks, transpose };
          if (what === "Link" && cellsOf(from.area) > fillLimit) throw new OfficeError("RangeExceedsLimit");
          if (copiedCells(cx.engine, from, to, options) > fillLimit) {
            throw new OfficeError("RangeExceedsLimit");
          }
          copyCells(cx.engine, from, to, options);
        },
      ),
    ),
    moveTo: calculated(
      method([placeKind], async (cells, cx, destination) => {
        const to = placeArgument(cx, cells, destination);
        const from = areaOf(cells);
        const area = {
          ...to.area,
          bottom: to.area.top + rowsOf(from) - 1,
          right: to.area.left + columnsOf(from) - 1,
        };
        requireEditable(cx, cells);
        requireEditable(cx, { sheetId: to.sheetId, areas: [area] });
        if (to.sheetId !== cells.sheetId) {
          const place = { sheetId: cells.sheetId, area: from };
          copyCells(cx.engine, place, { ...to, area }, { what: "All", skipBlanks: false, transpose: false });
          clearCells(cx, cells, "All");
        } else await moveCells(cx.engine, cells.sheetId, from, area);
      }),
    ),
    calculate: method([], (cells, cx) => {
      cx.engine.markDirty(cells.sheetId, areaOf(cells));
    }),
    setDirty: method([], (cells, cx) => {
      cx.engine.markDirty(cells.sheetId, areaOf(cells));
    }),
    _KeepReference: method([], () => null),
    _ValidateArraySize: method([integer(), integer()], (cells, _cx, rows, columns) => {
      const area = areaOf(cells);
      if (rowsOf(area) === rows && columnsOf(area) === columns) return null;
      throw new OfficeError(
        "InvalidArgument",
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }),
  },
});

/** A merge keeps the value of its first cell only. */
function keepFirstValue(cx: Context, sheetId: string, area: Area): void {
  const rest: Area[] = [];
  if (area.right > area.left) rest.push({ ...area, bottom: area.top, left: area.left + 1 });
  if (area.bottom > area.top) rest.push({ ...area, top: area.top + 1 });
  for (const part of rest)
    if (contains(area, part) && intersect(area, part)) clearContents(cx.engine, sheetId, part);
}
