import { describe, expect, it } from "vitest";
import { completeness } from "../../../src/core/scoring/completeness";
import { edges, starEdges } from "../../../src/core/scoring/edges";
import { selfGaps } from "../../../src/core/scoring/gaps";
import { indicatorReceipt, starReceipt, totalReceipt } from "../../../src/core/scoring/receipt";
import { cardStability } from "../../../src/core/scoring/stability";
import { whatIf } from "../../../src/core/scoring/whatIf";
import { cardFrom, cubeFrom, panel, planOf, type Entry } from "./support";
import { sheetOf } from "../../../src/core/scoring/sheet";

describe("receipts", () => {
  const points = [90, 85, 88, 92, 79, 95, 87];
  const card = cardFrom(
    [
      ...panel("甲", "A1", 91.2),
      ...panel("甲", "B1", ...points),
      ["甲", "B1", "J8", null, "是"],
      ...panel("乙", "A1", 50),
      ...panel("乙", "B1", ...points.map((one) => one - 9)),
    ],
    planOf(["A1", "B1"], { panel: "trimmed" }),
  );

  it("tell judges, trimming, what was left out and the cells", () => {
    const receipt = indicatorReceipt(card, 0, 1);
    expect(receipt.value).toBe(88.4);
    expect(receipt.words).toEqual({
      id: "panelTrimmed",
      data: { judges: 7, trim: 1, kept: 5, points: [90, 85, 88, 92, 87], value: 88.4 },
    });
    expect(receipt.terms.map(({ name, value, use }) => [name, value, use])).toEqual([
      ["J1", 90, "counted"],
      ["J2", 85, "counted"],
      ["J3", 88, "counted"],
      ["J4", 92, "counted"],
      ["J5", 79, "lowest"],
      ["J6", 95, "highest"],
      ["J7", 87, "counted"],
      ["J8", NaN, "recused"],
    ]);
    expect(receipt.terms[4]!.place).toEqual({ row: 6, column: 4 });
    expect(receipt.notes).toEqual([
      { id: "recused", data: { count: 1 } },
      { id: "rawMean", data: { value: 88 } },
    ]);
  });

  it("say that too few judges were there to trim", () => {
    expect(indicatorReceipt(card, 0, 0)).toMatchObject({
      words: { id: "panelMean", data: { judges: 1, value: 91.2 } },
      notes: [{ id: "untrimmed", data: { judges: 1, needed: 5 } }],
    });
  });

  it("show how the stars make the total, and its place", () => {
    expect(totalReceipt(card, 0)).toMatchObject({
      value: 89.8,
      words: { id: "totalEqual", data: { sum: 179.6, count: 2, value: 89.8 } },
      terms: [
        { name: "A", value: 91.2, weight01: 0.5 },
        { name: "B", value: 88.4, weight01: 0.5 },
      ],
      notes: [{ id: "place", data: { rank: 1, of: 2 } }],
    });
    const uneven = cardFrom(
      [...panel("甲", "A1", 90), ...panel("甲", "B1", 60)],
      planOf(["A1", "B1"], { weights: [3, 1] }),
    );
    expect(totalReceipt(uneven, 0).words).toEqual({
      id: "totalWeighted",
      data: { scores: [90, 60], weights01: [0.75, 0.25], value: 82.5 },
    });
  });

  it("name what does not apply and where its weight went", () => {
    const some = cardFrom(
      [
        ...panel("甲", "A1", 4),
        ...panel("甲", "A2", 2),
        ...panel("甲", "A3", "不适用"),
        ...panel("甲", "B1", "不适用", null),
      ],
      planOf(["A1", "A2", "A3", "B1"], { fullMark: 5 }),
    );
    expect(starReceipt(some, 0, 0)).toMatchObject({
      value: 60,
      words: { id: "starPoints", data: { earned: 6, possible: 10, value: 60 } },
      terms: [{ weight01: 0.5 }, { weight01: 0.5 }, { weight01: 0, use: "notApplicable" }],
      notes: [{ id: "notApplicable", data: { name: "A3", others: 2 } }],
    });
    expect(totalReceipt(some, 0)).toMatchObject({
      words: { id: "totalEqual", data: { sum: 60, count: 1 } },
      notes: [{ id: "unranked" }, { id: "noCriterion", data: { name: "B", others: 1 } }],
    });
    expect(indicatorReceipt(some, 0, 3)).toMatchObject({
      words: { id: "noScore" },
      notes: [{ id: "missing" }],
    });
  });
});

