/* eslint no-console: "off" */
/* Names for a range, a formula and a constant. */
Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange("A1:A3").values = [[1], [2], [3]];
  context.workbook.names.add("Figures", sheet.getRange("A1:A3"));
  sheet.names.add("Rate", "=0.5", "Half");
  sheet.getRange("B1").formulas = [["=SUM(Figures)*Rate"]];
  const result = sheet.getRange("B1").load("values");
  context.workbook.names.load("items/name, items/formula, items/visible");
  const rate = sheet.names.getItem("Rate").load("value, comment, type");
  await context.sync();
  console.log(result.values[0][0], rate.value, rate.comment);
  console.log(context.workbook.names.items.map((item) => `${item.name} ${item.formula}`).join());
  context.workbook.names.getItem("Figures").getRange().format.font.bold = true;
  context.workbook.names.getItem("Figures").delete();
  await context.sync();
}).catch((error) => console.error(error));
// → 3 0.5 Half
// → Figures =Sheet1!$A$1:$A$3
