import { describe, expect, it } from "vitest";
import { analysisOf } from "../../src/analysis/analysis";
import type { AnalysisInput } from "../../src/analysis/types";
import type { ViewName, ViewQueries } from "../../src/analysis/views";
import { inputOf, noLines, row, same, scores, settings } from "./support";

const view = <V extends ViewName>(input: AnalysisInput, name: V, query: ViewQueries[V]) =>
  analysisOf(input).view(name, query);

const [A, B, C, D] = ["示例市医学会", "示例市农学会", "示例市林学会", "示例市药学会"];

describe("summary", () => {
  it("tells years, societies, the place they share, and which views there are", () => {
    const { summary } = analysisOf(
      inputOf([row(2024, A, 80, { field: "医科" }), row(2022, B, 81, { size: "大型" })]),
    );
    expect(summary.years).toEqual([2022, 2024]);
    expect(summary.societies.map(({ name }) => name)).toEqual([B, A]);
    expect(summary.place).toBe("示例市");
    expect([summary.fields, summary.sizes]).toEqual([["医科"], ["大型"]]);
    expect(summary.views).toEqual(["standing", "change", "profile", "peers", "compare", "quality"]);
  });

  it("is empty without results", () => {
    const { summary } = analysisOf(inputOf([]));
    expect(summary).toMatchObject({ years: [], societies: [], place: "", views: ["quality"] });
  });

  it("says which data a view lacks", () => {
    expect(() => view(inputOf([]), "money", { year: 2025 })).toThrow("no awards to look at");
  });
});

describe("standing", () => {
  it("sorts by total, leaves missing totals last, and ranks where the sheet does not", () => {
    const { rows } = view(
      inputOf([row(2025, C, null), row(2025, A, 85), row(2025, B, 90), row(2025, D, 85)]),
      "standing",
      { year: 2025 },
    );
    expect(rows.map(({ name, rank }) => [name, rank])).toEqual([
      [B, 1],
      [A, 2],
      [D, 2],
      [C, null],
    ]);
  });

  it("keeps the places of the sheet, blank ones blank", () => {
    const { rows } = view(
      inputOf([row(2025, A, 85, { rank: 2 }), row(2025, B, 90, { rank: 1 }), row(2025, C, 88)]),
      "standing",
      { year: 2025 },
    );
    expect(rows.map(({ rank }) => rank)).toEqual([1, null, 2]);
  });

  it("counts stars by the lines where the sheet does not, and not without lines", () => {
    const results = [
      row(2025, A, 85, { scores: scores(80, 79.9, null, 95, 80) }),
      row(2025, B, 80, { stars: 2 }),
    ];
    const byLines = view(inputOf(results), "standing", { year: 2025 });
    expect(byLines.rows.map(({ stars }) => stars)).toEqual([3, 2]);
    const without = view(inputOf(results, { settings: { ...settings, lines: noLines } }), "standing", {
      year: 2025,
    });
    expect(without.rows.map(({ stars }) => stars)).toEqual([null, 2]);
  });

  it("compares with the last year that has results, and says why it cannot", () => {
    const input = inputOf([
      row(2022, A, 80),
      row(2022, B, null),
      row(2025, A, 85),
      row(2025, B, 70),
      row(2025, C, 60),
    ]);
    const now = view(input, "standing", { year: 2025 });
    expect(now.previousYear).toBe(2022);
    expect(now.rows.map(({ earlier, before }) => [earlier, before])).toEqual([
      [80, "present"],
      [null, "unscored"],
      [null, "absent"],
    ]);
    const first = view(input, "standing", { year: 2022 });
    expect(first.rows.map(({ before }) => before)).toEqual(["noYear", "noYear"]);
  });

  it("keeps to a group of peers", () => {
    const input = inputOf([
      row(2025, A, 85, { field: "医科", size: "大型" }),
      row(2025, D, 86, { field: "医科", size: "小型" }),
      row(2025, B, 90, { field: "农科", size: "大型" }),
    ]);
    const names = (peers: object) =>
      view(input, "standing", { year: 2025, peers }).rows.map(({ name }) => name);
    expect(names({ field: "医科" })).toEqual([D, A]);
    expect(names({ field: "医科", size: "大型" })).toEqual([A]);
    expect(names({ field: "工科" })).toEqual([]);
  });

  it("leads back to the row", () => {
    const source = { sheet: "评分结果", row: 4 };
    expect(view(inputOf([row(2025, A, 85, { source })]), "standing", { year: 2025 }).rows[0]!.source).toEqual(
      source,
    );
  });
});

