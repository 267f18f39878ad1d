import { describe, expect, test } from "vitest";
import { readAmount, type AmountOptions } from "../../../src/core/cell/amount";
import { decimalCommaOf } from "../../../src/core/cell/grouping";

const fen = (value: string | number, options?: AmountOptions): number | string => {
  const reading = readAmount(value, options);
  return reading.kind === "value" ? reading.fen : reading.kind;
};

describe("readAmount", () => {
  test.each([
    ["1,234.50", 123450],
    ["(1,234.50)", -123450],
    ["（１，２３４．５０）", -123450],
    ["-5", -500],
    ["−5", -500],
    ["－５", -500],
    ["5-", -500],
    ["-(100)", -10000],
    ["+7.1", 710],
    [".86", 86],
    ["1,234,567.89", 123456789],
    ["12,34,567", 123456700],
    ["1 234", 123400],
    ["1\u00a0234\u00a0567.8", 123456780],
    ["1'234'567.89", 123456789],
    ["1’234", 123400],
    [" 1,234.00 \t", 123400],
    ["9.90                ", 990],
    ["-0", 0],
    ["1.5e3", 150000],
  ])("reads %j as %d fen", (text, expected) => {
    expect(fen(text)).toBe(expected);
  });

  test.each([
    ["¥1,234", 123400, "CNY"],
    ["￥１２３", 12300, "CNY"],
    ["-£124,282.20", -12428220, "GBP"],
    ["£-5", -500, "GBP"],
    ["US$12.5", 1250, "USD"],
    ["HK$ 3", 300, "HKD"],
    ["USD 1,000.00", 100000, "USD"],
    ["1,000.00 usd", 100000, "USD"],
    ["100欧元", 10000, "EUR"],
    ["人民币1200元整", 120000, "CNY"],
    ["人民币壹仟贰佰元整", 120000, "CNY"],
  ])("reads %j with its currency", (text, expected, currency) => {
    expect(readAmount(text)).toMatchObject({ kind: "value", fen: expected, currency });
  });

  test.each([
    ["500元", 50000],
    ["500元正", 50000],
    ["3千元", 300000],
    ["1.2万", 1200000],
    ["13469.05万元", 13469050000],
    ["3亿元", 30000000000],
    ["5k", 500000],
    ["1.5M", 150000000],
  ])("applies the unit of %j", (text, expected) => {
    expect(fen(text)).toBe(expected);
  });

  test("the unit of the column multiplies, a unit in the cell overrides it", () => {
    expect(fen("5541.361234", { factor: 10000 })).toBe(5541361234);
    expect(fen(5541.36, { factor: 10000 })).toBe(5541360000);
    expect(fen("500元", { factor: 10000 })).toBe(50000);
  });

  test("brackets and marks of the two sides of an account give the sign", () => {
    expect(fen("100 CR")).toBe(-10000);
    expect(fen("100DR")).toBe(10000);
    expect(fen("100 CR", { creditSign: 1 })).toBe(10000);
    expect(fen("100 DR", { creditSign: 1 })).toBe(-10000);
  });

  test.each([
    ["1.234,56", 123456],
    ["12,50", 1250],
    ["1,23", 123],
    ["1 234,56", 123456],
    ["1.234.567", 123456700],
  ])("takes the comma of %j for a decimal point", (text, expected) => {
    expect(fen(text)).toBe(expected);
  });

  test("a last group of three goes by the column", () => {
    expect(fen("1,234")).toBe(123400);
    expect(fen("1,234", { decimalComma: true })).toBe(123.4);
    expect(fen("1.234", { decimalComma: true })).toBe(123400);
    expect(decimalCommaOf(["1.234,56", "1.234", "12,50"])).toBe(true);
    expect(decimalCommaOf(["1,234", "2,000", "12.50"])).toBe(false);
    expect(decimalCommaOf(["1,234", "2,000"])).toBe(false);
    expect(decimalCommaOf(["7,5", "12,25"])).toBe(true);
  });

  test("keeps the figure of a remark apart", () => {
    expect(readAmount("12.50(退3.00)")).toEqual({
      kind: "value",
      fen: 1250,
      note: "退3.00",
      adjustmentFen: 300,
    });
    expect(readAmount("500元（含税）")).toEqual({ kind: "value", fen: 50000, note: "含税" });
  });

  test.each(["-", "--", "—", "/", "n/a", "N/A", "nil", "null", "无", "暂无", "不详"])(
    "%j is a placeholder and not zero",
    (text) => expect(fen(text)).toBe("placeholder"),
  );

  test.each(["#REF!", "#N/A", "#DIV/0!", "#VALUE!"])("%j is an error value", (text) =>
    expect(fen(text)).toBe("error"),
  );

  test.each([
    "abc",
    "2024-01-05",
    "12:30",
    "39e114",
    "1,2345",
    "1.2.3",
    "12,3456",
    "1 2 345",
    "(100",
    "100)",
    "约500",
    "500元左右",
    "6222021234567890123",
    "退款",
    "12%",
  ])("%j cannot be read", (text) => expect(fen(text)).toBe("unreadable"));

  test("blanks are blank", () => {
    for (const value of [null, undefined, "", "   ", "\u00a0\u3000"])
      expect(readAmount(value).kind).toBe("blank");
  });

  test("numbers are exact to the fen and codes are refused", () => {
    expect(fen(0.1 + 0.2)).toBe(30);
    expect(fen(1.005)).toBe(100.5);
    expect(fen(66938627.74)).toBe(6693862774);
    expect(fen(1e15)).toBe("unreadable");
    expect(fen(NaN)).toBe("unreadable");
    expect(readAmount(true).kind).toBe("unreadable");
  });
});
