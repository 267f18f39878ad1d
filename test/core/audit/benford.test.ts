import { describe, expect, it } from "vitest";
import { benford, benfordShares, leadingTwo, type BenfordDigits } from "../../../src/core/audit/benford";
import { randomFrom } from "../../../src/core/scoring/random";

const counts = (amounts: number[], digits: BenfordDigits = "first"): number[] =>
  benford(amounts, digits).rows.map((row) => row.count);

const fibonacci = (length: number): number[] => {
  const out = [1, 1];
  while (out.length < length) out.push(out.at(-1)! + out.at(-2)!);
  return out;
};

describe("expected shares", () => {
  it("of the first digit", () => {
    const published = [0.30103, 0.17609, 0.12494, 0.09691, 0.07918, 0.06695, 0.05799, 0.05115, 0.04576];
    benfordShares("first").forEach((share, i) => expect(share).toBeCloseTo(published[i]!, 5));
  });

  it("of the second digit", () => {
    const published = [
      0.11968, 0.11389, 0.10882, 0.10433, 0.10031, 0.09668, 0.09337, 0.09035, 0.08757, 0.085,
    ];
    benfordShares("second").forEach((share, i) => expect(share).toBeCloseTo(published[i]!, 5));
  });

  it("of the first two digits, 49 among them", () => {
    expect(benfordShares("first-two")[43 - 10]).toBeCloseTo(0.00998422, 8);
    expect(benfordShares("first-two")[49 - 10]).toBeCloseTo(0.00877392, 8);
  });

  it.each(["first", "second", "first-two"] as const)("of %s add up to 1", (digits) =>
    expect(benfordShares(digits).reduce((a, b) => a + b)).toBeCloseTo(1, 12),
  );
});

describe("leadingTwo", () => {
  it.each([
    [1, 10],
    [7.5, 75],
    [0.3, 30],
    [-0.029, 29],
    [4999.99, 49],
    [1e300, 10],
    [2 ** 60, 11],
    [0.07 * 100, 70],
  ])("of %d is %i", (amount, two) => expect(leadingTwo(amount)).toBe(two));
});

describe("benford", () => {
  it("reproduces the powers of two", () => {
    const test = benford(Array.from({ length: 1000 }, (_, k) => 2 ** k));
    expect(test.rows.map((row) => row.count)).toEqual([301, 176, 125, 97, 79, 69, 56, 52, 45]);
    expect(test.mad).toBeCloseTo(0.000678, 6);
    expect(test.chiSquare).toBeCloseTo(0.15855, 5);
    expect(test.enough).toBe(true);
  });

  it("reproduces the Fibonacci numbers", () => {
    const test = benford(fibonacci(1000));
    expect(test.rows.map((row) => row.count)).toEqual([301, 177, 125, 96, 80, 67, 56, 53, 45]);
    expect(test.mad).toBeCloseTo(0.00082, 6);
    expect(test.chiSquare).toBeCloseTo(0.16946, 5);
  });

  it("finds the numbers 1 to 999 far from it", () => {
    const test = benford(Array.from({ length: 999 }, (_, i) => i + 1));
    expect(test.mad).toBeCloseTo(0.059717, 6);
    expect(test.chiSquare).toBeCloseTo(401.297, 3);
    expect(test.mad).toBeGreaterThan(test.madLimit);
  });

  it("does not count zero, blanks and infinities, and takes signs away", () => {
    expect(counts([0, NaN, Infinity, -12, 12])).toEqual([2, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(counts([15, 15, 16], "second").slice(5, 7)).toEqual([2, 1]);
    expect(counts([15, 1.5, 99], "first-two").filter((count) => count > 0)).toEqual([2, 1]);
  });

  it("corrects Z for continuity only where that makes it smaller", () => {
    const one = benford([100, 200]).rows[0]!;
    expect(one.z).toBeCloseTo((0.5 - 0.30103) / Math.sqrt((0.30103 * 0.69897) / 2), 4);
    const many = benford(Array.from({ length: 1000 }, (_, k) => (k < 400 ? 1 : 2))).rows[0]!;
    expect(many.z).toBeCloseTo((0.4 - Math.log10(2) - 0.0005) / Math.sqrt((0.30103 * 0.69897) / 1000), 4);
  });

  it("is silent about small sets", () => {
    expect(benford(fibonacci(499)).enough).toBe(false);
    expect(benford(fibonacci(1000), "first-two").enough).toBe(false);
  });

  it.each([
    [100, 0.0348],
    [300, 0.0202],
    [500, 0.0157],
    [1000, 0.0111],
  ])("limits the MAD of %i amounts to about %d", (n, published) => {
    const { madLimit } = benford(Array.from({ length: n }, () => 1));
    expect(Math.abs(madLimit - published)).toBeLessThan(0.0004);
  });

  it.each([
    ["first", 600],
    ["second", 600],
    ["first-two", 2000],
  ] as const)("calls one Benford set in twenty above the limit: %s", (digits, n) => {
    const random = randomFrom(20240601);
    const sets = 1500;
    let above = 0;
    for (let set = 0; set < sets; set++) {
      const test = benford(
        Float64Array.from({ length: n }, () => 10 ** (2 + random.next())),
        digits,
      );
      if (test.mad > test.madLimit) above++;
    }
    expect(above / sets).toBeGreaterThan(0.035);
    expect(above / sets).toBeLessThan(0.065);
  });
});
