/* eslint no-console: "off" */
/* A chart of quarterly sales: title, legend, axes, labels, a second series, a place on the sheet. */
async function main() {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const data = sheet.getRange("A1:C4");
    data.values = [
      ["", "示例东区", "示例西区"],
      ["Q1", 120, 90],
      ["Q2", 140, 95],
      ["Q3", 160, 130],
    ];
    const chart = sheet.charts.add(Excel.ChartType.columnClustered, data, Excel.ChartSeriesBy.auto);
    chart.name = "Sales";
    chart.title.text = "Sales by quarter";
    chart.title.format.font.color = "#FF0000";
    chart.legend.position = "Right";
    chart.legend.format.fill.setSolidColor("white");
    chart.dataLabels.format.font.size = 15;
    chart.axes.valueAxis.maximum = 200;
    chart.axes.valueAxis.title.text = "Pieces";
    chart.axes.categoryAxis.majorGridlines.visible = false;
    chart.setPosition("E2", "K15");
    await context.sync();
    const series = chart.series.getItemAt(1);
    series.format.line.color = "blue";
    series.points.getItemAt(0).format.fill.setSolidColor("pink");
    series.trendlines.add("MovingAverage");
    series.load("name, chartType");
    chart.series.load("count");
    chart.load("name, left, top, width, height");
    const values = series.getDimensionValues("Values");
    await context.sync();
    console.log(chart.name, chart.series.count, series.name, series.chartType);
    console.log(chart.left, chart.top, chart.width, chart.height, values.value.join(" "));
    const again = sheet.charts.getItemOrNullObject("Sales");
    again.title.load("text");
    again.delete();
    await context.sync();
    const gone = sheet.charts.getItemOrNullObject("Sales");
    await context.sync();
    console.log(again.title.text, gone.isNullObject);
  });
}
main().catch((error) => console.error(error));
// → Sales 2 示例西区 ColumnClustered
// → 192 15 336 210 90 95 130
// → Sales by quarter true