describe("distribution", () => {
  it("counts every score once on one scale", () => {
    const { distribution } = view(
      inputOf([60, 71, 71, 88, 100].map((total, i) => row(2025, `示例市${i}学会`, total))),
      "standing",
      {
        year: 2025,
      },
    );
    expect(distribution.edges).toEqual([60, 65, 70, 75, 80, 85, 90, 95, 100]);
    const [total] = distribution.measures;
    expect(total).toMatchObject({ measure: "total", counts: [1, 0, 2, 0, 0, 1, 0, 1] });
    expect(total!.spread).toMatchObject({ count: 5, low: 60, q1: 71, median: 71, q3: 88, high: 100 });
  });

  it("holds one value, and none", () => {
    const one = view(inputOf([row(2025, A, 80)]), "standing", { year: 2025 }).distribution;
    expect(one.measures[0]!.counts.reduce((a, b) => a + b)).toBe(1);
    const none = view(inputOf([row(2025, A, null)]), "standing", { year: 2025 }).distribution;
    expect(none.edges).toEqual([]);
    expect(none.measures[0]).toMatchObject({ counts: [], spread: { count: 0, median: null } });
  });
});

describe("change", () => {
  const input = inputOf([
    row(2022, A, 80),
    row(2022, B, 90),
    row(2024, A, 85, { scores: same(70) }),
    row(2025, B, 88),
    row(2025, C, 99),
    row(2025, A, 86, { scores: same(75) }),
  ]);

  it("leaves missing years missing", () => {
    const { years, fromYear, toYear, series } = view(input, "change", {});
    expect([years, fromYear, toYear]).toEqual([[2022, 2024, 2025], 2024, 2025]);
    const b = series.find(({ name }) => name === B)!;
    expect(b.points).toEqual([
      { year: 2022, value: 90, place: 1 },
      { year: 2024, value: null, place: null },
      { year: 2025, value: 88, place: 2 },
    ]);
    expect([b.from, b.to]).toEqual([null, 88]);
  });

  it("compares the years asked for, and one star", () => {
    const two = view(input, "change", { years: [2022, 2025] });
    expect(two.series.find(({ name }) => name === A)).toMatchObject({ from: 80, to: 86 });
    const star = view(input, "change", { measure: "people" });
    expect(star.series.find(({ name }) => name === A)).toMatchObject({ from: 70, to: 75 });
  });

  it("compares nothing with one year", () => {
    const one = view(inputOf([row(2025, A, 85)]), "change", {});
    expect([one.fromYear, one.toYear]).toEqual([null, null]);
    expect(one.series[0]).toMatchObject({ from: null, to: 85 });
  });

  it("places a group anew", () => {
    const { series } = view(
      inputOf([row(2025, A, 80, { rank: 7, field: "医科" }), row(2025, D, 82, { rank: 5, field: "医科" })]),
      "change",
      { peers: { field: "医科" } },
    );
    expect(series.map(({ points }) => points[0]!.place)).toEqual([1, 2]);
  });
});

describe("profile", () => {
  const of = (n: number, field: string, size: string, total: number) =>
    row(2025, `示例市${n}学会`, total, { field, size });

  it("sets a society against others of its field and size, itself left out", () => {
    const results = [
      of(1, "医科", "大型", 90),
      of(2, "医科", "大型", 70),
      of(3, "医科", "大型", 72),
      of(4, "医科", "大型", 80),
      of(5, "医科", "小型", 10),
    ];
    const analysis = analysisOf(inputOf(results));
    const id = analysis.summary.societies.find(({ name }) => name === "示例市1学会")!.id;
    const seen = analysis.view("profile", { society: id, year: 2025 });
    expect(seen).toMatchObject({
      peers: { field: "医科", size: "大型" },
      peerCount: 3,
      band: "all",
      rank: 1,
      ranked: 5,
    });
    expect(seen.stars[0]).toMatchObject({
      star: "party",
      score: 90,
      line: 80,
      peers: { low: 70, median: 72, high: 80 },
    });
  });

  it("widens a group that is too small, and says so", () => {
    const results = [
      of(1, "医科", "大型", 90),
      of(2, "农科", "大型", 70),
      of(3, "农科", "大型", 72),
      of(4, "农科", "小型", 7),
    ];
    const analysis = analysisOf(inputOf(results));
    const id = analysis.summary.societies.find(({ name }) => name === "示例市1学会")!.id;
    expect(analysis.view("profile", { society: id, year: 2025 })).toMatchObject({ peers: {}, peerCount: 3 });
  });

  it("shows years without a result as missing", () => {
    const analysis = analysisOf(inputOf([row(2023, A, 80), row(2024, B, 70), row(2025, A, 90)]));
    const id = analysis.summary.societies.find(({ name }) => name === A)!.id;
    const seen = analysis.view("profile", { society: id, year: 2024 });
    expect(seen.total).toBeNull();
    expect(seen.history.map(({ year, stars }) => [year, stars[0]!.score])).toEqual([
      [2023, 80],
      [2024, null],
      [2025, 90],
    ]);
    expect(() => analysis.view("profile", { society: "none", year: 2025 })).toThrow("unknown society");
  });
});

