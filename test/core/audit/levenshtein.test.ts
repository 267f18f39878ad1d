import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bareName, levenshtein } from "../../../src/core/audit/levenshtein";

describe("levenshtein", () => {
  it.each([
    ["smith", "Smythe", {}, 3],
    ["smith's", "Smythes", { ignoreCase: true }, 2],
    ["Smith", "Smythe", {}, 2],
    ["Smith", "Smithe", {}, 1],
    ["abc", "dec", {}, 2],
    ["abc", "cde", {}, 3],
    ["", "abc", {}, 3],
    ["示例市医学会", "示例医学会", {}, 1],
    ["示例市蓝天酒店有限公司", "示例市兰天酒店有限责任公司", {}, 3],
    ["𠀀甲", "甲", {}, 1],
  ])("%s and %s: %j gives %i", (a, b, options, distance) =>
    expect(levenshtein(a, b, options)).toBe(distance),
  );

  it("stops at the most that is asked for", () => {
    expect(levenshtein("kitten", "sitting", { most: 2 })).toBe(3);
    expect(levenshtein("kitten", "sitting", { most: 3 })).toBe(3);
    expect(levenshtein("a", "abcdefgh", { most: 2 })).toBe(3);
  });

  it("is a distance", () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(levenshtein(a, b)).toBe(levenshtein(b, a));
        expect(levenshtein(a, b) === 0).toBe(a === b);
        expect(levenshtein(a, c)).toBeLessThanOrEqual(levenshtein(a, b) + levenshtein(b, c));
        expect(levenshtein(a, b, { most: 3 })).toBe(Math.min(levenshtein(a, b), 4));
      }),
    );
  });
});

describe("bareName", () => {
  it.each([
    ["示例市蓝天酒店有限公司", "示例市蓝天酒店"],
    ["示例市蓝天酒店（总店）有限责任公司", "示例市蓝天酒店"],
    ["示例 Blue Sky Co., Ltd.", "示例bluesky"],
    ["张三", "张三"],
  ])("%s becomes %s", (name, bare) => expect(bareName(name)).toBe(bare));
});
