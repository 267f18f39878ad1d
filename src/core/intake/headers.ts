import { isDigital } from "../cell/cellType";
import { columnNames, headerLines, isNumbering, isUnitLine } from "./headerLines";
import { HEADER_THRESHOLD, type HeaderScore, isPeriodRun, scoreHeader } from "./headerScore";
import { fold } from "../text";
import { cellText, gapAbove, type Region, rowKey, rowOf, rowTexts } from "./region";
import { typeAt, valueAt } from "./scan";

/** A header with all its lines. Rows are rows `i` of the region. */
export interface HeaderBlock {
  /** Lines with names, top to bottom. */
  readonly lines: readonly number[];
  readonly numbering: readonly number[];
  readonly units: readonly number[];
  /** First row below the header. */
  readonly end: number;
  readonly score: number;
  /** Share of the cells of the line found that are header words. */
  readonly keywordShare: number;
  /** Path of names by column. */
  readonly names: ReadonlyMap<number, readonly string[]>;
  /** Keys of the lines: a later row with one of them repeats the header. */
  readonly keys: readonly string[];
}

/** The numbers 1 and 2 under two headers number the columns, unless the first column counts the rows. */
const isPairNumbering = (region: Region, i: number, texts: readonly string[]): boolean =>
  texts.join("|") === "1|2" &&
  i + 1 < region.ats.length &&
  region.view(i + 1).columns.length === 2 &&
  !isDigital(region.view(i + 1).types[0]!);

/** Builds the header around the line found. */
export function buildBlock(region: Region, found: number, from: number, score: number): HeaderBlock {
  const lines = headerLines(region, found, from);
  const numbering: number[] = [];
  const units: number[] = [];
  let end = lines[lines.length - 1]! + 1;
  for (; end < region.ats.length && end < found + 6; end++) {
    const texts = rowTexts(region, end);
    if (isNumbering(texts) || isPairNumbering(region, end, texts)) numbering.push(end);
    else if (isUnitLine(texts)) units.push(end);
    else break;
  }
  const names = columnNames(region, lines);
  const cells = region.view(found).columns.map((c) => cellText(region, found, c));
  const keywordShare = cells.filter((text) => region.lexicon.headerness(text) >= 0.5).length / cells.length;
  return {
    lines,
    numbering,
    units,
    end,
    score,
    keywordShare,
    names,
    keys: lines.map((line) => rowKey(region, line)),
  };
}

const FIRST_ROWS = 60;
const NEIGHBOURHOOD = 6;
const CLEARLY_BETTER = 1;
/** How many rows after a gap or a title are tried when the first rows hold no header. */
const LATE_TRIES = 500;

function afterBreak(region: Region, i: number): boolean {
  return i === 0 || gapAbove(region, i) > 0 || region.view(i - 1).columns.length <= 2;
}

/** A row that begins with a label is about the file and no data. */
const LABELLED = /[:：]\s*$/;

/** A header within a few rows that is clearly better and not separated by data. */
function betterNear(region: Region, first: HeaderScore): HeaderScore {
  let best = first;
  let numbers = 0;
  for (let i = first.i + 1; i <= first.i + NEIGHBOURHOOD && i < region.ats.length; i++) {
    const score = scoreHeader(region, i);
    if (score && score.score > best.score + CLEARLY_BETTER) best = score;
    const isData = region.view(i).digital > 0 && !LABELLED.test(rowTexts(region, i)[0]!);
    if (isData && score !== best && ++numbers >= 2) break;
  }
  return best;
}

/** The first header of a region from row `from` on, or undefined. */
export function firstHeader(region: Region, from = 0): HeaderScore | undefined {
  let late = 0;
  for (let i = from; i < region.ats.length; i++) {
    if (i - from >= FIRST_ROWS) {
      if (late >= LATE_TRIES) return undefined;
      if (!afterBreak(region, i)) continue;
      late++;
    }
    const score = scoreHeader(region, i);
    if (score && score.score >= HEADER_THRESHOLD) return betterNear(region, score);
  }
  return undefined;
}

