import { decodeText } from "./csv/encoding";
import { isCompoundFile } from "./old/compoundFile";
import { FileRefused } from "./refusal";

/** What the bytes of a file are, whatever its name says. */
export type FileKind = "workbook" | "oldWorkbook" | "text";

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  [...text].every((char, i) => bytes[i] === char.charCodeAt(0));

/** Beginnings of other documents. */
const otherDocuments = [
  "%PDF",
  "{\\rtf",
  "\u0089PNG",
  "\u00ff\u00d8\u00ff",
  "GIF8",
  "Rar!",
  "7z\u00bc\u00af",
];

/** Excel 2 to 4 have no container: a BOF record stands at the very start. */
const isAncient = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x09 &&
  [0x00, 0x02, 0x04].includes(bytes[1] ?? -1) &&
  bytes[3] === 0x00 &&
  (bytes[2] ?? 99) <= 8;

/** Refuses text that is a page or an XML document. */
function checkMarkup(bytes: Uint8Array): void {
  const head = decodeText(bytes.subarray(0, 4096))
    .text.replace(/^\ufeff/, "")
    .trimStart()
    .toLowerCase();
  if (head.includes("urn:schemas-microsoft-com:office:spreadsheet")) throw new FileRefused("xml2003");
  if (/^(<!--[\s\S]*?-->\s*)?(<!doctype html|<html|<head|<body|<table|<meta|<style)/.test(head))
    throw new FileRefused("html");
  if (head.startsWith("<?xml")) throw new FileRefused(/<html/.test(head) ? "html" : "notSpreadsheet", "XML");
}

/** Whether the bytes hold controls that no text has. */
function isBinary(bytes: Uint8Array): boolean {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) return false;
  return bytes
    .subarray(0, 65_536)
    .some((byte) => byte < 9 || (byte > 13 && byte < 26) || (byte > 27 && byte < 32));
}

/** Finds out what a file is by its content. Throws `FileRefused` for what cannot be opened. */
export function kindOf(bytes: Uint8Array, name: string): FileKind {
  if (isCompoundFile(bytes)) return "oldWorkbook";
  if (startsWith(bytes, "PK\u0003\u0004") || startsWith(bytes, "PK\u0005\u0006")) return "workbook";
  if (otherDocuments.some((start) => startsWith(bytes, start))) throw new FileRefused("otherDocument");
  if (isAncient(bytes)) throw new FileRefused("oldFormat");
  const isXml = /\.xls[xmb]$/i.test(name);
  if (bytes.length === 0 && /\.xls/i.test(name)) throw new FileRefused("broken", "the file is empty");
  if (isBinary(bytes)) throw new FileRefused(isXml ? "broken" : "notSpreadsheet", "binary content");
  checkMarkup(bytes);
  if (isXml) throw new FileRefused("broken", "text with the name of a workbook");
  return "text";
}
