import { cellAddress } from "../a1";
import { readText, textXml } from "../cells/richText";
import { canonical, type Note } from "../univer";
import { attribute, element, elements, make, numberAttribute, textOf, type XmlElement } from "../xml/xml";
import { cellOf, usualBox, type NoteBox } from "./vml";

/** A note as its file had it. */
export interface NoteSource {
  text: string;
  author: string;
  xml: XmlElement;
}

export interface NotesRead {
  notes: Note[];
  authors: Record<string, string>;
  sources: Map<string, NoteSource>;
}

/** Author under which Excel keeps the copy of a threaded comment for older versions. */
const threadAuthor = /^tc=\{?([0-9A-F-]{36})\}?$/i;

/** The notes of a comments part; copies of the threaded comments whose ids are given are left out. */
export function readNotes(
  root: XmlElement,
  boxes: readonly NoteBox[],
  threads: ReadonlySet<string>,
  idPrefix: string,
): NotesRead {
  const names = elements(element(root, "authors"), "author").map((author) => textOf(author));
  const read: NotesRead = { notes: [], authors: {}, sources: new Map() };
  elements(element(root, "commentList"), "comment").forEach((comment, i) => {
    const place = cellOf(attribute(comment, "ref") ?? "");
    const author = names[numberAttribute(comment, "authorId") ?? -1] ?? "";
    const thread = threadAuthor.exec(author)?.[1];
    if (!place || (thread && threads.has(thread.toUpperCase()))) return;
    const body = element(comment, "text") ?? make("text");
    const rich = readText(body);
    const text = typeof rich === "string" ? rich : rich.text;
    const box = boxes.find(({ row, column }) => row === place.row && column === place.column);
    const id = `${idPrefix}${i + 1}`;
    read.notes.push({
      id,
      row: place.row,
      col: place.column,
      width: box?.width ?? usualBox.width,
      height: box?.height ?? usualBox.height,
      note: text,
      show: box?.show ?? false,
    });
    read.authors[id] = author;
    read.sources.set(id, { text, author, xml: body });
  });
  return read;
}

/** A line for a comments part: a note, or the copy of a threaded comment. */
export interface CommentLine {
  row: number;
  column: number;
  author: string;
  text: XmlElement;
  /** GUID of the thread that the line is a copy of. */
  uid?: string;
}

/** The line of a note. */
export function noteLine(note: Note, author: string, source: NoteSource | undefined): CommentLine {
  const same = source && source.text === note.note;
  const text = same ? source.xml : make("text", {}, textXml(note.note));
  return { row: note.row, column: note.col, author, text };
}

const byPlace = (a: CommentLine, b: CommentLine): number => a.row - b.row || a.column - b.column;

/** The root of a comments part. */
export function writeComments(lines: readonly CommentLine[]): XmlElement {
  const authors = [...new Set(lines.map((line) => line.author))];
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  return make(
    "comments",
    {
      xmlns: main,
      "xmlns:xr": "http://schemas.microsoft.com/office/spreadsheetml/2014/revision",
      "xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
      "mc:Ignorable": "xr",
    },
    make(
      "authors",
      {},
      authors.map((author) => make("author", {}, author)),
    ),
    make(
      "commentList",
      {},
      [...lines].sort(byPlace).map((line) =>
        make(
          "comment",
          {
            ref: cellAddress(line.row, line.column),
            authorId: authors.indexOf(line.author),
            shapeId: 0,
            "xr:uid": line.uid,
          },
          { ...line.text, name: "text" },
        ),
      ),
    ),
  );
}

/** Notes of a sheet in Univer's order by row and column. */
export function notesByPlace(notes: readonly Note[]): Record<string, Record<string, Note>> {
  const placed: Record<string, Record<string, Note>> = {};
  for (const note of notes) (placed[note.row] ??= {})[note.col] = note;
  return placed;
}

/** Whether two notes differ; used to keep the drawing of the boxes where none changed. */
export const notesJson = (notes: readonly Note[]): string =>
  canonical(
    notes.map(({ row, col, width, height, show }) => [row, col, width, height, show ?? false]).sort(),
  );
