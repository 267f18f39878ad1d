import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reaches, same } from "../../src/core/scoring/numeric";
import {
  amountIn,
  gapOf,
  moneyTexts,
  moneyUnit,
  rounded,
  scoreText,
  shareText,
} from "../../src/charts/figures";

const shownValue = (text: string): number => Number(text.replace(/,/g, "").replace("\u2212", "-"));

describe("scoreText", () => {
  it.each([
    [79.96, 1, 80, "79.96"],
    [79.999, 1, 80, "79.999"],
    [80.04, 1, 80, "80.0"],
    [80, 1, 80, "80.0"],
    [79.99999999999999, 1, 80, "80.0"],
    [79.94, 1, 80, "79.9"],
    [87.064, 2, null, "87.06"],
    [87.065, 2, null, "87.07"],
    [1.005, 2, null, "1.01"],
    [-0.75, 1, null, "\u22120.8"],
    [-0.001, 1, null, "0.0"],
    [1234.5, 1, null, "1,234.5"],
  ])("shows %s with %s decimals against %s as %s", (value, decimals, line, text) => {
    expect(scoreText(value, decimals, line)).toBe(text);
  });

  it("never carries a value across its line", () => {
    const score = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        score,
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 2 }),
        (value, line, decimals) => {
          const near = line + (value - 50) / 1000;
          for (const one of [value, near]) {
            if (Math.abs(one - line) < 1e-6) continue;
            expect(reaches(shownValue(scoreText(one, decimals, line)), line)).toBe(reaches(one, line));
          }
        },
      ),
    );
  });
});

describe("gapOf", () => {
  it("is what a reader gets who subtracts the numbers shown", () => {
    expect(gapOf(87.064, 85.836)).toMatchObject({ value: 1.22, text: "1.22" });
    expect(gapOf(80.26, 80)).toMatchObject({ value: 0.26, text: "0.26" });
    expect(gapOf(80, 84.76)).toMatchObject({ value: -4.76, text: "4.76" });
  });

  it("is nothing only between equals", () => {
    expect(gapOf(80.001, 80)).toMatchObject({ value: 0.001, decimals: 3, text: "0.001" });
    expect(gapOf(0.1 + 0.2, 0.3)).toMatchObject({ value: 0, text: "0.00" });
    const score = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(score, score, (a, b) => {
        const { value, text, decimals } = gapOf(a, b);
        expect(Number(text)).toBe(Math.abs(value));
        expect(same(rounded(rounded(a, decimals) - rounded(b, decimals), decimals), value)).toBe(true);
        if (Math.abs(a - b) > 1e-5) expect(value).not.toBe(0);
      }),
    );
  });
});

describe("shareText", () => {
  it.each([
    [0, "0%"],
    [0.001, "0.1%"],
    [0.005, "1%"],
    [0.63, "63%"],
    [0.996, "99.6%"],
    [1, "100%"],
    [1.204, "120%"],
  ])("shows %s as %s", (share, text) => expect(shareText(share)).toBe(text));
});

describe("money in words", () => {
  const yuan = (n: number): number => n * 100;

  it.each([
    [[350_000], ["35 万元"]],
    [[12_600], ["1.26 万元"]],
    [[9_999.99], ["9,999.99 元"]],
    [[120_000_000], ["1.2 亿元"]],
    [
      [350_000, 200_000, 0],
      ["35 万元", "20 万元", "0 万元"],
    ],
    [
      [350_000, 50],
      ["350,000.00 元", "50.00 元"],
    ],
    [
      [200_000_000, 300_000],
      ["20,000 万元", "30 万元"],
    ],
    [[0], ["0.00 元"]],
    [[-12_600], ["\u22121.26 万元"]],
  ])("tells %s in one unit", (amounts, texts) => {
    expect(moneyTexts(amounts.map(yuan), "zh-CN")).toEqual(texts);
  });

  it("tells whole amounts in English", () => {
    expect(moneyTexts([35_000_000, 1250], "en")).toEqual(["CNY 350,000", "CNY 12.50"]);
  });

  it("never shows an amount by more than half a percent wrong", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 10 ** 13 }), { minLength: 1, maxLength: 4 }),
        (amounts) => {
          const unit = moneyUnit(amounts);
          const per = { yuan: 100, wan: 1e6, yi: 1e10 }[unit];
          for (const fen of amounts)
            expect(Math.abs(shownValue(amountIn(fen, unit)) * per - fen)).toBeLessThanOrEqual(
              fen * 0.005 + 1e-3,
            );
        },
      ),
    );
  });
});
