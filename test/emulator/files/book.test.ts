import { describe, expect, it } from "vitest";
import { resource, type DefinedName, type Table } from "../../../src/emulator/files/univer";
import { attribute, element, elements } from "../../../src/emulator/files/xml/xml";
import {
  cellOf,
  contents,
  extrasOf,
  onSheet,
  open,
  partsOf,
  save,
  setResource,
  sheetOf,
  withoutOrigin,
} from "./support/books";
import { makeWorkbook } from "./support/makeWorkbook";

type Book = Awaited<ReturnType<typeof open>>;

const names = (book: Book): DefinedName[] =>
  Object.values(resource(book.snapshot, "SHEET_DEFINED_NAME_PLUGIN"));

describe("defined names", () => {
  const after =
    '<definedNames><definedName name="税率" comment="增值税">0.13</definedName><definedName name="区" localSheetId="1" hidden="1">\'S 2\'!$A$1:$B$9</definedName>' +
    '<definedName name="最大" function="1">MAX(_xlfn.UNIQUE(Sheet1!$A:$A))</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Sheet1!$A$1:$C$9,Sheet1!$E$1:$E$9</definedName>' +
    '<definedName name="_xlnm.Print_Titles" localSheetId="1">\'S 2\'!$A:$B,\'S 2\'!$1:$2</definedName><definedName name="_xlnm.Criteria" localSheetId="0">Sheet1!$X$1</definedName>' +
    '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Sheet1!$A$1:$B$2</definedName></definedNames>';
  const bytes = (): Promise<Uint8Array> => makeWorkbook({ after, sheets: [{}, { name: "S 2" }] });

  it("of both scopes are read; those for printing are part of the page", async () => {
    const book = await open(await bytes());
    expect(names(book)).toEqual([
      {
        id: "name1",
        name: "税率",
        formulaOrRefString: "=0.13",
        localSheetId: "AllDefaultWorkbook",
        comment: "增值税",
      },
      {
        id: "name2",
        name: "区",
        formulaOrRefString: "'S 2'!$A$1:$B$9",
        localSheetId: sheetOf(book, "S 2").id,
        hidden: true,
      },
      {
        id: "name3",
        name: "最大",
        formulaOrRefString: "=MAX(UNIQUE(Sheet1!$A:$A))",
        localSheetId: "AllDefaultWorkbook",
      },
    ]);
    expect(extrasOf(book).pageLayout).toEqual({ printArea: "A1:C9,E1:E9" });
    expect(extrasOf(book, "S 2").pageLayout).toEqual({ printTitleColumns: "$A:$B", printTitleRows: "$1:$2" });
  });

  it("are the same after saving", async () => {
    const book = await open(await bytes());
    const saved = await save(book);
    expect(contents(await open(saved))).toEqual(contents(book));
    const anew = contents(await open(await save(withoutOrigin(book))));
    expect(anew.resources).toEqual(contents(book).resources);
    expect(anew.extras.sheets).toEqual(contents(book).extras.sheets);
    const workbook = await (await partsOf(saved)).text("xl/workbook.xml");
    expect(workbook).toContain('name="_xlnm.Criteria"');
    expect(workbook).toContain('function="1"');
    expect(workbook).not.toContain("_FilterDatabase");
  });

  it("follow their sheet when sheets are moved or deleted", async () => {
    const book = await open(await bytes());
    const [first, second] = book.snapshot.sheetOrder as [string, string];
    book.snapshot.sheetOrder = [second, first];
    const moved = await open(await save(book));
    expect(names(moved).find(({ name }) => name === "区")!.localSheetId).toBe(sheetOf(moved, "S 2").id);
    expect(extrasOf(moved, "S 2").pageLayout).toEqual(extrasOf(book, "S 2").pageLayout);
    book.snapshot.sheetOrder = [first];
    Reflect.deleteProperty(book.snapshot.sheets, second);
    expect(names(await open(await save(book))).map(({ name }) => name)).toEqual(["税率", "最大"]);
  });
});

