/* eslint no-console: "off" */
/* Page set-up. */
Excel.run(async (context) => {
  const { pageLayout } = context.workbook.worksheets.getActiveWorksheet();
  pageLayout.orientation = Excel.PageOrientation.landscape;
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintArea("A1:D20");
  pageLayout.setPrintTitleRows("$1:$1");
  pageLayout.setPrintMargins("Centimeters", { top: 2, left: 1 });
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.headersFooters.defaultForAllPages.centerHeader = "示例";
  pageLayout.load("orientation, topMargin, zoom");
  const area = pageLayout.getPrintArea().load("address");
  await context.sync();
  console.log(pageLayout.orientation, Math.round(pageLayout.topMargin), area.address);
}).catch((error) => console.error(error));
// → Landscape 57 Sheet1!A1:D20
