import { describe, expect, it } from "vitest";
import { utf8 } from "../../../src/emulator/files/bytes";
import { FileRefused, readBook } from "../../../src/emulator/files/index";
import { limits } from "../../../src/emulator/files/zip/limits";
import { pack, writeZip } from "../../../src/emulator/files/zip/writeZip";
import { cellOf, open, save, sheetOf } from "./support/books";
import { makeWorkbook } from "./support/makeWorkbook";
import { compoundFile, lockedWorkbook, oldWorkbook } from "./support/oldWorkbook";

async function refusal(bytes: Uint8Array, name: string): Promise<FileRefused> {
  try {
    await readBook(bytes, name);
  } catch (error) {
    if (error instanceof FileRefused) return error;
    throw error;
  }
  throw new Error("the file was opened");
}

const zipOf = async (files: Record<string, string>): Promise<Uint8Array> =>
  writeZip(await Promise.all(Object.entries(files).map(([path, text]) => pack(path, utf8(text)))));

const types = (main: string): string =>
  `<Types><Default Extension="rels" ContentType="r"/><Override PartName="/doc.xml" ContentType="${main}"/></Types>`;
const rootRels =
  '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="doc.xml"/></Relationships>';

describe("files that are not opened", () => {
  const cases: [string, string, () => Uint8Array | Promise<Uint8Array>][] = [
    ["encrypted", "密.xlsx", () => compoundFile("EncryptedPackage", utf8("x"))],
    ["encrypted", "密.xls", lockedWorkbook],
    ["oldFormat", "老.xls", () => compoundFile("Book", utf8("x"))],
    ["oldFormat", "很老.xls", () => Uint8Array.of(0x09, 0x04, 0x06, 0x00, 0, 0, 0x10, 0)],
    ["otherDocument", "信.xls", () => compoundFile("WordDocument", utf8("x"))],
    ["otherDocument", "报告.csv", () => utf8("%PDF-1.7 …")],
    ["html", "导出.xls", () => utf8("\n<html><body><table><tr><td>1</td></tr></table></body></html>")],
    ["html", "导出.xls", () => utf8("\ufeff<!DOCTYPE html>\n<p>")],
    ["html", "导出.xls", () => utf8("<meta charset=gb2312><table>")],
    [
      "xml2003",
      "导出.xls",
      () => utf8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    ],
    ["notSpreadsheet", "数据.xml", () => utf8('<?xml version="1.0"?><数据/>')],
    ["notSpreadsheet", "图.csv", () => Uint8Array.of(0, 1, 2, 3)],
    ["notSpreadsheet", "包.xlsx", () => zipOf({ "a.txt": "x" })],
    ["broken", "坏.xlsx", () => utf8("text")],
    ["broken", "空.xlsx", () => new Uint8Array()],
    ["broken", "坏.xls", () => compoundFile("Workbook", utf8("no records")).subarray(0, 700)],
    [
      "otherDocument",
      "文.xlsx",
      () =>
        zipOf({
          "[Content_Types].xml": types(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
          ),
          "_rels/.rels": rootRels,
          "doc.xml": "<a/>",
        }),
    ],
    [
      "binaryWorkbook",
      "二.xlsb",
      () =>
        zipOf({
          "[Content_Types].xml": types("application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
          "_rels/.rels": rootRels,
          "doc.xml": "<a/>",
        }),
    ],
    ["notSpreadsheet", "开.ods", () => zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" })],
  ];

  it.each(cases)("are %s: %s", async (code, name, bytes) => {
    const error = await refusal(await bytes(), name);
    expect(error.code).toBe(code);
    expect(error.zh).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(error.en).toMatch(/^[A-Z].*\.$/);
  });

  it("are refused by their size alone", async () => {
    const huge = { length: limits.file + 1 } as Uint8Array;
    expect((await refusal(huge, "大.xlsx")).code).toBe("tooLarge");
  });

  it("are refused when a part unpacks beyond measure", async () => {
    const bytes = await makeWorkbook({
      parts: { "xl/media/image1.png": { data: new Uint8Array(limits.ratioFrom + 1) } },
    });
    expect((await refusal(bytes, "弹.xlsx")).code).toBe("bomb");
  });

  it("are refused when a sheet's part is missing or not well formed", async () => {
    const bytes = await makeWorkbook({ sheets: [{ xml: "<sheetData><row" }] });
    expect((await refusal(bytes, "a.xlsx")).code).toBe("broken");
  });

  it("are refused when they define entities", async () => {
    const bytes = await zipOf({ "[Content_Types].xml": '<!DOCTYPE x [<!ENTITY a "b">]><Types/>' });
    expect((await refusal(bytes, "a.xlsx")).code).toBe("broken");
  });

  it("are refused wherever a workbook is cut off", async () => {
    const bytes = await makeWorkbook();
    for (const part of [0.1, 0.5, 0.9]) {
      const error = await refusal(bytes.subarray(0, Math.floor(bytes.length * part)), "a.xlsx");
      expect(error.code).toBe("broken");
    }
  });
});

describe("old workbooks", () => {
  it("give values, dates and merged cells, and say what is missing", async () => {
    const { book, losses } = await readBook(oldWorkbook(), "旧.xls");
    expect(sheetOf(book).name).toBe("明细");
    expect(cellOf(book, 0, 0)).toEqual({ v: "名称", t: 1 });
    expect(cellOf(book, 0, 1)).toEqual({ v: 12.5, t: 2 });
    expect(cellOf(book, 1, 0)).toEqual({ v: 45356, t: 2, s: { n: { pattern: "yyyy/m/d" } } });
    expect(cellOf(book, 1, 1)).toEqual({ v: 1, t: 3 });
    expect(sheetOf(book).mergeData).toEqual([{ startRow: 2, endRow: 2, startColumn: 0, endColumn: 1 }]);
    expect(losses.join()).toContain(".xls");
  });

  it("are saved as .xlsx", async () => {
    const { book } = await readBook(oldWorkbook(), "旧.xls");
    const again = await open(await save(book));
    expect(cellOf(again, 1, 0)).toEqual(cellOf(book, 1, 0));
    expect(sheetOf(again).mergeData).toEqual(sheetOf(book).mergeData);
  });

  it("open by their content whatever their name", async () => {
    expect(sheetOf((await readBook(oldWorkbook(), "其实是旧的.xlsx")).book).name).toBe("明细");
    expect(sheetOf((await readBook(await makeWorkbook(), "其实是新的.xls")).book).name).toBe("Sheet1");
  });
});
