import { existsSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import "./support";
import * as functions from "../../src/functions/award";
import { setLanguage } from "../../src/functions/language";
import { awardBenchInput } from "../../tools/bench/award";

afterEach(() => setLanguage("zh-CN"));

/** The functions as Excel calls them: anything may stand in a cell, what is left out is null. */
type Called = (...given: readonly unknown[]) => (string | number)[][];
const { schedule, commitments, balance } = functions as unknown as Record<
  "schedule" | "commitments" | "balance",
  Called
>;

const errorFrom = (call: () => unknown): { code: string; message: string } => {
  try {
    call();
  } catch (error) {
    return error as { code: string; message: string };
  }
  throw new Error("no error value came");
};

const [pass, fail, clear, objection] = ["合格", "不合格", "无异议", "有异议"];
const A = 100_000;
const society = "示例市甲学会";

/** Year, planned, due, state; the reasons are left out. */
const plain = (spill: (string | number)[][]): (string | number)[][] =>
  spill.slice(1).map((row) => row.slice(0, 4));

describe("SCHEDULE", () => {
  it.each<[string, unknown[][], unknown[][], (string | number)[], string[]]>([
    ["T1", [[pass, pass]], [[clear, clear]], [A, 50_000, 50_000], ["应拨", "应拨", "应拨"]],
    ["T2", [[fail, ""]], [["", ""]], [A, 0, 0], ["应拨", "停拨", "停拨"]],
    ["T3", [[pass, fail]], [[clear, ""]], [A, 50_000, 0], ["应拨", "应拨", "停拨"]],
    ["T4", [[pass, ""]], [[objection, ""]], [A, 0, ""], ["应拨", "暂缓", "待考核"]],
    ["T5", [[pass, pass]], [[clear, objection]], [A, 50_000, 0], ["应拨", "应拨", "暂缓"]],
    ["T7", [["", ""]], [["", ""]], [A, "", ""], ["应拨", "待考核", "待考核"]],
  ])("%s", (_name, assessments, publicity, due, states) => {
    const rows = due.map((amount, i) => [2024 + i, i === 0 ? A : A / 2, amount, states[i]!]);
    expect(plain(schedule(A, 2024, assessments, publicity))).toEqual(rows);
    const standing = (list: unknown[][]): unknown[][] => list[0]!.map((cell) => [cell]);
    expect(plain(schedule(A, 2024, standing(assessments), standing(publicity)))).toEqual(rows);
  });

  it("T6 rounds halves half-up and says so", () => {
    const spill = schedule(33_333.33, 2024, [[pass, pass]], [[clear, clear]]);
    expect(plain(spill).map((row) => row[2])).toEqual([33_333.33, 16_666.67, 16_666.67]);
    expect(spill[2]![4]).toContain("一半是 16,666.665 元，四舍五入到分为 16,666.67 元");
  });

  it.each([0, -5, "", null])("T8 refuses a first award of %j", (first) => {
    expect(errorFrom(() => schedule(first, 2024))).toMatchObject({
      code: "#VALUE!",
      message: "参数 firstAward 第 1 行第 1 列：首次奖建资金为空或不大于 0（FND-02）。",
    });
  });

  it("leaves the amount open while the publicity is not entered", () => {
    const spill = schedule(A, 2024, [[pass, ""]]);
    expect(plain(spill)[1]).toEqual([2025, 50_000, "", "暂缓"]);
    expect(spill[2]![4]).toBe(
      "2025年考核合格，还没有录入公示结果。称号保留；解除：登记公示结果；无异议即转应拨",
    );
  });

  it("speaks Chinese by default and English when the language is English", () => {
    const call = () => schedule(A, 2024, [[fail]]);
    expect(call()[0]).toEqual(["年度", "计划金额", "应拨金额", "状态", "说明"]);
    expect(call()[2]![4]).toBe("2025年考核不合格：取消称号，停止资金（方案三（三））");
    setLanguage("en");
    expect(call()[0]).toEqual(["Year", "Planned", "Due", "State", "Reason"]);
    expect(call()[2]!.slice(3)).toEqual([
      "Stopped",
      "Failed in 2025: title revoked, money stopped (plan, III(3))",
    ]);
  });

  it("reads text numbers, full-width digits and outer spaces", () => {
    expect(plain(schedule("１００,０００", "2024", [[" 合格 "]], [[clear]]))).toEqual(
      plain(schedule(A, 2024, [[pass]], [[clear]])),
    );
  });

  it("lays out a list of awards in one spill", () => {
    const spill = schedule(
      [[A], [60_000]],
      [[2024], [2025]],
      [
        [pass, ""],
        [fail, ""],
      ],
      [
        [clear, ""],
        ["", ""],
      ],
    );
    expect(spill[0]).toEqual(["序号", "年度", "计划金额", "应拨金额", "状态", "说明"]);
    expect(spill.slice(1).map((row) => row.slice(0, 5))).toEqual([
      [1, 2024, A, A, "应拨"],
      [1, 2025, 50_000, 50_000, "应拨"],
      [1, 2026, 50_000, "", "待考核"],
      [2, 2025, 60_000, 60_000, "应拨"],
      [2, 2026, 30_000, 0, "停拨"],
      [2, 2027, 30_000, 0, "停拨"],
    ]);
    expect(schedule([[A, 60_000]], 2024).length).toBe(7);
  });

  it.each<[string, () => unknown, string]>([
    [
      "an award that is text",
      () => schedule("十万", 2024),
      "参数 firstAward 第 1 行第 1 列：金额“十万”不是数字",
    ],
    ["parts of a fen", () => schedule(0.001, 2024), "参数 firstAward 第 1 行第 1 列：金额“0.001”不足一分"],
    ["no year", () => schedule(A, null), "缺少参数 awardYear。"],
    ["a year that is none", () => schedule(A, 24), "参数 awardYear 应为年度，如 2025，现为 24。"],
    [
      "an unknown grade",
      () => schedule(A, 2024, [[pass, "优秀"]]),
      "参数 assessments 第 1 行第 2 列：考核结果“优秀”",
    ],
    ["one in a column", () => schedule(A, 2024, [[pass], ["优秀"]]), "参数 assessments 第 2 行第 1 列"],
    [
      "an unknown outcome",
      () => schedule(A, 2024, [[pass]], [["?"]]),
      "参数 publicity 第 1 行第 1 列：公示结果“?”",
    ],
    ["three cells", () => schedule(A, 2024, [[pass, pass, pass]]), "参数 assessments 应为每个获奖学会两格"],
    ["a list of another length", () => schedule([[A], [A], [A]], 2024, [[pass, pass]]), "现为 1×2"],
    ["years of another length", () => schedule([[A], [A], [A]], [[2024], [2025]]), "同数的 3 个，现有 2 个"],
    [
      "the second of a list",
      () => schedule([[A], [0]], 2024),
      "参数 firstAward 第 2 行第 1 列：首次奖建资金",
    ],
    [
      "the second of a list in a row",
      () => schedule([[A, 0]], 2024),
      "参数 firstAward 第 1 行第 2 列：首次奖建资金",
    ],
  ])("refuses %s", (_name, call, message) => {
    const error = errorFrom(call);
    expect(error.code).toBe("#VALUE!");
    expect(error.message).toContain(message);
  });

  it("hands an error cell on", () => {
    expect(errorFrom(() => schedule("#N/A", 2024)).code).toBe("#N/A");
    expect(errorFrom(() => schedule(A, 2024, [["#REF!"]]))).toMatchObject({
      code: "#VALUE!",
      message: "参数 assessments 第 1 行第 1 列是错误值 #REF!，先改正它。",
    });
  });
});

describe("COMMITMENTS", () => {
  const names = ["甲", "乙", "丙"].map((one) => `示例市${one}学会`);

  it("T9 reaches twice the yearly award from the third year on", () => {
    const awards = [2024, 2025, 2026, 2027].map((year, i) => [`示例市第${i}学会`, year, A]);
    const assessments = awards.flatMap(([name, year]) =>
      [1, 2].map((later) => [name!, Number(year) + later, pass, clear]),
    );
    const spill = commitments(awards, assessments, 2024, 2029);
    expect(spill[0]).toEqual(["年度", "首年", "次年", "第三年", "合计应拨", "合计计划"]);
    expect(spill.slice(1)).toEqual([
      [2024, A, 0, 0, A, A],
      [2025, A, 50_000, 0, 150_000, 150_000],
      [2026, A, 50_000, 50_000, 2 * A, 2 * A],
      [2027, A, 50_000, 50_000, 2 * A, 2 * A],
      [2028, 0, 50_000, 50_000, A, A],
      [2029, 0, 0, 50_000, 50_000, 50_000],
    ]);
  });

  it("leaves unknown years blank and keeps stopped money in the plan alone", () => {
    const awards = [
      [names[0], 2024, A],
      [names[1], 2024, "60,000"],
    ];
    const spill = commitments(awards, [[names[0], 2025, fail, ""]], "2024", 2026);
    expect(spill.slice(1)).toEqual([
      [2024, 160_000, 0, 0, 160_000, 160_000],
      [2025, 0, "", 0, "", 80_000],
      [2026, 0, 0, "", "", 80_000],
    ]);
  });

  it("is the sum of the schedules of its awards", () => {
    const spill = commitments([[names[0], 2024, 33_333.33]], [[names[0], 2025, pass, clear]], 2024, 2026);
    const rows = plain(schedule(33_333.33, 2024, [[pass, ""]], [[clear, ""]]));
    expect(spill.slice(1).map((row) => [row[0], row[5], row[4]])).toEqual(rows.map((row) => row.slice(0, 3)));
  });

  it("takes no assessments for none, and skips blank rows", () => {
    const awards = [
      [names[0], 2024, A],
      [null, "", null],
    ];
    for (const none of [null, [[]], [["", null, "", ""]]])
      expect(commitments(awards, none, 2024, 2024)[1]).toEqual([2024, A, 0, 0, A, A]);
  });

  const good = [[society, 2024, A]];
  it.each<[string, () => unknown, string]>([
    [
      "an unknown society",
      () => commitments(good, [["示例市外学会", 2025, pass, clear]], 2024, 2026),
      "参数 assessments 第 1 行第 1 列：“示例市外学会”不在获奖名单里。",
    ],
    [
      "two assessments of one year",
      () =>
        commitments(
          good,
          [
            [society, 2025, pass, ""],
            [society, 2026, pass, ""],
            [society, 2025, fail, ""],
          ],
          2024,
          2026,
        ),
      `参数 assessments 第 1 行第 3 列：“${society}”2025年有两条考核结果（2024年获奖）。另一条在第 3 行。`,
    ],
    [
      "two awards of one year",
      () => commitments([...good, ...good], null, 2024, 2026),
      `参数 awards 第 1 行第 3 列：“${society}”2024年有两条获奖记录。另一条在第 2 行。`,
    ],
    [
      "an award without a year",
      () => commitments([[society, "", A]], null, 2024, 2026),
      `参数 awards 第 1 行第 2 列：“${society}”没有填年度。`,
    ],
    [
      "a year that is text",
      () => commitments([[society, "2024年", A]], null, 2024, 2026),
      "参数 awards 第 1 行第 2 列：年度“2024年”不是年度。",
    ],
    [
      "an award without an amount",
      () => commitments([[society, 2024, null]], null, 2024, 2026),
      `参数 awards 第 1 行第 3 列：“${society}”2024年获奖，首次奖建资金为空或不大于 0。`,
    ],
    [
      "an assessment without a year",
      () => commitments(good, [[society, null, fail, ""]], 2024, 2026),
      `参数 assessments 第 1 行第 2 列：“${society}”没有填年度。`,
    ],
    [
      "two faults, the first of which it names",
      () => commitments(good, [[society, 2025, "好", "?"]], 2024, 2026),
      "参数 assessments 第 1 行第 3 列：考核结果“好”不是“合格”或“不合格”。另有 1 处。",
    ],
    ["no awards", () => commitments([[null]], null, 2024, 2026), "参数 awards 没有数据。"],
    [
      "too few columns",
      () => commitments([[society, 2024]], null, 2024, 2026),
      "参数 awards 应有 3 列（学会、获奖年度",
    ],
    [
      "too many columns",
      () => commitments(good, [[society, 2025, pass, clear, 1]], 2024, 2026),
      "参数 assessments 应有 4 列（学会、年度、考核结果、公示结果），现有 5 列。",
    ],
    ["years that run backwards", () => commitments(good, null, 2026, 2024), "参数 toYear 应不早于 fromYear"],
    ["a hundred years and one", () => commitments(good, null, 2000, 2100), "且不超过 100 年"],
  ])("refuses %s", (_name, call, message) => {
    const error = errorFrom(call);
    expect(error.code).toBe("#VALUE!");
    expect(error.message).toContain(message);
  });

  it("passes over assessments of years outside every cycle", () => {
    expect(commitments(good, [[society, 2030, fail, ""]], 2025, 2025)[1]).toEqual([
      2025,
      0,
      "",
      0,
      "",
      50_000,
    ]);
  });

  it("hands an error cell on", () => {
    expect(errorFrom(() => commitments([[society, "#DIV/0!", A]], null, 2024, 2026))).toMatchObject({
      code: "#DIV/0!",
      message: "参数 awards 第 1 行第 2 列是错误值 #DIV/0!，先改正它。",
    });
  });
});

describe("BALANCE", () => {
  const awards = [
    [society, 2024, A],
    ["示例市乙学会", 2025, 60_000],
  ];
  const payments = [
    [society, 2024, A],
    [society, 2025, 50_000],
    ["示例市乙学会", 2025, 60_000],
  ];
  const ledger = [
    [society, 45400, 20_000.5],
    [society, 2024, 4_999.5],
    [society, 45800, 30_000],
    ["示例市乙学会", 45800, -100],
  ];

  it("gives awarded, paid, spent, left and both shares, at the end of the latest year", () => {
    const spill = balance(awards, payments, ledger);
    expect(spill[0]).toEqual([
      "学会",
      "获奖年度",
      "奖建资金",
      "已拨",
      "已支出",
      "结余",
      "资金使用率",
      "时间进度",
    ]);
    expect(spill.slice(1)).toEqual([
      [society, 2024, A, 150_000, 55_000, 95_000, 55_000 / 150_000, 2 / 3],
      ["示例市乙学会", 2025, 60_000, 60_000, -100, 60_100, -100 / 60_000, 1 / 3],
    ]);
  });

  it("counts up to a year or a day", () => {
    expect(balance(awards, payments, ledger, 2024)[1]).toEqual([
      society,
      2024,
      A,
      A,
      25_000,
      75_000,
      0.25,
      1 / 3,
    ]);
    const midyear = balance(awards, payments, ledger, 45399);
    expect(midyear[1]!.slice(3, 7)).toEqual([0, 0, 0, ""]);
    expect(balance(awards, payments, ledger, 45657)[1]!.slice(3, 5)).toEqual([A, 25_000]);
  });

  it("takes the award year where four columns name it", () => {
    const twice = [
      [society, 2024, A],
      [society, 2025, 60_000],
    ];
    const paid = [[society, 2024, 2025, 50_000]];
    const spent = [
      [society, 2025, 45800, 7],
      [society, 2024, 2025, 11],
    ];
    const spill = balance(twice, paid, spent);
    expect(spill.slice(1).map((row) => row.slice(1, 6))).toEqual([
      [2024, A, 50_000, 11, 49_989],
      [2025, 60_000, 0, 7, -7],
    ]);
  });

  it("needs neither payments nor ledger", () => {
    expect(balance(awards, null, [[]]).slice(1)).toEqual([
      [society, 2024, A, 0, 0, 0, "", 2 / 3],
      ["示例市乙学会", 2025, 60_000, 0, 0, 0, "", 1 / 3],
    ]);
  });

  it.each<[string, () => unknown, string]>([
    [
      "a payment without award",
      () => balance(awards, [["示例市外学会", 2024, 1]], null),
      "参数 payments 第 1 行第 1 列：“示例市外学会”不在获奖名单里。",
    ],
    [
      "a payment before the award",
      () => balance(awards, [[society, 2020, 1]], null),
      `参数 payments 第 1 行第 2 列：“${society}”没有与 2020年对应的获奖记录。`,
    ],
    [
      "a date that is text",
      () => balance(awards, null, [...ledger, [society, "2025-05-06", 3]]),
      "参数 ledger 第 5 行第 2 列：日期“2025-05-06”是文本或不是日期，没有采用。",
    ],
    [
      "an amount that is text",
      () => balance(awards, null, [[society, 45400, "三元"]]),
      "参数 ledger 第 1 行第 3 列：金额“三元”不是数字",
    ],
    [
      "a line that fits two cycles",
      () =>
        balance(
          [
            [society, 2024, A],
            [society, 2023, A],
          ],
          null,
          [[society, 45800, 3]],
        ),
      `参数 ledger 第 1 行第 2 列：“${society}”2025年有几个获奖周期，请填获奖年度。`,
    ],
    ["two columns", () => balance(awards, [[society, 1]], null), "参数 payments 应有 3 列"],
    ["no awards", () => balance([[]], null, null), "参数 awards 没有数据。"],
    ["a year that is none", () => balance(awards, null, null, 2200), "参数 year 应为年度或日期，现为 2200。"],
  ])("refuses %s", (_name, call, message) => {
    const error = errorFrom(call);
    expect(error.code).toBe("#VALUE!");
    expect(error.message).toContain(message);
  });

  it("adds up 50,000 lines of 500 societies in 10 cohorts as plain loops do", () => {
    const input = awardBenchInput({ societies: 500, cohorts: 10, ledgerRows: 50_000 });
    const spill = balance(input.awards, input.payments, input.ledger, 2030);
    expect(spill.length).toBe(5001);
    const sumOf = (column: number): number =>
      spill.slice(1).reduce((sum, row) => sum + Math.round(Number(row[column]) * 100), 0);
    const fenIn = (rows: (string | number)[][], column: number): number =>
      rows.reduce((sum, row) => sum + Math.round(Number(row[column]) * 100), 0);
    expect(sumOf(2)).toBe(fenIn(input.awards, 2));
    expect(sumOf(3)).toBe(fenIn(input.payments, 3));
    expect(sumOf(4)).toBe(fenIn(input.ledger, 3));
    const years = commitments(input.awards, input.assessments, 2016, 2027);
    const firstYears = years.slice(1).reduce((sum, row) => sum + Math.round(Number(row[1]) * 100), 0);
    expect(firstYears).toBe(fenIn(input.awards, 2));
  });
});

const stars = new URL("../../../shared/samples/scores/cms_hospital_stars_2021.csv", import.meta.url);

describe.skipIf(!existsSync(stars))("organisations with five stars win 100,000 each", () => {
  const lines = existsSync(stars) ? readFileSync(stars, "utf8").trim().split(/\r?\n/).slice(1) : [];
  const winners = lines.filter((line) => line.endsWith(",5")).map((line) => line.split(",")[0]!);
  const list = winners.map((name) => [name, 2021, A]);

  it("and their schedules are one spill whose first year is winners × 100,000", () => {
    expect(winners.length).toBeGreaterThan(400);
    const spill = schedule(
      winners.map(() => [A]),
      2021,
    );
    expect(spill.length).toBe(1 + 3 * winners.length);
    const firstYear = spill.filter((row) => row[1] === 2021);
    expect(firstYear.length).toBe(winners.length);
    expect(firstYear.reduce((sum, row) => sum + Number(row[3]), 0)).toBe(winners.length * A);
    expect(spill.filter((row) => row[1] === 2022 && row[3] === "" && row[4] === "待考核").length).toBe(
      winners.length,
    );
  });

  it("and the city owes as much again over two years when all pass", () => {
    const assessments = winners.flatMap((name) => [2022, 2023].map((year) => [name, year, pass, clear]));
    const n = winners.length;
    expect(commitments(list, assessments, 2021, 2023).slice(1)).toEqual([
      [2021, n * A, 0, 0, n * A, n * A],
      [2022, 0, (n * A) / 2, 0, (n * A) / 2, (n * A) / 2],
      [2023, 0, 0, (n * A) / 2, (n * A) / 2, (n * A) / 2],
    ]);
  });
});
