/* eslint no-console: "off" */
/* A protected sheet refuses a write, and takes it once it is unprotected. */
async function main() {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B2").format.protection.locked = false;
    sheet.protection.protect({ allowFormatCells: true }, "secret");
    sheet.protection.load("protected");
    sheet.getRange("B2").values = [["open"]];
    await context.sync();
    console.log(sheet.protection.protected);
    sheet.getRange("A1").values = [["closed"]];
    await context.sync().catch((error) => console.log(error.code));
  });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.protection.unprotect("secret");
    sheet.getRange("A1").values = [["closed"]];
    const cells = sheet.getRange("A1:B2").load("values");
    await context.sync();
    console.log(JSON.stringify(cells.values));
  });
}
main().catch((error) => console.error(error));
// → true
// → AccessDenied
// → [["closed",""],["","open"]]
