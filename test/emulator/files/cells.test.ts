import { describe, expect, it } from "vitest";
import { cellOf, contents, extrasOf, open, partsOf, save, sheetOf, withoutOrigin } from "./support/books";
import { makeCells, makeWorkbook } from "./support/makeWorkbook";

const row = (number: number, cells: string): string => `<row r="${number}">${cells}</row>`;

describe("values", () => {
  const strings =
    '<si><t>文字</t></si><si><t xml:space="preserve"> 边 </t></si><si><t/></si><si><t>#N/A</t></si><si><t>a_x000D_b</t></si>';
  const cells =
    row(
      1,
      '<c r="A1"><v>1.5</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#DIV/0!</v></c>',
    ) +
    row(
      2,
      '<c r="A2" t="inlineStr"><is><t>里</t></is></c><c r="B2" t="str"><v>公式文字</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="s"><v>2</v></c>',
    ) +
    row(
      3,
      '<c r="A3" t="s"><v>3</v></c><c r="B3" t="d"><v>2024-03-05T12:00:00</v></c><c r="C3"><v>1E-3</v></c><c r="D3" t="s"><v>4</v></c>',
    );

  it("come with Univer's types", async () => {
    const book = await open(await makeCells(cells, { strings }));
    const value = (r: number, c: number): unknown[] => [cellOf(book, r, c).v, cellOf(book, r, c).t];
    expect(value(0, 0)).toEqual([1.5, 2]);
    expect(value(0, 1)).toEqual(["文字", 1]);
    expect(value(0, 2)).toEqual([1, 3]);
    expect(value(0, 3)).toEqual(["#DIV/0!", 1]);
    expect(value(1, 0)).toEqual(["里", 1]);
    expect(value(1, 1)).toEqual(["公式文字", 1]);
    expect(value(1, 2)).toEqual([" 边 ", 1]);
    expect(value(1, 3)).toEqual(["", 1]);
    expect(value(2, 0)).toEqual(["#N/A", 4]);
    expect(value(2, 1)).toEqual([45356.5, 2]);
    expect(value(2, 2)).toEqual([0.001, 2]);
    expect(value(2, 3)).toEqual(["a\rb", 1]);
  });

  it("are the same after saving", async () => {
    const book = await open(await makeCells(cells, { strings }));
    expect(contents(await open(await save(book)))).toEqual(contents(book));
    expect(contents(await open(await save(withoutOrigin(book)))).sheets).toEqual(contents(book).sheets);
  });

  it("stand after each other where the file gives no places", async () => {
    const book = await open(
      await makeCells(
        '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c><v>3</v></c></row><row><c><v>4</v></c></row>',
      ),
    );
    expect(cellOf(book, 0, 1).v).toBe(2);
    expect(cellOf(book, 4, 0).v).toBe(3);
    expect(cellOf(book, 5, 0).v).toBe(4);
  });

  it("are read from elements with a prefix", async () => {
    const book = await open(
      await makeWorkbook({
        sheets: [
          {
            attributes: ' xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
            xml: '<x:sheetData><x:row r="2"><x:c r="B2" t="str"><x:f>A1&amp;"x"</x:f><x:v>&lt;x&gt;</x:v></x:c><x:c r="C2"><x:v>7</x:v></x:c></x:row></x:sheetData>',
          },
        ],
      }),
    );
    expect(cellOf(book, 1, 1)).toMatchObject({ f: '=A1&"x"', v: "<x>" });
    expect(cellOf(book, 1, 2).v).toBe(7);
  });

  it("that a file cannot hold are written as what comes closest", async () => {
    const book = await open(await makeCells(row(1, '<c r="A1"><v>1</v></c>')));
    const sheet = sheetOf(book);
    sheet.cellData![0]![0] = { v: "#SPILL!", t: 1 };
    sheet.cellData![0]![1] = { v: Number.POSITIVE_INFINITY, t: 2 };
    const again = await open(await save(book));
    expect(cellOf(again, 0, 0).v).toBe("#VALUE!");
    expect(cellOf(again, 0, 1).v).toBe("#NUM!");
  });

  it("longer than Excel can hold are cut, and that is said", async () => {
    const { writeBook } = await import("../../../src/emulator/files/index");
    const book = await open(await makeCells(row(1, '<c r="A1"><v>1</v></c>')));
    sheetOf(book).cellData![0]![0] = { v: "长".repeat(40_000), t: 1 };
    const { bytes, losses } = await writeBook(book, "xlsx");
    expect(losses.join()).toContain("32,767");
    expect(cellOf(await open(bytes), 0, 0).v).toBe("长".repeat(32_767));
  });

  it("typed with an apostrophe keep it", async () => {
    const styles =
      '<fonts><font><sz val="11"/><name val="Calibri"/></font></fonts><fills><fill><patternFill patternType="none"/></fill></fills>' +
      '<borders><border/></borders><cellXfs><xf/><xf quotePrefix="1"/></cellXfs>';
    const book = await open(
      await makeCells(row(1, '<c r="A1" s="1" t="s"><v>0</v></c>'), {
        styles,
        strings: "<si><t>007</t></si>",
      }),
    );
    expect(cellOf(book, 0, 0)).toMatchObject({ v: "007", t: 4 });
    const again = await open(await save(withoutOrigin(book)));
    expect(cellOf(again, 0, 0)).toMatchObject({ v: "007", t: 4 });
  });
});

