import { rowOf, type Matrix } from "../matrix";
import { present, sumOf } from "../numeric";

/** Fleiss' kappa and what it is made of. */
export interface FleissKappa {
  readonly kappa: number;
  /** Mean share of agreeing pairs. */
  readonly observed: number;
  /** Share of agreeing pairs expected by chance. */
  readonly expected: number;
  readonly targets: number;
  readonly judges: number;
}

/** True for a table of counts: whole numbers from 0, every row adding up to the same number of judges. */
export function isCountTable(table: Matrix): boolean {
  const sums = Array.from({ length: table.rows }, (_, row) => sumOf(rowOf(table, row)));
  const whole = table.values.every((value) => Number.isInteger(value) && value >= 0);
  return whole && sums[0]! >= 2 && sums.every((sum) => sum === sums[0]);
}

/** Counts of each category per target, from the categories the judges chose (targets × judges, no blanks). */
export function countTable(choices: Matrix): Matrix {
  const categories = [...new Set(present(choices.values))];
  const values = new Float64Array(choices.rows * categories.length);
  for (let target = 0; target < choices.rows; target++)
    for (const choice of rowOf(choices, target))
      values[target * categories.length + categories.indexOf(choice)]!++;
  return { rows: choices.rows, columns: categories.length, values };
}

/**
 * Fleiss' kappa for several judges who put every target into one category.
 *
 * Source: Fleiss 1971, Psychological Bulletin 76.
 * @param counts - Targets × categories: how many judges chose each; rows add up to the same number.
 * @returns NaN for `kappa` when all judges chose one category throughout.
 */
export function fleiss(counts: Matrix): FleissKappa {
  const targets = counts.rows;
  const judges = sumOf(rowOf(counts, 0));
  const agreeing = Array.from({ length: targets }, (_, target) => {
    const row = rowOf(counts, target);
    return (row.reduce((sum, count) => sum + count * count, 0) - judges) / (judges * (judges - 1));
  });
  const shares = Array.from({ length: counts.columns }, (_, category) => {
    let sum = 0;
    for (let target = 0; target < targets; target++)
      sum += counts.values[target * counts.columns + category]!;
    return sum / (targets * judges);
  });
  const observed = agreeing.reduce((sum, share) => sum + share, 0) / targets;
  const expected = shares.reduce((sum, share) => sum + share * share, 0);
  return { kappa: (observed - expected) / (1 - expected), observed, expected, targets, judges };
}
