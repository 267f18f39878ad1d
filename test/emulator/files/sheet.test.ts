import { describe, expect, it } from "vitest";
import { contents, extrasOf, onSheet, open, partsOf, save, sheetOf, withoutOrigin } from "./support/books";
import { makeWorkbook, type SheetParts } from "./support/makeWorkbook";

const oneSheet = async (xml: string, more: SheetParts = {}): Promise<Awaited<ReturnType<typeof open>>> =>
  open(await makeWorkbook({ sheets: [{ xml, ...more }] }));

const data = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';

/** Opens, saves with and without the opened file, and expects the same contents each time. */
async function survives(xml: string, more: SheetParts = {}): Promise<Awaited<ReturnType<typeof open>>> {
  const book = await oneSheet(xml, more);
  expect(contents(await open(await save(book)))).toEqual(contents(book));
  const anew = contents(await open(await save(withoutOrigin(book))));
  expect(anew.extras.sheets).toEqual(contents(book).extras.sheets);
  expect(anew.resources).toEqual(contents(book).resources);
  return book;
}

describe("sizes", () => {
  it("of rows and columns are kept, hidden ones too", async () => {
    const book = await survives(
      '<sheetFormatPr defaultRowHeight="13.5"/><cols><col min="1" max="2" width="20.7109375" customWidth="1"/><col min="3" max="3" width="0" hidden="1" customWidth="1"/><col min="5" max="5" width="9.14" bestFit="1" outlineLevel="1"/></cols>' +
        '<sheetData><row r="1" ht="30" customHeight="1"/><row r="2" hidden="1"/><row r="3" ht="27"/><row r="4" outlineLevel="1" collapsed="1"/><row r="5" ht="13.5"/></sheetData>',
    );
    const sheet = sheetOf(book);
    expect(sheet.defaultRowHeight).toBe(18);
    expect(sheet.columnData![0]!.w).toBe(145);
    expect(sheet.columnData![2]).toMatchObject({ hd: 1 });
    expect(sheet.columnData![4]!.w).toBe(64);
    expect(sheet.rowData![0]).toEqual({ h: 40, ia: 0 });
    expect(sheet.rowData![1]).toEqual({ hd: 1 });
    expect(sheet.rowData![2]).toEqual({ h: 36, ah: 36, ia: 1 });
    expect(sheet.rowData![4]).toBeUndefined();
    const xml = await (await partsOf(await save(book))).text("xl/worksheets/sheet1.xml");
    expect(xml).toContain('width="9.14"');
    expect(xml).toContain('<row r="1" ht="30" customHeight="1"/>');
    expect(xml).toContain('<row r="4" outlineLevel="1" collapsed="1"/>');
  });

  it("changed by the user are saved", async () => {
    const book = await oneSheet(data);
    const sheet = sheetOf(book);
    sheet.columnData![0] = { w: 100 };
    sheet.rowData![0] = { h: 50, ia: 0 };
    const again = sheetOf(await open(await save(book)));
    expect(again.columnData![0]!.w).toBe(100);
    expect(again.rowData![0]!.h).toBe(50);
  });

  it("of the rest of the sheet stay in one span", async () => {
    const book = await oneSheet(`<cols><col min="1" max="16384" width="12" style="2"/></cols>${data}`);
    expect(sheetOf(book).columnCount).toBeLessThan(100);
    const xml = await (await partsOf(await save(book))).text("xl/worksheets/sheet1.xml");
    expect(xml).toContain('<col min="1" max="16384" width="12" style="2"/>');
  });

  it("hide the rows that the file does not list", async () => {
    const book = await survives(
      '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/><sheetData><row r="3"><c r="A3"><v>1</v></c></row></sheetData>',
    );
    expect(sheetOf(book).rowCount).toBe(3);
  });
});

