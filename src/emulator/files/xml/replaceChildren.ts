import { elements, localName, type XmlElement } from "./xml";

/**
 * The children of an element with those of some names replaced, in the order that a schema wants.
 *
 * Children whose name is not in the order stay behind the one that they followed.
 */
export function replaceChildren(
  root: XmlElement | undefined,
  order: readonly string[],
  replacements: Readonly<Record<string, XmlElement | readonly XmlElement[] | undefined>>,
): XmlElement[] {
  const placed: { rank: number; xml: XmlElement }[] = [];
  let last = -1;
  for (const xml of elements(root)) {
    const local = localName(xml.name);
    const rank = order.indexOf(local);
    if (rank >= 0) last = rank;
    if (!(local in replacements)) placed.push({ rank: rank < 0 ? last + 0.5 : rank, xml });
  }
  for (const [local, given] of Object.entries(replacements)) {
    const list =
      given === undefined ? [] : Array.isArray(given) ? (given as XmlElement[]) : [given as XmlElement];
    for (const xml of list) placed.push({ rank: order.indexOf(local), xml });
  }
  return placed
    .map((entry, i) => ({ ...entry, i }))
    .sort((a, b) => a.rank - b.rank || a.i - b.i)
    .map(({ xml }) => xml);
}
