import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cubeOf } from "../../../src/core/scoring/cube";
import { rowOf } from "../../../src/core/scoring/matrix";
import { panelMethods } from "../../../src/core/scoring/panel";
import { scorecard, type Scorecard } from "../../../src/core/scoring/scorecard";
import { cardFrom, cubeFrom, panel, planOf, type Entry } from "./support";

const remarks = (card: Scorecard, society = 0): Record<string, number> =>
  Object.fromEntries(card.remarks[society]!.map(({ id, count }) => [id, count]));

describe("scorecard", () => {
  it("puts judges, indicators and stars together", () => {
    const card = cardFrom(
      [
        ...panel("甲", "A1", 90, 80),
        ...panel("甲", "A2", 70, 90),
        ...panel("甲", "B1", 60, 100),
        ...panel("乙", "A1", 50, 50),
        ...panel("乙", "A2", 70, 70),
        ...panel("乙", "B1", 90, 90),
      ],
      planOf(["A1", "A2", "B1"], { line: 80 }),
    );
    expect([...rowOf(card.criteria, 0)]).toEqual([82.5, 80]);
    expect([...rowOf(card.criteria, 1)]).toEqual([60, 90]);
    expect([...card.totals]).toEqual([81.25, 75]);
    expect([...card.ranks]).toEqual([1, 2]);
    expect([...card.stars]).toEqual([2, 1]);
    expect([...card.judges]).toEqual([2, 2]);
    expect(card.remarks).toEqual([[], []]);
  });

  it("weighs indicators by their full mark and stars by their weight", () => {
    const plan = planOf(["A1", "A2", "B1"], { weights: [3, 1] });
    const marks = [5, 15, 10];
    const uneven = {
      ...plan,
      indicators: plan.indicators.map((one, i) => ({ ...one, fullMark: marks[i]!, weight: marks[i]! })),
    };
    const card = cardFrom(
      [...panel("甲", "A1", 5), ...panel("甲", "A2", 6), ...panel("甲", "B1", 4)],
      uneven,
    );
    expect([...rowOf(card.criteria, 0)]).toEqual([55, 40]);
    expect(card.totals[0]).toBe((3 * 55 + 40) / 4);
  });

  it("gives the weight of what does not apply to the rest", () => {
    const card = cardFrom(
      [...panel("甲", "A1", 80), ...panel("甲", "A2", "不适用"), ...panel("甲", "B1", "N/A")],
      planOf(["A1", "A2", "B1"]),
    );
    expect([...rowOf(card.criteria, 0)]).toEqual([80, NaN]);
    expect(card.totals[0]).toBe(80);
    expect(card.ranks[0]).toBe(1);
    expect(remarks(card)).toEqual({ notApplicable: 2 });
  });

  it("does not rank a society whose scores are not complete: blank is not zero", () => {
    const card = cardFrom(
      [...panel("甲", "A1", 80, null), ...panel("乙", "A1", 70, 60), ["丙", "A1", "J1", 50]],
      planOf(["A1"]),
    );
    expect([...card.totals]).toEqual([80, 65, 50]);
    expect([...card.ranks]).toEqual([NaN, 1, 2]);
    expect(remarks(card)).toEqual({ missing: 1 });
    expect(remarks(card, 2)).toEqual({});
  });

  it("notices a row that is not there when the judge is at work on society and indicator", () => {
    const entries: Entry[] = [
      ...panel("甲", "A1", 80, 70),
      ["甲", "A2", "J1", 90],
      ...panel("乙", "A1", 60, 60),
      ...panel("乙", "A2", 60, 60),
    ];
    const card = cardFrom(entries, planOf(["A1", "A2"]));
    expect(remarks(card)).toEqual({ missing: 1 });
    expect([...card.ranks]).toEqual([NaN, 1]);
    const turned = cardFrom(entries.toReversed(), planOf(["A1", "A2"]));
    expect(turned.sheet.cube.societies).toEqual(["乙", "甲"]);
    expect([...turned.ranks]).toEqual([1, NaN]);
  });

  it("counts neither recusals nor points given in spite of one", () => {
    const card = cardFrom(
      [
        ["甲", "A1", "J1", 80],
        ["甲", "A1", "J2", 10, "是"],
        ["甲", "A1", "J3", null, "回避"],
        ["甲", "A1", "J4", "回避"],
      ],
      planOf(["A1"]),
    );
    expect(card.totals[0]).toBe(80);
    expect(card.ranks[0]).toBe(1);
    expect(card.judges[0]).toBe(1);
    expect(remarks(card)).toEqual({ recused: 3, stray: 1 });
  });

  it("takes a recusal without an indicator for the whole society", () => {
    const card = cardFrom(
      [...panel("甲", "A1", 80, 10), ...panel("甲", "A2", 80, 10), ["甲", "", "J2", null, true]],
      planOf(["A1", "A2"]),
    );
    expect(card.totals[0]).toBe(80);
    expect(remarks(card)).toEqual({ recused: 2, stray: 2 });
  });

  it("leaves out what cannot be a score, and says so", () => {
    const card = cardFrom(
      [
        ...panel("甲", "A1", 80, 101, -1, "很好", "８５分"),
        ["甲", "A1", "J1", 81],
        ...panel("乙", "A1", 70, 70, 70, 70, 70),
        ["乙", "A1", "J1", 70],
      ],
      planOf(["A1"]),
    );
    expect(card.totals[0]).toBe(85);
    expect([...card.ranks]).toEqual([NaN, 1]);
    expect(remarks(card)).toEqual({ conflict: 1, outOfRange: 2, unreadable: 1 });
  });

  it("takes the mean where too few judges are there to trim", () => {
    const card = cardFrom(
      [...panel("甲", "A1", 90, 85, 88, 92, 79, 95, 87), ...panel("乙", "A1", 60, 70, 80, 90)],
      planOf(["A1"], { panel: "trimmed" }),
    );
    expect([...card.totals]).toEqual([88.4, 75]);
    expect(remarks(card, 1)).toMatchObject({ untrimmed: 1 });
    const five = cardFrom(panel("甲", "A1", 0, 60, 60, 60, 100), planOf(["A1"], { panel: "trimmed" }));
    expect([five.totals[0], remarks(five)]).toEqual([60, {}]);
  });

  it("takes the median of an odd and of an even number of judges", () => {
    const card = cardFrom(
      [...panel("甲", "A1", 10, 90, 20), ...panel("乙", "A1", 90, 10, 40, 30), ...panel("丙", "A1", 7)],
      planOf(["A1"], { panel: "median" }),
    );
    expect([...card.totals]).toEqual([20, 35, 7]);
  });

  it("counts points under a rule and adds a bonus on top, up to 100", () => {
    const plan = planOf(["A1", "A2", "A3"]);
    const [one, two, three] = plan.indicators;
    const ruled = {
      ...plan,
      indicators: [
        { ...one!, fullMark: 5, weight: 5, rule: { way: "kOfN", n: 5 } as const },
        { ...two!, fullMark: 5, weight: 5, rule: { way: "deduction", each: 2 } as const },
        { ...three!, fullMark: 2, weight: 2, rule: { way: "bonus", each: 1, most: 2 } as const, bonus: true },
      ],
    };
    const card = cardFrom(
      [
        ...panel("甲", "A1", 4),
        ...panel("甲", "A2", 1),
        ...panel("甲", "A3", 1),
        ...panel("乙", "A1", 5),
        ...panel("乙", "A2", 0),
        ...panel("乙", "A3", 9),
      ],
      ruled,
    );
    expect([...card.totals]).toEqual([80, 100]);
  });

  it("says which indicators nobody scored and which the plan does not know", () => {
    const card = cardFrom([...panel("甲", "A1", 80), ...panel("甲", "X9", 10)], planOf(["A1", "A2"]));
    expect(card.totals[0]).toBe(80);
    expect(remarks(card)).toEqual({ unscored: 1, unknown: 1 });
  });

  it("tells equal totals, which nobody may order by row", () => {
    const card = cardFrom(
      [...panel("甲", "A1", 80), ...panel("乙", "A1", 80), ...panel("丙", "A1", 10)],
      planOf(["A1"]),
    );
    expect([...card.ranks]).toEqual([1, 1, 3]);
    expect(remarks(card, 1)).toEqual({ tied: 2 });
  });

  it("keeps indicators outside the stars out of the total", () => {
    const plan = planOf(["A1", "P3"], { criteria: ["A"] });
    const card = cardFrom([...panel("甲", "A1", 80), ...panel("甲", "P3", 10)], plan);
    expect(card.totals[0]).toBe(80);
  });

  it("takes names that differ in width, case and spaces for one", () => {
    const cube = cubeFrom([
      ["示例市甲学会", "a1", "Ｊ1", 80],
      [" 示例市甲学会 ", "Ａ1", "j2", 90],
    ]);
    expect([cube.societies.length, cube.indicators.length, cube.judges.length]).toEqual([1, 1, 2]);
    expect(scorecard(cube, planOf(["A1"])).totals[0]).toBe(85);
  });

  it("refuses what is no table of scores", () => {
    const same = (count: number, cell: (entry: number) => string) =>
      cubeOf({
        count,
        society: cell,
        indicator: cell,
        judge: cell,
        points: () => 1,
        row: (e) => e,
        column: () => 0,
      });
    expect(same(0, () => "x")).toMatchObject({ error: { kind: "noScores" } });
    expect(same(3, () => "")).toMatchObject({ error: { kind: "noScores" } });
    expect(same(300, (entry) => `n${entry}`)).toMatchObject({ error: { kind: "tooLarge", societies: 300 } });
  });
});

