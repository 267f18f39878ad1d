import { columnOf, type Matrix } from "../matrix";
import { clean, sumOf } from "../numeric";
import { ranks } from "../rank";
import { chiSquareTail } from "../distribution";

/** Kendall's coefficient of concordance. */
export interface Concordance {
  /** 0 (no agreement) to 1 (all judges order alike), corrected for ties. */
  readonly w: number;
  /** The same without the correction. */
  readonly uncorrected: number;
  /** Sum of ranks of each target. */
  readonly rankSums: Float64Array;
  readonly chiSquare: number;
  readonly degrees: number;
  /** Probability of a χ² as large when judges order at random. */
  readonly p: number;
}

/** t³ − t over the groups of equal ranks of one judge. */
function tieTerm(places: Float64Array): number {
  const sizes = new Map<number, number>();
  for (const place of places) sizes.set(place, (sizes.get(place) ?? 0) + 1);
  return sumOf([...sizes.values()].map((size) => size ** 3 - size));
}

/**
 * Kendall's W = 12S ÷ (m²(n³ − n) − mΣ(t³ − t)).
 *
 * Source: Kendall and Babington Smith 1939, with the correction for ties.
 * @param scores - Targets × judges, no blanks, at least two of each.
 * @returns NaN for `w` when no judge tells the targets apart.
 */
export function kendall(scores: Matrix): Concordance {
  const { rows: n, columns: m } = scores;
  const places = Array.from({ length: m }, (_, judge) => ranks(columnOf(scores, judge), "average"));
  const rankSums = Float64Array.from({ length: n }, (_, target) => sumOf(places.map((own) => own[target]!)));
  const center = (m * (n + 1)) / 2;
  const s = sumOf(rankSums.map((sum) => (sum - center) ** 2));
  const whole = m * m * (n ** 3 - n);
  const w = clean((12 * s) / (whole - m * sumOf(places.map(tieTerm))));
  const chiSquare = m * (n - 1) * w;
  return {
    w,
    uncorrected: clean((12 * s) / whole),
    rankSums,
    chiSquare,
    degrees: n - 1,
    p: chiSquareTail(chiSquare, n - 1),
  };
}
