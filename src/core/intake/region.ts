import { cellType } from "../cell/cellType";
import { type HeaderMatch, headerness, matchHeader } from "../schema/synonyms";
import { fold } from "../text";
import { type RowView, type Scan, type Span, textAt, viewRow } from "./scan";
import { type LineWord, lineWord, remembered } from "./words";

/** Answers about texts that a sheet asks again and again. */
export interface Lexicon {
  /** How much a text looks like a header, 0 to 1. */
  readonly headerness: (text: string) => number;
  /** Fields that a header may be, best first. */
  readonly fields: (text: string) => readonly HeaderMatch[];
  readonly lineWord: (text: string) => LineWord | undefined;
}

export const newLexicon = (): Lexicon => ({
  headerness: remembered(headerness),
  fields: remembered(matchHeader),
  lineWord: remembered(lineWord),
});

/** A stretch of columns with the rows that hold something in it; `i` counts these rows. */
export interface Region extends Span {
  readonly scan: Scan;
  readonly lexicon: Lexicon;
  /** Row positions of the scan. */
  readonly ats: Int32Array;
  /** The cells of row `i`, looked at once. */
  readonly view: (i: number) => RowView;
}

/** How many rows looked at are remembered; long tables of words would fill the memory. */
const MEMORY = 20_000;

/** A region of the given rows and columns. */
export function regionOf(scan: Scan, lexicon: Lexicon, span: Span, ats: Int32Array): Region {
  const views = new Map<number, RowView>();
  const view = (i: number): RowView => {
    const seen = views.get(i);
    if (seen) return seen;
    const found = viewRow(scan, ats[i]!, span);
    if (views.size >= MEMORY) views.clear();
    views.set(i, found);
    return found;
  };
  return { scan, lexicon, left: span.left, right: span.right, ats, view };
}

export const rowOf = (region: Region, i: number): number => region.scan.rows[region.ats[i]!]!;

/** Blank rows between row `i` and the one before it in the region. */
export const gapAbove = (region: Region, i: number): number =>
  i === 0 ? rowOf(region, 0) : rowOf(region, i) - rowOf(region, i - 1) - 1;

export const cellText = (region: Region, i: number, column: number): string =>
  textAt(region.scan, region.ats[i]!, column);

/** Texts of the cells of a row. */
export const rowTexts = (region: Region, i: number): string[] =>
  region.view(i).columns.map((c) => cellText(region, i, c));

/** Columns and folded texts of a row as one text: rows with the same key repeat each other. */
export const rowKey = (region: Region, i: number): string =>
  region
    .view(i)
    .columns.map((c) => `${c}:${fold(cellText(region, i, c))}`)
    .join("|");

/** True for a row without anything made of digits. */
export const isTextOnly = (view: RowView): boolean =>
  view.digital === 0 && !view.types.some((t) => t === cellType.error || t === cellType.prose);

/** True when a cell lies inside a merge that began in a row above. */
export function mergedBelowTop(region: Region, i: number, column: number): boolean {
  const row = rowOf(region, i);
  return region.scan.mergesAt(row).some((m) => m.top < row && m.left <= column && m.right >= column);
}
