import { describe, expect, it } from "vitest";
import { median, modifiedZ, outlierLine } from "../../../src/core/audit/robust";

describe("median", () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, NaN, 3, 2], 2.5],
    [[7], 7],
    [[], NaN],
  ])("of %j is %d", (values, expected) => expect(median(values)).toBe(expected));
});

describe("modifiedZ", () => {
  const sample = [2.1, 2.6, 2.4, 2.5, 2.3, 2.1, 2.3, 2.6, 8.2, 8.3];

  it("finds the two far values that the ordinary z does not", () => {
    const { median: center, mad, scale, scores } = modifiedZ(sample);
    expect(center).toBeCloseTo(2.45, 12);
    expect(mad).toBeCloseTo(0.15, 12);
    expect(scale).toBe("mad");
    expect(scores[8]).toBeCloseTo(25.856, 3);
    expect(scores[9]).toBeCloseTo(26.305, 3);
    expect(Math.max(...[...scores].slice(0, 8).map(Math.abs))).toBeCloseTo(1.574, 3);
    expect([...scores].filter((score) => Math.abs(score) > outlierLine)).toHaveLength(2);
  });

  it("falls back to the mean deviation when more than half of the values are equal", () => {
    const { scale, scores } = modifiedZ([5, 5, 5, 5, 9]);
    expect(scale).toBe("meanDeviation");
    expect(scores[4]).toBeCloseTo(4 / (1.253314 * 0.8), 10);
    expect(scores[0]).toBe(0);
  });

  it("gives no score when all values are equal, and none to a blank", () => {
    expect(modifiedZ([5, 5, 5]).scale).toBe("none");
    expect([...modifiedZ([5, 5, 5]).scores]).toEqual([NaN, NaN, NaN]);
    expect(modifiedZ([1, NaN, 3, 4]).scores[1]).toBeNaN();
  });
});
