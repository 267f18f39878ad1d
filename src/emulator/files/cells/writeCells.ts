import { cellRange, columnLetters, readArea, type Area } from "../a1";
import { Utf8Sink } from "../bytes";
import { addPrefixes } from "../formula/prefixes";
import { moveFormula, movable, type Movable } from "../formula/shift";
import { pixelsToPoints } from "../sizes";
import type { StyleWriter } from "../styles/styleWriter";
import { cellType, type CellData, type SheetData } from "../univer";
import { escapeText, writeXstring } from "../xml/escape";
import { errorToSave, isError } from "./errors";
import { BlankCells } from "./blankCells";
import { areaTest, reachesRight } from "./flagAreas";
import { documentRuns, documentText } from "./richText";
import type { FilledArea } from "./readCells";
import { returnsArray } from "./returnsArray";
import type { SharedStrings } from "./sharedStrings";

/** What the cells of a sheet need from their workbook to be saved. */
export interface CellTarget {
  strings: SharedStrings;
  styles: StyleWriter;
  prefixes: ReadonlyMap<string, string>;
  /** Number of the cell metadata that marks dynamic arrays. */
  dynamicNumber: number;
  /** Called for a text that Excel cannot hold; it is cut. */
  onCut: () => void;
}

/** What is saved of a sheet's cells. */
export interface CellSource {
  cellData: NonNullable<SheetData["cellData"]>;
  rowData: NonNullable<SheetData["rowData"]>;
  filled: readonly FilledArea[];
  unlocked: readonly Area[];
  formulasHidden: readonly Area[];
  /** Rows that a filter hides. */
  filteredOut: ReadonlySet<number>;
  defaultRowPixels: number;
}

/** Longest text of a cell in Excel. */
const maxTextLength = 32_767;

/** Whole rows of unlocked cells are written up to this many. */
const maxFlaggedRows = 10_000;

const knownLetters: string[] = [];

/** Letters of a column, remembered. */
const lettersOf = (column: number): string => (knownLetters[column] ??= columnLetters(column));

const filledKey = (row: number, column: number): string => `${row},${column}`;

/** Writes the rows of one sheet. */
class CellWriter {
  /** Whether a formula fills an area as a dynamic array, so that the workbook needs its metadata. */
  usesDynamicArrays = false;
  private readonly isUnlocked: (row: number, column: number) => boolean;
  private readonly isHidden: (row: number, column: number) => boolean;
  private readonly filledAt = new Map<string, FilledArea>();
  private readonly results = new Map<string, string | number | boolean>();
  private readonly blanks = new BlankCells();
  private shared: ReadonlyMap<string, SharedFormula> | undefined;

  constructor(
    private readonly source: CellSource,
    private readonly target: CellTarget,
  ) {
    this.isUnlocked = areaTest(source.unlocked);
    this.isHidden = areaTest(source.formulasHidden);
    for (const filled of source.filled) this.addFilled(filled);
    for (const area of source.unlocked) this.blanks.addArea(area, this.isUnlocked);
    for (const area of source.formulasHidden) this.blanks.addArea(area, this.isHidden);
  }

  private addFilled(filled: FilledArea): void {
    const { startRow, startColumn } = filled.area;
    this.filledAt.set(filledKey(startRow, startColumn), filled);
    filled.values.forEach((line, r) =>
      line.forEach((value, c) => {
        if ((r === 0 && c === 0) || value === "") return;
        this.results.set(filledKey(startRow + r, startColumn + c), value);
        this.blanks.add(startRow + r, startColumn + c);
      }),
    );
  }

  private xf(row: number, column: number, cell: CellData, quoted: boolean | undefined): number {
    return this.target.styles.xf(cell.s, {
      locked: !this.isUnlocked(row, column),
      formulaHidden: this.isHidden(row, column),
      quoted,
    });
  }

  private value(cell: CellData, row: number, column: number): CellData["v"] {
    if (cell.v !== undefined && cell.v !== null) return cell.v;
    if (cell.p && !cell.f) return documentText(cell.p);
    return this.results.size > 0 ? this.results.get(filledKey(row, column)) : undefined;
  }

