import { describe, expect, it } from "vitest";
import { cellOf, type Entries } from "../../../src/core/award/entries";
import {
  assessment,
  award,
  cycles,
  day,
  linesOf,
  payment,
  problemsOf,
  publicity,
  spending,
  taskBook,
} from "./support";

const A = 10_000_000;
const society = "示例市甲学会";
const awards = [award(1, society, 2024, A)];
const clean: Entries = {
  awards,
  taskBooks: [taskBook(1, society, 2024, { signed: day("2024-04-01"), direction: "学术交流", budget: A })],
  assessments: [assessment(1, society, 2025, "合格"), assessment(2, society, 2026, null)],
  publicity: [publicity(1, society, 2025, "无异议", { start: day("2025-08-11"), end: day("2025-08-15") })],
  payments: [payment(1, society, 2024, A), payment(2, society, null, A / 2, { date: day("2025-09-01") })],
  ledger: [spending(1, society, day("2024-05-06"), 20_000, { direction: "学术交流" })],
};

interface Bad {
  readonly name: string;
  readonly entries: Partial<Entries>;
  readonly problems: string[];
  /** States and amounts of the first award, where the bad entry touches them. */
  readonly lines?: string[];
}

const paidFen = (entries: Entries): number =>
  cycles(entries).reduce((sum, cycle) => sum + cycle.cohort.payments.reduce((s, one) => s + one.fen, 0), 0);

const due = "due 10000000 held";
const open = "notAssessed unknown held";
const unclear = "toCorrect unknown unclear";
const half = "due 5000000 held";