describe("tables", () => {
  const table =
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="7" name="表一" displayName="表一" ref="A1:C4" totalsRowCount="1" xr:uid="{U}" xmlns:xr="u"><autoFilter ref="A1:C3"><filterColumn colId="0"><filters><filter val="a"/></filters></filterColumn></autoFilter>' +
    '<tableColumns count="3"><tableColumn id="1" name="甲" totalsRowLabel="合计"/><tableColumn id="4" name="乙" totalsRowFunction="sum" dataDxfId="0"/><tableColumn id="3" name="丙" totalsRowFunction="custom"><calculatedColumnFormula>表一[[#This Row],[乙]]*2</calculatedColumnFormula><totalsRowFormula>MAX(表一[丙])</totalsRowFormula></tableColumn></tableColumns>' +
    '<tableStyleInfo name="TableStyleLight9" showFirstColumn="1" showLastColumn="0" showRowStripes="0" showColumnStripes="1"/><extLst><ext uri="{X}"/></extLst></table>';
  const cells =
    '<sheetData><row r="1"><c r="A1" t="str"><v>甲</v></c><c r="B1" t="str"><v>乙</v></c><c r="C1" t="str"><v>丙</v></c></row><row r="2"><c r="A2" t="str"><v>a</v></c><c r="B2"><v>1</v></c></row><row r="3" hidden="1"><c r="A3" t="str"><v>b</v></c></row></sheetData>';
  const bytes = (): Promise<Uint8Array> =>
    makeWorkbook({
      sheets: [
        {
          xml: `${cells}<tableParts count="1"><tablePart r:id="t1"/></tableParts>`,
          rels: [{ id: "t1", kind: "table", target: "../tables/table1.xml" }],
        },
      ],
      parts: {
        "xl/tables/table1.xml": {
          data: table,
          type: "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
        },
      },
    });

  it("are read with their columns, style, totals and filter", async () => {
    const book = await open(await bytes());
    const { tables, tableFilteredOutRows } = onSheet(book, "SHEET_TABLE_PLUGIN")!;
    const [first] = tables as [Table];
    expect(first).toMatchObject({
      name: "表一",
      range: { startRow: 0, endRow: 3, startColumn: 0, endColumn: 2 },
      options: { showHeader: true, showFooter: true },
      filters: { tableColumnFilterList: [{ filterType: "manual", values: ["a"] }, null, null] },
    });
    expect(first.columns.map(({ displayName, formula }) => [displayName, formula])).toEqual([
      ["甲", ""],
      ["乙", ""],
      ["丙", "=表一[[#This Row],[乙]]*2"],
    ]);
    expect(tableFilteredOutRows).toEqual([2]);
    expect(sheetOf(book).rowData![2]).toBeUndefined();
    expect(book.extras.tables![first.id]).toEqual({
      style: "TableStyleLight9",
      showTotals: true,
      showHeaders: true,
      showBandedRows: false,
      showBandedColumns: true,
      highlightFirstColumn: true,
      highlightLastColumn: false,
      showFilterButton: true,
      totals: { 甲: "'合计", 乙: "sum", 丙: "=MAX(表一[丙])" },
    });
  });

  it("are the same after saving, with what Univer does not know", async () => {
    const book = await open(await bytes());
    const saved = await save(book);
    expect(contents(await open(saved))).toEqual(contents(book));
    const xml = await (await partsOf(saved)).text("xl/tables/table1.xml");
    for (const kept of ['id="7"', 'dataDxfId="0"', '<ext uri="{X}"/>', '<tableColumn id="4"'])
      expect(xml).toContain(kept);
    const anew = await open(await save(withoutOrigin(book)));
    expect(Object.values(anew.extras.tables!)).toEqual(Object.values(book.extras.tables!));
    expect(onSheet(anew, "SHEET_TABLE_PLUGIN")!.tables[0]!.columns.map(({ formula }) => formula)).toEqual([
      "",
      "",
      "=表一[[#This Row],[乙]]*2",
    ]);
  });

  it("that grew and were renamed are saved so, with names of columns that differ", async () => {
    const book = await open(await bytes());
    const { tables } = onSheet(book, "SHEET_TABLE_PLUGIN")!;
    const [first] = tables as [Table];
    const grown: Table = {
      ...first,
      name: "表二",
      range: { ...first.range, endColumn: 4, endRow: 9 },
      columns: [
        ...first.columns,
        { ...first.columns[0]!, id: "new1", displayName: "甲", formula: "" },
        { ...first.columns[0]!, id: "new2", displayName: "" },
      ],
    };
    sheetOf(book).cellData![0]![3] = { v: "甲", t: 1 };
    const again = await open(
      await save(
        setResource(book, "SHEET_TABLE_PLUGIN", {
          [sheetOf(book).id]: { tables: [grown], tableFilteredOutRows: [] },
        }),
      ),
    );
    const read = onSheet(again, "SHEET_TABLE_PLUGIN")!.tables[0]!;
    expect(read.name).toBe("表二");
    expect(read.range).toEqual(grown.range);
    expect(read.columns.map(({ displayName }) => displayName)).toEqual(["甲", "乙", "丙", "甲2", "Column5"]);
    expect(new Set(read.columns.map(({ id }) => id)).size).toBe(5);
  });

  it("that are new get a number, a style and a filter", async () => {
    const book = await open(await makeWorkbook({ sheets: [{ xml: cells }] }));
    const table: Table = {
      id: "t",
      name: "新表",
      range: { startRow: 0, endRow: 2, startColumn: 0, endColumn: 1 },
      options: { showHeader: true, showFooter: false },
      filters: { tableColumnFilterList: [] },
      columns: [],
      meta: {},
    };
    const saved = await save(
      setResource(book, "SHEET_TABLE_PLUGIN", {
        [sheetOf(book).id]: { tables: [table], tableFilteredOutRows: [] },
      }),
    );
    const root = await (await partsOf(saved)).xml("xl/tables/table1.xml");
    expect(root.attributes).toMatchObject({
      id: "1",
      displayName: "新表",
      ref: "A1:B3",
      totalsRowShown: "0",
    });
    expect(attribute(element(root, "tableStyleInfo"), "name")).toBe("TableStyleMedium2");
    expect(element(root, "autoFilter")?.attributes.ref).toBe("A1:B3");
    expect(elements(element(root, "tableColumns")).map((column) => column.attributes.name)).toEqual([
      "甲",
      "乙",
    ]);
  });

  it("write their names into header cells that are blank, numbers or equal", async () => {
    const book = await open(
      await makeWorkbook({
        sheets: [
          {
            xml: '<sheetData><row r="1"><c r="A1"><v>2024</v></c><c r="B1" t="str"><v>甲\n乙</v></c><c r="C1" t="str"><v>甲\n乙</v></c></row></sheetData>',
          },
        ],
      }),
    );
    const table: Table = {
      id: "t",
      name: "表",
      range: { startRow: 0, endRow: 1, startColumn: 0, endColumn: 3 },
      options: { showHeader: true },
      filters: {},
      columns: [],
      meta: {},
    };
    const saved = await save(
      setResource(book, "SHEET_TABLE_PLUGIN", {
        [sheetOf(book).id]: { tables: [table], tableFilteredOutRows: [] },
      }),
    );
    const names = ["2024", "甲\n乙", "甲\n乙2", "Column4"];
    const again = await open(saved);
    expect([0, 1, 2, 3].map((column) => cellOf(again, 0, column))).toEqual(names.map((v) => ({ v, t: 1 })));
    expect(
      onSheet(again, "SHEET_TABLE_PLUGIN")!.tables[0]!.columns.map(({ displayName }) => displayName),
    ).toEqual(names);
    expect(await (await partsOf(saved)).text("xl/tables/table1.xml")).toContain('name="甲_x000a_乙"');
  });
});

