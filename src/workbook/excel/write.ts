import type { CellValue } from "../../core/table/grid";
import { isFormulaCell, type HostResult, type SheetCell, type SheetPicture } from "../port";
import { isSupported } from "./read";
import { run, type Send } from "./run";

/** Cells, and characters in them, written with one request. */
const CELLS_A_REQUEST = 10_000;
const CHARACTERS_A_REQUEST = 1_000_000;

/** Beginnings of texts that the host would take for formulas, numbers, dates or errors. */
const lookalike = /^[\s=+\-@'#$¥￥€£(.%\d＝＋－＠０-９]|^(true|false)$|^[a-z]{3,9}[ \-.,/]*\d/i;

/** A text with the sign before it that keeps the host from making something else of it. */
const keptAsText = (text: string): string => (lookalike.test(text) ? `'${text}` : text);

/** What is written to a cell: our formulas as they are, texts that look like one with the sign that keeps them text. */
export function written(cell: SheetCell): CellValue {
  if (isFormulaCell(cell)) return cell.formula;
  return typeof cell === "string" ? keptAsText(cell) : cell;
}

type Rows = readonly (readonly SheetCell[])[];

/** A block of equal width, as the host wants it; blanks are written as such. */
function block(rows: Rows, width: number): CellValue[][] {
  return rows.map((row) => {
    const cells = row.map(written);
    while (cells.length < width) cells.push("");
    return cells.map((cell) => cell ?? "");
  });
}

const charactersOf = (row: readonly SheetCell[]): number =>
  row.reduce<number>((sum, cell) => sum + (typeof cell === "string" ? cell.length : 1), 0);

/** Rows that one request writes, with the place of the first. */
export interface Part {
  readonly top: number;
  readonly width: number;
  readonly rows: Rows;
}

/** Rows in parts of bounded size; at least one part. */
export function partsOf(rows: Rows, top: number): readonly Part[] {
  const width = Math.max(...rows.map((row) => row.length), 1);
  const most = Math.max(1, Math.floor(CELLS_A_REQUEST / width));
  const parts: Part[] = [];
  let first = 0;
  let characters = 0;
  for (const [index, row] of rows.entries()) {
    const more = charactersOf(row);
    if (index > first && (index - first === most || characters + more > CHARACTERS_A_REQUEST)) {
      parts.push({ top: top + first, width, rows: rows.slice(first, index) });
      first = index;
      characters = 0;
    }
    characters += more;
  }
  return [...parts, { top: top + first, width, rows: rows.slice(first) }];
}

/** Sets the values of a part; sent with the next request. */
export function setPart(sheet: Excel.Worksheet, { top, width, rows }: Part): void {
  if (rows.length > 0) sheet.getRangeByIndexes(top, 0, rows.length, width).values = block(rows, width);
}

async function sendParts(sheet: Excel.Worksheet, parts: readonly Part[], send: Send): Promise<void> {
  for (const part of parts) {
    setPart(sheet, part);
    await send("writes");
  }
}

/** Writes rows below the last used row of a sheet. */
export const appendRows = (name: string, rows: Rows): HostResult<void> =>
  run(name, async (context, send) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,rowCount");
    await send("reads");
    await sendParts(sheet, partsOf(rows, used.isNullObject ? 0 : used.rowIndex + used.rowCount), send);
  });

const sum = (sizes: readonly number[]): number => sizes.reduce((all, one) => all + one, 0);

/** Asks for the top left corner of a cell, in points; told once the request was sent. Below ExcelApi 1.10 from sizes. */
function cornerOf(
  sheet: Excel.Worksheet,
  { row, column }: Pick<SheetPicture, "row" | "column">,
): () => { readonly left: number; readonly top: number } {
  if (isSupported("ExcelApi", "1.10")) {
    const cell = sheet.getRangeByIndexes(row, column, 1, 1).load("left,top");
    return () => cell;
  }
  const formats = (count: number, isDown: boolean): Excel.RangeFormat[] =>
    Array.from({ length: count }, (_, at) =>
      sheet.getCell(isDown ? at : 0, isDown ? 0 : at).format.load("rowHeight,columnWidth"),
    );
  const [before, above] = [formats(column, false), formats(row, true)];
  return () => ({
    left: sum(before.map(({ columnWidth }) => columnWidth)),
    top: sum(above.map(({ rowHeight }) => rowHeight)),
  });
}

export const putPicture = ({ sheet: name, finishes, ...picture }: SheetPicture): HostResult<void> =>
  run(name, async (context, send) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const old = sheet.shapes;
    old.load("items/name");
    const corner = cornerOf(sheet, picture);
    await send("reads");
    for (const shape of old.items) if (shape.name === picture.name) shape.delete();
    const shape = sheet.shapes.addImage(picture.png);
    shape.name = picture.name;
    shape.altTextDescription = picture.altText;
    shape.lockAspectRatio = false;
    const { left, top } = corner();
    shape.left = left;
    shape.top = top;
    shape.width = picture.width;
    shape.height = picture.height;
    shape.lockAspectRatio = true;
    if (finishes !== undefined) sheet.name = finishes;
    await send("writes");
  });

/** Copies a sheet to the end of the workbook under a name of its own. */
export const copySheet = (sheet: string, name: string): HostResult<void> =>
  run(sheet, async (context, send) => {
    context.workbook.worksheets.getItem(sheet).copy("End").name = name;
    await send("writes");
  });

/** Deletes sheets; those that are gone already are passed over. */
export const removeSheets = (names: readonly string[]): HostResult<void> =>
  run(names[0], async (context, send) => {
    const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
    await send("reads");
    for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
    await send("writes");
  });