  private cell(row: number, column: number, cell: CellData): string {
    const value = this.value(cell, row, column);
    const style = this.xf(row, column, cell, isQuoted(cell, value));
    const vm = cell.custom?.vm && isError(String(value ?? "")) ? ` vm="${Number(cell.custom.vm)}"` : "";
    const open = `<c r="${lettersOf(column)}${row + 1}"${style > 0 ? ` s="${style}"` : ""}${vm}`;
    const formula = this.formula(cell, row, column);
    if (formula) return this.formulaCell(open, row, column, formula, { value, t: cell.t ?? undefined });
    if (value === undefined || value === null)
      return style > 0 || cell.s || this.blanks.inRow(row)?.has(column) ? `${open}/>` : "";
    const runs = cell.p ? documentRuns(cell.p) : undefined;
    if (runs) return `${open} t="s"><v>${this.target.strings.runs(runs)}</v></c>`;
    const { type, text } = this.plainValue(value, cell.t ?? undefined);
    return `${open}${type}><v>${text}</v></c>`;
  }

  private plainValue(
    value: string | number | boolean,
    t: number | undefined,
  ): { type: string; text: string } {
    if (typeof value === "boolean" || t === cellType.boolean)
      return { type: ' t="b"', text: isTrue(value) ? "1" : "0" };
    if (typeof value === "number" && t !== cellType.text && t !== cellType.forcedText)
      return Number.isFinite(value) ? { type: "", text: String(value) } : { type: ' t="e"', text: "#NUM!" };
    const text = String(value);
    if (t === cellType.number && text.trim() !== "" && Number.isFinite(Number(text)))
      return { type: "", text: String(Number(text)) };
    if (t !== cellType.forcedText && isError(text)) return { type: ' t="e"', text: errorToSave(text) };
    if (text.length > maxTextLength) this.target.onCut();
    return { type: ' t="s"', text: String(this.target.strings.text(text.slice(0, maxTextLength))) };
  }

  /** Formula of a cell without `=`; one that Univer shares is moved from the cell that has it. */
  private formula(cell: CellData, row: number, column: number): string {
    if (cell.f) return cell.f.replace(/^=/, "");
    if (!cell.si) return "";
    const first = (this.shared ??= sharedFormulas(this.source.cellData)).get(cell.si);
    return first ? moveFormula(first.formula, row - first.row, column - first.column) : "";
  }

  private formulaCell(open: string, row: number, column: number, formula: string, result: Result): string {
    const filled = this.filledAt.get(filledKey(row, column));
    const dynamic = filled ? filled.dynamic : returnsArray(formula);
    if (dynamic) this.usesDynamicArrays = true;
    const area = filled?.area ?? { startRow: row, endRow: row, startColumn: column, endColumn: column };
    const array = filled || dynamic ? ` t="array" ref="${cellRange(area)}"` : "";
    const text = escapeText(writeXstring(addPrefixes(formula, this.target.prefixes)));
    const { type, xml } = this.formulaResult(result);
    return `${open}${dynamic ? ` cm="${this.target.dynamicNumber}"` : ""}${type}><f${array}>${text}</f>${xml}</c>`;
  }

  private formulaResult({ value, t }: Result): { type: string; xml: string } {
    if (value === undefined || value === null) return { type: "", xml: "" };
    const asText = t !== cellType.number && t !== cellType.boolean && !isError(String(value));
    if (typeof value === "string" && asText)
      return { type: ' t="str"', xml: `<v>${escapeText(writeXstring(value))}</v>` };
    const isText = t === cellType.text || t === cellType.forcedText;
    const { type, text } = this.plainValue(value, typeof value !== "string" && isText ? undefined : t);
    return { type, xml: `<v>${text}</v>` };
  }

  private rowAttributes(row: number): string {
    const data = this.source.rowData[row];
    const flags = this.rowFlags(row);
    let text = "";
    if (data?.s || !flags.locked || flags.formulaHidden)
      text += ` s="${this.target.styles.xf(data?.s, flags)}" customFormat="1"`;
    text += this.rowHeight(data);
    if (data?.hd === 1 || this.source.filteredOut.has(row)) text += ' hidden="1"';
    for (const [name, value] of Object.entries(data?.custom ?? {}))
      if (typeof value === "string") text += ` ${name}="${value}"`;
    return text;
  }

  private rowHeight(data: CellSource["rowData"][number] | undefined): string {
    const auto = data?.ia === 1;
    const pixels = auto ? (data.ah ?? data.h) : data?.h;
    if (pixels === undefined || (auto && pixels === this.source.defaultRowPixels)) return "";
    return ` ht="${pixelsToPoints(pixels)}"${auto ? "" : ' customHeight="1"'}`;
  }

