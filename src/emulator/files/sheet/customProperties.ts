import { joinBytes } from "../bytes";
import type { Package } from "../opc/package";
import { attribute, element, elements, make, type XmlElement } from "../xml/xml";

/** Custom properties of a worksheet: name to text; each value is a part of its own in UTF-16. */
export async function readCustomProperties(
  root: XmlElement,
  path: string,
  pack: Package,
): Promise<Record<string, string>> {
  const parts = new Map(pack.related(path, "customProperty").map((part) => [part.id, part.path]));
  const read: Record<string, string> = {};
  for (const property of elements(element(root, "customProperties"), "customPr")) {
    const part = parts.get(attribute(property, "id") ?? "");
    const name = attribute(property, "name");
    if (part && name) read[name] = new TextDecoder("utf-16le").decode(await pack.bytes(part));
  }
  return read;
}

const propertyType = "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty";

const utf16 = (text: string): Uint8Array =>
  joinBytes(
    Array.from({ length: text.length }, (_, i) => {
      const code = text.charCodeAt(i);
      return Uint8Array.of(code & 0xff, code >> 8);
    }),
  );

/** The `customProperties` element; `relate` makes a relationship to a part and answers its id. */
export function writeCustomProperties(
  properties: Readonly<Record<string, string>>,
  pack: Package,
  relate: (path: string) => string,
): XmlElement | undefined {
  const written = Object.entries(properties).map(([name, value]) => {
    const path = pack.freePath("xl/customProperty#.bin");
    pack.put(path, utf16(value), propertyType);
    return make("customPr", { name, "r:id": relate(path) });
  });
  return written.length > 0 ? make("customProperties", {}, written) : undefined;
}
