import { cellType, isDigital } from "../cell/cellType";
import { isLikelySerial } from "../cell/date";
import { isDateFormat } from "../cell/numberFormat";
import { type Figures, figureState } from "./figures";
import { cellText, gapAbove, mergedBelowTop, rowOf, rowTexts } from "./region";
import { parseSaid } from "./saidText";
import { isEmpty, type RowView, valueAt } from "./scan";
import type { Stretch } from "./stretch";
import { addTo, clear, isHit, newRunning, type Running, type Snapshot, snapshot, valueOf } from "./sums";
import type { RowRole } from "./types";
import type { LineWord } from "./words";

/** A row that states sums, with what the sums were when it was met. */
export interface TotalMark {
  readonly k: number;
  readonly word: LineWord | undefined;
  /** By position in the list of figures. */
  readonly at: readonly Snapshot[];
}

/** What the rows of the body of a stretch are; `k` counts them from the first. Rows in neither list are data. */
export interface BodyRoles {
  readonly excluded: ReadonlyMap<number, RowRole>;
  readonly totals: readonly TotalMark[];
  readonly sections: readonly { readonly k: number; readonly text: string }[];
  readonly running: readonly Running[];
}

/** What is known of a table when its rows are told apart. */
export interface BodyContext {
  readonly stretch: Stretch;
  readonly figures: readonly Figures[];
  /** Columns of words filled in nearly every row. */
  readonly keys: readonly number[];
  /** Filled cells of a usual row. */
  readonly width: number;
  /** Figures must not be summed, as when two currencies meet. */
  readonly mixed: boolean;
  /** Rows known to state the sum of the rows below them. */
  readonly parents?: ReadonlySet<number>;
}

const SPARSE = 0.6;
/** In a narrow table a total is nearly as full as any row, so its word is looked at. */
const NARROW = 4;
const TOTAL_START = /^\s*(?:[合总共小累本全人金以]|total|grand|sub|sum|overall)/i;
const RANK: readonly LineWord["what"][] = [
  "balance",
  "page",
  "total",
  "subtotal",
  "cumulative",
  "signature",
  "note",
];

/** One row with what its kind is decided by. */
interface Row {
  readonly k: number;
  readonly i: number;
  readonly view: RowView;
  readonly word: LineWord | undefined;
  readonly hit: boolean;
  readonly hasFigure: boolean;
  readonly sparse: boolean;
  readonly gap: boolean;
}

class Body {
  readonly excluded = new Map<number, RowRole>();
  readonly totals: TotalMark[] = [];
  readonly sections: { k: number; text: string }[] = [];
  readonly running: Running[];
  private pending: number[] = [];
  private lonely: { k: number; at: Snapshot[] }[] = [];
  private dataRows = 0;
  private lastData = -1;

  constructor(private readonly context: BodyContext) {
    this.running = context.figures.map(newRunning);
  }

  walk(): BodyRoles {
    const { stretch, parents } = this.context;
    for (let i = stretch.from, k = 0; i < stretch.to; i++, k++) {
      const skipped = stretch.skipped.get(i);
      if (skipped !== undefined) this.excluded.set(k, skipped);
      else if (parents?.has(k)) this.parent(k);
      else if (!this.hits(k) && this.isRegular(k, i)) this.data(k);
      else this.decide(this.rowAt(k, i));
    }
    this.finish();
    return this;
  }

  private hits(k: number): boolean {
    const { figures, mixed } = this.context;
    if (mixed) return false;
    for (let f = 0; f < figures.length; f++) {
      const fen = figures[f]!.fen[k]!;
      if (fen === fen && isHit(this.running[f]!, fen)) return true;
    }
    return false;
  }

  /** A row with a figure and all its words is data at a glance. */
  private isRegular(k: number, i: number): boolean {
    const { stretch, figures, keys, width } = this.context;
    if (keys.length === 0) return false;
    let hasFigure = figures.length === 0;
    for (const f of figures) hasFigure ||= f.state[k] === figureState.value;
    if (!hasFigure) return false;
    const row = stretch.region.scan.grid.values[rowOf(stretch.region, i)]!;
    for (const column of keys) if (isEmpty(row[column])) return false;
    return width > NARROW || !TOTAL_START.test(String(row[keys[0]!]));
  }

