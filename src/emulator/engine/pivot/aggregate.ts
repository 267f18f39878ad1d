import type { CellValue } from "../reader";

export const aggregations = [
  "Sum",
  "Count",
  "Average",
  "Max",
  "Min",
  "Product",
  "CountNumbers",
  "StandardDeviation",
  "StandardDeviationP",
  "Variance",
  "VarianceP",
] as const;

export type Aggregation = (typeof aggregations)[number];

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** Squared distances from the mean over n, or n - 1 for a sample; undefined where there are too few. */
function variance(numbers: readonly number[], less: 0 | 1): number | undefined {
  const count = numbers.length - less;
  if (count < 1) return undefined;
  const mean = sum(numbers) / numbers.length;
  return sum(numbers.map((n) => (n - mean) ** 2)) / count;
}

const root = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Math.sqrt(value);

const ways: Record<Aggregation, (numbers: number[], all: CellValue[]) => number | undefined> = {
  Sum: (numbers) => sum(numbers),
  Count: (_, all) => all.length,
  Average: (numbers) => (numbers.length > 0 ? sum(numbers) / numbers.length : undefined),
  Max: (numbers) => (numbers.length > 0 ? Math.max(...numbers) : 0),
  Min: (numbers) => (numbers.length > 0 ? Math.min(...numbers) : 0),
  Product: (numbers) => numbers.reduce((total, n) => total * n, 1),
  CountNumbers: (numbers) => numbers.length,
  StandardDeviation: (numbers) => root(variance(numbers, 1)),
  StandardDeviationP: (numbers) => root(variance(numbers, 0)),
  Variance: (numbers) => variance(numbers, 1),
  VarianceP: (numbers) => variance(numbers, 0),
};

/** One number for many values; blank ones do not count. "#DIV/0!" where there are too few. */
export function aggregate(values: readonly CellValue[], way: Aggregation): CellValue {
  const all = values.filter((value) => value !== "");
  if (all.length === 0) return "";
  const numbers = all.filter((value) => typeof value === "number");
  return ways[way](numbers, all) ?? "#DIV/0!";
}
