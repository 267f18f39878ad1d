import { cellType, isDigital } from "../cell/cellType";
import type { BodyContext, BodyRoles, TotalMark } from "./body";
import { figureState } from "./figures";
import { cellText, rowOf } from "./region";
import { lookAt, roleOf } from "./rowRole";
import { isEmpty } from "./scan";
import { addTo, clear, isHit, newRunning, type Running, type Snapshot, snapshot, valueOf } from "./sums";
import type { RowRole } from "./types";
import type { LineWord } from "./words";

/** In a narrow table a total is nearly as full as any row, so its word is looked at. */
const NARROW = 4;
const TOTAL_START =
  /^\s*(?:[合总共小累本全人金以平最中标]|total|grand|sub|sum|overall|average|mean|median|m[ai][xn])/i;

/** Walks down the rows of a body and keeps the sums. */
class Walk implements BodyRoles {
  readonly excluded = new Map<number, RowRole>();
  readonly totals: TotalMark[] = [];
  readonly sections: { k: number; text: string }[] = [];
  readonly running: Running[];
  /** Rows that are headings if data follow, and notes if not. */
  private pending: number[] = [];
  /** Single figures under the data. */
  private readonly lonely: { k: number; at: Snapshot[] }[] = [];
  private dataRows = 0;
  private lastData = -1;

  constructor(private readonly context: BodyContext) {
    this.running = context.figures.map(newRunning);
    const { stretch, parents } = context;
    for (let i = stretch.from, k = 0; i < stretch.to; i++, k++) {
      const skipped = stretch.skipped.get(i);
      if (skipped !== undefined) this.excluded.set(k, skipped);
      else if (parents?.has(k)) this.parent(k);
      else this.decide(k, i);
    }
    this.finish();
  }

  private decide(k: number, i: number): void {
    const hit = this.hits(k);
    if (!hit && this.isRegular(k, i)) return this.data(k);
    const pendingAbove = this.pending[this.pending.length - 1] === k - 1;
    const row = lookAt(this.context, k, { hit, afterData: this.dataRows > 0, pendingAbove });
    const role = roleOf(this.context, row);
    if (role === "total") return this.total(k, row.word);
    if (role === "pending") return void this.pending.push(k);
    if (role === "lonely") this.lonely.push({ k, at: this.running.map(snapshot) });
    if (role === "lonely" || role === undefined) return this.data(k);
    this.excluded.set(k, role);
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
    return (figures.length > 0 && width > NARROW) || !TOTAL_START.test(String(row[keys[0]!]));
  }

  private data(k: number): void {
    this.headings();
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

  /** Data follow: the open rows are headings. */
  private headings(): void {
    if (this.pending.length === 0) return;
    for (const k of this.pending) this.section(k);
    this.pending = [];
  }

  /** No data follow: the open rows are notes. */
  private notes(): void {
    for (const k of this.pending) this.excluded.set(k, "note");
    this.pending = [];
  }

  /** The row of a group is its heading and states its sum; the rows below are what counts. */
  private parent(k: number): void {
    this.headings();
    this.section(k);
    this.excluded.set(k, "subtotal");
  }

  private section(k: number): void {
    const { region, from } = this.context.stretch;
    const view = region.view(from + k);
    const words = view.columns
      .filter((_, n) => !isDigital(view.types[n]!))
      .map((column) => cellText(region, from + k, column));
    const isProse = view.types.includes(cellType.prose);
    this.excluded.set(k, isProse ? "note" : "section");
    if (!isProse && words.length > 0) this.sections.push({ k, text: words.join(" ").trim() });
  }

  private total(k: number, word: LineWord | undefined): void {
    this.notes();
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

  /** One lonely figure at the very end is a total that does not match. */
  private finish(): void {
    this.notes();
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
export const walkBody = (context: BodyContext): BodyRoles => new Walk(context);