describe("the receipt of a star with a bonus", () => {
  it("shows what comes on top, and weighs unevenly where weights differ from full marks", () => {
    const plan = planOf(["A1", "A2"], { fullMark: 10 });
    const [base, extra] = plan.indicators;
    const card = cardFrom([...panel("甲", "A1", 6), ...panel("甲", "A2", 2)], {
      ...plan,
      indicators: [base!, { ...extra!, bonus: true, weight: 5 }],
    });
    expect(starReceipt(card, 0, 0)).toMatchObject({
      value: 70,
      words: { id: "starPoints", data: { earned: 6, possible: 10, value: 70 } },
      terms: [
        { name: "A1", value: 6, weight01: 1, use: "counted" },
        { name: "A2", value: 2, weight01: 0, use: "counted" },
      ],
      notes: [{ id: "bonus", data: { name: "A2", points: 2 } }],
    });
    const uneven = cardFrom([...panel("甲", "A1", 6), ...panel("甲", "A2", 2)], {
      ...plan,
      indicators: [base!, { ...extra!, weight: 30 }],
    });
    expect(starReceipt(uneven, 0, 0)).toMatchObject({
      value: 30,
      words: { id: "starWeighted", data: { count: 2, value: 30 } },
      terms: [{ weight01: 0.25 }, { weight01: 0.75 }],
    });
  });

  it("says that nothing counts yet, and nothing of stars without weight", () => {
    const card = cardFrom(
      [...panel("甲", "A1", 6), ...panel("甲", "B1", null)],
      planOf(["A1", "B1"], { weights: [1, 0] }),
    );
    expect(starReceipt(card, 0, 1)).toMatchObject({ words: { id: "noScore" }, terms: [{ use: "blank" }] });
    expect(totalReceipt(card, 0).notes).toEqual([{ id: "unranked", data: {} }]);
    const none = cardFrom([...panel("甲", "A1", null)], planOf(["A1"]));
    expect(totalReceipt(none, 0).words).toEqual({ id: "noScore", data: {} });
  });
});

describe("selfGaps", () => {
  it("are sorted by size and mark those beyond the line", () => {
    const card = cardFrom(
      [
        ...panel("甲", "A1", 60, 62),
        ...panel("甲", "A2", 90),
        ...panel("乙", "A1", null),
        ...panel("丁", "A2", 40, 44),
      ],
      planOf(["A1", "A2"]),
    );
    const gaps = selfGaps(card, [
      { society: "甲", indicator: "A2", points: 85 },
      { society: "甲", indicator: "a1", points: 95, place: { row: 3, column: 2 } },
      { society: "乙", indicator: "A1", points: 95 },
      { society: "丙", indicator: "A1", points: 95 },
      { society: "丁", indicator: "A2", points: 50 },
    ]);
    expect(gaps).toMatchObject([
      { society: 0, indicator: 0, self: 95, jury: 61, gap: 34, share01: 0.34, wide: true, place: { row: 3 } },
      { society: 2, indicator: 1, self: 50, jury: 42, gap: 8, wide: false },
      { society: 0, indicator: 1, gap: -5, wide: false },
    ]);
  });
});

