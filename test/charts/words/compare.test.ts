import { describe, expect, it } from "vitest";
import { analysisOf } from "../../../src/analysis/analysis";
import type { ResultRow } from "../../../src/analysis/types";
import { wordsOf } from "../../../src/charts/words/wordsOf";
import type { Locale } from "../../../src/i18n/locale";
import { plainText } from "../../../src/i18n/rich";
import { inputOf, row, same, scores } from "../../analysis/support";
import { context } from "../support";

const [A, B, C] = ["示例市医学会", "示例市农学会", "示例市林学会"];

function wordsAbout(names: readonly string[], results: readonly ResultRow[], locale: Locale = "zh-CN") {
  const analysis = analysisOf(inputOf(results));
  const societies = names.map((name) => analysis.summary.societies.find((one) => one.name === name)!.id);
  return wordsOf(analysis.view("compare", { societies, year: 2025 }), context(locale));
}
const about = (results: readonly ResultRow[], names = [A, B], locale?: Locale): string =>
  plainText(wordsAbout(names, results, locale).conclusion);

const a = row(2025, A, 87.06, { scores: scores(91.2, 88.4, 84.1, 90.3, 81.3) });
const b = row(2025, B, 85.84, { scores: scores(86.4, 90.6, 88.2, 82.7, 81.3) });

describe("对比 of two", () => {
  const sentence = "医学会高 1.22 分：党建高 4.8、人才高 7.6；农学会创新高 2.2、社会高 4.1；自身相同。";

  it("names every difference, whoever is asked for first", () => {
    expect(about([a, b])).toBe(sentence);
    expect(about([a, b], [B, A])).toBe(sentence);
    expect(about([a, b], [A, B], "en")).toBe(
      "医学会 is 1.22 points ahead: Party +4.8, People +7.6; 农学会 Innov. +2.2, Soc. +4.1; Self the same.",
    );
  });

  it("says when totals are equal, or one is missing", () => {
    expect(about([row(2025, A, 80, { scores: scores(81, 79, 80, 80, 80) }), row(2025, B, 80)])).toBe(
      "两家总分相同：医学会党建高 1.0；农学会创新高 1.0；社会、人才、自身相同。",
    );
    expect(about([row(2025, A, null, { scores: same(80) }), row(2025, B, 79)])).toBe(
      "总分不全，只比分项：医学会党建高 1.0、创新高 1.0、社会高 1.0、人才高 1.0、自身高 1.0。",
    );
  });

  it("does not compare what is missing", () => {
    const gap = row(2025, B, 79, { scores: scores(null, 80, 80, 80, 76) });
    expect(about([row(2025, A, 80), gap])).toBe(
      "医学会高 1.00 分：自身高 4.0；创新、社会、人才相同；党建缺评分，不比。",
    );
  });

  it("says when there is nothing to compare", () => {
    expect(about([a, row(2024, B, 80)], [A])).toBe("只选了 1 家，不作比较。");
    expect(about([row(2024, A, 80), row(2024, B, 80)])).toBe("2025年所选学会都没有评分。");
  });

  it("gives the same as a table", () => {
    const { table, title, method } = wordsAbout([A, B], [a, b]);
    expect(title).toBe("五项得分对比，2025年（分）");
    expect(method).toBe("虚线＝80 分（待确认）；名称省去“示例市”。");
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ["学会党建", "91.2", "86.4", "医学会 ＋4.8"],
      ["服务科技创新", "88.4", "90.6", "农学会 ＋2.2"],
      ["服务社会和政府", "84.1", "88.2", "农学会 ＋4.1"],
      ["服务科技工作者", "90.3", "82.7", "医学会 ＋7.6"],
      ["学会自我发展", "81.3", "81.3", "相同"],
      ["总分", "87.06", "85.84", "医学会 ＋1.22"],
    ]);
    expect(table.rows[0]!.says).toBe("学会党建：医学会 91.2 分，农学会 86.4 分。");
  });
});

describe("对比 of three", () => {
  const three = [A, B, C];

  it("names the first, its leads and the widest difference", () => {
    const c = row(2025, C, 70, { scores: scores(60, 80, 70, 70, 70) });
    expect(about([a, b, c], three)).toBe(
      "医学会总分最高，87.06 分，比农学会高 1.22 分、比林学会高 17.06 分；相差最大的是学会党建，医学会比林学会高 31.2 分。",
    );
  });

  it("says who shares the highest total, and when nothing differs", () => {
    const level = three.map((name) => row(2025, name, 80));
    expect(about(level, three)).toBe("医学会、农学会、林学会总分最高，都是 80.00 分；各项都相同。");
  });

  it("keeps to the stars without totals", () => {
    const results = [a, row(2025, B, null), row(2025, C, 80)];
    expect(about(results, three)).toBe(
      "总分不全，只比分项：相差最大的是学会党建，医学会比林学会高 11.2 分。",
    );
  });
});
