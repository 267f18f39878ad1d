/** Scores closer than this share of their size are equal; what remains is noise of binary arithmetic. */
export const sameness = 1e-9;

/** True when two scores are equal but for noise. */
export const same = (a: number, b: number): boolean =>
  Math.abs(a - b) <= sameness * Math.max(1, Math.abs(a), Math.abs(b));

/** True when a score reaches a line; blank scores do not. */
export const reaches = (score: number, line: number): boolean => score >= line || same(score, line);

/** A score with 14 significant digits, so that the order of adding leaves no trace. */
export const clean = (value: number): number =>
  Number.isFinite(value) ? Number(value.toPrecision(14)) : value;

/** Sum of the numbers present, by Neumaier's compensated addition. */
export function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value !== value) continue;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}

/** Numbers present, in ascending order. */
export const present = (values: ArrayLike<number>): Float64Array =>
  Float64Array.from(Array.from(values).filter((value) => value === value)).sort();

/** Mean of the numbers present, added in ascending order so that theirs leaves no trace; NaN when there are none. */
export function meanOf(values: ArrayLike<number>): number {
  const there = present(values);
  return sumOf(there) / there.length;
}

/** Standard deviation of the numbers present with divisor n − 1; NaN for fewer than two. */
export function deviationOf(values: ArrayLike<number>): number {
  const there = present(values);
  const mean = meanOf(there);
  return Math.sqrt(sumOf(there.map((value) => (value - mean) ** 2)) / (there.length - 1));
}

/** A value brought into the range from 0 to a most. */
export const within = (most: number, value: number): number => Math.min(Math.max(value, 0), most);