describe("properties of the scorecard", () => {
  const score = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 100 }) },
    { weight: 1, arbitrary: fc.constant("回避") },
    { weight: 1, arbitrary: fc.constant("不适用") },
  );
  const societies = ["甲", "乙", "丙", "丁"];
  const indicators = ["A1", "A2", "B1", "B2"];
  const judges = ["J1", "J2", "J3", "J4", "J5", "J6"];
  const table = fc
    .array(score, { minLength: 96, maxLength: 96 })
    .map((points): Entry[] =>
      points.map((value, i) => [societies[i % 4]!, indicators[(i >> 2) % 4]!, judges[i >> 4]!, value]),
    );
  const bySociety = (card: Scorecard): Map<string, readonly [number, number]> =>
    new Map(card.sheet.cube.societies.map((name, s) => [name, [card.totals[s]!, card.ranks[s]!]]));

  it("do not depend on the order of judges, societies or rows", () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(...panelMethods),
        fc.infiniteStream(fc.nat(1000)),
        (entries, method, stream) => {
          const keys = entries.map(() => stream.next().value as number);
          const mixed = entries
            .map((_, i) => i)
            .sort((a, b) => keys[a]! - keys[b]!)
            .map((i) => entries[i]!);
          const plan = planOf(indicators, { panel: method, line: 60 });
          expect(bySociety(cardFrom(mixed, plan))).toEqual(bySociety(cardFrom(entries, plan)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("stay within the scores given, and never fall when a score rises", () => {
    const monotone = panelMethods.filter((method) => method !== "standardised");
    fc.assert(
      fc.property(table, fc.constantFrom(...monotone), fc.nat(95), (entries, method, at) => {
        const plan = planOf(indicators, { panel: method });
        const card = cardFrom(entries, plan);
        for (const [s, name] of card.sheet.cube.societies.entries()) {
          const own = entries.filter(([society, , , value]) => society === name && typeof value === "number");
          const values = own.map(([, , , value]) => Number(value));
          if (Number.isNaN(card.totals[s]!)) continue;
          expect(card.totals[s]).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
          expect(card.totals[s]).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        }
        const [society, indicator, judge, value] = entries[at]!;
        if (typeof value !== "number") return;
        const better = entries.with(at, [society, indicator, judge, Math.min(100, value + 7)]);
        const [before] = bySociety(card).get(society)!;
        const [after] = bySociety(cardFrom(better, plan)).get(society)!;
        expect(after).toBeGreaterThanOrEqual(before - 1e-9);
      }),
      { numRuns: 60 },
    );
  });

  it("a judge who gives everybody the same changes no place", () => {
    const plain = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(
        plain,
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom("mean", "standardised"),
        (points, same, method) => {
          const entries = points.map((value, i): Entry => [societies[i % 4]!, "A1", judges[i >> 2]!, value]);
          const more = societies.map((society): Entry => [society, "A1", "J9", same]);
          const plan = planOf(["A1"], { panel: method as "mean" });
          const [before, after] = [cardFrom(entries, plan), cardFrom([...entries, ...more], plan)];
          expect([...after.ranks]).toEqual([...before.ranks]);
        },
      ),
      { numRuns: 80 },
    );
  });
});