  private rowFlags(row: number): { locked: boolean; formulaHidden: boolean; quoted: undefined } {
    const covers = (areas: readonly Area[]): boolean =>
      areas.some((area) => reachesRight(area) && row >= area.startRow && row <= area.endRow);
    return {
      locked: !covers(this.source.unlocked),
      formulaHidden: covers(this.source.formulasHidden),
      quoted: undefined,
    };
  }

  private row(row: number): string {
    const cells = this.source.cellData[row];
    const blanks = this.blanks.inRow(row);
    const attributes = this.rowAttributes(row);
    let text = "";
    if (blanks) {
      const columns = new Set([...Object.keys(cells ?? {}).map(Number), ...blanks]);
      for (const column of [...columns].sort((a, b) => a - b))
        text += this.cell(row, column, cells?.[column] ?? {});
    } else
      for (const key in cells) {
        const cell = cells[key as unknown as number];
        if (cell) text += this.cell(row, Number(key), cell);
      }
    if (!text && !attributes) return "";
    return text ? `<row r="${row + 1}"${attributes}>${text}</row>` : `<row r="${row + 1}"${attributes}/>`;
  }

  rows(): Uint8Array {
    const { cellData, rowData, filteredOut } = this.source;
    const numbers = new Set<number>(filteredOut);
    for (const key in cellData) numbers.add(Number(key));
    for (const key in rowData) numbers.add(Number(key));
    for (const row of this.blanks.rows()) numbers.add(row);
    for (const area of [...this.source.unlocked, ...this.source.formulasHidden])
      if (reachesRight(area) && area.endRow - area.startRow < maxFlaggedRows)
        for (let row = area.startRow; row <= area.endRow; row++) numbers.add(row);
    const sink = new Utf8Sink();
    for (const row of [...numbers].sort((a, b) => a - b)) sink.add(this.row(row));
    return sink.bytes();
  }
}

/** Whether a text was typed with an apostrophe; undefined for what is no text. */
function isQuoted(cell: CellData, value: CellData["v"]): boolean | undefined {
  if (cell.f || cell.si || typeof value !== "string") return undefined;
  if (cell.t === cellType.forcedText) return isError(value) ? undefined : true;
  return cell.t === cellType.text ? false : undefined;
}

/** Value of a cell with Univer's type of it. */
interface Result {
  value: CellData["v"];
  t: number | undefined;
}

interface SharedFormula {
  formula: Movable;
  row: number;
  column: number;
}

/** The formulas that other cells share, by Univer's id. */
function sharedFormulas(cellData: CellSource["cellData"]): Map<string, SharedFormula> {
  const found = new Map<string, SharedFormula>();
  for (const [row, cells] of Object.entries(cellData as Record<string, Record<string, CellData>>))
    for (const [column, cell] of Object.entries(cells))
      if (cell?.f && cell.si) {
        const formula = movable(cell.f.replace(/^=/, ""));
        found.set(cell.si, { formula, row: Number(row), column: Number(column) });
      }
  return found;
}

const isTrue = (value: string | number | boolean): boolean =>
  value === true || value === 1 || String(value).toUpperCase() === "TRUE" || value === "1";

/** The inside of `sheetData` in UTF-8, and whether it holds dynamic arrays. */
export function writeCells(
  source: CellSource,
  target: CellTarget,
): { rows: Uint8Array; dynamicArrays: boolean } {
  const writer = new CellWriter(source, target);
  return { rows: writer.rows(), dynamicArrays: writer.usesDynamicArrays };
}

/** The area that a sheet's cells take, as `dimension` has it. */
export function usedArea(cellData: NonNullable<SheetData["cellData"]>): string {
  let first: Area | undefined;
  for (const rowKey in cellData) {
    const row = Number(rowKey);
    for (const columnKey in cellData[row]) {
      const column = Number(columnKey);
      if (!first) first = { startRow: row, endRow: row, startColumn: column, endColumn: column };
      if (row > first.endRow) first.endRow = row;
      if (column < first.startColumn) first.startColumn = column;
      if (column > first.endColumn) first.endColumn = column;
    }
  }
  return first ? cellRange(first) : "A1";
}

/** The areas of A1 addresses; what is none is left out. */
export const areasOf = (addresses: readonly string[] | undefined): Area[] =>
  (addresses ?? []).flatMap((address) => readArea(address.replaceAll("$", "")) ?? []);
