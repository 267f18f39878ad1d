import type { ICellData, IStyleData, Worksheet } from "@univerjs/core";
import { CellValueType, numfmt } from "@univerjs/core";
import { FormulaDataModel, LexerTreeBuilder } from "@univerjs/engine-formula";
import type { Area } from "./area";
import type { Engine } from "./engine";
import { abbreviateThisRow } from "./thisRow";

/** The value of a cell: a blank cell and an empty text are both "". */
export type CellValue = string | number | boolean;

/** Excel's kinds of values. */
export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

const errorText =
  /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|GETTING_DATA|CONNECT!|BLOCKED!|UNKNOWN!|FIELD!|BUSY!)$/;

/** A text that stands for an error when it is not forced to be text. */
export const isErrorText = (text: string): boolean => errorText.test(text);

type Rows = Record<number, Record<number, ICellData | undefined> | undefined>;

/** Kind of the value of a cell as Univer stores it. */
export function typeOf(cell: ICellData | undefined): ValueType {
  if (!cell) return "Empty";
  const { v } = cell;
  if (v === undefined || v === null) return cell.p ? "String" : isFormulaCell(cell) ? "String" : "Empty";
  if (cell.t === CellValueType.BOOLEAN || typeof v === "boolean") return "Boolean";
  if (cell.t === CellValueType.NUMBER && v !== "") return "Double";
  if (cell.t === undefined && typeof v === "number") return "Double";
  if (v === "" && !isFormulaCell(cell)) return "Empty";
  return cell.t !== CellValueType.FORCE_STRING && isErrorText(String(v)) ? "Error" : "String";
}

/** The cell has a formula, its own or one shared with others. */
export const isFormulaCell = (cell: ICellData | undefined): boolean =>
  typeof cell?.f === "string" || typeof cell?.si === "string";

/** Value of a cell as Univer stores it. */
export function valueOf(cell: ICellData | undefined): CellValue {
  switch (typeOf(cell)) {
    case "Empty":
      return "";
    case "Boolean":
      return cell!.v === true || cell!.v === 1 || cell!.v === "1" || cell!.v === "TRUE";
    case "Double":
      return Number(cell!.v);
    default:
      return richText(cell!) ?? String(cell!.v ?? "");
  }
}

function richText(cell: ICellData): string | undefined {
  const stream = cell.p?.body?.dataStream;
  return stream?.replace(/\r\n$/, "").replaceAll("\r", "\n");
}

/** Reads the cells of one sheet, spilled values included. Made anew after each calculation or write. */
export class SheetReader {
  readonly sheet: Worksheet;
  readonly #cells: Rows;
  readonly #spilled: Rows;
  readonly #patterns = new Map<string, string>();

  constructor(
    private readonly engine: Engine,
    readonly sheetId: string,
  ) {
    const sheet = engine.sheet(sheetId);
    if (!sheet) throw new Error(`No sheet has the id ${sheetId}.`);
    this.sheet = sheet;
    this.#cells = sheet.getCellMatrix().getMatrix() as Rows;
    const spilled = engine.injector.get(FormulaDataModel).getArrayFormulaCellData();
    this.#spilled = (spilled[engine.unitId]?.[sheetId] ?? {}) as Rows;
  }

  /** The stored cell, without what is spilled onto it. */
  raw(row: number, column: number): ICellData | undefined {
    return this.#cells[row]?.[column] ?? undefined;
  }

  /** The cell with the value it shows: its own or one spilled from another cell. */
  cell(row: number, column: number): ICellData | undefined {
    const own = this.#cells[row]?.[column];
    const spilled = this.#spilled[row]?.[column];
    if (!spilled) return own ?? undefined;
    if (own && (isFormulaCell(own) || (own.v !== undefined && own.v !== null && own.v !== ""))) return own;
    return own ? { ...own, v: spilled.v!, t: spilled.t! } : spilled;
  }

  value(row: number, column: number): CellValue {
    return valueOf(this.cell(row, column));
  }

  type(row: number, column: number): ValueType {
    return typeOf(this.cell(row, column));
  }

  /** The formula with its "=", or the value where there is none. */
  formula(row: number, column: number): CellValue {
    const cell = this.raw(row, column);
    if (typeof cell?.f === "string" && cell.f !== "") return cell.f;
    if (typeof cell?.si === "string") {
      const formulas = this.engine.injector.get(FormulaDataModel);
      return formulas.getFormulaStringByCell(row, column, this.sheetId, this.engine.unitId) ?? "";
    }
    return this.value(row, column);
  }

  /** The formula as Excel shows it, or the value where there is none. */
  shownFormula(row: number, column: number): CellValue {
    const formula = this.formula(row, column);
    return typeof formula === "string"
      ? abbreviateThisRow(this.engine, this.sheetId, row, column, formula)
      : formula;
  }

  /** Number format code; "General" where none is set. */
  pattern(row: number, column: number): string {
    const cell = this.raw(row, column);
    const id = cell?.s;
    if (typeof id !== "string") return this.style(row, column).n?.pattern || "General";
    const known = this.#patterns.get(id);
    if (known !== undefined) return known;
    const own = this.engine.workbook.getStyles().get(id)?.n?.pattern;
    if (own === undefined) return this.style(row, column).n?.pattern || "General";
    this.#patterns.set(id, own || "General");
    return own || "General";
  }

  /** The style in force: of the cell over its row's over its column's. */
  style(row: number, column: number): IStyleData {
    return this.sheet.getComposedCellStyleByCellData(row, column, this.raw(row, column));
  }

  /** The text the cell shows at a sufficient width. */
  text(row: number, column: number): string {
    const cell = this.cell(row, column);
    const type = typeOf(cell);
    if (type === "Empty") return "";
    const value = valueOf(cell);
    if (type === "Error") return String(value);
    return formatValue(value, this.pattern(row, column), this.engine.extras.date1904);
  }

  /** Calls `visit` for each stored or spilled cell of an area, row by row. */
  forEach(area: Area, visit: (row: number, column: number, cell: ICellData) => void): void {
    for (const row of keysWithin([this.#cells, this.#spilled], area.top, area.bottom)) {
      const columns = [this.#cells[row], this.#spilled[row]];
      for (const column of keysWithin(columns, area.left, area.right)) {
        const cell = this.cell(row, column);
        if (cell) visit(row, column, cell);
      }
    }
  }
}

function keysWithin(objects: readonly (object | undefined)[], first: number, last: number): number[] {
  const keys = new Set<number>();
  for (const object of objects) {
    for (const key in object) {
      const n = Number(key);
      if (n >= first && n <= last) keys.add(n);
    }
  }
  return [...keys].sort((a, b) => a - b);
}

/** Text of a value under a number format code; dates are shown as the zh-CN culture writes them. */
export function formatValue(value: CellValue, pattern: string, date1904 = false): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const shifted =
    date1904 && typeof value === "number" && numfmt.isDateFormat(pattern) ? value + 1462 : value;
  if (!numfmt.isValidFormat(pattern)) return String(value);
  const text = numfmt.format(pattern, shifted, { locale: "zh-CN", nbsp: false, throws: false });
  return typeof text === "string" ? text : String(text);
}

/** Moves the relative references of a formula, as filling it does. */
export const offsetFormula = (engine: Engine, formula: string, rows: number, columns: number): string =>
  engine.injector.get(LexerTreeBuilder).moveFormulaRefOffset(formula, columns, rows);
