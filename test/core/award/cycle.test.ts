import { describe, expect, it } from "vitest";
import { schedules, type ScheduleInput } from "../../../src/core/award/schedule";
import { neutralAwardSettings } from "../../../src/core/award/settings";
import { assessment, award, cycles, day, linesOf, payment, publicity, taskBook, why } from "./support";

const A = 10_000_000;
const schedule = (input: ScheduleInput, settings = neutralAwardSettings) => {
  const { cycles: list, problems } = schedules([input], settings);
  return { cycle: list[0]!, problems };
};
const [pass, fail, blank] = ["合格", "不合格", null];
const [clear, objection] = ["无异议", "有异议"];
type Case = [string, [string | null, string | null], [string | null, string | null], string[], number];

const cases: Case[] = [
  [
    "T1",
    [pass, pass],
    [clear, clear],
    ["due 10000000 held", "due 5000000 held", "due 5000000 held"],
    20_000_000,
  ],
  [
    "T2",
    [fail, blank],
    [blank, blank],
    ["due 10000000 held", "stopped 0 revoked", "stopped 0 revoked"],
    10_000_000,
  ],
  [
    "T3",
    [pass, fail],
    [clear, blank],
    ["due 10000000 held", "due 5000000 held", "stopped 0 revoked"],
    15_000_000,
  ],
  [
    "T4",
    [pass, blank],
    [objection, blank],
    ["due 10000000 held", "hold 0 held", "notAssessed unknown held"],
    10_000_000,
  ],
  [
    "T5",
    [pass, pass],
    [clear, objection],
    ["due 10000000 held", "due 5000000 held", "hold 0 held"],
    15_000_000,
  ],
  [
    "T7",
    [blank, blank],
    [blank, blank],
    ["due 10000000 held", "notAssessed unknown held", "notAssessed unknown held"],
    10_000_000,
  ],
];

describe("the truth table of the award", () => {
  it.each(cases)("%s", (_name, assessments, publicities, lines, total) => {
    const { cycle, problems } = schedule(
      { firstAward: A, awardYear: 2024, assessments, publicity: publicities },
      neutralAwardSettings,
    );
    expect(problems).toEqual([]);
    expect(linesOf(cycle)).toEqual(lines);
    expect(cycle.years.reduce((sum, year) => sum + (year.dueFen ?? 0), 0)).toBe(total);
    expect(cycle.years.map((year) => year.planFen)).toEqual([A, A / 2, A / 2]);
  });

  it("T6 rounds each half half-up, says so, and then exceeds the award by one fen", () => {
    const { cycle } = schedule(
      {
        firstAward: 3_333_333,
        awardYear: 2024,
        assessments: [pass, pass],
        publicity: [clear, clear],
      },
      neutralAwardSettings,
    );
    expect(cycle.years.map((year) => year.dueFen)).toEqual([3_333_333, 1_666_667, 1_666_667]);
    expect(why(cycle, 2).reasons).toContainEqual({
      id: "roundedUp",
      data: { exact: 1_666_666.5, half: 1_666_667 },
    });
    expect(why(cycle, 1).reasons.map((reason) => reason.id)).toEqual(["firstUnasked"]);
  });

  it.each([0, -1, null])("T8 refuses a first award of %s", (firstAward) => {
    const { cycle, problems } = schedule(
      { firstAward, awardYear: 2024, assessments: [pass], publicity: [clear] },
      neutralAwardSettings,
    );
    expect(problems.map(({ id, weight }) => [id, weight])).toEqual([["noAmount", "conflict"]]);
    expect(cycle.years.map((year) => year.dueFen)).toEqual([undefined, undefined, undefined]);
  });
});

