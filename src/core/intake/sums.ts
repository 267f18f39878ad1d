import type { Fen } from "../money";

/** A sum that stays exact when amounts have parts of a fen: whole fen and ten-thousandths are added apart. */
export interface Sum {
  whole: number;
  parts: number;
  /** Amounts added. */
  count: number;
}

export const newSum = (): Sum => ({ whole: 0, parts: 0, count: 0 });

export function addTo(sum: Sum, fen: Fen): void {
  sum.count++;
  const whole = Math.floor(fen);
  sum.whole += whole;
  if (whole !== fen) sum.parts += Math.round((fen - whole) * 1e4);
}

export function clear(sum: Sum): void {
  sum.whole = sum.parts = sum.count = 0;
}

export const valueOf = (sum: Sum): Fen =>
  sum.parts === 0 ? sum.whole : Math.round(sum.whole * 1e4 + sum.parts) / 1e4;

/** The sums kept for one column while its rows are walked. */
export interface Running {
  /** Of all data rows so far. */
  readonly total: Sum;
  /** Of the data rows since the last total of any kind. */
  readonly since: Sum;
  /** Of the subtotals so far. */
  readonly subtotals: Sum;
}

export const newRunning = (): Running => ({ total: newSum(), since: newSum(), subtotals: newSum() });

/** What the sums of a column were at a row. */
export interface Snapshot {
  readonly total: Fen;
  readonly since: Fen;
  readonly subtotals: Fen;
  readonly subtotalCount: number;
}

export const snapshot = (running: Running): Snapshot => ({
  total: valueOf(running.total),
  since: valueOf(running.since),
  subtotals: valueOf(running.subtotals),
  subtotalCount: running.subtotals.count,
});

/** True when two amounts are equal to a ten-thousandth of a fen, whatever their signs. */
export const sameSize = (a: Fen, b: Fen): boolean => Math.abs(Math.abs(a) - Math.abs(b)) < 5e-5;

/** True when a figure equals one of the sums of at least two amounts, whatever the signs. */
export function isHit(running: Running, fen: Fen): boolean {
  if (fen === 0) return false;
  const { total, since, subtotals } = running;
  return (
    (total.count >= 2 && sameSize(valueOf(total), fen)) ||
    (since.count >= 2 && sameSize(valueOf(since), fen)) ||
    (subtotals.count >= 2 && sameSize(valueOf(subtotals), fen))
  );
}
