import { describe, expect, it } from "vitest";
import { utf8 } from "../../../src/emulator/files/bytes";
import { findDelimiter } from "../../../src/emulator/files/csv/delimiter";
import { decodeText } from "../../../src/emulator/files/csv/encoding";
import { readCsv } from "../../../src/emulator/files/csv/readCsv";
import { typeField } from "../../../src/emulator/files/csv/typing";
import { readBook, writeBook } from "../../../src/emulator/files/index";
import { cellOf, open, save, sheetOf } from "./support/books";
import { makeWorkbook } from "./support/makeWorkbook";

/** GB 18030 bytes of 社团,金额\n示例学会,1 */
const gb = Uint8Array.from([
  0xc9, 0xe7, 0xcd, 0xc5, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0a, 0xca, 0xbe, 0xc0, 0xfd, 0xd1, 0xa7, 0xbb, 0xe1,
  0x2c, 0x31,
]);

describe("encodings", () => {
  it.each([
    ["utf-8", utf8("社团,1")],
    ["utf-8", utf8("\ufeff社团,1")],
    ["utf-8", utf8("plain")],
    ["gb18030", gb],
    [
      "windows-1252",
      Uint8Array.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0xa3, 0x35, 0x0a, 0x4a, 0xf6, 0x72, 0x67]),
    ],
    ["utf-16le", Uint8Array.from([0xff, 0xfe, 0x41, 0x00, 0x09, 0x00, 0x3e, 0x79])],
    ["utf-16be", Uint8Array.from([0xfe, 0xff, 0x00, 0x41])],
  ])("%s is found out", (encoding, bytes) => {
    expect(decodeText(bytes).encoding).toBe(encoding);
  });

  it("give the right text", () => {
    expect(decodeText(gb).text).toBe("社团,金额\n示例学会,1");
    expect(decodeText(Uint8Array.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x80])).text).toBe("Café €");
  });
});

describe("separators", () => {
  it.each([
    ["a,b,c\n1,2,3", ","],
    ["a\tb\n1,5\t2", "\t"],
    ["a;b\n1,5;2,5", ";"],
    ["a|b|c\nx, y|z|w", "|"],
    ["一列\n两行", ","],
    ['"a;b",c\n"d;e",f', ","],
    ["标题行\n\n说明: 甲;乙\n日期,摘要,金额\n1,2,3\n4,5,6", ","],
  ])("of %j is %j", (text, delimiter) => {
    expect(findDelimiter(text)).toEqual({ delimiter, start: 0 });
  });

  it("may be named in the first line", () => {
    expect(findDelimiter("sep=;\na;b,c")).toEqual({ delimiter: ";", start: 6 });
  });
});

describe("typing", () => {
  it.each([
    ["12", 12, undefined],
    ["-1.5", -1.5, undefined],
    [" 7 ", 7, undefined],
    ["1,234.50", 1234.5, "#,##0.00"],
    ["12,345", 12345, "#,##0"],
    ["12.3%", 0.123, "0.00%"],
    ["5%", 0.05, "0%"],
    ["¥1,200", 1200, '"¥"#,##0'],
    ["-¥1.50", -1.5, '"¥"#,##0.00'],
    ["1.5E+3", 1500, "0.00E+00"],
    ["2024-03-05", 45356, "yyyy/m/d"],
    ["2024/3/5", 45356, "yyyy/m/d"],
    ["2024-03-05 12:00:00", 45356.5, "yyyy/m/d h:mm:ss"],
    ["6:00", 0.25, "h:mm"],
    ["true", true, undefined],
    ["#n/a", "#N/A", undefined],
  ])("%j is %j", (field, value, format) => {
    expect(typeField(field)).toEqual(format === undefined ? { value } : { value, format });
  });

  it.each([
    "007",
    "00.5",
    "1234567890123456",
    "6222021234567890123",
    "05-Aug-13",
    "31/12/2020",
    "1/2/2020",
    "2024-02-30",
    "12,34",
    "1,2345",
    "2024.3.5",
    "25:00",
    "12\t",
    "1e999",
    "１２",
    "abc",
    "(123)",
    "1-2",
  ])("%j stays text", (field) => {
    expect(typeField(field)).toEqual({ value: field });
  });

  it("keeps numbers of up to 15 digits", () => {
    expect(typeField("123456789012345").value).toBe(123456789012345);
    expect(typeField("0.000000000000000001").value).toBe(1e-18);
  });
});

