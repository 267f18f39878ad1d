import { describe, expect, it } from "vitest";
import { fromBase64 } from "../../../src/emulator/files/bytes";
import { geometryOf } from "../../../src/emulator/files/drawing/geometry";
import { writeBook } from "../../../src/emulator/files/index";
import type { Drawing } from "../../../src/emulator/files/univer";
import {
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

const png = fromBase64(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
);
const source = `data:image/png;base64,${Buffer.from(png).toString("base64")}`;

const picture = (id: number, more = ""): string =>
  `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${id}" name="图片 ${id}" descr="示例图" title="题"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="i1"/>${more}</xdr:blipFill><xdr:spPr><a:xfrm rot="5400000"/></xdr:spPr></xdr:pic><xdr:clientData/>`;
const corner = (name: string, column: number, row: number): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>9525</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>19050</xdr:rowOff></xdr:${name}>`;

const drawing =
  '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
  `<xdr:twoCellAnchor editAs="oneCell">${corner("from", 1, 1)}${corner("to", 3, 4)}${picture(2, '<a:srcRect l="10"/>')}</xdr:twoCellAnchor>` +
  `<xdr:twoCellAnchor><xdr:sp><xdr:txBody>形状</xdr:txBody></xdr:sp></xdr:twoCellAnchor>` +
  `<xdr:oneCellAnchor>${corner("from", 0, 9)}<xdr:ext cx="952500" cy="476250"/>${picture(3)}</xdr:oneCellAnchor></xdr:wsDr>`;

const withPictures = async (): Promise<Awaited<ReturnType<typeof open>>> =>
  open(
    await makeWorkbook({
      sheets: [
        {
          xml: '<sheetData/><drawing r:id="d"/>',
          rels: [{ id: "d", kind: "drawing", target: "../drawings/drawing1.xml" }],
        },
      ],
      parts: {
        "xl/drawings/drawing1.xml": {
          data: drawing,
          type: "application/vnd.openxmlformats-officedocument.drawing+xml",
          rels: [{ id: "i1", kind: "image", target: "../media/image1.png" }],
        },
        "xl/media/image1.png": { data: png },
      },
    }),
  );

const pictures = (book: Awaited<ReturnType<typeof open>>): Drawing[] => {
  const { data, order } = onSheet(book, "SHEET_DRAWING_PLUGIN")!;
  return order.map((id) => data[id]!);
};

describe("pictures", () => {
  it("are read with place, source, rotation and alternative text", async () => {
    const book = await withPictures();
    const [first, second] = pictures(book) as [Drawing, Drawing];
    expect(first).toMatchObject({
      source,
      anchorType: "0",
      sheetTransform: {
        from: { column: 1, columnOffset: 1, row: 1, rowOffset: 2 },
        to: { column: 3, columnOffset: 1, row: 4, rowOffset: 2 },
        angle: 90,
      },
      transform: { left: 65, top: 22, width: 128, height: 60 },
    });
    expect(second.sheetTransform.to).toEqual({ column: 1, columnOffset: 37, row: 11, rowOffset: 12 });
    expect(extrasOf(book).altTexts![first.drawingId]).toEqual({
      title: "题",
      description: "示例图",
      name: "图片 2",
    });
  });

  it("that did not change are saved as they were, shapes between them too", async () => {
    const book = await withPictures();
    const saved = await save(book);
    expect(contents(await open(saved))).toEqual(contents(book));
    const xml = await (await partsOf(saved)).text("xl/drawings/drawing1.xml");
    expect(xml).toContain('<a:srcRect l="10"/>');
    expect(xml.indexOf("形状")).toBeGreaterThan(xml.indexOf("图片 2"));
    expect(xml.indexOf("形状")).toBeLessThan(xml.indexOf("图片 3"));
  });

  it("written anew are at the same place", async () => {
    const book = await withPictures();
    const again = pictures(await open(await save(withoutOrigin(book))));
    expect(
      again.map(({ source: from, sheetTransform, transform }) => ({ from, sheetTransform, transform })),
    ).toEqual(
      pictures(book).map(({ source: from, sheetTransform, transform }) => ({
        from,
        sheetTransform,
        transform,
      })),
    );
  });

  it("that were moved keep their picture and its crop", async () => {
    const book = await withPictures();
    const { data, order } = structuredClone(onSheet(book, "SHEET_DRAWING_PLUGIN")!);
    data[order[0]!]!.sheetTransform.from.row = 7;
    data[order[0]!]!.sheetTransform.to.row = 10;
    extrasOf(book).altTexts![order[0]!] = { description: "改过" };
    const saved = await save(
      setResource(book, "SHEET_DRAWING_PLUGIN", { [sheetOf(book).id]: { data, order } }),
    );
    const again = await open(saved);
    const [first] = pictures(again) as [Drawing];
    expect(first.sheetTransform.from).toMatchObject({ column: 1, row: 7 });
    expect(extrasOf(again).altTexts![first.drawingId]).toMatchObject({ description: "改过" });
    const parts = await partsOf(saved);
    expect(await parts.text("xl/drawings/drawing1.xml")).toContain('<a:srcRect l="10"/>');
    expect(parts.paths().filter((path) => path.startsWith("xl/media/"))).toEqual(["xl/media/image1.png"]);
  });

  it("that are new are put in; those taken away are gone", async () => {
    const book = await withPictures();
    const [first] = pictures(book) as [Drawing];
    const added: Drawing = { ...first, drawingId: "new", source: "data:image/svg+xml,%3Csvg/%3E" };
    const data = { new: added };
    const saved = await save(
      setResource(book, "SHEET_DRAWING_PLUGIN", { [sheetOf(book).id]: { data, order: ["new"] } }),
    );
    const again = pictures(await open(saved));
    expect(again.map((drawing) => drawing.source)).toEqual([`data:image/svg+xml;base64,${btoa("<svg/>")}`]);
    expect(await (await partsOf(saved)).text("xl/drawings/drawing1.xml")).toContain("形状");
  });

  it("from a network address are named as lost", async () => {
    const book = await withPictures();
    const [first] = pictures(book) as [Drawing];
    const data = { new: { ...first, drawingId: "new", source: "https://example.org/a.png" } };
    const { losses } = await writeBook(
      setResource(book, "SHEET_DRAWING_PLUGIN", { [sheetOf(book).id]: { data, order: ["new"] } }),
      "xlsx",
    );
    expect(losses.join()).toContain("网络地址");
  });
});

describe("geometry", () => {
  it("knows where cells begin, hidden lines taking no room", () => {
    const { left, top, at } = geometryOf({
      defaultColumnWidth: 64,
      defaultRowHeight: 20,
      columnData: { 1: { w: 100 }, 2: { hd: 1 } },
      rowData: { 0: { h: 50, ia: 0 }, 3: { hd: 1 } },
    });
    expect([0, 1, 2, 3, 4].map(left)).toEqual([0, 64, 164, 164, 228]);
    expect([0, 1, 3, 4].map(top)).toEqual([0, 50, 90, 90]);
    expect(at(170, 55)).toEqual({ column: 3, columnOffset: 6, row: 1, rowOffset: 5 });
  });
});
