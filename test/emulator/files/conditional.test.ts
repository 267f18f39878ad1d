import { describe, expect, it } from "vitest";
import type { CfRule, ConditionalFormat } from "../../../src/emulator/files/univer";
import { contents, onSheet, open, partsOf, save, setResource, sheetOf, withoutOrigin } from "./support/books";
import { makeWorkbook, plainStyles } from "./support/makeWorkbook";

const styles = `${plainStyles}<dxfs><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill><border><left style="thin"><color rgb="FF0000FF"/></left></border></dxf></dxfs>`;
const style = {
  bl: 1,
  cl: { rgb: "#9C0006" },
  bg: { rgb: "#FFC7CE" },
  bd: { l: { s: 1, cl: { rgb: "#0000FF" } } },
};

const withRules = async (
  rules: string,
  sqref = "B2:B9",
  after = "",
): Promise<Awaited<ReturnType<typeof open>>> =>
  open(
    await makeWorkbook({
      styles,
      sheets: [
        {
          xml: `<sheetData/><conditionalFormatting sqref="${sqref}">${rules}</conditionalFormatting>${after}`,
        },
      ],
    }),
  );

const rulesOf = (book: Awaited<ReturnType<typeof open>>): CfRule[] =>
  (onSheet(book, "SHEET_CONDITIONAL_FORMATTING_PLUGIN") ?? []).map(({ rule }) => rule);

const highlight = (rest: object): object => ({ type: "highlightCell", style, ...rest });

