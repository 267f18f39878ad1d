import { describe, expect, test } from "vitest";
import { columnsOf, doubtsOf, excludedOf, only, rows, type Rows } from "./support/find";

const header = ["日期", "收款方", "摘要", "金额"];
const day = (n: number) => `2024-01-${String((n % 28) + 1).padStart(2, "0")}`;
const line = (n: number) => [day(n), `示例公司${n}`, "会议", 100.5 + n * 7.25];
const amountOf = (table: ReturnType<typeof only>) => table.columns.find((c) => c.field === "amount")!;

describe("units", () => {
  test.each<[string, Rows, number]>([
    ["in the header", [["日期", "收款方", "摘要", "金额（万元）"]], 10000],
    ["behind the header", [["日期", "收款方", "摘要", "金额 千元"]], 1000],
    ["in English", [["Date", "Supplier", "Description", "Amount (£000)"]], 1000],
    ["in a title", [["支出表"], ["2024年度", null, null, "单位：万元"], header], 10000],
    ["in a bracket above", [["支出表（单位：亿元）"], header], 1e8],
    ["in a line below", [header, [null, null, null, "万元"]], 10000],
    ["nowhere", [header], 1],
    ["of people, which is none of money", [["单位：示例市数学会"], header], 1],
  ])("%s", (_, head, factor) => {
    expect(amountOf(only([...head, ...rows(5, line)])).factor).toBe(factor);
  });

  test("the unit of the column comes before that of the title", () => {
    const table = only([
      ["单位：万元"],
      ["日期", "收款方", "金额（元）"],
      ...rows(5, (n) => [day(n), "示例", 10.5 + n]),
    ]);
    expect(amountOf(table).factor).toBe(1);
  });

  test("totals of scaled columns are exact in fen", () => {
    const values = ["5541.361234", "8673.78", "0.000001"];
    const table = only([
      ["日期", "捐赠方", "当日捐款 万元"],
      ...rows(3, (n) => [day(n), `示例${n}`, values[n]!]),
      ["合计", null, "14215.141235"],
    ]);
    expect(table.totals).toMatchObject([{ stated: 14215141235, sum: 14215141235, difference: 0 }]);
  });

  test("a column with decimal commas is read as such", () => {
    const table = only([
      ["Date", "Supplier", "Amount"],
      ...rows(5, (n) => [day(n), `Alder ${n}`, `1.${200 + n},50`]),
      [null, "Total", "6.012,50"],
    ]);
    expect(amountOf(table).decimalComma).toBe(true);
    expect(table.totals).toMatchObject([{ stated: 601250, difference: 0 }]);
  });
});

describe("currencies", () => {
  test.each<[string, Rows]>([
    [
      "a sign in the cells",
      [["Date", "Supplier", "Amount"], ...rows(4, (n) => [day(n), "Alder", `£${n + 1}0.50`])],
    ],
    [
      "a sign in the header",
      [["Date", "Supplier", "Amount £"], ...rows(4, (n) => [day(n), "Alder", n + 0.5])],
    ],
    [
      "a sign in a title",
      [["Payments over £500"], ["Date", "Supplier", "Amount"], ...rows(4, (n) => [day(n), "Alder", n + 0.5])],
    ],
    [
      "a column",
      [["Date", "Supplier", "Currency", "Amount"], ...rows(4, (n) => [day(n), "Alder", "GBP", n + 0.5])],
    ],
  ])("one, from %s", (_, values) => {
    expect(only(values).currency).toBe("GBP");
  });

  test("number formats name it too", () => {
    const table = only([["Date", "Supplier", "Amount"], ...rows(4, (n) => [day(n), "Alder", n + 0.5])], {
      format: (_, column) => (column === 2 ? "[$£-809]#,##0.00" : undefined),
    });
    expect(table.currency).toBe("GBP");
  });

  test.each<[string, Rows]>([
    [
      "signs in the cells",
      [
        ["日期", "收款方", "金额"],
        ...rows(6, (n) => [day(n), `示例${n}`, n % 2 ? `$${n}0.50` : `¥${n}00.00`]),
        ["合计", null, "120.50"],
      ],
    ],
    [
      "a currency column",
      [
        ["日期", "收款方", "币种", "金额"],
        ...rows(6, (n) => [day(n), `示例${n}`, n % 3 ? "人民币" : "美元", 100 + n * n]),
        ["合计", null, null, 655],
      ],
    ],
  ])("two are never added: %s", (_, values) => {
    const table = only(values);
    expect(table.currency).toBeUndefined();
    expect(table.verdict).toBe("ask");
    expect(doubtsOf(table)).toContain("intake.mixedCurrency");
    expect(table.totals).toEqual([]);
    expect(excludedOf(table)).toEqual({ total: [7] });
  });

  test("columns of two currencies keep to themselves", () => {
    const table = only([
      ["日期", "收款方", "收入（元）", "支出（美元）"],
      ...rows(6, (n) => [day(n), `示例${n}`, 100.5 + n, 10.5 + n]),
    ]);
    expect(table.currency).toBeUndefined();
    expect(table.columns.map((c) => c.currency)).toEqual([undefined, undefined, "CNY", "USD"]);
  });
});

