import { ok } from "../../core/result";
import type { Area, CellValue } from "../../core/table/grid";
import type { CellWrite, HostResult, SheetCell, SheetPicture, SheetSpec, WriteReport } from "../port";
import { layOut } from "./layOut";
import { run } from "./run";

/** Cells written with one request. */
const CELLS_A_REQUEST = 10_000;

/** Beginnings of texts that the host would take for formulas, numbers, dates or errors. */
const lookalike = /^[\s=+\-@'#$¥￥€£(.%\d＝＋－＠０-９]|^(true|false)$|^[a-z]{3,9}[ \-.,/]*\d/i;

/** A text with the sign before it that keeps the host from making something else of it. */
const keptAsText = (text: string): string => (lookalike.test(text) ? `'${text}` : text);

/** What is written to a cell: our formulas as they are, texts that look like one with the sign that keeps them text. */
function written(cell: SheetCell): CellValue {
  if (typeof cell === "object" && cell !== null) return cell.formula;
  return typeof cell === "string" ? keptAsText(cell) : cell;
}

/** A block of equal width, as the host wants it; blanks are written as such. */
function block(rows: readonly (readonly SheetCell[])[], width: number): CellValue[][] {
  return rows.map((row) => {
    const cells = row.map(written);
    while (cells.length < width) cells.push("");
    return cells.map((cell) => cell ?? "");
  });
}

/** Writes rows from a row of the sheet on, in requests of bounded size. */
async function writeRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rows: readonly (readonly SheetCell[])[],
  top: number,
): Promise<void> {
  const width = Math.max(...rows.map((row) => row.length), 1);
  const atOnce = Math.max(1, Math.floor(CELLS_A_REQUEST / width));
  for (let first = 0; first < rows.length; first += atOnce) {
    const part = rows.slice(first, first + atOnce);
    sheet.getRangeByIndexes(top + first, 0, part.length, width).values = block(part, width);
    await context.sync();
  }
}

/** Lays out a whole sheet of ours. A sheet of the name that exists already is an error unless it may be replaced. */
export const putSheet = (spec: SheetSpec, replace: boolean): HostResult<void> =>
  run("writes", spec.name, async (context) => {
    const sheets = context.workbook.worksheets;
    const old = sheets.getItemOrNullObject(spec.name);
    old.load("protection/protected");
    await context.sync();
    if (!old.isNullObject && !replace)
      throw Object.assign(new Error("exists"), { code: "ItemAlreadyExists" });
    const sheet = old.isNullObject ? sheets.add(spec.name) : old;
    if (!old.isNullObject) {
      if (old.protection.protected) sheet.protection.unprotect();
      const { cleared } = spec;
      const range = cleared
        ? sheet.getRangeByIndexes(
            cleared.top,
            cleared.left,
            cleared.bottom - cleared.top + 1,
            cleared.right - cleared.left + 1,
          )
        : sheet.getRange();
      range.clear();
      range.dataValidation.clear();
      await context.sync();
    }
    await writeRows(context, sheet, spec.values, 0);
    layOut(sheet, spec);
    await context.sync();
  });

/** Writes rows below the last used row of a sheet. */
export const appendRows = (name: string, rows: readonly (readonly SheetCell[])[]): HostResult<void> =>
  run("writes", name, async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,rowCount");
    await context.sync();
    await writeRows(context, sheet, rows, used.isNullObject ? 0 : used.rowIndex + used.rowCount);
  });

export const putPicture = ({ sheet: name, ...picture }: SheetPicture): HostResult<void> =>
  run("writes", name, async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const old = sheet.shapes;
    old.load("items/name");
    const corner = sheet.getRangeByIndexes(picture.row, picture.column, 1, 1);
    corner.load("left,top");
    await context.sync();
    for (const shape of old.items) if (shape.name === picture.name) shape.delete();
    const shape = sheet.shapes.addImage(picture.png);
    shape.name = picture.name;
    shape.altTextDescription = picture.altText;
    shape.lockAspectRatio = false;
    shape.left = corner.left;
    shape.top = corner.top;
    shape.width = picture.width;
    shape.height = picture.height;
    shape.lockAspectRatio = true;
    await context.sync();
  });