describe("rich text", () => {
  const strings =
    '<si><r><t>普通</t></r><r><rPr><b/><sz val="14"/><color rgb="FFFF0000"/><rFont val="宋体"/></rPr><t xml:space="preserve">粗 </t></r><r><t>尾\n行</t></r></si>';

  it("keeps the fonts of its parts", async () => {
    const book = await open(await makeCells(row(1, '<c r="A1" t="s"><v>0</v></c>'), { strings }));
    const { v, p } = cellOf(book, 0, 0);
    expect(v).toBe("普通粗 尾\n行");
    expect(p?.body?.dataStream).toBe("普通粗 尾\r行\r\n");
    expect(p?.body?.textRuns).toEqual([
      { st: 2, ed: 4, ts: { ff: "宋体", fs: 14, bl: 1, cl: { rgb: "#FF0000" } } },
    ]);
    expect(contents(await open(await save(book))).sheets).toEqual(contents(book).sheets);
  });

  it("of a cell that has nothing but a document is saved", async () => {
    const book = await open(await makeCells(row(1, '<c r="A1"><v>1</v></c>')));
    sheetOf(book).cellData![0]![0] = { p: { id: "d", documentStyle: {}, body: { dataStream: "改过\r\n" } } };
    expect(cellOf(await open(await save(book)), 0, 0).v).toBe("改过");
  });
});

describe("formulas", () => {
  it("keep their results and are not calculated", async () => {
    const book = await open(
      await makeCells(
        row(
          1,
          '<c r="A1"><f>1+1</f><v>999</v></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C1"><f>A1</f></c>',
        ),
      ),
    );
    expect(cellOf(book, 0, 0)).toEqual({ f: "=1+1", v: 999, t: 2 });
    expect(cellOf(book, 0, 1)).toEqual({ f: "=1/0", v: "#DIV/0!", t: 1 });
    expect(cellOf(book, 0, 2)).toEqual({ f: "=A1" });
    expect(contents(await open(await save(book)))).toEqual(contents(book));
  });

  it("that are shared are written out for every cell", async () => {
    const book = await open(
      await makeCells(
        row(1, '<c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1</f><v>1</v></c>') +
          row(2, '<c r="B2"><f t="shared" si="0"/><v>2</v></c>') +
          row(3, '<c r="B3"><f t="shared" si="0"/><v>3</v></c>'),
      ),
    );
    expect([0, 1, 2].map((r) => cellOf(book, r, 1).f)).toEqual(["=A1*$A$1", "=A2*$A$1", "=A3*$A$1"]);
  });

  it("that Univer shares are written out", async () => {
    const book = await open(await makeCells(row(1, '<c r="A1"><v>1</v></c>')));
    sheetOf(book).cellData![0]![1] = { f: "=A1+1", si: "k", v: 2, t: 2 };
    sheetOf(book).cellData![1] = { 1: { si: "k", v: 1, t: 2 } };
    expect(cellOf(await open(await save(book)), 1, 1).f).toBe("=A2+1");
  });

  it("with results of every type keep the type", async () => {
    const book = await open(await makeCells(row(1, '<c r="A1"><v>1</v></c>')));
    const cells = sheetOf(book).cellData![0]!;
    cells[1] = { f: "=A1>0", v: 1, t: 3 };
    cells[2] = { f: '="007"', v: "007", t: 1 };
    cells[3] = { f: "=NA()", v: "#N/A", t: 1 };
    cells[4] = { f: "=A1/3", v: 1 / 3, t: 2 };
    const again = await open(await save(book));
    for (const column of [1, 2, 3, 4]) expect(cellOf(again, 0, column)).toEqual(cells[column]);
  });

  it("in a what-if table leave their results and say so", async () => {
    const { readBook } = await import("../../../src/emulator/files/index");
    const bytes = await makeCells(row(1, '<c r="A1"><f t="dataTable" ref="A1:A2" r1="C1"/><v>5</v></c>'));
    const { book, losses } = await readBook(bytes, "a.xlsx");
    expect(cellOf(book, 0, 0)).toEqual({ v: 5, t: 2 });
    expect(losses.join()).toContain("模拟运算表");
  });
});

