import { describe, expect, test } from "vitest";
import { readDate, type DateOptions } from "../../../src/core/cell/date";
import { isoOf } from "../../../src/core/day";

const iso = (value: string | number, options?: DateOptions): string => {
  const reading = readDate(value, options);
  if (reading.kind === "value") return isoOf(reading.day);
  return reading.kind === "month" ? `${reading.year}-${reading.month}` : reading.kind;
};

describe("readDate", () => {
  test.each([
    ["2024-03-05", "2024-03-05"],
    ["2024/3/5", "2024-03-05"],
    ["2024.3.5", "2024-03-05"],
    ["2024年3月5日", "2024-03-05"],
    ["2024 年 3 月 5 日", "2024-03-05"],
    ["24年3月5日", "2024-03-05"],
    ["20240305", "2024-03-05"],
    [20240305, "2024-03-05"],
    [45356, "2024-03-05"],
    [45356.75, "2024-03-05"],
    ["05-Aug-13", "2013-08-05"],
    ["03-NOV-2010", "2010-11-03"],
    ["21 Mar  2012", "2012-03-21"],
    ["4th March, 2012", "2012-03-04"],
    ["March 4, 2012", "2012-03-04"],
    ["5-Jan-70", "1970-01-05"],
    ["5-Jan-69", "2069-01-05"],
    ["2024-03-05T10:11:12Z", "2024-03-05"],
    ["2023-02-12 21:32:14 ", "2023-02-12"],
    ["2024/3/5 下午 3:20", "2024-03-05"],
    ["2024-03-05 星期二", "2024-03-05"],
    ["２０２４－３－５", "2024-03-05"],
    ["25/3/2024", "2024-03-25"],
    ["3/25/24", "2024-03-25"],
    ["5/5/2024", "2024-05-05"],
    ["Jan-11", "2011-1"],
    ["2024年3月", "2024-3"],
    ["2024-03", "2024-3"],
  ])("%j is %s", (value, expected) => {
    expect(iso(value)).toBe(expected);
  });

  test("the order of day and month is given or left open", () => {
    expect(iso("5/3/2024", { order: "dmy" })).toBe("2024-03-05");
    expect(iso("5/3/2024", { order: "mdy" })).toBe("2024-05-03");
    expect(iso("5/3/2024")).toBe("ambiguous");
    expect(iso("5/3/2024", { order: "ambiguous" })).toBe("ambiguous");
    expect(iso("25/3/2024", { order: "mdy" })).toBe("unreadable");
  });

  test("dates without a year take that of the table", () => {
    expect(iso("1月30日")).toBe("unreadable");
    expect(iso("1月30日", { year: 2020 })).toBe("2020-01-30");
    expect(iso("24-Jan", { year: 2020 })).toBe("2020-01-24");
    expect(iso("1/30", { year: 2020 })).toBe("2020-01-30");
  });

  test("serials count from 1900 or 1904", () => {
    expect(iso(43859)).toBe("2020-01-29");
    expect(iso(42397, { date1904: true })).toBe("2020-01-29");
    expect(iso(5)).toBe("unreadable");
    expect(iso(70000)).toBe("unreadable");
    expect(iso(70000, { native: true })).toBe("2091-08-25");
  });

  test.each([
    "31/2/2024",
    "2024-13-01",
    "2024-02-30",
    "2024--03-05",
    "2024-003-05",
    "20241345",
    "abc",
    "18:53:19",
    "43859",
  ])("%j is no day", (value) => expect(iso(value)).toBe("unreadable"));

  test("blanks, placeholders and error values stay apart", () => {
    expect(readDate("").kind).toBe("blank");
    expect(readDate(null).kind).toBe("blank");
    expect(readDate("-").kind).toBe("placeholder");
    expect(readDate("#VALUE!").kind).toBe("error");
    expect(readDate(true).kind).toBe("unreadable");
  });
});
