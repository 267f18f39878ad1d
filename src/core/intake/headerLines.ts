import { cellType } from "../cell/cellType";
import type { Area } from "../table/grid";
import { fold } from "../text";
import { HEADER_THRESHOLD, isPeriodRun, scoreHeader } from "./headerScore";
import { cellText, gapAbove, isTextOnly, type Region, rowOf, rowTexts } from "./region";

const UNIT =
  /^(?:\(?(?:单位[:：]?)?(?:人民币)?(?:元|千元|万元|百万元|亿元|人|人次|人天|天|晚|次|项|场|个|家|份|篇|学时|课时|分|%|‰|元\/人|cny|rmb|usd|gbp|eur|£|\$|¥|€)\)?)$/;
const COUNTED = /^[([]?\d{1,3}[)\]]?$/;
const FORMULA = /^[([]?\d{1,3}[)\]]?\s*=\s*[\d\s+\-*/×÷()[\]]+$/;
const ORDER = /^(?:[甲乙丙丁戊己庚辛壬癸]|栏次|行次|栏目|序号|[a-z])$/;

/** True for a line of column numbers: 1 2 3, (1) (2) (3), 甲 乙 1 2, 3=1+2. */
export function isNumbering(texts: readonly string[]): boolean {
  if (texts.length < 3) return false;
  let expected = -1;
  let numbers = 0;
  for (const text of texts.map(fold)) {
    if (ORDER.test(text)) continue;
    if (!COUNTED.test(text) && !FORMULA.test(text)) return false;
    const number = Number(/\d+/.exec(text)![0]);
    if (expected >= 0 ? number !== expected : number > 2) return false;
    expected = number + 1;
    numbers++;
  }
  return numbers >= 2 || texts.every((text) => ORDER.test(fold(text)));
}

