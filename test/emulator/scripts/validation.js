/* eslint no-console: "off" */
/* A list and a number rule, with alert and prompt; invalid cells are found. */
Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  const list = sheet.getRange("B2:B5");
  list.dataValidation.rule = { list: { inCellDropDown: true, source: "Yes,No" } };
  list.dataValidation.prompt = { message: "Yes or no.", showPrompt: true, title: "Answer" };
  const positive = sheet.getRange("C2:C5");
  positive.dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
  positive.dataValidation.errorAlert = {
    message: "Above zero.",
    showAlert: true,
    style: "Stop",
    title: "No",
  };
  positive.values = [[1], [-2], [3], [-4]];
  await context.sync();
  positive.dataValidation.load("rule, valid, type");
  const invalid = positive.dataValidation.getInvalidCellsOrNullObject().load("address");
  await context.sync();
  console.log(positive.dataValidation.type, positive.dataValidation.rule.wholeNumber.operator);
  console.log(invalid.address);
  list.dataValidation.clear();
  await context.sync();
}).catch((error) => console.error(error));
// → WholeNumber GreaterThan
// → Sheet1!C3,Sheet1!C5
