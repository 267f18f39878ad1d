import type { IWorkbookData, IWorksheetData } from "@univerjs/core";
import { LocaleType } from "@univerjs/core";

/** Rows and columns shown of a sheet at first; writes beyond them make the sheet grow. */
export const shownRows = 200;
export const shownColumns = 26;
/** Excel's standard sizes in pixels: 48 pt (8.43 characters) wide, 15 pt high. */
export const standardWidthPx = 64;
export const standardHeightPx = 20;

/** An empty worksheet with Excel's standard sizes. */
export const blankSheet = (id: string, name: string): Partial<IWorksheetData> & { id: string } => ({
  id,
  name,
  rowCount: shownRows,
  columnCount: shownColumns,
  defaultColumnWidth: standardWidthPx,
  defaultRowHeight: standardHeightPx,
  cellData: {},
  rowData: {},
  columnData: {},
  mergeData: [],
});

/** A workbook with one empty sheet. */
export const emptySnapshot = (): IWorkbookData => ({
  id: "book",
  name: "Book1",
  appVersion: "0.25.1",
  locale: LocaleType.ZH_CN,
  styles: {},
  sheetOrder: ["sheet-1"],
  sheets: { "sheet-1": blankSheet("sheet-1", "Sheet1") },
});