/** Deletes sheets; those that are gone already are passed over. */
export const removeSheets = (names: readonly string[]): HostResult<void> =>
  run("writes", names[0], async (context) => {
    const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
    await context.sync();
    for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  });

const same = (a: unknown, b: CellValue): boolean =>
  a === b || ((a === "" || a === null) && (b === "" || b === null));

/** Writes cells that still hold what they held when the change was planned. */
export function writeCells(writes: readonly CellWrite[]): HostResult<WriteReport> {
  const [first] = writes;
  if (!first) return Promise.resolve(ok({ undo: [], refused: [] }));
  return run("writes", first.sheet, async (context) => {
    const cells = writes.map((write) => {
      const sheet = context.workbook.worksheets.getItem(write.sheet);
      const cell = sheet.getRangeByIndexes(write.row, write.column, 1, 1);
      cell.load("values,formulas,numberFormat");
      return cell;
    });
    await context.sync();
    const undo: CellWrite[] = [];
    const refused: CellWrite[] = [];
    for (const [index, write] of writes.entries()) {
      const cell = cells[index]!;
      const value: unknown = cell.values[0]![0];
      const formula: unknown = cell.formulas[0]![0];
      const isFormula = typeof formula === "string" && formula.startsWith("=") && value !== formula;
      if (isFormula || !same(value, write.from)) refused.push(write);
      else {
        const before = String(cell.numberFormat[0]![0]);
        const format = write.format ?? before;
        if (write.format) cell.numberFormat = [[write.format]];
        cell.values = [[format === "@" ? write.to : written(write.to)]];
        undo.push({ ...write, from: write.to, to: write.from, format: before, formatNow: format });
      }
    }
    await context.sync();
    return { undo, refused };
  });
}

/** Rows whose formulas are read with one request. */
const ROWS_A_READ = 500;

async function freezeSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  used: Area,
  isOurs: (formula: string) => boolean,
): Promise<number> {
  const width = used.right - used.left + 1;
  let count = 0;
  for (let top = used.top; top <= used.bottom; top += ROWS_A_READ) {
    const rows = Math.min(ROWS_A_READ, used.bottom - top + 1);
    const range = sheet.getRangeByIndexes(top, used.left, rows, width);
    range.load("formulas,values");
    await context.sync();
    const anchors: Excel.Range[] = [];
    for (const [r, line] of (range.formulas as unknown[][]).entries()) {
      for (const [c, formula] of line.entries()) {
        if (typeof formula !== "string" || !formula.startsWith("=") || !isOurs(formula)) continue;
        anchors.push(sheet.getRangeByIndexes(top + r, used.left + c, 1, 1));
      }
    }
    const areas = anchors.map((anchor) => anchor.getSpillingToRangeOrNullObject());
    for (const area of areas) area.load("values");
    for (const anchor of anchors) anchor.load("values");
    await context.sync();
    for (const [index, anchor] of anchors.entries()) {
      const area = areas[index]!;
      const values = (area.isNullObject ? anchor.values : area.values) as CellValue[][];
      anchor.clear("Contents");
      anchor.getResizedRange(values.length - 1, values[0]!.length - 1).values = values.map((row) =>
        row.map(written),
      );
      count++;
    }
    await context.sync();
  }
  return count;
}

/** Turns formulas into the values they show, spilled ones whole; gives how many formulas there were. */
export const freezeFormulas = (
  name: string | undefined,
  isOurs: (formula: string) => boolean,
): HostResult<number> =>
  run("writes", name, async (context) => {
    const all = context.workbook.worksheets;
    all.load("items/name");
    await context.sync();
    const sheets = all.items.filter((sheet) => name === undefined || sheet.name === name);
    const ranges = sheets.map((sheet) => sheet.getUsedRangeOrNullObject());
    for (const range of ranges) range.load("rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();
    let count = 0;
    for (const [index, sheet] of sheets.entries()) {
      const range = ranges[index]!;
      if (range.isNullObject) continue;
      const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
      const used = { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
      count += await freezeSheet(context, sheet, used, isOurs);
    }
    return count;
  });
