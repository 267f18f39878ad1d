import { describe, expect, it } from "vitest";
import type { Note, ThreadComment } from "../../../src/emulator/files/univer";
import { contents, onSheet, open, partsOf, save, setResource, sheetOf, withoutOrigin } from "./support/books";
import { makeWorkbook, type Rel } from "./support/makeWorkbook";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const commentsType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";

const vml =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t201" o:spt="201"><v:path/></v:shapetype>' +
  '<v:shape id="s1" style="width:144pt;height:60pt"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>0</x:Column><x:Visible/></x:ClientData></v:shape>' +
  '<v:shape id="s2" style="width:40pt;height:20pt"><x:ClientData ObjectType="Button"><x:FmlaMacro>x</x:FmlaMacro></x:ClientData></v:shape></xml>';

const notes = `<comments xmlns="${main}"><authors><author>甲</author><author/></authors><commentList><comment ref="A2" authorId="0"><text><r><rPr><b/><sz val="9"/></rPr><t>甲:</t></r><r><t xml:space="preserve">
请核对</t></r></text></comment><comment ref="C5" authorId="1"><text><t>二</t></text></comment></commentList></comments>`;

const withNotes = async (): Promise<Awaited<ReturnType<typeof open>>> =>
  open(
    await makeWorkbook({
      sheets: [
        {
          xml: '<sheetData/><legacyDrawing r:id="v"/>',
          rels: [
            { id: "c", kind: "comments", target: "../comments1.xml" },
            { id: "v", kind: "vmlDrawing", target: "../drawings/vmlDrawing1.vml" },
          ],
        },
      ],
      parts: {
        "xl/comments1.xml": { data: notes, type: commentsType },
        "xl/drawings/vmlDrawing1.vml": {
          data: vml,
          type: "application/vnd.openxmlformats-officedocument.vmlDrawing",
        },
      },
    }),
  );

describe("notes", () => {
  it("are read with author, size and visibility", async () => {
    const book = await withNotes();
    const placed = onSheet(book, "SHEET_NOTE_PLUGIN")!;
    expect(placed[1]![0]).toMatchObject({ note: "甲:\n请核对", width: 192, height: 80, show: true });
    expect(placed[4]![2]).toMatchObject({ note: "二", show: false });
    expect(Object.values(book.extras.noteAuthors!)).toEqual(["甲", ""]);
  });

  it("that did not change leave their parts as they were", async () => {
    const book = await withNotes();
    const saved = await save(book);
    expect(contents(await open(saved))).toEqual(contents(book));
    expect(await (await partsOf(saved)).text("xl/drawings/vmlDrawing1.vml")).toBe(vml);
  });

  it("written anew say the same", async () => {
    const book = await withNotes();
    const again = await open(await save(withoutOrigin(book)));
    expect(contents(again).resources).toEqual(contents(book).resources);
    expect(again.extras.noteAuthors).toEqual(book.extras.noteAuthors);
  });

  it("that changed keep the fonts of the others, and the buttons of the sheet", async () => {
    const book = await withNotes();
    const placed = structuredClone(onSheet(book, "SHEET_NOTE_PLUGIN")!);
    placed[4]![2]!.note = "改过";
    const added: Note = { id: "new", row: 9, col: 9, width: 100, height: 50, note: "新", show: true };
    placed[9] = { 9: added };
    const saved = await save(setResource(book, "SHEET_NOTE_PLUGIN", { [sheetOf(book).id]: placed }));
    const parts = await partsOf(saved);
    expect(await parts.text("xl/comments1.xml")).toContain('<sz val="9"/>');
    const drawn = await parts.text("xl/drawings/vmlDrawing1.vml");
    expect(drawn).toContain('ObjectType="Button"');
    expect(drawn.match(/ObjectType="Note"/g)).toHaveLength(3);
    const again = onSheet(await open(saved), "SHEET_NOTE_PLUGIN")!;
    expect(again[4]![2]!.note).toBe("改过");
    expect(again[9]![9]).toMatchObject({ note: "新", width: 100, height: 50, show: true });
    expect(again[1]![0]).toMatchObject({ width: 192, height: 80, show: true });
  });

  it("that were taken away leave the buttons", async () => {
    const saved = await save(setResource(await withNotes(), "SHEET_NOTE_PLUGIN", {}));
    const parts = await partsOf(saved);
    expect(parts.has("xl/comments1.xml")).toBe(false);
    expect(await parts.text("xl/drawings/vmlDrawing1.vml")).toContain('ObjectType="Button"');
  });
});

