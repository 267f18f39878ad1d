import type { IDocumentData, ITextRun } from "@univerjs/core";
import type { Palette } from "../styles/colors";
import { fontChildren, readFont } from "../styles/font";
import { readXstring, writeXstring } from "../xml/escape";
import { element, elements, make, textOf, type XmlElement } from "../xml/xml";

/** A text with the fonts of its parts. */
export interface RichText {
  text: string;
  runs: { text: string; font?: XmlElement }[];
}

/** The text of an `si` or `is` element, or its runs when parts of it have fonts of their own. */
export function readText(item: XmlElement): string | RichText {
  const runs = elements(item, "r").map((run) => {
    const font = element(run, "rPr");
    const text = readXstring(textOf(element(run, "t")));
    return font ? { text, font } : { text };
  });
  const plain = readXstring(textOf(element(item, "t")));
  if (runs.length === 0) return plain;
  const text = plain + runs.map((run) => run.text).join("");
  return runs.some((run) => run.font) ? { text, runs } : text;
}

/** Positions of the line ends of a text, as Univer keeps paragraphs. */
const lineEnds = (stream: string): { startIndex: number }[] =>
  [...stream].flatMap((char, startIndex) => (char === "\r" ? [{ startIndex }] : []));

/** The text as Univer's document inside a cell. */
export function toDocument(rich: RichText, palette: Palette): IDocumentData {
  const textRuns: ITextRun[] = [];
  let at = 0;
  for (const { text, font } of rich.runs) {
    if (font && text) textRuns.push({ st: at, ed: at + text.length, ts: readFont(font, palette) });
    at += text.length;
  }
  const dataStream = `${rich.text.replaceAll("\n", "\r")}\r\n`;
  return {
    id: "d",
    documentStyle: {},
    body: {
      dataStream,
      textRuns,
      paragraphs: lineEnds(dataStream),
      sectionBreaks: [{ startIndex: dataStream.length - 1 }],
    },
  };
}

/** Text of a document inside a cell, without the marks at its end. */
export const documentText = (document: IDocumentData): string =>
  (document.body?.dataStream ?? "").replace(/\r\n$/, "").replaceAll("\r", "\n");

const preserved = (text: string): Record<string, string> =>
  text.trim() === text && !/[\n\t]| {2}/.test(text) ? {} : { "xml:space": "preserve" };

/** A `t` element. */
export const textXml = (text: string): XmlElement => make("t", preserved(text), writeXstring(text));

/** The runs of a document inside a cell; undefined when no part of it has a font of its own. */
export function documentRuns(document: IDocumentData): XmlElement[] | undefined {
  const styled = (document.body?.textRuns ?? []).filter((run) => run.ed > run.st && run.ts);
  if (styled.length === 0) return undefined;
  const text = documentText(document);
  const runs: XmlElement[] = [];
  let at = 0;
  const add = (to: number, font: XmlElement[]): void => {
    const piece = text.slice(at, to);
    at = Math.max(at, to);
    if (!piece) return;
    runs.push(make("r", {}, font.length > 0 ? make("rPr", {}, font) : undefined, textXml(piece)));
  };
  for (const run of [...styled].sort((a, b) => a.st - b.st)) {
    add(run.st, []);
    add(run.ed, fontChildren(run.ts!, "rFont"));
  }
  add(text.length, []);
  return runs;
}