describe("a cycle over its facts", () => {
  const facts = (more: object = {}): Parameters<typeof cycles>[0] => ({
    awards: [award(1, "示例市甲学会", 2024, A)],
    taskBooks: [taskBook(1, "示例市甲学会", 2024, { signed: day("2024-04-01") })],
    ...more,
  });

  it("holds the first year until the task book is signed, and says what releases it", () => {
    const [unsigned] = cycles(facts({ taskBooks: [] }));
    expect(linesOf(unsigned!)[0]).toBe("hold 0 held");
    expect(why(unsigned!, 1).reasons.map((reason) => reason.id)).toEqual(["unsigned"]);
    expect(why(unsigned!, 1).release?.id).toBe("signTaskBook");
    const [signed] = cycles(facts());
    expect(linesOf(signed!)[0]).toBe("due 10000000 held");
    expect(why(signed!, 1).release).toBeUndefined();
  });

  it("takes the day of signing from the award list as well", () => {
    const [cycle] = cycles({
      awards: [award(1, "示例市甲学会", 2024, A, { signed: day("2024-04-01") })],
      taskBooks: [],
    });
    expect(cycle!.years[0].state).toBe("due");
  });

  it.each([
    ["无异议", "due 5000000 held"],
    ["异议不成立", "due 5000000 held"],
    ["有异议", "hold 0 held"],
    ["异议成立", "hold 0 held"],
    [null, "hold unknown held"],
    ["no objection", "due 5000000 held"],
    ["dismissed", "due 5000000 held"],
  ])("after a pass, publicity %s gives %s", (outcome, line) => {
    const [cycle] = cycles(
      facts({
        assessments: [assessment(1, "示例市甲学会", 2025, " 合格 ")],
        publicity: [publicity(1, "示例市甲学会", 2025, outcome)],
      }),
    );
    expect(linesOf(cycle!)[1]).toBe(line);
  });

  it("leaves publicity alone while nothing is assessed", () => {
    const [cycle] = cycles(facts({ publicity: [publicity(1, "示例市甲学会", 2025, "无异议")] }));
    expect(linesOf(cycle!)[1]).toBe("notAssessed unknown held");
  });

  it("pays nothing after a failed year, whatever follows", () => {
    const [cycle] = cycles(
      facts({
        assessments: [
          assessment(1, "示例市甲学会", 2026, "合格"),
          assessment(2, "示例市甲学会", 2025, "不合格"),
        ],
        publicity: [
          publicity(1, "示例市甲学会", 2026, "无异议"),
          publicity(2, "示例市甲学会", 2025, "无异议"),
        ],
      }),
    );
    expect(linesOf(cycle!).slice(1)).toEqual(["stopped 0 revoked", "stopped 0 revoked"]);
    expect(cycle!.title).toBe("revoked");
    expect(why(cycle!, 3).reasons).toEqual([{ id: "failedBefore", data: { failed: 2025 } }]);
  });

  it("judges year 3 by its own facts when year 2 is not entered, and notes the gap", () => {
    const [cycle] = cycles(
      facts({
        assessments: [assessment(1, "示例市甲学会", 2026, "合格")],
        publicity: [publicity(1, "示例市甲学会", 2026, "无异议")],
      }),
    );
    expect(linesOf(cycle!).slice(1)).toEqual(["notAssessed unknown held", "due 5000000 held"]);
    expect(why(cycle!, 3).reasons.map((reason) => reason.id)).toContain("earlierNotAssessed");
  });

  it("stops with a recorded revocation although nothing is assessed", () => {
    const [cycle] = cycles({
      awards: [award(1, "示例市甲学会", 2024, A, { revoked: day("2025-06-30") })],
    });
    expect(linesOf(cycle!)).toEqual(["due 10000000 held", "stopped 0 revoked", "stopped 0 revoked"]);
    expect(why(cycle!, 2).reasons).toEqual([{ id: "revoked", data: { revoked: day("2025-06-30") } }]);
  });

  it("does not say whether the title stands while a year must be corrected", () => {
    const torn = [assessment(1, "示例市甲学会", 2025, "合格"), assessment(2, "示例市甲学会", 2025, "不合格")];
    expect(cycles(facts({ assessments: torn }))[0]!.title).toBe("unclear");
    expect(cycles(facts())[0]!.title).toBe("held");
  });

  it("shows what is paid and keeps the reason", () => {
    const [cycle] = cycles(facts({ payments: [payment(1, "示例市甲学会", 2024, A)] }));
    expect(cycle!.years[0]).toMatchObject({ stage: "paid", state: "due", dueFen: A, paidFen: A });
    expect(why(cycle!, 1).reasons.map((reason) => reason.id)).toEqual(["settled", "firstDue"]);
  });

  it("does not take a part payment, or one on hold, for a settled year", () => {
    const [part] = cycles(facts({ payments: [payment(1, "示例市甲学会", 2024, A - 1)] }));
    expect(part!.years[0]).toMatchObject({ stage: "signed", paidFen: A - 1 });
    const [held] = cycles(facts({ taskBooks: [], payments: [payment(1, "示例市甲学会", 2024, A)] }));
    expect(held!.years[0]).toMatchObject({ stage: "awarded", state: "hold", paidFen: A });
  });

  it("leads every due year back to the cells that made it due", () => {
    const [cycle] = cycles(
      facts({
        assessments: [assessment(4, "示例市甲学会", 2025, "合格")],
        publicity: [publicity(7, "示例市甲学会", 2025, "异议不成立")],
      }),
    );
    const trace = cycle!.years[1].trace.map(({ transition, source }) => [
      transition.on,
      transition.clause,
      `${source.sheet}!${source.row},${source.column}`,
    ]);
    expect(trace).toEqual([
      ["pass", "S-III-3c", "年度考核!4,3"],
      ["object", "S-V-3b", "公示登记!7,5"],
      ["dismiss", "S-V-3b", "公示登记!7,5"],
    ]);
    expect(cycle!.years[0].trace[0]!.source).toEqual({ sheet: "任务书", row: 1, column: 4 });
  });
});
