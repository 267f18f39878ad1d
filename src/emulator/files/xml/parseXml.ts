import { FileRefused } from "../refusal";
import { unescape } from "./escape";
import type { XmlElement } from "./xml";

const maxDepth = 500;
const attributePattern = /([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const broken = (detail: string): FileRefused => new FileRefused("broken", detail);

/** Attributes between a tag's name and its end. */
export function parseAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, double, single] of text.matchAll(attributePattern))
    attributes[name!] = unescape(double ?? single ?? "");
  return attributes;
}

/** Position of the `>` that ends a tag; a `>` inside quotes does not count. */
function tagEnd(text: string, from: number): number {
  let quote = 0;
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (quote) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return i;
  }
  throw broken("a tag does not end");
}

const after = (text: string, mark: string, from: number): number => {
  const at = text.indexOf(mark, from);
  if (at < 0) throw broken(`${mark} is missing`);
  return at + mark.length;
};

/** Opens the tag between `from` and `end` under `parent`; answers the element when it stays open. */
function openTag(text: string, from: number, end: number, parent: XmlElement): XmlElement | undefined {
  const closed = text.charCodeAt(end - 1) === 47;
  const inside = text.slice(from, closed ? end - 1 : end);
  const nameEnd = /[\s]/.exec(inside)?.index ?? inside.length;
  const opened: XmlElement = {
    name: inside.slice(0, nameEnd),
    attributes: nameEnd < inside.length ? parseAttributes(inside.slice(nameEnd)) : {},
    children: [],
  };
  parent.children.push(opened);
  return closed ? undefined : opened;
}

/**
 * The root element of an XML text.
 *
 * Comments and processing instructions are dropped, CDATA becomes text, spaces are kept. A document type is
 * refused, so entities cannot be defined; so is text that is not well formed.
 */
export function parseXml(text: string): XmlElement {
  const holder: XmlElement = { name: "", attributes: {}, children: [] };
  const open: XmlElement[] = [holder];
  let at = 0;
  while (at < text.length) {
    const parent = open[open.length - 1]!;
    const tag = text.indexOf("<", at);
    const until = tag < 0 ? text.length : tag;
    if (until > at && open.length > 1) parent.children.push(unescape(text.slice(at, until)));
    if (tag < 0) break;
    if (text.startsWith("<!--", tag)) at = after(text, "-->", tag + 4);
    else if (text.startsWith("<![CDATA[", tag)) {
      at = after(text, "]]>", tag + 9);
      parent.children.push(text.slice(tag + 9, at - 3));
    } else if (text.startsWith("<?", tag)) at = after(text, "?>", tag + 2);
    else if (text.startsWith("<!", tag)) throw broken("a document type is not allowed");
    else if (text.startsWith("</", tag)) {
      const end = after(text, ">", tag + 2);
      if (open.length === 1 || text.slice(tag + 2, end - 1).trim() !== parent.name)
        throw broken(`</${parent.name}> is missing`);
      open.pop();
      at = end;
    } else {
      const end = tagEnd(text, tag + 1);
      const opened = openTag(text, tag + 1, end, parent);
      if (opened && open.push(opened) > maxDepth) throw broken("elements are nested too deep");
      at = end + 1;
    }
  }
  const root = holder.children.find((child): child is XmlElement => typeof child !== "string");
  if (!root || open.length > 1) throw broken("the XML has no end");
  return root;
}
