import { elements, make, type XmlElement } from "../xml/xml";

/** A relationship: `kind` is the last step of its type, such as `worksheet`. */
export interface Relationship {
  id: string;
  type: string;
  kind: string;
  target: string;
  external: boolean;
}

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/** Type addresses of the relationships whose type does not start as most do. */
const otherTypes: Record<string, string> = {
  "core-properties": "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
  threadedComment: "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
  person: "http://schemas.microsoft.com/office/2017/10/relationships/person",
  webextension: "http://schemas.microsoft.com/office/2011/relationships/webextension",
  webextensiontaskpanes: "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes",
};

/** A relationship of a kind to a part or, when `external`, to an address. */
export const relationship = (id: string, kind: string, target: string, external = false): Relationship => ({
  id,
  type: otherTypes[kind] ?? office + kind,
  kind,
  target,
  external,
});

/** The relationships of a `.rels` part; those without an id or target are left out. */
export const readRelationships = (root: XmlElement): Relationship[] =>
  elements(root, "Relationship")
    .filter(({ attributes }) => attributes.Id && attributes.Target !== undefined)
    .map(({ attributes }) => {
      const type = attributes.Type ?? "";
      return {
        id: attributes.Id!,
        type,
        kind: type.slice(type.lastIndexOf("/") + 1),
        target: attributes.Target!,
        external: attributes.TargetMode === "External",
      };
    });

/** The `.rels` part of relationships. */
export const relationshipsXml = (list: readonly Relationship[]): XmlElement =>
  make(
    "Relationships",
    { xmlns: "http://schemas.openxmlformats.org/package/2006/relationships" },
    list.map(({ id, type, target, external }) =>
      make("Relationship", {
        Id: id,
        Type: type,
        Target: target,
        TargetMode: external ? "External" : undefined,
      }),
    ),
  );

/** The lowest `rId` number that none of the relationships has. */
export function freeId(list: readonly Relationship[]): string {
  const taken = new Set(list.map(({ id }) => id));
  for (let n = 1; ; n++) if (!taken.has(`rId${n}`)) return `rId${n}`;
}