describe("which column is the amount", () => {
  test("two with equal claims are asked about", () => {
    const table = only([
      ["日期", "收款方", "付款金额", "结算金额"],
      ...rows(6, (n) => [day(n), "示例", 100.5 + n, 99.25 + n * 2]),
    ]);
    expect(table.verdict).toBe("ask");
    expect(table.doubts).toContainEqual({
      id: "intake.twoAmounts",
      data: { taken: "付款金额", others: "结算金额" },
    });
  });

  test.each<[string, (n: number) => [number, number, number]]>([
    ["the same figures", (n) => [100.5 + n, 100.5 + n, 1]],
    ["the sum with a third column", (n) => [100.5 + n, 110.5 + n * 2, 10 + n]],
  ])("a second one that is %s needs no question", (_, make) => {
    const table = only([
      ["日期", "收款方", "付款金额", "结算金额", "手续"],
      ...rows(6, (n) => [day(n), "示例", ...make(n)]),
    ]);
    expect(doubtsOf(table)).not.toContain("intake.twoAmounts");
    expect(amountOf(table).header).toBe("付款金额");
  });

  test("balances, sums to date, prices, counts and codes are none", () => {
    const table = only([
      ["序号", "日期", "收款方", "数量", "单价", "金额", "累计金额", "余额", "发票号码"],
      ...rows(6, (n) => [
        n + 1,
        day(n),
        "示例",
        2,
        50.25 + n,
        100.5 + 2 * n,
        1000 + n * 33,
        5000 - n * 71,
        25410000 + n,
      ]),
    ]);
    expect(columnsOf(table)).toEqual({
      date: 1,
      payee: 2,
      qty: 3,
      price: 4,
      amount: 5,
      cumulative: 6,
      balance: 7,
      invoice: 8,
    });
  });

  test("net, tax and gross", () => {
    const table = only([
      ["日期", "收款方", "金额", "税额", "价税合计"],
      ...rows(5, (n) => [day(n), "示例", 100 + n * n, 6 + n, 106 + n + n * n]),
    ]);
    expect(columnsOf(table)).toEqual({ date: 0, payee: 1, amount: 2, tax: 3, gross: 4 });
    const unnamed = only([
      ["日期", "收款方", "金额", "附加", "总和"],
      ...rows(5, (n) => [day(n), "示例", 100.1 + n * n, 6.5 + n, 106.6 + n + n * n]),
    ]);
    expect(columnsOf(unnamed)).toMatchObject({ amount: 2, tax: 3, gross: 4 });
  });
});

