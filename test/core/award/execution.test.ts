import { describe, expect, it } from "vitest";
import type { Entries } from "../../../src/core/award/entries";
import { executionOf } from "../../../src/core/award/execution";
import type { AwardSettings } from "../../../src/core/award/settings";
import { assessment, award, cycles, day, publicity, settingsWith, spending, taskBook } from "./support";

const A = 10_000_000;
const society = "示例市甲学会";
const base: Entries = {
  awards: [award(1, society, 2024, A)],
  taskBooks: [
    taskBook(1, society, 2024, { direction: "学术交流", budget: 6_000_000, signed: day("2024-04-01") }),
    taskBook(2, society, 2024, { direction: "科学普及", budget: 4_000_000 }),
  ],
  assessments: [assessment(1, society, 2025, "合格")],
  publicity: [publicity(1, society, 2025, "无异议")],
};

const line = (row: number, iso: string, fen: number, direction: string | null = "学术交流") =>
  spending(row, society, day(iso), fen, { direction });

function run(ledger: Entries["ledger"], more: Partial<Entries> = {}, changed: Partial<AwardSettings> = {}) {
  const [cycle] = cycles({ ...base, ...more, ledger: ledger! }, changed);
  return executionOf(cycle!, settingsWith(changed));
}

const found = (...arguments_: Parameters<typeof run>): string[] =>
  run(...arguments_).problems.map(({ code, id, source }) => `${code} ${id} ${source.row}`);

describe("spending by direction", () => {
  it("sets each direction against its budget", () => {
    const result = run([
      line(1, "2024-05-01", 1_500_000),
      line(2, "2024-06-01", 1_000_000, " 科学普及 "),
      line(3, "2024-07-01", -500_000),
    ]);
    expect(result.directions).toEqual([
      { name: "学术交流", budgetFen: 6_000_000, spentFen: 1_000_000, leftFen: 5_000_000, used01: 1 / 6 },
      { name: "科学普及", budgetFen: 4_000_000, spentFen: 1_000_000, leftFen: 3_000_000, used01: 0.25 },
    ]);
    expect([result.spentFen, result.undirectedFen, result.problems]).toEqual([2_000_000, 0, []]);
  });

  it("adds up a direction that the task book names twice", () => {
    const taskBooks = [...base.taskBooks!, taskBook(3, society, 2024, { direction: "学术交流", budget: 50 })];
    expect(run([], { taskBooks }).directions[0]!.budgetFen).toBe(6_000_050);
  });

  it("names lines in no direction, blank ones apart", () => {
    const ledger = [line(1, "2024-05-01", 1, "外出考察"), line(2, "2024-05-02", 2, null)];
    const result = run(ledger);
    expect(found(ledger)).toEqual(["EXP-04 noDirection 1", "EXP-04 blankDirection 2"]);
    expect(result.undirectedFen).toBe(3);
    expect(result.problems[0]).toMatchObject({ data: { direction: "外出考察", spent: 1 } });
  });

  it("does not judge directions where the task book names none", () => {
    const taskBooks = [taskBook(1, society, 2024, { signed: day("2024-04-01") })];
    expect(found([line(1, "2024-05-01", 1, null)], { taskBooks })).toEqual([]);
  });

  it("reports a direction above its budget, within the tolerance of the setting", () => {
    const ledger = [line(1, "2024-05-01", 4_200_000, "科学普及")];
    expect(found(ledger)).toEqual(["EXP-06 overDirection 2"]);
    expect(run(ledger).problems[0]).toMatchObject({ data: { budget: 4_000_000, over: 200_000 } });
    expect(found(ledger, {}, { directionTolerance01: 0.05 })).toEqual([]);
    expect(found([line(1, "2024-05-01", 4_000_000, "科学普及")])).toEqual([]);
  });
});

