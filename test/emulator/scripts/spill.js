/* eslint no-console: "off" */
/* A formula that spills, and worksheet functions. */
Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange("A1:A3").values = [[3], [1], [2]];
  sheet.getRange("C1").formulas = [["=SORT(A1:A3)"]];
  const spilled = sheet.getRange("C1").getSpillingToRange().load("address, values");
  const parent = sheet.getRange("C2").getSpillParent().load("address");
  const sum = context.workbook.functions.sum(sheet.getRange("A1:A3"), 4).load("value");
  const looked = context.workbook.functions
    .vlookup(2, sheet.getRange("A1:A3"), 1, false)
    .load("value, error");
  await context.sync();
  console.log(spilled.address, spilled.values.flat().join(" "), parent.address, sum.value, looked.value);
}).catch((error) => console.error(error));
// → Sheet1!C1:C3 1 2 3 Sheet1!C1 10 2
