import type { Area } from "./area";
import { isOnGrid, isOneCell, isWholeColumns, isWholeRows, lastColumn, lastRow, wholeSheet } from "./area";

/** Letters of a 0-based column: 0 is A, 16383 is XFD. */
export function columnName(column: number): string {
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** 0-based column of its letters. */
export function columnNumber(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

const part = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

interface Corner {
  row: number | undefined;
  column: number | undefined;
}

function parseCorner(text: string): Corner | undefined {
  const match = part.exec(text);
  if (!match || (match[1] === undefined && match[2] === undefined)) return undefined;
  return {
    column: match[1] === undefined ? undefined : columnNumber(match[1]),
    row: match[2] === undefined ? undefined : Number(match[2]) - 1,
  };
}

/**
 * Reads one A1 reference without a sheet name: a cell, an area, whole columns or whole rows.
 * @returns Undefined when the text is none or leaves the grid.
 */
export function parseArea(text: string): Area | undefined {
  const [first = "", second, ...more] = text.trim().split(":");
  if (more.length > 0) return undefined;
  const a = parseCorner(first);
  const b = second === undefined ? a : parseCorner(second);
  if (!a || !b) return undefined;
  if ((a.row === undefined) !== (b.row === undefined)) return undefined;
  if ((a.column === undefined) !== (b.column === undefined)) return undefined;
  if (second === undefined && (a.row === undefined || a.column === undefined)) return undefined;
  const rows = [a.row ?? 0, b.row ?? lastRow].sort((x, y) => x - y) as [number, number];
  const columns = [a.column ?? 0, b.column ?? lastColumn].sort((x, y) => x - y) as [number, number];
  const area = { top: rows[0], left: columns[0], bottom: rows[1], right: columns[1] };
  return isOnGrid(area) ? area : undefined;
}

/** A reference split at its sheet name; `sheet` is unquoted. */
export interface Reference {
  sheet: string | undefined;
  text: string;
}

/** Splits `'a b'!A1` into the sheet name and the rest. */
export function splitReference(text: string): Reference {
  const trimmed = text.trim();
  if (trimmed.startsWith("'")) {
    const end = /^'((?:[^']|'')+)'!(.*)$/s.exec(trimmed);
    if (end) return { sheet: end[1]!.replaceAll("''", "'"), text: end[2]! };
  }
  const at = trimmed.lastIndexOf("!");
  if (at <= 0) return { sheet: undefined, text: trimmed };
  return { sheet: trimmed.slice(0, at), text: trimmed.slice(at + 1) };
}

/** Splits a list of references at the commas outside quotes. */
export function splitList(text: string): string[] {
  return (text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []).map((item) => item.trim()).filter(Boolean);
}

/** A1 text without a sheet name, as Excel writes it: `A1`, `A1:B2`, `A:C`, `1:3`. */
export function areaText(area: Area): string {
  if (isWholeColumns(area) && isWholeRows(area)) return `1:${lastRow + 1}`;
  if (isWholeColumns(area)) return `${columnName(area.left)}:${columnName(area.right)}`;
  if (isWholeRows(area)) return `${area.top + 1}:${area.bottom + 1}`;
  const first = `${columnName(area.left)}${area.top + 1}`;
  return isOneCell(area) ? first : `${first}:${columnName(area.right)}${area.bottom + 1}`;
}

/** A1 text with absolute parts: `$A$1:$B$2`. */
export const absoluteText = (area: Area): string =>
  areaText(area)
    .split(":")
    .map((corner) =>
      corner.replace(
        /^([A-Z]+)?(\d+)?$/,
        (_, letters?: string, digits?: string) =>
          `${letters ? `$${letters}` : ""}${digits ? `$${digits}` : ""}`,
      ),
    )
    .join(":");

const looksLikeCell = /^([A-Za-z]{1,3}\d{1,7}|[Rr]\d*([Cc]\d*)?|[Cc]\d*|TRUE|FALSE)$/i;

/** Sheet name as it stands before `!`, quoted where Excel quotes it. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !looksLikeCell.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `Sheet1!A1:B2`. */
export const addressOf = (sheet: string, area: Area): string => `${quoteSheet(sheet)}!${areaText(area)}`;

/** Area of an A1 text, where blank text means the whole sheet. */
export const parseAreaOrSheet = (text: string): Area | undefined =>
  text.trim() === "" ? wholeSheet : parseArea(text);
