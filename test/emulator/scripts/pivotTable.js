/* eslint no-console: "off" */
/* A pivot table over farm sales: rows, columns, values, layout, refresh. */
async function main() {
  await Excel.run(async (context) => {
    const data = context.workbook.worksheets.add("Data");
    const source = data.getRange("A1:D5");
    source.values = [
      ["Farm", "Type", "Crates Sold", "Price"],
      ["A Farms", "Lime", 100, 1],
      ["A Farms", "Lemon", 50, 2],
      ["B Farms", "Lime", 300, 3],
      ["B Farms", "Lime", 20, 4],
    ];
    const sheet = context.workbook.worksheets.add("Pivot");
    const pivot = sheet.pivotTables.add("Farm Sales", source, sheet.getRange("A3"));
    pivot.rowHierarchies.add(pivot.hierarchies.getItem("Farm"));
    pivot.columnHierarchies.add(pivot.hierarchies.getItem("Type"));
    pivot.dataHierarchies.add(pivot.hierarchies.getItem("Crates Sold"));
    await context.sync();
    const all = pivot.layout.getRange().load("values, address");
    const body = pivot.layout.getDataBodyRange().load("address");
    const hierarchy = pivot.dataHierarchies.getItem("Sum of Crates Sold").load("summarizeBy");
    await context.sync();
    console.log(all.address, body.address, hierarchy.summarizeBy);
    for (const row of all.values) console.log(row.join("|"));
    hierarchy.summarizeBy = Excel.AggregationFunction.average;
    hierarchy.name = "Average crates";
    data.getRange("C3").values = [[60]];
    pivot.refresh();
    await context.sync();
    const changed = pivot.layout.getRange().load("values");
    await context.sync();
    console.log(changed.values[2].join("|"));
    pivot.delete();
    const gone = sheet.pivotTables.getItemOrNullObject("Farm Sales");
    await context.sync();
    console.log(gone.isNullObject);
  });
}
main().catch((error) => console.error(error));
// → Pivot!A3:D7 Pivot!B5:D7 Sum
// → Sum of Crates Sold|Column Labels||
// → Row Labels|Lemon|Lime|Grand Total
// → A Farms|50|100|150
// → B Farms||320|320
// → Grand Total|50|420|470
// → A Farms|60|100|80
// → true
