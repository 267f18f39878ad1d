import { describe, expect, test } from "vitest";
import { headerKeyOf } from "../../../src/core/intake/choices";
import type { MappingChoice } from "../../../src/core/intake/types";
import { columnsOf, doubtsOf, find, only, rows, type Rows } from "./support/find";

const society = (n: number) => `示例市第${n + 1}学会`;
const code = "51410400500000015L";

const sheets: Readonly<Record<string, Rows>> = {
  application: [
    [
      "申报年度",
      "学会名称",
      "统一社会信用代码",
      "业务主管单位",
      "法定代表人",
      "联系人",
      "联系电话",
      "填报日期",
      "会员数",
      "党工组",
      "申请金额",
    ],
    ...rows(4, (n) => [
      2024,
      society(n),
      code,
      "示例市科协",
      "示例甲",
      "示例乙",
      "0000000",
      45300,
      120 + n * 7,
      "是",
      50000,
    ]),
  ],
  target: [
    ["学会名称", "年度", "指标", "目标值", "计量单位", "完成时限", "完成值"],
    ...rows(4, (n) => ["示例市数学会", 2024, `学术会议${n}`, 3 + n * n, "场", 45500, 2]),
  ],
  taskBook: [
    ["学会名称", "年度", "章节", "内容", "资金使用方向", "预算金额", "签订日期"],
    ...rows(4, (n) => [
      "示例市数学会",
      2024,
      "工作思路",
      "以会员为本。",
      "学术会议",
      20000 + n * n * 10,
      45300,
    ]),
  ],
  score: [
    ["年度", "学会名称", "指标编号", "评委", "得分", "是否回避"],
    ...rows(6, (n) => [2024, society(n % 3), `D${n + 1}`, `示例评委${n % 2}`, 8 + (n % 3), "否"]),
  ],
  judge: [
    ["评委姓名", "类别", "工作单位", "所属学会"],
    ...rows(5, (n) => [
      `示例评委${n}`,
      n % 2 ? "专家" : "管理部门",
      "示例大学",
      n === 1 ? "示例市数学会" : null,
    ]),
  ],
  assessment: [
    ["学会名称", "获评年度", "考核年度", "考核结果", "考核日期", "备注"],
    ...rows(4, (n) => [society(n), 2023, 2024, n === 2 ? "不合格" : "合格", 45300 + n, null]),
  ],
  publicity: [
    ["学会名称", "获评年度", "公示年度", "公示开始日期", "公示结束日期", "有无异议", "处理日期"],
    ...rows(4, (n) => [society(n), 2023, 2024, 45300, 45305, "无", null]),
  ],
  award: [
    ["学会名称", "统一社会信用代码", "获奖年度", "称号", "首次奖建资金（元）", "任务书签订日期"],
    ...rows(4, (n) => [society(n), code, 2024, "五星学会", 100000, 45300]),
  ],
  payment: [
    ["学会名称", "获评年度", "拨款年度", "拨款金额", "拨款日期", "凭证号"],
    ...rows(4, (n) => [society(n), 2023, 2024, 50000, 45300 + n, `记-${n}`]),
  ],
  result: [
    [
      "名次",
      "学会名称",
      "学会党建之星",
      "服务科技创新之星",
      "服务社会和政府之星",
      "服务科技工作者之星",
      "学会自我发展之星",
      "总分",
      "星级",
      "评委数",
    ],
    ...rows(4, (n) => [n + 1, society(n), 18, 17, 16, 15, 14, 80 - n, 5, 9]),
  ],
  society: [
    ["学会名称", "统一社会信用代码", "学科领域", "规模", "会员数", "法定代表人", "联系电话", "成立日期"],
    ...rows(4, (n) => [society(n), code, "理科", "大", 1200 + n * n, "示例甲", "0000-0000000", 36526]),
  ],
  expense: [
    [
      "日期",
      "凭证号",
      "学会名称",
      "资金来源",
      "资金使用方向",
      "费用类别",
      "收款方",
      "发票号码",
      "金额",
      "付款方式",
    ],
    ...rows(4, (n) => [
      45300 + n,
      `记-${n}`,
      society(0),
      "奖建资金",
      "学术会议",
      "会议费",
      "示例公司",
      `2541${n}`,
      120.5 + n,
      "转账",
    ]),
  ],
};

