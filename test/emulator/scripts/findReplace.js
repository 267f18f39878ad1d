/* eslint no-console: "off" */
/* Find, find all, replace, special cells. */
Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange("A1:B3").values = [
    ["Complete", 1],
    ["Pending", "=B1*2"],
    ["complete", "x"],
  ];
  const all = sheet.findAll("complete", { completeMatch: true, matchCase: false }).load("address");
  const one = sheet.getRange("A1:A3").find("end", { completeMatch: false }).load("address");
  const replaced = sheet.getRange("A1:A3").replaceAll("Pending", "Done", { completeMatch: true });
  const formulas = sheet.getUsedRange().getSpecialCells(Excel.SpecialCellType.formulas).load("address");
  await context.sync();
  console.log(all.address, one.address, replaced.value, formulas.address);
  const none = sheet.findAllOrNullObject("absent", {});
  await context.sync();
  console.log(none.isNullObject);
}).catch((error) => console.error(error));
// → Sheet1!A1,Sheet1!A3 Sheet1!A2 1 Sheet1!B2
// → true
