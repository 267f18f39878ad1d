import { describe, expect, it } from "vitest";
import type { Entries } from "../../../src/core/award/entries";
import { fundingProblems, type FundingOptions } from "../../../src/core/award/funding";
import { readFacts } from "../../../src/core/award/readFacts";
import { assessment, award, day, payment, publicity, settingsWith, taskBook } from "./support";

const A = 10_000_000;
const society = "示例市甲学会";
const base: Entries = {
  awards: [award(1, society, 2024, A)],
  taskBooks: [taskBook(1, society, 2024, { signed: day("2024-04-01") })],
  assessments: [assessment(1, society, 2025, "合格"), assessment(2, society, 2026, "合格")],
  publicity: [publicity(1, society, 2025, "无异议"), publicity(2, society, 2026, "异议不成立")],
  payments: [
    payment(1, society, 2024, A, { date: day("2024-05-01") }),
    payment(2, society, 2025, A / 2),
    payment(3, society, 2026, A / 2),
  ],
};

const problems = (more: Partial<Entries> = {}, options: FundingOptions = {}) =>
  fundingProblems(readFacts({ ...base, ...more }), settingsWith(), options);

/** Problems but FND-08, as `id severity cells`. */
const found = (more: Partial<Entries> = {}): string[] =>
  problems(more)
    .filter(({ code }) => code !== "FND-08")
    .map(({ id, severity, sources }) =>
      [id, severity, ...sources.map(({ sheet, row }) => `${sheet}!${row}`)].join(" "),
    );

describe("rules of funding", () => {
  it("find nothing in a cycle that went as the policy says", () => {
    expect(found()).toEqual([]);
  });

  it.each<[string, Partial<Entries>, string[]]>([
    [
      "FND-01 for a year that is not half of the first award",
      { payments: [payment(2, society, 2025, 4_000_000), payment(3, society, 2025, 999_999)] },
      ["FND-01.half error 拨款登记!2 拨款登记!3 获奖名单!1"],
    ],
    [
      "FND-01 for half of the year before",
      { payments: [payment(2, society, 2025, A / 2), payment(3, society, 2026, A / 4)] },
      ["FND-01.base error 拨款登记!3 获奖名单!1"],
    ],
    [
      "FND-02 for a winner without money",
      { awards: [award(1, society, 2024, 0)], payments: [] },
      ["FND-02 error 获奖名单!1"],
    ],
    [
      "FND-03 for pay without assessment",
      { assessments: [assessment(2, society, 2026, "合格")] },
      ["FND-03.assessment error 拨款登记!2"],
    ],
    [
      "FND-03 for pay under an open objection",
      { publicity: [publicity(1, society, 2025, "有异议"), publicity(2, society, 2026, "无异议")] },
      ["FND-03.publicity error 拨款登记!2 公示登记!1"],
    ],
    [
      "FND-03 for pay under an upheld objection or without publicity",
      { publicity: [publicity(1, society, 2025, "异议成立")] },
      ["FND-03.publicity error 拨款登记!2 公示登记!1", "FND-03.publicity error 拨款登记!3"],
    ],
    [
      "FND-04 for pay in and after the failed year",
      { assessments: [assessment(1, society, 2025, "不合格")] },
      ["FND-04.paid error 拨款登记!2 年度考核!1", "FND-04.paid error 拨款登记!3 年度考核!1"],
    ],
    [
      "FND-04 for pay in a year after the title was revoked",
      {
        awards: [award(1, society, 2024, A, { revoked: day("2025-11-30") })],
        assessments: [],
        payments: [payment(3, society, 2026, A / 2)],
      },
      ["FND-04.paid error 拨款登记!3 获奖名单!1"],
    ],
    [
      "FND-05 for first-year pay without task book",
      { taskBooks: [] },
      ["FND-05.unsigned error 拨款登记!1 获奖名单!1"],
    ],
    [
      "FND-05 for first-year pay before the task book",
      { taskBooks: [taskBook(1, society, 2024, { signed: day("2024-05-02") })] },
      ["FND-05.before error 拨款登记!1 任务书!1"],
    ],
    [
      "FND-07 for pay after the cycle",
      { payments: [payment(4, society, 2027, 1)] },
      ["FND-07 error 拨款登记!4 获奖名单!1"],
    ],
  ])("%s", (_name, more, expected) => {
    const found_ = found(more).filter((line) => !line.startsWith("FND-04.title"));
    expect(found_).toEqual(expected);
  });

  it("FND-04 for a failed society whose title the list still shows", () => {
    const assessments = [assessment(1, society, 2025, "不合格")];
    const payments = [payment(1, society, 2024, A, { date: day("2024-05-01") })];
    expect(found({ assessments, payments })).toEqual(["FND-04.title error 获奖名单!1 年度考核!1"]);
    const awards = [award(1, society, 2024, A, { revoked: day("2026-01-15") })];
    expect(found({ awards, assessments, payments })).toEqual([]);
    const noColumn = [
      { ...award(1, society, 2024, A), at: { sheet: "获奖名单", row: 1, columns: { amount: 2 } } },
    ];
    expect(found({ awards: noColumn, assessments, payments })).toEqual([]);
  });

  it("judge nothing where facts contradict each other", () => {
    const assessments = [assessment(1, society, 2025, "合格"), assessment(2, society, 2025, "不合格")];
    expect(found({ assessments, publicity: [] })).toEqual([]);
  });

  it("do not ask for a task book where it is not asked about", () => {
    const { awards, assessments, publicity: published, payments } = base;
    const facts = readFacts({
      awards,
      assessments: assessments!,
      publicity: published!,
      payments: payments!,
    });
    expect(fundingProblems(facts, settingsWith()).filter(({ code }) => code === "FND-05")).toEqual([]);
  });
});

