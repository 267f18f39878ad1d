import { describe, expect, it } from "vitest";
import { lever } from "../../../src/core/award/lever";
import { settingsWith } from "./support";

const winner = (society: string, firstFen: number) => ({ society, firstFen });

describe("from scores to money", () => {
  const before = [winner("示例市甲学会", 1000), winner("示例市乙学会", 1000), winner("示例市丙学会", 601)];
  const after = [winner("示例市甲学会", 1000), winner("示例市丁学会", 800), winner("示例市 丙学会", 701)];

  it("says who enters, leaves, changes and stays, with three years of cash", () => {
    const result = lever(before, [after[0]!, after[1]!, winner("示例市丙学会", 701)], 2025, settingsWith());
    expect(result.societies.map(({ society, kind, changeFen }) => [society, kind, changeFen])).toEqual([
      ["示例市丁学会", "enters", 1600],
      ["示例市乙学会", "leaves", -2000],
      ["示例市丙学会", "changes", 701 + 351 + 351 - 601 - 301 - 301],
      ["示例市甲学会", "stays", 0],
    ]);
    expect(result.years).toEqual([
      { year: 2025, beforeFen: 2601, afterFen: 2501, changeFen: -100 },
      { year: 2026, beforeFen: 1301, afterFen: 1251, changeFen: -50 },
      { year: 2027, beforeFen: 1301, afterFen: 1251, changeFen: -50 },
    ]);
    expect(result.changeFen).toBe(-200);
  });

  it("takes a name of another width for the same society, but not another name", () => {
    const one = lever([winner("示例市ＡＢ学会", 10)], [winner("示例市AB学会", 10)], 2025, settingsWith());
    expect(one.societies.map((moved) => moved.kind)).toEqual(["stays"]);
    const two = lever(before, after, 2025, settingsWith());
    expect(two.societies.map((moved) => moved.kind)).toEqual([
      "enters",
      "enters",
      "leaves",
      "leaves",
      "stays",
    ]);
  });

  it("rounds halves by the setting", () => {
    const { societies } = lever(
      [],
      [winner("示例市甲学会", 3)],
      2025,
      settingsWith({ rounding: "complement" }),
    );
    expect(societies[0]!.after).toEqual([3, 2, 1]);
  });

  it("changes nothing between equal lists", () => {
    const result = lever(before, before, 2025, settingsWith());
    expect([result.changeFen, ...result.years.map((year) => year.changeFen)]).toEqual([0, 0, 0, 0]);
  });
});
