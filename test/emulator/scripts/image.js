/* eslint no-console: "off" */
/* A picture: placed, sized with its proportions kept, described, found again and deleted. */
const PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  const picture = sheet.shapes.addImage(PIXEL);
  picture.name = "Logo";
  picture.left = 30;
  picture.top = 45;
  picture.lockAspectRatio = false;
  picture.width = 60;
  picture.height = 20;
  picture.altTextDescription = "One dot";
  await context.sync();
  const found = sheet.shapes.getItem("Logo");
  found.load("type, left, top, width, height, altTextDescription");
  found.image.load("format");
  await context.sync();
  console.log(found.type, found.left, found.top, found.width, found.height);
  console.log(found.altTextDescription, found.image.format);
  found.delete();
  const count = sheet.shapes.getCount();
  await context.sync();
  console.log(count.value);
}).catch((error) => console.error(error));
// → Image 30 45 60 20
// → One dot PNG
// → 0
