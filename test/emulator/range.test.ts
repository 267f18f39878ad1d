import { describe, expect, it } from "vitest";
import { codeOf, useEmulator } from "./support/useEmulator";

const test = useEmulator();

describe("values", () => {
  it("come back with their types, blank cells as empty texts", async () => {
    const read = await test.run(async (context, sheet) => {
      const range = sheet.getRange("A1:F1");
      range.values = [["文字", 1.5, true, "", "#N/A", "=1/0"]];
      range.load("values,valueTypes,formulas,text");
      await context.sync();
      return range.toJSON();
    });
    expect(read.values).toEqual([["文字", 1.5, true, "", "#N/A", "#DIV/0!"]]);
    expect(read.valueTypes).toEqual([["String", "Double", "Boolean", "Empty", "Error", "Error"]]);
    expect(read.formulas).toEqual([["文字", 1.5, true, "", "#N/A", "=1/0"]]);
    expect(read.text).toEqual([["文字", "1.5", "TRUE", "", "#N/A", "#DIV/0!"]]);
  });

  it("are read from text as Excel reads it", async () => {
    const read = await test.run(async (context, sheet) => {
      const range = sheet.getRange("A1:F1");
      range.values = [["50%", "2024-01-31", "'007", "1,234.50", "TRUE", "$5"]];
      range.load("values,numberFormat,text");
      await context.sync();
      return range.toJSON();
    });
    expect(read.values).toEqual([[0.5, 45322, "007", 1234.5, true, 5]]);
    expect(read.numberFormat).toEqual([["0%", "m/d/yyyy", "General", "#,##0.00", "General", "$#,##0"]]);
    expect(read.text?.[0]?.[1]).toBe("1/31/2024");
  });

  it("skip null, and one value fills the range", async () => {
    const read = await test.run(async (context, sheet) => {
      const range = sheet.getRange("A1:B2");
      range.values = "x" as unknown as string[][];
      sheet.getRange("A1:B1").values = [[null, 2]] as unknown as number[][];
      range.load("values");
      await context.sync();
      return range.values as unknown;
    });
    expect(read).toEqual([
      ["x", 2],
      ["x", "x"],
    ]);
  });

  it("of the wrong size are refused, with the statement that failed", async () => {
    const write = (values: unknown) =>
      test.run(async (context, sheet) => {
        sheet.getRange("A1:B2").values = values as string[][];
        await context.sync();
      });
    expect(await codeOf(write([[1, 2]]))).toBe("InvalidArgument");
    expect(await codeOf(write([[1, 2], [3]]))).toBe("InvalidArgument");
    await expect(write([[1, 2]])).rejects.toMatchObject({
      debugInfo: { errorLocation: "Range.values", statement: "range.values = ...;" },
    });
  });

  it("keep text a text when only the format changes", async () => {
    const read = await test.run(async (context, sheet) => {
      const range = sheet.getRange("A1");
      range.values = [["'001"]];
      await context.sync();
      range.format.fill.color = "yellow";
      range.load("values");
      await context.sync();
      return range.values as unknown;
    });
    expect(read).toEqual([["001"]]);
  });

  it("of whole columns are null, and cannot be written", async () => {
    const read = await test.run(async (context, sheet) => {
      sheet.getRange("A1").values = [[1]];
      const column = sheet.getRange("A:A");
      column.load("values,address,cellCount,isEntireColumn");
      await context.sync();
      return column.toJSON();
    });
    expect(read).toMatchObject({
      values: null,
      address: "Sheet1!A:A",
      cellCount: 1_048_576,
      isEntireColumn: true,
    });
    const write = test.run(async (context, sheet) => {
      sheet.getRange("A:A").values = "x" as unknown as string[][];
      await context.sync();
    });
    expect(await codeOf(write)).toBe("InvalidArgument");
  });

  it("of more than five million cells are null", async () => {
    const read = await test.run(async (context, sheet) => {
      const range = sheet.getRange("A1:CV50001");
      range.load("values,rowCount");
      await context.sync();
      return [range.values as unknown, range.rowCount];
    });
    expect(read).toEqual([null, 50_001]);
  });
});

