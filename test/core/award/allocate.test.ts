import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate, type Claim } from "../../../src/core/award/allocate";

const claims = (...weights: readonly number[]): Claim[] =>
  weights.map((weight, index) => ({ key: `示例${index}`, weight }));

const sharesOf = (budget: number, list: readonly Claim[]): readonly number[] => {
  const result = allocate(budget, list);
  if (!result.ok) throw new Error(result.error);
  expect(result.value.checkFen).toBe(0);
  return result.value.shares;
};

describe("allocation of a budget", () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [100, [1, 1, 2], [25, 25, 50]],
    [10, [5, 3, 1], [6, 3, 1]],
    [7, [0, 1, 1], [0, 4, 3]],
    [2, [1, 3], [0, 2]],
    [0, [1, 2], [0, 0]],
    [1, [0.1, 0.2, 0.7], [0, 0, 1]],
    [900_719_925_474_099, [1, 2], [300_239_975_158_033, 600_479_950_316_066]],
  ])("%i by %j is %j", (budget, weights, shares) => {
    expect(sharesOf(budget, claims(...weights))).toEqual(shares);
  });

  it.each([
    [-1, claims(1), "budget"],
    [0.5, claims(1), "budget"],
    [1, claims(1, -1), "weight"],
    [1, claims(NaN), "weight"],
    [1, claims(1e12), "weight"],
    [1, claims(0, 0), "noWeight"],
    [1, [], "noWeight"],
    [
      1,
      [
        { key: "示例", weight: 1 },
        { key: "示例", weight: 2 },
      ],
      "repeatedKey",
    ],
  ])("refuses %d by %j: %s", (budget, list, error) => {
    expect(allocate(budget, list)).toEqual({ ok: false, error });
  });

  it("adds up exactly, stays within a fen of the exact share, and does not look at the order", () => {
    const list = fc.uniqueArray(
      fc.record({ key: fc.string(), weight: fc.integer({ min: 0, max: 1_000_000 }) }),
      { minLength: 1, maxLength: 30, selector: (claim) => claim.key },
    );
    fc.assert(
      fc.property(list, fc.integer({ min: 0, max: 1e12 }), (given, budget) => {
        fc.pre(given.some((claim) => claim.weight > 0));
        const shares = sharesOf(budget, given);
        const weights = given.reduce((sum, claim) => sum + claim.weight, 0);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(budget);
        given.forEach((claim, i) =>
          expect(Math.abs(shares[i]! - (budget * claim.weight) / weights)).toBeLessThan(1.001),
        );
        const backwards = sharesOf(budget, [...given].reverse());
        expect([...backwards].reverse()).toEqual(shares);
      }),
    );
  });
});
