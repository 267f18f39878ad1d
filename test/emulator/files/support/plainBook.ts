import { inflateRawSync } from "node:zlib";

/** Parts of a zip archive, read by its directory at the end. */
export function partsOfZip(bytes: Uint8Array): Map<string, Buffer> {
  const file = Buffer.from(bytes);
  const end = file.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  const parts = new Map<string, Buffer>();
  let at = file.readUInt32LE(end + 16);
  for (let count = file.readUInt16LE(end + 10); count > 0; count--) {
    const [method, size] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((place) => file.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    const local = file.readUInt32LE(at + 42);
    const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const data = file.subarray(from, from + size);
    const path = file.toString("utf8", at + 46, at + 46 + name);
    if (!path.endsWith("/")) parts.set(path, method === 0 ? data : inflateRawSync(data));
    at += 46 + name + extra + comment;
  }
  return parts;
}

/** An element of XML: its name without prefix, its attributes as they stand. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const decoded = (text: string): string =>
  text.replace(/&(#x?)?(\w+);/g, (whole, number: string | undefined, name: string) =>
    number ? String.fromCodePoint(parseInt(name, number === "#x" ? 16 : 10)) : (entities[name] ?? whole),
  );

/** XML as a tree; enough for the parts of a workbook, which have neither entities of their own nor CDATA. */
function parse(xml: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  for (const [, closing, prefixed, rest = "", text = ""] of xml.matchAll(
    /<(\/)?([\w.:-]+)((?:[^>"']|"[^"]*"|'[^']*')*)>([^<]*)|<[?!][^>]*>[^<]*/g,
  )) {
    if (prefixed === undefined) continue;
    if (closing) open.pop();
    else {
      const pairs = [...rest.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
      const attributes = Object.fromEntries(pairs.map(([, key = "", a, b = ""]) => [key, decoded(a ?? b)]));
      const element = { name: prefixed.split(":").at(-1)!, attributes, children: [], text: "" };
      open.at(-1)!.children.push(element);
      if (!rest.endsWith("/")) open.push(element);
    }
    open.at(-1)!.text += decoded(text);
  }
  return root.children[0]!;
}

/** A part as XML; undefined when it is missing. */
export function xmlOf(parts: Map<string, Buffer>, path: string): Element | undefined {
  const part = parts.get(path);
  return part && parse(part.toString("utf8"));
}

export const all = (within: Element | undefined, name: string): Element[] =>
  (within?.children ?? []).flatMap((one) => [...(one.name === name ? [one] : []), ...all(one, name)]);

export const child = (within: Element | undefined, name: string): Element | undefined =>
  within?.children.find((one) => one.name === name);

/** An element as plain values that compare; attributes that only some application reads are left out. */
export function plain(element: Element | undefined): unknown {
  if (!element) return undefined;
  const attributes = Object.entries(element.attributes)
    .filter(([name, value]) => !/^(xmlns|xr|mc:|xml:space)/.test(name) && value !== "")
    .map(([name, value]) => [name, /^-?\d*\.?\d+$/.test(value) ? String(Number(value)) : value])
    .sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
  const inner = element.children.map((one) => [one.name, plain(one)]);
  const text = inner.length === 0 ? element.text : "";
  return {
    ...(Object.fromEntries(attributes) as object),
    ...(inner.length > 0 ? { inner } : {}),
    ...(text ? { text } : {}),
  };
}
