/* eslint no-console: "off" */
/* A table: rows, a calculated column, filter, sort, total, style. */
async function run() {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Expenses");
    const table = sheet.tables.add("A1:C1", true);
    table.name = "ExpensesTable";
    table.getHeaderRowRange().values = [["Date", "Category", "Amount"]];
    table.rows.add(null, [
      ["1/1/2024", "Books", 120],
      ["1/2/2024", "Travel", 142.33],
      ["1/5/2024", "Books", 27.9],
    ]);
    table.columns.add(null, [["Tax"], ["=[@Amount]*0.1"], ["=[@Amount]*0.1"], ["=[@Amount]*0.1"]]);
    table.style = "TableStyleLight9";
    table.sort.apply([{ key: 2, ascending: true }]);
    table.columns.getItem("Category").filter.applyValuesFilter(["Books"]);
    table.showTotals = true;
    await context.sync();
    const body = table.getDataBodyRange().load("values");
    const visible = table.getRange().getVisibleView().load("values");
    table.rows.load("count");
    table.load("style");
    await context.sync();
    console.log(table.rows.count, table.style, body.values.map((row) => row[3].toFixed(3)).join(" "));
    console.log(visible.values.filter((row) => row[1] === "Books").length);
    table.clearFilters();
    table.convertToRange();
    await context.sync();
  });
}
run().catch((error) => console.error(error));
// → 3 TableStyleLight9 2.790 12.000 14.233
// → 2