describe("merged cells", () => {
  it("are kept", async () => {
    const book = await survives(
      `${data}<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="D1:D3"/></mergeCells>`,
    );
    expect(sheetOf(book).mergeData).toEqual([
      { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 },
      { startRow: 0, endRow: 2, startColumn: 3, endColumn: 3 },
    ]);
  });
});

describe("views", () => {
  it("keep frozen panes, zoom, grid lines, headings and the selection", async () => {
    const book = await survives(
      '<sheetViews><sheetView workbookViewId="0" showGridLines="0" showRowColHeaders="0" zoomScale="85" rightToLeft="1" topLeftCell="A3">' +
        '<pane xSplit="1" ySplit="2" topLeftCell="D40" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="D41" sqref="D41:E42"/></sheetView></sheetViews>' +
        data,
    );
    expect(sheetOf(book)).toMatchObject({
      freeze: { xSplit: 1, ySplit: 2, startRow: 4, startColumn: 1 },
      zoomRatio: 0.85,
      showGridlines: 0,
      rightToLeft: 1,
    });
    expect(extrasOf(book)).toMatchObject({ showGridlines: false, showHeadings: false, selection: "D41:E42" });
    const xml = await (await partsOf(await save(book))).text("xl/worksheets/sheet1.xml");
    expect(xml).toContain('topLeftCell="D40"');
  });

  it("keep panes that are split, not frozen", async () => {
    const book = await survives(
      `<sheetViews><sheetView workbookViewId="0"><pane xSplit="2000" topLeftCell="C1" state="split"/></sheetView></sheetViews>${data}`,
    );
    expect(sheetOf(book).freeze).toMatchObject({ xSplit: 0, ySplit: 0 });
    expect(await (await partsOf(await save(book))).text("xl/worksheets/sheet1.xml")).toContain(
      'state="split"',
    );
  });

  it("lose a pane that was taken away", async () => {
    const book = await oneSheet(
      `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>${data}`,
    );
    sheetOf(book).freeze = { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 };
    book.snapshot.sheets[sheetOf(book).id]!.freeze = { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 };
    expect(await (await partsOf(await save(book))).text("xl/worksheets/sheet1.xml")).not.toContain("<pane");
  });
});

describe("protection", () => {
  it("keeps its options and passwords", async () => {
    const book = await survives(
      `${data}<sheetProtection algorithmName="SHA-512" hashValue="aGFzaA==" saltValue="c2FsdA==" spinCount="100000" sheet="1" objects="1" scenarios="1" formatCells="0" sort="0" selectLockedCells="1"/>`,
    );
    expect(extrasOf(book).protection).toEqual({
      options: {
        allowFormatCells: true,
        allowFormatColumns: false,
        allowFormatRows: false,
        allowInsertColumns: false,
        allowInsertRows: false,
        allowInsertHyperlinks: false,
        allowDeleteColumns: false,
        allowDeleteRows: false,
        allowSort: true,
        allowAutoFilter: false,
        allowPivotTables: false,
        allowEditObjects: false,
        allowEditScenarios: false,
        selectionMode: "Unlocked",
      },
      passwordAttributes: {
        algorithmName: "SHA-512",
        hashValue: "aGFzaA==",
        saltValue: "c2FsdA==",
        spinCount: "100000",
      },
    });
  });

  it("keeps the old kind of password", async () => {
    const book = await survives(
      `${data}<sheetProtection password="CF75" sheet="1" selectUnlockedCells="1"/>`,
    );
    expect(extrasOf(book).protection).toMatchObject({
      passwordHash: "CF75",
      options: { selectionMode: "None", allowEditObjects: true },
    });
  });

  it("that is off is none", async () => {
    expect(extrasOf(await oneSheet(`${data}<sheetProtection sheet="0"/>`)).protection).toBeUndefined();
  });

  it("of the workbook's structure is kept", async () => {
    const book = await open(
      await makeWorkbook({ before: '<workbookProtection workbookPassword="CC1A" lockStructure="1"/>' }),
    );
    expect(book.extras.protection).toEqual({ options: { lockWindows: false }, passwordHash: "CC1A" });
    expect((await open(await save(withoutOrigin(book)))).extras.protection).toEqual(book.extras.protection);
  });
});

