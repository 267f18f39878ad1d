import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseRule, pointsOf, ruleText, type PointRule } from "../../../src/core/scoring/points";

const tiers: PointRule = {
  way: "tiers",
  tiers: [
    { atLeast: 5, points: 5 },
    { atLeast: 3, points: 4 },
    { atLeast: 1, points: 3 },
  ],
};

describe("pointsOf", () => {
  it.each([
    [tiers, 7, 5, 5],
    [tiers, 5, 5, 5],
    [tiers, 4, 5, 4],
    [tiers, 1, 5, 3],
    [tiers, 0, 5, 0],
    [{ way: "kOfN", n: 3 }, 2, 6, 4],
    [{ way: "kOfN", n: 3 }, 4, 6, 6],
    [{ way: "kOfN", n: 1 }, 1, 2, 2],
    [{ way: "deduction", each: 2 }, 0, 15, 15],
    [{ way: "deduction", each: 2 }, 3, 15, 9],
    [{ way: "deduction", each: 2 }, 9, 15, 0],
    [{ way: "bonus", each: 0.5, most: 2 }, 3, 2, 1.5],
    [{ way: "bonus", each: 0.5, most: 2 }, 9, 2, 2],
  ] as [PointRule, number, number, number][])(
    "%j of %d with full mark %d gives %d",
    (rule, count, full, points) => expect(pointsOf(rule, count, full)).toBe(points),
  );

  it("leaves a blank blank and never leaves the range of the full mark", () => {
    const rules: PointRule[] = [
      tiers,
      { way: "kOfN", n: 4 },
      { way: "deduction", each: 3 },
      { way: "bonus", each: 1, most: 9 },
    ];
    for (const rule of rules) expect(pointsOf(rule, NaN, 5)).toBeNaN();
    fc.assert(
      fc.property(
        fc.constantFrom(...rules),
        fc.nat(50),
        fc.integer({ min: 1, max: 20 }),
        (rule, count, full) => {
          const points = pointsOf(rule, count, full);
          expect(points).toBeGreaterThanOrEqual(0);
          expect(points).toBeLessThanOrEqual(full);
          const next = pointsOf(rule, count + 1, full);
          if (rule.way === "deduction") expect(next).toBeLessThanOrEqual(points);
          else expect(next).toBeGreaterThanOrEqual(points);
        },
      ),
    );
  });
});

describe("parseRule", () => {
  it.each([
    ["≥5→5；≥3→4；≥1→3", tiers],
    ["1:3, 3:4, 5:5", tiers],
    ["≥５次→５分；≥３次→４分；≥１次→３分。", tiers],
    ["共3项", { way: "kOfN", n: 3 }],
    ["是/否", { way: "kOfN", n: 1 }],
    ["每次-2", { way: "deduction", each: 2 }],
    ["每次扣1.5分", { way: "deduction", each: 1.5 }],
    ["每项+0.5，最多2", { way: "bonus", each: 0.5, most: 2 }],
    ["每项加1分，上限3分", { way: "bonus", each: 1, most: 3 }],
    ["由评委评定", undefined],
    ["", undefined],
    ["≥5→5；酌情", undefined],
  ] as [string, PointRule | undefined][])("reads %s", (text, rule) => expect(parseRule(text)).toEqual(rule));

  it("reads back what ruleText writes", () => {
    const figure = fc.integer({ min: 1, max: 200 }).map((n) => n / 2);
    const rule: fc.Arbitrary<PointRule> = fc.oneof(
      fc.record({ way: fc.constant("kOfN" as const), n: fc.integer({ min: 1, max: 20 }) }),
      fc.record({ way: fc.constant("deduction" as const), each: figure }),
      fc.record({ way: fc.constant("bonus" as const), each: figure, most: figure }),
      fc.uniqueArray(figure, { minLength: 1, maxLength: 5 }).map((steps) => ({
        way: "tiers" as const,
        tiers: steps.sort((a, b) => b - a).map((atLeast) => ({ atLeast, points: atLeast / 2 })),
      })),
    );
    fc.assert(
      fc.property(rule, (one) => {
        expect(parseRule(ruleText(one))).toEqual(one);
      }),
    );
  });
});