const threads =
  '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2" dT="2024-03-05T08:00:00.00" personId="{11111111-1111-4111-8111-111111111111}" id="{AAAAAAAA-0000-4000-8000-000000000001}" done="1"><text>问 @乙 一下</text>' +
  '<mentions><mention mentionpersonId="{22222222-2222-4222-8222-222222222222}" mentionId="{M}" startIndex="2" length="2"/></mentions></threadedComment>' +
  '<threadedComment ref="B2" dT="2024-03-06T08:00:00.00" personId="{22222222-2222-4222-8222-222222222222}" id="{AAAAAAAA-0000-4000-8000-000000000002}" parentId="{AAAAAAAA-0000-4000-8000-000000000001}"><text>好的</text></threadedComment></ThreadedComments>';
const persons =
  '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="甲" id="{11111111-1111-4111-8111-111111111111}" userId="S::a@example.org::1" providerId="AD"/><person displayName="乙" id="{22222222-2222-4222-8222-222222222222}" userId="b" providerId="None"/></personList>';
const legacy = `<comments xmlns="${main}"><authors><author>tc={AAAAAAAA-0000-4000-8000-000000000001}</author></authors><commentList><comment ref="B2" authorId="0"><text><t>[Threaded comment]</t></text></comment></commentList></comments>`;
const threadRel: Rel = {
  id: "t",
  kind: "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
  target: "../threadedComments/threadedComment1.xml",
};

const withThreads = async (): Promise<Awaited<ReturnType<typeof open>>> =>
  open(
    await makeWorkbook({
      rels: [
        {
          id: "p",
          kind: "http://schemas.microsoft.com/office/2017/10/relationships/person",
          target: "persons/person.xml",
        },
      ],
      sheets: [
        { xml: "<sheetData/>", rels: [{ id: "c", kind: "comments", target: "../comments1.xml" }, threadRel] },
      ],
      parts: {
        "xl/comments1.xml": { data: legacy, type: commentsType },
        "xl/threadedComments/threadedComment1.xml": {
          data: threads,
          type: "application/vnd.ms-excel.threadedcomments+xml",
        },
        "xl/persons/person.xml": { data: persons, type: "application/vnd.ms-excel.person+xml" },
      },
    }),
  );

describe("threaded comments", () => {
  it("are read with replies, mentions and authors; the copy for old versions is no note", async () => {
    const book = await withThreads();
    expect(onSheet(book, "SHEET_NOTE_PLUGIN")).toBeUndefined();
    const [thread] = onSheet(book, "SHEET_UNIVER_THREAD_COMMENT_PLUGIN")! as [ThreadComment];
    expect(thread).toMatchObject({
      ref: "B2",
      resolved: true,
      dT: "2024-03-05T08:00:00.00",
      text: { dataStream: "问 @乙 一下\r\n" },
    });
    expect(thread.text.customRanges).toMatchObject([{ startIndex: 2, endIndex: 3, rangeType: 6 }]);
    expect(thread.children).toMatchObject([
      { parentId: thread.id, threadId: thread.id, text: { dataStream: "好的\r\n" } },
    ]);
    expect(book.extras.authors).toEqual({
      "{11111111-1111-4111-8111-111111111111}": "甲",
      "{22222222-2222-4222-8222-222222222222}": "乙",
    });
  });

  it("are the same after saving, with and without the opened file", async () => {
    const book = await withThreads();
    expect(contents(await open(await save(book)))).toEqual(contents(book));
    const anew = await open(await save(withoutOrigin(book)));
    expect(contents(anew).resources).toEqual(contents(book).resources);
    expect(anew.extras.authors).toEqual(book.extras.authors);
  });

  it("that are new get ids, a copy for old versions, and their author", async () => {
    const book = await open(await makeWorkbook());
    const { id } = sheetOf(book);
    const thread: ThreadComment = {
      id: "univer-1",
      threadId: "univer-1",
      ref: "C3",
      dT: "2024/3/5 9:07",
      personId: "u1",
      text: { dataStream: "新\r\n" },
      unitId: "book",
      subUnitId: id,
      children: [],
    };
    book.extras.authors = { u1: "审核员" };
    const saved = await save(setResource(book, "SHEET_UNIVER_THREAD_COMMENT_PLUGIN", { [id]: [thread] }));
    const again = await open(saved);
    const [read] = onSheet(again, "SHEET_UNIVER_THREAD_COMMENT_PLUGIN")! as [ThreadComment];
    expect(read).toMatchObject({ ref: "C3", dT: "2024-03-05T09:07:00.00", text: { dataStream: "新\r\n" } });
    expect(read.id).toMatch(/^\{[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-8[0-9A-F]{3}-[0-9A-F]{12}\}$/);
    expect(again.extras.authors![read.personId]).toBe("审核员");
    expect(await (await partsOf(saved)).text("xl/comments1.xml")).toContain(`tc=${read.id}`);
    expect(onSheet(again, "SHEET_NOTE_PLUGIN")).toBeUndefined();
  });
});
