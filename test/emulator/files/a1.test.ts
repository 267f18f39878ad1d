import { describe, expect, it } from "vitest";
import {
  absoluteReference,
  areaAddress,
  cellRange,
  columnIndex,
  columnLetters,
  quoteSheet,
  readArea,
  readAreas,
} from "../../../src/emulator/files/a1";

describe("addresses", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16383, "XFD"],
  ])("column %i is %s", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(columnIndex(letters)).toBe(column);
    expect(columnIndex(letters.toLowerCase())).toBe(column);
  });

  it.each([
    ["B2", { startRow: 1, endRow: 1, startColumn: 1, endColumn: 1 }],
    ["$C$3:$A$1", { startRow: 0, endRow: 2, startColumn: 0, endColumn: 2 }],
    ["A:B", { startRow: 0, endRow: 1048575, startColumn: 0, endColumn: 1 }],
    ["2:3", { startRow: 1, endRow: 2, startColumn: 0, endColumn: 16383 }],
  ])("reads %s", (address, area) => {
    expect(readArea(address)).toEqual(area);
  });

  it.each(["", "A", "1", "A1:B", "A0", "XFE1", "A1048577", "A1:B2:C3", "Sheet1!A1", "甲1"])(
    "does not read %j",
    (text) => {
      expect(readArea(text)).toBeUndefined();
    },
  );

  it("writes whole columns and rows in short, except for files", () => {
    const column = readArea("B:C")!;
    expect(areaAddress(column)).toBe("B:C");
    expect(cellRange(column)).toBe("B1:C1048576");
    expect(areaAddress(readArea("5:6")!)).toBe("5:6");
    expect(areaAddress(readArea("B2:B2")!)).toBe("B2");
  });

  it("reads lists and leaves out what is no area", () => {
    expect(readAreas("A1:B2 C3,D4 #REF!").map(areaAddress)).toEqual(["A1:B2", "C3", "D4"]);
  });

  it.each([
    ["Sheet1", "Sheet1"],
    ["明细", "明细"],
    ["It's", "'It''s'"],
    ["A 1", "'A 1'"],
    ["A1", "'A1'"],
    ["2024", "'2024'"],
  ])("quotes the sheet %s as %s", (name, quoted) => {
    expect(quoteSheet(name)).toBe(quoted);
  });

  it("makes absolute references", () => {
    expect(absoluteReference("A 1", readArea("B2:C3")!)).toBe("'A 1'!$B$2:$C$3");
    expect(absoluteReference("S", readArea("1:2")!)).toBe("S!$1:$2");
  });
});
