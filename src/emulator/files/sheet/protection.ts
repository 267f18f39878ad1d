import type { Protection } from "../../engine/book";
import { attribute, flag, make, type XmlElement } from "../xml/xml";

/** Office's name of an option, the file's attribute (true forbids) and what a file without it means. */
const options = [
  ["allowFormatCells", "formatCells", true],
  ["allowFormatColumns", "formatColumns", true],
  ["allowFormatRows", "formatRows", true],
  ["allowInsertColumns", "insertColumns", true],
  ["allowInsertRows", "insertRows", true],
  ["allowInsertHyperlinks", "insertHyperlinks", true],
  ["allowDeleteColumns", "deleteColumns", true],
  ["allowDeleteRows", "deleteRows", true],
  ["allowSort", "sort", true],
  ["allowAutoFilter", "autoFilter", true],
  ["allowPivotTables", "pivotTables", true],
  ["allowEditObjects", "objects", false],
  ["allowEditScenarios", "scenarios", false],
] as const;

const hashNames = ["algorithmName", "hashValue", "saltValue", "spinCount"];

/** The password of a protection: the old 16-bit hash, the new one, or both. */
function readPassword(xml: XmlElement, oldName: string, prefix = ""): Partial<Protection> {
  const read: Partial<Protection> = {};
  const old = attribute(xml, oldName);
  const named = (name: string): string => (prefix ? prefix + name[0]!.toUpperCase() + name.slice(1) : name);
  const found = hashNames.flatMap((name) => {
    const value = attribute(xml, named(name));
    return value === undefined ? [] : [[name, value] as const];
  });
  if (old) read.passwordHash = old;
  if (found.length > 0) read.passwordAttributes = Object.fromEntries(found);
  return read;
}

function selectionMode(xml: XmlElement): string {
  if (flag(xml, "selectUnlockedCells")) return "None";
  return flag(xml, "selectLockedCells") ? "Unlocked" : "Normal";
}

/** The protection of a sheet; undefined when it is not protected. */
export function readSheetProtection(xml: XmlElement | undefined): Protection | undefined {
  if (!xml || !flag(xml, "sheet")) return undefined;
  const allowed = options.map(([name, file, usual]) => [name, !flag(xml, file, usual)] as const);
  return {
    options: { ...Object.fromEntries(allowed), selectionMode: selectionMode(xml) },
    ...readPassword(xml, "password"),
  };
}

/** The `sheetProtection` element; undefined when the sheet is not protected. */
export function writeSheetProtection(protection: Protection | undefined): XmlElement | undefined {
  if (!protection) return undefined;
  const { options: allowed, passwordHash, passwordAttributes } = protection;
  const mode = allowed.selectionMode ?? "Normal";
  const forbids: Record<string, boolean | undefined> = {};
  for (const [name, file, usual] of options) {
    const forbidden = !(allowed[name] ?? false);
    forbids[file] = forbidden === usual ? undefined : forbidden;
  }
  return make("sheetProtection", {
    ...passwordAttributes,
    password: passwordHash,
    sheet: true,
    ...forbids,
    selectLockedCells: mode !== "Normal" || undefined,
    selectUnlockedCells: mode === "None" || undefined,
  });
}

/** The protection of a workbook's structure; undefined when there is none. */
export function readWorkbookProtection(xml: XmlElement | undefined): Protection | undefined {
  if (!xml || !flag(xml, "lockStructure")) return undefined;
  return {
    options: { lockWindows: flag(xml, "lockWindows") },
    ...readPassword(xml, "workbookPassword", "workbook"),
  };
}

/** The `workbookProtection` element; undefined when the structure is not protected. */
export function writeWorkbookProtection(protection: Protection | undefined): XmlElement | undefined {
  if (!protection) return undefined;
  const hash = Object.entries(protection.passwordAttributes ?? {}).map(([name, value]) => [
    `workbook${name[0]!.toUpperCase()}${name.slice(1)}`,
    value,
  ]);
  return make("workbookProtection", {
    ...(Object.fromEntries(hash) as Record<string, string>),
    workbookPassword: protection.passwordHash,
    lockStructure: true,
    lockWindows: protection.options.lockWindows === true || undefined,
  });
}
