import { describe, expect, it } from "vitest";
import { codeOf, useEmulator } from "./support/useEmulator";

const test = useEmulator();

const sales = [
  ["Area", "Kind", "Year", "Sold"],
  ["North", "Lime", 2024, 10],
  ["North", "Lemon", 2024, 20],
  ["South", "Lime", 2024, 30],
  ["South", "Lime", 2025, 50],
  ["South", "Lemon", 2025, ""],
];

/** A pivot table over the sales, at G1 of the active sheet. */
function addPivot(sheet: Excel.Worksheet): Excel.PivotTable {
  const source = sheet.getRange("A1:D6");
  source.values = sales;
  return sheet.pivotTables.add("Sales", source, "G1");
}

const put = (pivot: Excel.PivotTable, axis: "rowHierarchies" | "columnHierarchies", name: string) =>
  pivot[axis].add(pivot.hierarchies.getItem(name));

async function shown(context: Excel.RequestContext, pivot: Excel.PivotTable): Promise<unknown[][]> {
  const range = pivot.layout.getRange();
  range.load("values");
  await context.sync();
  return range.values as unknown[][];
}

describe("a pivot table", () => {
  it("nests its rows, with a total for each outer item", async () => {
    const values = await test.run(async (context, sheet) => {
      const pivot = addPivot(sheet);
      put(pivot, "rowHierarchies", "Area");
      put(pivot, "rowHierarchies", "Kind");
      pivot.dataHierarchies.add(pivot.hierarchies.getItem("Sold")).summarizeBy =
        "Sum" as Excel.AggregationFunction;
      return shown(context, pivot);
    });
    expect(values).toEqual([
      ["Row Labels", "Sum of Sold"],
      ["North", 30],
      ["Lemon", 20],
      ["Lime", 10],
      ["South", 80],
      ["Lemon", ""],
      ["Lime", 80],
      ["Grand Total", 110],
    ]);
  });

  it("counts texts and blank cells do not count; several values stand side by side", async () => {
    const values = await test.run(async (context, sheet) => {
      const pivot = addPivot(sheet);
      put(pivot, "rowHierarchies", "Area");
      pivot.dataHierarchies.add(pivot.hierarchies.getItem("Kind"));
      pivot.dataHierarchies.add(pivot.hierarchies.getItem("Sold"));
      return shown(context, pivot);
    });
    expect(values).toEqual([
      ["Row Labels", "Count of Kind", "Count of Sold"],
      ["North", 2, 2],
      ["South", 3, 2],
      ["Grand Total", 5, 4],
    ]);
  });

  it("in tabular form gives each field a column, and shows the chosen items only", async () => {
    const values = await test.run(async (context, sheet) => {
      const pivot = addPivot(sheet);
      put(pivot, "rowHierarchies", "Area");
      put(pivot, "rowHierarchies", "Kind");
      put(pivot, "columnHierarchies", "Year");
      const sold = pivot.dataHierarchies.add(pivot.hierarchies.getItem("Sold"));
      sold.summarizeBy = "Max" as Excel.AggregationFunction;
      pivot.layout.layoutType = "Tabular";
      pivot.layout.showColumnGrandTotals = false;
      const area = pivot.hierarchies.getItem("Area").fields.getItem("Area");
      area.applyFilter({ manualFilter: { selectedItems: ["South"] } });
      area.sortByLabels("Descending" as Excel.SortBy);
      return shown(context, pivot);
    });
    expect(values).toEqual([
      ["Max of Sold", "", "Year", "", ""],
      ["Area", "Kind", 2024, 2025, "Grand Total"],
      ["South", "Lemon", "", "", ""],
      ["", "Lime", 30, 50, 50],
      ["South Total", "", 30, 50, 50],
    ]);
  });

  it("shows what the source holds when it is refreshed, and leaves no cells behind", async () => {
    const [before, after] = await test.run(async (context, sheet) => {
      const pivot = addPivot(sheet);
      put(pivot, "rowHierarchies", "Kind");
      pivot.filterHierarchies.add(pivot.hierarchies.getItem("Year"));
      pivot.dataHierarchies.add(pivot.hierarchies.getItem("Sold")).summarizeBy =
        "Average" as Excel.AggregationFunction;
      const first = await shown(context, pivot);
      sheet.getRange("B2:B6").values = [["Lime"], ["Lime"], ["Lime"], ["Lime"], ["Lime"]];
      pivot.refresh();
      const second = await shown(context, pivot);
      return [first, second];
    });
    expect(before).toEqual([
      ["Row Labels", "Average of Sold"],
      ["Lemon", 20],
      ["Lime", 30],
      ["Grand Total", 27.5],
    ]);
    expect(after).toHaveLength(3);
    expect((await test.emulator.getCells("Sheet1", "G1:H7")).values).toEqual([
      ["Year", "(All)"],
      ["", ""],
      ["Row Labels", "Average of Sold"],
      ["Lime", 27.5],
      ["Grand Total", 27.5],
      ["", ""],
      ["", ""],
    ]);
  });

  it("refuses an unknown field and a name that is taken", async () => {
    const unknown = test.run(async (context, sheet) => {
      put(addPivot(sheet), "rowHierarchies", "Nobody");
      await context.sync();
    });
    expect(await codeOf(unknown)).toBe("ItemNotFound");
    const taken = test.run(async (context, sheet) => {
      addPivot(sheet);
      await context.sync();
    });
    expect(await codeOf(taken)).toBe("ItemAlreadyExists");
  });
});
