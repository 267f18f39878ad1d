import type { Area } from "../../../core/table/grid";
import type { AreaLook, SheetCell, SheetSpec } from "../../../workbook/port";
import { area } from "../areas";

/** A printed paper: title, addressee and text above a table, closing text and signature below it. */
export interface Paper {
  readonly name: string;
  readonly title: string;
  /** Paragraphs above the table, each in a merged row. */
  readonly above: readonly string[];
  readonly table: readonly (readonly SheetCell[])[];
  /** True when the last row of the table is a total. */
  readonly hasTotal: boolean;
  /** Paragraphs below the table. */
  readonly below: readonly string[];
  /** Issuer and date, at the right. */
  readonly signature: readonly string[];
  /** Widths in characters, by column. */
  readonly widths: readonly number[];
  /** Columns of amounts, 0-based. */
  readonly amounts: readonly number[];
  readonly footer: string;
}

/** Points of a line of text, and of a row of the table. */
const [lineHeight, titleHeight, rowHeight] = [28, 44, 38];
/** Widths of the column unit and of one sign of the text, in points. */
const [unitPoints, signPoints] = [5.6, 16];

/** Width of a text in signs: letters and digits take half of one. */
const signsOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) < 0x2000 ? 0.55 : 1), 0);

/** Height of a merged row that holds a paragraph; a host does not fit merged rows by itself. */
function heightOf(text: string, widths: readonly number[]): number {
  const line = (widths.reduce((sum, width) => sum + width, 0) * unitPoints) / signPoints;
  return Math.max(1, Math.ceil((signsOf(text) + 2) / Math.floor(line))) * lineHeight;
}

/** Lays a paper out on one sheet, A4 upright. */
export function documentSheet(paper: Paper): SheetSpec {
  const { title, above, table, below, signature, widths } = paper;
  const right = widths.length - 1;
  const texts = [title, ...above];
  const top = texts.length;
  const bottom = top + table.length - 1;
  const closing = bottom + 1;
  const signed = closing + below.length;
  const whole = (row: number): Area => area(row, 0, row, right);
  const rows = (first: number, count: number): Area[] =>
    Array.from({ length: count }, (_, index) => whole(first + index));
  const looks = (areas: readonly Area[], look: AreaLook) => areas.map((one) => ({ area: one, look }));
  const paragraphs = [...rows(1, above.length), ...rows(closing, below.length)];
  return {
    name: paper.name,
    values: [
      ...texts.map((text) => [text]),
      ...table,
      ...below.map((text) => [text]),
      ...signature.map((text) => [text]),
    ],
    widths,
    headingRow: top,
    isFrozen: false,
    merges: [whole(0), ...paragraphs, ...rows(signed, signature.length)],
    formats: paper.amounts.map((column) => ({
      area: area(top + 1, column, bottom, column),
      format: "#,##0.00",
    })),
    looks: [
      ...looks([whole(0)], "documentTitle"),
      ...looks([...paragraphs, ...rows(signed, signature.length)], "documentText"),
      ...looks([area(top, 0, bottom, right)], "documentTable"),
      ...looks([area(top + 1, 0, bottom, 0)], "center"),
      ...looks([whole(top)], "heading"),
      ...looks(rows(signed, signature.length), "right"),
      ...(paper.hasTotal ? looks([whole(bottom)], "total") : []),
    ],
    heights: [
      { row: 0, points: titleHeight },
      ...above.map((text, index) => ({ row: 1 + index, points: heightOf(text, widths) })),
      { row: top, count: table.length, points: rowHeight },
      ...below.map((text, index) => ({ row: closing + index, points: heightOf(text, widths) })),
      { row: signed, count: signature.length, points: lineHeight },
    ],
    footer: paper.footer,
    printArea: area(0, 0, signed + signature.length - 1, right),
    landscape: false,
  };
}
