import { afterEach, describe, expect, it } from "vitest";
import "./support";
import {
  cellsOf,
  choice,
  dayArgument,
  numberCells,
  numbers,
  optionalCount,
  optionalText,
  required,
} from "../../src/functions/arguments";
import { setLanguage } from "../../src/functions/language";

afterEach(() => setLanguage("zh-CN"));

const errorFrom = (call: () => unknown): { code: string; message: string } => {
  try {
    call();
  } catch (error) {
    return error as { code: string; message: string };
  }
  throw new Error("no error value came");
};

describe("cellsOf", () => {
  it.each([
    [5, [[5]]],
    [null, [[null]]],
    [[1, 2], [[1, 2]]],
    [
      [[1], [2, 3]],
      [
        [1, null],
        [2, 3],
      ],
    ],
    [[["", "x", true]], [[null, "x", true]]],
    [[[{ code: "#N/A" }, { type: "Error", basicValue: "#REF!" }]], [["#N/A", "#REF!"]]],
    [[[{ type: "FormattedNumber", basicValue: 5 }, { basicValue: {} }]], [[5, "#VALUE!"]]],
  ])("reads %j", (argument, cells) => expect(cellsOf(argument)).toEqual(cells));
});

describe("numbers", () => {
  it("reads numbers, text numbers, full width and grouping, and leaves blanks absent", () => {
    const { values } = numbers(
      [
        [1, "２.5", " 1,234 "],
        ["", null, "-3e2"],
      ],
      "scores",
    );
    expect([...values]).toEqual([1, 2.5, 1234, NaN, NaN, -300]);
  });

  it("names the argument and the cell that is no number", () => {
    expect(
      errorFrom(() =>
        numbers(
          [
            [1, 2],
            [3, "九十"],
          ],
          "scores",
        ),
      ),
    ).toMatchObject({
      code: "#VALUE!",
      message: "参数 scores 第 2 行第 2 列“九十”不是数字。",
    });
    setLanguage("en");
    expect(errorFrom(() => numbers([[true]], "scores")).message).toBe(
      "Argument scores, row 1, column 1: “true” is not a number.",
    );
  });

  it("passes an error cell on, and #REF! as #VALUE! because Excel refuses it as output", () => {
    expect(errorFrom(() => numbers([[1, "#DIV/0!"]], "scores")).code).toBe("#DIV/0!");
    const reference = errorFrom(() => numbers([["#REF!"]], "scores"));
    expect(reference.code).toBe("#VALUE!");
    expect(reference.message).toContain("#REF!");
  });

  it("keeps error cells apart where a row can stand alone", () => {
    const { matrix, errors } = numberCells(
      [
        [1, "#N/A"],
        [2, 3],
      ],
      "scores",
    );
    expect([...matrix.values]).toEqual([1, NaN, 2, 3]);
    expect([...errors]).toEqual([[1, "#N/A"]]);
  });
});

describe("single arguments", () => {
  it("takes the first word when left out and refuses an unknown one", () => {
    expect(choice(null, "ties", ["competition", "dense"])).toBe("competition");
    expect(choice("DENSE", "ties", ["competition", "dense"])).toBe("dense");
    expect(errorFrom(() => choice("x", "ties", ["competition", "dense"])).message).toBe(
      "参数 ties“x”不认识，可选：competition / dense。",
    );
  });

  it("reads counts and refuses fractions and too small ones", () => {
    expect(optionalCount("３", "trim", 1)).toBe(3);
    expect(optionalCount("", "trim", 1)).toBeUndefined();
    expect(errorFrom(() => optionalCount(1.5, "trim", 1)).code).toBe("#VALUE!");
    expect(errorFrom(() => optionalCount(0, "trim", 1)).code).toBe("#VALUE!");
  });

  it("refuses a range where one cell is wanted", () => {
    expect(errorFrom(() => optionalText([[1, 2]], "code")).message).toBe("参数 code 只能是一个单元格。");
  });

  it.each([
    [45717, 45717],
    [45717.75, 45717],
    ["2025-03-01", 45717],
    ["2025/3/1", 45717],
    ["２０２５年３月１日", 45717],
    ["", undefined],
  ])("reads the date %j", (argument, day) => expect(dayArgument(argument, "start")).toBe(day));

  it.each(["2025-02-30", "明天", true, -3])("refuses the date %j", (argument) =>
    expect(errorFrom(() => dayArgument(argument, "start")).code).toBe("#VALUE!"),
  );

  it("says which argument is missing", () => {
    expect(errorFrom(() => required(undefined, "start")).message).toBe("缺少参数 start。");
  });
});