const bad: Bad[] = [
  {
    name: "an award without a year",
    entries: { awards: [...awards, award(2, society, null, A)] },
    problems: ["blankYear 获奖名单!2,1"],
    lines: [due, half, open],
  },
  {
    name: "an award without a society",
    entries: { awards: [...awards, award(2, "  ", 2024, A)] },
    problems: ["blankSociety 获奖名单!2,0"],
  },
  {
    name: "an award year that is none",
    entries: {
      awards: [
        ...awards,
        award(2, "示例市乙学会", "二〇二四", A),
        award(3, "示例市丙学会", 24, A),
        award(4, "示例市丁学会", 2200, A),
        award(5, "示例市戊学会", 2024.5, A),
      ],
    },
    problems: [2, 3, 4, 5].map((row) => `notAYear 获奖名单!${row},1`),
  },
  {
    name: "an award without an amount",
    entries: { awards: [award(1, society, 2024, null)] },
    problems: ["noAmount 获奖名单!1,2"],
    lines: [unclear, unclear, unclear],
  },
  {
    name: "an award amount that is text",
    entries: { awards: [award(1, society, 2024, "十万")] },
    problems: ["notAnAmount 获奖名单!1,2"],
    lines: [unclear, unclear, unclear],
  },
  {
    name: "an award with parts of a fen",
    entries: { awards: [award(1, society, 2024, 100.5)] },
    problems: ["partsOfFen 获奖名单!1,2"],
    lines: [unclear, unclear, unclear],
  },
  {
    name: "two awards of one year",
    entries: { awards: [award(1, society, 2024, A), award(2, society, 2024, A)] },
    problems: ["twoAwards 获奖名单!1,2 获奖名单!2,2"],
    lines: [unclear, unclear, unclear],
  },
  {
    name: "a winner that is not in the list of societies",
    entries: { societies: ["示例市乙学会"] },
    problems: ["unlistedSociety 获奖名单!1,0"],
    lines: [unclear, unclear, unclear],
  },
  {
    name: "a day of signing that is text",
    entries: { taskBooks: [taskBook(1, society, 2024, { signed: "2024年4月" })] },
    problems: ["notADate 任务书!1,4"],
    lines: [unclear, half, open],
  },
  {
    name: "two days of signing",
    entries: {
      taskBooks: [
        taskBook(1, society, 2024, { signed: day("2024-04-01") }),
        taskBook(2, society, 2024, { signed: day("2024-04-02") }),
      ],
    },
    problems: ["twoSignatures 任务书!1,4 任务书!2,4"],
    lines: [unclear, half, open],
  },
  {
    name: "a task book without a year, of a year without award, of an unknown society",
    entries: {
      taskBooks: [
        taskBook(1, society, null, { signed: day("2024-04-01") }),
        taskBook(2, society, 2023, { signed: day("2024-04-01") }),
        taskBook(3, "示例市乙学会", 2024, { signed: day("2024-04-01") }),
      ],
    },
    problems: ["blankYear 任务书!1,1", "noAward 任务书!2,1", "unknownSociety 任务书!3,0"],
    lines: [unclear, half, open],
  },
  {
    name: "two assessments of one year, even if they agree",
    entries: {
      assessments: [assessment(1, society, 2025, "合格"), assessment(2, society, 2025, "合格")],
    },
    problems: ["twoAssessments 年度考核!1,3 年度考核!2,3"],
    lines: [due, unclear, unclear],
  },
  {
    name: "an assessment by an unknown word",
    entries: { assessments: [assessment(1, society, 2025, "优秀")] },
    problems: ["unknownGrade 年度考核!1,3"],
    lines: [due, unclear, unclear],
  },
  {
    name: "an assessment without a year",
    entries: { assessments: [assessment(1, society, null, "不合格")] },
    problems: ["blankYear 年度考核!1,2"],
    lines: [due, unclear, unclear],
  },
  {
    name: "an assessment of an unknown society",
    entries: { assessments: [assessment(1, "示例市乙学会", 2025, "合格")] },
    problems: ["unknownSociety 年度考核!1,0"],
    lines: [due, open, open],
  },
  {
    name: "an assessment of a cohort that was not awarded",
    entries: { assessments: [assessment(1, society, 2025, "合格", { cohort: 2023 })] },
    problems: ["noAward 年度考核!1,1"],
    lines: [due, open, open],
  },
  {
    name: "an assessment of the award's own year",
    entries: { assessments: [assessment(1, society, 2024, "不合格")] },
    problems: ["assessedInFirstYear 年度考核!1,2"],
    lines: [due, unclear, unclear],
  },
  {
    name: "an assessment outside every cycle, which is only noted",
    entries: { assessments: [assessment(1, society, 2030, "不合格")] },
    problems: ["outsideCycle 年度考核!1,2"],
    lines: [due, open, open],
  },
  {
    name: "an assessment date that is text, which leaves the grade",
    entries: { assessments: [assessment(1, society, 2025, "合格", { date: "去年底" })] },
    problems: ["notADate 年度考核!1,4"],
    lines: [due, half, open],
  },
  {
    name: "two publicities of one year",
    entries: { publicity: [publicity(1, society, 2025, "无异议"), publicity(2, society, 2025, "有异议")] },
    problems: ["twoPublicities 公示登记!1,5 公示登记!2,5"],
    lines: [due, unclear, open],
  },
  {
    name: "a publicity by an unknown word",
    entries: { publicity: [publicity(1, society, 2025, "基本无异议")] },
    problems: ["unknownOutcome 公示登记!1,5"],
    lines: [due, unclear, open],
  },
  {
    name: "publicity dates that are text or in the wrong order, which leave the outcome",
    entries: {
      publicity: [
        publicity(1, society, 2025, "无异议", { start: "8月11日", end: day("2025-08-15") }),
        publicity(2, society, 2026, null, { start: day("2026-08-14"), end: day("2026-08-10") }),
      ],
    },
    problems: ["notADate 公示登记!1,3", "endBeforeStart 公示登记!2,4"],
    lines: [due, half, open],
  },
  {
    name: "a day of revocation that is text",
    entries: { awards: [award(1, society, 2024, A, { revoked: "已取消" })] },
    problems: ["notADate 获奖名单!1,4"],
    lines: [due, unclear, unclear],
  },
  {
    name: "a pass after the title was revoked",
    entries: {
      awards: [award(1, society, 2024, A, { revoked: day("2025-03-01") })],
    },
    problems: ["revokedButPassed 年度考核!1,3 获奖名单!1,4"],
    lines: [due, unclear, unclear],
  },
];

