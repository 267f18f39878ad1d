import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { panelMethods, type PanelMethod } from "../../../src/core/scoring/panel";
import { drawnShare, pack } from "../../../src/core/scoring/packed";
import { panelScores } from "../../../src/core/scoring/panel";
import { matrixFrom } from "../../../src/core/scoring/matrix";
import type { ScoringPlan } from "../../../src/core/scoring/plan";
import { randomFrom } from "../../../src/core/scoring/random";
import { ranks } from "../../../src/core/scoring/rank";
import type { Scorecard } from "../../../src/core/scoring/scorecard";
import { cardStability, stability } from "../../../src/core/scoring/stability";
import { cardFrom, panel, planOf, type Entry } from "./support";

const apart = (): Scorecard =>
  cardFrom(
    [...panel("甲", "A1", 95, 94, 96), ...panel("乙", "A1", 80, 81, 79), ...panel("丙", "A1", 60, 61, 59)],
    planOf(["A1"]),
  );

describe("stability", () => {
  it("finds nothing to doubt where judges agree and totals lie apart", () => {
    const result = stability(apart().sheet, { quota: 1 });
    expect([...result.rank]).toEqual([1, 2, 3]);
    expect([...result.low]).toEqual([1, 2, 3]);
    expect([...result.high]).toEqual([1, 2, 3]);
    expect([...result.tierShare]).toEqual([1, 1, 1]);
    expect([...result.inShare]).toEqual([1, 0, 0]);
    expect(result.tier).toEqual(["in", "out", "out"]);
  });

  it("finds doubt where one judge decides", () => {
    const card = cardFrom(
      [...panel("甲", "A1", 100, 60, 60), ...panel("乙", "A1", 70, 72, 71)],
      planOf(["A1"]),
    );
    const result = stability(card.sheet, { quota: 1, vary: "judges" });
    expect([...result.rank]).toEqual([1, 2]);
    expect([...result.low]).toEqual([1, 1]);
    expect([...result.high]).toEqual([2, 2]);
    // Without the first judge among the three drawn (8 of 27) 乙 leads; with it at least once 甲 does.
    expect(result.inShare[0]).toBeCloseTo(19 / 27, 1);
    expect(result.inShare[0]! + result.inShare[1]!).toBeCloseTo(1, 10);
    expect(result.tierShare[0]).toBe(result.inShare[0]);
  });

  it("moves with the weights only as far as they are spread", () => {
    const entries = [
      ...panel("甲", "A1", 90),
      ...panel("甲", "B1", 70),
      ...panel("乙", "A1", 70),
      ...panel("乙", "B1", 89),
    ];
    const card = cardFrom(entries, planOf(["A1", "B1"]));
    const tight = stability(card.sheet, { vary: "weights", spread01: 0.001 });
    expect([...tight.high]).toEqual([1, 2]);
    const loose = stability(card.sheet, { vary: "weights", spread01: 0.1 });
    expect([...loose.high]).toEqual([2, 2]);
    expect([...loose.low]).toEqual([1, 1]);
    expect(loose.tierShare[0]).toBeGreaterThan(0.5);
  });

  it("moves each weight by the spread and no further", () => {
    const needs = (ratio: number): number => {
      const entries = [
        ...panel("甲", "A1", 80),
        ...panel("甲", "B1", 0),
        ...panel("乙", "A1", 0),
        ...panel("乙", "B1", 80 * ratio),
      ];
      const card = cardFrom(entries, planOf(["A1", "B1"]));
      return stability(card.sheet, { vary: "weights", quota: 1, resamples: 5000 }).inShare[0]!;
    };
    // The weights lie within 0.9 and 1.1: one may exceed the other by a factor of 1.2222, seldom by 1.2.
    expect(needs(1.23)).toBe(0);
    expect(needs(1.2)).toBeGreaterThan(0);
    expect(needs(1.2)).toBeLessThan(0.01);
    expect(needs(0.82)).toBeGreaterThan(0.995);
    expect(needs(0.81)).toBe(1);
  });

  it("moves the indicators' weights where there is one criterion", () => {
    const entries = [
      ...panel("甲", "A1", 90),
      ...panel("甲", "A2", 70),
      ...panel("乙", "A1", 70),
      ...panel("乙", "A2", 89),
    ];
    const result = stability(cardFrom(entries, planOf(["A1", "A2"])).sheet, { vary: "weights" });
    expect([...result.high]).toEqual([2, 2]);
  });

  it("gives the same for the same seed, and states it", () => {
    const card = cardFrom(
      [...panel("甲", "A1", 70, 60, 90), ...panel("乙", "A1", 75, 74, 72)],
      planOf(["A1"]),
    );
    const [one, again, other] = [1, 1, 2].map((seed) => stability(card.sheet, { quota: 1, seed }));
    expect(one).toEqual(again);
    expect(one!.inShare).not.toEqual(other!.inShare);
    expect(one!.options).toMatchObject({ seed: 1, resamples: 1000, spread01: 0.1, vary: "both" });
  });

  it("calls a tie across the line tied, not decided", () => {
    const card = cardFrom(
      [...panel("甲", "A1", 80), ...panel("乙", "A1", 80), ...panel("丙", "A1", 10)],
      planOf(["A1"]),
    );
    const result = stability(card.sheet, { quota: 1, vary: "judges" });
    expect(result.tier).toEqual(["tied", "tied", "out"]);
    expect([...result.tierShare]).toEqual([1, 1, 1]);
    expect([...result.inShare]).toEqual([0, 0, 0]);
  });

  it("has nothing to say of a society without scores", () => {
    const card = cardFrom([...panel("甲", "A1", 80, 90), ...panel("乙", "A1", null, null)], planOf(["A1"]));
    const result = stability(card.sheet);
    expect(result.rank[1]).toBeNaN();
    expect(result.low[1]).toBeNaN();
    expect(result.tierShare[0]).toBe(1);
  });

  it("of a scorecard lets only ranked societies compete", () => {
    const card = cardFrom(
      [...panel("甲", "A1", 99, null), ...panel("乙", "A1", 80, 80), ...panel("丙", "A1", 60, 60)],
      planOf(["A1"]),
    );
    const result = cardStability(card, { quota: 1 });
    expect([...result.rank]).toEqual([NaN, 1, 2]);
    expect([...result.inShare]).toEqual([NaN, 1, 0]);
    expect(result.tier).toEqual([undefined, "in", "out"]);
  });

  it("covers the place by the scores as they are in nearly all panels", () => {
    const random = randomFrom(5);
    const entries = Array.from({ length: 12 }, (_, s): Entry[] =>
      Array.from({ length: 7 }, (_, j): Entry => [
        `S${s}`,
        "A1",
        `J${j}`,
        Math.round(50 + 3 * s + 20 * random.next()),
      ]),
    ).flat();
    const result = stability(cardFrom(entries, planOf(["A1"])).sheet);
    result.rank.forEach((rank, s) => {
      expect(result.low[s]).toBeLessThanOrEqual(rank);
      expect(result.high[s]).toBeGreaterThanOrEqual(rank);
    });
  });
});

