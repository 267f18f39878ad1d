import type { Package } from "../opc/package";
import { relativeTarget, resolveTarget } from "../opc/paths";
import { freeId, relationship, type Relationship } from "../opc/relationships";
import { make, type XmlElement } from "../xml/xml";

const namespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const propertiesType = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

interface Part {
  id: string;
  path: string;
  text: string;
}

async function partsOf(pack: Package, owner: string): Promise<Part[]> {
  const parts: Part[] = [];
  for (const { path } of pack.related(owner, "customXml")) {
    const [properties] = pack.related(path, "customXmlProps");
    const root = properties && (await pack.xml(properties.path));
    const id = Object.entries(root?.attributes ?? {}).find(([name]) => name.endsWith("itemID"))?.[1];
    parts.push({ id: id ?? path, path, text: await pack.text(path) });
  }
  return parts;
}

/** The custom XML parts of a workbook by their ids. */
export async function readCustomXml(pack: Package, workbookPath: string): Promise<Record<string, string>> {
  return Object.fromEntries((await partsOf(pack, workbookPath)).map(({ id, text }) => [id, text]));
}

const propertiesXml = (id: string): XmlElement =>
  make("ds:datastoreItem", { "ds:itemID": id, "xmlns:ds": namespace }, make("ds:schemaRefs"));

/** Brings the custom XML parts of a package to the given ones; answers the workbook's relationships. */
export async function writeCustomXml(
  pack: Package,
  workbookPath: string,
  wanted: Readonly<Record<string, string>>,
): Promise<Relationship[]> {
  const parts = await partsOf(pack, workbookPath);
  const dropped = new Set(parts.filter(({ id }) => !(id in wanted)).map(({ path }) => path));
  const relations = pack
    .relationships(workbookPath)
    .filter(({ kind, target }) => kind !== "customXml" || !dropped.has(resolveTarget(workbookPath, target)));
  for (const part of parts)
    if (part.id in wanted && wanted[part.id] !== part.text)
      pack.put(part.path, wanted[part.id]!, pack.typeOf(part.path) || "application/xml");
  for (const [id, text] of Object.entries(wanted)) {
    if (parts.some((part) => part.id === id)) continue;
    const path = pack.freePath("customXml/item#.xml");
    const properties = path.replace(/item(\d+)\.xml$/, "itemProps$1.xml");
    pack.put(path, text, "application/xml");
    pack.put(properties, propertiesXml(id), propertiesType);
    pack.setRelationships(path, [relationship("rId1", "customXmlProps", relativeTarget(path, properties))]);
    relations.push(relationship(freeId(relations), "customXml", relativeTarget(workbookPath, path)));
  }
  return relations;
}