describe("kinds", () => {
  test.each(Object.keys(sheets))("%s, with every column mapped", (kind) => {
    const table = only(sheets[kind]!);
    expect(table.kind).toBe(kind);
    expect(table.verdict).toBe("accept");
    expect(table.unmapped).toEqual([]);
    expect(table.why).toMatchObject({ id: "intake.kindByColumns" });
  });

  test("self scores are an application, marks of judges beside them a score", () => {
    const common = ["年度", "学会名称", "指标编号", "指标名称", "分值", "自评分"];
    const body = (last: string | number) =>
      rows(6, (n) => [2024, "示例市数学会", `D${n + 1}`, "党组织健全", 10, 8, last]);
    expect(only([[...common, "证明材料"], ...body("附件")]).kind).toBe("application");
    expect(only([[...common, "考核分"], ...body(7)]).kind).toBe("score");
  });

  test("numbers named score or rank are no amounts", () => {
    const table = only([["Name", "Mark", "Rank"], ...rows(8, (n) => [`Team ${n}`, 71.25 + n * 1.5, 8 - n])]);
    expect(table.kind).toBe("score");
    expect(table.columns.map((c) => c.field)).not.toContain("amount");
  });

  test("money in and out without an amount is a ledger", () => {
    const table = only([
      ["交易日期", "摘要", "收入", "支出", "余额"],
      ...rows(6, (n) => [
        45300 + n,
        "消费",
        n % 3 ? null : 100.5,
        n % 3 ? 20.25 + n : null,
        1000 - n * 20.25,
      ]),
    ]);
    expect(table.kind).toBe("expense");
    expect(columnsOf(table)).toEqual({ date: 0, summary: 1, income: 2, expense: 3, balance: 4 });
  });

  test("a ledger whose only money is spending has it as the amount", () => {
    const table = only([
      ["日期", "摘要", "支出金额", "经办人"],
      ...rows(5, (n) => [45300 + n, "印刷", 100 + n * 1.1, "示例甲"]),
    ]);
    expect(columnsOf(table)).toEqual({ date: 0, summary: 1, amount: 2, handler: 3 });
  });

  test("a table of no kind is told as such", () => {
    const intake = find([
      ["姓名", "性别", "出生日期", "学历", "身高"],
      ...rows(5, (n) => [`示例${n}`, "男", "1990-01-01", "本科", 170 + n]),
    ]);
    expect(intake).toMatchObject({ kind: "unknown", why: { id: "intake.noKind" } });
    expect(intake.tables[0]).toMatchObject({ kind: "unknown", verdict: "refuse", columns: [] });
    const noMoney = find([
      ["日期", "收款方", "费用类别"],
      ...rows(5, (n) => [45300 + n, "示例公司", "会议费"]),
    ]);
    expect(noMoney.why.id).toBe("intake.noAmount");
  });
});