describe("unlocked cells", () => {
  const styles =
    '<fonts><font><sz val="11"/><name val="Calibri"/></font></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf/>' +
    '<xf applyProtection="1"><protection locked="0"/></xf><xf applyProtection="1"><protection hidden="1"/></xf></cellXfs>';
  const cells = (list: string[]): string => list.map((address) => `<c r="${address}" s="1"/>`).join("");

  const unlockedOf = async (xml: string): Promise<string[] | undefined> => {
    const book = await open(await makeWorkbook({ styles, sheets: [{ xml }] }));
    const again = await open(await save(book));
    const anew = await open(await save(withoutOrigin(book)));
    expect(extrasOf(again).unlocked).toEqual(extrasOf(book).unlocked);
    expect(extrasOf(anew).unlocked).toEqual(extrasOf(book).unlocked);
    return extrasOf(book).unlocked;
  };

  it("side by side become areas", async () => {
    expect(
      await unlockedOf(
        `<sheetData><row r="1">${cells(["A1", "B1"])}</row><row r="2">${cells(["A2", "B2", "D2"])}</row><row r="4">${cells(["A4"])}</row></sheetData>`,
      ),
    ).toEqual(["A1:A2", "A4", "B1:B2", "D2"]);
  });

  it("of whole columns leave out the cells that are locked", async () => {
    expect(
      await unlockedOf(
        '<cols><col min="2" max="3" width="9" style="1"/></cols><sheetData><row r="5"><c r="B5"><v>1</v></c></row></sheetData>',
      ),
    ).toEqual(["B1:B4", "B6:B1048576", "C:C"]);
  });

  it("of whole columns leave out locked cells without content, too", async () => {
    expect(
      await unlockedOf(
        '<cols><col min="2" max="2" width="9" style="1"/></cols><sheetData><row r="5"><c r="B5"/></row></sheetData>',
      ),
    ).toEqual(["B1:B4", "B6:B1048576"]);
  });

  it("of whole rows leave out the cells that are locked", async () => {
    expect(
      await unlockedOf(
        '<sheetData><row r="3" s="1" customFormat="1"><c r="C3"><v>1</v></c></row></sheetData>',
      ),
    ).toEqual(["A3:B3", "D3:XFD3"]);
  });

  it("and formulas that are hidden are kept apart", async () => {
    const book = await open(
      await makeWorkbook({
        styles,
        sheets: [{ xml: '<sheetData><row r="1"><c r="A1" s="2"><f>1+1</f><v>2</v></c></row></sheetData>' }],
      }),
    );
    expect(extrasOf(book)).toMatchObject({ formulasHidden: ["A1"] });
    expect(extrasOf(await open(await save(withoutOrigin(book)))).formulasHidden).toEqual(["A1"]);
  });

  it("locked again by the user are saved locked", async () => {
    const book = await open(
      await makeWorkbook({
        styles,
        sheets: [{ xml: `<sheetData><row r="1">${cells(["A1", "B1"])}</row></sheetData>` }],
      }),
    );
    extrasOf(book).unlocked = ["B1"];
    expect(extrasOf(await open(await save(book))).unlocked).toEqual(["B1"]);
  });
});

describe("hyperlinks", () => {
  it("to addresses and places are kept with their tips", async () => {
    const book = await survives(
      `${data}<hyperlinks><hyperlink ref="A1" r:id="h1" tooltip="提示" display="示例"/><hyperlink ref="A2:B3" location="Sheet1!A1"/></hyperlinks>`,
      { rels: [{ id: "h1", kind: "hyperlink", target: "https://example.org/?a=1&amp;b=2", external: true }] },
    );
    expect(extrasOf(book).hyperlinks).toEqual([
      { address: "A1", target: "https://example.org/?a=1&b=2", tip: "提示", text: "示例" },
      { address: "A2:B3", location: "Sheet1!A1" },
    ]);
  });
});

