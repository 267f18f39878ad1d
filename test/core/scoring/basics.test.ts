import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matrixFrom, rowOf } from "../../../src/core/scoring/matrix";
import { clean, meanOf, same, sumOf } from "../../../src/core/scoring/numeric";
import { panelScores, standardise, trimmedMean } from "../../../src/core/scoring/panel";
import { ranks, tieGroups, tiers } from "../../../src/core/scoring/rank";
import { starCounts } from "../../../src/core/scoring/starCount";
import { checkWeights, reweighted, weightedMean } from "../../../src/core/scoring/total";

describe("panelScores", () => {
  const points = matrixFrom([
    [90, 85, 88, 92, 79, 95, 87],
    [80, null, 82, null, null, null, null],
    [null, null, null, null, null, null, null],
  ]);

  it("takes the mean of what is there", () => {
    expect(panelScores(points)).toEqual([
      { ok: true, value: 88 },
      { ok: true, value: 81 },
      { ok: true, value: NaN },
    ]);
  });

  it("trims, and refuses to with fewer than five judges or too few to leave any", () => {
    expect(panelScores(points, "trimmed")).toEqual([
      { ok: true, value: 88.4 },
      { ok: false, error: { kind: "fewJudges", judges: 2, needed: 5 } },
      { ok: true, value: NaN },
    ]);
    expect(trimmedMean([4, 5, 6, 7, 2, 3, 4, 5, 1, 2, 3], 1)).toMatchObject({ value: 3.7777777777778 });
    expect(trimmedMean([1, 2, 3, 4, 5, 6], 3)).toMatchObject({ error: { judges: 6, needed: 7 } });
    expect(trimmedMean([1, 2, 3, 4, 5, 6, 100], 3)).toMatchObject({ value: 4 });
  });

  it("takes the median", () => {
    expect(panelScores(points, "median")).toMatchObject([{ value: 88 }, { value: 81 }, { value: NaN }]);
  });

  it("standardises judges, which changes the order", () => {
    const judged = matrixFrom([
      [90, 80, 70],
      [85, 75, 60],
      [95, 70, 80],
      [80, 65, 50],
    ]);
    const { z, scores, constantJudges } = standardise(judged);
    [0.6455, -0.1291, 0.6455, -1.1619].forEach((value, i) => expect(z[i]).toBeCloseTo(value, 4));
    expect(constantJudges).toEqual([]);
    expect(meanOf(scores.values)).toBeCloseTo(meanOf(judged.values), 12);
    const values = panelScores(judged, "standardised").map((one) => (one.ok ? one.value : NaN));
    expect([...ranks(values)]).toEqual([1, 3, 1, 4]);
    expect([...ranks(panelScores(judged).map((one) => (one.ok ? one.value : NaN)))]).toEqual([2, 3, 1, 4]);
  });

  it("leaves a judge out whose points are all equal, and says so", () => {
    const judged = matrixFrom([
      [90, 80, 70],
      [85, 80, 60],
      [95, 80, 80],
    ]);
    expect(standardise(judged).constantJudges).toEqual([1]);
    expect(rowOf(standardise(judged).scores, 0)[1]).toBeNaN();
  });
});

