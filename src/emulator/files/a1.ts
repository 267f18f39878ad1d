/** An area of cells, zero-based and inclusive. */
export interface Area {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}

export const maxRows = 1_048_576;
export const maxColumns = 16_384;

/** Letters of a zero-based column. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** Zero-based column of its letters; case does not matter. */
export function columnIndex(letters: string): number {
  let n = 0;
  for (let i = 0; i < letters.length; i++) n = n * 26 + (letters.charCodeAt(i) & 31);
  return n - 1;
}

/** A1 address of a zero-based cell. */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

const corner = /^(\$?[A-Za-z]{1,3})?(\$?\d{1,7})?$/;

interface Corner {
  row?: number;
  column?: number;
}

function readCorner(text: string): Corner | undefined {
  const match = corner.exec(text);
  if (!match || (!match[1] && !match[2])) return undefined;
  const read: Corner = {};
  if (match[1]) read.column = columnIndex(match[1].replace("$", ""));
  if (match[2]) read.row = Number(match[2].replace("$", "")) - 1;
  const fits = (read.row ?? 0) >= 0 && (read.row ?? 0) < maxRows && (read.column ?? 0) < maxColumns;
  return fits ? read : undefined;
}

/** The area of `B2`, `A1:C3`, `A:C` or `1:3`, with or without `$`; undefined for anything else. */
export function readArea(address: string): Area | undefined {
  const [from, to, more] = address.split(":");
  const first = readCorner(from ?? "");
  const last = to === undefined ? first : readCorner(to);
  if (!first || !last || more !== undefined) return undefined;
  if ((first.row === undefined) !== (last.row === undefined)) return undefined;
  if ((first.column === undefined) !== (last.column === undefined)) return undefined;
  if (to === undefined && (first.row === undefined || first.column === undefined)) return undefined;
  const rows = [first.row ?? 0, last.row ?? maxRows - 1];
  const columns = [first.column ?? 0, last.column ?? maxColumns - 1];
  return {
    startRow: Math.min(...rows),
    endRow: Math.max(...rows),
    startColumn: Math.min(...columns),
    endColumn: Math.max(...columns),
  };
}

/** The areas of a list separated by spaces or commas, as `sqref` has it; what is no area is left out. */
export const readAreas = (list: string): Area[] =>
  list.split(/[\s,]+/).flatMap((address) => readArea(address) ?? []);

/** Whether the area is made of whole columns. */
export const isWholeColumns = (area: Area): boolean => area.startRow === 0 && area.endRow >= maxRows - 1;

/** Whether the area is made of whole rows. */
export const isWholeRows = (area: Area): boolean =>
  area.startColumn === 0 && area.endColumn >= maxColumns - 1;

/** A1 address of an area; whole columns and rows in the short form. */
export function areaAddress(area: Area): string {
  if (isWholeColumns(area) && !isWholeRows(area))
    return `${columnLetters(area.startColumn)}:${columnLetters(area.endColumn)}`;
  if (isWholeRows(area) && !isWholeColumns(area)) return `${area.startRow + 1}:${area.endRow + 1}`;
  return cellRange(area);
}

/** A1 address of an area by its two corners, one corner for one cell; files want it in this form. */
export function cellRange(area: Area): string {
  const from = cellAddress(area.startRow, area.startColumn);
  const to = cellAddress(Math.min(area.endRow, maxRows - 1), Math.min(area.endColumn, maxColumns - 1));
  return from === to ? from : `${from}:${to}`;
}

/** `sqref` of areas. */
export const cellRanges = (areas: readonly Area[]): string => areas.map(cellRange).join(" ");

/** Sheet name ready to stand before `!`, quoted where Excel quotes it. */
export const quoteSheet = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^r\d*c?\d*$/i.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;

/** Absolute reference to an area on a sheet, such as `Sheet1!$A$1:$B$2`. */
export function absoluteReference(sheet: string, area: Area): string {
  const absolute = areaAddress(area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
  return `${quoteSheet(sheet)}!${absolute}`;
}
