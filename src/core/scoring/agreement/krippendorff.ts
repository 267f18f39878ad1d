import { rowOf, type Matrix } from "../matrix";
import { present, sumOf } from "../numeric";

/** What differences between values mean. */
export type AlphaLevel = "nominal" | "ordinal" | "interval" | "ratio";

/** Distinct values of all pairable units, ascending, and how often each occurs. */
interface Values {
  readonly distinct: Float64Array;
  readonly counts: Float64Array;
}

function valuesOf(units: readonly Float64Array[]): Values {
  const counts = new Map<number, number>();
  for (const unit of units) for (const value of unit) counts.set(value, (counts.get(value) ?? 0) + 1);
  const distinct = Float64Array.from(counts.keys()).sort();
  return { distinct, counts: distinct.map((value) => counts.get(value)!) };
}

/** Σ over ordered pairs of weighted values of their squared difference. */
function squaredDifferences(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  const all = Array.from(values);
  const weight = sumOf(weights);
  const center = sumOf(all.map((value, i) => value * weights[i]!)) / weight;
  return 2 * weight * sumOf(all.map((value, i) => weights[i]! * (value - center) ** 2));
}

/** Σ over ordered pairs of weighted values of ((a − b) ÷ (a + b))². */
function ratioDifferences(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = 0;
  for (let a = 1; a < values.length; a++)
    for (let b = 0; b < a; b++) {
      const [x, y] = [values[a]!, values[b]!];
      if (x !== y) sum += weights[a]! * weights[b]! * ((x - y) / (x + y)) ** 2;
    }
  return 2 * sum;
}

/** Σ over ordered pairs of weighted values that differ. */
function unequalPairs(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  const byValue = new Map<number, number>();
  Array.from(values).forEach((value, i) => byValue.set(value, (byValue.get(value) ?? 0) + weights[i]!));
  return sumOf(weights) ** 2 - sumOf([...byValue.values()].map((weight) => weight ** 2));
}

/** Middle rank of each distinct value among all values; ordinal differences are differences of these. */
function midRanks({ distinct, counts }: Values): ReadonlyMap<number, number> {
  let before = 0;
  return new Map(
    Array.from(distinct, (value, i) => {
      const rank = before + counts[i]! / 2;
      before += counts[i]!;
      return [value, rank];
    }),
  );
}

/**
 * Krippendorff's alpha = 1 − observed ÷ expected disagreement; blanks are allowed.
 *
 * Source: Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011.
 * @param scores - Targets × judges; NaN is blank, targets with fewer than two values do not count.
 * @returns 1 for perfect agreement, about 0 for chance; NaN when all values are equal or none can be paired.
 */
export function alpha(scores: Matrix, level: AlphaLevel): number {
  const units = Array.from({ length: scores.rows }, (_, target) => present(rowOf(scores, target))).filter(
    (unit) => unit.length >= 2,
  );
  const values = valuesOf(units);
  const rank = level === "ordinal" ? midRanks(values) : undefined;
  const scaled = (list: Float64Array): Float64Array => (rank ? list.map((value) => rank.get(value)!) : list);
  const pairs =
    level === "nominal" ? unequalPairs : level === "ratio" ? ratioDifferences : squaredDifferences;
  const observed = sumOf(
    units.map(
      (unit) =>
        pairs(
          scaled(unit),
          unit.map(() => 1),
        ) /
        (unit.length - 1),
    ),
  );
  const n = sumOf(values.counts);
  return 1 - ((n - 1) * observed) / pairs(scaled(values.distinct), values.counts);
}
