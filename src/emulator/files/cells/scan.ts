import { columnIndex } from "../a1";
import { FileRefused } from "../refusal";
import { parseAttributes } from "../xml/parseXml";

/** A row as it stands in the file; `row` is zero-based. */
export interface RowTag {
  row: number;
  attributes: Record<string, string>;
}

/** A cell as it stands in the file. The one object is used again for the next cell. */
export interface CellTag {
  row: number;
  column: number;
  style: number;
  type: string;
  /** Cell metadata; above 0 for dynamic arrays. */
  metadata: number;
  /** Value metadata; above 0 for data types and pictures in cells. */
  valueMetadata: number;
  /** What stands between the tags of the cell. */
  inner: string;
}

interface Tags {
  row: string;
  cell: string;
  cellEnd: string;
}

const isName = (code: number): boolean => code > 32 && code !== 47 && code !== 62;

/** Reads the attributes of a `c` tag into `cell`; answers whether it says where it stands. */
function readCellTag(xml: string, from: number, to: number, cell: CellTag): boolean {
  let placed = false;
  cell.style = 0;
  cell.type = "n";
  cell.metadata = 0;
  cell.valueMetadata = 0;
  for (let at = from; at < to;) {
    while (at < to && xml.charCodeAt(at) <= 32) at++;
    const equals = xml.indexOf("=", at);
    if (equals < 0 || equals >= to) break;
    const name = xml.slice(at, equals).trimEnd();
    let open = equals + 1;
    while (xml.charCodeAt(open) <= 32) open++;
    const close = xml.indexOf(xml[open]!, open + 1);
    if (close < 0 || close > to) break;
    if (name === "r") {
      let digit = open + 1;
      while (digit < close && xml.charCodeAt(digit) > 57) digit++;
      cell.column = columnIndex(xml.slice(open + 1, digit));
      cell.row = Number(xml.slice(digit, close)) - 1;
      placed = digit > open + 1 && cell.row >= 0;
    } else if (name === "s") cell.style = Number(xml.slice(open + 1, close));
    else if (name === "t") cell.type = xml.slice(open + 1, close);
    else if (name === "cm") cell.metadata = Number(xml.slice(open + 1, close));
    else if (name === "vm") cell.valueMetadata = Number(xml.slice(open + 1, close));
    at = close + 1;
  }
  return placed;
}

const cutOff = (): FileRefused => new FileRefused("broken", "the cells are cut off");

/**
 * Walks over the rows and cells of a `sheetData` text.
 *
 * Rows and cells without a number of their own stand after the one before. `prefix` is that of the
 * spreadsheet elements, such as `x:`, mostly "".
 */
export function scanCells(
  xml: string,
  prefix: string,
  onRow: (row: RowTag) => void,
  onCell: (cell: CellTag) => void,
): void {
  const tags: Tags = { row: `${prefix}row`, cell: `${prefix}c`, cellEnd: `</${prefix}c>` };
  const cell: CellTag = { row: 0, column: 0, style: 0, type: "n", metadata: 0, valueMetadata: 0, inner: "" };
  let row = -1;
  let column = -1;
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at)) {
    let nameEnd = at + 1;
    while (isName(xml.charCodeAt(nameEnd))) nameEnd++;
    const name = xml.slice(at + 1, nameEnd);
    const end = xml.indexOf(">", nameEnd);
    if (end < 0) throw cutOff();
    const closed = xml.charCodeAt(end - 1) === 47;
    at = end + 1;
    if (name === tags.row) {
      const attributes = parseAttributes(xml.slice(nameEnd, end));
      row = attributes.r ? Number(attributes.r) - 1 : row + 1;
      column = -1;
      onRow({ row, attributes });
    } else if (name === tags.cell) {
      if (!readCellTag(xml, nameEnd, closed ? end - 1 : end, cell)) {
        cell.row = Math.max(row, 0);
        cell.column = column + 1;
      }
      column = cell.column;
      const innerEnd = closed ? end : xml.indexOf(tags.cellEnd, end);
      if (innerEnd < 0) throw cutOff();
      cell.inner = closed ? "" : xml.slice(end + 1, innerEnd);
      if (!closed) at = innerEnd + tags.cellEnd.length;
      onCell(cell);
    }
  }
}