const cases: [string, object][] = [
  [
    '<cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>500</formula></cfRule>',
    highlight({ subType: "number", operator: "greaterThan", value: 500 }),
  ],
  [
    '<cfRule type="cellIs" dxfId="0" priority="1" operator="notBetween"><formula>-1.5</formula><formula>2</formula></cfRule>',
    highlight({ subType: "number", operator: "notBetween", value: [-1.5, 2] }),
  ],
  [
    '<cfRule type="cellIs" dxfId="0" priority="1" operator="equal"><formula>"说""明"</formula></cfRule>',
    highlight({ subType: "text", operator: "equal", value: '说"明' }),
  ],
  [
    '<cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>$C$1</formula></cfRule>',
    highlight({ subType: "formula", value: "=B2<$C$1" }),
  ],
  [
    '<cfRule type="cellIs" dxfId="0" priority="1" operator="between"><formula>C2</formula><formula>D2</formula></cfRule>',
    highlight({ subType: "formula", value: "=AND(B2>=C2,B2<=D2)" }),
  ],
  [
    '<cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>_xlfn.XLOOKUP($B2,A:A,C:C)&gt;1</formula></cfRule>',
    highlight({ subType: "formula", value: "=XLOOKUP($B2,A:A,C:C)>1" }),
  ],
  [
    '<cfRule type="top10" dxfId="0" priority="1" percent="1" bottom="1" rank="20"/>',
    highlight({ subType: "rank", isPercent: true, isBottom: true, value: 20 }),
  ],
  [
    '<cfRule type="aboveAverage" dxfId="0" priority="1"/>',
    highlight({ subType: "average", operator: "greaterThan" }),
  ],
  [
    '<cfRule type="aboveAverage" dxfId="0" priority="1" aboveAverage="0" equalAverage="1"/>',
    highlight({ subType: "average", operator: "lessThanOrEqual" }),
  ],
  [
    '<cfRule type="aboveAverage" dxfId="0" priority="1" stdDev="2"/>',
    highlight({ subType: "formula", value: "=B2>AVERAGE($B$2:$B$9)+2*STDEV.P($B$2:$B$9)" }),
  ],
  ['<cfRule type="duplicateValues" dxfId="0" priority="1"/>', highlight({ subType: "duplicateValues" })],
  ['<cfRule type="uniqueValues" dxfId="0" priority="1"/>', highlight({ subType: "uniqueValues" })],
  [
    '<cfRule type="containsText" dxfId="0" priority="1" operator="containsText" text="费"><formula>NOT(ISERROR(SEARCH("费",B2)))</formula></cfRule>',
    highlight({ subType: "text", operator: "containsText", value: "费" }),
  ],
  [
    '<cfRule type="endsWith" dxfId="0" priority="1" operator="endsWith" text="会"><formula>RIGHT(B2,LEN("会"))="会"</formula></cfRule>',
    highlight({ subType: "text", operator: "endsWith", value: "会" }),
  ],
  [
    '<cfRule type="containsBlanks" dxfId="0" priority="1"><formula>LEN(TRIM(B2))=0</formula></cfRule>',
    highlight({ subType: "text", operator: "containsBlanks" }),
  ],
  [
    '<cfRule type="notContainsErrors" dxfId="0" priority="1"><formula>NOT(ISERROR(B2))</formula></cfRule>',
    highlight({ subType: "text", operator: "notContainsErrors" }),
  ],
  [
    '<cfRule type="timePeriod" dxfId="0" priority="1" timePeriod="lastMonth"><formula>TRUE</formula></cfRule>',
    highlight({ subType: "timePeriod", operator: "lastMonth" }),
  ],
  [
    '<cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="formula" val="$C$1"/><color rgb="FFF8696B"/><color theme="0"/><color rgb="FF63BE7B"/></colorScale></cfRule>',
    {
      type: "colorScale",
      config: [
        { index: 0, color: "#F8696B", value: { type: "min" } },
        { index: 1, color: "#FFFFFF", value: { type: "percentile", value: 50 } },
        { index: 2, color: "#63BE7B", value: { type: "formula", value: "=$C$1" } },
      ],
    },
  ],
  [
    '<cfRule type="dataBar" priority="1"><dataBar showValue="0"><cfvo type="num" val="1"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule>',
    {
      type: "dataBar",
      isShowValue: false,
      config: {
        min: { type: "num", value: 1 },
        max: { type: "max" },
        isGradient: true,
        positiveColor: "#638EC6",
        nativeColor: "#638EC6",
      },
    },
  ],
  [
    '<cfRule type="iconSet" priority="1"><iconSet iconSet="3Arrows" showValue="0" reverse="1"><cfvo type="percent" val="0"/><cfvo type="num" val="33" gte="0"/><cfvo type="percentile" val="67"/></iconSet></cfRule>',
    {
      type: "iconSet",
      isShowValue: false,
      config: [
        {
          operator: "greaterThanOrEqual",
          value: { type: "percentile", value: 67 },
          iconType: "3Arrows",
          iconId: "2",
        },
        { operator: "greaterThan", value: { type: "num", value: 33 }, iconType: "3Arrows", iconId: "1" },
        { operator: "lessThanOrEqual", value: { type: "num", value: 33 }, iconType: "3Arrows", iconId: "0" },
      ],
    },
  ],
  [
    '<cfRule type="iconSet" priority="1"><iconSet iconSet="4Rating"><cfvo type="percent" val="0"/><cfvo type="percent" val="25"/><cfvo type="percent" val="50"/><cfvo type="percent" val="75"/></iconSet></cfRule>',
    {
      type: "iconSet",
      isShowValue: true,
      config: [3, 2, 1, 0].map((rank) => ({
        operator: rank === 0 ? "lessThan" : "greaterThanOrEqual",
        value: { type: "percent", value: rank === 0 ? 25 : rank * 25 },
        iconType: "4Rating",
        iconId: String(rank),
      })),
    },
  ],
];