describe("marks side by side", () => {
  const marks = (n: number) => [80 + n, 85.5, 90 - n];
  test.each([
    ["numbered judges", [["学会名称", "评委1", "评委2", "评委3", "平均分"]], ["评委1", "评委2", "评委3"]],
    [
      "judges by name under a title",
      [["五星学会评审打分表"], ["学会名称", "示例甲", "示例乙", "示例丙", "总分"]],
      ["示例甲", "示例乙", "示例丙"],
    ],
    ["heavenly stems", [["学会名称", "评委甲", "评委乙", "评委丙"]], ["评委甲", "评委乙", "评委丙"]],
    ["letters", [["Society", "J1", "J2", "J3", "Total"]], ["J1", "J2", "J3"]],
  ])("%s", (_, head, judges) => {
    const table = only([...head, ...rows(6, (n) => [society(n), ...marks(n), 255])]);
    expect(table.kind).toBe("score");
    expect(table.wide).toEqual({
      field: "points",
      by: "judge",
      columns: judges.map((name, k) => ({ column: k + 1, header: name })),
    });
    expect(columnsOf(table)).toEqual({ society: 0, ...(head.at(-1)!.length > 4 ? { total: 4 } : {}) });
  });

  test("judges under a group header", () => {
    const table = only(
      [
        ["学会名称", "评委打分", null, null, "总分"],
        [null, "示例甲", "示例乙", "示例丙", null],
        ...rows(6, (n) => [society(n), ...marks(n), 255]),
      ],
      {
        merges: [
          { top: 0, left: 0, bottom: 1, right: 0 },
          { top: 0, left: 1, bottom: 0, right: 3 },
        ],
      },
    );
    expect(table.wide?.columns.map((c) => c.header)).toEqual(["示例甲", "示例乙", "示例丙"]);
  });

  test("rows of averages and totals below the societies are no societies", () => {
    const table = only([
      ["学会名称", "评委1", "评委2", "评委3", "平均分"],
      ...rows(6, (n) => [society(n), ...marks(n), 85]),
      ["平均分", 82.5, 85.5, 87.5, 85],
      ["合计", 495, 513, 525, 511],
    ]);
    expect(table.rows.length).toBe(6);
    expect(table.excluded).toEqual([
      { row: 7, why: "note" },
      { row: 8, why: "total" },
    ]);
  });

  test("indicators across, judges down", () => {
    const table = only([
      ["学会", "评委", "D1", "D2", "K1"],
      ...rows(6, (n) => [society(n % 3), `示例评委${n % 2}`, 8, 9, 7 + (n % 3)]),
    ]);
    expect(table.wide).toMatchObject({
      by: "indicator",
      columns: [{ header: "D1" }, { header: "D2" }, { header: "K1" }],
    });
    expect(columnsOf(table)).toEqual({ society: 0, judge: 1 });
  });
});

describe("what is refused", () => {
  test.each<[string, string, Rows]>([
    [
      "a form of labels and values",
      "intake.form",
      [
        ["创建五星学会申报表"],
        ["学会名称", "示例市数学会", "统一社会信用代码", code],
        ["业务主管单位", "示例市科协", "法定代表人", "示例甲"],
        ["联系人", "示例乙", "联系电话", "00000000"],
        ["会员数", "120", "填报日期", "2024-03-05"],
      ],
    ],
    [
      "a form with colons",
      "intake.form",
      [
        ["申报单位：", "示例市数学会"],
        ["联系人：", "示例甲"],
        ["电话：", "000000"],
        ["申请金额：", 50000],
      ],
    ],
    [
      "months across",
      "intake.crossTab",
      [["学会", "1月", "2月", "3月", "4月", "合计"], ...rows(6, (n) => [society(n), 1.5 + n, 2, 3, 4, 10.5])],
    ],
    [
      "years across",
      "intake.crossTab",
      [["项目", 2021, 2022, 2023, 2024], ...rows(6, (n) => [`示例项目${n}`, 100.5 + n, 200, 300, 400])],
    ],
    [
      "a pivot report",
      "intake.pivotReport",
      [["求和项:金额"], ["行标签", "汇总"], ["会议费", 100], ["培训费", 200], ["总计", 300]],
    ],
    [
      "prose",
      "intake.prose",
      [
        ["关于开展申报工作的通知"],
        ["各学会：现将有关事项通知如下。"],
        ["一、申报条件。学会应当依法登记；党组织健全。"],
        ["示例市科学技术协会"],
      ],
    ],
    ["one column", "intake.oneColumn", rows(12, (n) => [society(n)])],
    ["nothing", "intake.emptySheet", [[], [null, ""]]],
  ])("%s", (_, id, values) => {
    const intake = find(values);
    expect(intake.kind).toBe("unknown");
    expect(intake.why.id).toBe(id);
    expect(intake.tables.filter((t) => t.verdict !== "refuse")).toEqual([]);
  });
});

