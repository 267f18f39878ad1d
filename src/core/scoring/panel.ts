import { median } from "../audit/robust";
import { err, ok, type Result } from "../result";
import { columnOf, matrixOf, rowOf, type Matrix } from "./matrix";
import { clean, deviationOf, meanOf, present, same } from "./numeric";

/** How the points of several judges become one score. */
export const panelMethods = ["mean", "trimmed", "median", "standardised"] as const;
export type PanelMethod = (typeof panelMethods)[number];

/** Trimming with fewer judges than this is refused; the number is ours, no rule of the field gives one. */
export const fewestForTrimming = 5;

export type PanelError =
  /** Too few judges scored the target for so much trimming. */
  { readonly kind: "fewJudges"; readonly judges: number; readonly needed: number };

/** Judges needed to leave out so many at either end. */
export const judgesNeeded = (trim: number): number => Math.max(fewestForTrimming, 2 * trim + 1);

/** Mean of the points present without the `trim` lowest and highest; NaN when nobody scored. */
export function trimmedMean(points: ArrayLike<number>, trim: number): Result<number, PanelError> {
  const there = present(points);
  const needed = judgesNeeded(trim);
  if (there.length === 0) return ok(NaN);
  if (there.length < needed) return err({ kind: "fewJudges", judges: there.length, needed });
  return ok(clean(meanOf(there.subarray(trim, there.length - trim))));
}

/** Judge scores as z-scores put back on one mean and deviation. */
export interface Standardised {
  readonly scores: Matrix;
  /** Mean z of each target. */
  readonly z: Float64Array;
  /** Judges whose points are all equal: their z does not exist and they are left out. */
  readonly constantJudges: readonly number[];
}

/**
 * Standardises each judge (z with divisor n − 1 over the targets scored) and puts the z back on the mean and
 * deviation of all points, so that strict and generous judges weigh alike.
 * @param points - Targets × judges; NaN is blank and stays blank.
 */
export function standardise(points: Matrix): Standardised {
  const [center, spread] = [meanOf(points.values), deviationOf(points.values)];
  const scores = new Float64Array(points.values.length).fill(NaN);
  const z = new Float64Array(points.values.length).fill(NaN);
  const constantJudges: number[] = [];
  for (let judge = 0; judge < points.columns; judge++) {
    const own = columnOf(points, judge);
    const there = present(own);
    if (there.length === 0) continue;
    if (same(there[0]!, there.at(-1)!)) {
      constantJudges.push(judge);
      continue;
    }
    const [mean, deviation] = [meanOf(own), deviationOf(own)];
    own.forEach((value, target) => {
      z[target * points.columns + judge] = (value - mean) / deviation;
      scores[target * points.columns + judge] = center + (spread * (value - mean)) / deviation;
    });
  }
  const meanZ = matrixOf(points.rows, points.columns, z);
  return {
    scores: matrixOf(points.rows, points.columns, scores),
    z: Float64Array.from({ length: points.rows }, (_, target) => clean(meanOf(rowOf(meanZ, target)))),
    constantJudges,
  };
}

/**
 * One score per target from the points of a panel.
 * @param points - Targets × judges; NaN is blank and does not count.
 * @param trim - Judges left out at either end by `trimmed`; whole, from 1.
 * @returns Per target a score on the scale of the points (NaN when nobody scored it), or why there is none.
 */
export function panelScores(
  points: Matrix,
  method: PanelMethod = "mean",
  trim = 1,
): Result<number, PanelError>[] {
  const matrix = method === "standardised" ? standardise(points).scores : points;
  return Array.from({ length: points.rows }, (_, target) => {
    const row = rowOf(matrix, target);
    if (method === "trimmed") return trimmedMean(row, trim);
    return ok(clean(method === "median" ? median(row) : meanOf(row)));
  });
}
