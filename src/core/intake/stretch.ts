import { fold } from "../text";
import { columnNames, headerLines } from "./headerLines";
import { findHeaders, firstHeader, type HeaderBlock } from "./headers";
import { isTextOnly, type Region, rowTexts } from "./region";
import { isEmpty, type Span, valueAt } from "./scan";
import type { RowRole } from "./types";

/** The rows of one table before its columns have a meaning. Rows are rows `i` of the region. */
export interface Stretch {
  readonly region: Region;
  readonly block: HeaderBlock | undefined;
  /** Rows above the header that speak of this table. */
  readonly titles: readonly number[];
  /** First row below the header, and one past the last row before the next table. */
  readonly from: number;
  readonly to: number;
  /** Rows of the body that repeat the header or belong to a page break. */
  readonly skipped: ReadonlyMap<number, RowRole>;
  /** True when a table above has the same header. */
  readonly continuesAbove: boolean;
}

const STOPS = new Set(["total", "subtotal", "cumulative", "balance", "note", "signature"]);

/** Rows directly above a header that are its titles: few cells, text only, no word of a total or note. */
function titleRows(region: Region, header: number, from: number): number[] {
  const rows: number[] = [];
  for (let i = header - 1; i >= from; i--) {
    const view = region.view(i);
    if (view.columns.length > 2 || !isTextOnly(view)) break;
    if (rowTexts(region, i).some((t) => STOPS.has(region.lexicon.lineWord(t)?.what ?? ""))) break;
    rows.unshift(i);
  }
  return rows;
}

const rowText = (region: Region, i: number): string => fold(rowTexts(region, i).join(" "));

/** True when the lines above a repeated header are those of a page break and tell nothing new. */
function isPageBreak(region: Region, lines: readonly number[], titles: readonly number[]): boolean {
  const known = new Set(titles.map((i) => rowText(region, i)));
  return lines.every(
    (i) =>
      known.has(rowText(region, i)) ||
      rowTexts(region, i).every((t) => region.lexicon.lineWord(t)?.what === "page"),
  );
}

function skipBlock(
  region: Region,
  block: HeaderBlock,
  lines: readonly number[],
  into: Map<number, RowRole>,
): void {
  for (const i of lines)
    into.set(i, region.lexicon.lineWord(rowTexts(region, i)[0] ?? "")?.what === "page" ? "page" : "title");
  for (const i of block.lines) into.set(i, "repeatedHeader");
  for (const i of block.numbering) into.set(i, "numbering");
  for (const i of block.units) into.set(i, "unit");
}

const shareKey = (a: HeaderBlock, b: HeaderBlock): boolean => b.keys.some((key) => a.keys.includes(key));

/**
 * Cuts a region into tables at its headers. The same header again continues the table when only a page break stands
 * between; after a new line of text it begins a new table.
 */
export function cutRegion(region: Region, chosenRow?: number): Stretch[] {
  const blocks = findHeaders(region, chosenRow);
  const end = region.ats.length;
  if (blocks.length === 0)
    return [
      { region, block: undefined, titles: [], from: 0, to: end, skipped: new Map(), continuesAbove: false },
    ];
  const stretches: Stretch[] = [];
  let titles = Array.from({ length: blocks[0]!.lines[0]! }, (_, i) => i);
  let open = { block: blocks[0]!, titles, skipped: new Map<number, RowRole>(), continuesAbove: false };
  const close = (to: number): void => {
    stretches.push({ region, ...open, from: open.block.end, to });
  };
  for (const block of blocks.slice(1)) {
    const first = block.lines[0]!;
    titles = titleRows(region, first, open.block.end);
    const same = shareKey(open.block, block);
    if (same && isPageBreak(region, titles, open.titles)) {
      skipBlock(region, block, titles, open.skipped);
      continue;
    }
    close(titles[0] ?? first);
    const continuesAbove = stretches.some((s) => s.block !== undefined && shareKey(s.block, block));
    open = { block, titles, skipped: new Map(), continuesAbove };
  }
  close(end);
  return stretches;
}

/** Rows of the body of a stretch that are neither a repeated header nor a page break, at most `limit`, spread evenly. */
export function sampleRows(stretch: Stretch, limit: number): number[] {
  const step = Math.max(1, Math.ceil((stretch.to - stretch.from) / limit));
  const rows: number[] = [];
  for (let i = stretch.from; i < stretch.to; i += step) if (!stretch.skipped.has(i)) rows.push(i);
  return rows;
}

const FILLED = 0.5;

/** Columns of the table: the named ones, and those without a name that are filled in at least half of the rows. */
export function tableColumns(stretch: Stretch): number[] {
  const { region, block } = stretch;
  const rows = sampleRows(stretch, 500);
  const columns: number[] = [];
  for (let c = region.left; c <= region.right; c++) {
    if (block?.names.has(c)) columns.push(c);
    else if (rows.length > 0) {
      const filled = rows.filter((i) => !isEmpty(valueAt(region.scan, region.ats[i]!, c))).length;
      if (filled >= FILLED * rows.length) columns.push(c);
    }
  }
  return columns;
}

/** Header of a column as it stands, lines joined by " / "; "" where it has none. */
export const headerOf = (stretch: Stretch, column: number): string =>
  (stretch.block?.names.get(column) ?? []).join(" / ");

/**
 * Spans of tables that stand side by side under one row of headers: the same two or more names again and again.
 * A single span when there is one table.
 */
export function twinSpans(region: Region): Span[] {
  const header = firstHeader(region);
  if (!header) return [region];
  const { columns } = region.view(header.i);
  const names = columnNames(region, headerLines(region, header.i, 0));
  const texts = columns.map((c) => fold((names.get(c) ?? []).join("|")));
  const n = texts.length;
  for (let width = 2; width <= n / 2; width++) {
    if (n % width !== 0 || new Set(texts.slice(0, width)).size < width) continue;
    if (!texts.every((text, k) => text === texts[k % width])) continue;
    const starts = columns.filter((_, k) => k % width === 0);
    return starts.map((left, k) => ({
      left: k === 0 ? region.left : left,
      right: k + 1 < starts.length ? starts[k + 1]! - 1 : region.right,
    }));
  }
  return [region];
}
