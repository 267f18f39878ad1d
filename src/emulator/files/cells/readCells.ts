import { readArea, type Area } from "../a1";
import { moveFormula, movable, type Movable } from "../formula/shift";
import { stripPrefixes } from "../formula/prefixes";
import { FileRefused } from "../refusal";
import { pointsToPixels } from "../sizes";
import type { StyleSheet, XfFlags } from "../styles/styleSheet";
import { cellType, type CellData, type SheetData } from "../univer";
import { readXstring, unescape } from "../xml/escape";
import { parseXml } from "../xml/parseXml";
import { attribute, element, flag, numberAttribute, textOf, type XmlElement } from "../xml/xml";
import { isoToSerial } from "./dates";
import { isError } from "./errors";
import type { FlagAreas } from "./flagAreas";
import { readText, toDocument, type RichText } from "./richText";
import { limits } from "../zip/limits";
import { scanCells, type CellTag, type RowTag } from "./scan";

/** What the cells of a sheet need from their workbook. */
export interface CellContext {
  strings: readonly (string | RichText)[];
  styles: StyleSheet;
  date1904: boolean;
  /** Prefixes of functions that the list of future functions lacks; filled while reading. */
  prefixes: Map<string, string>;
  /** Columns with a style of their own. */
  styledColumns: (column: number) => boolean;
  /** Height of a row without one of its own, in pixels. */
  defaultRowPixels: number;
  /** Numbers of the cell metadata that marks dynamic arrays. */
  dynamicArrays: ReadonlySet<number>;
}

/** A formula that fills an area. `values` are its cached results, row by row; "" where there is none. */
export interface FilledArea {
  area: Area;
  dynamic: boolean;
  values: (string | number | boolean)[][];
}

/** What was read from the cells of a sheet. */
export interface CellsRead {
  cellData: NonNullable<SheetData["cellData"]>;
  rowData: NonNullable<SheetData["rowData"]>;
  filled: FilledArea[];
  unlocked: FlagAreas;
  formulasHidden: FlagAreas;
  /** Style keys that rows set. */
  rowStyleKeys: Set<string>;
  /** Last row and column that hold anything, zero-based; -1 for none. */
  lastRow: number;
  lastColumn: number;
  dataTables: boolean;
}

interface SharedFormula {
  formula: Movable;
  row: number;
  column: number;
}

const keptRowAttributes = ["outlineLevel", "collapsed", "thickTop", "thickBot", "ph"];

/** Reads the cells of one sheet; made for one pass of `scanCells`. */
class CellReader {
  readonly read: CellsRead;
  private readonly shared = new Map<string, SharedFormula>();
  private readonly flags: XfFlags[] = [];
  private styledRow = false;
  private sharedLength = 0;
  private readonly fastOpen: string;
  private readonly fastClose: string;

  constructor(
    private readonly context: CellContext,
    private readonly prefix: string,
    lockedColumns: FlagAreas,
    hiddenColumns: FlagAreas,
  ) {
    this.fastOpen = `<${prefix}v>`;
    this.fastClose = `</${prefix}v>`;
    this.read = {
      cellData: {},
      rowData: {},
      filled: [],
      unlocked: lockedColumns,
      formulasHidden: hiddenColumns,
      rowStyleKeys: new Set(),
      lastRow: -1,
      lastColumn: -1,
      dataTables: false,
    };
  }

  private flagsOf(style: number): XfFlags {
    return (this.flags[style] ??= this.context.styles.flags(style));
  }

  onRow({ row, attributes }: RowTag): void {
    const data: NonNullable<SheetData["rowData"]>[number] = {};
    this.styledRow = isOn(attributes.customFormat) && attributes.s !== undefined;
    if (attributes.ht !== undefined)
      this.readHeight(data, Number(attributes.ht), isOn(attributes.customHeight));
    if (isOn(attributes.hidden)) data.hd = 1;
    if (this.styledRow) this.readRowStyle(row, data, Number(attributes.s));
    const kept = keptRowAttributes.filter((name) => attributes[name] !== undefined);
    if (kept.length > 0) data.custom = Object.fromEntries(kept.map((name) => [name, attributes[name]]));
    if (Object.keys(data).length > 0) {
      this.read.rowData[row] = data;
      this.read.lastRow = Math.max(this.read.lastRow, row);
    }
  }