describe("entries that cannot be used", () => {
  it("are none in clean tables", () => {
    expect(problemsOf(clean)).toEqual([]);
    expect(linesOf(cycles(clean)[0]!)).toEqual([due, half, open]);
  });

  it.each(bad)("$name", ({ entries, problems, lines }) => {
    const all = { ...clean, ...entries };
    expect(problemsOf(all)).toEqual(problems);
    if (lines) expect(linesOf(cycles(all)[0]!)).toEqual(lines);
  });

  it("keeps a certain fail certain although a later year is unclear", () => {
    const all = {
      ...clean,
      assessments: [
        assessment(1, society, 2025, "不合格"),
        assessment(2, society, 2026, "合格"),
        assessment(3, society, 2026, "不合格"),
      ],
    };
    expect(linesOf(cycles(all)[0]!)).toEqual([due, "stopped 0 revoked", "stopped 0 revoked"]);
  });

  it("passes over blank rows", () => {
    const blanks: Entries = {
      awards: [...awards, award(2, null, null, null)],
      taskBooks: [taskBook(2, null, null, { signed: null, direction: null, budget: null })],
      assessments: [assessment(2, null, null, " ")],
      publicity: [publicity(2, null, null, null)],
      payments: [payment(2, null, null, null)],
      ledger: [spending(2, null, null, null)],
    };
    expect(problemsOf(blanks)).toEqual([]);
  });
});

describe("the cells of problems", () => {
  it("come in the order of sheet, row and column", () => {
    const entries = {
      awards: [...awards, award(9, null, 2024, null), award(2, "示例市乙学会", null, null)],
      taskBooks: [taskBook(5, null, 2024, { signed: 1 })],
      publicity: [publicity(7, "", 2025, "无异议"), publicity(1, society, 2025, "?", { start: "?" })],
    };
    expect(problemsOf(entries)).toEqual([
      "blankSociety 任务书!5,0",
      "notADate 公示登记!1,3",
      "unknownOutcome 公示登记!1,5",
      "blankSociety 公示登记!7,0",
      "blankYear 获奖名单!2,1",
      "blankSociety 获奖名单!9,0",
    ]);
  });

  it("fall back to the first cell of the row, and to its beginning", () => {
    const at = { sheet: "获奖名单", row: 3 };
    expect(cellOf({ ...at, columns: { amount: 4, year: 2 } }, "society")).toEqual({ ...at, column: 2 });
    expect(cellOf({ ...at, columns: {} }, "society")).toEqual({ ...at, column: 0 });
  });
});

