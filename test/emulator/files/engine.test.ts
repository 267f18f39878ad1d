import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../../src/emulator/engine/engine";
import { loadCore } from "../../../src/emulator/node/bundle";
import { contents, open, partsOf, save } from "./support/books";
import { makeWorkbook } from "./support/makeWorkbook";

const dxf = '<dxfs><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>';
const styles =
  '<fonts><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><color theme="4" tint="0.4"/><name val="宋体"/></font></fonts>' +
  '<fills><fill><patternFill patternType="none"/></fill></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs>' +
  `<cellXfs><xf/><xf fontId="1"><alignment shrinkToFit="1" horizontal="center"/></xf><xf numFmtId="14"/></cellXfs>${dxf}`;

const bytes = (): Promise<Uint8Array> =>
  makeWorkbook({
    styles,
    strings: "<si><t>名称</t></si><si><t>金额</t></si>",
    before: '<workbookPr date1904="1"/>',
    after: '<definedNames><definedName name="区">明细!$A$1:$B$3</definedName></definedNames>',
    sheets: [
      {
        name: "明细",
        xml:
          '<sheetPr><tabColor rgb="FF00B050"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="1" width="20.7109375" customWidth="1"/></cols>' +
          '<sheetData><row r="1" ht="30" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c></row><row r="2"><c r="A2" s="2"><v>45000</v></c><c r="B2"><v>2</v></c></row><row r="3" hidden="1"><c r="B3"><f>SUM(B2,3)</f><v>5</v></c></row></sheetData>' +
          '<sheetProtection sheet="1" formatCells="0"/><mergeCells><mergeCell ref="D1:E2"/></mergeCells><conditionalFormatting sqref="B2:B3 D2"><cfRule type="duplicateValues" dxfId="0" priority="1"/></conditionalFormatting>' +
          '<dataValidations><dataValidation type="list" sqref="C2:C9"><formula1>"是,否"</formula1></dataValidation></dataValidations><drawing r:id="d1"/>',
        rels: [{ id: "d1", kind: "drawing", target: "../drawings/drawing1.xml" }],
      },
      { name: "隐", state: "veryHidden" },
    ],
    parts: {
      "xl/drawings/drawing1.xml": {
        data: '<wsDr xmlns:r="r"><twoCellAnchor><graphicFrame><chart r:id="c1"/></graphicFrame></twoCellAnchor></wsDr>',
        type: "application/vnd.openxmlformats-officedocument.drawing+xml",
        rels: [{ id: "c1", kind: "chart", target: "../charts/chart1.xml" }],
      },
      "xl/charts/chart1.xml": {
        data: "<chart/>",
        type: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
      },
    },
  });

describe("a workbook that was open in the engine", () => {
  let engine: Engine;

  beforeAll(async () => {
    const { createCore } = await loadCore();
    engine = createCore({}).engine;
  });

  afterAll(() => engine.dispose());

  it("is saved with all that it had", async () => {
    const book = await open(await bytes());
    const before = contents(book);
    await engine.open(book);
    const saved = await save(engine.toBook());
    expect(contents(await open(saved))).toEqual(before);
    const parts = await partsOf(saved);
    expect(await parts.text("xl/charts/chart1.xml")).toBe("<chart/>");
    const written = await parts.text("xl/styles.xml");
    expect(written).toContain('tint="0.4"');
    expect(written).toContain('shrinkToFit="1"');
  });
});