describe("page set-up", () => {
  const layout =
    '<printOptions horizontalCentered="1" gridLines="1"/><pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0" firstPageNumber="3" useFirstPageNumber="1" blackAndWhite="1" cellComments="atEnd" errors="blank" pageOrder="overThenDown"/>' +
    '<headerFooter differentFirst="1"><oddHeader>&amp;L左&amp;C第 &amp;P 页&amp;R&amp;"宋体,加粗"右</oddHeader><oddFooter>中</oddFooter><firstHeader>&amp;C首</firstHeader></headerFooter>';

  it("has Office's words and points", async () => {
    const book = await survives(`<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${data}${layout}`);
    expect(extrasOf(book).pageLayout).toEqual({
      zoom: { horizontalFitToPages: 1 },
      paperSize: "A4",
      orientation: "Landscape",
      firstPageNumber: 3,
      blackAndWhite: true,
      printComments: "EndSheet",
      printErrors: "Blank",
      printOrder: "OverThenDown",
      leftMargin: 36,
      rightMargin: 36,
      topMargin: 72,
      bottomMargin: 72,
      headerMargin: 21.6,
      footerMargin: 21.6,
      centerHorizontally: true,
      printGridlines: true,
      headersFooters: {
        state: "FirstAndDefault",
        useSheetMargins: true,
        useSheetScale: true,
        defaultForAllPages: {
          leftHeader: "左",
          centerHeader: "第 &P 页",
          rightHeader: '&"宋体,加粗"右',
          centerFooter: "中",
        },
        evenPages: {},
        firstPage: { centerHeader: "首" },
      },
    });
  });

  it("changed by an add-in is saved, and the printer's own settings stay", async () => {
    const book = await oneSheet(`${data}<pageSetup paperSize="9" r:id="p1"/>`, {
      rels: [{ id: "p1", kind: "printerSettings", target: "../printerSettings/printerSettings1.bin" }],
    });
    extrasOf(book).pageLayout = {
      ...extrasOf(book).pageLayout,
      orientation: "Portrait",
      zoom: { scale: 50 },
    };
    const saved = await save(book);
    expect(extrasOf(await open(saved)).pageLayout).toMatchObject({
      orientation: "Portrait",
      zoom: { scale: 50 },
      paperSize: "A4",
    });
    expect(await (await partsOf(saved)).text("xl/worksheets/sheet1.xml")).toContain('r:id="p1"');
  });
});

