import { ToggleGridlinesMutation } from "@univerjs/sheets";
import { areaAt, cellArea, wholeSheet } from "../engine/area";
import { parseColor } from "../engine/colors";
import { activateSheet } from "../engine/selection";
import type { Visibility } from "../engine/sheets";
import {
  copyName,
  copySheet,
  deleteSheet,
  isSheetName,
  moveSheet,
  renameSheet,
  setTabColor,
  setVisibility,
  sheetByName,
  sheetsInOrder,
  visibilityOf,
} from "../engine/sheets";
import { toPixels, toPoints } from "../engine/sizes";
import { usedArea } from "../engine/usage";
import type { Context } from "../host/context";
import type { Handle } from "../host/define";
import { calculated, method, read, readWrite } from "../host/define";
import { OfficeError } from "../host/errors";
import { flag, integer, numberWithin, objectOf, oneOf, optional, text, withDefault } from "../host/kinds";
import { range, rangeAreas, worksheet } from "./classes";
import { areasOf } from "./rangeAreas";
import type { SheetState } from "./support";
import { cellsAt, resolveArea, sheetOf } from "./support";

const positionOf = (cx: Context, id: string): number => {
  const position = cx.engine.workbook.getSheetOrders().indexOf(id);
  if (position < 0) throw new OfficeError("ItemNotFound");
  return position;
};

function requireStructure(cx: Context): void {
  if (cx.engine.extras.protection) throw new OfficeError("AccessDenied");
}

function rename(sheet: SheetState, cx: Context, name: string): void {
  const own = sheetOf(cx, sheet.id);
  requireStructure(cx);
  if (!isSheetName(name)) throw new OfficeError("InvalidArgument");
  const taken = sheetByName(cx.engine, name);
  if (taken && taken !== own) throw new OfficeError("InvalidArgument");
  renameSheet(cx.engine, sheet.id, name);
}

/** At least one sheet stays visible. */
function requireAnotherVisible(cx: Context, id: string): void {
  const others = sheetsInOrder(cx.engine).filter(
    (sheet) => sheet.getSheetId() !== id && !sheet.isSheetHidden(),
  );
  if (others.length === 0) throw new OfficeError("InvalidOperation");
}

function neighbour(sheet: SheetState, cx: Context, step: 1 | -1, visibleOnly: boolean): Handle | null {
  const order = sheetsInOrder(cx.engine);
  const ids = order.map((item) => item.getSheetId());
  for (let i = positionOf(cx, sheet.id) + step; i >= 0 && i < order.length; i += step) {
    if (!visibleOnly || !order[i]!.isSheetHidden()) return worksheet.of({ id: ids[i]! });
  }
  return null;
}

const orNotFound = (handle: Handle | null): Handle => {
  if (!handle) throw new OfficeError("ItemNotFound");
  return handle;
};

const usedRange = (sheet: SheetState, cx: Context, valuesOnly: boolean | undefined) => {
  sheetOf(cx, sheet.id);
  return usedArea(cx.engine, sheet.id, wholeSheet, valuesOnly ?? false);
};

const showGridlines = readWrite<SheetState, boolean>(
  (sheet, cx) => sheetOf(cx, sheet.id).getConfig().showGridlines !== 0,
  flag,
  (sheet, cx, on) => {
    sheetOf(cx, sheet.id);
    cx.engine.mutate(ToggleGridlinesMutation, { subUnitId: sheet.id, showGridlines: on ? 1 : 0 });
  },
);

const showHeadings = readWrite<SheetState, boolean>(
  (sheet, cx) => cx.engine.sheetExtras(sheetOf(cx, sheet.id).getSheetId()).showHeadings ?? true,
  flag,
  (sheet, cx, on) => {
    sheetOf(cx, sheet.id);
    cx.engine.sheetExtras(sheet.id).showHeadings = on;
  },
);