describe("weights", () => {
  it("go to the criteria present in proportion", () => {
    const shares = reweighted([1, NaN, 1, 1, 1], [22, 22, 22, 22, 12]);
    [28.21, 0, 28.21, 28.21, 15.38].forEach((share, i) => expect(100 * shares[i]!).toBeCloseTo(share, 2));
  });

  it("are refused when they cannot be used", () => {
    expect(checkWeights([1, 2], 3)).toMatchObject({ error: { kind: "count", given: 2, needed: 3 } });
    expect(checkWeights([1, NaN], 2)).toMatchObject({ error: { kind: "blank", position: 1 } });
    expect(checkWeights([1, -2], 2)).toMatchObject({ error: { kind: "negative", position: 1, weight: -2 } });
    expect(checkWeights([NaN, 1], 2)).toMatchObject({ error: { kind: "blank", position: 0 } });
    expect(checkWeights([-2, 1], 2)).toMatchObject({ error: { kind: "negative", position: 0 } });
    expect(checkWeights([0, 0], 2)).toMatchObject({ error: { kind: "allZero" } });
    expect(checkWeights([0, 3], 2).ok).toBe(true);
  });

  it("sum to 1 after re-weighting, whatever is missing", () => {
    const scores = fc.array(fc.option(fc.integer({ min: 0, max: 100 }), { nil: NaN }), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 50 }), (list, seed) => {
        fc.pre(list.some((score) => !Number.isNaN(score)));
        const weights = list.map((_, i) => 1 + ((i * seed) % 7));
        expect(sumOf(reweighted(list, weights))).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe("weightedMean", () => {
  it("treats what is missing in the way asked for", () => {
    expect(weightedMean([80, NaN, 60], [1, 1, 2])).toMatchObject({ value: 66.666666666667 });
    expect(weightedMean([80, NaN, 60], [1, 1, 2], "zero")).toMatchObject({ value: 50 });
    expect(weightedMean([80, NaN, 60], [1, 1, 2], "error")).toMatchObject({
      error: { kind: "missing", criterion: 1 },
    });
    expect(weightedMean([NaN, NaN], [1, 1], "zero")).toMatchObject({ value: NaN });
    expect(weightedMean([NaN, 5], [1, 0])).toMatchObject({ value: NaN });
  });

  it("stays within its inputs and never falls when points rise", () => {
    const score = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(score, fc.integer({ min: 0, max: 9 })), { minLength: 1, maxLength: 8 }),
        fc.nat(7),
        fc.double({ min: 0, max: 20, noNaN: true }),
        (list, at, more) => {
          const [scores, weights] = [list.map(([s]) => s), list.map(([, w]) => w)];
          fc.pre(weights.some((w) => w > 0));
          const value = weightedMean(scores, weights);
          const counted = scores.filter((_, i) => weights[i]! > 0);
          const better = weightedMean(
            scores.map((s, i) => (i === at % scores.length ? s + more : s)),
            weights,
          );
          if (!value.ok || !better.ok) throw new Error("no value");
          expect(value.value).toBeGreaterThanOrEqual(Math.min(...counted) - 1e-9);
          expect(value.value).toBeLessThanOrEqual(Math.max(...counted) + 1e-9);
          expect(better.value).toBeGreaterThanOrEqual(value.value);
        },
      ),
    );
  });
});

describe("ranks", () => {
  it.each([
    [[95, 90, 90, 85], "competition", [1, 2, 2, 4]],
    [[95, 90, 90, 85], "dense", [1, 2, 2, 3]],
    [[95, 90, 90, 85], "average", [1, 2.5, 2.5, 4]],
    [[10, 1, 100, 1000, 10], "average", [3.5, 5, 2, 1, 3.5]],
    [[10, 1, 100, 1000, 10], "competition", [3, 5, 2, 1, 3]],
    [[89, 88, 92, 101, 94, 97, 95], "average", [6, 7, 5, 1, 4, 2, 3]],
    [[NaN, 5, NaN], "competition", [NaN, 1, NaN]],
    [[], "competition", []],
  ] as const)("of %j by %s are %j", (totals, rule, expected) =>
    expect([...ranks(totals, rule)]).toEqual(expected),
  );

  it("see through the noise of binary arithmetic", () => {
    expect([...ranks([0.1 + 0.2, 0.3, 0.29])]).toEqual([1, 1, 3]);
    expect(tieGroups([1 / 3, 0.1, 1 - 2 / 3])).toEqual([[0, 2], [1]]);
  });

  it("do not depend on the order of rows", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 }), (totals) => {
        const turned = [...ranks(totals.toReversed())].toReversed();
        expect(turned).toEqual([...ranks(totals)]);
      }),
    );
  });
});

describe("tiers", () => {
  it("leave a tie across the line to people", () => {
    expect(tiers([95, 90, 90, 85, NaN], 2)).toEqual(["in", "tied", "tied", "out", undefined]);
    expect(tiers([95, 90, 90, 85], 3)).toEqual(["in", "in", "in", "out"]);
    expect(tiers([95, 90, 90, 85], 1)).toEqual(["in", "out", "out", "out"]);
    expect(tiers([95, 90], 9)).toEqual(["in", "in"]);
  });
});

describe("starCounts", () => {
  it("counts criteria at or above their line; a blank reaches none", () => {
    const criteria = matrixFrom([
      [80, 79.999, null],
      [100, 90, 81],
      [null, null, null],
      [0.1 + 0.2, 0, 0],
    ]);
    expect([...starCounts(criteria, [80, 80, 80])]).toEqual([1, 3, NaN, 0]);
    expect([...starCounts(criteria, [0.3, NaN, 0])]).toEqual([1, 2, NaN, 2]);
  });
});

describe("numbers", () => {
  it("are summed so that their order leaves no trace", () => {
    expect(sumOf([1e16, 1, -1e16, NaN])).toBe(1);
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 30 }), (list) => {
        expect(clean(sumOf(list))).toBe(clean(sumOf(list.toReversed())));
      }),
    );
  });

  it("are the same only within noise", () => {
    expect(same(0.1 + 0.2, 0.3)).toBe(true);
    expect(same(88.4, 88.40001)).toBe(false);
    expect(same(NaN, NaN)).toBe(false);
  });
});
