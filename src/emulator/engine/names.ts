import {
  IDefinedNamesService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from "@univerjs/engine-formula";
import type { IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "@univerjs/sheets";
import { parseArea, splitReference } from "./address";
import type { Area } from "./area";
import type { Engine } from "./engine";

/** A defined name. */
export interface DefinedName {
  /** Univer's id, which stays when the name is renamed. */
  id: string;
  name: string;
  /** Reference or formula, without "=". */
  formula: string;
  comment: string;
  visible: boolean;
  /** Sheet the name is local to; undefined for the whole workbook. */
  sheetId: string | undefined;
}

/** A place in the workbook. */
export interface Place {
  sheetId: string;
  area: Area;
}

const fromUniver = (param: IDefinedNamesServiceParam): DefinedName => ({
  id: param.id,
  name: param.name,
  formula: param.formulaOrRefString.replace(/^=/, ""),
  comment: param.comment ?? "",
  visible: param.hidden !== true,
  sheetId:
    param.localSheetId === undefined || param.localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME
      ? undefined
      : param.localSheetId,
});

/** All names, in alphabetical order as Excel lists them. */
export function allNames(engine: Engine): DefinedName[] {
  const map = engine.injector.get(IDefinedNamesService).getDefinedNameMap(engine.unitId);
  return Object.values(map ?? {})
    .map(fromUniver)
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** A name in one scope: of a sheet, or of the workbook when `sheetId` is undefined. */
export const findName = (engine: Engine, name: string, sheetId?: string): DefinedName | undefined =>
  allNames(engine).find(
    (known) => known.sheetId === sheetId && known.name.toLowerCase() === name.toLowerCase(),
  );

/** Adds a name or replaces the one with the same id. */
export function putName(engine: Engine, name: DefinedName): void {
  engine.mutate(SetDefinedNameMutation, {
    id: name.id,
    name: name.name,
    formulaOrRefString: isReference(name.formula) ? name.formula : `=${name.formula}`,
    comment: name.comment,
    hidden: !name.visible,
    localSheetId: name.sheetId ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  });
}

/** Takes a name away; formulas that use it show #NAME?. */
export function removeName(engine: Engine, name: DefinedName): void {
  engine.mutate(RemoveDefinedNameMutation, {
    id: name.id,
    name: name.name,
    formulaOrRefString: name.formula,
  });
}

const isReference = (formula: string): boolean => parseArea(splitReference(formula).text) !== undefined;

/** The place a reference such as `Sheet1!$A$1:$B$2` names. */
export function placeOf(engine: Engine, reference: string, sheetId?: string): Place | undefined {
  const { sheet, text } = splitReference(reference.replace(/^=/, ""));
  const area = parseArea(text);
  if (!area) return undefined;
  const id = sheet === undefined ? sheetId : engine.workbook.getSheetBySheetName(sheet)?.getSheetId();
  return id === undefined ? undefined : { sheetId: id, area };
}

/** The place a name stands for, seen from a sheet: its own names come before those of the workbook. */
export function nameTarget(engine: Engine, name: string, sheetId: string): Place | undefined {
  const known = findName(engine, name, sheetId) ?? findName(engine, name);
  return known && placeOf(engine, known.formula, sheetId);
}

/** Text Excel takes for a name: begins with a letter or "_" or "\", has no blanks, and is no reference. */
export const isNameText = (text: string): boolean =>
  /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(text) &&
  parseArea(text) === undefined &&
  !/^(r\d*c?\d*|c\d*)$/i.test(text);
