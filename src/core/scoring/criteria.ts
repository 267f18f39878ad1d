import { matrixOf, type Matrix } from "./matrix";
import { clean, within } from "./numeric";
import type { ScoringPlan } from "./plan";

/** Weights used in place of the plan's: of the criteria, and of the indicators inside them. */
export interface Weights {
  readonly criteria: ArrayLike<number>;
  readonly indicators: ArrayLike<number>;
}

export const weightsOf = (plan: ScoringPlan): Weights => ({
  criteria: plan.criteria.map((criterion) => criterion.weight),
  indicators: plan.indicators.map((indicator) => indicator.weight),
});

/**
 * Scores of the criteria, 0–100: the weighted mean of the shares present, bonus points on top, never beyond 100.
 * @param shares - Societies × indicators, 0–1; NaN is absent and its weight goes to the others.
 * @returns Societies × criteria; NaN where no indicator of the criterion has a share.
 */
export function criterionScores(plan: ScoringPlan, shares: Float64Array, weights = weightsOf(plan)): Matrix {
  const [k, c] = [plan.indicators.length, plan.criteria.length];
  const n = k === 0 ? 0 : shares.length / k;
  const scores = new Float64Array(n * c);
  const [sum, mass, extra] = [new Float64Array(c), new Float64Array(c), new Float64Array(c)];
  for (let s = 0; s < n; s++) {
    sum.fill(0);
    mass.fill(0);
    extra.fill(0);
    for (let i = 0; i < k; i++) {
      const { criterion, bonus } = plan.indicators[i]!;
      const share = shares[s * k + i]!;
      if (criterion < 0 || share !== share) continue;
      const weight = weights.indicators[i]!;
      if (bonus) extra[criterion]! += weight * share;
      else {
        sum[criterion]! += weight * share;
        mass[criterion]! += weight;
      }
    }
    for (let i = 0; i < c; i++)
      scores[s * c + i] = mass[i]! > 0 ? clean(within(100, (100 * (sum[i]! + extra[i]!)) / mass[i]!)) : NaN;
  }
  return matrixOf(n, c, scores);
}

/** Weighted mean of the criteria present per society, into `totals`, with the noise of binary arithmetic. */
export function addUp(criteria: Matrix, weights: ArrayLike<number>, totals: Float64Array): Float64Array {
  const { rows, columns, values } = criteria;
  for (let s = 0; s < rows; s++) {
    let sum = 0;
    let mass = 0;
    for (let i = 0; i < columns; i++) {
      const score = values[s * columns + i]!;
      if (score !== score) continue;
      sum += weights[i]! * score;
      mass += weights[i]!;
    }
    totals[s] = mass > 0 ? sum / mass : NaN;
  }
  return totals;
}

/**
 * Totals, 0–100: the weighted mean of the criteria present.
 * @returns One per society; NaN where no criterion has a score.
 */
export const totalScores = (criteria: Matrix, weights: ArrayLike<number>): Float64Array =>
  addUp(criteria, weights, new Float64Array(criteria.rows)).map(clean);
