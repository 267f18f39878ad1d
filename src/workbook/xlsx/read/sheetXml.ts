import { DAYS_1904, dayOf, isCalendarDay } from "../../../core/day";
import type { Area, CellValue } from "../../../core/table/grid";
import type { WorkbookParts } from "./parts";
import { attribute, cellText, innerOf, runText, tagsOf } from "./xml";

/** The cells of one sheet as they come out of its XML. */
export interface SheetCells {
  readonly values: readonly (readonly CellValue[])[];
  /** Style of each cell by row; rows with the same styles share one list. */
  readonly styles: readonly (readonly number[] | undefined)[];
  readonly merges: readonly Area[];
}

const EMPTY: readonly CellValue[] = [];
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?/;
const MAX_COLUMN = 16383;
const MAX_ROW = 1048575;

/** Serial of an ISO date in the date system of the workbook; the text itself when it is none. */
function serialOf(text: string, date1904: boolean): CellValue {
  const m = ISO.exec(text);
  if (!m || !isCalendarDay(Number(m[1]), Number(m[2]), Number(m[3]))) return text;
  const time = (Number(m[4] ?? 0) * 3600 + Number(m[5] ?? 0) * 60 + Number(m[6] ?? 0)) / 86400;
  return dayOf(Number(m[1]), Number(m[2]), Number(m[3])) - (date1904 ? DAYS_1904 : 0) + time;
}

/** Column of a reference such as AB12, or −1. */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const code = reference.charCodeAt(i) | 32;
    if (code < 97 || code > 122) break;
    column = column * 26 + code - 96;
  }
  return column - 1;
}

function areaOf(reference: string): Area | undefined {
  const m = /^\$?([A-Za-z]+)\$?(\d+):\$?([A-Za-z]+)\$?(\d+)$/.exec(reference);
  if (!m) return undefined;
  return { top: Number(m[2]) - 1, left: columnOf(m[1]!), bottom: Number(m[4]) - 1, right: columnOf(m[3]!) };
}

/** Inner text of the value element of a cell; undefined when the cell has none. */
function innerValue(xml: string, from: number, to: number, prefix: string): string | undefined {
  const start = xml.indexOf(prefix === "" ? "<v" : `<${prefix}v`, from);
  if (start < 0 || start >= to) return undefined;
  const open = xml.indexOf(">", start);
  if (xml.charCodeAt(open - 1) === 47) return "";
  const close = xml.indexOf("</", open);
  return close < 0 || close > to ? undefined : xml.slice(open + 1, close);
}

interface CellTag {
  reference: string;
  style: string;
  type: string;
}

const QUOTES = new Set([34, 39]);

/** The attributes r, s and t of a cell's tag; "" where one is not given. */
function cellTag(xml: string, from: number, to: number): CellTag {
  const tag: CellTag = { reference: "", style: "", type: "" };
  for (let at = from; at < to; at++) {
    const equals = xml.indexOf("=", at);
    if (equals < 0 || equals >= to) break;
    const quote = xml.charCodeAt(equals + 1);
    if (!QUOTES.has(quote)) break;
    const end = xml.indexOf(quote === 34 ? '"' : "'", equals + 2);
    if (end < 0 || end > to) break;
    if (xml.charCodeAt(equals - 2) <= 32) {
      const name = xml.charCodeAt(equals - 1);
      const value = xml.slice(equals + 2, end);
      if (name === 114) tag.reference = value;
      else if (name === 115) tag.style = value;
      else if (name === 116) tag.type = value;
    }
    at = end;
  }
  return tag;
}

/** Reads the rows of a sheet from pieces of its XML; only what stands between two rows is ever held. */
export class SheetReader {
  private readonly values: (readonly CellValue[])[] = [];
  private readonly styles: (readonly number[] | undefined)[] = [];
  private rest = "";
  private prefix: string | undefined;
  private row = -1;
  private after = "";
  private done = false;
  private lastStyles: readonly number[] = [];

  constructor(private readonly parts: WorkbookParts) {}

  /** Takes the next piece of the XML. */
  push(xml: string): void {
    if (this.done) {
      this.after += xml;
      return;
    }
    this.rest += xml;
    if (this.prefix === undefined) {
      const root = /<((?:[\w.-]+:)?)worksheet[\s>]/.exec(this.rest);
      if (!root) return;
      this.prefix = root[1]!;
    }
    this.takeRows();
  }

