import { describe, expect, test } from "vitest";
import { area, columnsOf, doubtsOf, excludedOf, find, only, rows } from "./support/find";

const payment = (n: number) => [
  `2024-01-${String(n + 1).padStart(2, "0")}`,
  `示例公司${n}`,
  "会议",
  100.5 + n * 7.25,
];
const header = ["日期", "收款方", "摘要", "金额"];

describe("headers of several lines", () => {
  test("groups merged over their columns name them by path", () => {
    const table = only(
      [
        ["序号", "日期", "收款方", "费用", null, null, "备注"],
        [null, null, null, "会议费", "培训费", "合计", null],
        ...rows(6, (n) => [
          n + 1,
          `2024-01-0${n + 1}`,
          `示例公司${n}`,
          100 + n * 3,
          200 + n * 2,
          300 + n * 5,
          null,
        ]),
      ],
      { merges: [area(0, 0, 1, 0), area(0, 1, 1, 1), area(0, 2, 1, 2), area(0, 3, 0, 5), area(0, 6, 1, 6)] },
    );
    expect(table.headerRows).toEqual([0, 1]);
    expect(columnsOf(table)).toMatchObject({ date: 1, payee: 2, amount: 5 });
    expect(table.unmapped.map((c) => c.header)).toEqual(["序号", "费用 / 会议费", "费用 / 培训费"]);
  });

  test("a group label without merged cells reaches over its leaves", () => {
    const table = only([
      ["序号", "捐赠方", "捐赠情况", null, null],
      [null, null, "物资", "数量", "金额"],
      ...rows(6, (n) => [n + 1, `示例单位${n}`, "口罩", 10 + n, 100.5 + n * 7]),
    ]);
    expect(table.headerRows).toEqual([0, 1]);
    expect(columnsOf(table)).toMatchObject({ payee: 1, qty: 3, amount: 4 });
    expect(table.columns.find((c) => c.field === "amount")!.header).toBe("捐赠情况 / 金额");
  });

  test("equal leaves of three levels stay apart by their path", () => {
    const table = only(
      [
        ["项目", "预算", null, null, null, "决算", null, null, null],
        [null, "会议", null, "培训", null, "会议", null, "培训", null],
        [null, "笔数", "金额", "笔数", "金额", "笔数", "金额", "笔数", "金额"],
        ...rows(5, (n) => [`示例项目${n}`, 1, 100.5 + n, 2, 90.1 + n, 1, 110.2, 3, 120.3]),
      ],
      {
        merges: [
          area(0, 0, 2, 0),
          area(0, 1, 0, 4),
          area(0, 5, 0, 8),
          ...[1, 3, 5, 7].map((c) => area(1, c, 1, c + 1)),
        ],
      },
    );
    const headers = [...table.columns, ...table.unmapped].map((c) => c.header);
    expect(table.headerRows).toEqual([0, 1, 2]);
    expect(new Set(headers).size).toBe(9);
    expect(headers).toContain("预算 / 会议 / 金额");
  });

  test.each([
    ["with a blank line between", [header, [], ["Date", "Payee", "Summary", "Amount"]], [0, 2]],
    ["labels and technical names", [header, ["pay_date", "payee_name", "memo_txt", "amt_value"]], [0, 1]],
  ])("two full lines: %s", (_, lines, expected) => {
    const table = only([...lines, ...rows(5, payment)]);
    expect(table.headerRows).toEqual(expected);
    expect(columnsOf(table)).toEqual({ date: 0, payee: 1, summary: 2, amount: 3 });
  });

  test("headers long as sentences", () => {
    const table = only([
      [
        "请填写付款发生的具体日期（以银行回单所示的日期为准，不得早于任务书签订日期）",
        "请填写收款单位的全称（须与发票上所示的销售方名称完全一致，不得使用简称）",
        "请填写本次付款的金额（以元为单位，保留两位小数，不含手续费）",
        "备注",
      ],
      ...rows(6, (n) => [`2024-01-0${n + 1}`, `示例公司${n}`, 100.5 + n, n % 2 ? "无" : "n/a"]),
    ]);
    expect(table.headerRows).toEqual([0]);
    expect(columnsOf(table)).toMatchObject({ date: 0, payee: 1, amount: 2 });
  });

  test("a line with an account number directly above is no header", () => {
    const table = only([
      ["账号", "6222000011112222", "户名", "示例市数学会", "币种", "人民币"],
      ["交易日期", "摘要", "收入", "支出", "余额", "对方户名"],
      ...rows(6, (n) => [
        20240101 + n,
        "消费",
        n % 2 ? null : 10.5 + n,
        n % 2 ? 20.5 + n : null,
        1000 - n,
        `示例公司${n}`,
      ]),
    ]);
    expect(table.headerRows).toEqual([1]);
    expect(table.currency).toBe("CNY");
  });

  test("numbering and unit lines under a header are neither names nor data", () => {
    const table = only([
      ["项目", "日期", "收款方", "金额"],
      ["甲", "1", "2", "3=1+2"],
      [null, null, null, "万元"],
      ...rows(4, (n) => ["示例", `2024-01-0${n + 1}`, `示例公司${n}`, 1.5 + n]),
    ]);
    expect(table.headerRows).toEqual([0]);
    expect(excludedOf(table)).toEqual({ numbering: [1], unit: [2] });
    expect(table.columns.find((c) => c.field === "amount")!.factor).toBe(10000);
  });
});

