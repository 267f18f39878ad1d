/** A script as an add-in runs it, and what it reads back; it may use nothing but its argument. */
export interface Scenario {
  name: string;
  script: (excel: typeof Excel) => Promise<unknown>;
  expected: unknown;
}

/** One script per family of the object model, run in Node and in the browser. */
export const scenarios: Scenario[] = [
  {
    name: "values, formulas and texts of a range",
    script: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("A1:B2").values = [
          ["名称", "数"],
          ["甲", 0.5],
        ];
        sheet.getRange("B2").numberFormat = [["0%"]];
        sheet.getRange("B3").formulas = [["=SUM(B2:B2)*2"]];
        const used = sheet.getUsedRange();
        used.load("address,values,text,valueTypes");
        await context.sync();
        return [used.address, used.values, used.text, used.valueTypes];
      }),
    expected: [
      "Sheet1!A1:B3",
      [
        ["名称", "数"],
        ["甲", 0.5],
        ["", 1],
      ],
      [
        ["名称", "数"],
        ["甲", "50%"],
        ["", "1"],
      ],
      [
        ["String", "String"],
        ["String", "Double"],
        ["Empty", "Double"],
      ],
    ],
  },
  {
    name: "formats of a range",
    script: (excel) =>
      excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:C1");
        range.format.fill.color = "#FFC000";
        range.format.font.bold = true;
        range.format.borders.getItem("EdgeBottom").style = "Double";
        range.format.horizontalAlignment = "Center";
        range.load("format/horizontalAlignment,format/fill/color,format/font/bold");
        const edge = range.format.borders.getItem("EdgeBottom");
        edge.load("style");
        await context.sync();
        return [
          range.format.horizontalAlignment,
          range.format.fill.color,
          range.format.font.bold,
          edge.style,
        ];
      }),
    expected: ["Center", "#FFC000", true, "Double"],
  },
  {
    name: "worksheets",
    script: (excel) =>
      excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const added = worksheets.add("结果");
        added.tabColor = "#FF0000";
        added.position = 0;
        worksheets.load("items/name,items/tabColor,items/position");
        await context.sync();
        const before = worksheets.items.map((sheet) => [sheet.name, sheet.tabColor, sheet.position]);
        added.delete();
        const count = worksheets.getCount();
        await context.sync();
        return [before, count.value];
      }),
    expected: [
      [
        ["结果", "#FF0000", 0],
        ["Sheet1", "", 1],
      ],
      1,
    ],
  },
  {
    name: "a table",
    script: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("A1:B3").values = [
          ["名", "数"],
          ["甲", 1],
          ["乙", 2],
        ];
        const table = sheet.tables.add("A1:B3", true);
        table.name = "数据";
        table.rows.add(undefined, [["丙", 3]]);
        sheet.getRange("D1").formulas = [["=SUM(数据[数])"]];
        const body = table.getDataBodyRange();
        body.load("address,values");
        const sum = sheet.getRange("D1");
        sum.load("values");
        await context.sync();
        return [body.address, body.values, sum.values];
      }),
    expected: [
      "Sheet1!A2:B4",
      [
        ["甲", 1],
        ["乙", 2],
        ["丙", 3],
      ],
      [[6]],
    ],
  },
  {
    name: "a conditional format",
    script: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const format = sheet.getRange("A1:A9").conditionalFormats.add("Custom");
        format.custom.rule.formula = "=A1>5";
        format.custom.format.font.color = "#C00000";
        sheet.getRange("2:2").insert("Down");
        const formats = sheet.getRange().conditionalFormats;
        formats.load("items/type,items/priority");
        const range = formats.getItemAt(0).getRange();
        range.load("address");
        await context.sync();
        return [formats.items.map((item) => [item.type, item.priority]), range.address];
      }),
    expected: [[["Custom", 0]], "Sheet1!A1:A10"],
  },
  {
    name: "a name",
    script: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("B2:B3").values = [[4], [5]];
        context.workbook.names.add("各数", sheet.getRange("B2:B3"));
        sheet.getRange("D1").formulas = [["=SUM(各数)"]];
        sheet.getRange("1:1").insert("Down");
        const name = context.workbook.names.getItem("各数");
        name.load("formula,type");
        const sum = sheet.getRange("D2");
        sum.load("values");
        await context.sync();
        return [name.formula, name.type, sum.values];
      }),
    expected: ["=Sheet1!$B$3:$B$4", "Range", [[9]]],
  },
  {
    name: "a comment",
    script: (excel) =>
      excel.run(async (context) => {
        const comment = context.workbook.comments.add("Sheet1!C3", "请核对");
        comment.replies.add("已核对");
        await context.sync();
        const found = context.workbook.comments.getItemByCell("Sheet1!C3");
        found.load("content,replies/items/content");
        const place = found.getLocation();
        place.load("address");
        await context.sync();
        return [found.content, found.replies.items.map((reply) => reply.content), place.address];
      }),
    expected: ["请核对", ["已核对"], "Sheet1!C3"],
  },
  {
    name: "data validation",
    script: (excel) =>
      excel.run(async (context) => {
        const { dataValidation } = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A5");
        dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
        dataValidation.load("type,rule,ignoreBlanks");
        await context.sync();
        return [dataValidation.type, dataValidation.rule.list?.source, dataValidation.ignoreBlanks];
      }),
    expected: ["List", "是,否", true],
  },
  {
    name: "events of a worksheet",
    script: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const seen: unknown[] = [];
        sheet.onChanged.add((event) => {
          seen.push([
            event.address,
            event.changeType,
            event.triggerSource,
            event.details.valueAfter as unknown,
          ]);
          return Promise.resolve();
        });
        await context.sync();
        sheet.getRange("B2").values = [[7]];
        await context.sync();
        await new Promise((resolve) => setTimeout(resolve, 300));
        return seen;
      }),
    expected: [["B2", "RangeEdited", "ThisLocalAddin", 7]],
  },
  {
    name: "a calculated column of a table",
    script: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("A1:B3").values = [
          ["数量", "合计"],
          [2, ""],
          [3, ""],
        ];
        sheet.tables.add("A1:B3", true).name = "清单";
        const totals = sheet.getRange("B2:B3");
        totals.formulas = [["=[@数量]*10"], ["=[@数量]*10"]];
        totals.load("formulas,values");
        await context.sync();
        return [totals.formulas, totals.values];
      }),
    expected: [
      [["=[@数量]*10"], ["=[@数量]*10"]],
      [[20], [30]],
    ],
  },
  {
    name: "a cell style",
    script: (excel) =>
      excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
        range.style = excel.BuiltInStyle.good;
        range.load("style,format/fill/color");
        await context.sync();
        return [range.style, range.format.fill.color];
      }),
    expected: ["Good", "#C6EFCE"],
  },
  {
    name: "a binding",
    script: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const { bindings } = context.workbook;
        const binding = bindings.add(sheet.getRange("B2"), "Range", "cell").load("id");
        await context.sync();
        const told: string[] = [];
        binding.onDataChanged.add((event) => {
          told.push(event.binding.id);
          return Promise.resolve();
        });
        await context.sync();
        sheet.getRange("A1").values = [[1]];
        await context.sync();
        sheet.getRange("B2").values = [[1]];
        await context.sync();
        await new Promise((resolve) => setTimeout(resolve, 300));
        return told;
      }),
    expected: ["cell"],
  },
  {
    name: "settings of the document",
    script: (excel) =>
      excel.run(async (context) => {
        const { settings } = context.workbook;
        let told = 0;
        settings.onSettingsChanged.add(() => {
          told += 1;
          return Promise.resolve();
        });
        await context.sync();
        settings.add("level", { least: 3 });
        const level = settings.getItem("level").load("value");
        await context.sync();
        await new Promise((resolve) => setTimeout(resolve, 300));
        return [level.value, told];
      }),
    expected: [{ least: 3 }, 1],
  },
  {
    name: "sorted rows",
    script: (excel) =>
      excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B3");
        range.values = [
          ["丙", 3],
          ["b", 1],
          ["甲", 2],
        ];
        range.sort.apply([{ key: 1, ascending: false }]);
        range.load("values");
        await context.sync();
        return range.values;
      }),
    expected: [
      ["丙", 3],
      ["甲", 2],
      ["b", 1],
    ],
  },
  {
    name: "a refused request",
    script: (excel) =>
      excel
        .run(async (context) => {
          context.workbook.worksheets.getItem("没有").activate();
          await context.sync();
          return "done";
        })
        .catch((error: { code: string }) => error.code),
    expected: "ItemNotFound",
  },
];
