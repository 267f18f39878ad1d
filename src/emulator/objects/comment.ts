import { isOneCell, cellArea } from "../engine/area";
import type { CommentInfo } from "../engine/comments";
import {
  addComment,
  addReply,
  allComments,
  deleteComment,
  findComment,
  findReply,
  resolveComment,
  setCommentText,
} from "../engine/comments";
import { placeOf } from "../engine/names";
import { protectionOf } from "../engine/protection";
import { eventTypes } from "../host/eventTypes";
import type { Context } from "../host/context";
import type { Handle } from "../host/define";
import { defineClass, method, ObjectClass, read, readWrite } from "../host/define";
import { OfficeError } from "../host/errors";
import type { Kind } from "../host/kinds";
import { either, flag, integer, objectOf, oneOf, optional, record, text, withDefault } from "../host/kinds";
import { range, workbook, worksheet } from "./classes";
import type { Cells } from "./support";
import { areaOf, cellsAt, sheetOf } from "./support";

/** A comment or reply, found again by its id. */
interface CommentState {
  id: string;
}

const comment = new ObjectClass<CommentState>("Comment");
const commentReply = new ObjectClass<CommentState>("CommentReply");

function current(cx: Context, { id }: CommentState): CommentInfo {
  const found = findComment(cx.engine, id);
  if (!found) throw new OfficeError("ItemNotFound");
  return found;
}

function currentReply(cx: Context, { id }: CommentState): { comment: CommentInfo; reply: CommentInfo } {
  const found = findReply(cx.engine, id);
  if (!found) throw new OfficeError("ItemNotFound");
  return found;
}

function requireComments(cx: Context, sheetId: string): void {
  const protection = protectionOf(cx.engine, sheetId);
  if (protection && protection.options["allowEditObjects"] !== true) throw new OfficeError("AccessDenied");
}

function tell(cx: Context, type: number, info: CommentInfo, changeType?: string, replyIds?: string[]): void {
  const commentDetails = [
    { commentId: info.id, replyIds: replyIds ?? info.replies.map((reply) => reply.id) },
  ];
  cx.host.events.raise(info.sheetId, type, {
    commentDetails,
    source: "Local",
    worksheetId: info.sheetId,
    ...(changeType === undefined ? {} : { changeType }),
  });
}

/** A comment's text, or the text with mentions. */
const content: Kind<string> = {
  name: "CommentRichContent | string",
  read: (value, cx) =>
    typeof value === "object" && value !== null
      ? text.read(record.read(value, cx)["richContent"], cx)
      : text.read(value, cx),
};

const contentType = withDefault(oneOf("Plain", "Mention"), "Plain");

const location = (info: CommentInfo): Handle =>
  range.of(cellsAt(info.sheetId, cellArea(info.row, info.column)));

function setText(cx: Context, info: CommentInfo, own: CommentInfo, value: string): void {
  requireComments(cx, info.sheetId);
  setCommentText(cx.engine, own, value);
  const isReply = own.id !== info.id;
  tell(
    cx,
    eventTypes.commentChanged,
    info,
    isReply ? "ReplyEdited" : "CommentEdited",
    isReply ? [own.id] : undefined,
  );
}

commentReply.declare({
  identity: { Id: ({ id }) => id },
  scalars: {
    id: read(({ id }) => id),
    content: readWrite(
      (state, cx) => currentReply(cx, state).reply.text,
      text,
      (state, cx, value) => {
        const { comment: info, reply } = currentReply(cx, state);
        setText(cx, info, reply, value);
      },
    ),
    authorName: read((state, cx) => currentReply(cx, state).reply.author),
    authorEmail: read((state, cx) => currentReply(cx, state).reply.email),
    creationDate: read((state, cx) => currentReply(cx, state).reply.created),
    resolved: read((state, cx) => currentReply(cx, state).comment.resolved),
    richContent: read((state, cx) => currentReply(cx, state).reply.text),
    mentions: read(() => []),
    contentType: read(() => "Plain"),
  },
  methods: {
    delete: method([], (state, cx) => {
      const { comment: info, reply } = currentReply(cx, state);
      requireComments(cx, info.sheetId);
      deleteComment(cx.engine, reply);
      tell(cx, eventTypes.commentChanged, info, "ReplyDeleted", [reply.id]);
    }),
    getLocation: method([], (state, cx) => location(currentReply(cx, state).comment)),
    getParentComment: method([], (state, cx) => comment.of({ id: currentReply(cx, state).comment.id })),
    updateMentions: method([content], (state, cx, value) => {
      const { comment: info, reply } = currentReply(cx, state);
      setText(cx, info, reply, value);
    }),
  },
});

const replyOf = (cx: Context, state: CommentState, id: string): Handle | null =>
  current(cx, state).replies.some((reply) => reply.id === id) ? commentReply.of({ id }) : null;

