import type { NodeEmulator } from "../../../../src/emulator/node";

/** A picture of one pixel. */
const pixel =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

function fill(sheet: Excel.Worksheet): void {
  sheet.getRange("A1:D4").values = [
    ["名称", "数量", "单价", "金额"],
    ["甲", 2, 0.5, "=B2*C2"],
    ["乙", 3, 1.25, "=B3*C3"],
    ["丙", "=1/0", true, "=SUM(D2:D3)"],
  ];
  sheet.getRange("F1").formulas = [["=SEQUENCE(3,2)"]];
  sheet.getRange("C2:C3").numberFormat = [["#,##0.00"], ["0.0%"]];
}

function decorate(sheet: Excel.Worksheet): void {
  const { format } = sheet.getRange("A1:D1");
  Object.assign(format.font, { bold: true, italic: true, color: "#FFFFFF", size: 14, name: "宋体" });
  format.fill.color = "#305496";
  format.horizontalAlignment = "Center";
  format.verticalAlignment = "Center";
  format.wrapText = true;
  format.borders.getItem("EdgeBottom").style = "Double";
  format.borders.getItem("EdgeTop").color = "#FF0000";
  sheet.getRange("A:A").format.columnWidth = 120;
  sheet.getRange("2:2").format.rowHeight = 30;
  sheet.getRange("4:4").rowHidden = true;
  sheet.getRange("E:E").columnHidden = true;
  sheet.getRange("A6:C6").merge(false);
  sheet.getRange("B2:B9").format.protection.locked = false;
  sheet.tabColor = "#00B050";
  sheet.freezePanes.freezeRows(1);
}

function addRules(sheet: Excel.Worksheet): void {
  const rule = sheet.getRange("D2:D9").conditionalFormats.add("Custom");
  rule.custom.rule.formula = "=$D2>3";
  rule.custom.format.fill.color = "#FFC7CE";
  sheet.getRange("B2:B9").conditionalFormats.add("DataBar");
  const icons = sheet.getRange("C2:C9").conditionalFormats.add("IconSet");
  icons.iconSet.style = "ThreeTrafficLights1";
  sheet.getRange("B2:B9").dataValidation.rule = {
    wholeNumber: { formula1: 0, formula2: 100, operator: "Between" },
  };
  sheet.getRange("A2:A9").dataValidation.rule = { list: { inCellDropDown: true, source: "甲,乙,丙" } };
}

function attach(workbook: Excel.Workbook, sheet: Excel.Worksheet): void {
  workbook.names.add("合计", sheet.getRange("D4"));
  sheet.names.addFormulaLocal("单价", "=0.5");
  workbook.comments.add("'明细'!A2", "请核对").replies.add("已核对");
  sheet.getRange("A3").hyperlink = {
    address: "https://example.org/",
    textToDisplay: "乙",
    screenTip: "示例",
  };
  const picture = sheet.shapes.addImage(pixel);
  Object.assign(picture, { left: 300, top: 200, altTextDescription: "一个点" });
  Object.assign(sheet.pageLayout, { orientation: "Landscape" });
  sheet.pageLayout.setPrintArea("A1:D9");
  sheet.protection.protect({ allowFormatCells: true });
}

/** Gives a new workbook one of everything a file keeps. */
export async function furnish({ Excel }: NodeEmulator): Promise<void> {
  await Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getActiveWorksheet();
    sheet.name = "明细";
    fill(sheet);
    decorate(sheet);
    addRules(sheet);
    const other = workbook.worksheets.add("表");
    other.getRange("A1:B3").values = [
      ["户名", "金额"],
      ["子", 1],
      ["丑", 2],
    ];
    const table = other.tables.add("A1:B3", true);
    table.name = "各户";
    table.showTotals = true;
    workbook.worksheets.add("隐").visibility = "VeryHidden";
    attach(workbook, sheet);
    workbook.protection.protect();
    await context.sync();
  });
}