describe("several tables on a sheet", () => {
  test("below each other, of different kinds, with or without a gap", () => {
    const assessment = [
      ["学会名称", "考核年度", "考核结果", "备注"],
      ...rows(4, (n) => [`示例市第${n}学会`, 2024, "合格", null]),
    ];
    for (const gap of [[], [[]], [[], ["考核情况"]]]) {
      const { tables } = find([header, ...rows(5, payment), ...gap, ...assessment]);
      expect(tables.map((t) => t.kind)).toEqual(["expense", "assessment"]);
      expect(tables.map((t) => t.rows.length)).toEqual([5, 4]);
    }
  });

  test("beside each other, with rows of their own", () => {
    const { tables } = find([
      ["日期", "摘要", "金额"],
      ...rows(12, (n) => [
        45300 + n,
        `支付${n}`,
        100.25 + n * 3,
        null,
        ...(n === 2
          ? ["学会名称", "考核年度", "考核结果"]
          : n > 2 && n < 8
            ? [`示例市第${n}学会`, 2024, "合格"]
            : []),
      ]),
    ]);
    expect(tables.map((t) => [t.kind, t.left, t.right, t.rows.length])).toEqual([
      ["expense", 0, 2, 12],
      ["assessment", 4, 6, 5],
    ]);
  });

  test("twins under one row of headers are two tables", () => {
    for (const gap of [[], [null]]) {
      const { tables } = find([
        ["捐赠人", "金额", ...gap, "捐赠人", "金额"],
        ...rows(6, (n) => [`示例甲${n}`, 100 + n * 1.5, ...gap, ...(n < 4 ? [`示例乙${n}`, 200.5 + n] : [])]),
      ]);
      expect(tables.map((t) => [t.kind, t.rows.length])).toEqual([
        ["expense", 6],
        ["expense", 4],
      ]);
    }
  });

  test("the same header after new words begins a new table, after a page break it does not", () => {
    const donors = (n: number) => [`示例捐赠人${n}`, 100.5 + n];
    const head = ["捐赠人", "金额（元）"];
    const batches = find([
      ["第一批"],
      head,
      ...rows(5, donors),
      [],
      ["第二批"],
      head,
      ...rows(4, donors),
    ]).tables;
    expect(batches.map((t) => t.rows.length)).toEqual([5, 4]);
    expect(doubtsOf(batches[1]!)).toContain("intake.sameHeaderAbove");
    expect(excludedOf(batches[1]!)).toEqual({ title: [8] });
    const pages = only([
      ["捐赠名单"],
      head,
      ...rows(5, donors),
      ["捐赠名单"],
      ["第2页"],
      head,
      ...rows(4, donors),
    ]);
    expect(pages.rows.length).toBe(9);
    expect(excludedOf(pages)).toEqual({ title: [0, 7], page: [8], repeatedHeader: [9] });
  });

  test("the same words with another unit are another table", () => {
    const { tables } = find([
      ["捐赠人", "金额（元）"],
      ...rows(5, (n) => [`示例甲${n}`, 100.5 + n]),
      [],
      ["捐赠人", "金额（万元）"],
      ...rows(4, (n) => [`示例乙${n}`, 2.5 + n]),
    ]);
    expect(tables.map((t) => t.columns.find((c) => c.field === "amount")!.factor)).toEqual([1, 10000]);
  });

  test("a box of figures beside the table is told and not taken in", () => {
    const { tables } = find([
      header,
      ...rows(9, (n) => [
        ...payment(n),
        null,
        ...(n === 4 ? ["上年结余", 5000] : n === 5 ? ["合计", 5905.5] : []),
      ]),
    ]);
    expect(tables.length).toBe(1);
    expect(tables[0]!.right).toBe(3);
    expect(doubtsOf(tables[0]!)).toContain("intake.sideFigures");
  });
});

