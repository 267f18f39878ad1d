/* eslint no-console: "off" */
/* Sheets: add, rename, colour, move, hide, copy, delete. */
Excel.run(async (context) => {
  const sheets = context.workbook.worksheets;
  const first = sheets.getFirst();
  const added = sheets.add("Sales");
  added.tabColor = "#FF0000";
  added.position = 0;
  added.activate();
  const copy = added.copy(Excel.WorksheetPositionType.end);
  copy.name = "Sales (backup)";
  copy.visibility = Excel.SheetVisibility.hidden;
  first.showGridlines = false;
  await context.sync();
  first.load("showGridlines");
  await context.sync();
  console.log(first.showGridlines);
  sheets.load("items/name, items/visibility, items/tabColor");
  await context.sync();
  for (const sheet of sheets.items) console.log(sheet.name, sheet.visibility, sheet.tabColor);
  copy.delete();
  const count = sheets.getCount(true);
  await context.sync();
  console.log(count.value);
}).catch((error) => console.error(error));
// → false
// → Sales Visible #FF0000
// → Sheet1 Visible
// → Sales (backup) Hidden #FF0000
// → 2
