import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FileRefused, readBook, writeBook } from "../../../src/emulator/files/index";
import { readZip, unpack } from "../../../src/emulator/files/zip/readZip";
import { pack, writeZip } from "../../../src/emulator/files/zip/writeZip";
import { open, partsOf, save, sheetOf, extrasOf } from "./support/books";
import { makeCells, makeWorkbook, plainStyles } from "./support/makeWorkbook";

const sample = (): Promise<Uint8Array> =>
  makeWorkbook({
    styles: `${plainStyles}<dxfs><dxf><font><b/></font></dxf></dxfs>`,
    strings: "<si><t>文</t></si><si><r><rPr><b/></rPr><t>粗</t></r></si>",
    after: '<definedNames><definedName name="甲">Sheet1!$A$1</definedName></definedNames>',
    sheets: [
      {
        xml:
          '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="3" width="9" style="1"/></cols>' +
          '<sheetData><row r="1" ht="20"><c r="A1" t="s"><v>0</v></c><c r="B1" s="2"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c></row></sheetData>' +
          '<sheetProtection sheet="1"/><autoFilter ref="A1:B2"/><mergeCells><mergeCell ref="D1:E2"/></mergeCells><conditionalFormatting sqref="A1:B2"><cfRule type="top10" dxfId="0" priority="1" rank="3"/></conditionalFormatting>' +
          '<dataValidations><dataValidation type="whole" sqref="C1"><formula1>1</formula1><formula2>2</formula2></dataValidation></dataValidations><hyperlinks><hyperlink ref="A1" location="B2"/></hyperlinks><pageSetup paperSize="9"/>',
      },
    ],
  });

/** A change to the text of a part: cut out, put in, or another value for an attribute. */
const damage = fc.record({
  part: fc.nat(),
  at: fc.nat(),
  cut: fc.integer({ min: 0, max: 30 }),
  put: fc.constantFrom(
    "",
    "<",
    ">",
    '"',
    "/",
    "&",
    "-1",
    "99999999999",
    "A0",
    "#REF!",
    "XFD1048576",
    "<a/>",
    "\u0000",
  ),
});

describe("damaged workbooks", () => {
  it("are opened and saved, or refused; nothing else", async () => {
    const entries = [...readZip(await sample()).values()];
    const texts = await Promise.all(
      entries.map(async (entry) => new TextDecoder().decode(await unpack(entry))),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
        const changed = [...texts];
        for (const { part, at, cut, put } of damages) {
          const i = part % changed.length;
          const text = changed[i]!;
          const from = at % (text.length + 1);
          changed[i] = text.slice(0, from) + put + text.slice(from + cut);
        }
        const bytes = writeZip(
          await Promise.all(
            entries.map((entry, i) => pack(entry.path, new TextEncoder().encode(changed[i]))),
          ),
        );
        let book;
        try {
          ({ book } = await readBook(bytes, "a.xlsx"));
        } catch (error) {
          expect(error).toBeInstanceOf(FileRefused);
          return;
        }
        await open((await writeBook(book, "xlsx")).bytes);
      }),
      { numRuns: 150, seed: 20240305 },
    );
  });
});

describe("workbooks that would fill the memory", () => {
  it("with a formula for the whole sheet open without its results taken apart", async () => {
    const book = await open(
      await makeCells(
        '<row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
      ),
    );
    expect(extrasOf(book).filled).toEqual([{ address: "A1:XFD1048576", dynamic: false, values: [] }]);
    expect(sheetOf(book).cellData![1_048_575]![16_383]).toEqual({ v: 2, t: 2 });
    expect((await partsOf(await save(book))).has("xl/worksheets/sheet1.xml")).toBe(true);
  });

  it("with shared formulas beyond measure are refused", async () => {
    const long = `"${"长".repeat(30_000)}"`;
    const rows = Array.from(
      { length: 7500 },
      (_, i) => `<row r="${i + 2}"><c r="A${i + 2}"><f t="shared" si="0"/></c></row>`,
    );
    const bytes = await makeCells(
      `<row r="1"><c r="A1"><f t="shared" ref="A1:A7501" si="0">${long}</f></c></row>${rows.join("")}`,
    );
    await expect(readBook(bytes, "a.xlsx")).rejects.toMatchObject({ code: "bomb" });
  });
});
