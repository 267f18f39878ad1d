import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { dateToSerial, readXlsx as readWithLibrary, writeXlsx, type Workbook } from "hucre";
import { describe, expect, test } from "vitest";
import { readGrids, type ReadFile } from "../../../src/workbook/xlsx/readGrids";
import { sheetXml, styles, workbookBytes, zipOf } from "./support/package";

async function read(bytes: Uint8Array, name = "示例.xlsx"): Promise<ReadFile> {
  const result = await readGrids(bytes, name);
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`);
  return result.value;
}

async function refusal(bytes: Uint8Array, name = "示例.xlsx"): Promise<string> {
  const result = await readGrids(bytes, name);
  return result.ok ? "read" : result.error.code;
}

/** Grid of one sheet with the given rows of XML. */
const one = async (rows: string, parts: Parameters<typeof workbookBytes>[1] = {}) =>
  (await read(workbookBytes({ 示例: sheetXml(rows) }, parts))).grids[0]!;

describe("cells of .xlsx", () => {
  test("numbers, texts, flags, errors, formulas by their stored value", async () => {
    const grid = await one(
      `<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#REF!</v></c></row>
       <row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2" t="str"><f>"a"&amp;"b"</f><v>a&lt;b_x000D_</v></c><c r="C2"><f>NOW()</f></c><c r="D2" t="inlineStr"><is><r><t>会</t></r><r><t xml:space="preserve"> 议</t></r><rPh sb="0" eb="1"><t>kai</t></rPh></is></c></row>`,
      { strings: ["零", "金额 &amp; 税"] },
    );
    expect(grid.values).toEqual([
      [1.5, "金额 & 税", true, "#REF!"],
      [2, "a<b\r", null, "会 议"],
    ]);
  });

  test("cells without references, prefixes, single quotes and CDATA", async () => {
    const xml = `<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c/><x:c t='str'><x:v><![CDATA[a&b]]></x:v></x:c></x:row><x:row r='4'><x:c r='B4' t='str'><x:v>&#20250;&#x8bae;</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const { grids } = await read(workbookBytes({ 示例: xml }));
    expect(grids[0]!.values).toEqual([[1, null, "a&b"], [], [], [null, "会议"]]);
  });

  test("shared strings with runs and phonetic guides", async () => {
    const grid = await one(`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>`, {
      stringsXml: `<sst><si><r><t>示</t></r><r><rPr><b/></rPr><t>例</t></r><rPh sb="0" eb="2"><t>shili</t></rPh></si><si/></sst>`,
    });
    expect(grid.values).toEqual([["示例"]]);
  });

  test("number formats by cell, built-in and own", async () => {
    const grid = await one(
      `<row r="1"><c r="A1" s="1"><v>45356</v></c><c r="B1" s="2"><v>1234.5</v></c><c r="C1" s="0"><v>1</v></c></row>`,
      { styles: styles(['<numFmt numFmtId="164" formatCode="&quot;¥&quot;#,##0.00"/>'], [0, 14, 164]) },
    );
    expect(grid.format!(0, 0)).toBe("yyyy/m/d");
    expect(grid.format!(0, 1)).toBe('"¥"#,##0.00');
    expect(grid.format!(0, 2)).toBeUndefined();
    expect(grid.format!(7, 7)).toBeUndefined();
    expect(grid.values).toEqual([[45356, 1234.5, 1]]);
  });

  test("ISO dates become serials of the workbook's date system", async () => {
    const rows = `<row r="1"><c r="A1" t="d"><v>2024-03-05</v></c><c r="B1" t="d"><v>2024-03-05T12:00:00</v></c></row>`;
    expect((await one(rows)).values).toEqual([[45356, 45356.5]]);
    const file = await read(workbookBytes({ 示例: sheetXml(rows) }, { date1904: true }));
    expect(file.grids[0]!.values).toEqual([[43894, 43894.5]]);
    expect([file.date1904, file.grids[0]!.date1904]).toEqual([true, true]);
  });

  test("merges, hidden sheets, chart sheets and blank sheets", async () => {
    const bytes = workbookBytes(
      {
        甲: sheetXml(
          `<row r="1"><c r="A1"><v>1</v></c></row>`,
          '<mergeCells><mergeCell ref="A1:C2"/></mergeCells>',
        ),
        图: null,
        乙: sheetXml(""),
      },
      { hidden: ["乙"] },
    );
    const { grids, kind } = await read(bytes);
    expect(kind).toBe("xlsx");
    expect(grids.map((g) => [g.sheet, g.hidden ?? false, g.values.length])).toEqual([
      ["甲", false, 1],
      ["乙", true, 0],
    ]);
    expect(grids[0]!.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 2 }]);
  });

  test("rows declared with nothing but formats take no memory", async () => {
    const blank = Array.from(
      { length: 20_000 },
      (_, n) =>
        `<row r="${n + 3}" s="1" customFormat="1"><c r="A${n + 3}" s="1"/><c r="L${n + 3}" s="1"/></row>`,
    );
    const grid = await one(
      `<row r="1"><c r="A1"><v>1</v></c></row>${blank.join("")}<row r="1048576"><c r="XFD1048576" s="1"/></row>`,
    );
    expect(grid.values).toEqual([[1]]);
    const far = await one(
      `<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c></row>`,
    );
    expect(far.values.length).toBe(1048576);
    expect(new Set(far.values).size).toBe(3);
  });

  test("what the library writes is read back", async () => {
    const rows = Array.from({ length: 500 }, (_, n) => [
      n + 0.25,
      `示例公司${n % 7} <&> "引号"`,
      n % 2 === 0,
      null,
      `第${n}行\n第二行`,
    ]);
    const bytes = await writeXlsx({ sheets: [{ name: "明细", rows }] });
    const { grids } = await read(new Uint8Array(bytes));
    expect(grids[0]!.values).toEqual(rows);
  });
});

describe("what is refused", () => {
  const text = (value: string) => new TextEncoder().encode(value);

  test.each<[string, Uint8Array, string]>([
    ["an empty file", new Uint8Array(0), "empty"],
    ["a PDF", text("%PDF-1.7\n..."), "notSpreadsheet"],
    ["a page saved as .xls", text("<html><table><tr><td>1</td></tr></table></html>"), "notSpreadsheet"],
    ["binary", new Uint8Array([1, 2, 0, 0, 3, 9, 0, 0, 250, 0, 7, 7]), "notSpreadsheet"],
    ["another archive", zipOf({ "a.txt": "hello" }), "notSpreadsheet"],
    ["an archive cut short", workbookBytes({ 甲: sheetXml("") }).slice(0, -40), "broken"],
    ["a zip of nothing", new Uint8Array([0x50, 0x4b, 3, 4]), "broken"],
    ["an OLE file without a workbook", ole("WordDocument"), "notSpreadsheet"],
    ["an encrypted workbook", ole("EncryptedPackage"), "encrypted"],
    ["Excel 5", ole("Book"), "oldFormat"],
  ])("%s", async (_, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });

  test("an entry damaged inside", async () => {
    const bytes = workbookBytes({ 甲: sheetXml(`<row r="1"><c r="A1"><v>1</v></c></row>`.repeat(50)) });
    const damaged = bytes.map((byte, i) => (i > 60 && i < 90 ? byte ^ 0x5a : byte));
    expect(await refusal(damaged)).not.toBe("read");
  });

  test("archives that unpack without end", async () => {
    expect(await refusal(workbookBytes({ 甲: sheetXml("") }, { declare: 2e9 }))).toBe("tooLarge");
    expect(await refusal(workbookBytes({ 甲: sheetXml("<row/>".repeat(5000)) }, { declare: 100 }))).toBe(
      "tooLarge",
    );
  });
});

/** The head of an OLE file with the name of one stream. */
function ole(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((ch, i) => (bytes[1024 + 2 * i] = ch.charCodeAt(0)));
  return bytes;
}

const samples = path.resolve(import.meta.dirname, "../../../../shared/samples");
const workbooks = existsSync(samples)
  ? readdirSync(samples, { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".xlsx"))
  : [];

/** The workbook as the library reads it, without the sheets that it cannot read. */
async function byLibrary(bytes: Uint8Array): Promise<Workbook> {
  const skipped = new Set<string>();
  for (;;) {
    try {
      return await readWithLibrary(bytes, { sheets: (info) => !skipped.has(info.name) });
    } catch (error) {
      const name = /sheet "(.*)"/.exec(String(error))?.[1];
      if (name === undefined) throw error;
      skipped.add(name);
    }
  }
}

describe.skipIf(workbooks.length === 0)("workbooks nobody here wrote", () => {
  test.each(workbooks)("%s reads as the library reads it", async (file) => {
    const bytes = new Uint8Array(readFileSync(path.join(samples, file)));
    const own = await read(bytes, file);
    const theirs = await byLibrary(bytes);
    expect(own.date1904).toBe(theirs.dateSystem === "1904");
    expect(own.grids.map((g) => g.sheet)).toEqual(theirs.sheets.map((s) => s.name));
    theirs.sheets.forEach((sheet, s) => {
      const { values } = own.grids[s]!;
      sheet.rows.forEach((row, r) =>
        row.forEach((value, c) => {
          const serial = value instanceof Date ? dateToSerial(value, own.date1904) : value;
          const mine = values[r]?.[c] ?? null;
          if (typeof serial === "number" && typeof mine === "number") expect(mine).toBeCloseTo(serial, 6);
          else if (!/^\d{4}-\d\d-\d\d/.test(String(serial))) expect(mine).toBe(serial === "" ? null : serial);
        }),
      );
    });
  });

  test("an .xls workbook", async () => {
    const bytes = new Uint8Array(readFileSync(path.join(samples, "ledger_uk/april-to-may-12th-2010.xls")));
    const { grids, kind, date1904 } = await read(bytes, "april.xls");
    expect([kind, date1904, grids.length, grids[0]!.sheet]).toEqual(["xls", false, 1, "AP1 to May12th"]);
    expect(grids[0]!.values[1]!.slice(2, 3)).toEqual([40269]);
    expect(grids[0]!.values[1]![7]).toBe(33475.5);
    expect(grids[0]!.format!(1, 2)).toBe("yyyy/m/d");
  });
});
