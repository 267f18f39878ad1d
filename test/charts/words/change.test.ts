import { describe, expect, it } from "vitest";
import { inputOf, row, same } from "../../analysis/support";
import { concluded, wordsFor } from "../support";

const [A, B, C] = ["示例市医学会", "示例市农学会", "示例市林学会"];

describe("变化", () => {
  it("names who rose and who fell most", () => {
    const input = inputOf([
      row(2024, A, 80.35),
      row(2025, A, 85.2),
      row(2024, B, 81.66),
      row(2025, B, 76.9),
      row(2024, C, 80),
      row(2025, C, 81),
    ]);
    expect(concluded(input, "change", {})).toBe("医学会升幅最大，升 4.85 分；农学会降幅最大，降 4.76 分。");
    expect(concluded(input, "change", {}, "en")).toBe(
      "医学会 rose most, by 4.85 points; 农学会 fell most, by 4.76 points.",
    );
  });

  it("says who shares it", () => {
    const input = inputOf([
      row(2024, A, 80),
      row(2025, A, 85),
      row(2024, B, 70),
      row(2025, B, 75),
      row(2024, C, 80),
      row(2025, C, 79),
    ]);
    expect(concluded(input, "change", {})).toBe(
      "升幅最大的有 2 家（医学会、农学会），都升 5.00 分；林学会降幅最大，降 1.00 分。",
    );
  });

  it("says when nobody rose, nobody fell, or nothing moved", () => {
    const pair = (to: readonly number[]) =>
      inputOf([row(2024, A, 80), row(2025, A, to[0]!), row(2024, B, 80), row(2025, B, to[1]!)]);
    expect(concluded(pair([79, 78]), "change", {})).toBe("没有学会上升；农学会降幅最大，降 2.00 分。");
    expect(concluded(pair([81, 82]), "change", {})).toBe("农学会升幅最大，升 2.00 分；没有学会下降。");
    expect(concluded(pair([80, 80]), "change", {})).toBe("2 家两年得分都没有变化。");
  });

  it.each([
    [85, "两年都有得分的只有 1 家：医学会升 5.00 分。"],
    [75, "两年都有得分的只有 1 家：医学会降 5.00 分。"],
    [80, "两年都有得分的只有 1 家：医学会没有变化。"],
  ])("speaks plainly of one society that came to %s", (to, sentence) => {
    const input = inputOf([row(2024, A, 80), row(2025, A, to), row(2024, B, 70)]);
    expect(concluded(input, "change", {})).toBe(sentence);
  });

  it("compares nothing with one year, nothing in common, or no scores", () => {
    expect(concluded(inputOf([row(2025, A, 80)]), "change", {})).toBe("只有2025年，不比变化。");
    expect(concluded(inputOf([row(2024, A, 80), row(2025, B, 80)]), "change", {})).toBe(
      "2024年和2025年没有两年都有得分的学会，不比变化。",
    );
    expect(concluded(inputOf([row(2024, A, null), row(2025, A, null)]), "change", {})).toBe("还没有评分。");
    expect(concluded(inputOf([]), "change", {})).toBe("还没有评分。");
  });

  it("tells who is left out and which years are missing", () => {
    const input = inputOf([row(2022, A, 80), row(2025, A, 85), row(2025, B, 80), row(2022, C, 80)]);
    const { method, title, table } = wordsFor(input, "change", {});
    expect(title).toBe("总分变化，2022年→2025年（分）");
    expect(method).toBe(
      "1 家两年都有得分；1 家只有2025年，不画线；1 家只有2022年，不画线；2023年、2024年没有数据；名称省去“示例市”。",
    );
    expect(table.columns.map((column) => column.title)).toEqual(["学会", "2022年", "2025年", "差"]);
    expect(table.rows.map(({ cells, says }) => [...cells, says])).toEqual([
      ["医学会", "80.00", "85.00", "▲ 5.00", "医学会，2022年 80.00，2025年 85.00，升 5.00 分。"],
      ["农学会", "缺", "80.00", "—", "农学会，2025年 80.00，另一年没有得分。"],
      ["林学会", "80.00", "缺", "—", "林学会，2022年 80.00，另一年没有得分。"],
    ]);
  });

  it("speaks of the star it is asked for", () => {
    const input = inputOf([row(2024, A, 80, { scores: same(60) }), row(2025, A, 85, { scores: same(66) })]);
    expect(wordsFor(input, "change", { measure: "people" }).title).toBe(
      "科技工作者变化，2024年→2025年（分）",
    );
    expect(concluded(input, "change", { measure: "people" })).toContain("升 6.00 分");
  });
});
