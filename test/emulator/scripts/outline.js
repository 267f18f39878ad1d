/* eslint no-console: "off" */
/* Grouped rows and columns, closed and opened. */
Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange("4:9").group(Excel.GroupOption.byRows);
  sheet.getRange("C:D").group(Excel.GroupOption.byColumns);
  sheet.getRange("4:9").hideGroupDetails(Excel.GroupOption.byRows);
  const rows = sheet.getRange("4:9").load("rowHidden");
  const columns = sheet.getRange("C:D").load("columnHidden");
  await context.sync();
  console.log(rows.rowHidden, columns.columnHidden);
  sheet.getRange("4:9").showGroupDetails(Excel.GroupOption.byRows);
  sheet.showOutlineLevels(1, 1);
  rows.load("rowHidden");
  columns.load("columnHidden");
  await context.sync();
  console.log(rows.rowHidden, columns.columnHidden);
  sheet.showOutlineLevels(2, 2);
  sheet.getRange("4:9").ungroup(Excel.GroupOption.byRows);
  rows.load("rowHidden");
  await context.sync();
  console.log(rows.rowHidden);
}).catch((error) => console.error(error));
// → true false
// → true true
// → false
