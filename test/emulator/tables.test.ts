import { describe, expect, it } from "vitest";
import { featuresOf } from "./files/support/features";
import { eventsArrive, useEmulator } from "./support/useEmulator";

const test = useEmulator();

/** A table at A1:B4 named 数据. */
const arrange = () =>
  test.run(async (context, sheet) => {
    sheet.getRange("A1:B4").values = [
      ["名", "数"],
      ["甲", 3],
      ["乙", 1],
      ["丙", 2],
    ];
    sheet.tables.add("A1:B4", true).name = "数据";
    await context.sync();
  });

describe("table events", () => {
  it("tell of changes within the table alone", async () => {
    await arrange();
    const seen: unknown[] = [];
    await test.run(async (context) => {
      context.workbook.tables.getItem("数据").onChanged.add((event) => {
        seen.push([event.address, event.changeType, event.source]);
        return Promise.resolve();
      });
      await context.sync();
    });
    await test.emulator.setCells("Sheet1", "B2", "9");
    await test.emulator.setCells("Sheet1", "F9", "outside");
    await test.emulator.remote.setCells("Sheet1", "A3", "丁");
    await eventsArrive();
    expect(seen).toEqual([
      ["B2", "RangeEdited", "Local"],
      ["A3", "RangeEdited", "Remote"],
    ]);
  });

  it("tell of the selection that comes and goes", async () => {
    await arrange();
    const seen: unknown[] = [];
    await test.run(async (context) => {
      context.workbook.tables.getItem("数据").onSelectionChanged.add((event) => {
        seen.push([event.address, event.isInsideTable]);
        return Promise.resolve();
      });
      await context.sync();
    });
    for (const address of ["B2:C3", "A4", "E9", "E10"]) {
      await test.emulator.select("Sheet1", address);
      await eventsArrive();
    }
    expect(seen).toEqual([
      ["B2:B3", true],
      ["A4", true],
      ["", false],
    ]);
  });
});

describe("changed formulas", () => {
  it("are told with what stood there before", async () => {
    await test.emulator.setCells("Sheet1", "A1:A2", [["=1+1"], ["5"]]);
    const seen: unknown[] = [];
    await test.run(async (context, sheet) => {
      sheet.onFormulaChanged.add((event) => {
        seen.push(event.formulaDetails);
        return Promise.resolve();
      });
      await context.sync();
    });
    await test.emulator.setCells("Sheet1", "A1", "=2+2");
    await test.emulator.setCells("Sheet1", "B9", "text");
    await eventsArrive();
    expect(seen).toEqual([[{ cellAddress: "A1", previousFormula: "=1+1" }]]);
  });
});

describe("the filter of a table", () => {
  it("hides rows, is read back, cleared and removed", async () => {
    await arrange();
    const read = await test.run(async (context) => {
      const table = context.workbook.tables.getItem("数据");
      table.autoFilter.apply(table.getRange(), 1, { filterOn: "Custom", criterion1: ">1" });
      table.autoFilter.load("enabled,isDataFiltered,criteria");
      const view = table.getRange().getVisibleView();
      view.load("values");
      await context.sync();
      const filtered = [table.autoFilter.isDataFiltered, table.autoFilter.criteria[1]?.criterion1];
      const values = view.values as unknown;
      table.autoFilter.clearCriteria();
      table.autoFilter.load("isDataFiltered");
      await context.sync();
      const cleared = table.autoFilter.isDataFiltered;
      table.autoFilter.remove();
      table.autoFilter.load("enabled");
      table.load("showFilterButton");
      await context.sync();
      return { filtered, values, cleared, left: [table.autoFilter.enabled, table.showFilterButton] };
    });
    expect(read).toEqual({
      filtered: [true, ">1"],
      values: [
        ["名", "数"],
        ["甲", 3],
        ["丙", 2],
      ],
      cleared: false,
      left: [false, false],
    });
  });
});

describe("references to this row", () => {
  it("are written and read as Excel does, in the table and beside it", async () => {
    const read = await test.run(async (context, sheet) => {
      sheet.getRange("A1:C3").values = [
        ["数量", "Unit price", "合计"],
        [2, 0.5, ""],
        [3, 1.5, ""],
      ];
      const table = sheet.tables.add("A1:C3", true);
      table.name = "Sales";
      sheet.getRange("C2:C3").formulas = [
        ["=[@数量]*[@[Unit price]]"],
        ["=SUM(Sales[@[数量]:[Unit price]])"],
      ];
      sheet.getRange("E2").formulas = [['=Sales[@数量]&"[@数量]"']];
      const [inside, outside] = [sheet.getRange("C2:C3"), sheet.getRange("E2")];
      inside.load("formulas,values");
      outside.load("formulas,values");
      await context.sync();
      return [inside.formulas, inside.values, outside.formulas, outside.values];
    });
    expect(read).toEqual([
      [["=[@数量]*[@[Unit price]]"], ["=SUM([@[数量]:[Unit price]])"]],
      [[1], [4.5]],
      [['=Sales[@数量]&"[@数量]"']],
      [["2[@数量]"]],
    ]);
  });

  it("stand in the file as every version of Excel reads them", async () => {
    await test.run(async (context, sheet) => {
      sheet.getRange("A1:B2").values = [
        ["a", "b"],
        [1, "=[@a]+1"],
      ];
      sheet.tables.add("A1:B2", true).name = "Sales";
      sheet.getRange("B2").formulas = [["=[@a]+1"]];
      await context.sync();
    });
    const bytes = await test.emulator.saveFile();
    expect(featuresOf(bytes)["formulas"]).toEqual({ "Sheet1!B2": "Sales[[#This Row],[a]]+1" });
    await test.emulator.openFile(bytes, "again.xlsx");
    expect(await test.emulator.getCells("Sheet1", "B2")).toMatchObject({
      formulas: [["=[@a]+1"]],
      values: [[2]],
    });
  });
});