describe("FND-06", () => {
  const during = (start: string, end: string) => ({
    publicity: [
      publicity(1, society, 2025, "无异议", { start: day(start), end: day(end) }),
      publicity(2, society, 2026, "无异议"),
    ],
  });

  it.each([
    ["2025-08-11", "2025-08-15", []],
    ["2025-08-11", "2025-08-14", ["FND-06.short warning 公示登记!1"]],
    ["2025-08-09", "2025-08-17", []],
    ["2025-09-29", "2025-10-08", ["FND-06.short warning 公示登记!1"]],
    ["2025-09-28", "2025-10-10", []],
    ["2035-08-11", "2035-08-15", ["FND-06.unknown warning 公示登记!1"]],
  ])("%s to %s", (start, end, expected) => expect(found(during(start, end))).toEqual(expected));

  it("counts holidays off and make-up days in", () => {
    const [short] = problems(during("2025-09-29", "2025-10-08"));
    expect(short).toMatchObject({ code: "FND-06", data: { days: 2, needed: 5 }, outcome: "fail" });
  });

  it("leaves a year without a calendar to people, or to a calendar that is given", () => {
    const [unknown] = problems(during("2035-08-06", "2035-08-10"));
    expect(unknown).toMatchObject({ id: "FND-06.unknown", outcome: "review" });
    const holidays = [{ year: 2035, days: "示例节 0806", notices: [] }];
    const [short] = problems(during("2035-08-06", "2035-08-10"), { holidays });
    expect(short).toMatchObject({ id: "FND-06.short", data: { days: 4 } });
  });

  it("does not judge a publicity without both days, or that ends before it starts", () => {
    const open = {
      publicity: [
        publicity(1, society, 2025, "无异议", { start: day("2025-08-11") }),
        publicity(2, society, 2026, "无异议", { start: day("2026-08-11"), end: day("2026-08-01") }),
      ],
    };
    expect(found(open)).toEqual([]);
  });
});

describe("FND-08", () => {
  it("tells what the next two years still ask for, stopped awards left out", () => {
    const entries = {
      awards: [
        award(1, society, 2024, A),
        award(2, "示例市乙学会", 2025, 2 * A),
        award(3, "示例市丙学会", 2024, A),
        award(4, "示例市丁学会", 2024, "十万"),
      ],
      assessments: [assessment(1, "示例市丙学会", 2025, "不合格")],
      publicity: [],
      payments: [],
      taskBooks: [],
    };
    const notice = (options?: FundingOptions) =>
      problems(entries, options).find(({ code }) => code === "FND-08");
    expect(notice()).toMatchObject({
      severity: "info",
      data: { year: 2025, societies: 2, next: A / 2 + A, afterNext: A },
      sources: [],
    });
    const passed = {
      assessments: [assessment(1, society, 2025, "合格"), assessment(2, society, 2026, "合格")],
    };
    const clear = {
      publicity: [publicity(1, society, 2025, "无异议"), publicity(2, society, 2026, "有异议")],
    };
    const early = problems({ ...entries, ...passed, ...clear }, { year: 2024 });
    expect(early.find(({ code }) => code === "FND-08")).toMatchObject({
      data: { societies: 3, next: A, afterNext: 2 * A },
    });
    expect(notice({ year: 2024 })).toMatchObject({
      data: { year: 2024, societies: 2, next: A / 2, afterNext: A / 2 + A },
    });
  });

  it("is silent without awards", () => {
    expect(problems({ awards: [], assessments: [], publicity: [], payments: [], taskBooks: [] })).toEqual([]);
  });
});
