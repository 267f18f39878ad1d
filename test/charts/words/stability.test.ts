import { describe, expect, it } from "vitest";
import type { Steadiness, SteadyRow } from "../../../src/analysis/types";
import { inputOf } from "../../analysis/support";
import { concluded, wordsFor } from "../support";

const named = (name: string, rank: number, more: Partial<SteadyRow> = {}): SteadyRow => ({
  society: `示例市${name}学会`,
  rank,
  low: rank,
  high: rank,
  inShare: rank <= 2 ? 1 : 0,
  ...more,
});
const input = (rows: readonly SteadyRow[], more: Partial<Steadiness> = {}) =>
  inputOf([], { steadiness: { year: 2025, quota: 2, draws: 1000, judges: 7, rows, ...more } });
const about = (rows: readonly SteadyRow[], more: Partial<Steadiness> = {}): string =>
  concluded(input(rows, more), "stability", {});

const steady = [named("医", 1), named("农", 2), named("林", 3)];
const edgy = [
  named("医", 1),
  named("农", 2, { high: 3, inShare: 0.71 }),
  named("林", 3, { low: 2, inShare: 0.29 }),
];

describe("稳定性", () => {
  it("counts who is safe and who is on the line", () => {
    expect(about(edgy)).toBe("前 2 名中 1 家稳定，2 家在线边。");
    expect(concluded(input(edgy), "stability", {}, "en")).toBe(
      "Of the first 2 places 1 is safe; 2 societies are on the line.",
    );
    expect(about(steady)).toBe("前 2 名中 2 家稳定，没有学会在线边。");
  });

  it("counts a tie across the line as on the line", () => {
    const tied = [named("医", 1), named("农", 2, { tier: "tied" }), named("林", 2, { tier: "tied" })];
    expect(about(tied)).toBe("前 2 名中 1 家稳定，2 家在线边。");
  });

  it("judges nothing without judges, societies or a quota", () => {
    expect(about(edgy, { judges: 4 })).toBe("评委少于 5 位，不作稳定性判断。");
    expect(about([])).toBe("还没有计算稳定性。");
    expect(about([named("医", 1)])).toBe("只有 1 家，不作比较。");
    expect(about(edgy, { quota: 3 })).toBe("名额 3 个，参评 3 家，不涉及取舍。");
    const open = edgy.map((row) => ({ ...row, inShare: null }));
    expect(about(open, { quota: null })).toBe(
      "没有设定名额，不判断线边；名次区间最宽的有 2 家（农学会、林学会），都跨 1 名。",
    );
    expect(about([...open.slice(0, 2), named("林", 3, { inShare: null })], { quota: null })).toBe(
      "没有设定名额，不判断线边；名次区间最宽的是农学会，第 2–3 名。",
    );
    expect(about(steady, { quota: null })).toBe("没有设定名额，不判断线边；各家名次在试排中都没有变化。");
  });

  it("gives intervals and chances as a table, and none from too few judges", () => {
    const { table, method } = wordsFor(input(edgy), "stability", {});
    expect(method).toBe(
      "按 7 位评委重抽、权重小幅变动试排 1,000 次，横线为 5%–95% 的名次；入围机会不低于 95% 为稳定，5%–95% 为线边；本工具只提示，不代为决定；名称省去“示例市”。",
    );
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ["1", "医学会", "1", "1", "100%", "稳定入围"],
      ["2", "农学会", "2", "3", "71%", "线边"],
      ["3", "林学会", "2", "3", "29%", "线边"],
    ]);
    expect(table.rows[1]!.says).toBe("农学会，第 2 名，区间第 2–3 名，入围机会 71%，线边。");
    const few = wordsFor(input(edgy, { judges: 3 }), "stability", {});
    expect(few.table.rows[1]!.cells).toEqual(["2", "农学会", "—", "—", "—", "—"]);
    expect(few.method).toBe("本工具只提示，不代为决定；名称省去“示例市”。");
  });
});
