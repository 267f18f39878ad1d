import type { Hyperlink } from "../../engine/book";
import { areaAddress, cellRange, readArea, readAreas } from "../a1";
import type { Relationship } from "../opc/relationships";
import { attribute, elements, make, type XmlElement } from "../xml/xml";

/** The hyperlinks of a sheet; `relations` are those of its part. */
export function readHyperlinks(xml: XmlElement | undefined, relations: readonly Relationship[]): Hyperlink[] {
  return elements(xml, "hyperlink").flatMap((link) => {
    const area = readArea(attribute(link, "ref") ?? "");
    if (!area) return [];
    const target = relations.find((relation) => relation.id === attribute(link, "id"))?.target;
    const read: Hyperlink = { address: areaAddress(area) };
    const location = attribute(link, "location");
    const tip = attribute(link, "tooltip");
    const text = attribute(link, "display");
    if (target !== undefined) read.target = target;
    if (location !== undefined) read.location = location;
    if (tip !== undefined) read.tip = tip;
    if (text !== undefined) read.text = text;
    return [read];
  });
}

/** The `hyperlinks` element; `relate` makes a relationship to an address and answers its id. */
export function writeHyperlinks(
  links: readonly Hyperlink[] | undefined,
  relate: (target: string) => string,
): XmlElement | undefined {
  const written = (links ?? []).flatMap((link) =>
    readAreas(link.address).map((area) =>
      make("hyperlink", {
        ref: cellRange(area),
        "r:id": link.target ? relate(link.target) : undefined,
        location: link.location,
        tooltip: link.tip,
        display: link.text,
      }),
    ),
  );
  return written.length > 0 ? make("hyperlinks", {}, written) : undefined;
}
