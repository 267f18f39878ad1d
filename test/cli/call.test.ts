import { describe, expect, it } from "vitest";
import { call, parseCommand } from "../../src/cli/call";

const run = (...words: string[]) => {
  const request = parseCommand(words, () => '[[[1, "2", null]]]');
  return typeof request === "string" ? request : call(request);
};

describe("call", () => {
  it("prints a value, blank cells as null", () => {
    expect(run("FIVESTAR.PANEL", '[[[90, 80], [null, ""]]]')).toEqual({
      json: { value: [[85], [null]] },
      exit: 0,
    });
    expect(run("fivestar.uscc", '["91110000600037341L"]')).toEqual({ json: { value: true }, exit: 0 });
    expect(run("USCC", '[""]')).toEqual({ json: { value: null }, exit: 0 });
  });

  it("prints an error value with its sentence, in the language asked for", () => {
    expect(run("FIVESTAR.RANK", '[[[1, "x"]]]')).toEqual({
      json: { error: { code: "#VALUE!", message: "参数 totals 第 1 行第 2 列“x”不是数字。" } },
      exit: 1,
    });
    expect(run("FIVESTAR.RANK", '[[[1, "x"]]]', "--lang", "en")).toMatchObject({
      json: { error: { message: "Argument totals, row 1, column 2: “x” is not a number." } },
    });
  });

  it("prints error values inside a result as their codes and lists their sentences", () => {
    expect(run("FIVESTAR.PANEL", '[[[1, 2], ["#DIV/0!", 3]]]')).toEqual({
      json: {
        value: [[1.5], ["#DIV/0!"]],
        errors: [
          {
            row: 1,
            column: 0,
            code: "#DIV/0!",
            message: "参数 scores 第 2 行第 1 列是错误值 #DIV/0!，先改正它。",
          },
        ],
      },
      exit: 0,
    });
  });

  it("reads the arguments from standard input", () => {
    expect(run("FIVESTAR.PANEL", "-")).toEqual({ json: { value: [[1.5]] }, exit: 0 });
  });

  it("says how it is used when it is used wrongly", () => {
    expect(run("FIVESTAR.NOTHING", "[]")).toMatchObject({ exit: 2, json: { error: { code: "usage" } } });
    expect(run("FIVESTAR.toString", "[]")).toMatchObject({ exit: 2 });
    for (const words of [
      [],
      ["--lang"],
      ["FIVESTAR.RANK", "[]", "--lang", "fr"],
      ["FIVESTAR.RANK", "5"],
      ["FIVESTAR.RANK", "{"],
      ["FIVESTAR.RANK", "[]", "more"],
    ])
      expect(run(...words)).toContain("npm run -s call");
  });
});
