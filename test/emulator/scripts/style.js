/* eslint no-console: "off" */
/* Built-in and own cell styles. */
Excel.run(async (context) => {
  const { styles } = context.workbook;
  styles.add("Diagonal");
  const own = styles.getItem("Diagonal");
  own.font.color = "#FFFFFF";
  own.font.bold = true;
  own.fill.color = "#305496";
  own.horizontalAlignment = "Center";
  own.numberFormat = "0.00";
  const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
  range.values = [[1, 2]];
  range.style = "Diagonal";
  await context.sync();
  range.load("style, text");
  range.format.font.load("color, bold");
  range.format.fill.load("color");
  own.load("name, builtIn");
  await context.sync();
  console.log(range.style, range.text[0].join(" "), range.format.font.color, range.format.font.bold);
  console.log(range.format.fill.color, own.name, own.builtIn);
  range.style = Excel.BuiltInStyle.neutral;
  range.format.fill.load("color");
  own.delete();
  await context.sync();
  console.log(range.format.fill.color);
}).catch((error) => console.error(error));
// → Diagonal 1.00 2.00 #FFFFFF true
// → #305496 Diagonal false
// → #FFEB9C
