/* eslint no-console: "off" */
/* Conditional formats of several kinds, listed and cleared. */
Excel.run(async (context) => {
  const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A5");
  range.values = [[10], [20], [-5], [40], [50]];
  const negative = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
  negative.cellValue.format.font.color = "red";
  negative.cellValue.rule = { formula1: "=0", operator: "LessThan" };
  const custom = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.custom.rule.formula = "=IF(A1>30,TRUE)";
  custom.custom.format.fill.color = "green";
  const bar = range.conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
  bar.dataBar.barDirection = Excel.ConditionalDataBarDirection.leftToRight;
  const scale = range.conditionalFormats.add(Excel.ConditionalFormatType.colorScale);
  scale.colorScale.criteria = {
    minimum: { formula: null, type: Excel.ConditionalFormatColorCriterionType.lowestValue, color: "blue" },
    maximum: { formula: null, type: Excel.ConditionalFormatColorCriterionType.highestValue, color: "red" },
  };
  const icons = range.conditionalFormats.add(Excel.ConditionalFormatType.iconSet);
  icons.iconSet.style = Excel.IconSet.threeTriangles;
  const top = range.conditionalFormats.add(Excel.ConditionalFormatType.topBottom);
  top.topBottom.format.fill.color = "green";
  top.topBottom.rule = { rank: 1, type: "TopItems" };
  await context.sync();
  range.conditionalFormats.load("items/type");
  await context.sync();
  console.log(
    range.conditionalFormats.items
      .map((format) => format.type)
      .sort()
      .join(" "),
  );
  range.conditionalFormats.clearAll();
  const count = range.conditionalFormats.getCount();
  await context.sync();
  console.log(count.value);
}).catch((error) => console.error(error));
// → CellValue ColorScale Custom DataBar IconSet TopBottom
// → 0
