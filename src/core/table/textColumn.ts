import type { CellValue } from "./grid";
import { textOf } from "./columns";
import { marker, type Cells } from "./marks";
import { untidiness, type TextColumn } from "./table";
import { NumberedTexts, Numbering, type Words } from "./words";

const isWideSign = (code: number): boolean =>
  (code >= 0xff10 && code <= 0xff19) ||
  (code >= 0xff21 && code <= 0xff3a) ||
  (code >= 0xff41 && code <= 0xff5a);

/** Spaces of other widths and signs without any, all of them below the Chinese characters but one. */
const isOddSpace = (code: number): boolean =>
  code === 0xa0 ||
  code === 0xad ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200f) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x2060 ||
  code === 0x3000 ||
  code === 0xfeff;

/** How a text that is not blank looks at first sight: tidy, with full-width digits or letters, or not to be told. */
const look = { tidy: 0, wide: 1, unclear: 2 } as const;

/** Most texts are tidy, and this tells so without a regular expression. */
function lookOf(text: string): number {
  const last = text.length - 1;
  if (last < 0 || text.charCodeAt(0) <= 32 || text.charCodeAt(last) <= 32) return look.unclear;
  let found: number = look.tidy;
  for (let i = 0; i <= last; i++) {
    const code = text.charCodeAt(i);
    if (code > 32 && code < 0xa0) continue;
    if (code >= 0x3001 && code < 0xfeff) continue;
    if (code === 32 ? text.charCodeAt(i + 1) === 32 : code < 32 || isOddSpace(code)) return look.unclear;
    if (isWideSign(code)) found = look.wide;
  }
  return found;
}

/** A cell as read: its tidy text, and what was untidy in it. */
interface Read {
  readonly text: string | null;
  readonly untidy: number;
}

function read(value: CellValue | undefined, isCode: boolean): Read {
  if (typeof value !== "string") return { text: textOf(value), untidy: untidiness.none };
  const seen = lookOf(value);
  if (seen === look.tidy) return { text: value, untidy: untidiness.none };
  const text = seen === look.unclear ? textOf(value) : value;
  if (text === null) return { text, untidy: untidiness.none };
  if (text.length !== value.length) return { text, untidy: untidiness.space };
  return { text, untidy: isCode && lookOf(text) === look.wide ? untidiness.wide : untidiness.none };
}

/** Texts are numbered as they are read; where nearly all of so many rows differ, numbering pays no longer. */
const probe = 16_384;
const nearlyAll = 0.9;

/** What was untidy in the cells of a column, by the number of each row's cell. */
function untidyRows(ids: Int32Array, readings: readonly Read[]): Uint8Array | undefined {
  const untidy = marker(ids.length);
  for (let row = 0; row < ids.length; row++) {
    const mark = ids[row]! < 0 ? untidiness.none : readings[ids[row]!]!.untidy;
    if (mark !== untidiness.none) untidy.set(row, mark);
  }
  return untidy.marks();
}

/** Tidy texts of a column whose cells were numbered: each different cell is read once. */
function tidied(type: TextColumn["type"], { ids, texts: cells }: Words): TextColumn {
  const readings = cells.map((cell) => read(cell, type === "code"));
  if (readings.every(({ text, untidy }, id) => text === cells[id] && untidy === untidiness.none))
    return new NumberedTexts(type, { ids, texts: cells });
  const untidy = untidyRows(ids, readings);
  const numbering = new Numbering();
  const next = readings.map(({ text }) => (text === null ? -1 : numbering.numberOf(text)));
  const tidyIds = ids.map((cell) => (cell < 0 ? -1 : next[cell]!));
  return new NumberedTexts(type, { ids: tidyIds, texts: numbering.texts }, untidy);
}

/** Tidy texts of a column of which hardly any repeat. */
function eachTidied(type: TextColumn["type"], rowCount: number, cells: Cells): TextColumn {
  const values = new Array<string | null>(rowCount);
  const untidy = marker(rowCount);
  const isCode = type === "code";
  for (let row = 0; row < rowCount; row++) {
    const value = cells(row);
    if (typeof value === "string" && lookOf(value) === look.tidy) {
      values[row] = value;
      continue;
    }
    const { text, untidy: mark } = read(value, isCode);
    values[row] = text;
    if (mark !== untidiness.none) untidy.set(row, mark);
  }
  return { type, values, untidy: untidy.marks() };
}

/** Tidy texts of a column; those that repeat are one text and numbered. */
export function textColumn(type: TextColumn["type"], rowCount: number, cells: Cells): TextColumn {
  const ids = new Int32Array(rowCount);
  const numbering = new Numbering();
  for (let row = 0; row < rowCount; row++) {
    if (row === probe && numbering.size > nearlyAll * row) return eachTidied(type, rowCount, cells);
    const value = cells(row);
    const text = typeof value === "string" ? value : textOf(value);
    ids[row] = text === null || text === "" ? -1 : numbering.numberOf(text);
  }
  return tidied(type, { ids, texts: numbering.texts });
}