  private rowAt(k: number, i: number): Row {
    const { stretch, figures, keys, width } = this.context;
    const { region } = stretch;
    const view = region.view(i);
    const words = view.columns
      .filter((_, n) => !isDigital(view.types[n]!))
      .map((c) => region.lexicon.lineWord(cellText(region, i, c)))
      .filter((w): w is LineWord => w !== undefined)
      .sort((a, b) => Number(b.exact) - Number(a.exact) || RANK.indexOf(a.what) - RANK.indexOf(b.what));
    const emptyKeys = keys.filter(
      (c) => isEmpty(valueAt(region.scan, region.ats[i]!, c)) && !mergedBelowTop(region, i, c),
    ).length;
    return {
      k,
      i,
      view,
      word: words[0],
      hit: this.hits(k),
      hasFigure: figures.some((f) => f.state[k] === figureState.value) && !this.isDate(i, view),
      sparse: view.columns.length <= SPARSE * width || (keys.length > 0 && 2 * emptyKeys >= keys.length),
      gap: gapAbove(region, i) > 0,
    };
  }

  /** True when the only digits of a row are a date by format, as under a signature. */
  private isDate(i: number, view: RowView): boolean {
    const { region } = this.context.stretch;
    if (view.digital !== 1 || view.columns.length > 2) return false;
    const column = view.columns[view.types.findIndex(isDigital)]!;
    return isDateFormat(region.scan.grid.format?.(rowOf(region, i), column));
  }

  private decide(row: Row): void {
    const role = this.wordRole(row) ?? this.shapeRole(row);
    if (role === "total") this.total(row.k, row.word);
    else if (role === "pending") this.pending.push(row.k);
    else if (role === undefined) this.data(row.k);
    else this.excluded.set(row.k, role);
  }

  /** What the words of a row say it is; undefined when they say nothing that its shape bears out. */
  private wordRole(row: Row): RowRole | undefined {
    const { word, sparse, hit, hasFigure } = row;
    const cells = row.view.columns.length;
    switch (word?.what) {
      case undefined:
        return undefined;
      case "page":
        return cells <= 2 ? "page" : undefined;
      case "balance":
        return sparse || cells <= 4 ? "balance" : undefined;
      case "cumulative":
        return hit ? "total" : sparse || cells <= 2 ? "balance" : undefined;
      case "total":
      case "subtotal":
        return this.totalRole(row, word!);
      case "signature":
        return sparse || !hasFigure ? "note" : undefined;
      case "note":
        return sparse || cells === 1 ? "note" : undefined;
    }
  }

  /** A word for total needs a second witness, sparse shape or arithmetic, because payees are called so too. */
  private totalRole({ sparse, hit, hasFigure, view, i }: Row, word: LineWord): RowRole | undefined {
    if (word.exact) return sparse || hit || view.columns.length <= 2 ? "total" : undefined;
    if (hit || (sparse && hasFigure && this.context.width > 3)) return "total";
    return !hasFigure && this.saysTotal(i) ? (this.dataRows > 0 ? "total" : "note") : undefined;
  }

  private saysTotal(i: number): boolean {
    return rowTexts(this.context.stretch.region, i).some((text) => parseSaid(text).length > 0);
  }

  /** What the shape of a row says it is, by its place and the kinds of its cells; undefined is data. */
  private shapeRole(row: Row): RowRole | "pending" | undefined {
    const { view, k, i } = row;
    const cells = view.columns.length;
    if (this.isInsideMerge(i)) return row.hasFigure ? undefined : "note";
    if (row.hasFigure && view.digital === cells && cells < this.context.width) return this.figuresOnly(row);
    const afterPending = this.pending[this.pending.length - 1] === k - 1 && !row.gap;
    const apart = row.gap || afterPending;
    if (cells === 1 && !apart && this.isNarrowCell(row)) return undefined;
    if (cells === 1) return apart || view.digital === 0 || !row.hasFigure ? "pending" : undefined;
    if (row.hasFigure || cells > 2 || !this.isShort(row)) return undefined;
    const isLabelled = rowTexts(this.context.stretch.region, i).some((t) => /[:：]/.test(t));
    return apart || isLabelled ? "pending" : undefined;
  }

