import { noExtras, type Book, type SheetExtras } from "../../engine/book";
import { isError } from "../cells/errors";
import { readOldSheets, type OldCell, type OldSheet } from "../hucre";
import { loss } from "../refusal";
import { makeSnapshot } from "../snapshot";
import { cellType, type CellData, type CellStyle, type SheetData } from "../univer";
import { checkOldWorkbook } from "./compoundFile";

const day = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);

/** Formats of dates, since an old workbook gives the moments and not how they are shown. */
const formats: Record<"date" | "time" | "both", CellStyle> = {
  date: { n: { pattern: "yyyy/m/d" } },
  time: { n: { pattern: "h:mm:ss" } },
  both: { n: { pattern: "yyyy/m/d h:mm" } },
};

function fromDate(moment: Date): CellData {
  const days = Math.round(((moment.getTime() - epoch) / day) * 1e10) / 1e10;
  const serial = days < 61 ? days - 1 : days;
  const whole = Number.isInteger(serial);
  return { v: serial, t: cellType.number, s: serial < 1 ? "time" : whole ? "date" : "both" };
}

function toCell(value: OldCell | undefined): CellData | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  if (value instanceof Date) return fromDate(value);
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: cellType.boolean };
  if (typeof value === "number") return { v: value, t: cellType.number };
  return { v: isError(value) ? value : value.replace(/\r\n?/g, "\n"), t: cellType.text };
}

function toSheet({ name, rows, merges }: OldSheet, id: string): SheetData {
  const cellData: NonNullable<SheetData["cellData"]> = {};
  let columns = merges.reduce((last, area) => Math.max(last, area.endColumn + 1), 0);
  rows.forEach((line, row) => {
    (line ?? []).forEach((value, column) => {
      const cell = toCell(value);
      if (!cell) return;
      (cellData[row] ??= {})[column] = cell;
      columns = Math.max(columns, column + 1);
    });
  });
  const lastRow = merges.reduce((last, area) => Math.max(last, area.endRow + 1), rows.length);
  return {
    id,
    name,
    rowCount: Math.max(1000, lastRow + 100),
    columnCount: Math.max(26, columns + 6),
    defaultColumnWidth: 72,
    defaultRowHeight: 19,
    cellData,
    mergeData: merges,
  };
}

/**
 * Reads an Excel 97-2003 workbook (.xls): the values of all sheets, dates and merged areas. Formulas come as their
 * results; formats and the rest are not read, which `losses` says. Throws `FileRefused`.
 */
export async function readXls(bytes: Uint8Array, name: string): Promise<{ book: Book; losses: string[] }> {
  checkOldWorkbook(bytes);
  const sheets = (await readOldSheets(bytes)).map((sheet, i) => toSheet(sheet, `sheet${i + 1}`));
  const snapshot = makeSnapshot({
    name: name.replace(/\.[^.]*$/, ""),
    sheets,
    styles: { ...formats },
    defaultStyle: { ff: "宋体", fs: 12 },
    resources: {},
  });
  const none: Record<string, SheetExtras> = Object.fromEntries(sheets.map((sheet) => [sheet.id!, {}]));
  const extras = { ...noExtras(), sheets: none, activeSheet: sheets[0]?.id ?? "sheet1" };
  const losses = [
    loss(
      "旧格式 .xls 只读入数值、文字、日期和合并单元格：公式变为结果，格式、批注、图片等不读入。",
      "Of an old .xls only values, dates and merged cells are read: formulas become results; formats, comments, pictures are left out.",
    ),
  ];
  return { book: { name, snapshot, extras }, losses };
}