describe("rows of the body", () => {
  test("texts merged downwards hold for every row, numbers do not", () => {
    const table = only(
      [
        ["学会名称", "日期", "摘要", "金额"],
        ["示例市数学会", 45300, "会议", 100.5],
        [null, 45301, "培训", 200.5],
        [null, 45302, "印刷", 300.5],
        ["示例市物理学会", 45303, "会议", 50],
        [null, 45304, "培训", 60],
      ],
      { merges: [area(1, 0, 3, 0), area(4, 0, 5, 0)] },
    );
    expect([...table.rows]).toEqual([1, 2, 3, 4, 5]);
    expect(table.merged).toEqual([area(1, 0, 3, 0), area(4, 0, 5, 0)]);
  });

  test("a second line of text inside merged cells is no row", () => {
    const table = only([header, payment(0), payment(1), [null, null, "第二行说明", null], payment(3)], {
      merges: [area(2, 0, 3, 0), area(2, 1, 3, 1), area(2, 3, 3, 3)],
    });
    expect([...table.rows]).toEqual([1, 2, 4]);
    expect(excludedOf(table)).toEqual({ note: [3] });
  });

  test("section headings are kept with the rows below them", () => {
    const table = only([header, ["一、会议"], payment(0), payment(1), ["二、培训"], payment(2), payment(3)]);
    expect(table.sections).toEqual([
      { row: 1, text: "一、会议" },
      { row: 4, text: "二、培训" },
    ]);
    expect([...table.rows]).toEqual([2, 3, 5, 6]);
  });

  test("rows of groups that state the sum of the rows below are not counted twice", () => {
    const table = only([
      ["科目", "摘要", "日期", "金额"],
      ["一、会议费", null, null, 300],
      [null, "会议甲", "2024-01-01", 100],
      [null, "会议乙", "2024-01-02", 200],
      ["二、培训费", null, null, 700],
      [null, "培训甲", "2024-01-03", 300],
      [null, "培训乙", "2024-01-04", 400],
      ["合计", null, null, 1000],
    ]);
    expect([...table.rows]).toEqual([2, 3, 5, 6]);
    expect(excludedOf(table)).toEqual({ subtotal: [1, 4], total: [7] });
    expect(table.totals.map((t) => t.difference)).toEqual([0, 0, 0]);
  });

  test("a table without a header is asked about", () => {
    const table = only(
      rows(10, (n) => [
        `2024-03-0${(n % 9) + 1}`,
        `V00${n}`,
        `示例公司${n % 4}`,
        `会议室租赁${n}`,
        120.5 + n * 11,
      ]),
    );
    expect(table).toMatchObject({ kind: "expense", headerRows: [], verdict: "ask" });
    expect(table.rows.length).toBe(10);
    expect(columnsOf(table)).toMatchObject({ date: 0, amount: 4 });
    expect(doubtsOf(table)).toContain("intake.noHeader");
  });

  test("rows of spaces and zero-width signs are blank", () => {
    const table = only([header, payment(0), [" ", "\u3000", "\u200b", "\u00a0"], payment(2), ["\ufeff"]]);
    expect([...table.rows]).toEqual([1, 3]);
    expect(table.excluded).toEqual([]);
  });

  test("an empty form of a table is recognised by its header", () => {
    const table = only([["日期", "凭证号", "摘要", "收款方", "金额", "费用类别", "资金来源"]]);
    expect(table).toMatchObject({ kind: "expense", verdict: "accept", headerRows: [0] });
    expect(table.rows.length).toBe(0);
  });
});
