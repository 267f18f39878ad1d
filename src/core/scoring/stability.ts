import { addUp, weightsOf, type Weights } from "./criteria";
import { matrixOf } from "./matrix";
import { within } from "./numeric";
import { drawnShare, pack, type Packed } from "./packed";
import type { ScoringPlan } from "./plan";
import { randomFrom, type Random } from "./random";
import { ranks, tiers, type Tier } from "./rank";
import type { Scorecard } from "./scorecard";
import type { ScoreSheet } from "./sheet";
import { Tally } from "./tally";

/** What is drawn anew: the judges (with replacement), the weights (each within its spread), or both. */
export type Vary = "judges" | "weights" | "both";

export interface StabilityOptions {
  readonly vary: Vary;
  readonly resamples: number;
  readonly seed: number;
  /** Each weight moves evenly within ± this share of itself. */
  readonly spread01: number;
  /** Places to be given; without one every place is its own tier. */
  readonly quota?: number | undefined;
  /** Says which societies compete; all do without it. Those that do not have no place and take none. */
  readonly competes?: (society: number) => boolean;
}

export const stabilityDefaults = { vary: "both", resamples: 1000, seed: 20250508, spread01: 0.1 } as const;

/** How steady the places are; one entry per society. */
export interface Stability {
  readonly options: StabilityOptions;
  /** Place by the scores as they are; NaN without scores. */
  readonly rank: Float64Array;
  /** Places that 5 % and 95 % of the draws do not exceed. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Share of draws in the same tier as by the scores as they are. */
  readonly tierShare: Float64Array;
  /** Share of draws within the quota; NaN without one. */
  readonly inShare: Float64Array;
  readonly tier: readonly (Tier | undefined)[];
}

/** Scores of the criteria, 0–100, from the shares of the items; the same sums as a scorecard makes. */
function packedCriteria(
  packed: Packed,
  shares: Float64Array,
  indicatorWeights: ArrayLike<number>,
  scores: Float64Array,
): void {
  const c = scores.length / packed.societies;
  const [sum, mass, extra] = [new Float64Array(c), new Float64Array(c), new Float64Array(c)];
  for (let s = 0; s < packed.societies; s++) {
    sum.fill(0);
    mass.fill(0);
    extra.fill(0);
    for (let item = packed.firstItem[s]!; item < packed.firstItem[s + 1]!; item++) {
      const share = shares[item]!;
      if (share !== share) continue;
      const [criterion, indicator] = [packed.criterion[item]!, packed.indicator[item]!];
      const weight = indicator < 0 ? packed.weight[item]! : indicatorWeights[indicator]!;
      if (packed.bonus[item] === 1) extra[criterion]! += weight * share;
      else {
        sum[criterion]! += weight * share;
        mass[criterion]! += weight;
      }
    }
    for (let i = 0; i < c; i++)
      scores[s * c + i] = mass[i]! > 0 ? within(100, (100 * (sum[i]! + extra[i]!)) / mass[i]!) : NaN;
  }
}

const spread = (weights: ArrayLike<number>, spread01: number, random: Random): Float64Array =>
  Float64Array.from(weights, (weight) => weight * (1 + spread01 * (2 * random.next() - 1)));

/** Weights of one draw: those of the criteria move, or those of the indicators where there is one criterion. */
function drawnWeights(plan: ScoringPlan, own: Weights, spread01: number, random: Random): Weights {
  if (plan.criteria.length > 1) return { ...own, criteria: spread(own.criteria, spread01, random) };
  return { ...own, indicators: spread(own.indicators, spread01, random) };
}

function drawJudges(times: Float64Array, random: Random): void {
  times.fill(0);
  for (let j = 0; j < times.length; j++) times[random.below(times.length)]!++;
}

/**
 * How far the places depend on who judged and on the weights: the judges are drawn anew with replacement, the
 * weights moved at random, and everything is put together again, many times. The same seed gives the same result.
 *
 * Panel methods are those of the plan; standardised scores are standardised once, before drawing. Societies without
 * any total come last in a draw.
 */
export function stability(sheet: ScoreSheet, given: Partial<StabilityOptions> = {}): Stability {
  const options: StabilityOptions = { ...stabilityDefaults, ...given };
  const { plan } = sheet;
  const { competes } = options;
  const packed = pack(sheet, plan.criteria.length > 1 || options.vary === "judges");
  const n = packed.societies;
  const random = randomFrom(options.seed);
  const own = weightsOf(plan);
  const times = new Float64Array(packed.judges).fill(1);
  const shares = new Float64Array(packed.criterion.length);
  const scores = matrixOf(n, plan.criteria.length, new Float64Array(n * plan.criteria.length));
  const totals = new Float64Array(n);
  const compute = (weights: Weights, judgesToo: boolean): Float64Array => {
    if (judgesToo)
      for (let item = 0; item < shares.length; item++) shares[item] = drawnShare(packed, item, times);
    if (judgesToo || weights.indicators !== own.indicators)
      packedCriteria(packed, shares, weights.indicators, scores.values);
    addUp(scores, weights.criteria, totals);
    if (competes) for (let s = 0; s < n; s++) if (!competes(s)) totals[s] = NaN;
    return totals;
  };
  const base = compute(own, true).slice();
  const rank = ranks(base);
  const tier =
    options.quota === undefined ? new Array<undefined>(n).fill(undefined) : tiers(base, options.quota);
  const tally = new Tally(n, options.resamples, rank, tier, options.quota);
  for (let draw = 0; draw < options.resamples; draw++) {
    const judgesToo = options.vary !== "weights";
    if (judgesToo) drawJudges(times, random);
    const weights = options.vary === "judges" ? own : drawnWeights(plan, own, options.spread01, random);
    tally.add(compute(weights, judgesToo));
  }
  const ranges = Array.from({ length: n }, (_, s) => tally.range(s));
  const per = (value: (society: number) => number): Float64Array =>
    Float64Array.from({ length: n }, (_, s) => (Number.isNaN(rank[s]!) ? NaN : value(s)));
  return {
    options,
    rank,
    low: per((s) => ranges[s]![0]),
    high: per((s) => ranges[s]![1]),
    tierShare: per((s) => tally.stays[s]! / options.resamples),
    inShare: per((s) => (options.quota === undefined ? NaN : tally.inside[s]! / options.resamples)),
    tier,
  };
}

/** Stability of a scorecard's places: societies that it does not rank do not compete. */
export const cardStability = (card: Scorecard, given: Partial<StabilityOptions> = {}): Stability =>
  stability(card.sheet, { ...given, competes: (society) => !Number.isNaN(card.ranks[society]!) });
