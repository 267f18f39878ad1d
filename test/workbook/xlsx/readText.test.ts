import { describe, expect, test } from "vitest";
import type { CellValue } from "../../../src/core/table/grid";
import { decodeText } from "../../../src/workbook/xlsx/read/decode";
import { readDelimited } from "../../../src/workbook/xlsx/read/delimited";
import { readGrids } from "../../../src/workbook/xlsx/readGrids";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytesOf = (...bytes: number[]): Uint8Array => new Uint8Array(bytes);
const latin1 = (text: string): Uint8Array => bytesOf(...[...text].map((ch) => ch.charCodeAt(0)));
const utf16 = (text: string, little: boolean): Uint8Array =>
  bytesOf(
    ...[...text].flatMap((ch) =>
      little
        ? [ch.charCodeAt(0) & 255, ch.charCodeAt(0) >> 8]
        : [ch.charCodeAt(0) >> 8, ch.charCodeAt(0) & 255],
    ),
  );

/** 日期,金额 and 会议费 in GB18030. */
const gb = bytesOf(
  0xc8,
  0xd5,
  0xc6,
  0xda,
  0x2c,
  0xbd,
  0xf0,
  0xb6,
  0xee,
  0x0a,
  0xbb,
  0xe1,
  0xd2,
  0xe9,
  0xb7,
  0xd1,
  0x2c,
  0x31,
);

describe("encodings", () => {
  test.each<[string, Uint8Array, string]>([
    ["UTF-8", utf8("日期,金额"), "日期,金额"],
    ["UTF-8 with a mark", utf8("\ufeff日期,金额"), "日期,金额"],
    ["UTF-16 little end first", utf16("\ufeff日期,£1", true), "日期,£1"],
    ["UTF-16 big end first", utf16("\ufeff日期,£1", false), "日期,£1"],
    ["UTF-16 without a mark", utf16("Date,Amount\n", true), "Date,Amount\n"],
    ["GB18030", gb, "日期,金额\n会议费,1"],
    ["Windows-1252", latin1("Date,\u00a3100\nCaf\u00e9 Soci\u00e9t\u00e9,5"), "Date,£100\nCafé Société,5"],
    ["Windows-1252 with pairs that look Chinese", latin1("Se\u00f1or,1\n\u00a3500,2"), "Señor,1\n£500,2"],
    ["ASCII", utf8("a,b"), "a,b"],
  ])("%s", (_, bytes, text) => {
    expect(decodeText(bytes)).toBe(text);
  });

  test("binary is no text", () => {
    expect(() => decodeText(bytesOf(1, 0, 0, 2, 0, 9, 8, 0, 7))).toThrow("binary");
  });
});

describe("records", () => {
  const lines = (separator: string) =>
    ["日期,收款方,金额", "2024-01-01,示例甲,5.5", "2024-01-02,示例乙,6.5", "2024-01-03,示例丙,7"]
      .join("\n")
      .replaceAll(",", separator);

  test.each([",", ";", "\t", "|"])("separated by %j", (separator) => {
    expect(readDelimited(lines(separator))[1]).toEqual(["2024-01-01", "示例甲", "5.5"]);
  });

  test("commas inside a text do not make a comma the separator", () => {
    const text = "Date;Payee;Amount\n1.3.2024;Beispiel, Alt, Neu;1.234,56\n2.3.2024;Muster;9,90\n";
    expect(readDelimited(text)).toEqual([
      ["Date", "Payee", "Amount"],
      ["1.3.2024", "Beispiel, Alt, Neu", "1.234,56"],
      ["2.3.2024", "Muster", "9,90"],
    ]);
  });

  test("quotes, line breaks inside cells, and record N is row N", () => {
    const text = 'a,b\n\n"x ""y""\nz",1\r\n,\n"q, r" ,2\n';
    expect(readDelimited(text)).toEqual([["a", "b"], [], ['x "y"\nz', "1"], ["", ""], ["q, r", "2"]]);
  });

  test("a quote that is never closed is a sign like any other", () => {
    const text = 'a,b,c\n1,"open,3\n4,5,6\n7,say "hi",9\n';
    expect(readDelimited(text)).toEqual([
      ["a", "b", "c"],
      ["1", '"open', "3"],
      ["4", "5", "6"],
      ["7", 'say "hi"', "9"],
    ]);
  });

  test("texts kept on purpose and a named separator", () => {
    expect(readDelimited('sep=;\na;b\n="00123";"=""7"""\n')).toEqual([[], ["a", "b"], ["00123", "7"]]);
  });

  test("rows that sit whole in one cell are cut again", () => {
    expect(readDelimited('"a,b"\n"1,2"\n"3,4"\n"5,6"\n')).toEqual([
      ["a", "b"],
      ["1", "2"],
      ["3", "4"],
      ["5", "6"],
    ]);
  });

  test("one column stays one column", () => {
    const cells: CellValue[][] = [["示例甲"], ["示例乙，丙"], ["示例丁"]];
    expect(readDelimited(cells.map((r) => r[0]).join("\n"))).toEqual(cells);
  });

  test("long files are read in one go, whatever line ends and separators they lack", () => {
    const text = Array.from({ length: 60_000 }, (_, n) => `示例${n},${n},"支付, 第${n}笔"`).join("\n");
    const records = readDelimited(text);
    expect(records.length).toBe(60_000);
    expect(records.at(-1)).toEqual(["示例59999", "59999", "支付, 第59999笔"]);
  });

  test("old Macintosh line ends", () => {
    expect(readDelimited("a,b\r1,2\r3,4")).toEqual([
      ["a", "b"],
      ["1", "2"],
      ["3", "4"],
    ]);
  });
});

describe("readGrids of text", () => {
  test("values stay text whatever the file is called", async () => {
    for (const name of ["明细.csv", "明细.txt", "明细.xls"]) {
      const result = await readGrids(utf8("编号,金额\n00123,1.50\n"), name);
      if (!result.ok) throw new Error(result.error.code);
      expect(result.value).toMatchObject({ kind: "csv", date1904: false });
      expect(result.value.grids).toEqual([
        {
          sheet: "明细",
          fromText: true,
          values: [
            ["编号", "金额"],
            ["00123", "1.50"],
          ],
        },
      ]);
    }
  });
});
