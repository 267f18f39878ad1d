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

/** True for a judge whose points do not all agree. */
function distinguishes(points: ArrayLike<number>): boolean {
  const there = present(points);
  return there.length > 0 && !same(there[0]!, there.at(-1)!);
}

/**
 * Standardises each judge (z with divisor n − 1 over the targets scored) and puts the z back on the mean and
 * deviation of all points of the judges who distinguish, so that strict and generous judges weigh alike.
 * @param points - Targets × judges; NaN is blank and stays blank.
 * @returns Scores on the scale of the points; extreme ones may lie a little outside it.
 */
export function standardise(points: Matrix): Standardised {
  const judges = Array.from({ length: points.columns }, (_, judge) => columnOf(points, judge));
  const telling = judges.flatMap((own, judge) => (distinguishes(own) ? [judge] : []));
  const all = telling.flatMap((judge) => [...judges[judge]!]);
  const [center, spread] = [meanOf(all), deviationOf(all)];
  const scores = new Float64Array(points.values.length).fill(NaN);
  const z = new Float64Array(points.values.length).fill(NaN);
  for (const judge of telling) {
    const own = judges[judge]!;
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
    constantJudges: judges.flatMap((own, judge) =>
      telling.includes(judge) || present(own).length === 0 ? [] : [judge],
    ),
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
