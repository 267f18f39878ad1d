import { noExtras, type Book } from "../../engine/book";
import { maxColumns, maxRows } from "../a1";
import { isError } from "../cells/errors";
import { splitRecords } from "../hucre";
import { loss } from "../refusal";
import { makeSheetName, makeSnapshot } from "../snapshot";
import { cellType, type CellData, type CellStyle, type SheetData } from "../univer";
import { findDelimiter } from "./delimiter";
import { decodeText } from "./encoding";
import { typeField, type Typed } from "./typing";

/** Collects the number formats of cells as styles. */
class FormatStyles {
  readonly styles: Record<string, CellStyle> = {};
  private readonly ids = new Map<string, string>();

  id(format: string): string {
    const known = this.ids.get(format);
    if (known) return known;
    const id = `f${this.ids.size}`;
    this.ids.set(format, id);
    this.styles[id] = { n: { pattern: format } };
    return id;
  }
}

/** `="00123"`, by which many programs keep a field text. */
const textFormula = /^="((?:[^"]|"")*)"$/;

function fromTyped({ value, format }: Typed, styles: FormatStyles): CellData {
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: cellType.boolean };
  const cell: CellData = { v: value, t: typeof value === "number" ? cellType.number : cellType.text };
  if (format) cell.s = styles.id(format);
  return cell;
}

function toCell(field: string, styles: FormatStyles): CellData | undefined {
  if (field === "") return undefined;
  const kept = textFormula.exec(field);
  if (kept) return { f: field, v: kept[1]!.replaceAll('""', '"'), t: cellType.text };
  if (/^=[^=]/.test(field)) return { f: field };
  const cell = fromTyped(typeField(field), styles);
  if (cell.t === cellType.text && isError(field) && field !== field.toUpperCase())
    cell.t = cellType.forcedText;
  return cell;
}

/**
 * Reads a text with separators (.csv, .txt, .tsv) as Excel opens it: one sheet, named after the file, every record
 * a row. `encoding` and `delimiter` say how the text was understood.
 */
export function readCsv(
  bytes: Uint8Array,
  name: string,
): { book: Book; losses: string[]; encoding: string; delimiter: string } {
  const { text, encoding } = decodeText(bytes);
  const { delimiter, start } = findDelimiter(text.replace(/^\ufeff/, ""));
  const records = splitRecords(text.replace(/^\ufeff/, "").slice(start), delimiter);
  const styles = new FormatStyles();
  const cellData: NonNullable<SheetData["cellData"]> = {};
  const losses: string[] = [];
  let columns = 0;
  records.slice(0, maxRows).forEach((record, row) => {
    record.slice(0, maxColumns).forEach((field, column) => {
      const cell = toCell(field, styles);
      if (!cell) return;
      (cellData[row] ??= {})[column] = cell;
      columns = Math.max(columns, column + 1);
    });
  });
  if (records.length > maxRows || records.some((record) => record.length > maxColumns))
    losses.push(
      loss(
        "文件的行或列超出工作表的上限，多出的部分没有读入。",
        "Rows or columns beyond a sheet's limits were not read.",
      ),
    );
  const sheet: SheetData = {
    id: "sheet1",
    name: makeSheetName(name),
    rowCount: Math.min(maxRows, Math.max(1000, records.length + 100)),
    columnCount: Math.min(maxColumns, Math.max(26, columns + 6)),
    defaultColumnWidth: 72,
    defaultRowHeight: 19,
    cellData,
  };
  const snapshot = makeSnapshot({
    name: sheet.name!,
    sheets: [sheet],
    styles: styles.styles,
    defaultStyle: { ff: "等线", fs: 11 },
    resources: {},
  });
  return {
    book: { name, snapshot, extras: { ...noExtras(), sheets: { sheet1: {} }, activeSheet: "sheet1" } },
    losses,
    encoding,
    delimiter,
  };
}