describe("lines of money that cannot be placed", () => {
  const two = [award(1, society, 2024, A), award(2, society, 2025, A)];
  it.each([
    ["a payment without award", [payment(9, "示例市乙学会", 2024, 1)], ["unknownSociety 拨款登记!9,0"]],
    ["a payment before the award", [payment(9, society, 2023, 1)], ["noAward 拨款登记!9,2"]],
    [
      "one booked on a cohort before it",
      [payment(9, society, 2023, 1, { cohort: 2024 })],
      ["noAward 拨款登记!9,2"],
    ],
    ["a cohort not awarded", [payment(9, society, 2024, 1, { cohort: 2023 })], ["noAward 拨款登记!9,1"]],
    [
      "a cohort that is no year",
      [payment(9, society, 2024, 1, { cohort: "首批" })],
      ["notAYear 拨款登记!9,1"],
    ],
    ["a year that is text", [payment(9, society, "当年", 1)], ["notAYear 拨款登记!9,2"]],
    ["no year and no date", [payment(9, society, null, 1)], ["blankYear 拨款登记!9,2"]],
    ["a date that is text", [payment(9, society, null, 1, { date: "5月1日" })], ["notADate 拨款登记!9,4"]],
    [
      "a date that is a number of its own",
      [payment(9, society, null, 1, { date: 20240501 })],
      ["notADate 拨款登记!9,4"],
    ],
    ["no amount", [payment(9, society, 2024, null)], ["blankAmount 拨款登记!9,3"]],
    ["an amount that is text", [payment(9, society, 2024, "5万")], ["notAnAmount 拨款登记!9,3"]],
    ["an amount that is infinite", [payment(9, society, 2024, Infinity)], ["notAnAmount 拨款登记!9,3"]],
    ["parts of a fen", [payment(9, society, 2024, 0.25)], ["partsOfFen 拨款登记!9,3"]],
    ["no society", [payment(9, null, 2024, 1)], ["blankSociety 拨款登记!9,0"]],
  ])("%s is named and in no sum", (_name, payments, problems) => {
    expect(problemsOf({ awards, payments })).toEqual(problems);
    expect(paidFen({ awards, payments })).toBe(0);
  });

  it("uses a readable year beside an unreadable date, and names the date", () => {
    const payments = [payment(9, society, 2024, 7, { date: "5月1日" })];
    expect(problemsOf({ awards, payments })).toEqual(["notADate 拨款登记!9,4"]);
    expect(paidFen({ awards, payments })).toBe(7);
  });

  it("knows a society whose award cannot be used, and says that it has none", () => {
    const entries = { awards: [award(1, society, null, A)], payments: [payment(9, society, 2024, 1)] };
    expect(problemsOf(entries)).toEqual(["noAward 拨款登记!9,0", "blankYear 获奖名单!1,1"]);
  });

  it("does not choose between two cycles", () => {
    const payments = [payment(9, society, 2025, 1)];
    expect(problemsOf({ awards: two, payments })).toContain("severalAwards 拨款登记!9,2");
    expect(paidFen({ awards: two, payments })).toBe(0);
    const named = [payment(9, society, 2025, 1, { cohort: 2024 })];
    expect(cycles({ awards: two, payments: named }).map(({ cohort }) => cohort.payments.length)).toEqual([
      1, 0,
    ]);
  });

  it("takes the award of that very year where the year may be the award year", () => {
    const payments = [payment(9, society, 2025, 1, { yearMayBeCohort: true })];
    expect(cycles({ awards: two, payments }).map(({ cohort }) => cohort.payments.length)).toEqual([0, 1]);
  });

  it("keeps late money with the one award it can belong to, and with none of several", () => {
    const ledger = [spending(9, society, day("2027-02-01"), 5)];
    expect(cycles({ awards, ledger })[0]!.cohort.spending.map((line) => line.fen)).toEqual([5]);
    const earlier = [award(1, society, 2018, A), award(2, society, 2022, A)];
    const between = [spending(9, society, day("2026-02-01"), 5)];
    expect(problemsOf({ awards: earlier, ledger: between })).toEqual(["severalAwards 经费台账!9,0"]);
  });

  it("notes an award inside the cycle of another, and one after a revocation", () => {
    expect(problemsOf({ awards: two })).toEqual(["insideCycle 获奖名单!2,2 获奖名单!1,2"]);
    const assessments = [assessment(1, society, 2025, "不合格")];
    expect(problemsOf({ awards: two, assessments })).toEqual(["afterRevocation 获奖名单!2,2 获奖名单!1,2"]);
  });

  it("applies an assessment without award year to every cycle it belongs to", () => {
    const assessments = [assessment(1, society, 2026, "不合格")];
    const states = cycles({ awards: two, assessments }).map((cycle) => linesOf(cycle).slice(1));
    expect(states).toEqual([
      [open, "stopped 0 revoked"],
      ["stopped 0 revoked", "stopped 0 revoked"],
    ]);
  });

  it("knows a society by its name, width and spaces aside", () => {
    const payments = [payment(9, " 示例市ＡＢ学会 ", 2024, 5)];
    expect(paidFen({ awards: [award(1, "示例市AB学会", 2024, A)], payments })).toBe(5);
  });
});