describe("formulas", () => {
  it("are calculated before they are read, in the same batch", async () => {
    const read = await test.run(async (context, sheet) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      const sum = sheet.getRange("B1");
      sum.formulas = [["=sum(a1:a3)"]];
      sum.load("values,formulas,formulasR1C1");
      await context.sync();
      return sum.toJSON();
    });
    expect(read).toMatchObject({
      values: [[6]],
      formulas: [["=SUM(A1:A3)"]],
      formulasR1C1: [["=SUM(RC[-1]:R[2]C[-1])"]],
    });
  });

  it("take R1C1 references", async () => {
    const read = await test.run(async (context, sheet) => {
      sheet.getRange("A1").values = [[7]];
      const cell = sheet.getRange("B2");
      cell.formulasR1C1 = [["=R[-1]C[-1]*R1C1"]];
      cell.load("formulas,values");
      await context.sync();
      return cell.toJSON();
    });
    expect(read).toMatchObject({ formulas: [["=A1*$A$1"]], values: [[49]] });
  });

  it("spill, and tell from where to where", async () => {
    const read = await test.run(async (context, sheet) => {
      sheet.getRange("B2").formulas = [["=SEQUENCE(2,3)"]];
      const block = sheet.getRange("B2:D3");
      block.load("values");
      const to = sheet.getRange("B2").getSpillingToRange();
      to.load("address");
      const parent = sheet.getRange("D3").getSpillParent();
      parent.load("address,hasSpill");
      await context.sync();
      return [block.values as unknown, to.address, parent.address, parent.hasSpill];
    });
    expect(read).toEqual([
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      "Sheet1!B2:D3",
      "Sheet1!B2",
      true,
    ]);
  });

  it("that cannot spill say so, and recover", async () => {
    const read = await test.run(async (context, sheet) => {
      sheet.getRange("A2").values = [["x"]];
      const cell = sheet.getRange("A1");
      cell.formulas = [["=SEQUENCE(3)"]];
      cell.load("values");
      await context.sync();
      const blocked = cell.values[0]?.[0] as unknown;
      sheet.getRange("A2").clear();
      cell.load("values");
      await context.sync();
      return [blocked, cell.values[0]?.[0] as unknown];
    });
    expect(read).toEqual(["#SPILL!", 1]);
  });

  it("list what they depend on and what depends on them", async () => {
    const read = await test.run(async (context, sheet) => {
      sheet.getRange("A1:A2").values = [[1], [2]];
      sheet.getRange("B1").formulas = [["=SUM(A1:A2)"]];
      sheet.getRange("C1").formulas = [["=B1*2"]];
      const before = sheet.getRange("C1").getPrecedents();
      const after = sheet.getRange("A1").getDependents();
      const direct = sheet.getRange("A1").getDirectDependents();
      for (const found of [before, after, direct]) found.load("addresses");
      await context.sync();
      return [before.addresses, after.addresses, direct.addresses];
    });
    expect(read).toEqual([["Sheet1!A1:A2,Sheet1!B1"], ["Sheet1!B1:C1"], ["Sheet1!B1"]]);
  });
});