describe("totals", () => {
  test("a difference is reported exactly and the row stays a total", () => {
    const table = only([header, ...rows(5, line), ["合计", null, null, 575.01]]);
    expect(table.totals).toEqual([
      {
        row: 6,
        column: 3,
        field: "amount",
        stated: 57501,
        sum: 57500,
        difference: 1,
        scope: "table",
        labelled: true,
      },
    ]);
  });

  test("a total of the right size and the other sign is right", () => {
    const table = only([
      header,
      ...rows(5, (n) => [day(n), "示例", "退款", -(10.5 + n)]),
      ["合计", null, null, 62.5],
    ]);
    expect(table.totals).toMatchObject([{ stated: 6250, difference: 0 }]);
  });

  test("subtotals, carried lines and totals to date", () => {
    const table = only([
      ["日期", "凭证号", "摘要", "借方金额", "贷方金额", "余额"],
      ["2024-01-01", null, "上年结转", null, null, 0],
      ["2024-01-05", "记-1", "收款", null, 1000, 1000],
      ["2024-01-08", "记-2", "付会议费", 300, null, 700],
      [null, null, "本月合计", 300, 1000, 700],
      [null, null, "本年累计", 300, 1000, 700],
      ["2024-02-05", "记-3", "付培训费", 200, null, 500],
      ["2024-02-08", "记-4", "收款", null, 50, 550],
      [null, null, "本月合计", 200, 50, 550],
      [null, null, "本年累计", 500, 1050, 550],
    ]);
    expect([...table.rows]).toEqual([2, 3, 6, 7]);
    expect(excludedOf(table)).toEqual({ balance: [1, 5], subtotal: [4, 8], total: [9] });
    expect(table.totals.map((t) => [t.row, t.field, t.scope, t.difference])).toEqual([
      [4, "expense", "section", 0],
      [4, "income", "section", 0],
      [8, "expense", "section", 0],
      [8, "income", "section", 0],
      [9, "expense", "table", 0],
      [9, "income", "table", 0],
    ]);
  });

  test("a total of a ledger with directions may be of one direction", () => {
    const table = only([
      ["时间", "对方", "收/支", "金额"],
      ...rows(6, (n) => [day(n), `示例${n}`, n % 3 ? "支出" : "收入", 10.5 + n]),
      ["合计", null, null, 54],
    ]);
    expect(table.totals).toMatchObject([{ stated: 5400, sum: 5400, difference: 0 }]);
  });

  test("totals and counts in words are held against all rows or those of a direction", () => {
    const table = only([
      ["共5笔记录"],
      ["收入：2笔 24.00元"],
      ["支出：3笔 39.00元"],
      ["累计已收1.2万元。"],
      ["时间", "对方", "收/支", "金额"],
      ...rows(5, (n) => [day(n), `示例${n}`, n % 3 ? "支出" : "收入", 10.5 + n]),
    ]);
    expect(table.said.map((s) => [s.what, s.stated, s.found, s.difference, s.cumulative])).toEqual([
      ["count", 5, 5, 0, false],
      ["count", 2, 2, 0, false],
      ["amount", 2400, 2400, 0, false],
      ["count", 3, 3, 0, false],
      ["amount", 3900, 3850, 50, false],
      ["amount", 1200000, 6250, 1193750, true],
    ]);
    expect(table.said.at(-1)!.tolerance).toBe(50000);
  });

  test("sums of parts of a fen do not drift", () => {
    const values = rows(1000, (n) => [day(n), `示例${n}`, "会议", 0.001 * (n % 7)]);
    const sum = values.reduce((s, r) => s + Math.round((r[3] as number) * 1000), 0) / 1000;
    expect(only([header, ...values, ["合计", null, null, sum]]).totals).toMatchObject([{ difference: 0 }]);
  });
});

describe("cells that cannot be read", () => {
  test("are listed with their place and are in no sum", () => {
    const cells = ["10.50", "#REF!", "约500", "-", "12.50(退3.00)", "77"];
    const table = only([
      ["日期", "收款方", "金额"],
      ...rows(6, (n) => [day(n), `示例${n}`, cells[n]!]),
      ["合计", null, 100],
    ]);
    expect(table.unreadable).toEqual([
      { row: 2, column: 2, field: "amount", value: "#REF!" },
      { row: 3, column: 2, field: "amount", value: "约500" },
    ]);
    expect(table.totals).toMatchObject([{ stated: 10000, sum: 10000 }]);
    expect(doubtsOf(table)).toEqual(
      expect.arrayContaining(["intake.unreadableAmounts", "intake.annotatedAmounts"]),
    );
  });

  test("a word in a date column is one of them", () => {
    const table = only([
      ["日期", "收款方", "金额"],
      ...rows(8, (n) => [n === 4 ? "下周" : day(n), `示例${n}`, 10.5 + n]),
    ]);
    expect(table.unreadable).toEqual([{ row: 5, column: 0, field: "date", value: "下周" }]);
  });
});