describe("formulas that fill an area", () => {
  const metadata =
    '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">' +
    '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst>' +
    '<ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
    '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';
  const bytes = (): Promise<Uint8Array> =>
    makeCells(
      row(
        1,
        '<c r="A1" cm="1"><f t="array" ref="A1:A3">_xlfn._xlws.SORT(C1:C3)</f><v>1</v></c><c r="B1"><f t="array" ref="B1:B2">C1:C2*2</f><v>2</v></c>',
      ) +
        row(2, '<c r="A2"><v>2</v></c><c r="B2" s="2"><v>4</v></c>') +
        row(3, '<c r="A3" t="str"><v>文</v></c>'),
      {
        rels: [{ id: "m", kind: "sheetMetadata", target: "metadata.xml" }],
        parts: {
          "xl/metadata.xml": {
            data: metadata,
            type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml",
          },
        },
      },
    );

  it("leave the other cells empty and keep their results aside", async () => {
    const book = await open(await bytes());
    expect(cellOf(book, 0, 0).f).toBe("=SORT(C1:C3)");
    expect(cellOf(book, 1, 0)).toEqual({});
    expect(cellOf(book, 1, 1)).toEqual({ s: { ff: "宋体", fs: 14, bl: 1 } });
    expect(extrasOf(book).filled).toEqual([
      { address: "A1:A3", dynamic: true, values: [[1], [2], ["文"]] },
      { address: "B1:B2", dynamic: false, values: [[2], [4]] },
    ]);
  });

  it("are the same after saving, with and without the opened file", async () => {
    const book = await open(await bytes());
    expect(contents(await open(await save(book)))).toEqual(contents(book));
    expect(contents(await open(await save(withoutOrigin(book)))).extras.sheets).toEqual(
      contents(book).extras.sheets,
    );
  });

  it("that are new get the mark of dynamic arrays", async () => {
    const book = await open(await makeCells(row(1, '<c r="A1"><v>1</v></c>')));
    sheetOf(book).cellData![0]![1] = { f: "=UNIQUE(A1:A9)", v: 1, t: 2 };
    const saved = await save(book);
    const sheet = await (await partsOf(saved)).text("xl/worksheets/sheet1.xml");
    expect(sheet).toContain('<c r="B1" cm="1"><f t="array" ref="B1">_xlfn.UNIQUE(A1:A9)</f><v>1</v></c>');
    expect(extrasOf(await open(saved)).filled).toEqual([{ address: "B1", dynamic: true, values: [[1]] }]);
  });
});

describe("the 1904 date system", () => {
  it("is kept, and serials are as they stand", async () => {
    const book = await open(
      await makeCells(row(1, '<c r="A1" s="1"><v>40000</v></c><c r="B1" t="d"><v>1904-01-02</v></c>'), {
        before: '<workbookPr date1904="1"/>',
      }),
    );
    expect(book.extras.date1904).toBe(true);
    expect(cellOf(book, 0, 0).v).toBe(40000);
    expect(cellOf(book, 0, 1).v).toBe(1);
    expect((await open(await save(book))).extras.date1904).toBe(true);
  });
});
