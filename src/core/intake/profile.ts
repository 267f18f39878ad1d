import { cellType, isDigital } from "../cell/cellType";
import { isLikelySerial } from "../cell/date";
import { isDateFormat } from "../cell/numberFormat";
import { fold } from "../text";
import { rowOf } from "./region";
import { valueAt } from "./scan";
import { sampleRows, type Stretch } from "./stretch";

/** What the cells of a column are, as shares of its filled cells, over at most 1,000 rows spread evenly. */
export interface ColumnProfile {
  readonly column: number;
  /** Share of the rows with a cell that is no placeholder. */
  readonly fill: number;
  /** Cells looked at that are filled and no placeholder. */
  readonly count: number;
  /** Cells that are placeholders. */
  readonly placeholders: number;
  /** Numbers and amounts. */
  readonly figures: number;
  readonly dates: number;
  readonly periods: number;
  readonly codes: number;
  /** Words, sentences and flags. */
  readonly words: number;
  readonly prose: number;
  readonly flags: number;
  /** Numbers that may be serials of a date, or have a format of one. */
  readonly serials: number;
  /** Numbers shown as dates by their format. */
  readonly formatted: number;
  readonly decimals: number;
  /** Numbers with more than four decimals. */
  readonly longDecimals: number;
  readonly negatives: number;
  /** Whole numbers of 1e8 and more. */
  readonly big: number;
  /** Whole numbers between 1900 and 2100. */
  readonly years: number;
  /** Amounts with a currency or unit. */
  readonly money: number;
  /** True when the numbers are whole and each is one more than that of the row before. */
  readonly consecutive: boolean;
  /** Distinct texts over cells, and the texts where they are few. */
  readonly distinct: number;
  readonly texts: readonly string[];
}

const SAMPLE = 1000;
const FEW = 12;

interface Counter {
  filled: number;
  placeholders: number;
  figures: number;
  dates: number;
  periods: number;
  codes: number;
  words: number;
  prose: number;
  flags: number;
  serials: number;
  formatted: number;
  decimals: number;
  longDecimals: number;
  negatives: number;
  big: number;
  years: number;
  money: number;
  steps: number;
  whole: number;
  last: number;
}

const newCounter = (): Counter => ({
  filled: 0,
  placeholders: 0,
  figures: 0,
  dates: 0,
  periods: 0,
  codes: 0,
  words: 0,
  prose: 0,
  flags: 0,
  serials: 0,
  formatted: 0,
  decimals: 0,
  longDecimals: 0,
  negatives: 0,
  big: 0,
  years: 0,
  money: 0,
  steps: 0,
  whole: 0,
  last: NaN,
});

const DECIMALS = /\.(\d+)\s*(?:%|[^\d]*)$/;
const decimalsOf = (text: string): number => DECIMALS.exec(text)?.[1]?.length ?? 0;

function countNumber(counter: Counter, value: number, stride: number): void {
  if (value < 0) counter.negatives++;
  if (!Number.isInteger(value)) return;
  counter.whole++;
  if (value >= 1e8) counter.big++;
  if (value >= 1900 && value <= 2100) counter.years++;
  if (value - counter.last === stride) counter.steps++;
  counter.last = value;
}

function countFigure(counter: Counter, value: string | number, stride: number): void {
  counter.figures++;
  const text = typeof value === "number" ? String(value) : fold(value);
  const decimals = decimalsOf(text);
  if (decimals > 0) counter.decimals++;
  if (decimals > 4) counter.longDecimals++;
  if (typeof value === "number") return countNumber(counter, value, stride);
  const number = Number(text.replace(/,/g, ""));
  if (!Number.isNaN(number)) countNumber(counter, number, stride);
  else if (/^[(-]|-$/.test(text)) counter.negatives++;
}

function countCell(
  counter: Counter,
  stretch: Stretch,
  i: number,
  column: number,
  stride: number,
): string | undefined {
  const { region } = stretch;
  const value = valueAt(region.scan, region.ats[i]!, column);
  const type = region.scan.typeOf(value);
  if (type === cellType.empty) return undefined;
  if (type === cellType.placeholder) {
    counter.placeholders++;
    return undefined;
  }
  counter.filled++;
  if (type === cellType.period) counter.periods++;
  else if (type === cellType.code) counter.codes++;
  else if (type === cellType.number || type === cellType.money) {
    if (type === cellType.money) counter.money++;
    countFigure(counter, value as string | number, stride);
  } else if (isDigital(type)) counter.dates++;
  else {
    counter.words++;
    if (type === cellType.prose) counter.prose++;
    if (type === cellType.flag) counter.flags++;
  }
  if (typeof value === "number" && type === cellType.number) {
    const isDate = isDateFormat(region.scan.grid.format?.(rowOf(region, i), column));
    if (isDate) counter.formatted++;
    if (isDate || (isLikelySerial(value) && region.scan.grid.fromText !== true)) counter.serials++;
  }
  return String(value);
}

/** Profile of a column of a stretch. */
export function profileColumn(stretch: Stretch, column: number): ColumnProfile {
  const rows = sampleRows(stretch, SAMPLE);
  const counter = newCounter();
  const texts = new Set<string>();
  const stride = rows.length > 1 ? rows[1]! - rows[0]! : 1;
  for (const i of rows) {
    const text = countCell(counter, stretch, i, column, stride);
    if (text !== undefined) texts.add(text);
  }
  const n = Math.max(1, counter.filled);
  const share = (count: number): number => count / n;
  return {
    column,
    fill: rows.length === 0 ? 0 : counter.filled / rows.length,
    count: counter.filled,
    placeholders: counter.placeholders,
    figures: share(counter.figures),
    dates: share(counter.dates),
    periods: share(counter.periods),
    codes: share(counter.codes),
    words: share(counter.words),
    prose: share(counter.prose),
    flags: share(counter.flags),
    serials: share(counter.serials),
    formatted: share(counter.formatted),
    decimals: share(counter.decimals),
    longDecimals: share(counter.longDecimals),
    negatives: share(counter.negatives),
    big: share(counter.big),
    years: share(counter.years),
    money: share(counter.money),
    consecutive: counter.whole >= 5 && counter.steps >= 0.9 * (counter.whole - 1) && counter.whole >= 0.9 * n,
    distinct: texts.size / n,
    texts: texts.size <= FEW ? [...texts].map(fold) : [],
  };
}
