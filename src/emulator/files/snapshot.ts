import type { LocaleType } from "@univerjs/core";
import type { CellStyle, Resources, SheetData, Snapshot } from "./univer";

/** Id of the workbook in a snapshot that was read from a file. */
export const unitId = "book";

/** A snapshot of sheets in order, each of which has its id. */
export function makeSnapshot(parts: {
  name: string;
  sheets: readonly SheetData[];
  styles: Record<string, CellStyle>;
  defaultStyle: CellStyle;
  resources: Partial<Resources>;
}): Snapshot {
  return {
    id: unitId,
    name: parts.name,
    appVersion: "0.25.1",
    locale: "zhCN" as LocaleType,
    styles: parts.styles,
    defaultStyle: parts.defaultStyle,
    sheetOrder: parts.sheets.map((sheet) => sheet.id!),
    sheets: Object.fromEntries(parts.sheets.map((sheet) => [sheet.id!, sheet])),
    resources: Object.entries(parts.resources).map(([name, data]) => ({ name, data: JSON.stringify(data) })),
  };
}

/** Name of the one sheet of a file that has none: the file's, without what a sheet name may not hold. */
export const makeSheetName = (fileName: string): string =>
  fileName
    .replace(/^.*[/\\]/, "")
    .replace(/\.[^.]*$/, "")
    .replace(/[[\]:*?/\\]/g, "_")
    .replace(/^'+|'+$/g, "")
    .slice(0, 31) || "Sheet1";
