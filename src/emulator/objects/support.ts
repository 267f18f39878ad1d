import type { Worksheet } from "@univerjs/core";
import { parseArea, splitReference } from "../engine/address";
import type { Area } from "../engine/area";
import { isOnGrid, wholeSheet } from "../engine/area";
import { nameTarget } from "../engine/names";
import type { ProtectionOption } from "../engine/protection";
import { canEdit, isAllowed } from "../engine/protection";
import type { Context } from "../host/context";
import { OfficeError } from "../host/errors";

/** State of a Range, a RangeAreas and of what hangs on them; a Range has one area. */
export interface Cells {
  sheetId: string;
  areas: Area[];
}

/** State of a Worksheet and of what hangs on it. */
export interface SheetState {
  id: string;
}

/** The one area of a Range. */
export const areaOf = (cells: Cells): Area => cells.areas[0]!;

/** State of a Range over one area; InvalidArgument when it leaves the grid. */
export function cellsAt(sheetId: string, area: Area): Cells {
  if (!isOnGrid(area)) throw new OfficeError("InvalidArgument");
  return { sheetId, areas: [area] };
}

/** The sheet, or ItemNotFound once it is deleted. */
export function sheetOf(cx: Context, sheetId: string): Worksheet {
  const sheet = cx.engine.sheet(sheetId);
  if (!sheet) throw new OfficeError("ItemNotFound");
  return sheet;
}

/**
 * The area an address or a name stands for on a sheet.
 * @param text - A1 text with or without the sheet's name, a defined name, or nothing for the whole sheet.
 */
export function resolveArea(cx: Context, sheetId: string, text: string | undefined): Area {
  if (text === undefined || text === "") return wholeSheet;
  const { sheet, text: local } = splitReference(text);
  if (sheet !== undefined && !sameName(sheet, sheetOf(cx, sheetId).getName())) {
    throw new OfficeError("InvalidArgument");
  }
  const area = parseArea(local);
  if (area) return area;
  const target = nameTarget(cx.engine, local, sheetId);
  if (target?.sheetId === sheetId) return target.area;
  throw new OfficeError("InvalidArgument");
}

/** Names of sheets, tables and names do not depend on case. */
export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Refuses a change of contents where a locked cell of a protected sheet is touched. */
export function requireEditable(cx: Context, cells: Cells): void {
  if (cells.areas.every((area) => canEdit(cx.engine, cells.sheetId, area))) return;
  throw new OfficeError("AccessDenied");
}

/** Refuses an action a protected sheet does not allow. */
export function requireAllowed(cx: Context, sheetId: string, option: ProtectionOption): void {
  if (!isAllowed(cx.engine, sheetId, option)) throw new OfficeError("AccessDenied");
}
