import { err, ok, type Result } from "../../result";
import { withoutBlankLines, type Matrix } from "../matrix";
import { countTable, fleiss, isCountTable } from "./fleiss";
import { intraclass } from "./icc";
import { kendall } from "./kendall";
import { alpha, type AlphaLevel } from "./krippendorff";

/** Statistics of agreement, the default first. */
export const statistics = [
  "kendall",
  "icc11",
  "icc21",
  "icc31",
  "icc1k",
  "icc2k",
  "icc3k",
  "alpha-nominal",
  "alpha-ordinal",
  "alpha-interval",
  "alpha-ratio",
  "fleiss",
] as const;
export type Statistic = (typeof statistics)[number];

export type AgreementError =
  /** Fewer than two targets or judges. */
  | { readonly kind: "tooFew"; readonly targets: number; readonly judges: number }
  /** A blank where the statistic needs every score; 0-based place in the scores given. */
  | { readonly kind: "blank"; readonly row: number; readonly column: number }
  /** Values below 0 have no ratios. */
  | { readonly kind: "negative" }
  /** All values are equal, or none can be paired: nothing to agree on. */
  | { readonly kind: "noVariation" };

const isAlpha = (statistic: Statistic): boolean => statistic.startsWith("alpha-");

function compute(scores: Matrix, statistic: Statistic): number {
  switch (statistic) {
    case "kendall":
      return kendall(scores).w;
    case "fleiss":
      return fleiss(isCountTable(scores) ? scores : countTable(scores)).kappa;
    case "icc11":
    case "icc21":
    case "icc31":
    case "icc1k":
    case "icc2k":
    case "icc3k":
      return intraclass(scores)[statistic].value;
    case "alpha-nominal":
    case "alpha-ordinal":
    case "alpha-interval":
    case "alpha-ratio":
      return alpha(scores, statistic.slice("alpha-".length) as AlphaLevel);
  }
}

/**
 * How far judges agree.
 * @param scores - Targets × judges; NaN is blank, blank rows and columns are ignored. For `fleiss`, also a table
 *   of counts: targets × categories, every row adding up to the number of judges.
 */
export function agreement(scores: Matrix, statistic: Statistic = "kendall"): Result<number, AgreementError> {
  const { matrix, rows } = withoutBlankLines(scores);
  if (matrix.rows < 2 || matrix.columns < 2)
    return err({ kind: "tooFew", targets: matrix.rows, judges: matrix.columns });
  const blank = matrix.values.findIndex((value) => Number.isNaN(value));
  if (blank >= 0 && !isAlpha(statistic))
    return err({
      kind: "blank",
      row: rows[Math.floor(blank / matrix.columns)]!,
      column: blank % matrix.columns,
    });
  if (statistic === "alpha-ratio" && matrix.values.some((value) => value < 0))
    return err({ kind: "negative" });
  const value = compute(matrix, statistic);
  return Number.isFinite(value) ? ok(value) : err({ kind: "noVariation" });
}
