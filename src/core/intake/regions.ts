import { cellType, isDigital } from "../cell/cellType";
import { firstHeader } from "./headers";
import { type Lexicon, type Region, regionOf } from "./region";
import { isEmpty, type Scan, type Span, textAt, valueAt } from "./scan";
import { twinSpans } from "./stretch";

/** How a sheet falls apart into stretches of columns. */
export interface Regions {
  /** The one with most cells first, then from left to right. */
  readonly regions: readonly Region[];
  /** Spans beside the tables that are no tables. */
  readonly side: readonly Span[];
  /** True when a stretch apart was joined to a table by its rows alone. */
  readonly joined: boolean;
}

/** Runs of columns that hold something, between wholly blank columns. */
function bandsOf(scan: Scan): Span[] {
  const bands: Span[] = [];
  for (let c = 0; c < scan.width; c++) {
    if (scan.columns[c] === 0) continue;
    const last = bands[bands.length - 1];
    if (last && last.right === c - 1) bands[bands.length - 1] = { left: last.left, right: c };
    else bands.push({ left: c, right: c });
  }
  return bands;
}

/** Positions of the rows that hold something within a span. */
function rowsOf(scan: Scan, { left, right }: Span): Int32Array {
  const found = new Int32Array(scan.rows.length);
  let count = 0;
  for (let at = 0; at < found.length; at++) {
    const row = scan.grid.values[scan.rows[at]!]!;
    for (let c = left; c <= right && c < row.length; c++) {
      if (isEmpty(row[c])) continue;
      found[count++] = at;
      break;
    }
  }
  return found.slice(0, count);
}

function all(scan: Scan): Int32Array {
  const ats = new Int32Array(scan.rows.length);
  for (let at = 0; at < ats.length; at++) ats[at] = at;
  return ats;
}

/** Rows in both lists over rows in either. */
function jaccard(a: Int32Array, b: Int32Array): number {
  let both = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      both++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return both / (a.length + b.length - both);
}

interface Band extends Span {
  readonly ats: Int32Array;
}

const SAME_ROWS = 0.6;
const SIZE_WIDTH = 6;
const size = (band: Band): number => band.ats.length * Math.min(SIZE_WIDTH, band.right - band.left + 1);

/** True when the cells of a band without a header are of one type per column and name no total of their own. */
function isCoherent(scan: Scan, lexicon: Lexicon, band: Band): boolean {
  for (let c = band.left; c <= band.right; c++) {
    let digits = 0;
    let filled = 0;
    for (const at of band.ats.subarray(0, 200)) {
      const type = scan.typeOf(valueAt(scan, at, c));
      if (type === cellType.empty || type === cellType.placeholder) continue;
      filled++;
      if (isDigital(type)) digits++;
      else if (lexicon.lineWord(textAt(scan, at, c))) return false;
    }
    if (filled > 3 && digits > 0.25 * filled && digits < 0.75 * filled) return false;
  }
  return true;
}

type Verdict = "joined" | "joinedByRows" | "own" | "side";

/** True when the rows of a band below its header follow each other without holes, as those of a table do. */
function isSolid(band: Band, headerAt: number): boolean {
  const below = band.ats.filter((at) => at > headerAt);
  return below.length > 0 && below.length >= 0.9 * (below[below.length - 1]! - headerAt);
}

function verdictOf(
  scan: Scan,
  lexicon: Lexicon,
  band: Band,
  main: Band,
  headerAt: number | undefined,
): Verdict {
  const sameRows = jaccard(band.ats, main.ats) >= SAME_ROWS;
  const own = sameRows ? undefined : ownHeader(scan, lexicon, band);
  if (headerAt !== undefined && band.ats.includes(headerAt))
    return own === headerAt && isSolid(band, headerAt) ? "own" : "joined";
  if (sameRows && isCoherent(scan, lexicon, band)) return "joinedByRows";
  return (own ?? ownHeader(scan, lexicon, band)) === undefined ? "side" : "own";
}

/** Position of the header of a band that would be a table of its own: two header words and three rows. */
function ownHeader(scan: Scan, lexicon: Lexicon, band: Band): number | undefined {
  const region = regionOf(scan, lexicon, band, band.ats);
  const header = firstHeader(region);
  return header && header.keywords >= 2 && band.ats.length - header.i > 3 ? band.ats[header.i] : undefined;
}

function split(region: Region): Region[] {
  const spans = twinSpans(region);
  if (spans.length === 1) return [region];
  return spans.map((span) => regionOf(region.scan, region.lexicon, span, rowsOf(region.scan, span)));
}

/** Splits a sheet at wholly blank columns, and puts back together what the rows show to be one table. */
export function findRegions(scan: Scan, lexicon: Lexicon): Regions {
  const spans = bandsOf(scan);
  if (spans.length <= 1) {
    const span = spans[0] ?? { left: 0, right: 0 };
    return { regions: split(regionOf(scan, lexicon, span, all(scan))), side: [], joined: false };
  }
  const bands: Band[] = spans.map((span) => ({ ...span, ats: rowsOf(scan, span) }));
  const main = bands.reduce((a, b) => (size(b) > size(a) ? b : a));
  const mainHeader = firstHeader(regionOf(scan, lexicon, main, main.ats));
  const headerAt = mainHeader ? main.ats[mainHeader.i] : undefined;
  const verdicts = bands.map((band) =>
    band === main ? ("joined" as const) : verdictOf(scan, lexicon, band, main, headerAt),
  );
  const joined = bands.filter((_, k) => verdicts[k]!.startsWith("joined"));
  const span = { left: joined[0]!.left, right: joined[joined.length - 1]!.right };
  const whole = regionOf(scan, lexicon, span, rowsOf(scan, span));
  const own = bands
    .filter((band, k) => verdicts[k] === "own" && (band.right < span.left || band.left > span.right))
    .map((band) => regionOf(scan, lexicon, band, band.ats));
  const side = bands.filter((_, k) => verdicts[k] === "side");
  return {
    regions: [...split(whole), ...own.flatMap(split)],
    side,
    joined: verdicts.includes("joinedByRows"),
  };
}
