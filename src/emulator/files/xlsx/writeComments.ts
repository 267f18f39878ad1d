import { noteLine, notesJson, writeComments, type CommentLine } from "../comments/notes";
import { threadLine, writeThreads } from "../comments/threads";
import { cellOf, otherShapes, usualBox, writeVml, type NoteBox } from "../comments/vml";
import type { Package } from "../opc/package";
import { canonical, type Note, type ThreadComment } from "../univer";
import { make, type XmlElement } from "../xml/xml";
import type { SheetOrigin } from "./origin";
import type { Relations } from "./relations";

const commentsType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const threadsType = "application/vnd.ms-excel.threadedcomments+xml";
const vmlType = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/** The comments of a sheet as they are saved. */
export interface CommentSource {
  notes: readonly Note[];
  threads: readonly ThreadComment[];
  authors: Readonly<Record<string, string>>;
}

function isUnchanged(origin: SheetOrigin, { notes, threads, authors }: CommentSource): boolean {
  const sameNotes = notes.every((note) => {
    const source = origin.notes.get(note.id);
    return source?.text === note.note && source.author === (authors[note.id] ?? "");
  });
  return (
    sameNotes &&
    notes.length === origin.notes.size &&
    notesJson(notes) === origin.notesJson &&
    canonical(threads) === origin.threadsJson
  );
}

function boxesOf(source: CommentSource): NoteBox[] {
  const notes = source.notes.map((note) => ({
    row: note.row,
    column: note.col,
    width: note.width || usualBox.width,
    height: note.height || usualBox.height,
    show: note.show ?? false,
  }));
  const threads = source.threads.flatMap((thread) => {
    const place = cellOf(thread.ref);
    return place ? [{ ...place, ...usualBox, show: false }] : [];
  });
  return [...notes, ...threads];
}

/** A part's path: the one that the sheet had, or a new one. */
const pathOf = (pack: Package, owner: string, kind: string, pattern: string): string =>
  pack.related(owner, kind)[0]?.path ?? pack.freePath(pattern);

/**
 * Writes the notes and threaded comments of a sheet; answers its `legacyDrawing` element, or "kept" when
 * nothing changed and all parts stay as they are.
 */
export async function writeSheetComments(
  source: CommentSource,
  origin: SheetOrigin | undefined,
  owner: string,
  pack: Package,
  relations: Relations,
): Promise<XmlElement | "kept" | undefined> {
  if (origin && isUnchanged(origin, source)) return "kept";
  const oldVml = pack.related(owner, "vmlDrawing")[0]?.path;
  const old = oldVml ? await pack.text(oldVml) : "";
  const lines: CommentLine[] = [
    ...source.notes.map((note) => noteLine(note, source.authors[note.id] ?? "", origin?.notes.get(note.id))),
    ...source.threads.flatMap((thread) => threadLine(thread) ?? []),
  ];
  const commentsPath = pathOf(pack, owner, "comments", "xl/comments#.xml");
  const threadsPath = pathOf(pack, owner, "threadedComment", "xl/threadedComments/threadedComment#.xml");
  const vmlPath = oldVml ?? pack.freePath("xl/drawings/vmlDrawing#.vml");
  for (const kind of ["comments", "threadedComment", "vmlDrawing"]) relations.drop(kind);
  if (lines.length > 0) {
    pack.put(commentsPath, writeComments(lines), commentsType);
    relations.part("comments", commentsPath);
  }
  if (source.threads.length > 0) {
    pack.put(threadsPath, writeThreads(source.threads), threadsType);
    relations.part("threadedComment", threadsPath);
  }
  const boxes = boxesOf(source);
  if (boxes.length === 0 && otherShapes(old).length === 0) return undefined;
  pack.put(vmlPath, writeVml(boxes, old), vmlType);
  return make("legacyDrawing", { "r:id": relations.part("vmlDrawing", vmlPath) });
}
