import { describe, expect, it } from "vitest";
import { cssToRgb, readPalette, tinted } from "../../../src/emulator/files/styles/colors";
import { parseXml } from "../../../src/emulator/files/xml/parseXml";
import { cellOf, contents, open, partsOf, save, sheetOf, withoutOrigin } from "./support/books";
import { makeCells, makeWorkbook } from "./support/makeWorkbook";

const styleSheet = (
  xf: string,
  more: { font?: string; fill?: string; border?: string; numFmts?: string } = {},
): string =>
  (more.numFmts ?? "") +
  `<fonts><font><sz val="11"/><name val="Calibri"/></font><font>${more.font ?? ""}</font></fonts>` +
  `<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill>${more.fill ?? "<patternFill/>"}</fill></fills>` +
  `<borders><border/><border${more.border ?? "/"}></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf/>${xf}</cellXfs>`;

const oneCell = async (styles: string): Promise<ReturnType<typeof open>> =>
  open(await makeCells('<row r="1"><c r="A1" s="1"><v>1</v></c></row>', { styles }));

/** Opens, saves without the opened file and opens again: the style has to survive its translation. */
async function survives(styles: string, expected: object): Promise<void> {
  const book = await oneCell(styles);
  expect(cellOf(book, 0, 0).s).toEqual(expected);
  expect(cellOf(await open(await save(book)), 0, 0).s).toEqual(expected);
  expect(cellOf(await open(await save(withoutOrigin(book))), 0, 0).s).toEqual(expected);
}

