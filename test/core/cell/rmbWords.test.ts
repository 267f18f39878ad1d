import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fenOfRmbWords, rmbWordsOf } from "../../../src/core/cell/rmbWords";

describe("rmbWordsOf", () => {
  test.each([
    [0, "零元整"],
    [1, "壹分"],
    [10, "壹角整"],
    [100, "壹元整"],
    [1000, "壹拾元整"],
    [120000, "壹仟贰佰元整"],
    [10010000, "壹拾万零壹佰元整"],
    [10000000100, "壹亿零壹元整"],
    [10500000000, "壹亿零伍佰万元整"],
    [32504, "叁佰贰拾伍元零肆分"],
    [1640902, "壹万陆仟肆佰零玖元零贰分"],
    [168032, "壹仟陆佰捌拾元零叁角贰分"],
    [10700053, "壹拾万柒仟元零伍角叁分"],
    [12350, "壹佰贰拾叁元伍角整"],
    [-100, "负壹元整"],
  ])("%d fen", (fen, words) => {
    expect(rmbWordsOf(fen)).toBe(words);
  });

  test("refuses parts of a fen", () => {
    expect(() => rmbWordsOf(1.5)).toThrow(RangeError);
  });
});

describe("fenOfRmbWords", () => {
  test.each([
    ["人民币壹仟贰佰元整", 120000],
    ["人民币：壹仟贰佰圆正", 120000],
    ["叁拾元零伍分", 3005],
    ["伍角", 50],
    ["壹拾元零角伍分", 1005],
    ["拾伍元整", 1500],
    ["廿元整", 2000],
    ["贰拾萬元整", 20000000],
    ["壹亿贰仟万元整", 12000000000],
    ["一千二百元", 120000],
    ["负伍元整", -500],
  ])("reads %s", (words, fen) => {
    expect(fenOfRmbWords(words)).toBe(fen);
  });

  test.each(["", "元", "整", "壹仟", "abc", "壹贰元", "佰仟元整", "金额壹元"])("%j is no amount", (words) => {
    expect(fenOfRmbWords(words)).toBeNaN();
  });

  test("reads back what was written", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_000_000_000_000_00, max: 9_000_000_000_000_00 }), (fen) => {
        expect(fenOfRmbWords(rmbWordsOf(fen))).toBe(fen + 0);
      }),
    );
  });
});
