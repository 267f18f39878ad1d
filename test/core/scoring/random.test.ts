import { describe, expect, it } from "vitest";
import { randomFrom, randomOfState } from "../../../src/core/scoring/random";

describe("the generator", () => {
  it("gives the words xoshiro128** gives from the state 1, 2, 3, 4", () => {
    const { next } = randomOfState([1, 2, 3, 4]);
    expect(Array.from({ length: 4 }, () => next() * 2 ** 32)).toEqual([11520, 0, 5927040, 70819200]);
  });

  it("repeats itself for a seed and differs between seeds", () => {
    const draw = (seed: number): number[] => {
      const { below } = randomFrom(seed);
      return Array.from({ length: 20 }, () => below(1000));
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it("spreads evenly", () => {
    const { below } = randomFrom(1);
    const counts = new Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i++) counts[below(10)]!++;
    const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(27.9);
  });
});
