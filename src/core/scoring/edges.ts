import { criterionScores, totalScores, weightsOf } from "./criteria";
import type { Matrix } from "./matrix";
import { clean, reaches } from "./numeric";
import { ranks, tiers, type Tier } from "./rank";
import type { Scorecard } from "./scorecard";
import { panelShares } from "./sheet";
import type { Stability } from "./stability";
import { reweighted } from "./total";

/** A judge without whom a society would stand elsewhere. */
export interface JudgeFlip {
  readonly judge: number;
  readonly rank: number;
  readonly tier: Tier;
}

/** A society near the quota line; people decide, this only tells. */
export interface Edge {
  readonly society: number;
  readonly rank: number;
  readonly total: number;
  readonly tier: Tier;
  /** Points between its total and the nearest total on the other side of the line; 0 for a tie across it. */
  readonly margin: number;
  /** Share of draws within the quota, and the places that 5 % and 95 % do not exceed. */
  readonly inShare: number;
  readonly low: number;
  readonly high: number;
  readonly flips: readonly JudgeFlip[];
  /** Points each star alone would have to rise for the society to draw level with the last place in; NaN where it cannot. */
  readonly raise: Float64Array;
}

/** A star won or missed because of one judge, or by less than the margin asked for. */
export interface StarEdge {
  readonly society: number;
  readonly criterion: number;
  readonly score: number;
  readonly line: number;
  readonly won: boolean;
  /** Judges without whom the star would be won or lost. */
  readonly flips: readonly number[];
}

interface WithoutJudge {
  readonly criteria: Matrix;
  readonly totals: Float64Array;
}

/** The result again without each judge in turn. */
function withoutEach(card: Scorecard): WithoutJudge[] {
  const { plan, cube } = card.sheet;
  return cube.judges.map((_, judge) => {
    const criteria = criterionScores(plan, panelShares(card.sheet, judge));
    return { criteria, totals: totalScores(criteria, weightsOf(plan).criteria) };
  });
}

/** Totals of societies that have a place; the others do not compete. */
const competing = (card: Scorecard, totals: Float64Array): Float64Array =>
  totals.map((total, s) => (Number.isNaN(card.ranks[s]!) ? NaN : total));

function marginOf(totals: Float64Array, tier: readonly (Tier | undefined)[], society: number): number {
  const own = totals[society]!;
  if (tier[society] === "tied") return 0;
  const inside = tier[society] === "in";
  const others = Array.from(totals).filter((_, s) => tier[s] !== undefined && (tier[s] === "in") !== inside);
  if (others.length === 0) return Infinity;
  return clean(
    inside ? own - Math.max(...others) : Math.min(...others.filter((total) => total >= own)) - own,
  );
}

function raiseOf(card: Scorecard, society: number, missing: number): Float64Array {
  const { columns, values } = card.criteria;
  const scores = values.subarray(society * columns, (society + 1) * columns);
  const shares = reweighted(scores, weightsOf(card.sheet.plan).criteria);
  return shares.map((share, i) => {
    const rise = missing / share;
    return missing > 0 && scores[i]! + rise <= 100 ? clean(rise) : NaN;
  });
}

/** Chance of being in that still counts as open, from either side. */
const openFrom = 0.05;

/**
 * Societies on the quota line: tied across it, moved across it by leaving out one judge, or in and out by turns
 * when judges and weights are drawn anew.
 * @param steadiness - `cardStability` of the same scorecard and quota.
 * @returns By place.
 */
export function edges(card: Scorecard, quota: number, steadiness: Stability): Edge[] {
  const totals = competing(card, card.totals);
  const tier = tiers(totals, quota);
  const others = withoutEach(card).map((one) => {
    const these = competing(card, one.totals);
    return { tier: tiers(these, quota), ranks: ranks(these) };
  });
  const list = tier.flatMap((own, society): Edge[] => {
    if (own === undefined) return [];
    const flips = others.flatMap((other, judge): JudgeFlip[] => {
      const there = other.tier[society];
      return there === undefined || there === own
        ? []
        : [{ judge, rank: other.ranks[society]!, tier: there }];
    });
    const inShare = steadiness.inShare[society]!;
    if (own !== "tied" && flips.length === 0 && !(inShare > openFrom && inShare < 1 - openFrom)) return [];
    const margin = marginOf(totals, tier, society);
    return [
      {
        society,
        rank: card.ranks[society]!,
        total: totals[society]!,
        tier: own,
        margin,
        inShare,
        low: steadiness.low[society]!,
        high: steadiness.high[society]!,
        flips,
        raise: raiseOf(card, society, own === "out" ? margin : 0),
      },
    ];
  });
  return list.sort((a, b) => a.rank - b.rank || a.society - b.society);
}

/**
 * Stars that one judge decides, or that are won or missed by less than `near` points.
 * @returns By society and star.
 */
export function starEdges(card: Scorecard, near = 0): StarEdge[] {
  const { criteria } = card.sheet.plan;
  const { columns, values } = card.criteria;
  const others = withoutEach(card);
  return Array.from({ length: card.criteria.rows }, (_, society) =>
    criteria.flatMap(({ line }, criterion): StarEdge[] => {
      const at = society * columns + criterion;
      const score = values[at]!;
      if (Number.isNaN(score) || Number.isNaN(line)) return [];
      const won = reaches(score, line);
      const flips = others.flatMap((other, judge) => {
        const there = other.criteria.values[at]!;
        return Number.isNaN(there) || reaches(there, line) === won ? [] : [judge];
      });
      return flips.length > 0 || Math.abs(score - line) < near
        ? [{ society, criterion, score, line, won, flips }]
        : [];
    }),
  ).flat();
}
