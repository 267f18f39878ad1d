import { totalScores, weightsOf } from "./criteria";
import { ranks, tiers, type Tier } from "./rank";
import type { Scorecard } from "./scorecard";
import { starCounts } from "./starCount";

/** Settings tried out; what is left out stays official. */
export interface Trial {
  /** Weight of each star. */
  readonly weights?: ArrayLike<number>;
  /** Line of each star; NaN for none. */
  readonly lines?: ArrayLike<number>;
}

/** One side of the comparison, an entry per society. */
export interface Outcome {
  readonly totals: Float64Array;
  readonly ranks: Float64Array;
  readonly stars: Float64Array;
  readonly tiers: readonly (Tier | undefined)[];
}

/** Official and trial result side by side; nothing is written anywhere. */
export interface WhatIf {
  readonly official: Outcome;
  readonly trial: Outcome;
  /** Societies that the trial brings in, or pushes out. */
  readonly enters: readonly number[];
  readonly leaves: readonly number[];
}

function outcome(
  card: Scorecard,
  weights: ArrayLike<number>,
  lines: ArrayLike<number>,
  quota: number | undefined,
): Outcome {
  const all = totalScores(card.criteria, weights);
  const totals = all.map((total, s) => (Number.isNaN(card.ranks[s]!) ? NaN : total));
  const lined = Array.from(lines).some((line) => !Number.isNaN(line));
  return {
    totals: all,
    ranks: ranks(totals, card.sheet.plan.ties),
    stars: lined ? starCounts(card.criteria, lines) : card.stars.map(() => NaN),
    tiers: quota === undefined ? Array.from(totals, () => undefined) : tiers(totals, quota),
  };
}

/**
 * What other weights or lines would change.
 * @param quota - Places; the same on both sides.
 */
export function whatIf(card: Scorecard, { weights, lines }: Trial, quota?: number): WhatIf {
  const own = {
    weights: weightsOf(card.sheet.plan).criteria,
    lines: card.sheet.plan.criteria.map((one) => one.line),
  };
  const official = outcome(card, own.weights, own.lines, quota);
  const trial = outcome(card, weights ?? own.weights, lines ?? own.lines, quota);
  const moved = (from: Outcome, to: Outcome): number[] =>
    from.tiers.flatMap((tier, s) => (tier !== "in" && to.tiers[s] === "in" ? [s] : []));
  return { official, trial, enters: moved(official, trial), leaves: moved(trial, official) };
}
