import { generateRandomId, UserManagerService } from "@univerjs/core";
import { SheetsNoteModel } from "@univerjs/sheets-note";
import type { IThreadComment } from "@univerjs/thread-comment";
import {
  AddCommentMutation,
  DeleteCommentMutation,
  ResolveCommentMutation,
  ThreadCommentModel,
  UpdateCommentMutation,
} from "@univerjs/thread-comment";
import { areaText, parseArea } from "./address";
import { cellArea } from "./area";
import type { Engine } from "./engine";

/** Name and address of the person at the keyboard. */
export const currentUser = { name: "示例用户", email: "user@example.com" };

/** A comment or a reply. */
export interface CommentInfo {
  id: string;
  sheetId: string;
  /** Id of the comment a reply belongs to. */
  parentId: string | undefined;
  row: number;
  column: number;
  text: string;
  resolved: boolean;
  author: string;
  email: string;
  /** ISO 8601. */
  created: string;
  replies: CommentInfo[];
}

const plainText = (comment: IThreadComment): string =>
  comment.text.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");

const bodyOf = (text: string) => ({ dataStream: `${text.replaceAll("\n", "\r")}\r\n` });

function authorOf(engine: Engine, personId: string): { author: string; email: string } {
  const known = engine.extras.authors?.[personId];
  if (known !== undefined) return { author: known, email: "" };
  return { author: currentUser.name, email: currentUser.email };
}

function infoOf(
  engine: Engine,
  sheetId: string,
  comment: IThreadComment,
  replies: readonly IThreadComment[],
): CommentInfo {
  const area = parseArea(comment.ref) ?? cellArea(0, 0);
  const time = Date.parse(comment.dT);
  return {
    id: comment.id,
    sheetId,
    parentId: comment.parentId,
    row: area.top,
    column: area.left,
    text: plainText(comment),
    resolved: comment.resolved === true,
    ...authorOf(engine, comment.personId),
    created: Number.isNaN(time) ? comment.dT : new Date(time).toISOString(),
    replies: replies.map((reply) => infoOf(engine, sheetId, reply, [])),
  };
}

/** Comments of a sheet or of the workbook, sheet by sheet and row by row. */
export function allComments(engine: Engine, sheetId?: string): CommentInfo[] {
  const order = engine.workbook.getSheetOrders();
  return engine.injector
    .get(ThreadCommentModel)
    .getUnit(engine.unitId)
    .filter((thread) =>
      sheetId === undefined ? order.includes(thread.subUnitId) : thread.subUnitId === sheetId,
    )
    .map((thread) => infoOf(engine, thread.subUnitId, thread.root, thread.children))
    .sort(
      (a, b) => order.indexOf(a.sheetId) - order.indexOf(b.sheetId) || a.row - b.row || a.column - b.column,
    );
}

export const findComment = (engine: Engine, id: string): CommentInfo | undefined =>
  allComments(engine).find((comment) => comment.id === id);

export function findReply(
  engine: Engine,
  id: string,
): { comment: CommentInfo; reply: CommentInfo } | undefined {
  for (const comment of allComments(engine)) {
    const reply = comment.replies.find((own) => own.id === id);
    if (reply) return { comment, reply };
  }
  return undefined;
}

function put(
  engine: Engine,
  sheetId: string,
  comment: Omit<IThreadComment, "unitId" | "subUnitId" | "personId" | "dT">,
) {
  const personId = engine.injector.get(UserManagerService).getCurrentUser().userID;
  engine.mutate(AddCommentMutation, {
    subUnitId: sheetId,
    comment: {
      ...comment,
      dT: new Date().toISOString(),
      personId,
      unitId: engine.unitId,
      subUnitId: sheetId,
    },
  });
}

/** Adds a comment to a cell. Returns its id. */
export function addComment(
  engine: Engine,
  sheetId: string,
  row: number,
  column: number,
  text: string,
): string {
  const id = `{${generateRandomId(16)}}`;
  put(engine, sheetId, { id, threadId: id, ref: areaText(cellArea(row, column)), text: bodyOf(text) });
  return id;
}

/** Adds a reply to a comment. Returns its id. */
export function addReply(engine: Engine, comment: CommentInfo, text: string): string {
  const id = `{${generateRandomId(16)}}`;
  const ref = areaText(cellArea(comment.row, comment.column));
  put(engine, comment.sheetId, { id, threadId: comment.id, parentId: comment.id, ref, text: bodyOf(text) });
  return id;
}

export function setCommentText(engine: Engine, comment: CommentInfo, text: string): void {
  engine.mutate(UpdateCommentMutation, {
    subUnitId: comment.sheetId,
    payload: { commentId: comment.id, text: bodyOf(text), updated: true, updateT: new Date().toISOString() },
  });
}

export function resolveComment(engine: Engine, comment: CommentInfo, resolved: boolean): void {
  engine.mutate(ResolveCommentMutation, { subUnitId: comment.sheetId, commentId: comment.id, resolved });
}

/** Deletes a comment with its replies, or a reply. */
export function deleteComment(engine: Engine, comment: CommentInfo): void {
  for (const reply of comment.replies) deleteComment(engine, reply);
  engine.mutate(DeleteCommentMutation, { subUnitId: comment.sheetId, commentId: comment.id });
}

/** A note (a comment of the old kind). */
export interface NoteInfo {
  row: number;
  column: number;
  text: string;
}

/** Notes of a sheet. */
export function allNotes(engine: Engine, sheetId: string): NoteInfo[] {
  const notes = engine.injector.get(SheetsNoteModel).getSheetNotes(engine.unitId, sheetId);
  return [...(notes?.values() ?? [])].map(({ row, col, note }) => ({ row, column: col, text: note }));
}
