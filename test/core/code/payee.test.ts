import { describe, expect, test } from "vitest";
import { foldPayee, isPersonName } from "../../../src/core/code/payee";
import { invoiceForm, invoiceKey, invoiceYear } from "../../../src/core/code/invoice";

describe("names of payees for comparison", () => {
  test.each([
    ["示例蓝天酒店有限公司", "示例蓝天酒店"],
    ["示例蓝天酒店 有限责任公司", "示例蓝天酒店"],
    ["示例（某区）科技股份有限公司", "示例某区科技"],
    ["示例科技(有限合伙)", "示例科技"],
    ["ＡＢＣ　Example Co., Ltd.", "abcexample"],
    ["Example Zinc", "examplezinc"],
    ["Example Limited.", "example"],
    ["公司", "公司"],
    ["  ", ""],
  ])("%s → %s", (name, folded) => {
    expect(foldPayee(name)).toBe(folded);
  });

  test.each([
    ["示例甲", true],
    ["欧阳·示", true],
    ["示例酒店", false],
    ["示例有限公司", false],
    ["A", false],
  ])("%s is a person: %s", (name, is) => {
    expect(isPersonName(name)).toBe(is);
  });
});

describe("invoice numbers", () => {
  test("forms, keys and years", () => {
    expect(invoiceForm("25412000000000123456")).toBe("digital");
    expect(invoiceForm("12345678")).toBe("paper");
    expect(invoiceForm("INV-1")).toBe("other");
    expect(invoiceKey("１２３４５６７８", "041001900104")).toBe("041001900104-12345678");
    expect(invoiceKey("25412000000000123456", "041001900104")).toBe("25412000000000123456");
    expect(invoiceKey("12345678", null)).toBe("12345678");
    expect(invoiceKey("无", null)).toBeUndefined();
    expect(invoiceKey("收据收据收据", null)).toBeUndefined();
    expect(invoiceYear("25412000000000123456")).toBe(2025);
    expect(invoiceYear("12345678")).toBeUndefined();
  });
});