describe("document properties", () => {
  const core =
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    '<dc:title>台账</dc:title><dc:creator>作者</dc:creator><cp:contentStatus>草稿</cp:contentStatus><dcterms:created xsi:type="dcterms:W3CDTF">2024-01-02T03:04:05Z</dcterms:created></cp:coreProperties>';
  const custom =
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
    '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="编号"><vt:i4>5</vt:i4></property></Properties>';
  const bytes = (): Promise<Uint8Array> =>
    makeWorkbook({
      rootRels: [
        {
          id: "r2",
          kind: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
          target: "docProps/core.xml",
        },
        { id: "r3", kind: "custom-properties", target: "docProps/custom.xml" },
      ],
      parts: {
        "docProps/core.xml": {
          data: core,
          type: "application/vnd.openxmlformats-package.core-properties+xml",
        },
        "docProps/custom.xml": {
          data: custom,
          type: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
        },
      },
    });

  it("have Office's names", async () => {
    expect((await open(await bytes())).extras.properties).toEqual({
      title: "台账",
      author: "作者",
      creationDate: "2024-01-02T03:04:05Z",
      "custom:编号": "5",
    });
  });

  it("are the same after saving, those that are not known too", async () => {
    const book = await open(await bytes());
    book.extras.properties.company = "示例市某学会";
    book.extras.properties["custom:比例"] = "0.5";
    book.extras.properties["custom:已审"] = "true";
    expect(book.extras.propertyTypes).toEqual({ 编号: "number" });
    Object.assign(book.extras.propertyTypes!, { 比例: "number", 已审: "boolean" });
    const saved = await save(book);
    expect((await open(saved)).extras.properties).toEqual(book.extras.properties);
    expect((await open(saved)).extras.propertyTypes).toEqual(book.extras.propertyTypes);
    expect((await open(await save(withoutOrigin(book)))).extras.properties).toEqual(book.extras.properties);
    const parts = await partsOf(saved);
    expect(await parts.text("docProps/core.xml")).toContain("草稿");
    expect(await parts.text("docProps/custom.xml")).toContain("<vt:i4>5</vt:i4>");
  });

  it("that were taken away are gone", async () => {
    const book = await open(await bytes());
    book.extras.properties = { title: "新" };
    expect((await open(await save(book))).extras.properties).toEqual({ title: "新" });
  });
});