worksheet.declare({
  identity: { Id: (sheet) => sheet.id },
  scalars: {
    id: read((sheet, cx) => sheetOf(cx, sheet.id).getSheetId()),
    name: readWrite((sheet, cx) => sheetOf(cx, sheet.id).getName(), text, rename),
    position: readWrite(
      (sheet, cx) => positionOf(cx, sheet.id),
      integer(0),
      (sheet, cx, position) => {
        sheetOf(cx, sheet.id);
        requireStructure(cx);
        if (position >= cx.engine.workbook.getSheetSize()) throw new OfficeError("InvalidArgument");
        moveSheet(cx.engine, sheet.id, position);
      },
    ),
    visibility: readWrite(
      (sheet, cx) => visibilityOf(cx.engine, sheetOf(cx, sheet.id)),
      oneOf("Visible", "Hidden", "VeryHidden"),
      (sheet, cx, visibility: Visibility) => {
        sheetOf(cx, sheet.id);
        requireStructure(cx);
        if (visibility !== "Visible") requireAnotherVisible(cx, sheet.id);
        setVisibility(cx.engine, sheet.id, visibility);
      },
    ),
    tabColor: readWrite(
      (sheet, cx) => parseColor(sheetOf(cx, sheet.id).getTabColor() || "") ?? "",
      text,
      (sheet, cx, value) => {
        sheetOf(cx, sheet.id);
        const color = value === "" ? "" : parseColor(value);
        if (color === undefined) throw new OfficeError("InvalidArgument");
        setTabColor(cx.engine, sheet.id, color);
      },
    ),
    standardHeight: read((sheet, cx) => toPoints(sheetOf(cx, sheet.id).getConfig().defaultRowHeight)),
    standardWidth: readWrite(
      (sheet, cx) => toPoints(sheetOf(cx, sheet.id).getConfig().defaultColumnWidth),
      numberWithin(0, 2_000),
      (sheet, cx, points) => {
        sheetOf(cx, sheet.id).getConfig().defaultColumnWidth = toPixels(points);
      },
    ),
    showGridlines,
    // office.js sets these two by other names than it reads them.
    gridlines: showGridlines,
    showHeadings,
    headings: showHeadings,
    enableCalculation: readWrite(
      () => true,
      flag,
      (_sheet, _cx, on) => {
        if (!on) throw new OfficeError("NotImplemented");
      },
    ),
    tabId: read((sheet, cx) => positionOf(cx, sheet.id) + 1),
  },
  methods: {
    activate: method([], (sheet, cx) => {
      if (sheetOf(cx, sheet.id).isSheetHidden()) throw new OfficeError("InvalidOperation");
      activateSheet(cx.engine, sheet.id);
    }),
    calculate: method([withDefault(flag, false)], (sheet, cx, all) => {
      sheetOf(cx, sheet.id);
      if (!all) return;
      cx.engine.functions.forget();
      cx.engine.calculation.markAllDirty();
    }),
    delete: method([], (sheet, cx) => {
      sheetOf(cx, sheet.id);
      requireStructure(cx);
      requireAnotherVisible(cx, sheet.id);
      deleteSheet(cx.engine, sheet.id);
    }),
    copy: method(
      [
        withDefault(oneOf("None", "Before", "After", "Beginning", "End"), "None"),
        optional(objectOf(worksheet)),
      ],
      (sheet, cx, place, relative) => {
        const own = sheetOf(cx, sheet.id);
        requireStructure(cx);
        if ((place === "Before" || place === "After") && !relative) throw new OfficeError("InvalidArgument");
        const count = cx.engine.workbook.getSheetSize();
        const index = {
          None: () => count,
          End: () => count,
          Beginning: () => 0,
          Before: () => positionOf(cx, relative!.id),
          After: () => positionOf(cx, relative!.id) + 1,
        }[place]();
        const id = copySheet(cx.engine, sheet.id, copyName(cx.engine, own.getName()), index);
        return worksheet.of({ id });
      },
    ),
    getRange: method([optional(text)], (sheet, cx, address) => {
      sheetOf(cx, sheet.id);
      return range.of(cellsAt(sheet.id, resolveArea(cx, sheet.id, address)));
    }),
    getRanges: method([optional(text)], (sheet, cx, address) => {
      sheetOf(cx, sheet.id);
      const areas = address === undefined ? [wholeSheet] : areasOf(cx, sheet.id, address);
      return rangeAreas.of({ sheetId: sheet.id, areas });
    }),
    getCell: method([integer(), integer()], (sheet, cx, row, column) => {
      sheetOf(cx, sheet.id);
      return range.of(cellsAt(sheet.id, cellArea(row, column)));
    }),
    getRangeByIndexes: method(
      [integer(), integer(), integer(), integer()],
      (sheet, cx, row, column, rows, columns) => {
        sheetOf(cx, sheet.id);
        return range.of(cellsAt(sheet.id, areaAt(row, column, rows, columns)));
      },
    ),
    getUsedRange: calculated(
      method([optional(flag)], (sheet, cx, valuesOnly) =>
        range.of(cellsAt(sheet.id, usedRange(sheet, cx, valuesOnly) ?? cellArea(0, 0))),
      ),
    ),
    getUsedRangeOrNullObject: calculated(
      method([optional(flag)], (sheet, cx, valuesOnly) => {
        const area = usedRange(sheet, cx, valuesOnly);
        return area ? range.of(cellsAt(sheet.id, area)) : null;
      }),
    ),
    getNext: method([withDefault(flag, false)], (sheet, cx, visible) =>
      orNotFound(neighbour(sheet, cx, 1, visible)),
    ),
    getNextOrNullObject: method([withDefault(flag, false)], (sheet, cx, visible) =>
      neighbour(sheet, cx, 1, visible),
    ),
    getPrevious: method([withDefault(flag, false)], (sheet, cx, visible) =>
      orNotFound(neighbour(sheet, cx, -1, visible)),
    ),
    getPreviousOrNullObject: method([withDefault(flag, false)], (sheet, cx, visible) =>
      neighbour(sheet, cx, -1, visible),
    ),
    _GetSheetById: method([text], (_sheet, cx, id) => worksheet.of({ id: sheetOf(cx, id).getSheetId() })),
    _GetAnotherWorksheetById: method([text], (_sheet, cx, id) =>
      worksheet.of({ id: sheetOf(cx, id).getSheetId() }),
    ),
  },
});