describe("draws of judges", () => {
  const societies = ["甲", "乙", "丙", "丁"];
  const indicators = ["A1", "A2", "A3", "B1", "B2"];
  const cell = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 10 }) },
    { weight: 1, arbitrary: fc.constant("不适用") },
  );

  /** Places when the judges drawn are put in the place of all, one draw after another. */
  function placesByHand(
    entries: readonly Entry[],
    plan: ScoringPlan,
    draws: number,
    seed: number,
  ): number[][] {
    const judges = cardFrom(entries, plan).sheet.cube.judges;
    const { below } = randomFrom(seed);
    return Array.from({ length: draws }, () => {
      const drawn = judges.map(() => judges[below(judges.length)]!);
      const again = drawn.flatMap((judge, seat) =>
        entries
          .filter((entry) => entry[2] === judge)
          .map(([society, indicator, , points]): Entry => [society, indicator, `seat ${seat}`, points]),
      );
      const { totals } = cardFrom(again, plan);
      return [...ranks(totals)].map((place) => (Number.isNaN(place) ? totals.length : place));
    });
  }

  it.each(["mean", "trimmed", "median"] as const)("are scorecards of the judges drawn: %s", (method) => {
    const table = fc.array(cell, { minLength: 140, maxLength: 140 });
    fc.assert(
      fc.property(
        table,
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 5, maxLength: 5 }),
        (cells, weights) => {
          const entries = cells.map((value, i): Entry => [
            societies[i % 4]!,
            indicators[(i >> 2) % 5]!,
            `J${Math.floor(i / 20)}`,
            value,
          ]);
          const plain = planOf(indicators, { panel: method, fullMark: 10, weights: [2, 1] });
          const plan: ScoringPlan = {
            ...plain,
            indicators: plain.indicators.map((one, i) => ({ ...one, weight: weights[i]!, bonus: i === 2 })),
          };
          const card = cardFrom(entries, plan);
          const steady = stability(card.sheet, { vary: "judges", resamples: 12, seed: 9, quota: 2 });
          const byHand = placesByHand(entries, plan, 12, 9);
          expect([...steady.rank]).toEqual([...ranks(card.totals)]);
          societies.forEach((_, s) => {
            const places = byHand.map((draw) => draw[s]!).sort((a, b) => a - b);
            expect([steady.low[s], steady.high[s]]).toEqual([places[0], places[11]]);
          });
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe("a drawn panel", () => {
  const points = fc.array(fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }), {
    minLength: 7,
    maxLength: 7,
  });
  const times = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 7, maxLength: 7 });

  it.each(panelMethods.filter((method) => method !== "standardised"))(
    "gives what the points repeated as often as drawn give: %s",
    (method: PanelMethod) => {
      fc.assert(
        fc.property(points, times, (row, drawn) => {
          fc.pre(row.some((value) => value !== null));
          const card = cardFrom(panel("甲", "A1", ...row), planOf(["A1"], { panel: method }));
          const repeated = row.flatMap((value, j) => new Array<number | null>(drawn[j]!).fill(value));
          const [straight] = panelScores(matrixFrom([repeated]), method);
          const there = repeated.filter((value) => value !== null);
          const expected = straight?.ok ? straight.value : there.reduce((a, b) => a + b, 0) / there.length;
          const packed = pack(card.sheet, false);
          const full = row.every((value) => value !== null);
          fc.pre(!full || repeated.length === 7);
          const share = drawnShare(packed, 0, Float64Array.from(drawn));
          if (repeated.every((value) => value === null)) expect(share).toBeNaN();
          else expect(100 * share).toBeCloseTo(expected, 9);
        }),
      );
    },
  );
});