describe("conditional formats", () => {
  it.each(cases)("%s", async (xml, rule) => {
    const book = await withRules(xml);
    expect(rulesOf(book)).toEqual([rule]);
    const saved = await save(book);
    expect(await (await partsOf(saved)).text("xl/worksheets/sheet1.xml")).toContain(
      xml.replaceAll("&gt;", "&gt;"),
    );
    expect(contents(await open(saved))).toEqual(contents(book));
    expect(rulesOf(await open(await save(withoutOrigin(book))))).toEqual([rule]);
  });

  it("come in the order of their importance, over several groups", async () => {
    const book = await withRules(
      '<cfRule type="uniqueValues" dxfId="0" priority="3"/><cfRule type="duplicateValues" dxfId="0" priority="1" stopIfTrue="1"/>',
      "B2:B9 D2",
      '<conditionalFormatting sqref="A1"><cfRule type="aboveAverage" dxfId="0" priority="2"/></conditionalFormatting>',
    );
    const formats = onSheet(book, "SHEET_CONDITIONAL_FORMATTING_PLUGIN")!;
    expect(
      formats.map(({ rule, stopIfTrue, ranges }) => [
        (rule as { subType: string }).subType,
        stopIfTrue,
        ranges.length,
      ]),
    ).toEqual([
      ["duplicateValues", true, 2],
      ["average", false, 1],
      ["uniqueValues", false, 2],
    ]);
    expect(contents(await open(await save(book)))).toEqual(contents(book));
    expect(contents(await open(await save(withoutOrigin(book)))).resources).toEqual(contents(book).resources);
  });

  it("that moved keep their rule as it was, at the new place", async () => {
    const xml = '<cfRule type="aboveAverage" dxfId="0" priority="1" stdDev="2"/>';
    const book = await withRules(xml);
    const [format] = onSheet(book, "SHEET_CONDITIONAL_FORMATTING_PLUGIN")! as [ConditionalFormat];
    format.ranges = [{ startRow: 4, endRow: 11, startColumn: 1, endColumn: 1 }];
    const saved = await save(
      setResource(book, "SHEET_CONDITIONAL_FORMATTING_PLUGIN", { [sheetOf(book).id]: [format] }),
    );
    const sheet = await (await partsOf(saved)).text("xl/worksheets/sheet1.xml");
    expect(sheet).toContain(`<conditionalFormatting sqref="B5:B12">${xml}</conditionalFormatting>`);
  });

  it("that changed are written anew, those taken away are gone", async () => {
    const book = await withRules(
      '<cfRule type="duplicateValues" dxfId="0" priority="1"/><cfRule type="uniqueValues" dxfId="0" priority="2"/>',
    );
    const [first] = onSheet(book, "SHEET_CONDITIONAL_FORMATTING_PLUGIN")! as [ConditionalFormat];
    const changed = {
      ...first,
      rule: { ...first.rule, style: { bg: { rgb: "rgb(0, 255, 0)" } } },
    } as ConditionalFormat;
    const again = await open(
      await save(setResource(book, "SHEET_CONDITIONAL_FORMATTING_PLUGIN", { [sheetOf(book).id]: [changed] })),
    );
    expect(rulesOf(again)).toEqual([
      { type: "highlightCell", subType: "duplicateValues", style: { bg: { rgb: "#00FF00" } } },
    ]);
  });

  it("of the extension are read and kept: data bars with more, and rules that stand there alone", async () => {
    const x14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
    const extension =
      `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" ${x14}><x14:conditionalFormattings>` +
      '<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{A}"><x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="autoMin"/><x14:cfvo type="num"><xm:f>9</xm:f></x14:cfvo><x14:negativeFillColor rgb="FFFF00FF"/></x14:dataBar></x14:cfRule><xm:sqref>B2:B9</xm:sqref></x14:conditionalFormatting>' +
      '<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="1" id="{B}"><xm:f>Sheet2!A1=1</xm:f><x14:dxf><fill><patternFill><bgColor rgb="FF00FFFF"/></patternFill></fill></x14:dxf></x14:cfRule><xm:sqref>D1:D3</xm:sqref></x14:conditionalFormatting>' +
      '</x14:conditionalFormattings></ext><ext uri="{OTHER}"><other/></ext></extLst>';
    const book = await withRules(
      `<cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext ${x14} uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{A}</x14:id></ext></extLst></cfRule>`,
      "B2:B9",
      extension,
    );
    expect(rulesOf(book)).toEqual([
      { type: "highlightCell", subType: "formula", value: "=Sheet2!A1=1", style: { bg: { rgb: "#00FFFF" } } },
      {
        type: "dataBar",
        isShowValue: true,
        config: {
          min: { type: "min" },
          max: { type: "num", value: 9 },
          isGradient: false,
          positiveColor: "#638EC6",
          nativeColor: "#FF00FF",
        },
      },
    ]);
    const saved = await save(book);
    expect(contents(await open(saved))).toEqual(contents(book));
    const sheet = await (await partsOf(saved)).text("xl/worksheets/sheet1.xml");
    expect(sheet).toContain("<other/>");
    expect(sheet).toContain("<xm:f>Sheet2!A1=1</xm:f>");
    expect(rulesOf(await open(await save(withoutOrigin(book))))).toEqual(rulesOf(book));
  });
});
