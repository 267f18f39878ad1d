const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

function entity(name: string): string {
  if (name[0] !== "#") return ENTITIES[name] ?? `&${name};`;
  const code = name[1] === "x" || name[1] === "X" ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

/** Text of XML with its entities resolved. */
export const unescapeXml = (text: string): string =>
  text.includes("&") ? text.replace(/&([^;&\s]{1,10});/g, (_, name: string) => entity(name)) : text;

/** Text of a cell: entities, CDATA and the escapes of control characters (`_x000D_`) resolved. */
export function cellText(text: string): string {
  const plain = text.includes("<![CDATA[")
    ? text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inner: string) => inner.replace(/&/g, "&amp;"))
    : text;
  const out = unescapeXml(plain);
  return out.includes("_x")
    ? out.replace(ESCAPE, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : out;
}

/** Value of an attribute of a tag (`<c r="A1" s="3">`), or undefined. */
export function attribute(tag: string, name: string): string | undefined {
  for (const quote of ['"', "'"]) {
    const key = `${name}=${quote}`;
    for (let at = tag.indexOf(key); at > 0; at = tag.indexOf(key, at + 1)) {
      if (tag.charCodeAt(at - 1) > 32) continue;
      const from = at + key.length;
      return unescapeXml(tag.slice(from, tag.indexOf(quote, from)));
    }
  }
  return undefined;
}

/** Start tags of an element by its local name, whatever its prefix. */
export const tagsOf = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<(?:[\\w.-]+:)?${name}(?=[\\s/>])[^>]*>`, "g"))].map((m) => m[0]);

/** Inner texts of an element by its local name; an element that closes itself gives "". */
export const innerOf = (xml: string, name: string): string[] =>
  [
    ...xml.matchAll(
      new RegExp(`<((?:[\\w.-]+:)?${name})(?=[\\s/>])(?:[^>]*[^/>])?(?:/>|>([\\s\\S]*?)</\\1\\s*>)`, "g"),
    ),
  ].map((m) => m[2] ?? "");

/** Text of the runs of a string item: its `t` elements, without phonetic guides. */
export function runText(xml: string): string {
  const plain = xml.includes("rPh")
    ? xml.replace(/<(?:[\w.-]+:)?rPh[\s>][\s\S]*?<\/(?:[\w.-]+:)?rPh\s*>/g, "")
    : xml;
  let out = "";
  for (const text of innerOf(plain, "t")) out += text;
  return cellText(out);
}
