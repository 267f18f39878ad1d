/* eslint no-console: "off" */
/* Values, formulas, formats, the used range, insert and clear. */
Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getItem("Sheet1");
  const range = sheet.getRange("B2:D4");
  range.values = [
    ["Product", "Qty", "Price"],
    ["Almonds", 6, 7.5],
    ["Coffee", 20, 34.5],
  ];
  sheet.getRange("E3:E4").formulas = [["=C3*D3"], ["=C4*D4"]];
  sheet.getRange("E3:E4").numberFormat = [["#,##0.00"], ["#,##0.00"]];
  sheet.getRange("B2:E2").format.fill.color = "#4472C4";
  sheet.getRange("B2:E2").format.font.color = "white";
  range.format.borders.getItem("EdgeBottom").style = "Continuous";
  range.format.autofitColumns();
  sheet.getRange("B3:E3").insert(Excel.InsertShiftDirection.down);
  await context.sync();
  const used = sheet.getUsedRange();
  used.load("address, text");
  const font = sheet.getRange("B2").format.font;
  font.load("color");
  await context.sync();
  console.log(used.address, used.text[3].join("|"), font.color);
  sheet.getRange("B2:E5").clear();
  const empty = sheet.getUsedRangeOrNullObject(true);
  await context.sync();
  console.log(empty.isNullObject);
}).catch((error) => console.error(error));
// → Sheet1!B2:E5 Coffee|20|34.5|690.00 #FFFFFF
// → true