  private takeRows(): void {
    const { rest, prefix } = this;
    const open = `<${prefix}row`;
    const close = `</${prefix}row>`;
    const end = `</${prefix}sheetData`;
    const last = rest.indexOf(end);
    let at = 0;
    for (;;) {
      const start = rest.indexOf(open, at);
      if (start < 0 || (last >= 0 && last < start)) {
        if (last >= 0) {
          this.done = true;
          this.after = rest.slice(last);
          at = rest.length;
        } else if (start < 0) at = Math.max(at, rest.length - open.length - end.length);
        break;
      }
      const tagEnd = rest.indexOf(">", start);
      if (tagEnd < 0) break;
      const following = rest.charCodeAt(start + open.length);
      const isRow = following === 32 || following === 62 || following === 47 || following < 14;
      if (!isRow || rest.charCodeAt(tagEnd - 1) === 47) {
        if (isRow) this.row = this.rowOf(rest.slice(start, tagEnd));
        at = tagEnd + 1;
        continue;
      }
      const stop = rest.indexOf(close, tagEnd);
      if (stop < 0) {
        at = start;
        break;
      }
      this.row = this.rowOf(rest.slice(start, tagEnd));
      this.takeCells(tagEnd + 1, stop);
      at = stop + close.length;
    }
    this.rest = rest.slice(at);
  }

  private rowOf(tag: string): number {
    const named = Number(attribute(tag, "r"));
    return named >= 1 && named <= MAX_ROW + 1 ? named - 1 : this.row + 1;
  }

  private takeCells(from: number, to: number): void {
    const { rest, prefix } = this;
    const open = `<${prefix}c`;
    const close = `</${prefix}c>`;
    const values: CellValue[] = [];
    const styles: number[] = [];
    let column = -1;
    let filled = -1;
    for (let at = rest.indexOf(open, from); at >= 0 && at < to;) {
      const tagEnd = rest.indexOf(">", at);
      const following = rest.charCodeAt(at + open.length);
      if (following > 32 && following !== 47 && following !== 62) {
        at = rest.indexOf(open, tagEnd);
        continue;
      }
      const selfClosed = rest.charCodeAt(tagEnd - 1) === 47;
      const stop = selfClosed ? tagEnd : rest.indexOf(close, tagEnd);
      if (stop < 0 || stop > to) break;
      const { reference, style, type } = cellTag(rest, at + open.length, tagEnd);
      column = reference === "" ? column + 1 : columnOf(reference);
      if (column >= 0 && column <= MAX_COLUMN) {
        const value = selfClosed ? null : this.valueOf(type, tagEnd + 1, stop);
        if (value !== null && value !== "") {
          while (values.length < column) values.push(null);
          values[column] = value;
          filled = column;
        }
        if (style !== "") {
          while (styles.length < column) styles.push(0);
          styles[column] = Number(style);
        }
      }
      at = rest.indexOf(open, stop);
    }
    if (filled >= 0) this.keep(values, styles.slice(0, filled + 1));
  }

  private keep(values: readonly CellValue[], styles: readonly number[]): void {
    const { row } = this;
    while (this.values.length < row) this.values.push(EMPTY);
    this.values[row] = values;
    const same = styles.length === this.lastStyles.length && styles.every((s, c) => s === this.lastStyles[c]);
    if (!same) this.lastStyles = styles;
    this.styles[row] = this.lastStyles;
  }

  private valueOf(type: string, from: number, to: number): CellValue {
    const { rest, prefix } = this;
    if (type === "inlineStr") return runText(rest.slice(from, to));
    const text = innerValue(rest, from, to, prefix!);
    if (text === undefined || text === "") return null;
    switch (type) {
      case "s":
        return this.parts.strings[Number(text)] ?? null;
      case "b":
        return text.trim() === "1" || text.trim() === "true";
      case "str":
      case "e":
        return cellText(text);
      case "d":
        return serialOf(text.trim(), this.parts.date1904);
      default: {
        const number = Number(text);
        return Number.isNaN(number) ? cellText(text) : number;
      }
    }
  }

  /** The cells, when all pieces were given. */
  finish(): SheetCells {
    const merges = innerOf(this.after, "mergeCells").flatMap((xml) =>
      tagsOf(xml, "mergeCell").map((tag) => areaOf(attribute(tag, "ref") ?? "")),
    );
    return {
      values: this.values,
      styles: this.styles,
      merges: merges.filter((area): area is Area => area !== undefined),
    };
  }
}
