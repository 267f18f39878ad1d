const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** Natural logarithm of the gamma function for x > 0 (Lanczos, g = 7). */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const t = x + 6.5;
  let sum = 0.99999999999980993;
  LANCZOS.forEach((coefficient, i) => (sum += coefficient / (x + i)));
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

const TINY = 1e-300;
const PRECISION = 1e-15;
const MOST_STEPS = 1000;

/** Continued fraction by Lentz's method; `step` gives the next numerator and denominator. */
function lentz(first: number, step: (i: number) => readonly [number, number]): number {
  let value = first || TINY;
  let c = value;
  let d = 0;
  for (let i = 1; i <= MOST_STEPS; i++) {
    const [a, b] = step(i);
    d = b + a * d || TINY;
    c = b + a / c || TINY;
    d = 1 / d;
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) < PRECISION) break;
  }
  return value;
}

/** Probability that a χ² variable with so many degrees of freedom exceeds a value. */
export function chiSquareTail(value: number, degrees: number): number {
  const [a, x] = [degrees / 2, value / 2];
  if (!(x > 0)) return 1;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let [term, sum] = [1 / a, 1 / a];
    for (let n = 1; n <= MOST_STEPS && term > sum * PRECISION; n++) sum += term *= x / (a + n);
    return 1 - front * sum;
  }
  return front / lentz(x + 1 - a, (i) => [-i * (i - a), x + 2 * i + 1 - a]);
}

/** Regularised incomplete beta function, for x in [0, 1]. */
function betaShare(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaShare(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  const fraction = lentz(1, (i) => {
    const m = i >> 1;
    if (i % 2 === 1) return [(-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)), 1];
    return [(m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)), 1];
  });
  return front / (a * fraction);
}

/** Probability that an F variable exceeds a value. */
export const fTail = (value: number, degrees1: number, degrees2: number): number =>
  value > 0 ? betaShare(degrees2 / (degrees2 + degrees1 * value), degrees2 / 2, degrees1 / 2) : 1;
