import { describe, expect, it } from "vitest";
import { codeOf, eventsArrive, useEmulator } from "./support/useEmulator";

const test = useEmulator();

/** Figures in A1:B2, a table in D1:E3, the name 率, and a binding of each kind. */
const arrange = () =>
  test.run(async (context, sheet) => {
    sheet.getRange("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange("D1:E3").values = [
      ["名", "数"],
      ["甲", 1],
      ["乙", 2],
    ];
    sheet.tables.add("D1:E3", true).name = "各户";
    context.workbook.names.add("率", sheet.getRange("A1"));
    const { bindings } = context.workbook;
    bindings.add("Sheet1!A1:B2", "Range", "figures");
    bindings.add(sheet.getRange("D1:E3"), "Table", "households");
    bindings.addFromNamedItem("率", "Text", "rate");
    await context.sync();
  });

describe("bindings", () => {
  it("give their range, table and text, and follow the cells", async () => {
    await arrange();
    const read = await test.run(async (context, sheet) => {
      const { bindings } = context.workbook;
      sheet.getRange("1:1").insert("Down");
      const range = bindings.getItem("figures").getRange().load("address");
      const table = bindings.getItem("households").getTable().load("name");
      const text = bindings.getItemAt(2).getText();
      bindings.load("items/id,items/type,count");
      await context.sync();
      const kinds = bindings.items.map(({ id, type }) => `${id} ${type}`);
      return [range.address, table.name, text.value, kinds, bindings.count];
    });
    expect(read).toEqual([
      "Sheet1!A2:B3",
      "各户",
      "1",
      ["figures Range", "households Table", "rate Text"],
      3,
    ]);
  });

  it("tell of changes and selections within their cells, and of none elsewhere", async () => {
    await arrange();
    const told: unknown[] = [];
    await test.run(async (context) => {
      const binding = context.workbook.bindings.getItem("figures").load("id");
      await context.sync();
      binding.onDataChanged.add((event) => {
        told.push(`changed ${event.binding.id}`);
        return Promise.resolve();
      });
      binding.onSelectionChanged.add(({ startRow, startColumn, rowCount, columnCount }) => {
        told.push([startRow, startColumn, rowCount, columnCount]);
        return Promise.resolve();
      });
      await context.sync();
    });
    await test.emulator.setCells("Sheet1", "B2", 9);
    await test.emulator.setCells("Sheet1", "H9", 9);
    await test.emulator.select("Sheet1", "B1:C1");
    await test.emulator.select("Sheet1", "H9");
    await eventsArrive();
    expect(told).toEqual(["changed figures", [0, 1, 1, 1]]);
  });

  it("refuse what they cannot give, and are gone when deleted", async () => {
    await arrange();
    const code = (act: (bindings: Excel.BindingCollection) => void) =>
      codeOf(
        test.run(async (context) => {
          act(context.workbook.bindings);
          await context.sync();
        }),
      );
    expect(await code((all) => all.getItem("rate").getRange().load("address"))).toBe("InvalidOperation");
    expect(await code((all) => all.getItem("figures").getTable().load("name"))).toBe("InvalidOperation");
    expect(await code((all) => all.add("A1", "Table", "none"))).toBe("InvalidArgument");
    expect(await code((all) => all.getItem("figures").delete())).toBe("no error");
    expect(await code((all) => all.getItem("figures").load("type"))).toBe("ItemNotFound");
    await test.run(async (context, sheet) => {
      sheet.getRange("A:B").delete("Left");
      await context.sync();
    });
    expect(await code((all) => all.getItem("rate").getText())).toBe("InvalidBinding");
  });
});
