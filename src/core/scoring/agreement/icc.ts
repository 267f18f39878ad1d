import { fTail } from "../distribution";
import { columnOf, rowOf, type Matrix } from "../matrix";
import { meanOf, sumOf } from "../numeric";

/** One form of the coefficient with its F test against 0. */
export interface Icc {
  readonly value: number;
  readonly f: number;
  readonly degrees1: number;
  readonly degrees2: number;
  readonly p: number;
}

/** Mean squares of targets × judges, and the six forms made of them. */
export interface IntraclassCorrelation {
  readonly betweenTargets: number;
  readonly withinTargets: number;
  readonly betweenJudges: number;
  readonly residual: number;
  readonly icc11: Icc;
  readonly icc21: Icc;
  readonly icc31: Icc;
  readonly icc1k: Icc;
  readonly icc2k: Icc;
  readonly icc3k: Icc;
}

const squares = (values: ArrayLike<number>, center: number): number =>
  sumOf(Float64Array.from(values, (value) => (value - center) ** 2));

/**
 * Intraclass correlations: 1 each target has its own judges, 2 judges are a sample, 3 these judges only;
 * single judge (…1) or mean of all (…k).
 *
 * Source: Shrout and Fleiss 1979, Psychological Bulletin 86.
 * @param scores - Targets × judges, no blanks, at least two of each.
 */
export function intraclass(scores: Matrix): IntraclassCorrelation {
  const { rows: n, columns: k } = scores;
  const center = meanOf(scores.values);
  const targetMeans = Float64Array.from({ length: n }, (_, target) => meanOf(rowOf(scores, target)));
  const judgeMeans = Float64Array.from({ length: k }, (_, judge) => meanOf(columnOf(scores, judge)));
  const [ssTargets, ssJudges] = [k * squares(targetMeans, center), n * squares(judgeMeans, center)];
  const ssAll = squares(scores.values, center);
  const b = ssTargets / (n - 1);
  const w = (ssAll - ssTargets) / (n * (k - 1));
  const j = ssJudges / (k - 1);
  const e = Math.max(0, ssAll - ssTargets - ssJudges) / ((n - 1) * (k - 1));
  const oneWay = (value: number): Icc => tested(value, b / w, n - 1, n * (k - 1));
  const twoWay = (value: number): Icc => tested(value, b / e, n - 1, (n - 1) * (k - 1));
  return {
    betweenTargets: b,
    withinTargets: w,
    betweenJudges: j,
    residual: e,
    icc11: oneWay((b - w) / (b + (k - 1) * w)),
    icc21: twoWay((b - e) / (b + (k - 1) * e + (k * (j - e)) / n)),
    icc31: twoWay((b - e) / (b + (k - 1) * e)),
    icc1k: oneWay((b - w) / b),
    icc2k: twoWay((b - e) / (b + (j - e) / n)),
    icc3k: twoWay((b - e) / b),
  };
}

const tested = (value: number, f: number, degrees1: number, degrees2: number): Icc => ({
  value,
  f,
  degrees1,
  degrees2,
  p: fTail(f, degrees1, degrees2),
});