describe("settings of an add-in", () => {
  it("are kept in the document", async () => {
    const book = await open(await makeWorkbook());
    book.extras.settings = { 规则: '{"a":[1,"二"]}', b: "true" };
    const again = await open(await save(book));
    expect(again.extras.settings).toEqual(book.extras.settings);
    again.extras.settings = { b: "false" };
    expect((await open(await save(again))).extras.settings).toEqual({ b: "false" });
  });

  it("leave no part where there are none", async () => {
    const parts = await partsOf(await save(await open(await makeWorkbook())));
    expect(parts.paths().some((path) => path.includes("webextension"))).toBe(false);
  });
});

describe("custom XML", () => {
  const bytes = (): Promise<Uint8Array> =>
    makeWorkbook({
      rels: [{ id: "c1", kind: "customXml", target: "../customXml/item1.xml" }],
      parts: {
        "customXml/item1.xml": {
          data: "<甲>1</甲>",
          type: "application/xml",
          rels: [{ id: "p", kind: "customXmlProps", target: "itemProps1.xml" }],
        },
        "customXml/itemProps1.xml": {
          data: '<ds:datastoreItem ds:itemID="{ID-1}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>',
          type: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
        },
      },
    });

  it("is read by id, and changed, added and deleted parts are saved so", async () => {
    const book = await open(await bytes());
    expect(book.extras.customXml).toEqual({ "{ID-1}": "<甲>1</甲>" });
    expect((await open(await save(book))).extras.customXml).toEqual(book.extras.customXml);
    book.extras.customXml = { "{ID-1}": "<甲>2</甲>", "{ID-2}": "<乙/>" };
    const again = await open(await save(book));
    expect(again.extras.customXml).toEqual(book.extras.customXml);
    again.extras.customXml = { "{ID-2}": "<乙/>" };
    const saved = await save(again);
    expect((await open(saved)).extras.customXml).toEqual({ "{ID-2}": "<乙/>" });
    expect((await partsOf(saved)).paths().filter((path) => path.startsWith("customXml/"))).toHaveLength(2);
  });
});