describe("spending against the award", () => {
  const plain = { taskBooks: [taskBook(1, society, 2024, { signed: day("2024-01-01") })] };

  it("reports the line that exceeds the award for good", () => {
    const ledger = [
      line(3, "2024-03-03", 200),
      line(1, "2024-03-01", A - 100),
      line(2, "2024-03-02", 100),
      line(4, "2024-03-04", 300),
    ];
    expect(found(ledger, plain)).toEqual(["EXP-05 overAward 3"]);
    expect(run(ledger, plain).problems[0]).toMatchObject({
      data: { year: 2024, spent: A + 500, limit: A, over: 500 },
    });
  });

  it("forgives an excess that a refund brings back", () => {
    const ledger = [line(1, "2024-03-01", A + 5), line(2, "2024-03-02", -5)];
    expect(found(ledger, plain)).toEqual([]);
  });

  it("lets what is left be spent later, or not, by the setting", () => {
    const ledger = [line(1, "2024-03-01", A - 2_000_000), line(2, "2025-03-01", 6_500_000)];
    expect(found(ledger, plain)).toEqual([]);
    expect(found(ledger, plain, { carryOver: "refused" })).toEqual(["EXP-05 overAward 2"]);
    expect(run(ledger, plain, { carryOver: "refused" }).problems[0]).toMatchObject({
      data: { year: 2025, spent: 6_500_000, limit: 5_000_000, over: 1_500_000 },
    });
  });

  it("sets no limit where the award or a later year must be corrected first", () => {
    const ledger = [line(1, "2024-03-01", 1), line(2, "2025-03-01", 3 * A)];
    expect(found(ledger, { ...plain, awards: [award(1, society, 2024, "十万")] })).toEqual([]);
    const assessments = [assessment(1, society, 2025, "合格"), assessment(2, society, 2025, "不合格")];
    expect(found(ledger, { ...plain, assessments })).toEqual([]);
    const first = [line(1, "2024-03-01", A + 1)];
    expect(found(first, { ...plain, assessments })).toEqual(["EXP-05 overAward 1"]);
  });

  it("counts no money for a year that is still open", () => {
    const ledger = [line(1, "2024-03-01", A), line(2, "2026-03-01", A / 2 + 1)];
    expect(found(ledger, plain)).toEqual(["EXP-05 overAward 2"]);
  });
});

describe("spending against time", () => {
  it("names lines before the task book was signed, or without one", () => {
    const ledger = [line(1, "2024-03-31", 1), line(2, "2024-04-01", 1)];
    expect(found(ledger)).toEqual(["EXP-07 beforeTaskBook 1"]);
    const unsigned = [taskBook(1, society, 2024, { direction: "学术交流", budget: A })];
    expect(found(ledger, { taskBooks: unsigned })).toEqual([
      "EXP-07 unsignedSpending 1",
      "EXP-07 unsignedSpending 2",
    ]);
  });

  it("says nothing of the task book where its day cannot be told or it is not asked about", () => {
    const torn = [
      taskBook(1, society, 2024, { signed: day("2024-04-01") }),
      taskBook(2, society, 2024, { signed: day("2024-05-01") }),
    ];
    expect(found([line(1, "2024-03-31", 1)], { taskBooks: torn })).toEqual([]);
    const { awards, assessments, publicity: published } = base;
    const [cycle] = cycles({
      awards,
      assessments: assessments!,
      publicity: published!,
      ledger: [line(1, "2024-03-31", 1)],
    });
    expect(executionOf(cycle!, settingsWith()).problems).toEqual([]);
  });

  it("names lines outside the cycle", () => {
    const ledger = [
      spending(1, society, day("2023-12-31"), 1, { cohort: 2024, direction: "学术交流" }),
      line(2, "2027-01-01", 1),
      line(3, "2026-12-31", 1),
      spending(4, society, day("2024-01-01"), 1, { direction: "学术交流" }),
    ];
    expect(found(ledger, { taskBooks: [taskBook(1, society, 2024, { signed: day("2023-12-31") })] })).toEqual(
      ["EXP-07 outsidePeriod 1", "EXP-07 outsidePeriod 2"],
    );
  });

  it("names lines after the recorded day of revocation", () => {
    const awards = [award(1, society, 2024, A, { revoked: day("2025-06-30") })];
    const ledger = [line(1, "2025-06-30", 1), line(2, "2025-07-01", 1)];
    expect(found(ledger, { awards, assessments: [] })).toEqual(["EXP-07 afterRevocation 2"]);
  });

  it("counts a failed year without a recorded day to its end", () => {
    const assessments = [assessment(1, society, 2025, "不合格")];
    const ledger = [line(1, "2025-12-31", 1), line(2, "2026-01-01", 1)];
    expect(found(ledger, { assessments })).toEqual(["EXP-07 afterRevocation 2"]);
  });

  it("judges a line that has only a year by the day that speaks for it", () => {
    const signedLate = [taskBook(1, society, 2024, { signed: day("2024-04-01") })];
    const ledger = [
      spending(1, society, null, 1, { year: 2024 }),
      spending(2, society, null, 1, { year: 2027, cohort: 2024 }),
      spending(3, society, null, 1, { year: 2023, cohort: 2024 }),
    ];
    expect(found(ledger, { taskBooks: signedLate })).toEqual([
      "EXP-07 outsidePeriod 3",
      "EXP-07 outsidePeriod 2",
    ]);
  });
});