describe("peers and compare", () => {
  it("gives the medians of every group, blanks a group of their own", () => {
    const input = inputOf([
      row(2025, A, 85, { field: "医科" }),
      row(2025, D, 87, { field: "医科" }),
      row(2025, B, 90, { field: "农科" }),
      row(2025, C, null),
    ]);
    const { groups } = view(input, "peers", { year: 2025 });
    expect(groups.map(({ field, count, total }) => [field, count, total.median])).toEqual([
      ["农科", 1, 90],
      ["医科", 2, 86],
      [null, 1, null],
    ]);
  });

  it("lays scores side by side, missing ones missing", () => {
    const analysis = analysisOf(inputOf([row(2025, A, 85), row(2024, B, 80)]));
    const ids = analysis.summary.societies.map(({ id }) => id);
    const { societies, stars } = analysis.view("compare", { societies: ids, year: 2025 });
    expect(societies.map(({ total }) => total)).toEqual([null, 85]);
    expect(stars[0]).toEqual({ star: "party", line: 80, scores: societies.map(({ total }) => total) });
  });
});

describe("stability", () => {
  it("tells safe places from those on the line", () => {
    const steadiness = {
      year: 2025,
      quota: 2,
      draws: 1000,
      judges: 7,
      rows: [
        { society: C, rank: 3, low: 3, high: 3, inShare: 0.05, tier: "out" as const },
        { society: A, rank: 1, low: 1, high: 1, inShare: 0.95, tier: "in" as const },
        { society: B, rank: 2, low: 2, high: 3, inShare: 0.9, tier: "in" as const },
        { society: D, rank: NaN, low: NaN, high: NaN, inShare: NaN },
      ],
    };
    const seen = view(inputOf([row(2025, A, 85)], { steadiness }), "stability", {});
    expect(seen.rows.map(({ name, standing }) => [name, standing])).toEqual([
      [A, "in"],
      [B, "edge"],
      [C, "out"],
    ]);
    const tied = steadiness.rows.map((one) => ({ ...one, tier: "tied" as const }));
    const all = view(inputOf([], { steadiness: { ...steadiness, rows: tied } }), "stability", {});
    expect(all.rows.map(({ standing }) => standing)).toEqual(["edge", "edge", "edge"]);
  });
});

describe("quality", () => {
  it("counts what is missing, doubled, out of range or out of order", () => {
    const seen = view(
      inputOf([
        row(2022, A, 85, { scores: scores(85, null, 101, 80, -1), rank: 2, source: { sheet: "一", row: 1 } }),
        row(2022, A, 84, { rank: 3, source: { sheet: "二", row: 9 } }),
        row(2022, B, 80, { rank: 1, uscc: "51990000MJ00000017" }),
        row(2022, C, 79),
        row(2025, D, null),
      ]),
      "quality",
      {},
    );
    expect(seen.years[0]).toEqual({
      year: 2022,
      societies: 3,
      missingScores: 1,
      missingTotals: 0,
      unranked: 1,
      withoutCode: 2,
      outOfRange: 2,
      misplaced: 1,
    });
    expect(seen.years[1]).toMatchObject({ year: 2025, missingScores: 5, missingTotals: 1, unranked: 0 });
    expect(seen.gaps).toEqual([2023, 2024]);
    expect(seen.doubles).toMatchObject([
      { name: A, year: 2022, kept: { sheet: "一", row: 1 }, dropped: { sheet: "二", row: 9 } },
    ]);
  });
});

describe("findings", () => {
  it("puts errors first, then the most frequent, and leaves out none found", () => {
    const found = (code: string, severity: "error" | "warning" | "info", count: number) => ({
      code,
      name: code,
      severity,
      count,
    });
    const findings = [
      found("a", "info", 9),
      found("b", "error", 1),
      found("c", "error", 2),
      found("d", "warning", 0),
    ];
    expect(view(inputOf([], { findings }), "findings", {}).kinds.map(({ code }) => code)).toEqual([
      "c",
      "b",
      "a",
    ]);
  });
});
