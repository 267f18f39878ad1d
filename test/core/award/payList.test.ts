import { describe, expect, it } from "vitest";
import { explain } from "../../../src/core/award/explain";
import { payList } from "../../../src/core/award/payList";
import { assessment, award, cycles, day, payment, publicity, taskBook } from "./support";

const A = 10_000_000;
const [medical, coal, nursing, building, forest, weather, torn] = [
  "示例市医学会",
  "示例市煤炭学会",
  "示例市护理学会",
  "示例市建筑学会",
  "示例市林学会",
  "示例市气象学会",
  "示例市水利学会",
] as const;

const entries = {
  awards: [
    award(1, medical, 2025, A),
    award(2, coal, 2024, A),
    award(3, nursing, 2025, A),
    award(4, building, 2024, A),
    award(5, forest, 2023, A),
    award(6, weather, 2023, A),
    award(7, torn, 2024, A),
    award(8, "示例市老学会", 2022, A),
  ],
  taskBooks: [taskBook(1, medical, 2025, { signed: day("2025-05-06") })],
  assessments: [
    assessment(1, coal, 2025, "合格"),
    assessment(2, building, 2025, "合格"),
    assessment(3, forest, 2025, "不合格"),
    assessment(4, torn, 2025, "合格"),
    assessment(5, torn, 2025, "不合格"),
  ],
  publicity: [publicity(1, coal, 2025, "无异议"), publicity(2, building, 2025, "有异议")],
  payments: [payment(1, coal, 2025, 2_000_000)],
};

describe("the list to pay", () => {
  const list = payList(cycles(entries), 2025);
  const namesIn = (state: keyof typeof list.groups): string[] =>
    list.groups[state].items.map((item) => item.cycle.cohort.society);

  it("puts every award of the year into one group", () => {
    expect(namesIn("due")).toEqual([medical, coal]);
    expect(namesIn("hold")).toEqual([nursing, building]);
    expect(namesIn("stopped")).toEqual([forest]);
    expect(namesIn("notAssessed")).toEqual([weather]);
    expect(namesIn("toCorrect")).toEqual([torn]);
  });

  it("adds up each group and what is left to pay", () => {
    const sums = Object.entries(list.groups).map(([state, { fen }]) => [state, fen]);
    expect(sums).toEqual([
      ["due", 15_000_000],
      ["hold", 15_000_000],
      ["stopped", 0],
      ["notAssessed", 5_000_000],
      ["toCorrect", 0],
    ]);
    expect([list.paidFen, list.toPayFen]).toEqual([2_000_000, 13_000_000]);
    expect(list.groups.due.items.map((item) => item.toPayFen)).toEqual([10_000_000, 3_000_000]);
  });

  it("says of each hold what releases it, and of each item why it is there", () => {
    expect(list.groups.hold.items.map((item) => explain(item.cycle, item.year).release?.id)).toEqual([
      "signTaskBook",
      "decideObjection.association",
    ]);
    const ids = Object.values(list.groups).flatMap((group) =>
      group.items.map((item) =>
        explain(item.cycle, item.year)
          .reasons.map((reason) => reason.id)
          .join("+"),
      ),
    );
    expect(ids).toEqual([
      "firstDue",
      "halfOfFirst+passed",
      "unsigned",
      "objected",
      "failed",
      "notAssessed",
      "toCorrect",
    ]);
  });

  it("does not tell what is left to pay where a payment cannot be read", () => {
    const payments = [payment(1, coal, 2025, "两万")];
    const unclear = payList(cycles({ ...entries, payments }), 2025);
    expect(unclear.groups.toCorrect.items.map((item) => item.cycle.cohort.society)).toEqual([coal, torn]);
    expect(unclear.toPayFen).toBe(10_000_000);
  });

  it("asks for nothing back where too much was paid", () => {
    const payments = [payment(1, coal, 2025, A)];
    expect(payList(cycles({ ...entries, payments }), 2025).toPayFen).toBe(10_000_000);
  });

  it("is empty for a year outside all cycles", () => {
    const empty = payList(cycles(entries), 2030);
    expect(Object.values(empty.groups).flatMap((group) => group.items)).toEqual([]);
    expect(empty.toPayFen).toBe(0);
  });
});
