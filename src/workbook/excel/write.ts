import type { CellValue } from "../../core/table/grid";
import type { CellWrite, HostResult, SheetSpec } from "../port";
import { run } from "./run";

/** Cells written with one request. */
const CELLS_A_REQUEST = 10_000;
/** Points a character of the standard font takes, about. */
const POINTS_A_CHARACTER = 5.6;

/** Text that Excel would take for a formula is written with the sign that keeps it text. */
const safe = (value: CellValue): CellValue =>
  typeof value === "string" && /^[=+\-@']/.test(value) ? `'${value}` : value;

function writeValues(
  sheet: Excel.Worksheet,
  values: SheetSpec["values"],
  first: number,
  count: number,
): void {
  const width = Math.max(...values.map((row) => row.length), 1);
  const block = values.slice(first, first + count).map((row) => {
    const cells = row.map(safe);
    while (cells.length < width) cells.push("");
    return cells;
  });
  sheet.getRangeByIndexes(first, 0, block.length, width).values = block;
}

function layOut(sheet: Excel.Worksheet, spec: SheetSpec): void {
  const { widths, headingRow, values, wrap, formats } = spec;
  for (const [column, width] of widths.entries()) {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth =
      width * POINTS_A_CHARACTER;
  }
  const heading = sheet.getRangeByIndexes(headingRow, 0, 1, Math.max(widths.length, 1));
  heading.format.font.bold = true;
  heading.format.fill.color = "#F0F0F0";
  const rows = Math.max(values.length - headingRow - 1, 1);
  for (const column of wrap ?? []) {
    sheet.getRangeByIndexes(headingRow + 1, column, rows, 1).format.wrapText = true;
  }
  for (const [column, format] of Object.entries(formats ?? {})) {
    sheet.getRangeByIndexes(headingRow + 1, Number(column), rows, 1).numberFormat = [[format]];
  }
  sheet.getRangeByIndexes(0, 0, 1, 1).format.font.bold = true;
  sheet.freezePanes.freezeRows(headingRow + 1);
}

function printSetup(sheet: Excel.Worksheet, spec: SheetSpec): void {
  const page = sheet.pageLayout;
  page.orientation = spec.landscape ? "Landscape" : "Portrait";
  page.paperSize = "A4";
  page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  page.setPrintTitleRows(`$${spec.headingRow + 1}:$${spec.headingRow + 1}`);
}

/** Lays out a whole sheet of ours. A sheet of the name that exists already is an error unless it may be replaced. */
export const putSheet = (spec: SheetSpec, replace: boolean): HostResult<void> =>
  run("writes", spec.name, async (context) => {
    const sheets = context.workbook.worksheets;
    const old = sheets.getItemOrNullObject(spec.name);
    await context.sync();
    if (!old.isNullObject && !replace)
      throw Object.assign(new Error("exists"), { code: "ItemAlreadyExists" });
    const sheet = old.isNullObject ? sheets.add(spec.name) : old;
    if (!old.isNullObject) sheet.getRange().clear();
    const width = Math.max(...spec.values.map((row) => row.length), 1);
    const rowsAtOnce = Math.max(1, Math.floor(CELLS_A_REQUEST / width));
    for (let first = 0; first < spec.values.length; first += rowsAtOnce) {
      writeValues(sheet, spec.values, first, rowsAtOnce);
      await context.sync();
    }
    layOut(sheet, spec);
    printSetup(sheet, spec);
    await context.sync();
  });

const same = (a: unknown, b: CellValue): boolean =>
  a === b || ((a === "" || a === null) && (b === "" || b === null));

/** Writes cells that still hold what they held when the change was planned; gives those that do not. */
export const writeCells = (writes: readonly CellWrite[]): HostResult<readonly CellWrite[]> =>
  run("writes", writes[0]?.sheet, async (context) => {
    const cells = writes.map((write) => {
      const sheet = context.workbook.worksheets.getItem(write.sheet);
      const cell = sheet.getRangeByIndexes(write.row, write.column, 1, 1);
      cell.load("values,formulas");
      return cell;
    });
    await context.sync();
    const refused: CellWrite[] = [];
    for (const [index, write] of writes.entries()) {
      const cell = cells[index]!;
      const formula: unknown = cell.formulas[0]![0];
      const isFormula =
        typeof formula === "string" && formula.startsWith("=") && cell.values[0]![0] !== formula;
      if (isFormula || !same(cell.values[0]![0], write.from)) refused.push(write);
      else {
        if (write.format) cell.numberFormat = [[write.format]];
        cell.values = [[write.format === "@" ? write.to : safe(write.to)]];
      }
    }
    await context.sync();
    return refused;
  });
