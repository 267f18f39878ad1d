import { describe, expect, it } from "vitest";
import { codeOf, useEmulator } from "./support/useEmulator";

const test = useEmulator();

describe("whole columns and rows", () => {
  it("are filled by the cells of the source that hold something", async () => {
    const shown = await test.run(async (context, sheet) => {
      sheet.getRange("A1:B2").values = [
        [1, ""],
        ["", "x"],
      ];
      sheet.getRange("B2").format.fill.color = "#FF0000";
      sheet.getRange("D1:E3").values = [
        [9, 9],
        [9, 9],
        [9, 9],
      ];
      sheet.getRange("D:E").copyFrom("A:B");
      const [copy, look] = [sheet.getRange("D1:E3"), sheet.getRange("E2").format.fill];
      copy.load("values");
      look.load("color");
      await context.sync();
      return { values: copy.values, color: look.color };
    });
    expect(shown).toEqual({
      values: [
        [1, ""],
        ["", "x"],
        ["", ""],
      ],
      color: "#FF0000",
    });
  });

  it("take the look of blank columns along", async () => {
    const color = await test.run(async (context, sheet) => {
      sheet.getRange("A:A").format.fill.color = "#00FF00";
      sheet.getRange("C:C").copyFrom("A:A");
      const { fill } = sheet.getRange("C900").format;
      fill.load("color");
      await context.sync();
      return fill.color;
    });
    expect(color).toBe("#00FF00");
  });

  it("refuse a copy of more than two whole columns of cells", async () => {
    const copy = test.run(async (context, sheet) => {
      sheet.getRange("A1:C1").values = [[1, 2, 3]];
      sheet.getRange("E:G").copyFrom("A1:C1");
      await context.sync();
    });
    expect(await codeOf(copy)).toBe("RangeExceedsLimit");
  });

  it("do not push cells off the sheet", async () => {
    const push = (address: string, shift: Excel.InsertShiftDirection) =>
      codeOf(
        test.run(async (context, sheet) => {
          sheet.getRange("B2").values = [["kept"]];
          sheet.getRange(address).insert(shift);
          await context.sync();
        }),
      );
    expect(await push("1:1048575", "Down" as Excel.InsertShiftDirection)).toBe("NonBlankCellOffSheet");
    expect(await push("B:XFD", "Right" as Excel.InsertShiftDirection)).toBe("NonBlankCellOffSheet");
    expect(await push("A2:XFC2", "Right" as Excel.InsertShiftDirection)).toBe("NonBlankCellOffSheet");
    expect(await push("1:10", "Down" as Excel.InsertShiftDirection)).toBe("no error");
    expect(await test.emulator.getCells("Sheet1", "B12")).toMatchObject({ values: [["kept"]] });
  });

  it("keep the grid's size when rows are inserted above a sheet that reaches its end", async () => {
    const address = await test.run(async (context, sheet) => {
      sheet.getRange("A1048576").format.fill.color = "#0000FF";
      sheet.getRange("1:5").insert("Down" as Excel.InsertShiftDirection);
      sheet.getRange("A1048576").values = [["end"]];
      const used = sheet.getUsedRange(true);
      used.load("address");
      await context.sync();
      return used.address;
    });
    expect(address).toBe("Sheet1!A1048576");
  });

  it("lose single cells to the left in a row of 16,000, gaps and all", async () => {
    const found = await test.run(async (context, sheet) => {
      for (let column = 0; column < 16_000; column += 1_000) {
        const ten = Array.from({ length: 1_000 }, (_, i) => (i % 10 === 9 ? null : column + i));
        sheet.getRangeByIndexes(1, column, 1, 1_000).values = [ten];
      }
      sheet.getRange("B2").delete("Left" as Excel.DeleteShiftDirection);
      sheet.getRange("A2").delete("Left" as Excel.DeleteShiftDirection);
      const [start, end] = [sheet.getRange("A2:I2"), sheet.getRangeByIndexes(1, 15_990, 1, 10)];
      const used = sheet.getUsedRange(true);
      start.load("values");
      end.load("values");
      used.load("columnCount");
      await context.sync();
      return [start.values[0], end.values[0], used.columnCount];
    });
    expect(found).toEqual([
      [2, 3, 4, 5, 6, 7, 8, "", 10],
      [15_992, 15_993, 15_994, 15_995, 15_996, 15_997, 15_998, "", "", ""],
      15_997,
    ]);
  });

  it("are sorted as far as they are used", async () => {
    const values = await test.run(async (context, sheet) => {
      sheet.getRange("A1:A4").values = [[3], [1], [""], [2]];
      sheet.getRange("A:A").sort.apply([{ key: 0, ascending: false }]);
      const range = sheet.getRange("A1:A4");
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[3], [2], [1], [""]]);
  });
});