const replies = defineClass<CommentState>("CommentReplyCollection", {
  items: {
    all: (state, cx) => current(cx, state).replies.map(({ id }) => commentReply.of({ id })),
    get: (state, cx, id) => replyOf(cx, state, String(id)),
  },
  methods: {
    add: method([content, contentType], (state, cx, value) => {
      const info = current(cx, state);
      requireComments(cx, info.sheetId);
      const id = addReply(cx.engine, info, value);
      tell(cx, eventTypes.commentChanged, info, "ReplyAdded", [id]);
      return commentReply.of({ id });
    }),
    getCount: method([], (state, cx) => current(cx, state).replies.length),
    getItemAt: method([integer(0)], (state, cx, index) => {
      const reply = current(cx, state).replies[index];
      if (!reply) throw new OfficeError("InvalidArgument");
      return commentReply.of({ id: reply.id });
    }),
    getItemOrNullObject: method([text], (state, cx, id) => replyOf(cx, state, id)),
  },
});

comment.declare({
  identity: { Id: ({ id }) => id },
  scalars: {
    id: read(({ id }) => id),
    content: readWrite(
      (state, cx) => current(cx, state).text,
      text,
      (state, cx, value) => {
        const info = current(cx, state);
        setText(cx, info, info, value);
      },
    ),
    authorName: read((state, cx) => current(cx, state).author),
    authorEmail: read((state, cx) => current(cx, state).email),
    creationDate: read((state, cx) => current(cx, state).created),
    resolved: readWrite(
      (state, cx) => current(cx, state).resolved,
      flag,
      (state, cx, resolved) => {
        const info = current(cx, state);
        requireComments(cx, info.sheetId);
        resolveComment(cx.engine, info, resolved);
        tell(cx, eventTypes.commentChanged, info, resolved ? "CommentResolved" : "CommentReopened");
      },
    ),
    richContent: read((state, cx) => current(cx, state).text),
    mentions: read(() => []),
    contentType: read(() => "Plain"),
  },
  children: { replies: (state) => replies.of(state) },
  methods: {
    delete: method([], (state, cx) => {
      const info = current(cx, state);
      requireComments(cx, info.sheetId);
      deleteComment(cx.engine, info);
      tell(cx, eventTypes.commentDeleted, info);
    }),
    getLocation: method([], (state, cx) => location(current(cx, state))),
    updateMentions: method([content], (state, cx, value) => {
      const info = current(cx, state);
      setText(cx, info, info, value);
    }),
  },
});

interface Scope {
  sheetId: string | undefined;
}

/** The one cell an argument names. */
function cellOf(cx: Context, { sheetId }: Scope, place: Cells | string) {
  const home = sheetId ?? cx.engine.workbook.getActiveSheet().getSheetId();
  const found =
    typeof place === "string"
      ? placeOf(cx.engine, place, home)
      : { sheetId: place.sheetId, area: areaOf(place) };
  const outside = sheetId !== undefined && found?.sheetId !== sheetId;
  if (!found || outside || !isOneCell(found.area)) throw new OfficeError("InvalidArgument");
  sheetOf(cx, found.sheetId);
  return { sheetId: found.sheetId, row: found.area.top, column: found.area.left };
}

const cellArgument = either(objectOf(range), text);

const commentAt = (cx: Context, scope: Scope, place: Cells | string): CommentInfo | undefined => {
  const { sheetId, row, column } = cellOf(cx, scope, place);
  return allComments(cx.engine, sheetId).find((own) => own.row === row && own.column === column);
};

const byId = (cx: Context, { sheetId }: Scope, id: string): Handle | null =>
  allComments(cx.engine, sheetId).some((own) => own.id === id) ? comment.of({ id }) : null;

const commentCollection = defineClass<Scope>("CommentCollection", {
  items: {
    all: ({ sheetId }, cx) => allComments(cx.engine, sheetId).map(({ id }) => comment.of({ id })),
    get: (scope, cx, id) => byId(cx, scope, String(id)),
  },
  methods: {
    add: method([cellArgument, content, contentType], (scope, cx, place, value) => {
      const { sheetId, row, column } = cellOf(cx, scope, place);
      requireComments(cx, sheetId);
      if (commentAt(cx, scope, place)) throw new OfficeError("InvalidOperation");
      const id = addComment(cx.engine, sheetId, row, column, value);
      tell(cx, eventTypes.commentAdded, findComment(cx.engine, id)!);
      return comment.of({ id });
    }),
    getCount: method([], ({ sheetId }, cx) => allComments(cx.engine, sheetId).length),
    getItemAt: method([integer(0)], ({ sheetId }, cx, index) => {
      const found = allComments(cx.engine, sheetId)[index];
      if (!found) throw new OfficeError("InvalidArgument");
      return comment.of({ id: found.id });
    }),
    getItemByCell: method([cellArgument], (scope, cx, place) => {
      const found = commentAt(cx, scope, place);
      if (!found) throw new OfficeError("ItemNotFound");
      return comment.of({ id: found.id });
    }),
    getItemByReplyId: method([text], (_scope, cx, id) => {
      const found = findReply(cx.engine, id);
      if (!found) throw new OfficeError("ItemNotFound");
      return comment.of({ id: found.comment.id });
    }),
    getItemOrNullObject: method([optional(text)], (scope, cx, id) => byId(cx, scope, id ?? "")),
  },
});

workbook.declare({ children: { comments: () => commentCollection.of({ sheetId: undefined }) } });
worksheet.declare({ children: { comments: ({ id }) => commentCollection.of({ sheetId: id }) } });