describe("edges", () => {
  const entries: Entry[] = [
    ...panel("甲", "A1", 90, 92, 91),
    ...panel("乙", "A1", 95, 70, 72),
    ...panel("丙", "A1", 78, 78, 79),
    ...panel("丁", "A1", 40, 41, 42),
  ];

  it("name the societies that one judge moves across the line", () => {
    const card = cardFrom(entries, planOf(["A1"]));
    const list = edges(card, 2, cardStability(card, { quota: 2 }));
    expect(list.map(({ society, tier }) => [society, tier])).toEqual([
      [1, "in"],
      [2, "out"],
    ]);
    expect(list[0]!.margin).toBeCloseTo(79 - 78 - 1 / 3, 10);
    expect(list[0]!.flips.map(({ judge, rank, tier }) => [judge, rank, tier])).toEqual([[0, 3, "out"]]);
    expect(list[1]!.flips).toEqual([{ judge: 0, rank: 2, tier: "in" }]);
    expect(list[1]!.raise[0]).toBeCloseTo(2 / 3, 10);
    expect(list[0]!.raise[0]).toBeNaN();
  });

  it("offer no rise that a full mark forbids", () => {
    const out = cardFrom(
      [
        ...panel("甲", "A1", 94, 100),
        ...panel("甲", "B1", 96, 100),
        ...panel("乙", "A1", 97, 87),
        ...panel("乙", "B1", 99, 99),
      ],
      planOf(["A1", "B1"]),
    );
    const edge = edges(out, 1, cardStability(out, { quota: 1 })).find(({ society }) => society === 1)!;
    expect(edge.margin).toBeCloseTo(2, 10);
    expect(edge.raise[0]).toBeCloseTo(4, 10);
    expect(edge.raise[1]).toBeNaN();
  });

  it("leave a tie across the line to people", () => {
    const card = cardFrom([...panel("甲", "A1", 80), ...panel("乙", "A1", 80)], planOf(["A1"]));
    const list = edges(card, 1, cardStability(card, { quota: 1 }));
    expect(list.map(({ tier, margin }) => [tier, margin])).toEqual([
      ["tied", 0],
      ["tied", 0],
    ]);
  });

  it("name the stars that one judge decides", () => {
    const card = cardFrom(entries, planOf(["A1"], { line: 78 }));
    expect(starEdges(card)).toMatchObject([{ society: 1, criterion: 0, won: true, flips: [0] }]);
    expect(starEdges(card, 1).map((edge) => edge.society)).toEqual([1, 2]);
  });
});

describe("whatIf", () => {
  it("shows the official result beside the trial and who changes sides", () => {
    const card = cardFrom(
      [
        ...panel("甲", "A1", 90),
        ...panel("甲", "B1", 60),
        ...panel("乙", "A1", 70),
        ...panel("乙", "B1", 79),
      ],
      planOf(["A1", "B1"], { line: 75 }),
    );
    const result = whatIf(card, { weights: [1, 3], lines: [80, 80] }, 1);
    expect([...result.official.ranks]).toEqual([1, 2]);
    expect([...result.trial.totals]).toEqual([67.5, 76.75]);
    expect([...result.trial.ranks]).toEqual([2, 1]);
    expect([...result.official.stars]).toEqual([1, 1]);
    expect([...result.trial.stars]).toEqual([1, 0]);
    expect([result.enters, result.leaves]).toEqual([[1], [0]]);
    expect(whatIf(card, {}, 1).enters).toEqual([]);
  });
});

describe("completeness", () => {
  it("says who owes what; recused is not missing", () => {
    const cube = cubeFrom([
      ...panel("甲", "A1", 90, null),
      ...panel("甲", "A2", 90, "不适用"),
      ["乙", "A1", "J1", 80],
      ["乙", "A2", "J1", 300],
      ["乙", "A1", "J2", null, "是"],
      ["乙", "A2", "J2", null, "是"],
    ]);
    const result = completeness(sheetOf(cube, planOf(["A1", "A2", "B1"])), [
      { name: "J3", ownSociety: "甲" },
      { name: "J2" },
    ]);
    expect(
      result.judges.map(({ judge, expected, given, recused, owed }) => [
        judge,
        expected,
        given,
        recused,
        owed.length,
      ]),
    ).toEqual([
      ["J3", 2, 0, 2, 2],
      ["J2", 2, 1, 2, 1],
      ["J1", 4, 3, 0, 1],
    ]);
    expect(result.judges[1]!.recusedSocieties).toEqual([1]);
    expect(result.judges[1]!.owed).toEqual([{ society: 0, indicator: 0, place: { row: 2, column: 4 } }]);
    expect(result.judges[0]!.owed[0]).toEqual({ society: 1, indicator: 0 });
    expect(result).toMatchObject({ expected: 8, given: 4, recused: 4, owed: 4 });
  });
});
