import { textXml } from "../cells/richText";
import type { CommentText, ThreadComment } from "../univer";
import {
  attribute,
  element,
  elements,
  flag,
  make,
  numberAttribute,
  textOf,
  type XmlElement,
} from "../xml/xml";
import type { CommentLine } from "./notes";
import { cellOf } from "./vml";

/** `CustomRangeType.MENTION` of Univer. */
const mentionRange = 6;

/** A person who writes comments, as the persons part has it. */
export interface Person {
  id: string;
  name: string;
  xml?: XmlElement;
}

/** The persons of a persons part. */
export const readPersons = (root: XmlElement): Person[] =>
  elements(root, "person").map((xml) => ({
    id: attribute(xml, "id") ?? "",
    name: attribute(xml, "displayName") ?? "",
    xml,
  }));

function readBody(comment: XmlElement): CommentText {
  const text = textOf(element(comment, "text"));
  const dataStream = `${text.replaceAll("\n", "\r")}\r\n`;
  const mentions = elements(element(comment, "mentions"), "mention");
  if (mentions.length === 0) return { dataStream };
  return {
    dataStream,
    customRanges: mentions.map((mention) => {
      const startIndex = numberAttribute(mention, "startIndex") ?? 0;
      return {
        startIndex,
        endIndex: startIndex + (numberAttribute(mention, "length") ?? 1) - 1,
        rangeId: attribute(mention, "mentionId") ?? "",
        rangeType: mentionRange,
        properties: { personId: attribute(mention, "mentionpersonId") ?? "" },
      };
    }),
  };
}

/** The threads of a threaded-comments part; replies stand in `children`. */
export function readThreads(root: XmlElement, unitId: string, subUnitId: string): ThreadComment[] {
  const threads: ThreadComment[] = [];
  for (const xml of elements(root, "threadedComment")) {
    const id = attribute(xml, "id") ?? "";
    const parentId = attribute(xml, "parentId");
    const comment: ThreadComment = {
      id,
      threadId: parentId ?? id,
      ref: attribute(xml, "ref") ?? "",
      dT: attribute(xml, "dT") ?? "",
      personId: attribute(xml, "personId") ?? "",
      text: readBody(xml),
      unitId,
      subUnitId,
    };
    const parent = parentId === undefined ? undefined : threads.find((thread) => thread.id === parentId);
    if (parent) (parent.children ??= []).push({ ...comment, parentId: parent.id });
    else threads.push({ ...comment, resolved: flag(xml, "done"), children: [] });
  }
  return threads;
}

const plainText = (text: CommentText): string => text.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");

const guidPattern = /^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/i;

/** The id as a GUID in braces; other ids give one made of their characters. */
export function toGuid(id: string): string {
  if (guidPattern.test(id)) return id;
  if (guidPattern.test(`{${id}}`)) return `{${id.toUpperCase()}}`;
  let hex = "";
  for (let round = 0; hex.length < 32; round++) {
    let hash = 0x811c9dc5 ^ round;
    for (const char of id) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193);
    hex += (hash >>> 0).toString(16).padStart(8, "0");
  }
  const digits = hex.toUpperCase();
  return `{${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}}`;
}

/** A time as files have it; Univer's own form has slashes and no seconds. */
function fileTime(time: string): string | undefined {
  const slashes = /^(\d{4})\/(\d{1,2})\/(\d{1,2}) (\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(time);
  if (!slashes) return time || undefined;
  const two = (text: string | undefined): string => (text ?? "00").padStart(2, "0");
  const [, year, month, date, hour, minute, second] = slashes;
  return `${year}-${two(month)}-${two(date)}T${two(hour)}:${two(minute)}:${two(second)}.00`;
}

function mentionsXml(text: CommentText): XmlElement | undefined {
  const mentions = (text.customRanges ?? []).filter((range) => range.rangeType === mentionRange);
  if (mentions.length === 0) return undefined;
  return make(
    "mentions",
    {},
    mentions.map((range) =>
      make("mention", {
        mentionpersonId: String(range.properties?.personId ?? ""),
        mentionId: range.rangeId,
        startIndex: range.startIndex,
        length: range.endIndex - range.startIndex + 1,
      }),
    ),
  );
}

function commentXml(
  comment: ThreadComment,
  ref: string,
  parent: string | undefined,
  done: boolean,
): XmlElement {
  return make(
    "threadedComment",
    {
      ref,
      dT: fileTime(comment.dT),
      personId: toGuid(comment.personId || "author"),
      id: toGuid(comment.id),
      parentId: parent,
      done: done ? true : undefined,
    },
    make("text", {}, plainText(comment.text)),
    mentionsXml(comment.text),
  );
}

const threadsNamespace = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";

/** The root of a threaded-comments part. */
export const writeThreads = (threads: readonly ThreadComment[]): XmlElement =>
  make(
    "ThreadedComments",
    { xmlns: threadsNamespace, "xmlns:x": "http://schemas.openxmlformats.org/spreadsheetml/2006/main" },
    threads.flatMap((thread) => [
      commentXml(thread, thread.ref, undefined, thread.resolved === true),
      ...(thread.children ?? []).map((reply) => commentXml(reply, thread.ref, toGuid(thread.id), false)),
    ]),
  );

/** The root of a persons part for the authors of comments. */
export function writePersons(
  ids: readonly string[],
  known: readonly Person[],
  names: Readonly<Record<string, string>>,
): XmlElement {
  const wanted = new Map(ids.map((id) => [toGuid(id || "author"), id]));
  for (const person of known) wanted.set(toGuid(person.id), person.id);
  return make(
    "personList",
    { xmlns: threadsNamespace, "xmlns:x": "http://schemas.openxmlformats.org/spreadsheetml/2006/main" },
    [...wanted].map(([guid, id]) => {
      const person = known.find((one) => one.id === id);
      const displayName = names[id] ?? person?.name ?? id;
      if (person?.xml && displayName === person.name) return person.xml;
      return make("person", {
        displayName: displayName || "Author",
        id: guid,
        userId: displayName,
        providerId: "None",
      });
    }),
  );
}

const legacyText =
  "[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it " +
  "will get removed if the file is opened in a newer version of Excel.\n\nComment:\n    ";

/** The line that shows a thread to versions of Excel without threaded comments. */
export function threadLine(thread: ThreadComment): CommentLine | undefined {
  const place = cellOf(thread.ref);
  if (!place) return undefined;
  const replies = (thread.children ?? []).map((reply) => `\nReply:\n    ${plainText(reply.text)}`).join("");
  const guid = toGuid(thread.id);
  return {
    ...place,
    author: `tc=${guid}`,
    text: make("text", {}, textXml(legacyText + plainText(thread.text) + replies)),
    uid: guid,
  };
}

/** GUIDs of threads without braces, as the copies name them. */
export const threadIds = (threads: readonly ThreadComment[]): Set<string> =>
  new Set(threads.map((thread) => thread.id.replace(/[{}]/g, "").toUpperCase()));