/** True for a line of units, 元 or 万元 or %, under a header. */
export const isUnitLine = (texts: readonly string[]): boolean =>
  texts.length > 0 && texts.every((text) => UNIT.test(fold(text)) || /^\(?单位\s*[:：]/.test(text.trim()));

const LONG_NUMBER = /\d{4,}/;
const YEAR = /(?:19|20)\d{2}/;

/** Lines with a long number or with labels and values are about the file and are no header. */
function isAboutTheFile(texts: readonly string[]): boolean {
  const colons = texts.filter((t) => /[:：]\s*(?:$|\S)/.test(t)).length;
  return colons > 0.3 * texts.length || texts.some((t) => LONG_NUMBER.test(t.replace(YEAR, "")));
}

const covers = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

/** Merged areas that touch a row of the region. */
export function mergesOfRow(region: Region, row: number): Area[] {
  return region.scan.mergesAt(row).filter((m) => m.right >= region.left && m.left <= region.right);
}

const overlapOf = (a: readonly number[], b: readonly number[]): number => {
  const set = new Set(b);
  return a.filter((c) => set.has(c)).length / Math.max(1, a.length);
};

/** True when line `i` above the header line `below` belongs to the header. */
function isLineAbove(region: Region, i: number, below: number): boolean {
  if (gapAbove(region, below) > 0) return false;
  const view = region.view(i);
  const texts = rowTexts(region, i);
  const periods = isPeriodRun(region, i, view);
  if (periods && view.columns[0]! > region.view(below).columns[0]!) return true;
  if (!(isTextOnly(view) || periods) || isAboutTheFile(texts)) return false;
  const row = rowOf(region, i);
  const merges = mergesOfRow(region, row);
  const wide = merges.filter((m) => m.right > m.left);
  const isTitle =
    view.columns.length === 1 && wide.some((m) => m.right - m.left >= (region.right - region.left) * 0.8);
  if (isTitle) return false;
  if (wide.length >= 2 || merges.some((m) => m.bottom >= rowOf(region, below) && m.top <= row)) return true;
  const lower = region.view(below).columns;
  const added = view.columns.some((c) => !lower.includes(c));
  return view.columns.length >= 2 && added && overlapOf(lower, view.columns) <= 0.5;
}

/** True when every blank of line `i` under the header lies in a merge that comes down from the header. */
function isMergedInto(region: Region, i: number, header: number): boolean {
  const row = rowOf(region, i);
  return mergesOfRow(region, row).some(
    (m) => m.bottom > m.top && region.view(header).columns.some((c) => covers(m, rowOf(region, header), c)),
  );
}

/** True when line `i` below the lines taken so far belongs to the header. */
function isLineBelow(region: Region, i: number, lines: readonly number[]): boolean {
  const view = region.view(i);
  const texts = rowTexts(region, i);
  if (!isTextOnly(view) || isAboutTheFile(texts)) return false;
  const header = lines[lines.length - 1]!;
  if (isMergedInto(region, i, header)) return true;
  const taken = lines.flatMap((line) => [...region.view(line).columns]);
  const added = view.columns.filter((c) => !taken.includes(c));
  const overlap = overlapOf(view.columns, taken);
  if (added.length > 0 && overlap <= 0.5) return true;
  return overlap >= 0.6 && isSecondFullLine(region, i, header);
}

/** Labels and technical names, or the labels in other words, as a second full line. */
function isSecondFullLine(region: Region, i: number, header: number): boolean {
  const above = region.view(header).columns;
  const own = region.view(i).columns;
  if (overlapOf(above, own) < 0.6 || region.view(i).types.some((t) => t === cellType.placeholder))
    return false;
  const score = scoreHeader(region, i);
  return (
    score !== undefined &&
    score.score >= HEADER_THRESHOLD &&
    (score.keywordShare >= 0.5 || score.contrast >= 0.3)
  );
}

const MAX_LINES = 4;

/** Header lines around the line found, top to bottom; rows before `from` are out of reach. */
export function headerLines(region: Region, found: number, from: number): number[] {
  const lines = [found];
  while (lines[0]! > from && lines.length < MAX_LINES && isLineAbove(region, lines[0]! - 1, lines[0]!))
    lines.unshift(lines[0]! - 1);
  for (let i = found + 1; i < Math.min(found + 3, region.ats.length) && lines.length < MAX_LINES; i++) {
    if (gapAbove(region, i) > 1 || !isLineBelow(region, i, lines)) break;
    lines.push(i);
  }
  return lines;
}

/** Texts of a header line by column, with merged cells spread over their columns. */
function spreadTexts(region: Region, i: number): Map<number, string> {
  const row = rowOf(region, i);
  const texts = new Map(region.view(i).columns.map((c) => [c, cellText(region, i, c).trim()]));
  for (const merge of mergesOfRow(region, row)) {
    const text = texts.get(merge.left);
    if (merge.top !== row || text === undefined) continue;
    for (let c = merge.left; c <= Math.min(merge.right, region.right); c++)
      if (!texts.has(c)) texts.set(c, text);
  }
  return texts;
}

/** Lets a group label without merged cells reach over the leaves to its right. */
function reachRight(upper: Map<number, string>, lower: ReadonlyMap<number, string>, region: Region): void {
  let label: string | undefined;
  for (let c = region.left; c <= region.right; c++) {
    const own = upper.get(c);
    if (own !== undefined) label = lower.has(c) ? own : undefined;
    else if (!lower.has(c)) label = undefined;
    else if (label !== undefined) upper.set(c, label);
  }
}

/** Name of each column: the distinct texts of the header lines, top to bottom. */
export function columnNames(region: Region, lines: readonly number[]): Map<number, string[]> {
  const levels = lines.map((line) => spreadTexts(region, line));
  for (let k = levels.length - 2; k >= 0; k--) reachRight(levels[k]!, levels[k + 1]!, region);
  const names = new Map<number, string[]>();
  for (let c = region.left; c <= region.right; c++) {
    const path = levels.map((level) => level.get(c)).filter((t): t is string => t !== undefined && t !== "");
    const distinct = path.filter((text, k) => path.indexOf(text) === k);
    if (distinct.length > 0) names.set(c, distinct);
  }
  return names;
}
