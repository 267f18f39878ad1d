import type { Book } from "../../engine/book";
import { utf8 } from "../bytes";
import { formatted } from "../hucre";
import { loss } from "../refusal";
import { cellType, type CellData, type SheetData, type Snapshot } from "../univer";

function patternOf(cell: CellData, snapshot: Snapshot): string | undefined {
  const style = typeof cell.s === "string" ? snapshot.styles[cell.s] : cell.s;
  const pattern = style?.n?.pattern;
  return pattern && !/^general$/i.test(pattern) ? pattern : undefined;
}

/** Text of a cell as it is shown; numbers without a format with all 15 digits. */
function shown(cell: CellData, snapshot: Snapshot, date1904: boolean): string {
  const { v } = cell;
  if (v === undefined || v === null) return "";
  if (cell.t === cellType.boolean || typeof v === "boolean")
    return v === 1 || v === true || v === "1" ? "TRUE" : "FALSE";
  if (typeof v !== "number") return v;
  const pattern = patternOf(cell, snapshot);
  return pattern ? formatted(v, pattern, date1904) : String(Number(v.toPrecision(15)));
}

const quoted = (text: string): string =>
  /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const keysOf = (record: object | undefined): number[] => Object.keys(record ?? {}).map(Number);

/** Cells of a sheet with the results of formulas that fill areas. */
function allCells(sheet: SheetData, book: Book): NonNullable<SheetData["cellData"]> {
  const cells: NonNullable<SheetData["cellData"]> = { ...sheet.cellData };
  for (const { address, values } of book.extras.sheets[sheet.id!]?.filled ?? []) {
    const start = /^([A-Z]+)(\d+)/.exec(address);
    if (!start) continue;
    const column = [...start[1]!].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    values.forEach((line, r) =>
      line.forEach((value, c) => {
        const row = Number(start[2]) - 1 + r;
        if (value === "" || cells[row]?.[column + c]?.v !== undefined) return;
        const t =
          typeof value === "number"
            ? cellType.number
            : typeof value === "boolean"
              ? cellType.boolean
              : cellType.text;
        cells[row] = {
          ...cells[row],
          [column + c]: {
            ...cells[row]?.[column + c],
            v: typeof value === "boolean" ? Number(value) : value,
            t,
          },
        };
      }),
    );
  }
  return cells;
}

/**
 * Writes the sheet in front as .csv in UTF-8 with a byte order mark, commas and CRLF: values as they are shown.
 * `losses` names what a .csv cannot hold.
 */
export function writeCsv(book: Book): { bytes: Uint8Array; losses: string[] } {
  const { snapshot, extras } = book;
  const id =
    extras.activeSheet && snapshot.sheets[extras.activeSheet] ? extras.activeSheet : snapshot.sheetOrder[0]!;
  const sheet = { ...snapshot.sheets[id]!, id };
  const cells = allCells(sheet, book);
  const rows = keysOf(cells).reduce(
    (last, row) => (keysOf(cells[row]).length > 0 ? Math.max(last, row) : last),
    -1,
  );
  const columns = keysOf(cells).reduce(
    (last, row) => keysOf(cells[row]).reduce((a, b) => Math.max(a, b), last),
    -1,
  );
  const lines: string[] = [];
  for (let row = 0; row <= rows; row++) {
    const fields: string[] = [];
    for (let column = 0; column <= columns; column++) {
      const cell = cells[row]?.[column];
      fields.push(cell ? quoted(shown(cell, snapshot, extras.date1904)) : "");
    }
    lines.push(fields.join(","));
  }
  const losses = [
    loss(
      ".csv 只保存显示的文字，公式、格式和其他设置不保留。",
      "A .csv holds the shown text only: no formulas, formats or settings.",
    ),
  ];
  if (snapshot.sheetOrder.length > 1)
    losses.push(loss(".csv 只保存当前工作表。", "A .csv holds only the sheet in front."));
  return { bytes: utf8(`\ufeff${lines.map((line) => `${line}\r\n`).join("")}`), losses };
}
