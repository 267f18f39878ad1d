import { describe, expect, it } from "vitest";
import { boardTexts, type BoardKey } from "../../src/i18n/board";
import { fillRich, joinRich, plainText } from "../../src/i18n/rich";

const [zh, en] = [boardTexts("zh-CN"), boardTexts("en")];
const keys = Object.keys(zh) as BoardKey[];
const slotsOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)[#}]/g)].map(([, slot]) => slot!))].sort();

describe("texts of dashboards", () => {
  it("are there in both languages", () => expect(Object.keys(en).sort()).toEqual([...keys].sort()));

  it.each(keys)("%s uses no slot in English that Chinese does not fill", (key) => {
    const known = new Set([...slotsOf(zh[key]), "unit", "amount"]);
    expect(slotsOf(en[key]).filter((slot) => !known.has(slot))).toEqual([]);
  });

  it("hold no Chinese in English and no half-width punctuation in Chinese", () => {
    for (const key of keys) {
      expect(en[key]).not.toMatch(/[\u4e00-\u9fff]/);
      expect(zh[key]).not.toMatch(/[\u4e00-\u9fff][,;:!?]|您|！/);
    }
  });
});

describe("rich text", () => {
  it("keeps names apart from the text around them", () => {
    const rich = fillRich("{a}升 {x} 分。", { a: [{ name: "医学会" }], x: "1.20" });
    expect(rich).toEqual([{ name: "医学会" }, "升 1.20 分。"]);
    expect(plainText(rich)).toBe("医学会升 1.20 分。");
  });

  it("chooses a word by number and groups thousands", () => {
    expect(plainText(fillRich("{n} {n#society|societies}", { n: 1 }))).toBe("1 society");
    expect(plainText(fillRich("{n} {n#society|societies}", { n: 4500 }))).toBe("4,500 societies");
  });

  it("joins what is there and refuses a slot without a value", () => {
    expect(joinRich([["a"], [], ["b"]], "、")).toEqual(["a、b"]);
    expect(() => fillRich("{a}", {})).toThrow("no value for {a}");
  });
});