describe("readCsv", () => {
  it("makes one sheet named after the file, every record a row", () => {
    const { book, losses, encoding, delimiter } = readCsv(gb, "D:\\数据\\收支[1].csv");
    expect([encoding, delimiter, losses]).toEqual(["gb18030", ",", []]);
    expect(sheetOf(book).name).toBe("收支_1_");
    expect(cellOf(book, 1, 0)).toEqual({ v: "示例学会", t: 1 });
    expect(cellOf(book, 1, 1)).toEqual({ v: 1, t: 2 });
  });

  it("keeps quoted separators, quotation marks and line ends, and blank records", () => {
    const { book } = readCsv(utf8('a,"b, ""c""\nd"\n\n,x'), "a.csv");
    expect(cellOf(book, 0, 1).v).toBe('b, "c"\nd');
    expect(cellOf(book, 1, 0)).toEqual({});
    expect(cellOf(book, 2, 1).v).toBe("x");
  });

  it('takes formulas as formulas, and the text of ="…" as text', () => {
    const { book } = readCsv(utf8('=1+1,"=""00123""",==x'), "a.csv");
    expect(cellOf(book, 0, 0)).toEqual({ f: "=1+1" });
    expect(cellOf(book, 0, 1)).toEqual({ f: '="00123"', v: "00123", t: 1 });
    expect(cellOf(book, 0, 2)).toEqual({ v: "==x", t: 1 });
  });

  it("gives numbers their formats, which survive saving as .xlsx", async () => {
    const { book } = readCsv(utf8("2024-03-05,12%"), "a.csv");
    const again = await open(await save(book));
    expect(cellOf(again, 0, 0)).toEqual({ v: 45356, t: 2, s: { n: { pattern: "yyyy/m/d" } } });
    expect(cellOf(again, 0, 1)).toEqual({ v: 0.12, t: 2, s: { n: { pattern: "0%" } } });
    expect(again.snapshot.defaultStyle).toEqual({ ff: "等线", fs: 11 });
  });

  it("reads an empty file as an empty sheet", () => {
    expect(sheetOf(readCsv(new Uint8Array(), "空.csv").book).cellData).toEqual({});
  });

  it("is what a text file named .xls is opened with, and says so", async () => {
    const { book, losses } = await readBook(utf8("日期\t金额\n2024-01-01\t5"), "流水.xls");
    expect(cellOf(book, 1, 1).v).toBe(5);
    expect(losses.join()).toContain("文本文件");
  });
});

describe("writeCsv", () => {
  const bookOf = async (cells: string, sheets = 1): Promise<Awaited<ReturnType<typeof open>>> =>
    open(
      await makeWorkbook({
        strings: '<si><t>逗,号</t></si><si><t>引"号</t></si><si><t xml:space="preserve"> 边</t></si>',
        sheets: Array.from({ length: sheets }, () => ({ xml: `<sheetData>${cells}</sheetData>` })),
      }),
    );

  it("writes what cells show, in UTF-8 with a mark", async () => {
    const book = await bookOf(
      '<row r="1"><c r="A1" s="1"><v>45356</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row>' +
        '<row r="3"><c r="A3"><f>1/3</f><v>0.333333333333333315</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" t="e"><v>#N/A</v></c></row>',
    );
    const { bytes, losses } = await writeBook(book, "csv");
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe(
      '2024/3/5,"逗,号","引""号"," 边"\r\n,,,\r\n0.333333333333333,TRUE,#N/A,\r\n',
    );
    expect(losses.join()).toContain("公式");
  });

  it("writes the sheet in front and says that the others are lost", async () => {
    const book = await bookOf('<row r="1"><c r="A1"><v>1</v></c></row>', 2);
    book.extras.activeSheet = book.snapshot.sheetOrder[1]!;
    sheetOf(book, "Sheet2").cellData![0]![0] = { v: 2, t: 2 };
    const { bytes, losses } = await writeBook(book, "csv");
    expect(new TextDecoder().decode(bytes)).toBe("2\r\n");
    expect(losses).toHaveLength(2);
  });

  it("writes the results that a formula fills in", async () => {
    const book = await bookOf(
      '<row r="1"><c r="A1"><f t="array" ref="A1:B2">X</f><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2" t="str"><v>三</v></c></row>',
    );
    expect(new TextDecoder().decode((await writeBook(book, "csv")).bytes)).toBe("1,2\r\n三,\r\n");
  });
});
