import { describe, expect, it } from "vitest";
import { readBook, writeBook } from "../../../src/emulator/files/index";
import { contents, onSheet, open, partsOf, save, setResource, sheetOf, withoutOrigin } from "./support/books";
import { makeWorkbook } from "./support/makeWorkbook";

const withRules = async (rules: string, after = ""): Promise<Awaited<ReturnType<typeof open>>> =>
  open(
    await makeWorkbook({
      sheets: [{ xml: `<sheetData/><dataValidations>${rules}</dataValidations>${after}` }],
    }),
  );

describe("data validation", () => {
  it.each([
    [
      'type="list" allowBlank="1" showErrorMessage="1" sqref="A1:A9"',
      '<formula1>"是,否"</formula1>',
      { type: "list", formula1: "是,否", showDropDown: true, allowBlank: true },
    ],
    [
      'type="list" showDropDown="1" sqref="A1"',
      "<formula1>Sheet2!$A$1:$A$3</formula1>",
      { type: "list", formula1: "=Sheet2!$A$1:$A$3", showDropDown: false },
    ],
    [
      'type="whole" operator="greaterThan" sqref="A1 C1:C3"',
      "<formula1>10</formula1>",
      { type: "whole", operator: "greaterThan", formula1: "10" },
    ],
    [
      'type="decimal" sqref="A1"',
      "<formula1>0.5</formula1><formula2>B1*2</formula2>",
      { type: "decimal", operator: "between", formula1: "0.5", formula2: "=B1*2" },
    ],
    [
      'type="date" operator="lessThanOrEqual" sqref="A1"',
      "<formula1>45292</formula1>",
      { type: "date", operator: "lessThanOrEqual", formula1: "45292" },
    ],
    [
      'type="textLength" operator="notBetween" sqref="A1"',
      "<formula1>1</formula1><formula2>3</formula2>",
      { type: "textLength", operator: "notBetween" },
    ],
    [
      'type="custom" sqref="A1"',
      "<formula1>COUNTIF(A:A,A1)=1</formula1>",
      { type: "custom", formula1: "=COUNTIF(A:A,A1)=1" },
    ],
    [
      'showInputMessage="1" promptTitle="输" prompt="请输入" sqref="A1"',
      "",
      { type: "any", promptTitle: "输", prompt: "请输入", showInputMessage: true },
    ],
    [
      'type="whole" errorStyle="warning" errorTitle="错" error="不对" imeMode="off" sqref="A1"',
      "<formula1>1</formula1><formula2>2</formula2>",
      { errorStyle: 2, errorTitle: "错", error: "不对", imeMode: 9 },
    ],
  ])("%s survives", async (attributes, formulas, expected) => {
    const book = await withRules(`<dataValidation ${attributes}>${formulas}</dataValidation>`);
    expect(onSheet(book, "SHEET_DATA_VALIDATION_PLUGIN")).toMatchObject([expected]);
    expect(contents(await open(await save(book)))).toEqual(contents(book));
    expect(contents(await open(await save(withoutOrigin(book)))).resources).toEqual(contents(book).resources);
  });

  it("of the extension is read, and saved in the main part", async () => {
    const book = await open(
      await makeWorkbook({
        sheets: [
          {
            xml:
              '<sheetData/><extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1">' +
              '<x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Sheet2!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B2:B9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
          },
        ],
      }),
    );
    expect(onSheet(book, "SHEET_DATA_VALIDATION_PLUGIN")).toMatchObject([
      {
        type: "list",
        formula1: "=Sheet2!$A$1:$A$3",
        ranges: [{ startRow: 1, endRow: 8, startColumn: 1, endColumn: 1 }],
      },
    ]);
    const saved = await save(book);
    expect(await (await partsOf(saved)).text("xl/worksheets/sheet1.xml")).not.toContain("x14:dataValidation");
    expect(contents(await open(saved)).resources).toEqual(contents(book).resources);
  });

  it("that Excel cannot open is named when saving", async () => {
    const { book } = await readBook(await makeWorkbook(), "a.xlsx");
    const rule = {
      uid: "u",
      type: "list",
      ranges: [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 }],
      formula1: "长,".repeat(200),
    };
    const changed = setResource(book, "SHEET_DATA_VALIDATION_PLUGIN", { [sheetOf(book).id]: [rule] });
    expect((await writeBook(changed, "xlsx")).losses.join()).toContain("255");
  });

  it("that was taken away is gone", async () => {
    const book = await withRules(
      '<dataValidation type="custom" sqref="A1"><formula1>TRUE</formula1></dataValidation>',
    );
    const saved = await save(setResource(book, "SHEET_DATA_VALIDATION_PLUGIN", {}));
    expect(await (await partsOf(saved)).text("xl/worksheets/sheet1.xml")).not.toContain("dataValidation");
  });
});
