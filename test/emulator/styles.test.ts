import { describe, expect, it } from "vitest";
import { codeOf, useEmulator } from "./support/useEmulator";

const test = useEmulator();

describe("cell styles", () => {
  it("give cells their look, under the name of the reference or of the list", async () => {
    const shown = await test.run(async (context, sheet) => {
      const [good, tint] = [sheet.getRange("A1:B2"), sheet.getRange("C1")];
      good.style = "Good";
      tint.style = test.emulator.Excel.BuiltInStyle.accent1_20;
      good.load("style,format/fill/color,format/font/color");
      tint.load("style,format/fill/color");
      const both = sheet.getRange("A1:C1").load("style");
      const blank = sheet.getRange("F9").load("style");
      await context.sync();
      return [
        good.style,
        good.format.fill.color,
        tint.style,
        tint.format.fill.color,
        both.style,
        blank.style,
      ];
    });
    expect(shown).toEqual(["Good", "#C6EFCE", "20% - Accent1", "#D9E1F2", null, "Normal"]);
  });

  it("are added, changed with the cells that have them, and deleted", async () => {
    const colors = await test.run(async (context, sheet) => {
      const { styles } = context.workbook;
      styles.add("强调");
      const own = styles.getItem("强调");
      own.fill.color = "#FF0000";
      own.borders.getItem("EdgeBottom").style = "Double";
      const range = sheet.getRange("B2");
      range.style = "强调";
      sheet.getRange("1:1").insert("Down");
      const look = sheet.getRange("B3").load("style,format/fill/color");
      const edge = sheet.getRange("B3").format.borders.getItem("EdgeBottom").load("style");
      await context.sync();
      const before = [look.style, look.format.fill.color, edge.style];
      own.fill.color = "#00FF00";
      look.load("format/fill/color");
      await context.sync();
      const changed = look.format.fill.color;
      own.delete();
      look.load("style,format/fill/color");
      const gone = styles.getItemOrNullObject("强调");
      await context.sync();
      return [...before, changed, look.style, look.format.fill.color, gone.isNullObject];
    });
    expect(colors).toEqual(["强调", "#FF0000", "Double", "#00FF00", "Normal", "#FFFFFF", true]);
  });

  it("leave alone what they do not include", async () => {
    const read = await test.run(async (context, sheet) => {
      const range = sheet.getRange("A1");
      range.numberFormat = [["0.00"]];
      range.format.fill.color = "#123456";
      range.style = "Bad";
      range.load("numberFormat,format/fill/color");
      await context.sync();
      return [range.numberFormat, range.format.fill.color];
    });
    expect(read).toEqual([[["0.00"]], "#FFC7CE"]);
  });

  it("refuse names that are taken, blank or unknown, and the end of a built-in one", async () => {
    const refused = (act: (styles: Excel.StyleCollection, sheet: Excel.Worksheet) => void) =>
      codeOf(
        test.run(async (context, sheet) => {
          act(context.workbook.styles, sheet);
          await context.sync();
        }),
      );
    expect(await refused((styles) => styles.add("good"))).toBe("ItemAlreadyExists");
    expect(await refused((styles) => styles.add(""))).toBe("InvalidArgument");
    expect(await refused((styles) => styles.getItem("没有").load("name"))).toBe("ItemNotFound");
    expect(await refused((styles) => styles.getItem("Good").delete())).toBe("AccessDenied");
    expect(await refused((_, sheet) => (sheet.getRange("A1").style = "没有"))).toBe("InvalidArgument");
  });
});