  private readHeight(data: NonNullable<SheetData["rowData"]>[number], points: number, own: boolean): void {
    const pixels = pointsToPixels(points);
    if (own) Object.assign(data, { h: pixels, ia: 0 });
    else if (pixels !== this.context.defaultRowPixels) Object.assign(data, { h: pixels, ah: pixels, ia: 1 });
  }

  private readRowStyle(row: number, data: NonNullable<SheetData["rowData"]>[number], style: number): void {
    data.s = this.context.styles.styleId(style);
    for (const key of Object.keys(this.context.styles.style(style))) this.read.rowStyleKeys.add(key);
    if (!this.flagsOf(style).locked) this.read.unlocked.row(row);
    if (this.flagsOf(style).formulaHidden) this.read.formulasHidden.row(row);
  }

  onCell(tag: CellTag): void {
    const { styles, styledColumns } = this.context;
    const cell: CellData = {};
    const flags = this.flagsOf(tag.style);
    if (tag.style > 0 || this.styledRow || styledColumns(tag.column)) cell.s = styles.styleId(tag.style);
    this.read.unlocked.cell(tag.row, tag.column, !flags.locked);
    this.read.formulasHidden.cell(tag.row, tag.column, flags.formulaHidden);
    if (tag.inner) this.readInner(tag, cell, flags.quoted === true);
    if (tag.valueMetadata > 0) cell.custom = { vm: tag.valueMetadata };
    if (cell.s === undefined && cell.v === undefined && cell.f === undefined) return;
    (this.read.cellData[tag.row] ??= {})[tag.column] = cell;
    if (tag.row > this.read.lastRow) this.read.lastRow = tag.row;
    if (tag.column > this.read.lastColumn) this.read.lastColumn = tag.column;
  }

  private readInner(tag: CellTag, cell: CellData, quoted: boolean): void {
    const { inner } = tag;
    if (
      inner.startsWith(this.fastOpen) &&
      inner.indexOf(this.fastClose) === inner.length - this.fastClose.length
    ) {
      const raw = inner.slice(this.fastOpen.length, -this.fastClose.length);
      this.readValue(tag.type, raw, cell, quoted);
      return;
    }
    const content = parseXml(`<c>${inner}</c>`);
    const formula = element(content, "f");
    const inline = element(content, "is");
    if (inline) this.putText(readText(inline), cell, quoted, false);
    else {
      const value = element(content, "v");
      if (value) this.readValue(tag.type, textOf(value), cell, quoted, formula !== undefined, true);
    }
    if (formula) this.readFormula(tag, formula, cell);
  }

  private readValue(
    type: string,
    raw: string,
    cell: CellData,
    quoted: boolean,
    ofFormula = false,
    unescaped = false,
  ): void {
    switch (type) {
      case "s":
        this.putText(this.context.strings[Number(raw)] ?? "", cell, quoted, ofFormula);
        break;
      case "str":
      case "inlineStr":
        this.putText(readXstring(unescaped ? raw : unescape(raw)), cell, quoted, ofFormula);
        break;
      case "b":
        Object.assign(cell, { v: raw.trim() === "1" || raw.trim() === "true" ? 1 : 0, t: cellType.boolean });
        break;
      case "e":
        Object.assign(cell, { v: raw.trim(), t: cellType.text });
        break;
      default: {
        const text = raw.trim();
        if (text === "") return;
        const number = type === "d" ? isoToSerial(text, this.context.date1904) : Number(text);
        if (number === undefined || Number.isNaN(number)) this.putText(text, cell, quoted, ofFormula);
        else Object.assign(cell, { v: number, t: cellType.number });
      }
    }
  }

