import { err, ok, type Result } from "../result";
import { rowOf, type Matrix } from "./matrix";
import { clean, sumOf } from "./numeric";

/** What happens to a criterion without a score. */
export const missingWays = ["reweight", "zero", "error"] as const;
export type MissingWay = (typeof missingWays)[number];

export type TotalError = { readonly kind: "missing"; readonly criterion: number };
export type WeightError =
  | { readonly kind: "count"; readonly given: number; readonly needed: number }
  | { readonly kind: "blank"; readonly position: number }
  | { readonly kind: "negative"; readonly position: number; readonly weight: number }
  | { readonly kind: "allZero" };

/** Weights that may be used: one per criterion, none blank or negative, not all zero. */
export function checkWeights(
  weights: ArrayLike<number>,
  criteria: number,
): Result<Float64Array, WeightError> {
  if (weights.length !== criteria) return err({ kind: "count", given: weights.length, needed: criteria });
  const list = Float64Array.from(weights);
  const blank = list.findIndex((weight) => Number.isNaN(weight));
  if (blank >= 0) return err({ kind: "blank", position: blank });
  const negative = list.findIndex((weight) => weight < 0);
  if (negative >= 0) return err({ kind: "negative", position: negative, weight: list[negative]! });
  return list.every((weight) => weight === 0) ? err({ kind: "allZero" }) : ok(list);
}

/**
 * Weights of the criteria present, brought to a sum of 1 in proportion; absent ones weigh 0.
 * All are 0 when nothing with a weight is present.
 */
export function reweighted(scores: ArrayLike<number>, weights: ArrayLike<number>): Float64Array {
  const kept = Float64Array.from(weights, (weight, i) => (Number.isNaN(scores[i]!) ? 0 : weight));
  const sum = sumOf(kept);
  return sum > 0 ? kept.map((weight) => weight / sum) : kept;
}

/**
 * Weighted mean Σwx ÷ Σw of one target's criteria.
 * @param scores - One per criterion; NaN is absent.
 * @param weights - As `checkWeights` lets pass; their sum is free.
 * @returns A score on the scale of the criteria; NaN when nothing is present.
 */
export function weightedMean(
  scores: ArrayLike<number>,
  weights: ArrayLike<number>,
  missing: MissingWay = "reweight",
): Result<number, TotalError> {
  const all = Array.from(scores);
  if (all.every((score) => Number.isNaN(score))) return ok(NaN);
  const gap = all.findIndex((score) => Number.isNaN(score));
  if (gap >= 0 && missing === "error") return err({ kind: "missing", criterion: gap });
  const filled = missing === "zero" ? all.map((score) => (Number.isNaN(score) ? 0 : score)) : all;
  const shares = reweighted(filled, weights);
  if (sumOf(shares) === 0) return ok(NaN);
  return ok(clean(sumOf(filled.map((score, i) => (shares[i] === 0 ? 0 : score * shares[i]!)))));
}

/** The weighted mean of each target; `criteria` is targets × criteria, NaN absent. */
export const totals = (
  criteria: Matrix,
  weights: ArrayLike<number>,
  missing: MissingWay = "reweight",
): Result<number, TotalError>[] =>
  Array.from({ length: criteria.rows }, (_, target) =>
    weightedMean(rowOf(criteria, target), weights, missing),
  );
