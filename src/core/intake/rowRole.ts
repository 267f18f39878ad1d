import { isDigital } from "../cell/cellType";
import { isLikelySerial } from "../cell/date";
import { isDateFormat } from "../cell/numberFormat";
import type { BodyContext } from "./body";
import { figureState } from "./figures";
import { cellText, gapAbove, mergedBelowTop, rowOf, rowTexts } from "./region";
import { parseSaid } from "./saidText";
import { isEmpty, type RowView, valueAt } from "./scan";
import type { RowRole } from "./types";
import type { LineWord } from "./words";

/** A row that is not data at a glance, with what its role is decided by. */
export interface Row {
  readonly k: number;
  readonly i: number;
  readonly view: RowView;
  /** Strongest word among its cells. */
  readonly word: LineWord | undefined;
  /** True when a figure equals one of the sums so far. */
  readonly hit: boolean;
  readonly hasFigure: boolean;
  /** True when it fills few columns, or half of those that nearly every row fills are blank. */
  readonly sparse: boolean;
  /** True after a blank row. */
  readonly gap: boolean;
  /** True when data stand above it. */
  readonly afterData: boolean;
  /** True when the row directly above is still to be decided. */
  readonly afterPending: boolean;
}

/**
 * What a row is. `pending` is a heading if data follow and a note if not; `lonely` is a single figure under the data,
 * which is a total if it stays the only one; undefined is data.
 */
export type Decision = RowRole | "pending" | "lonely" | undefined;

const SPARSE = 0.6;
const RANK: readonly LineWord["what"][] = [
  "balance",
  "page",
  "total",
  "subtotal",
  "cumulative",
  "statistic",
  "signature",
  "note",
];

function strongestWord({ stretch: { region } }: BodyContext, i: number, view: RowView): LineWord | undefined {
  return view.columns
    .filter((_, n) => !isDigital(view.types[n]!))
    .map((column) => region.lexicon.lineWord(cellText(region, i, column)))
    .filter((word): word is LineWord => word !== undefined)
    .sort((a, b) => Number(b.exact) - Number(a.exact) || RANK.indexOf(a.what) - RANK.indexOf(b.what))[0];
}

/** True when the only digits of a row are a date by format, as under a signature. */
function isDate({ stretch: { region } }: BodyContext, i: number, view: RowView): boolean {
  if (view.digital !== 1 || view.columns.length > 2) return false;
  const column = view.columns[view.types.findIndex(isDigital)]!;
  return isDateFormat(region.scan.grid.format?.(rowOf(region, i), column));
}

/** Looks closely at row `k` of the body. */
export function lookAt(
  context: BodyContext,
  k: number,
  place: Pick<Row, "hit" | "afterData"> & { readonly pendingAbove: boolean },
): Row {
  const { stretch, figures, keys, width } = context;
  const { region } = stretch;
  const i = stretch.from + k;
  const view = region.view(i);
  const isMissing = (c: number): boolean =>
    isEmpty(valueAt(region.scan, region.ats[i]!, c)) && !mergedBelowTop(region, i, c);
  const gap = gapAbove(region, i) > 0;
  return {
    k,
    i,
    view,
    word: strongestWord(context, i, view),
    hit: place.hit,
    hasFigure: figures.some((f) => f.state[k] === figureState.value) && !isDate(context, i, view),
    sparse:
      view.columns.length <= SPARSE * width ||
      (keys.length > 0 && 2 * keys.filter(isMissing).length >= keys.length),
    gap,
    afterData: place.afterData,
    afterPending: place.pendingAbove && !gap,
  };
}

/** A word for total needs a second witness, sparse shape or arithmetic, because payees are called so too. */
function totalRole(context: BodyContext, row: Row, word: LineWord): Decision {
  const { sparse, hit, hasFigure, view, i } = row;
  const isLoose = context.figures.length === 0 || view.columns.length <= 2;
  if (word.exact) return sparse || hit || isLoose ? "total" : undefined;
  if (hit || (sparse && hasFigure && context.width > 3)) return "total";
  const says = !hasFigure && rowTexts(context.stretch.region, i).some((text) => parseSaid(text).length > 0);
  if (!says) return undefined;
  return row.afterData ? "total" : "note";
}

/** True when the first cell of a row is its word: a row of averages is named so in front. */
function isNamedInFront({ stretch: { region } }: BodyContext, { i, view, word }: Row): boolean {
  return region.lexicon.lineWord(cellText(region, i, view.columns[0]!))?.what === word?.what;
}

type WordRule = (context: BodyContext, row: Row, word: LineWord) => Decision;

/** What each word makes of a row whose shape bears it out. */
const wordRules: Readonly<Record<LineWord["what"], WordRule>> = {
  page: (_, { view }) => (view.columns.length <= 2 ? "page" : undefined),
  balance: (_, { view, sparse }) => (sparse || view.columns.length <= 4 ? "balance" : undefined),
  cumulative: (_, { view, sparse, hit }) =>
    hit ? "total" : sparse || view.columns.length <= 2 ? "balance" : undefined,
  total: totalRole,
  subtotal: totalRole,
  statistic: (context, row) => (isNamedInFront(context, row) ? "note" : undefined),
  signature: (_, { sparse, hasFigure }) => (sparse || !hasFigure ? "note" : undefined),
  note: (_, { view, sparse }) => (sparse || view.columns.length === 1 ? "note" : undefined),
};

/** In a table of few columns one cell beside a blank first one is a row with a value missing. */
function isNarrowCell({ stretch: { block } }: BodyContext, { view }: Row): boolean {
  return block !== undefined && block.names.size <= 3 && view.columns[0] !== block.names.keys().next().value;
}

/** A row that fills few columns, by what rows usually fill or by what the header names. */
const isShort = ({ stretch }: BodyContext, { sparse, view }: Row): boolean =>
  sparse || 2 * view.columns.length <= (stretch.block?.names.size ?? 0);

/** A row of figures alone: a total without a label, the end of a signature, or the rest of merged rows. */
function figuresOnly({ stretch: { region }, keys }: BodyContext, row: Row): Decision {
  const { view, i, hit, gap } = row;
  if (!row.afterData || keys.length === 0) return undefined;
  if (hit) return "total";
  const value = valueAt(region.scan, region.ats[i]!, view.columns[0]!);
  if (row.afterPending && typeof value === "number" && isLikelySerial(value)) return "pending";
  if (gap && view.columns.length <= 2) return "total";
  return view.columns.length === 1 ? "lonely" : undefined;
}

/** What the shape of a row says it is, by its place and the kinds of its cells. */
function shapeRole(context: BodyContext, row: Row): Decision {
  const { view, i, hasFigure } = row;
  const { region } = context.stretch;
  const cells = view.columns.length;
  if (context.keys.some((column) => mergedBelowTop(region, i, column))) return hasFigure ? undefined : "note";
  if (hasFigure && view.digital === cells && cells < context.width) return figuresOnly(context, row);
  const apart = row.gap || row.afterPending;
  if (cells === 1) {
    if (!apart && isNarrowCell(context, row)) return undefined;
    return apart || view.digital === 0 || !hasFigure ? "pending" : undefined;
  }
  if (hasFigure || cells > 2 || !isShort(context, row)) return undefined;
  const isLabelled = rowTexts(region, i).some((text) => /[:：]/.test(text));
  return apart || isLabelled ? "pending" : undefined;
}

/** The role of a row: by its words where its shape bears them out, else by its shape. */
export const roleOf = (context: BodyContext, row: Row): Decision =>
  (row.word && wordRules[row.word.what](context, row, row.word)) ?? shapeRole(context, row);
