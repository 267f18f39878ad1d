import { describe, expect, test } from "vitest";
import { cellType, cellTyper, type CellType } from "../../../src/core/cell/cellType";

const typeOf = cellTyper();
const names = new Map(Object.entries(cellType).map(([name, type]) => [type as CellType, name]));

describe("cellTyper", () => {
  test.each([
    [null, "empty"],
    ["  \t", "empty"],
    ["-", "placeholder"],
    ["暂无", "placeholder"],
    ["#REF!", "error"],
    ["2024-03-05", "date"],
    ["05-Aug-13", "date"],
    ["24-Jan", "date"],
    ["1月30日", "date"],
    ["20240305", "compactDate"],
    [20240305, "compactDate"],
    ["Jan-11", "period"],
    ["2024年1月", "period"],
    ["2011 / 12", "period"],
    ["001", "code"],
    ["622202123456", "code"],
    [622202123456, "code"],
    ["PBAC/00133331", "code"],
    ["20883313166*****0156", "code"],
    ["5.01E+11", "code"],
    ["39e114", "code"],
    [43859, "number"],
    ["1,234.50", "number"],
    ["(1,234.50)", "number"],
    ["12%", "number"],
    ["£36,194.88", "money"],
    ["500万元", "money"],
    [true, "flag"],
    ["是", "flag"],
    ["本次会议于三月召开。", "prose"],
    ["x".repeat(91), "prose"],
    ["Dept. for Education", "text"],
    ["口罩5万只", "text"],
    ["18:53:19", "text"],
    ["示例市医学会", "text"],
  ])("%j is %s", (value, expected) => {
    expect(names.get(typeOf(value))).toBe(expected);
  });
});
