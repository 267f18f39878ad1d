/** Which digits are counted: the first (1–9), the second (0–9) or the first two (10–99). */
export type BenfordDigits = "first" | "second" | "first-two";

export interface BenfordRow {
  readonly digit: number;
  readonly count: number;
  readonly share: number;
  readonly expected: number;
  /** |share − expected| in standard errors, with the continuity correction where it makes the difference smaller. */
  readonly z: number;
}

export interface BenfordTest {
  readonly digits: BenfordDigits;
  /** Amounts counted: numbers other than 0. */
  readonly n: number;
  readonly rows: readonly BenfordRow[];
  /** Mean absolute deviation of the shares. */
  readonly mad: number;
  /** MAD that 95 % of perfectly Benford sets of this n stay below. */
  readonly madLimit: number;
  readonly chiSquare: number;
  readonly degrees: number;
  /** False when n is below `fewest`: too small for the test to say anything. */
  readonly enough: boolean;
  readonly fewest: number;
}

interface Kind {
  readonly lowest: number;
  readonly expected: readonly number[];
  /** The 95th percentile of MAD × √n over Benford sets, which does not depend on n; from 60,000 simulated sets. */
  readonly limitByRoot: number;
  /** Fewest amounts worth testing. */
  readonly fewest: number;
}

const share = (leading: number): number => Math.log10(1 + 1 / leading);

const secondShare = (digit: number): number => {
  let sum = 0;
  for (let first = 1; first <= 9; first++) sum += share(10 * first + digit);
  return sum;
};

const range = (length: number, value: (index: number) => number): number[] =>
  Array.from({ length }, (_, index) => value(index));

const kinds: Readonly<Record<BenfordDigits, Kind>> = {
  first: { lowest: 1, expected: range(9, (i) => share(i + 1)), limitByRoot: 0.3507, fewest: 500 },
  second: { lowest: 0, expected: range(10, secondShare), limitByRoot: 0.3423, fewest: 500 },
  "first-two": { lowest: 10, expected: range(90, (i) => share(i + 10)), limitByRoot: 0.0905, fewest: 2000 },
};

/** Expected shares of a test, from the lowest digit up. */
export const benfordShares = (digits: BenfordDigits): readonly number[] => kinds[digits].expected;

/** First two significant digits, 10–99, of an amount other than 0; binary noise beyond 15 digits is ignored. */
export function leadingTwo(amount: number): number {
  const size = Math.abs(amount);
  if (Number.isInteger(size) && size < 1e15) {
    let whole = size < 10 ? size * 10 : size;
    while (whole >= 100) whole = Math.floor(whole / 10);
    return whole;
  }
  const text = size.toExponential(14);
  return (text.charCodeAt(0) - 48) * 10 + text.charCodeAt(2) - 48;
}

function countOf(amounts: ArrayLike<number>, digits: BenfordDigits): Int32Array {
  const { lowest, expected } = kinds[digits];
  const counts = new Int32Array(expected.length);
  for (let i = 0; i < amounts.length; i++) {
    const amount = amounts[i]!;
    if (amount === 0 || !Number.isFinite(amount)) continue;
    const two = leadingTwo(amount);
    const digit = digits === "first" ? Math.floor(two / 10) : digits === "second" ? two % 10 : two;
    counts[digit - lowest]!++;
  }
  return counts;
}

function zOf(observed: number, expected: number, n: number): number {
  const difference = Math.abs(observed - expected);
  const correction = 1 / (2 * n);
  const corrected = correction < difference ? difference - correction : difference;
  return corrected / Math.sqrt((expected * (1 - expected)) / n);
}

/**
 * Digit test after Benford: a hint where to look, never proof. Amounts that caps or rates produce must be left out.
 *
 * Source: Nigrini, Forensic Analytics (MAD, Z with continuity correction); the limit is simulated because the
 * book's fixed lines call most small Benford sets non-conforming.
 * @param amounts - Any sign and unit; 0, NaN and infinite values are not counted.
 */
export function benford(amounts: ArrayLike<number>, digits: BenfordDigits = "first"): BenfordTest {
  const { lowest, expected, limitByRoot, fewest } = kinds[digits];
  const counts = countOf(amounts, digits);
  const n = counts.reduce((sum, count) => sum + count, 0);
  const rows = expected.map((p, i) => {
    const observed = counts[i]! / n;
    return { digit: lowest + i, count: counts[i]!, share: observed, expected: p, z: zOf(observed, p, n) };
  });
  const mad = rows.reduce((sum, row) => sum + Math.abs(row.share - row.expected), 0) / rows.length;
  const chiSquare = rows.reduce(
    (sum, row) => sum + (row.count - n * row.expected) ** 2 / (n * row.expected),
    0,
  );
  const madLimit = limitByRoot / Math.sqrt(n);
  return { digits, n, rows, mad, madLimit, chiSquare, degrees: rows.length - 1, enough: n >= fewest, fewest };
}
