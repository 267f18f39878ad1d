/** Scores above this are outliers (Iglewicz and Hoaglin 1993). */
export const outlierLine = 3.5;

const sorted = (values: ArrayLike<number>): Float64Array =>
  Float64Array.from(Array.from(values).filter((value) => !Number.isNaN(value))).sort();

const middle = (ordered: Float64Array): number => {
  const half = ordered.length >> 1;
  return ordered.length % 2 === 1 ? ordered[half]! : (ordered[half - 1]! + ordered[half]!) / 2;
};

/** Median of the numbers present; NaN when there are none. */
export const median = (values: ArrayLike<number>): number => middle(sorted(values));

/** Modified z-scores of a set of numbers. */
export interface ModifiedZ {
  readonly median: number;
  /** Median of the absolute deviations from the median. */
  readonly mad: number;
  /** What the scores are measured in; `none` when all numbers are equal and no score exists. */
  readonly scale: "mad" | "meanDeviation" | "none";
  /** One score per number, in the order given; NaN for a blank and where no score exists. */
  readonly scores: Float64Array;
}

/**
 * Modified z-scores 0.6745 (x − median) ÷ MAD; where MAD is 0, (x − median) ÷ (1.253314 × mean deviation).
 *
 * Source: Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993.
 * @param values - Numbers; NaN is blank.
 */
export function modifiedZ(values: ArrayLike<number>): ModifiedZ {
  const center = median(values);
  const deviations = Float64Array.from(values, (value) => Math.abs(value - center));
  const mad = median(deviations);
  const present = sorted(deviations);
  const meanDeviation = present.reduce((sum, value) => sum + value, 0) / present.length;
  const unit = mad > 0 ? mad / 0.6745 : 1.253314 * meanDeviation;
  const scale = mad > 0 ? "mad" : meanDeviation > 0 ? "meanDeviation" : "none";
  const scores = Float64Array.from(values, (value) => (scale === "none" ? NaN : (value - center) / unit));
  return { median: center, mad, scale, scores };
}