  private putText(text: string | RichText, cell: CellData, quoted: boolean, ofFormula: boolean): void {
    const plain = typeof text === "string" ? text : text.text;
    cell.v = plain;
    cell.t = !ofFormula && (quoted || isError(plain)) ? cellType.forcedText : cellType.text;
    if (typeof text !== "string") cell.p = toDocument(text, this.context.styles.palette);
  }

  private readFormula(tag: CellTag, formula: XmlElement, cell: CellData): void {
    const kind = attribute(formula, "t") ?? "normal";
    if (kind === "dataTable") {
      this.read.dataTables = true;
      return;
    }
    const text = stripPrefixes(textOf(formula), this.context.prefixes);
    const whole = kind === "shared" ? this.sharedText(tag, formula, text) : text;
    if (whole) cell.f = `=${whole}`;
    const area = kind === "array" ? readArea(attribute(formula, "ref") ?? "") : undefined;
    if (area && whole)
      this.read.filled.push({ area, dynamic: this.context.dynamicArrays.has(tag.metadata), values: [] });
  }

  /** The text of a shared formula in this cell: its own where it has one, else the first cell's, moved. */
  private sharedText(tag: CellTag, formula: XmlElement, text: string): string {
    const key = attribute(formula, "si") ?? "";
    if (text) {
      if (attribute(formula, "ref") !== undefined || !this.shared.has(key))
        this.shared.set(key, { formula: movable(text), row: tag.row, column: tag.column });
      return text;
    }
    const first = this.shared.get(key);
    if (!first) return "";
    const moved = moveFormula(first.formula, tag.row - first.row, tag.column - first.column);
    this.sharedLength += moved.length;
    if (this.sharedLength > limits.sharedFormulas) throw new FileRefused("bomb", "shared formulas");
    return moved;
  }
}

const isOn = (text: string | undefined): boolean => text === "1" || text === "true";

/** Largest area whose results are taken apart; a formula that fills more keeps them where they stand. */
const maxFilledCells = 2_000_000;

/** Takes the cached results out of the cells that a formula fills; only its first cell keeps its own. */
function takeResults(read: CellsRead, filled: FilledArea): void {
  const { startRow, endRow, startColumn, endColumn } = filled.area;
  const cell = (row: number, column: number): CellData | undefined => read.cellData[row]?.[column];
  const boundedEnd = Math.min(endRow, read.lastRow);
  const boundedColumn = Math.min(endColumn, read.lastColumn);
  if ((boundedEnd - startRow + 1) * (boundedColumn - startColumn + 1) > maxFilledCells) return;
  for (let row = startRow; row <= boundedEnd; row++) {
    const values: (string | number | boolean)[] = [];
    for (let column = startColumn; column <= boundedColumn; column++) {
      const found = cell(row, column);
      const value = found?.v ?? "";
      values.push(found?.t === cellType.boolean ? value === 1 : value);
      if (found && (row !== startRow || column !== startColumn)) clearResult(read, row, column, found);
    }
    filled.values.push(values);
  }
}

function clearResult(read: CellsRead, row: number, column: number, cell: CellData): void {
  if (cell.f) return;
  const cells = read.cellData[row]!;
  if (cell.s !== undefined) cells[column] = { s: cell.s };
  else Reflect.deleteProperty(cells, column);
}

/** The cells and rows of a `sheetData` text; `prefix` is that of its elements. */
export function readCells(
  xml: string,
  prefix: string,
  context: CellContext,
  unlocked: FlagAreas,
  formulasHidden: FlagAreas,
): CellsRead {
  const reader = new CellReader(context, prefix, unlocked, formulasHidden);
  scanCells(
    xml,
    prefix,
    (row) => reader.onRow(row),
    (cell) => reader.onCell(cell),
  );
  for (const filled of reader.read.filled) takeResults(reader.read, filled);
  return reader.read;
}

/** Default height of rows in pixels and whether rows that are not listed are hidden. */
export const readRowDefaults = (format: XmlElement | undefined): { pixels: number; hidden: boolean } => ({
  pixels: pointsToPixels(numberAttribute(format, "defaultRowHeight") ?? 15),
  hidden: flag(format, "zeroHeight"),
});
