import type { Area } from "../../core/table/grid";
import type { HostResult, SheetSpec } from "../port";
import { unfinishedName } from "../../report/unfinished";
import { layOut } from "./layOut";
import { run } from "./run";
import { partsOf, setPart, type Part } from "./write";

const rangeOf = (sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range =>
  sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);

/** Clears what the spec replaces. Values are kept while parts of the new ones are still to come. */
function clearOld(sheet: Excel.Worksheet, { cleared }: SheetSpec, isWhole: boolean): void {
  if (sheet.protection.protected) sheet.protection.unprotect();
  const range = cleared ? rangeOf(sheet, cleared) : sheet.getRange();
  range.clear(isWhole ? "All" : "Formats");
  range.dataValidation.clear();
}

/** Clears values that are left of a longer or wider sheet, once the new ones are written. */
function clearRest(
  sheet: Excel.Worksheet,
  { cleared, values }: SheetSpec,
  { width }: Part,
  used: Excel.Range,
): void {
  const { top, left, bottom, right } = cleared ?? {
    top: 0,
    left: 0,
    bottom: used.rowIndex + used.rowCount - 1,
    right: used.columnIndex + used.columnCount - 1,
  };
  const below = Math.max(top, values.length);
  if (below <= bottom) rangeOf(sheet, { top: below, left, bottom, right }).clear("Contents");
  const beside = Math.max(left, width);
  if (beside <= right) rangeOf(sheet, { top, left: beside, bottom, right }).clear("Contents");
}

/** The sheet to write, new where there is none; one of the name that exists is an error unless it may be replaced. */
function target(
  context: Excel.RequestContext,
  { name }: SheetSpec,
  old: Excel.Worksheet,
  torn: Excel.Worksheet,
  replace: boolean,
): Excel.Worksheet {
  if (!old.isNullObject && !replace) throw Object.assign(new Error("exists"), { code: "ItemAlreadyExists" });
  if (!old.isNullObject) return old;
  return torn.isNullObject ? context.workbook.worksheets.add(name) : torn;
}

/**
 * Lays out a whole sheet of ours. A sheet of the name that exists already is an error unless it may be replaced.
 * One request does all of it where it can; while a longer sheet is written in several, its name says that it is not
 * finished, and an earlier one keeps its values until the new ones stand in their place.
 */
export const putSheet = (spec: SheetSpec, replace: boolean): HostResult<void> =>
  run(spec.name, async (context, send) => {
    const { worksheets } = context.workbook;
    const old = worksheets.getItemOrNullObject(spec.name);
    const torn = worksheets.getItemOrNullObject(unfinishedName(spec.name));
    const used = [old, torn].map((sheet) => sheet.getUsedRangeOrNullObject());
    for (const sheet of [old, torn]) sheet.load("protection/protected");
    for (const range of used) range.load("rowIndex,columnIndex,rowCount,columnCount");
    await send("reads");
    const sheet = target(context, spec, old, torn, replace);
    const isNew = old.isNullObject && torn.isNullObject;
    const parts = partsOf(spec.values, 0);
    const isWhole = parts.length === 1;
    if (!isNew) clearOld(sheet, spec, isWhole);
    const { hasMore = false } = spec;
    if (!isWhole || hasMore) sheet.name = unfinishedName(spec.name);
    for (const [index, part] of parts.entries()) {
      setPart(sheet, part);
      if (index < parts.length - 1) await send("writes");
    }
    const before = old.isNullObject ? used[1]! : used[0]!;
    if (!isNew && !isWhole && !before.isNullObject) clearRest(sheet, spec, parts[0]!, before);
    if (!hasMore && (!isWhole || !torn.isNullObject)) sheet.name = spec.name;
    layOut(sheet, spec);
    await send("writes");
  });
