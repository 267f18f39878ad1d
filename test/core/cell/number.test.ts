import { describe, expect, test } from "vitest";
import { readNumber } from "../../../src/core/cell/number";
import { currencyOfFormat, isDateFormat } from "../../../src/core/cell/numberFormat";

describe("readNumber", () => {
  test.each([
    ["1,200", 1200, undefined],
    ["12人", 12, "人"],
    ["1.5 天", 1.5, "天"],
    ["85%", 0.85, undefined],
    ["3万", 30000, undefined],
    ["3万人", 30000, "人"],
    ["－２", -2, undefined],
    ["4 hours", 4, "hours"],
  ])("reads %j", (text, value, unit) => {
    expect(readNumber(text)).toEqual({ kind: "value", value, ...(unit === undefined ? {} : { unit }) });
  });

  test("what is no number stays apart", () => {
    expect(readNumber("多人").kind).toBe("unreadable");
    expect(readNumber("12-15人").kind).toBe("unreadable");
    expect(readNumber("无").kind).toBe("placeholder");
    expect(readNumber("#N/A").kind).toBe("error");
    expect(readNumber(" ").kind).toBe("blank");
    expect(readNumber(Infinity).kind).toBe("unreadable");
  });
});

describe("number formats", () => {
  test.each([
    "yyyy-mm-dd",
    "d/m/yy",
    'yyyy"年"m"月"d"日"',
    "[$-804]yyyy/m/d",
    "mmm-yy",
    "m/d/yy h:mm",
    "dd\\-mmm\\-yy",
  ])("%s shows a date", (format) => expect(isDateFormat(format)).toBe(true));
  test.each([
    "General",
    "0.00",
    "#,##0.00",
    "@",
    "h:mm:ss",
    "[h]:mm",
    '"日"0',
    "[Red]#,##0",
    '_ "¥"* #,##0.00_ ',
    undefined,
  ])("%s shows none", (format) => expect(isDateFormat(format)).toBe(false));
  test.each([
    ['"¥"#,##0.00', "CNY"],
    ["[$£-809]#,##0.00", "GBP"],
    ["[$USD] #,##0", "USD"],
    ["_-[$€-2]* #,##0_-", "EUR"],
    ["$#,##0", "USD"],
    ["#,##0.00", undefined],
  ])("%s names %s", (format, currency) => {
    expect(currencyOfFormat(format)).toBe(currency);
  });
});
