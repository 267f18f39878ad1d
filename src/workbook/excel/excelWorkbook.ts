import { err } from "../../core/result";
import type { Area } from "../../core/table/grid";
import type { WorkbookPort } from "../port";
import { onCalculated, onChanged, onSelected, onSheetsChanged } from "./events";
import { clearMarks, showMarks } from "./marks";
import { is1904, readFormats, readMerges, readRows, readSheets } from "./read";
import { run } from "./run";
import { readCells, writeCells } from "./cells";
import { formulasOf, freezeFormulas, reviveFormulas } from "./freeze";
import { putSheet } from "./putSheet";
import { appendRows, copySheet, putPicture, removeSheets } from "./write";

/** Name of the open file, taken from its address. */
function fileName(): string | undefined {
  const url = Office.context.document.url;
  const last = url ? url.split(/[\\/]/).at(-1) : undefined;
  if (!last || !/^(?:[^%]|%[0-9a-f]{2})*$/i.test(last)) return last;
  return decodeURIComponent(last);
}

/** Selects cells; that it fails without a reason means that another workbook is in front. */
async function select(
  sheetId: string,
  { top, left, bottom, right }: Area,
): ReturnType<WorkbookPort["select"]> {
  const selected = await run(undefined, async (context, send) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.activate();
    sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).select();
    await send("reads");
  });
  if (selected.ok || selected.error.code !== "GeneralException") return selected;
  return err({ ...selected.error, kind: "otherWorkbook" });
}

const selection = (): ReturnType<WorkbookPort["selection"]> =>
  run(undefined, async (context, send) => {
    const range = context.workbook.getSelectedRanges().areas.getItemAt(0);
    range.load("rowIndex,columnIndex,rowCount,columnCount,worksheet/id");
    await send("reads");
    const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
    const area = { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
    return { sheetId: range.worksheet.id, area };
  });

/** The workbook that Excel has open. */
export const excelWorkbook = (): WorkbookPort => ({
  get fileName() {
    return fileName();
  },
  sheets: readSheets,
  is1904,
  readRows,
  readFormats,
  readMerges,
  selection,
  select,
  showMarks: (marks, onBatch = () => undefined) => showMarks(marks, onBatch),
  clearMarks,
  putSheet,
  putPicture,
  appendRows,
  formulasOf,
  freezeFormulas,
  reviveFormulas,
  copySheet,
  removeSheets,
  readCells,
  writeCells,
  onChanged,
  onSelected,
  onCalculated,
  onSheetsChanged,
});
