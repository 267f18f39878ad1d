/* eslint no-console: "off" */
/* Frozen rows and columns. */
Excel.run(async (context) => {
  const { freezePanes } = context.workbook.worksheets.getActiveWorksheet();
  freezePanes.freezeRows(2);
  const rows = freezePanes.getLocationOrNullObject().load("address");
  await context.sync();
  freezePanes.unfreeze();
  freezePanes.freezeAt("A1:B3");
  const both = freezePanes.getLocationOrNullObject().load("address");
  await context.sync();
  console.log(rows.address, both.address);
}).catch((error) => console.error(error));
// → Sheet1!1:2 Sheet1!A1:B3
