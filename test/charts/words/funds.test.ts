import { describe, expect, it } from "vitest";
import type { Entries } from "../../../src/core/award/entries";
import { neutralAwardSettings } from "../../../src/core/award/settings";
import { assessment, award, day, payment, publicity, spending, taskBook } from "../../core/award/support";
import { inputOf, row } from "../../analysis/support";
import { concluded, wordsFor } from "../support";

const [A, B] = ["示例市医学会", "示例市农学会"];
const wan = (n: number): number => n * 1_000_000;
const input = (entries: Entries) =>
  inputOf([row(2025, A, 85), row(2025, B, 80)], { awards: { entries, settings: neutralAwardSettings } });

describe("资金", () => {
  const entries: Entries = {
    awards: [award(1, A, 2024, wan(10)), award(2, B, 2024, wan(20))],
    assessments: [assessment(1, A, 2025, "合格")],
    publicity: [publicity(1, A, 2025, "无", { start: day("2025-03-03"), end: day("2025-03-07") })],
    payments: [payment(1, A, 2024, wan(10)), payment(2, B, 2024, wan(20))],
    ledger: [spending(1, A, day("2024-05-06"), wan(1.26))],
  };

  it("tells what is due, what waits, what is promised, and what is left", () => {
    expect(concluded(input(entries), "money", { year: 2025 })).toBe(
      "2025年应拨 5 万元，另有 10 万元暂缓或待考核；今后两年按全部合格还要拨 15 万元。到2025年底已拨 30 万元，支出 1.26 万元，结余 28.74 万元。",
    );
    expect(concluded(input(entries), "money", { year: 2025 }, "en")).toBe(
      "CNY 50,000 is due in 2025, another CNY 100,000 is on hold or not assessed; the two years after bring CNY 150,000 if all assessments are passed. By the end of 2025 CNY 300,000 was paid, CNY 12,600 spent, CNY 287,400 left.",
    );
  });

  it("says when nothing is due, nothing is promised, or nothing is known", () => {
    expect(concluded(input({ awards: [] }), "money", { year: 2025 })).toBe(
      "2025年没有应拨的奖建资金，今后两年也没有承诺。",
    );
    const old: Entries = { awards: [award(1, A, 2023, wan(10))], payments: [payment(1, A, 2023, wan(10))] };
    expect(concluded(input(old), "money", { year: 2025 })).toMatch(
      /^2025年没有应拨，另有 5 万元暂缓或待考核；今后两年没有承诺。/,
    );
    const twice: Entries = { awards: [award(1, A, 2025, wan(10)), award(2, A, 2025, wan(12))] };
    expect(concluded(input(twice), "money", { year: 2025 })).toContain("1 笔需先更正，不含在内。");
  });

  it("says when more was spent than paid", () => {
    const over = { ...entries, ledger: [spending(1, A, day("2024-05-06"), wan(31))] };
    expect(concluded(input(over), "money", { year: 2025 })).toContain(
      "已拨 30 万元，支出 31 万元，超出 1 万元。",
    );
  });

  it("gives every year in 元 as a table", () => {
    const { table, title } = wordsFor(input(entries), "money", { year: 2025 });
    expect(title).toBe("奖建资金，按应付年度（万元）");
    expect(table.caption).toBe("奖建资金，按应付年度（元）");
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ["2024年", "300,000.00", "300,000.00", "—", "—", "—", "—"],
      ["2025年", "50,000.00", "—", "50,000.00", "100,000.00", "—", "—"],
      ["2026年", "—", "—", "—", "—", "150,000.00", "—"],
      ["2027年", "—", "—", "—", "—", "—", "—"],
    ]);
    expect(table.rows[1]!.says).toBe("2025年：应拨 5 万元，未拨 5 万元，暂缓或待考核 10 万元。");
    expect(table.rows[3]!.says).toBe("2027年：没有资金。");
  });
});

describe("经费", () => {
  const books = (...budgets: readonly (readonly [string, number])[]): Entries => ({
    awards: [award(1, A, 2025, wan(10))],
    payments: [payment(1, A, 2025, wan(10), { date: day("2025-01-02") })],
    taskBooks: budgets.map(([direction, budget], i) =>
      taskBook(i + 1, A, 2025, { direction, budget: wan(budget), signed: day("2025-01-01") }),
    ),
  });
  const spent = (entries: Entries, ...lines: readonly (readonly [string, number])[]): Entries => ({
    ...entries,
    ledger: lines.map(([direction, amount], i) =>
      spending(i + 1, A, day("2025-03-01"), wan(amount), { direction }),
    ),
  });
  const asOf = { day: day("2025-12-31") };
  const about = (entries: Entries): string => concluded(input(entries), "spending", { asOf });

  it("sets money against time and names the slowest direction", () => {
    const entries = spent(books(["学术交流", 6], ["科普", 4]), ["学术交流", 3], ["科普", 0.4]);
    expect(about(entries)).toBe("时间过去 33%，资金用了 34%；科普最慢（10%）。");
  });

  it("names directions that tie, and none where all are level or there is one", () => {
    const three = books(["学术交流", 4], ["科普", 3], ["咨询", 3]);
    expect(about(spent(three, ["学术交流", 2]))).toBe(
      "时间过去 33%，资金用了 20%；科普、咨询最慢（都是 0%）。",
    );
    expect(about(three)).toBe("时间过去 33%，资金用了 0%；各方向都用了 0%。");
    expect(about(spent(books(["科普", 10]), ["科普", 5]))).toBe("时间过去 33%，资金用了 50%。");
  });

  it("says what fits no direction, and when there are none", () => {
    expect(about(spent(books(["学术交流", 6], ["科普", 4]), ["学术交流", 3], ["其他", 0.5]))).toBe(
      "时间过去 33%，资金用了 35%；科普最慢（0%）。另有 5,000.00 元没有对应方向。",
    );
    expect(about(spent(books(), ["其他", 5]))).toBe(
      "时间过去 33%，资金用了 50%；任务书没有列出方向，不分方向。",
    );
  });

  it("says when nothing was paid, or no award runs", () => {
    expect(about({ awards: [award(1, A, 2025, wan(10))] })).toBe("还没有拨款，不比进度。");
    expect(about({ awards: [award(1, A, 2020, wan(10))] })).toBe("没有执行期内的奖建资金。");
  });

  it("gives directions as a table, those without a budget included", () => {
    const entries = spent(books(["学术交流", 6]), ["学术交流", 3], ["其他", 0.5]);
    const { table, method } = wordsFor(input(entries), "spending", { asOf });
    expect(method).toBe("已用＝支出÷预算；竖线＝三年中已过去的时间；共 1 笔奖建资金。");
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ["学术交流", "60,000.00", "30,000.00", "50%", "33%"],
      ["没有对应方向", "—", "5,000.00", "—", "33%"],
    ]);
    expect(table.rows.map(({ says }) => says)).toEqual([
      "学术交流：预算 6 万元，支出 3 万元，已用 50%，时间过去 33%。",
      "没有对应方向：没有预算，支出 5,000.00 元。",
    ]);
  });
});