describe("parts that are not understood", () => {
  const drawing =
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><xdr:twoCellAnchor><xdr:graphicFrame><c:chart xmlns:c="c" r:id="rId1"/></xdr:graphicFrame></xdr:twoCellAnchor></xdr:wsDr>';
  const chartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
  const drawingType = "application/vnd.openxmlformats-officedocument.drawing+xml";
  const bytes = (): Promise<Uint8Array> =>
    makeWorkbook({
      sheets: [
        {
          name: "数据",
          xml:
            '<sheetData/><sheetProtection sheet="1"/><protectedRanges><protectedRange name="可改" sqref="A1"/></protectedRanges><rowBreaks count="1"><brk id="5"/></rowBreaks><ignoredErrors><ignoredError sqref="A1" numberStoredAsText="1"/></ignoredErrors><drawing r:id="d1"/>' +
            '<mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent><extLst><ext uri="{SPARK}"><sparklines/></ext></extLst>',
          rels: [
            { id: "d1", kind: "drawing", target: "../drawings/drawing1.xml" },
            { id: "pv", kind: "pivotTable", target: "../pivotTables/pivotTable1.xml" },
          ],
        },
        {
          name: "图",
          kind: "chartsheet",
          xml: '<drawing r:id="d1"/>',
          rels: [{ id: "d1", kind: "drawing", target: "../drawings/drawing2.xml" }],
        },
        { name: "末" },
      ],
      after:
        '<externalReferences><externalReference r:id="x1"/></externalReferences><calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="1" r:id="pc"/></pivotCaches>',
      rels: [
        { id: "x1", kind: "externalLink", target: "externalLinks/externalLink1.xml" },
        { id: "pc", kind: "pivotCacheDefinition", target: "pivotCache/pivotCacheDefinition1.xml" },
        { id: "cc", kind: "calcChain", target: "calcChain.xml" },
      ],
      parts: {
        "xl/drawings/drawing1.xml": {
          data: drawing,
          type: drawingType,
          rels: [{ id: "rId1", kind: "chart", target: "../charts/chart1.xml" }],
        },
        "xl/drawings/drawing2.xml": {
          data: drawing,
          type: drawingType,
          rels: [{ id: "rId1", kind: "chart", target: "../charts/chart2.xml" }],
        },
        "xl/charts/chart1.xml": { data: "<chart>一</chart>", type: chartType },
        "xl/charts/chart2.xml": { data: "<chart>二</chart>", type: chartType },
        "xl/pivotTables/pivotTable1.xml": {
          data: "<pivot/>",
          type: "application/vnd.openxmlformats-officedocument.spreadsheetml.pivotTable+xml",
        },
        "xl/pivotCache/pivotCacheDefinition1.xml": {
          data: "<cache/>",
          type: "application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheDefinition+xml",
        },
        "xl/externalLinks/externalLink1.xml": {
          data: "<link/>",
          type: "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml",
        },
        "xl/calcChain.xml": {
          data: "<calcChain/>",
          type: "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml",
        },
        "xl/orphan.bin": { data: Uint8Array.of(1) },
      },
    });

  it("survive: charts, pivot tables, links to other files, sparklines, controls, page breaks", async () => {
    const parts = await partsOf(await save(await open(await bytes())));
    expect(await parts.text("xl/charts/chart1.xml")).toBe("<chart>一</chart>");
    expect(parts.has("xl/pivotTables/pivotTable1.xml")).toBe(true);
    expect(parts.has("xl/externalLinks/externalLink1.xml")).toBe(true);
    expect(parts.typeOf("xl/charts/chart1.xml")).toBe(chartType);
    const sheet = await parts.text("xl/worksheets/sheet1.xml");
    const inOrder = [
      "<sheetProtection",
      "<protectedRanges>",
      "<rowBreaks",
      "<ignoredErrors>",
      "<drawing",
      "<controls/>",
      "<sparklines/>",
    ];
    const places = inOrder.map((text) => sheet.indexOf(text));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    const workbook = await parts.text("xl/workbook.xml");
    expect(workbook).toContain('<pivotCache cacheId="1" r:id="pc"/>');
    expect(workbook).toContain('calcId="191029"');
  });

  it("drop what is of no use: the order of calculation, and parts that nothing leads to", async () => {
    const parts = await partsOf(await save(await open(await bytes())));
    expect(parts.has("xl/calcChain.xml")).toBe(false);
    expect(parts.has("xl/orphan.bin")).toBe(false);
  });

  it("chart sheets open and stay in their place", async () => {
    const book = await open(await bytes());
    expect(book.snapshot.sheetOrder.map((id) => book.snapshot.sheets[id]!.name)).toEqual(["数据", "末"]);
    const parts = await partsOf(await save(book));
    const sheets = elements(element(await parts.xml("xl/workbook.xml"), "sheets"));
    expect(sheets.map((sheet) => sheet.attributes.name)).toEqual(["数据", "图", "末"]);
    expect(await parts.text("xl/charts/chart2.xml")).toBe("<chart>二</chart>");
  });

  it("go with the sheet that they hang on", async () => {
    const book = await open(await bytes());
    const { id } = sheetOf(book, "数据");
    book.snapshot.sheetOrder = book.snapshot.sheetOrder.filter((one) => one !== id);
    Reflect.deleteProperty(book.snapshot.sheets, id);
    const parts = await partsOf(await save(book));
    expect(parts.has("xl/charts/chart1.xml")).toBe(false);
    expect(parts.has("xl/charts/chart2.xml")).toBe(true);
  });

  it("in cells survive: pictures and data types behind an error", async () => {
    const book = await open(
      await makeWorkbook({
        sheets: [
          { xml: '<sheetData><row r="1"><c r="A1" t="e" vm="3"><v>#VALUE!</v></c></row></sheetData>' },
        ],
      }),
    );
    expect(await (await partsOf(await save(book))).text("xl/worksheets/sheet1.xml")).toContain(
      '<c r="A1" vm="3" t="e">',
    );
    sheetOf(book).cellData![0]![0] = { ...cellOf(book, 0, 0), v: 5, t: 2 };
    expect(await (await partsOf(await save(book))).text("xl/worksheets/sheet1.xml")).not.toContain("vm=");
  });

  it("that cannot be saved are named on opening", async () => {
    const { readBook } = await import("../../../src/emulator/files/index");
    const macro = await makeWorkbook({
      workbookType: "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
      rels: [
        {
          id: "v",
          kind: "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
          target: "vbaProject.bin",
        },
      ],
      strings: '<si><t>东京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh></si>',
      parts: {
        "xl/vbaProject.bin": { data: Uint8Array.of(1), type: "application/vnd.ms-office.vbaProject" },
      },
    });
    const { book, losses } = await readBook(macro, "宏.xlsm");
    expect(losses.join("\n")).toMatch(/宏不会保存[\s\S]*拼音/);
    const parts = await partsOf(await save(book));
    expect(parts.has("xl/vbaProject.bin")).toBe(false);
    expect(parts.typeOf("xl/workbook.xml")).toContain("sheet.main+xml");
  });
});

