/* eslint no-console: "off" */
/* Several areas at once, edges, offsets, intersections. */
Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  const areas = sheet.getRanges("A1:B2, D4:E5");
  areas.format.fill.color = "lightblue";
  areas.load("address, areaCount, cellCount");
  const shared = sheet.getRange("A1:D4").getIntersectionOrNullObject("B2:F9").load("address");
  const offset = sheet.getRange("B2").getOffsetRange(2, 1).getResizedRange(1, 1).load("address");
  const bounding = sheet.getRange("A1").getBoundingRect("C3").load("address");
  await context.sync();
  console.log(areas.areaCount, areas.cellCount, shared.address, offset.address, bounding.address);
}).catch((error) => console.error(error));
// → 2 8 Sheet1!B2:D4 Sheet1!C4:D5 Sheet1!A1:C3