describe("colours", () => {
  it.each([
    ["4472C4", 0.3999755851924192, "8EA9DB"],
    ["4472C4", -0.249977111117893, "305496"],
    ["FFFFFF", -0.149998474074526, "D9D9D9"],
    ["000000", 0.499984740745262, "7F7F7F"],
    ["ED7D31", 0.7999816888943144, "FBE5D6"],
    ["FF0000", 0, "FF0000"],
  ])("%s with tint %f is about %s", (color, tint, expected) => {
    const got = tinted(color, tint);
    for (const at of [0, 2, 4])
      expect(
        Math.abs(parseInt(got.slice(at, at + 2), 16) - parseInt(expected.slice(at, at + 2), 16)),
      ).toBeLessThanOrEqual(1);
  });

  it("are read from CSS as Univer writes it", () => {
    expect(["#abc", "#a1b2c3", "rgb(1, 2, 3)", "rgba(255,0,16,0.5)"].map(cssToRgb)).toEqual([
      "AABBCC",
      "A1B2C3",
      "010203",
      "FF0010",
    ]);
    expect([undefined, "", "red", "#12"].map(cssToRgb)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it("of the theme are in Excel's order: light and dark change places", () => {
    const theme = parseXml(
      '<a:theme xmlns:a="u"><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="111111"/></a:dk1><a:lt1><a:srgbClr val="EEEEEE"/></a:lt1>' +
        '<a:accent1><a:srgbClr val="00ff00"/></a:accent1></a:clrScheme></a:themeElements></a:theme>',
    );
    const { theme: colors } = readPalette(theme, undefined);
    expect([colors[0], colors[1], colors[4], colors[10]]).toEqual(["EEEEEE", "111111", "00FF00", "0563C1"]);
  });
});

describe("cell styles", () => {
  it("keep fonts", () =>
    survives(
      styleSheet('<xf fontId="1"/>', {
        font: '<b/><i/><strike/><u val="double"/><vertAlign val="superscript"/><sz val="9.5"/><color rgb="FF00B050"/><name val="楷体"/>',
      }),
      {
        ff: "楷体",
        fs: 9.5,
        bl: 1,
        it: 1,
        st: { s: 1 },
        ul: { s: 1, t: 10 },
        va: 3,
        cl: { rgb: "#00B050" },
      },
    ));

  it.each([
    ['<patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill>', "#FFFF00"],
    ['<patternFill patternType="solid"><fgColor indexed="10"/></patternFill>', "#FF0000"],
    ['<patternFill patternType="solid"><fgColor theme="4" tint="-0.25"/></patternFill>', "#2F5597"],
    [
      '<patternFill patternType="mediumGray"><fgColor rgb="FF000000"/><bgColor rgb="FFFFFFFF"/></patternFill>',
      "#808080",
    ],
    [
      '<gradientFill degree="90"><stop position="0"><color rgb="FF112233"/></stop><stop position="1"><color rgb="FFFFFFFF"/></stop></gradientFill>',
      "#112233",
    ],
  ])("keep the fill %s as one colour", (fill, rgb) =>
    survives(styleSheet('<xf fillId="2" applyFill="1"/>', { fill }), { bg: { rgb } }),
  );

  it("keep borders, diagonals too", () =>
    survives(
      styleSheet('<xf borderId="1"/>', {
        border:
          ' diagonalDown="1"><left style="thin"><color rgb="FFFF0000"/></left><right style="double"/><top style="mediumDashDot"><color indexed="64"/></top><bottom style="hair"/><diagonal style="thick"><color rgb="FF0000FF"/></diagonal></border',
      }),
      {
        bd: {
          l: { s: 1, cl: { rgb: "#FF0000" } },
          r: { s: 7, cl: { rgb: "#000000" } },
          t: { s: 10, cl: { rgb: "#000000" } },
          b: { s: 2, cl: { rgb: "#000000" } },
          tl_br: { s: 13, cl: { rgb: "#0000FF" } },
        },
      },
    ));

  it.each([
    ['horizontal="center" vertical="top" wrapText="1"', { ht: 2, vt: 1, tb: 3 }],
    ['horizontal="right" indent="2"', { ht: 3, pd: { l: 20, r: 20 } }],
    ['horizontal="left" indent="1"', { ht: 1, pd: { l: 10 } }],
    ['textRotation="45"', { tr: { a: -45 } }],
    ['textRotation="135"', { tr: { a: 45 } }],
    ['textRotation="255"', { tr: { a: 0, v: 1 } }],
    ['vertical="center" readingOrder="2"', { vt: 2, td: 2 }],
  ])("keep the alignment %s", (alignment, expected) =>
    survives(styleSheet(`<xf><alignment ${alignment}/></xf>`), expected),
  );

  it.each([
    [14, undefined, "yyyy/m/d"],
    [9, undefined, "0%"],
    [49, undefined, "@"],
    [31, undefined, 'yyyy"年"m"月"d"日"'],
    [164, "0.00_);[Red]\\(0.00\\)", "0.00_);[Red]\\(0.00\\)"],
    [14, "yyyy-mm-dd", "yyyy-mm-dd"],
  ])("keep number format %i %s", (id, code, pattern) =>
    survives(
      styleSheet(`<xf numFmtId="${id}"/>`, {
        numFmts: code ? `<numFmts><numFmt numFmtId="${id}" formatCode="${code}"/></numFmts>` : "",
      }),
      { n: { pattern } },
    ),
  );

  it("say only what differs from the workbook's default", async () => {
    const book = await oneCell(styleSheet("<xf/>"));
    expect(book.snapshot.defaultStyle).toEqual({ ff: "Calibri", fs: 11 });
    expect(cellOf(book, 0, 0).s).toEqual({});
  });

  it("that did not change keep what Univer does not know", async () => {
    const styles = styleSheet(
      '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1"><alignment horizontal="fill" shrinkToFit="1"/></xf>',
      {
        font: '<sz val="12"/><color theme="5" tint="0.39"/><name val="宋体"/><charset val="134"/><scheme val="minor"/>',
        fill: '<gradientFill degree="45"><stop position="0"><color rgb="FFFF0000"/></stop></gradientFill>',
      },
    );
    const saved = await (await partsOf(await save(await oneCell(styles)))).text("xl/styles.xml");
    for (const kept of ['shrinkToFit="1"', 'tint="0.39"', '<charset val="134"/>', 'degree="45"'])
      expect(saved).toContain(kept);
    expect(saved.match(/<xf /g)?.length ?? 0).toBeLessThanOrEqual(3);
  });

  it("that changed take over the fonts that the file has", async () => {
    const book = await oneCell(
      styleSheet('<xf fontId="1"/>', { font: '<sz val="12"/><color theme="5"/><name val="宋体"/>' }),
    );
    const cells = sheetOf(book).cellData![0]!;
    cells[0] = {
      ...cells[0],
      s: { ...book.snapshot.styles[cells[0]!.s as string]!, bg: { rgb: "#00FF00" } },
    };
    const saved = await save(book);
    const styles = await (await partsOf(saved)).text("xl/styles.xml");
    expect(styles.match(/<font>/g)).toHaveLength(2);
    expect(cellOf(await open(saved), 0, 0).s).toEqual({
      ff: "宋体",
      fs: 12,
      cl: { rgb: "#ED7D31" },
      bg: { rgb: "#00FF00" },
    });
  });

  it("of rows and columns do not show through cells that have none", async () => {
    const styles = styleSheet('<xf fillId="2"/>', {
      fill: '<patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill>',
    });
    const bytes = await makeWorkbook({
      styles,
      sheets: [
        {
          xml: '<cols><col min="1" max="1" width="9" style="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c></row><row r="2" s="1" customFormat="1"><c r="B2"><v>2</v></c></row></sheetData>',
        },
      ],
    });
    const book = await open(bytes);
    const sheet = sheetOf(book);
    const styleOf = (r: number, c: number): unknown =>
      book.snapshot.styles[sheet.cellData![r]![c]!.s as string];
    expect(sheet.columnData![0]).toMatchObject({ s: "x1" });
    expect(sheet.rowData![1]).toMatchObject({ s: "x1" });
    expect(styleOf(0, 0)).toEqual({ bg: null });
    expect(styleOf(1, 1)).toEqual({ bg: null });
    expect(sheet.cellData![0]![1]).toEqual({ v: 1, t: 2 });
    expect(contents(await open(await save(book)))).toEqual(contents(book));
  });
});
