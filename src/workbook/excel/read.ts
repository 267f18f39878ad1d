import type { Area, CellValue } from "../../core/table/grid";
import { ok } from "../../core/result";
import type { HostResult, SheetInfo } from "../port";
import { run } from "./run";

export const isSupported = (set: string, version: string): boolean =>
  Office.context.requirements.isSetSupported(set, version);

/** Parses the last cell of an address such as `'Sheet 1'!B2:AD40`; 0-based area. */
export function parseAddress(address: string): Area | undefined {
  const local = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const m = /^([A-Z]{1,3})?(\d+)?(?::([A-Z]{1,3})?(\d+)?)?$/.exec(local);
  if (!m) return undefined;
  const columnOf = (name: string): number =>
    [...name].reduce((n, ch) => n * 26 + ch.charCodeAt(0) - 64, 0) - 1;
  const isRange = local.includes(":");
  const left = m[1] ? columnOf(m[1]) : 0;
  const top = m[2] ? Number(m[2]) - 1 : 0;
  if (!isRange) return { top, left, bottom: top, right: left };
  return { top, left, bottom: m[4] ? Number(m[4]) - 1 : 1_048_575, right: m[3] ? columnOf(m[3]) : 16_383 };
}

/** All sheets with the extent of their cells that hold values. */
export const readSheets = (): HostResult<readonly SheetInfo[]> =>
  run(undefined, async (context, send) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/id,items/name,items/visibility,items/protection/protected");
    await send("reads");
    const used = sheets.items.map((sheet) => {
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load("address");
      return range;
    });
    await send("reads");
    return sheets.items.map((sheet, index) => {
      const range = used[index]!;
      const area = range.isNullObject ? undefined : parseAddress(range.address);
      return {
        id: sheet.id,
        name: sheet.name,
        visibility: visibilityOf(sheet.visibility),
        isProtected: sheet.protection.protected,
        rows: area ? area.bottom + 1 : 0,
        columns: area ? area.right + 1 : 0,
      };
    });
  });

function visibilityOf(visibility: string): SheetInfo["visibility"] {
  if (visibility === "Hidden") return "hidden";
  return visibility === "VeryHidden" ? "veryHidden" : "visible";
}

/** Values of a block of rows; the host may hand out null for a range it finds too large, which is an error here. */
export const readRows = (
  sheetId: string,
  first: number,
  count: number,
  columns: number,
): HostResult<readonly (readonly CellValue[])[]> =>
  run(undefined, async (context, send) => {
    const range = context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(first, 0, count, columns);
    range.load("values");
    await send("reads");
    const values = range.values as CellValue[][] | null;
    if (!values) throw Object.assign(new Error("no values"), { code: "RangeExceedsLimit" });
    return values;
  });

export const readFormats = (sheetId: string, area: Area): HostResult<readonly (readonly string[])[]> =>
  run(undefined, async (context, send) => {
    const { top, left, bottom, right } = area;
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const range = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
    range.load("numberFormat");
    await send("reads");
    return range.numberFormat as string[][];
  });

/** Serial that DATE(1904,1,1) gives where dates count from that day. */
const FIRST_DAY_1904 = 0;

/** Asks the host for a serial, since it does not tell the system of dates by itself. */
export async function is1904(): HostResult<boolean | undefined> {
  const told = await run(undefined, async (context, send) => {
    const first = context.workbook.functions.date(1904, 1, 1);
    first.load("value");
    await send("reads");
    return first.value === FIRST_DAY_1904;
  });
  return told.ok || told.error.kind !== "oldExcel" ? told : ok(undefined);
}

/** Merged areas, where the host can tell them (ExcelApi 1.13); else none. */
export const readMerges = (sheetId: string): HostResult<readonly Area[]> =>
  run(undefined, async (context, send) => {
    if (!isSupported("ExcelApi", "1.13")) return [];
    const used = context.workbook.worksheets.getItem(sheetId).getUsedRangeOrNullObject();
    const merged = used.getMergedAreasOrNullObject();
    merged.load("address");
    await send("reads");
    if (used.isNullObject || merged.isNullObject) return [];
    return splitAddresses(merged.address).flatMap((address) => parseAddress(address) ?? []);
  });

/** Splits a list of addresses at commas outside quoted sheet names. */
export function splitAddresses(list: string): string[] {
  const parts: string[] = [];
  let part = "";
  let isQuoted = false;
  for (const ch of list) {
    if (ch === "'") isQuoted = !isQuoted;
    if (ch === "," && !isQuoted) {
      parts.push(part);
      part = "";
    } else part += ch;
  }
  if (part) parts.push(part);
  return parts;
}