/**
 * Columns of digits below a header: a row with digits there is data and need not be looked at.
 * Numbers come before texts of digits because they are told at a glance.
 */
function anchorsOf(region: Region, block: HeaderBlock): number[] {
  const to = Math.min(region.ats.length, block.end + 200);
  const rows = to - block.end;
  if (rows < 3) return [];
  const counts = [...block.names.keys()].map((column) => {
    let digits = 0;
    let numbers = 0;
    for (let i = block.end; i < to; i++) {
      const value = valueAt(region.scan, region.ats[i]!, column);
      if (typeof value === "number") numbers++;
      if (isDigital(region.scan.typeOf(value))) digits++;
    }
    return { column, digits, numbers };
  });
  return counts
    .filter(({ digits }) => digits >= 0.6 * rows)
    .sort((a, b) => b.numbers + b.digits - a.numbers - a.digits)
    .slice(0, 2)
    .map(({ column }) => column);
}

/** True when a row may head what follows it: a few cheap looks before it is scored. */
function mayHead(region: Region, i: number, width: number): boolean {
  const view = region.view(i);
  if (view.columns.length < 2) return false;
  if (view.digital > 0.5 * view.columns.length && !isPeriodRun(region, i, view)) return false;
  if (gapAbove(region, i) > 0 || region.view(i - 1).columns.length <= Math.min(2, width - 1)) return true;
  const heads = i + 1 < region.ats.length && region.view(i + 1).digital > view.digital;
  return heads && region.lexicon.headerness(cellText(region, i, view.columns[0]!)) >= 0.5;
}

/** A header of another table further down. */
function otherHeader(region: Region, i: number, first: HeaderBlock): HeaderScore | undefined {
  if (!mayHead(region, i, first.names.size)) return undefined;
  const score = scoreHeader(region, i);
  if (!score || score.score < HEADER_THRESHOLD) return undefined;
  const apart =
    afterBreak(region, i) &&
    score.score >= first.score - 1.5 &&
    score.keywordShare >= 0.4 &&
    score.keywords >= 2;
  return apart || (score.keywordShare >= 0.7 && score.contrast > 0) ? betterNear(region, score) : undefined;
}

/** The headers found so far, by which their repetitions are known. */
class Known {
  private readonly keys = new Set<string>();
  /** First cells of the keys: most rows are told apart by these. */
  private readonly firsts = new Set<string>();

  add(block: HeaderBlock): void {
    for (const key of block.keys) {
      this.keys.add(key);
      this.firsts.add(key.split("|")[0]!);
    }
  }

  has(region: Region, i: number): boolean {
    const column = region.view(i).columns[0]!;
    return (
      this.firsts.has(`${column}:${fold(cellText(region, i, column))}`) && this.keys.has(rowKey(region, i))
    );
  }
}

/** All headers of a region, top to bottom. A row chosen by the user is one whatever its score. */
export function findHeaders(region: Region, chosenRow?: number): HeaderBlock[] {
  const chosen =
    chosenRow === undefined ? -1 : region.ats.findIndex((_, i) => rowOf(region, i) === chosenRow);
  const first = chosen >= 0 ? { i: chosen, score: 9 } : firstHeader(region);
  if (!first) return [];
  const blocks = [buildBlock(region, first.i, 0, first.score)];
  const known = new Known();
  known.add(blocks[0]!);
  let anchors = anchorsOf(region, blocks[0]!);
  for (let i = blocks[0]!.end; i < region.ats.length; i++) {
    if (anchors.some((c) => isDigital(typeAt(region.scan, region.ats[i]!, c)))) continue;
    const last = blocks[blocks.length - 1]!;
    const found = known.has(region, i) ? { i, score: last.score } : otherHeader(region, i, blocks[0]!);
    if (!found) continue;
    const block = buildBlock(region, found.i, last.end, found.score);
    blocks.push(block);
    known.add(block);
    anchors = anchorsOf(region, block);
    i = block.end - 1;
  }
  return blocks;
}