describe("strict workbooks", () => {
  it("open, and are saved as ordinary ones", async () => {
    const { readBook } = await import("../../../src/emulator/files/index");
    const strict = new TextEncoder();
    const bytes = await makeWorkbook({
      sheets: [{ xml: '<sheetData><row r="1"><c r="A1" t="d"><v>2024-01-01</v></c></row></sheetData>' }],
    });
    const { readZip, unpack } = await import("../../../src/emulator/files/zip/readZip");
    const { pack, writeZip } = await import("../../../src/emulator/files/zip/writeZip");
    const entries = await Promise.all(
      [...readZip(bytes).values()].map(async (entry) => {
        const text = new TextDecoder().decode(await unpack(entry));
        return pack(
          entry.path,
          strict.encode(
            text
              .replaceAll(
                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                "http://purl.oclc.org/ooxml/spreadsheetml/main",
              )
              .replaceAll(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "http://purl.oclc.org/ooxml/officeDocument/relationships",
              ),
          ),
        );
      }),
    );
    const { book, losses } = await readBook(writeZip(entries), "严格.xlsx");
    expect(cellOf(book, 0, 0).v).toBe(45292);
    expect(losses.join()).toContain("严格");
    const saved = await save(book);
    expect(await (await partsOf(saved)).text("xl/workbook.xml")).not.toContain("purl.oclc.org");
    expect(cellOf(await open(saved), 0, 0).v).toBe(45292);
  });
});
