import type { Worksheet } from "@univerjs/core";
import { generateRandomId, mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import {
  CopySheetCommand,
  InsertSheetMutation,
  RemoveSheetCommand,
  SetTabColorMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
} from "@univerjs/sheets";
import { blankSheet } from "./blank";
import type { Engine } from "./engine";
import { activateSheet } from "./selection";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** The sheets in the order of their tabs. */
export const sheetsInOrder = (engine: Engine): Worksheet[] =>
  engine.workbook
    .getSheetOrders()
    .map((id) => engine.workbook.getSheetBySheetId(id))
    .filter((sheet): sheet is Worksheet => Boolean(sheet));

export function visibilityOf(engine: Engine, sheet: Worksheet): Visibility {
  if (!sheet.isSheetHidden()) return "Visible";
  return engine.extras.sheets[sheet.getSheetId()]?.veryHidden ? "VeryHidden" : "Hidden";
}

/** A sheet by name, whatever its case. */
export const sheetByName = (engine: Engine, name: string): Worksheet | undefined =>
  sheetsInOrder(engine).find((sheet) => sheet.getName().toLowerCase() === name.toLowerCase());

/** A name Excel takes for a sheet: 1 to 31 characters, none of `: \ / ? * [ ]`, no apostrophe at either end. */
export const isSheetName = (name: string): boolean =>
  name.length >= 1 &&
  name.length <= 31 &&
  !/[:\\/?*[\]]/.test(name) &&
  !name.startsWith("'") &&
  !name.endsWith("'") &&
  name.toLowerCase() !== "history";

/** The next free name Excel would give a new sheet. */
export function freeSheetName(engine: Engine): string {
  let n = sheetsInOrder(engine).length + 1;
  while (sheetByName(engine, `Sheet${n}`)) n += 1;
  return `Sheet${n}`;
}

/** Adds an empty sheet at a place among the tabs, without activating it. Returns its id. */
export function addSheet(engine: Engine, name: string, index: number): string {
  const id = `sheet-${generateRandomId(6)}`;
  const sheet = mergeWorksheetSnapshotWithDefault(blankSheet(id, name));
  const active = engine.workbook.getActiveSheet().getSheetId();
  engine.mutate(InsertSheetMutation, { index, sheet });
  activateSheet(engine, active);
  return id;
}

/** Deletes a sheet; formulas that refer to it show #REF!. */
export function deleteSheet(engine: Engine, sheetId: string): void {
  const order = sheetsInOrder(engine);
  const index = order.findIndex((sheet) => sheet.getSheetId() === sheetId);
  if (engine.workbook.getActiveSheet().getSheetId() === sheetId) {
    const next = [...order.slice(index + 1), ...order.slice(0, index).reverse()].find(
      (s) => !s.isSheetHidden(),
    );
    if (next) activateSheet(engine, next.getSheetId());
  }
  engine.command(RemoveSheetCommand, { subUnitId: sheetId });
  Reflect.deleteProperty(engine.extras.sheets, sheetId);
}

/** Renames a sheet; formulas follow. */
export const renameSheet = (engine: Engine, sheetId: string, name: string): boolean =>
  engine.command(SetWorksheetNameCommand, { subUnitId: sheetId, name });

/** Moves a sheet to a place among the tabs. */
export function moveSheet(engine: Engine, sheetId: string, index: number): void {
  const from = engine.workbook.getSheetOrders().indexOf(sheetId);
  if (from === index) return;
  engine.mutate(SetWorksheetOrderMutation, { subUnitId: sheetId, fromOrder: from, toOrder: index });
}

/** Shows or hides a sheet; hiding the active one activates the next that is visible. */
export function setVisibility(engine: Engine, sheetId: string, visibility: Visibility): void {
  const extras = engine.sheetExtras(sheetId);
  if (visibility === "VeryHidden") extras.veryHidden = true;
  else delete extras.veryHidden;
  const hidden = visibility !== "Visible";
  if (hidden && engine.workbook.getActiveSheet().getSheetId() === sheetId) {
    const order = sheetsInOrder(engine);
    const index = order.findIndex((sheet) => sheet.getSheetId() === sheetId);
    const next = [...order.slice(index + 1), ...order.slice(0, index).reverse()].find(
      (s) => !s.isSheetHidden(),
    );
    if (next) activateSheet(engine, next.getSheetId());
  }
  engine.mutate(SetWorksheetHideMutation, { subUnitId: sheetId, hidden: hidden ? 1 : 0 });
}

/** Tab colour as `#RRGGBB`, or "" for none. */
export const setTabColor = (engine: Engine, sheetId: string, color: string): void => {
  engine.mutate(SetTabColorMutation, { subUnitId: sheetId, color });
};

/** Copies a sheet with everything on it. Returns the copy's id. */
export function copySheet(engine: Engine, sheetId: string, name: string, index: number): string {
  const before = new Set(engine.workbook.getSheetOrders());
  const active = engine.workbook.getActiveSheet().getSheetId();
  engine.command(CopySheetCommand, { subUnitId: sheetId });
  const id = engine.workbook.getSheetOrders().find((known) => !before.has(known));
  if (id === undefined) throw new Error(`The sheet ${sheetId} could not be copied.`);
  const extras = engine.extras.sheets[sheetId];
  if (extras) engine.extras.sheets[id] = structuredClone(extras);
  renameSheet(engine, id, name);
  moveSheet(engine, id, index);
  activateSheet(engine, active);
  return id;
}

/** Name of a copy: `名称 (2)`, counted up until it is free, and cut to 31 characters. */
export function copyName(engine: Engine, name: string): string {
  for (let n = 2; ; n++) {
    const suffix = ` (${n})`;
    const candidate = name.replace(/ \(\d+\)$/, "").slice(0, 31 - suffix.length) + suffix;
    if (!sheetByName(engine, candidate)) return candidate;
  }
}
