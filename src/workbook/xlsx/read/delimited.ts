import type { CellValue } from "../../../core/table/grid";

const DELIMITERS = [",", ";", "\t", "|"] as const;
type Delimiter = (typeof DELIMITERS)[number];

const SAMPLE_TEXT = 200_000;
const SAMPLE_RECORDS = 400;
const QUOTE = 34;

interface Field {
  readonly text: string;
  /** Position after the field: of the delimiter, the line end or the end. */
  readonly end: number;
}

/** Finds the next place of a sign, for questions that only go forward; each place is looked for once. */
function finder(text: string, sign: string): (from: number) => number {
  let at = -1;
  return (from) => {
    if (at < from) {
      const found = text.indexOf(sign, from);
      at = found < 0 ? Infinity : found;
    }
    return at;
  };
}

/**
 * A quoted field. Its closing quote must stand before a delimiter or a line end (spaces between are passed over);
 * undefined when it has none, and then the quote is a sign like any other.
 */
function quoted(text: string, from: number, delimiter: string): Field | undefined {
  let at = from + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return undefined;
    if (text.charCodeAt(close + 1) === QUOTE) {
      at = close + 2;
      continue;
    }
    let end = close + 1;
    while (text[end] === " " || (text[end] === "\t" && delimiter !== "\t")) end++;
    if (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r")
      return undefined;
    return { text: text.slice(from + 1, close).replaceAll('""', '"'), end };
  }
}

/** Line breaks that a quoted field may hold; more are a quote that was never closed. */
const MOST_BREAKS = 60;

const breaksOf = (text: string): number => text.split("\n").length - 1;

const nextLine = (text: string, end: number): number =>
  text[end] === "\r" && text[end + 1] === "\n" ? end + 2 : end + 1;

/** Records of delimited text; a blank line is a record without fields. */
export function parseRecords(text: string, delimiter: string, most = Infinity): string[][] {
  const nextLf = finder(text, "\n");
  const nextCr = finder(text, "\r");
  const nextDelimiter = finder(text, delimiter);
  const lineEnd = (from: number): number => Math.min(nextLf(from), nextCr(from), text.length);
  const fieldAt = (from: number): Field => {
    if (text.charCodeAt(from) === QUOTE) {
      const field = quoted(text, from, delimiter);
      if (field && breaksOf(field.text) <= MOST_BREAKS) return field;
    }
    const end = Math.min(nextDelimiter(from), lineEnd(from));
    return { text: text.slice(from, end), end };
  };
  const records: string[][] = [];
  let at = 0;
  while (at < text.length && records.length < most) {
    const record: string[] = [];
    let end = lineEnd(at);
    if (end > at) {
      for (;;) {
        const field = fieldAt(at);
        record.push(field.text);
        end = field.end;
        if (text[end] !== delimiter) break;
        at = end + 1;
      }
    }
    records.push(record);
    at = nextLine(text, end);
  }
  return records;
}

interface Split {
  readonly delimiter: Delimiter;
  readonly score: number;
  readonly width: number;
}

/** How well a delimiter cuts the records to one width: its share of the rows, times (width − 1) / width. */
function tryDelimiter(text: string, delimiter: Delimiter): Split {
  const widths = new Map<number, number>();
  let rows = 0;
  for (const record of parseRecords(text, delimiter, SAMPLE_RECORDS)) {
    if (!record.some((field) => field.trim() !== "")) continue;
    rows++;
    widths.set(record.length, (widths.get(record.length) ?? 0) + 1);
  }
  let best: Split = { delimiter, score: 0, width: 1 };
  for (const [width, count] of widths) {
    const score = (count / rows) * ((width - 1) / width);
    if (score > best.score) best = { delimiter, score, width };
  }
  return best;
}

/** The delimiter that cuts the text most evenly; a comma when none does better. */
const bestSplit = (text: string): Split =>
  DELIMITERS.map((delimiter) => tryDelimiter(text, delimiter)).reduce((a, b) => (b.score > a.score ? b : a));

const SEPARATOR_LINE = /^sep=(.)\r?\n/i;
const FORMULA_TEXT = /^="(.*)"$/s;
/** A whole record in one quoted cell: the share of records with a single field. */
const SINGLE = 0.8;
const EVEN = 0.6;

/** `="00123"` holds a text on purpose. */
const cellOf = (field: string): CellValue =>
  field.charCodeAt(0) === 61 ? (FORMULA_TEXT.exec(field)?.[1]?.replaceAll('""', '"') ?? field) : field;

/** Records that hold their whole row in one cell, cut once more. */
function resplit(records: readonly string[][]): string[][] | undefined {
  const single = records.filter((r) => r.length === 1).length;
  const filled = records.filter((r) => r.some((f) => f !== "")).length;
  if (filled < 3 || single < SINGLE * filled) return undefined;
  const inner = records.map((r) => r[0] ?? "").join("\n");
  const best = bestSplit(inner.slice(0, SAMPLE_TEXT));
  if (best.score < EVEN * ((best.width - 1) / best.width) || best.width < 2) return undefined;
  return records.map((r) => (r.length === 1 ? (parseRecords(r[0]!, best.delimiter)[0] ?? []) : r));
}

/** Cells of delimited text: record N is row N, every value is text. */
export function readDelimited(text: string): CellValue[][] {
  const named = SEPARATOR_LINE.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const delimiter = named ? named[1]! : bestSplit(body.slice(0, SAMPLE_TEXT)).delimiter;
  const records = parseRecords(body, delimiter);
  const rows = (named ? undefined : resplit(records)) ?? records;
  const cells = rows.map((record) => record.map(cellOf));
  return named ? [[], ...cells] : cells;
}