describe("addresses", () => {
  it("quote sheet names that need it", async () => {
    const read = await test.run(async (context) => {
      const plain = context.workbook.worksheets.add("汇总").getRange("A1:B2");
      const quoted = context.workbook.worksheets.add("测试 表's").getRange("C:D");
      plain.load("address");
      quoted.load("address");
      await context.sync();
      return [plain.address, quoted.address];
    });
    expect(read).toEqual(["汇总!A1:B2", "'测试 表''s'!C:D"]);
  });

  it("that are none, or leave the grid, are refused", async () => {
    const get = (address: string) =>
      test.run(async (context, sheet) => {
        sheet.getRange(address).load("address");
        await context.sync();
      });
    expect(await codeOf(get("XFE1"))).toBe("InvalidArgument");
    expect(await codeOf(get("A1048577"))).toBe("InvalidArgument");
    expect(await codeOf(get("keine"))).toBe("InvalidArgument");
    const offset = test.run(async (context, sheet) => {
      sheet.getRange("A1").getOffsetRange(-1, 0).load("address");
      await context.sync();
    });
    expect(await codeOf(offset)).toBe("InvalidArgument");
  });

  it("lead from one range to another", async () => {
    const read = await test.run(async (context, sheet) => {
      const range = sheet.getRange("B2:D5");
      const found = [
        range.getCell(1, 1),
        range.getRow(0),
        range.getColumn(2),
        range.getLastCell(),
        range.getRowsBelow(2),
        range.getColumnsBefore(1),
        range.getOffsetRange(1, 1),
        range.getResizedRange(1, -1),
        range.getEntireRow(),
        range.getBoundingRect("F1"),
        range.getIntersection("C1:C3"),
        range.getAbsoluteResizedRange(2, 2),
      ];
      for (const one of found) one.load("address");
      const none = range.getIntersectionOrNullObject("H9");
      await context.sync();
      return [...found.map((one) => one.address.replace("Sheet1!", "")), none.isNullObject];
    });
    expect(read).toEqual([
      "C3",
      "B2:D2",
      "D2:D5",
      "D5",
      "B6:D7",
      "A2:A5",
      "C3:E6",
      "B2:C6",
      "2:5",
      "B1:F5",
      "C2:C3",
      "B2:C3",
      true,
    ]);
  });
});

describe("the used range", () => {
  it("counts formats only on request, and spilled cells always", async () => {
    const read = await test.run(async (context, sheet) => {
      sheet.getRange("B2").formulas = [["=SEQUENCE(2)"]];
      sheet.getRange("D6").format.fill.color = "red";
      const all = sheet.getUsedRange();
      const values = sheet.getUsedRange(true);
      all.load("address");
      values.load("address");
      await context.sync();
      return [all.address, values.address];
    });
    expect(read).toEqual(["Sheet1!B2:D6", "Sheet1!B2:B3"]);
  });

  it("of a blank sheet is its first cell, or nothing", async () => {
    const read = await test.run(async (context, sheet) => {
      const used = sheet.getUsedRange();
      const none = sheet.getUsedRangeOrNullObject();
      used.load("address");
      await context.sync();
      return [used.address, none.isNullObject];
    });
    expect(read).toEqual(["Sheet1!A1", true]);
  });

  it("is not grown by reading", async () => {
    const before = await test.emulator.snapshot();
    await test.run(async (context, sheet) => {
      sheet.getRange("ZZ5000").load("values,format/fill/color");
      await context.sync();
    });
    expect(await test.emulator.snapshot()).toEqual(before);
  });
});

describe("a region", () => {
  it("ends at blank rows and columns; edges are where Ctrl with an arrow goes", async () => {
    const read = await test.run(async (context, sheet) => {
      sheet.getRange("B2:C3").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange("B7").values = [[9]];
      const region = sheet.getRange("C2").getSurroundingRegion();
      const down = sheet.getRange("B2").getRangeEdge("Down");
      const further = sheet.getRange("B3").getRangeEdge("Down");
      const extended = sheet.getRange("B2").getExtendedRange("Right");
      for (const one of [region, down, further, extended]) one.load("address");
      await context.sync();
      return [region.address, down.address, further.address, extended.address];
    });
    expect(read).toEqual(["Sheet1!B2:C3", "Sheet1!B3", "Sheet1!B7", "Sheet1!B2:C2"]);
  });
});

