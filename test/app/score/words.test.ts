import { describe, expect, test } from "vitest";
import { linksOf } from "../../../src/app/score/links";
import { momentText, pointsText, scoreText, shareText, signedText } from "../../../src/i18n/score";

describe("figures", () => {
  test.each([
    [79.996, 80, "79.996"],
    [80, 80, "80.00"],
    [80.004, 80, "80.00"],
    [79.99999, 80, "79.99999"],
    [87.064, NaN, "87.06"],
    [NaN, 80, undefined],
  ])("a score of %d against the line %d prints as %s", (value, line, text) =>
    expect(scoreText(value, line)).toBe(text),
  );

  test("points, shares and differences as people write them", () => {
    expect([pointsText(90), pointsText(8.333), pointsText(-1.5)]).toEqual(["90", "8.33", "−1.5"]);
    expect([shareText(0.2), shareText(1 / 3)]).toEqual(["20%", "33.3%"]);
    expect([signedText(1.8), signedText(-0.5), signedText(-0.001)]).toEqual(["＋1.80", "−0.50", "0.00"]);
  });

  test("a moment in both languages", () => {
    expect(momentText("2025-05-08 14:32", "zh-CN")).toBe("2025年5月8日 14:32");
    expect(momentText("2025-05-08 14:32", "en")).toBe("8 May 2025 at 14:32");
    expect(momentText("soon", "en")).toBe("soon");
  });
});

test("cells of one column that follow one another are one link", () => {
  const cell = (row: number, column = 6) => ({ sheet: "打分", row, column });
  expect(linksOf([cell(5), cell(3), cell(4), cell(9), cell(4, 7)]).map(({ text }) => text)).toEqual([
    "G4:G6",
    "G10",
    "H5",
  ]);
});
