import { cellType, type CellType, isDigital } from "../cell/cellType";
import { fold } from "../text";
import { cellText, type Region, rowKey } from "./region";
import { type RowView, valueAt } from "./scan";

/** How much a row looks like the header of what stands below it. */
export interface HeaderScore {
  readonly i: number;
  readonly score: number;
  /** Cells that are header words. */
  readonly keywords: number;
  readonly keywordShare: number;
  /** Share of cells that are text over columns of digits. */
  readonly contrast: number;
  readonly key: string;
}

/** Rows with at least this score are headers. */
export const HEADER_THRESHOLD = 3.6;
const BELOW = 12;
const KEYWORD = 0.5;
/** Headers longer than this are prose, unless the row has several cells. */
const SHORT = 40;
const LONG = 90;
const NUMBERED = /^(?:j|评委|专家|裁判|judge|rater|reviewer|[a-z])\s?\d{1,2}$/;

/** True when the cells of a row are a run of years, months or other periods. */
export function isPeriodRun(region: Region, i: number, view: RowView): boolean {
  let periods = 0;
  for (let k = 0; k < view.columns.length; k++) {
    const type = view.types[k]!;
    if (type === cellType.period) periods++;
    else if (type === cellType.number) {
      const value = Number(valueAt(region.scan, region.ats[i]!, view.columns[k]!));
      if (!(Number.isInteger(value) && value >= 1990 && value <= 2100)) return false;
      periods++;
    } else if (isDigital(type)) return false;
  }
  return periods >= 2;
}

/** A label with a colon has its value beside it and heads no column. */
const LABEL = /[:：]\s*$/;

const isKeyword = (region: Region, text: string, cells: number): boolean =>
  !LABEL.test(text) &&
  text.length <= (cells >= 4 ? LONG : SHORT) &&
  (NUMBERED.test(fold(text)) || region.lexicon.headerness(text) >= KEYWORD);

interface Below {
  readonly digits: number;
  readonly values: number;
  readonly same: boolean;
}

function lookBelow(region: Region, i: number, to: number, column: number, text: string): Below {
  let digits = 0;
  let values = 0;
  let same = false;
  for (let j = i + 1; j < to; j++) {
    const view = region.view(j);
    const k = view.columns.indexOf(column);
    if (k < 0) continue;
    const type = view.types[k]!;
    if (type !== cellType.placeholder) values++;
    if (isDigital(type)) digits++;
    if (fold(cellText(region, j, column)) === text) same = true;
  }
  return { digits, values, same };
}

interface Cells {
  keywords: number;
  texts: number;
  contrast: number;
  numbers: number;
  codes: number;
  prose: number;
  colons: number;
  placeholders: number;
  same: number;
  totals: number;
}

function countText(region: Region, cells: Cells, type: CellType, text: string, keyword: boolean): void {
  if (keyword) cells.keywords++;
  if (keyword || type === cellType.text || type === cellType.flag) cells.texts++;
  else if (type === cellType.code) cells.codes++;
  else if (type === cellType.prose) cells.prose++;
  else if (type === cellType.placeholder) cells.placeholders++;
  else if (isDigital(type)) cells.numbers++;
  if (/[:：]\s*(?:$|\S)/.test(text) && !/\d:\d/.test(text)) cells.colons++;
  if (region.lexicon.lineWord(text)?.exact === true) cells.totals++;
}

function countCells(region: Region, i: number, to: number, view: RowView, periods: boolean): Cells {
  const cells: Cells = {
    keywords: 0,
    texts: 0,
    contrast: 0,
    numbers: 0,
    codes: 0,
    prose: 0,
    colons: 0,
    placeholders: 0,
    same: 0,
    totals: 0,
  };
  view.columns.forEach((column, k) => {
    const text = cellText(region, i, column);
    const type = view.types[k]!;
    const keyword = isKeyword(region, text, view.columns.length);
    const isLabel = keyword || type === cellType.text || (periods && isDigital(type));
    countText(region, cells, periods && isDigital(type) ? cellType.text : type, text, keyword);
    const below = lookBelow(region, i, to, column, fold(text));
    if (isLabel && below.values > 0 && below.digits >= 0.6 * below.values) cells.contrast++;
    if (below.same || (!isLabel && isDigital(type) && below.digits > 0)) cells.same++;
  });
  return cells;
}

/** Mean share of the row's columns among those below, and mean share of the row's width reached below. */
function supportOf(
  region: Region,
  i: number,
  to: number,
  view: RowView,
): { support: number; coverage: number } {
  let support = 0;
  let coverage = 0;
  const own = new Set(view.columns);
  for (let j = i + 1; j < to; j++) {
    const columns = region.view(j).columns;
    support += columns.filter((c) => own.has(c)).length / columns.length;
    coverage += Math.min(1, columns.length / own.size);
  }
  const rows = Math.max(1, to - i - 1);
  return { support: support / rows, coverage: coverage / rows };
}

const LONG_NUMBER = /\d{6,}/;
const ABOUT_THE_FILE = 2;

/** A long number in a row, as of an account, says that it is about the file and heads nothing. */
const isAboutTheFile = (region: Region, i: number): boolean =>
  region.view(i).columns.some((c) => LONG_NUMBER.test(cellText(region, i, c)));

/** Scores row `i` as a header; undefined when it cannot be one. */
export function scoreHeader(region: Region, i: number): HeaderScore | undefined {
  const view = region.view(i);
  const n = view.columns.length;
  if (n < 2) return undefined;
  const periods = isPeriodRun(region, i, view);
  if (
    !periods &&
    view.digital > 0.5 * n &&
    view.columns.every((c) => !isKeyword(region, cellText(region, i, c), n))
  )
    return undefined;
  const to = Math.min(region.ats.length, i + 1 + BELOW);
  const cells = countCells(region, i, to, view, periods);
  const { support, coverage } = supportOf(region, i, to, view);
  const distinct = new Set(view.columns.map((c) => fold(cellText(region, i, c)))).size === n;
  const contrast = cells.contrast / n;
  const score =
    (2.5 * cells.keywords + 1.2 * cells.texts) / n +
    2.2 * Math.min(1, 2 * contrast) +
    support +
    0.8 * coverage +
    (distinct ? 0.5 : 0) +
    0.5 * Math.min(1, n / 6) -
    (3.5 * cells.numbers + 2.5 * cells.prose + 1.2 * cells.codes + 2.5 * cells.colons) / n -
    (0.8 * cells.placeholders + 2 * cells.same) / n -
    (cells.totals > 0 && cells.totals >= cells.keywords ? 1.5 : 0) -
    (isAboutTheFile(region, i) ? ABOUT_THE_FILE : 0);
  return {
    i,
    score,
    keywords: cells.keywords,
    keywordShare: cells.keywords / n,
    contrast,
    key: rowKey(region, i),
  };
}
