import { describe, expect, it } from "vitest";
import { inputOf, noLines, row, scores, settings } from "../../analysis/support";
import { concluded, context, wordsFor } from "../support";
import { analysisOf } from "../../../src/analysis/analysis";
import { wordsOf } from "../../../src/charts/words/wordsOf";

const [A, B, C, D, E] = ["示例市医学会", "示例市农学会", "示例市林学会", "示例市药学会", "示例市护理学会"];
const at = { year: 2025 };

describe("总览", () => {
  it("names the first, its lead, the full sets and the weakest star", () => {
    const input = inputOf([
      row(2025, A, 87.06, { scores: scores(91.2, 88.4, 84.1, 90.3, 81.3) }),
      row(2025, B, 85.84, { scores: scores(86.4, 90.6, 88.2, 82.7, 81.3) }),
      row(2025, C, 76.9, { scores: scores(80.1, 72.3, 79.6, 74.8, 77.7) }),
    ]);
    expect(concluded(input, "standing", at)).toBe(
      "2 家学会五项全部达线。医学会 87.06 分居首，比第 2 名农学会高 1.22 分；最弱一项是学会自我发展，中位数 81.30 分。",
    );
    expect(concluded(input, "standing", at, "en")).toBe(
      "2 societies reach the line in all five. 医学会 leads with 87.06 points, 1.22 ahead of 农学会 in place 2; the weakest star is Self-development, median 81.30.",
    );
  });

  it("marks the names", () => {
    const { conclusion } = wordsFor(inputOf([row(2025, A, 90), row(2025, B, 80)]), "standing", at);
    expect(conclusion).toContainEqual({ name: "医学会" });
    expect(conclusion).toContainEqual({ name: "农学会" });
  });

  it("says who shares a place", () => {
    const first = inputOf([row(2025, A, 90), row(2025, B, 90), row(2025, C, 80)]);
    expect(concluded(first, "standing", at)).toContain(
      "并列第 1 的有 2 家（农学会、医学会），90.00 分，比第 3 名林学会高 10.00 分",
    );
    const second = inputOf([row(2025, A, 90), row(2025, B, 80), row(2025, C, 80)]);
    expect(concluded(second, "standing", at)).toContain("医学会 90.00 分居首，比并列第 2 的 2 家高 10.00 分");
    const all = inputOf([row(2025, A, 90), row(2025, B, 90)]);
    expect(concluded(all, "standing", at)).toContain("2 家总分相同，都是 90.00 分");
    const five = inputOf(
      [A, B, C, D, E].map((name) => row(2025, name, 90)).concat(row(2025, "示例市测绘学会", 70)),
    );
    expect(concluded(five, "standing", at)).toMatch(
      /并列第 1 的有 5 家（[^、]+、[^、]+、[^、]+等），90.00 分，比第 6 名测绘学会/,
    );
  });

  it("never says two are level when they are not", () => {
    const close = inputOf([row(2025, A, 90.001), row(2025, B, 90)]);
    expect(concluded(close, "standing", at)).toContain("比第 2 名农学会高 0.001 分");
  });

  it("says when there is nothing to compare", () => {
    expect(concluded(inputOf([row(2025, A, 87.06)]), "standing", at)).toBe(
      "只有 1 家有总分，不作比较：医学会 87.06 分。",
    );
    expect(concluded(inputOf([row(2025, A, null), row(2025, B, null)]), "standing", at)).toBe(
      "2025年还没有评分。",
    );
    expect(concluded(inputOf([]), "standing", at)).toBe("2025年还没有评分。");
    const peers = { field: "医科" };
    expect(concluded(inputOf([row(2025, A, 80)]), "standing", { year: 2025, peers })).toBe(
      "2025年这一组还没有评分。",
    );
  });

  it("leaves the lead to those who compete", () => {
    const input = inputOf([
      row(2025, A, 95, { rank: null }),
      row(2025, B, 85, { rank: 1 }),
      row(2025, C, 80, { rank: 2 }),
    ]);
    const { conclusion, method } = wordsFor(input, "standing", at);
    expect(conclusion).not.toContainEqual({ name: "医学会" });
    expect(method).toContain("1 家没有名次");
  });

  it("names the weakest stars that tie, and none where all are level", () => {
    const two = inputOf([
      row(2025, A, 84, { scores: scores(90, 80, 80, 90, 80) }),
      row(2025, B, 83, { scores: scores(85, 80, 80, 90, 80) }),
    ]);
    expect(concluded(two, "standing", at)).toContain(
      "最弱的是服务科技创新、服务社会和政府、学会自我发展，中位数都是 80.00 分。",
    );
    const level = inputOf([row(2025, A, 84), row(2025, B, 82)]);
    expect(concluded(level, "standing", at)).toContain("五项中位数都是 83.00 分。");
  });

  it("speaks of lines only where they are set, and says what is not confirmed", () => {
    const results = [row(2025, A, 84), row(2025, B, 82)];
    const open = { ...settings, lines: noLines, equalWeights: false };
    const without = wordsFor(inputOf(results, { settings: open }), "standing", at);
    expect(without.conclusion).not.toContainEqual(expect.stringContaining("达线"));
    expect(without.method).toBe(
      "总分按评分结果表；没有设定达线分；三种深浅为全部得分由高到低各三分之一；名称省去“示例市”。",
    );
    const sure = { ...settings, linesConfirmed: true, weightsConfirmed: true };
    const confirmed = wordsFor(inputOf(results, { settings: sure }), "standing", at);
    expect(confirmed.method).toBe("总分＝五项等权平均；达线＝该项 ≥ 80 分；名称省去“示例市”。");
    expect(wordsFor(inputOf(results), "standing", at).method).toContain("五项等权平均（待确认）");
    const mixed = { ...settings, lines: { ...settings.lines, growth: 70 } };
    expect(wordsFor(inputOf(results, { settings: mixed }), "standing", at).method).toContain("自我发展 70");
  });

  it("gives the same as a table, missing scores as 缺 and those below the line with ▼", () => {
    const input = inputOf([
      row(2024, A, 80.35),
      row(2025, A, 85.2, { scores: scores(88.1, null, 79.96, 89.4, 80.4), stars: 3 }),
      row(2025, B, null),
    ]);
    const { table, title } = wordsFor(input, "standing", at);
    expect(title).toBe("五项得分与总分，2025年（分，满分 100）");
    expect(table.columns.map((column) => column.title)).toEqual([
      "名次",
      "学会",
      "总分",
      "比上年",
      "党建",
      "科技创新",
      "社会和政府",
      "科技工作者",
      "自我发展",
      "达线",
    ]);
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ["1", "医学会", "85.20", "▲ 4.85", "88.1", "缺", "▼79.96", "89.4", "80.4", "3/5"],
      ["—", "农学会", "缺", "上年未参评", "缺", "缺", "缺", "缺", "缺", "—"],
    ]);
    expect(table.rows.map(({ says }) => says)).toEqual([
      "医学会，2025年总分 85.20，第 1 名，达线 3 项，比上年升 4.85。",
      "农学会，2025年缺总分，没有名次。",
    ]);
  });

  it("keeps whole names in documents", () => {
    const view = analysisOf(inputOf([row(2025, A, 90), row(2025, B, 80)])).view("standing", at);
    const { place: _, ...document } = context();
    const { table, method } = wordsOf(view, document);
    expect(table.rows[0]!.cells[1]).toBe(A);
    expect(method).not.toContain("省去");
  });
});