describe("inserting and deleting", () => {
  it("moves cells, formulas and the range that is kept", async () => {
    const read = await test.run(async (context, sheet) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("B1").formulas = [["=SUM(A1:A3)"]];
      const kept = sheet.getRange("A3");
      kept.load("address");
      await context.sync();
      sheet.getRange("2:2").insert("Down");
      kept.load("address,values");
      const sum = sheet.getRange("B1");
      sum.load("formulas,values");
      await context.sync();
      return [kept.address, kept.values as unknown, sum.formulas as unknown, sum.values as unknown];
    });
    expect(read).toEqual(["Sheet1!A4", [[3]], [["=SUM(A1:A4)"]], [[6]]]);
  });

  it("works on a sheet that is not active", async () => {
    const read = await test.run(async (context, sheet) => {
      const other = context.workbook.worksheets.add("另一表");
      other.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange("A1").formulas = [["=另一表!A2"]];
      await context.sync();
      other.getRange("A1").delete("Up");
      const cells = other.getRange("A1:B2");
      cells.load("values");
      const follower = sheet.getRange("A1");
      follower.load("formulas,values");
      await context.sync();
      return [cells.values as unknown, follower.formulas as unknown, follower.values as unknown];
    });
    expect(read).toEqual([
      [
        [3, 2],
        ["", 4],
      ],
      [["=另一表!A1"]],
      [[3]],
    ]);
  });

  it("copies, moves and clears by kind", async () => {
    const read = await test.run(async (context, sheet) => {
      sheet.getRange("A1:B1").values = [[2, "=A1*10"]];
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A3").copyFrom("A1:B1");
      sheet.getRange("A5").copyFrom("A1:B1", "Values");
      sheet.getRange("D1").copyFrom("A1:B1", "All", false, true);
      await context.sync();
      sheet.getRange("A1:B1").moveTo("F9");
      sheet.getRange("A3").clear("Formats");
      const all = ["A3:B3", "A5:B5", "D1:D2", "F9:G9", "A1:B1"].map((address) => sheet.getRange(address));
      for (const one of all) one.load("formulas");
      const bold = sheet.getRange("A3");
      bold.load("format/font/bold");
      await context.sync();
      return [...all.map((one) => one.formulas as unknown), bold.format.font.bold];
    });
    expect(read).toEqual([[[2, "=A3*10"]], [[2, 20]], [[2], ["=D1*10"]], [[2, "=F9*10"]], [["", ""]], false]);
  });

  it("fills series, removes duplicates and merges", async () => {
    const read = await test.run(async (context, sheet) => {
      sheet.getRange("A1:A2").values = [[1], [3]];
      sheet.getRange("A1:A2").autoFill("A1:A5");
      sheet.getRange("C1:D4").values = [
        ["甲", 1],
        ["乙", 2],
        ["甲", 1],
        ["甲", 3],
      ];
      const result = sheet.getRange("C1:D4").removeDuplicates([0, 1], false);
      result.load("removed,uniqueRemaining");
      sheet.getRange("F1:G2").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange("F1:G2").merge();
      const series = sheet.getRange("A1:A5");
      const unique = sheet.getRange("C1:D4");
      const merged = sheet.getRange("F1:G2");
      for (const one of [series, unique, merged]) one.load("values");
      const areas = sheet.getRange("A1:H9").getMergedAreasOrNullObject();
      areas.load("address");
      await context.sync();
      return [
        series.values,
        unique.values,
        merged.values,
        result.removed,
        result.uniqueRemaining,
        areas.address,
      ];
    });
    expect(read).toEqual([
      [[1], [3], [5], [7], [9]],
      [
        ["甲", 1],
        ["乙", 2],
        ["甲", 3],
        ["", ""],
      ],
      [
        [1, ""],
        ["", ""],
      ],
      1,
      3,
      "Sheet1!F1:G2",
    ]);
  });
});

describe("sorting", () => {
  it("puts numbers before letters, these before Chinese characters by pinyin, and blanks last", async () => {
    const sorted = await test.run(async (context, sheet) => {
      const range = sheet.getRange("A1:A8");
      range.values = [["张三"], ["b乙"], [""], ["李四"], [7], ["b"], ["A"], ["b2"]];
      range.sort.apply([{ key: 0, ascending: true }]);
      range.load("values");
      await context.sync();
      return range.values.flat() as unknown[];
    });
    expect(sorted).toEqual([7, "A", "b", "b2", "b乙", "李四", "张三", ""]);
  });
});
