import { joinBytes, utf8, Utf8Sink } from "../bytes";
import { FileRefused } from "../refusal";
import { escapeText, readXstring, unescape, writeXstring } from "../xml/escape";
import { parseXml } from "../xml/parseXml";
import { serialize, xmlHeader, type XmlElement } from "../xml/xml";
import { readText, textXml, type RichText } from "./richText";

const plainItem = /^<(?:\w+:)?t(?: xml:space="preserve")?>([^<]*)<\/(?:\w+:)?t>$/;

function readItem(inner: string, open: string, close: string): string | RichText {
  const plain = plainItem.exec(inner);
  if (plain) return readXstring(unescape(plain[1]!));
  return readText(parseXml(open + inner + close));
}

const hasPhonetics = /<(?:\w+:)?rPh[\s>]/;

/** The strings of a `sst` part in order, and whether one has a reading aid (phonetic text). */
export function readSharedStrings(xml: string): { strings: (string | RichText)[]; phonetics: boolean } {
  const root = /<((?:\w+:)?)sst[\s>]/.exec(xml);
  if (!root) throw new FileRefused("broken", "no sst in the shared strings");
  const prefix = root[1]!;
  const close = `</${prefix}si>`;
  const opening = `<${prefix}si`;
  const strings: (string | RichText)[] = [];
  for (let at = xml.indexOf(opening); at >= 0; at = xml.indexOf(opening, at)) {
    const tagEnd = xml.indexOf(">", at);
    if (tagEnd < 0) throw new FileRefused("broken", "the shared strings are cut off");
    if (xml[tagEnd - 1] === "/") {
      strings.push("");
      at = tagEnd;
      continue;
    }
    const end = xml.indexOf(close, tagEnd);
    if (end < 0) throw new FileRefused("broken", "the shared strings are cut off");
    strings.push(readItem(xml.slice(tagEnd + 1, end), `<${prefix}si>`, close));
    at = end + close.length;
  }
  return { strings, phonetics: hasPhonetics.test(xml) };
}

const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Text whose spaces a reader of XML might drop. */
const hasEdges = /^\s|\s$|[\n\t]| {2}/;

/** Collects the strings of a workbook for saving. */
export class SharedStrings {
  private readonly sink = new Utf8Sink();
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  private number(key: string, xml: () => string): number {
    this.uses++;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.sink.add(xml());
    this.numbers.set(key, this.numbers.size);
    return this.numbers.size - 1;
  }

  /** Number of a plain text. */
  text(text: string): number {
    return this.number(text, () =>
      hasEdges.test(text)
        ? `<si>${serialize(textXml(text))}</si>`
        : `<si><t>${escapeText(writeXstring(text))}</t></si>`,
    );
  }

  /** Number of a text with fonts. */
  runs(runs: readonly XmlElement[]): number {
    const xml = runs.map(serialize).join("");
    return this.number(`\u0000${xml}`, () => `<si>${xml}</si>`);
  }

  /** The `sst` part; undefined when there is no string. */
  part(): Uint8Array | undefined {
    if (this.numbers.size === 0) return undefined;
    const counts = `count="${this.uses}" uniqueCount="${this.numbers.size}"`;
    const open = `${xmlHeader}<sst xmlns="${namespace}" ${counts}>`;
    return joinBytes([utf8(open), this.sink.bytes(), utf8("</sst>")]);
  }
}