  /** In a table of few columns one cell beside a blank first one is a row with a value missing. */
  private isNarrowCell({ view }: Row): boolean {
    const names = this.context.stretch.block?.names;
    return names !== undefined && names.size <= 3 && view.columns[0] !== names.keys().next().value;
  }

  /** A row that fills few columns, by what rows usually fill or by what the header names. */
  private isShort({ sparse, view }: Row): boolean {
    return sparse || 2 * view.columns.length <= (this.context.stretch.block?.names.size ?? 0);
  }

  /** A row of figures alone: a total without a label, the end of a signature, or the rest of merged rows. */
  private figuresOnly({ k, i, hit, gap, view }: Row): RowRole | "pending" | undefined {
    if (this.dataRows === 0 || this.context.keys.length === 0) return undefined;
    if (hit) return "total";
    const value = valueAt(
      this.context.stretch.region.scan,
      this.context.stretch.region.ats[i]!,
      view.columns[0]!,
    );
    const followsNote = this.pending[this.pending.length - 1] === k - 1;
    if (followsNote && typeof value === "number" && isLikelySerial(value)) return "pending";
    if (gap && view.columns.length <= 2) return "total";
    if (view.columns.length === 1) this.lonely.push({ k, at: this.running.map(snapshot) });
    return undefined;
  }

  private isInsideMerge(i: number): boolean {
    const { stretch, keys } = this.context;
    return keys.some((column) => mergedBelowTop(stretch.region, i, column));
  }

  private data(k: number): void {
    for (const p of this.pending) this.section(p);
    this.pending = [];
    this.dataRows++;
    this.lastData = k;
    const { figures } = this.context;
    for (let f = 0; f < figures.length; f++) {
      const fen = figures[f]!.fen[k]!;
      if (fen !== fen) continue;
      addTo(this.running[f]!.total, fen);
      addTo(this.running[f]!.since, fen);
    }
  }

  /** The row of a group is its section and states its sum; the rows below are what counts. */
  private parent(k: number): void {
    for (const p of this.pending) this.section(p);
    this.pending = [];
    this.section(k);
    this.excluded.set(k, "subtotal");
  }

  private section(k: number): void {
    const { region, from } = this.context.stretch;
    const view = region.view(from + k);
    const words = view.columns
      .filter((_, n) => !isDigital(view.types[n]!))
      .map((c) => cellText(region, from + k, c));
    const isProse = view.types.includes(cellType.prose);
    this.excluded.set(k, isProse ? "note" : "section");
    if (!isProse && words.length > 0) this.sections.push({ k, text: words.join(" ").trim() });
  }

  private total(k: number, word: LineWord | undefined): void {
    for (const p of this.pending) this.excluded.set(p, "note");
    this.pending = [];
    this.excluded.set(k, "total");
    this.totals.push({ k, word, at: this.running.map(snapshot) });
    if (word?.what === "cumulative") return;
    this.context.figures.forEach((figures, f) => {
      const { since, subtotals } = this.running[f]!;
      const fen = figures.fen[k]!;
      if (fen === fen && since.count > 0) addTo(subtotals, valueOf(since));
      clear(since);
    });
  }

  /** Rows still open at the end are notes; one lonely figure at the end is a total that does not match. */
  private finish(): void {
    for (const p of this.pending) this.excluded.set(p, "note");
    const last = this.lonely[0];
    if (this.lonely.length !== 1 || last!.k !== this.lastData || this.dataRows < 3) return;
    this.excluded.set(last!.k, "total");
    this.totals.push({ k: last!.k, word: undefined, at: last!.at });
    this.context.figures.forEach((figures, f) => {
      const fen = figures.fen[last!.k]!;
      if (fen === fen) addTo(this.running[f]!.total, -fen);
    });
  }
}

/** Gives every row of the body of a table its role, walking down once. */
export const walkBody = (context: BodyContext): BodyRoles => new Body(context).walk();