describe("the user's choices", () => {
  const values: Rows = [
    ["代码甲", "代码乙", "数值"],
    ...rows(6, (n) => [`示例公司${n}`, `2024-01-0${n + 1}`, 10.5 + n]),
  ];
  const choose = (choice: Partial<MappingChoice>) => {
    const key = headerKeyOf(only(values));
    return { choices: [{ sheet: "Sheet1", headerKey: key, ...choice }] };
  };

  test("kind and fields override what was found", () => {
    expect(find(values).kind).toBe("unknown");
    const table = only(
      values,
      {},
      choose({ kind: "expense", fields: { 代码甲: "payee", 代码乙: "date", 数值: "amount" } }),
    );
    expect(table).toMatchObject({ kind: "expense", verdict: "accept", why: { id: "intake.kindByUser" } });
    expect(columnsOf(table)).toEqual({ payee: 0, date: 1, amount: 2 });
  });

  test("null takes a field away and a chosen field leaves its old column", () => {
    const ledger: Rows = [
      ["日期", "收款方", "备注", "金额"],
      ...rows(6, (n) => [45300 + n, "示例公司", "示例会议", 10.5 + n]),
    ];
    const key = headerKeyOf(only(ledger));
    const fields = { 收款方: null, 备注: "payee" };
    const table = only(ledger, {}, { choices: [{ sheet: "Sheet1", headerKey: key, fields }] });
    expect(columnsOf(table)).toEqual({ date: 0, payee: 2, amount: 3 });
    expect(table.unmapped.map((c) => c.header)).toEqual(["收款方"]);
  });

  test("a choice for another sheet or header changes nothing", () => {
    const other = choose({ kind: "expense" }).choices[0]!;
    for (const choice of [
      { ...other, sheet: "Sheet2" },
      { ...other, headerKey: "a|b|c" },
    ])
      expect(find(values, {}, { choices: [choice] }).kind).toBe("unknown");
  });

  test("a choice without a sheet holds on every sheet", () => {
    const choice = { ...choose({ kind: "expense" }).choices[0]!, sheet: "" };
    expect(find(values, { sheet: "另一张" }, { choices: [choice] }).kind).toBe("expense");
  });

  test("a judge more does not lose the choice for a table of marks", () => {
    const marks = (judges: number): Rows => [
      ["学会名称", ...Array.from({ length: judges }, (_, n) => `评委${n + 1}`), "平均分"],
      ...rows(6, (n) => [society(n), ...Array.from({ length: judges }, () => 80.5 + n), 81]),
    ];
    const key = headerKeyOf(only(marks(3)));
    const choice: MappingChoice = { sheet: "", headerKey: key, fields: { 平均分: null } };
    expect(columnsOf(only(marks(4), {}, { choices: [choice] }))).toEqual({ society: 0 });
  });

  test("the header row can be chosen", () => {
    const sheet: Rows = [
      ["日期", "收款方", "金额"],
      ["支付日", "供货方", "应付款额"],
      ...rows(6, (n) => [45300 + n, "示例公司", 10.5 + n]),
    ];
    const choice: MappingChoice = { sheet: "Sheet1", headerKey: "", headerRow: 1 };
    expect(only(sheet, {}, { choices: [choice] }).headerRows).toContain(1);
  });

  test("the date order can be chosen", () => {
    const ledger: Rows = [
      ["Date", "Supplier", "Amount"],
      ...rows(5, (n) => [`0${n + 1}/0${((n * 2) % 9) + 1}/2023`, "Alder", 10.5 + n]),
    ];
    expect(doubtsOf(only(ledger))).toContain("intake.ambiguousDates");
    const choice: MappingChoice = { sheet: "Sheet1", headerKey: headerKeyOf(only(ledger)), dateOrder: "mdy" };
    const table = only(ledger, {}, { choices: [choice] });
    expect(table.dates).toEqual([{ field: "date", order: "mdy", why: "user" }]);
    expect(table.verdict).toBe("accept");
  });
});