describe("sheets", () => {
  it("keep colour, order, visibility and the one in front", async () => {
    const bytes = await makeWorkbook({
      before: '<bookViews><workbookView activeTab="2" tabRatio="700"/></bookViews>',
      sheets: [
        { name: "甲", xml: `<sheetPr codeName="S1"><tabColor theme="5" tint="0.4"/></sheetPr>${data}` },
        { name: "隐", state: "hidden" },
        { name: "前" },
        { name: "深", state: "veryHidden" },
      ],
    });
    const book = await open(bytes);
    expect(book.snapshot.sheetOrder.map((id) => book.snapshot.sheets[id]!.hidden)).toEqual([0, 1, 0, 1]);
    expect(extrasOf(book, "深").veryHidden).toBe(true);
    expect(extrasOf(book, "甲").tabColor).toBe("#F4B183");
    expect(book.extras.activeSheet).toBe(sheetOf(book, "前").id);
    const saved = await save(book);
    expect(contents(await open(saved))).toEqual(contents(book));
    const xml = await (await partsOf(saved)).text("xl/worksheets/sheet1.xml");
    expect(xml).toContain('codeName="S1"');
    expect(xml).toContain('<tabColor theme="5" tint="0.4"/>');
    expect(await (await partsOf(saved)).text("xl/workbook.xml")).toContain('tabRatio="700"');
  });

  it("added, renamed, moved and deleted are saved so", async () => {
    const book = await open(
      await makeWorkbook({ sheets: [{ name: "甲", xml: data }, { name: "乙" }, { name: "丙" }] }),
    );
    const [first, second, third] = book.snapshot.sheetOrder as [string, string, string];
    book.snapshot.sheets[third]!.name = "丙改";
    book.snapshot.sheets.added = { id: "added", name: "新", cellData: { 0: { 0: { v: 9, t: 2 } } } };
    Reflect.deleteProperty(book.snapshot.sheets, second);
    book.snapshot.sheetOrder = [third, "added", first];
    const saved = await save(book);
    const again = await open(saved);
    expect(again.snapshot.sheetOrder.map((id) => again.snapshot.sheets[id]!.name)).toEqual([
      "丙改",
      "新",
      "甲",
    ]);
    expect(sheetOf(again, "新").cellData![0]![0]).toEqual({ v: 9, t: 2 });
    expect((await partsOf(saved)).paths().filter((path) => path.includes("worksheets/"))).toHaveLength(3);
  });

  it("keep their custom properties", async () => {
    const book = await open(await makeWorkbook({ sheets: [{ xml: data }] }));
    extrasOf(book).customProperties = { 键: "值 🙂" };
    const again = await open(await save(book));
    expect(extrasOf(again).customProperties).toEqual({ 键: "值 🙂" });
    extrasOf(again).customProperties = {};
    const saved = await save(again);
    expect(extrasOf(await open(saved)).customProperties).toBeUndefined();
    expect((await partsOf(saved)).paths().some((path) => path.includes("customProperty"))).toBe(false);
  });
});

describe("filters", () => {
  const rows =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="3"/><row r="9" hidden="1"/></sheetData>';

  it("own the rows that they hide", async () => {
    const book = await survives(
      `${rows}<autoFilter ref="A1:B5"><filterColumn colId="1"><filters blank="1"><filter val="甲"/></filters></filterColumn></autoFilter>`,
    );
    expect(onSheet(book, "SHEET_FILTER_PLUGIN")).toEqual({
      ref: { startRow: 0, endRow: 4, startColumn: 0, endColumn: 1 },
      filterColumns: [{ colId: 1, filters: { blank: true, filters: ["甲"] } }],
      cachedFilteredOut: [1],
    });
    expect(sheetOf(book).rowData![1]).toBeUndefined();
    expect(sheetOf(book).rowData![8]).toEqual({ hd: 1 });
  });

  it("with two conditions are kept", async () => {
    const book = await survives(
      `${rows}<autoFilter ref="A1:B5"><filterColumn colId="0"><customFilters and="1"><customFilter operator="greaterThan" val="1"/><customFilter operator="lessThan" val="9"/></customFilters></filterColumn></autoFilter>`,
    );
    expect(onSheet(book, "SHEET_FILTER_PLUGIN")!.filterColumns![0]!.customFilters).toEqual({
      and: 1,
      customFilters: [
        { val: "1", operator: "greaterThan" },
        { val: "9", operator: "lessThan" },
      ],
    });
  });

  it("that Univer does not know leave the rows hidden and are kept for saving", async () => {
    const book = await oneSheet(
      `${rows}<autoFilter ref="A1:B5"><filterColumn colId="0"><top10 val="3"/></filterColumn></autoFilter>`,
    );
    expect(sheetOf(book).rowData![1]).toEqual({ hd: 1 });
    expect(await (await partsOf(await save(book))).text("xl/worksheets/sheet1.xml")).toContain(
      '<top10 val="3"/>',
    );
    expect(contents(await open(await save(book)))).toEqual(contents(book));
  });

  it("have Excel's hidden name", async () => {
    const book = await oneSheet(`${rows}<autoFilter ref="A1:B5"/>`);
    const xml = await (await partsOf(await save(book))).text("xl/workbook.xml");
    expect(xml).toContain(
      '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Sheet1!$A$1:$B$5</definedName>',
    );
  });
});
