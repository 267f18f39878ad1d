import { describe, expect, it } from "vitest";
import type { AnalysisInput, Scores } from "../../../src/analysis/types";
import { analysisOf } from "../../../src/analysis/analysis";
import { wordsOf } from "../../../src/charts/words/wordsOf";
import { plainText } from "../../../src/i18n/rich";
import { inputOf, noLines, row, same, scores, settings } from "../../analysis/support";
import { context } from "../support";

const A = "示例市医学会";
const others = [1, 2, 3].map((n) =>
  row(2025, `示例市第${n}学会`, 80, { scores: same(78 + n), field: "医科" }),
);

function wordsAbout(input: AnalysisInput, year = 2025) {
  const analysis = analysisOf(input);
  const society = analysis.summary.societies.find(({ name }) => name === A)!.id;
  return wordsOf(analysis.view("profile", { society, year }), context("zh-CN", { settings: input.settings }));
}
const about = (own: Scores, more: Partial<AnalysisInput> = {}): string =>
  plainText(
    wordsAbout(inputOf([row(2025, A, 80, { scores: own, field: "医科" }), ...others], more)).conclusion,
  );

describe("画像", () => {
  it("tells stars at the line, the strongest and the weakest against the median", () => {
    expect(about(scores(91.2, 88.4, 84.1, 75, 79.9))).toBe(
      "医学会有 3 项达线；学会党建比同组中位数高 11.2 分，服务科技工作者低 5.0 分。",
    );
  });

  it("names stars that tie", () => {
    expect(about(scores(90, 90, 80, 70, 80))).toBe(
      "医学会有 4 项达线；学会党建、服务科技创新比同组中位数高 10.0 分，服务科技工作者低 10.0 分。",
    );
  });

  it("says when every star is on one side, or level", () => {
    expect(about(same(85))).toContain("没有一项低于同组中位数，");
    expect(about(same(75))).toBe(
      "医学会没有一项达线；没有一项高于同组中位数，学会党建、服务科技创新、服务社会和政府、服务科技工作者、学会自我发展低得最多，低 5.0 分。",
    );
    expect(about(same(80))).toBe("医学会有 5 项达线；各项都等于同组中位数。");
  });

  it("says what is missing", () => {
    expect(about(scores(85, null, 80, 80, 75))).toBe(
      "医学会有 3 项达线；学会党建比同组中位数高 5.0 分，学会自我发展低 5.0 分。缺服务科技创新评分。",
    );
    expect(about(same(null))).toBe("医学会2025年没有评分。");
  });

  it("compares with nobody when there is nobody", () => {
    const alone = wordsAbout(inputOf([row(2025, A, 85)]));
    expect(plainText(alone.conclusion)).toBe("医学会有 5 项达线；没有同组学会可比。");
    expect(alone.method).not.toContain("同组");
  });

  it("does not count stars without lines", () => {
    expect(about(same(85), { settings: { ...settings, lines: noLines } })).toMatch(/^医学会：没有一项低于/);
  });

  it("gives peers, band and earlier years as a table", () => {
    const own = row(2025, A, 80, { scores: scores(79.96, null, 80, 80, 75), field: "医科" });
    const { table, method } = wordsAbout(inputOf([own, row(2023, A, 70), ...others]));
    expect(method).toContain("同组＝医科，除本会外 3 家；色带为同组最低到最高");
    expect(table.columns.map((column) => column.title)).toEqual([
      "项目",
      "得分",
      "同组中位数",
      "同组低",
      "同组高",
      "2023年",
    ]);
    expect(table.rows[0]!.cells).toEqual(["学会党建", "▼79.96", "80.0", "79.0", "81.0", "▼70.0"]);
    expect(table.rows[1]!.cells).toEqual(["服务科技创新", "缺", "80.0", "79.0", "81.0", "▼70.0"]);
    expect(table.rows[0]!.says).toBe("医学会，学会党建 79.96 分，同组中位数 80.0 分，79.0–81.0 分。");
    expect(table.rows[1]!.says).toBe("医学会，服务科技创新缺评分。");
  });
});
