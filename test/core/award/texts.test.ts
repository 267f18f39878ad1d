import { describe, expect, it } from "vitest";
import { awardSentence, awardTexts } from "../../../src/i18n/award";

const [zh, en] = [awardTexts("zh-CN"), awardTexts("en")];
const slotsOf = (template: string): string[] => [...new Set(template.match(/\{[\w:]+\}/g))].sort();

/** Every text of a locale by its path. */
function textsOf(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => textsOf(inner, `${path}/${key}`));
}

describe("words of the award cycle", () => {
  it("exist in both languages with the same slots", () => {
    const english = new Map(textsOf(en));
    const chinese = textsOf(zh);
    expect([...english.keys()].sort()).toEqual(chinese.map(([path]) => path).sort());
    for (const [path, text] of chinese)
      expect([path, slotsOf(english.get(path)!)]).toEqual([path, slotsOf(text)]);
  });

  it("are Chinese in Chinese, and no word of blame or shouting in either", () => {
    for (const [path, text] of textsOf(zh)) {
      expect([path, /[一-鿿；、]/.test(text)]).toEqual([path, true]);
      expect(text).not.toMatch(/违规|非法|异常|！/);
    }
    for (const [path, text] of textsOf(en)) expect([path, text.includes("!")]).toEqual([path, false]);
  });

  it("print years without grouping, money with two decimals and fields by name", () => {
    const reason = { id: "halfOfFirst", data: { cohort: 2024, first: 10_000_000 } };
    expect(awardSentence("reasons", reason, "zh-CN")).toBe(
      "2024年首次奖建 100,000.00 元的一半（方案五（三））",
    );
    expect(awardSentence("reasons", reason, "en")).toBe(
      "Half of the first award of 2024, CNY 100,000.00 (plan, V(3))",
    );
    const problem = { id: "notAYear", data: { field: "cohort", value: "首批" } };
    expect(awardSentence("problems", problem, "zh-CN")).toBe("获奖年度“首批”不是年度。");
  });

  it("show a half before rounding with its third decimal", () => {
    const reason = { id: "roundedUp", data: { exact: 1_666_666.5, half: 1_666_667 } };
    expect(awardSentence("reasons", reason, "zh-CN")).toBe(
      "一半是 16,666.665 元，四舍五入到分为 16,666.67 元",
    );
  });

  it("refuse a phrase they do not know", () => {
    expect(() => awardSentence("reasons", { id: "none", data: {} }, "en")).toThrow("no reasons text none");
  });
});
