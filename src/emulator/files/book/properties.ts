import type { Package } from "../opc/package";
import { element, elements, localName, make, textOf, type XmlElement } from "../xml/xml";

/** Office's names of document properties and where a file keeps them. */
const core: Record<string, string> = {
  title: "dc:title",
  subject: "dc:subject",
  author: "dc:creator",
  keywords: "cp:keywords",
  comments: "dc:description",
  lastAuthor: "cp:lastModifiedBy",
  revisionNumber: "cp:revision",
  creationDate: "dcterms:created",
  category: "cp:category",
};
const application: Record<string, string> = { manager: "Manager", company: "Company" };
const customPrefix = "custom:";

const corePath = "docProps/core.xml";
const applicationPath = "docProps/app.xml";
const customPath = "docProps/custom.xml";

const partOf = (pack: Package, kind: string): string | undefined => pack.related("", kind)[0]?.path;

function readNamed(root: XmlElement | undefined, names: Record<string, string>): Record<string, string> {
  const read: Record<string, string> = {};
  for (const [name, tag] of Object.entries(names)) {
    const text = textOf(element(root, localName(tag))).trim();
    if (text) read[name] = text;
  }
  return read;
}

/** Kinds of custom properties that are no texts, by the names of their elements. */
const kinds: Record<string, PropertyKind> = {
  i1: "number",
  i2: "number",
  i4: "number",
  i8: "number",
  int: "number",
  uint: "number",
  r4: "number",
  r8: "number",
  decimal: "number",
  bool: "boolean",
  filetime: "date",
  date: "date",
};

type PropertyKind = "number" | "boolean" | "date";

/** Document properties by Office's names, and the kinds of custom ones that are no texts. */
export interface PropertiesRead {
  properties: Record<string, string>;
  types: Record<string, PropertyKind>;
}

function readCustom(root: XmlElement | undefined): PropertiesRead {
  const read: PropertiesRead = { properties: {}, types: {} };
  for (const property of elements(root, "property")) {
    const [value] = elements(property);
    const name = property.attributes.name ?? "";
    const kind = value && kinds[localName(value.name)];
    const text = textOf(value);
    read.properties[customPrefix + name] =
      kind === "boolean" ? String(text === "1" || text === "true") : text;
    if (kind) read.types[name] = kind;
  }
  return read;
}

/** Document properties of a package by Office's names; custom ones with the prefix `custom:`. */
export async function readProperties(pack: Package): Promise<PropertiesRead> {
  const root = async (kind: string): Promise<XmlElement | undefined> => {
    const path = partOf(pack, kind);
    return path === undefined ? undefined : pack.xml(path);
  };
  const own = readCustom(await root("custom-properties"));
  const properties = {
    ...readNamed(await root("core-properties"), core),
    ...readNamed(await root("extended-properties"), application),
    ...own.properties,
  };
  return { properties, types: own.types };
}

/** The children of a root with the named ones replaced by the properties; unknown children stay. */
function replaceNamed(
  root: XmlElement | undefined,
  names: Record<string, string>,
  properties: Readonly<Record<string, string>>,
): XmlElement[] {
  const locals = new Set(Object.values(names).map(localName));
  const others = elements(root).filter((child) => !locals.has(localName(child.name)));
  const written = Object.entries(names).flatMap(([name, tag]) => {
    const value = properties[name];
    if (!value) return [];
    const old = element(root, localName(tag));
    const dated = tag.startsWith("dcterms:") ? { "xsi:type": "dcterms:W3CDTF" } : {};
    return [{ name: old?.name ?? tag, attributes: old?.attributes ?? dated, children: [value] }];
  });
  return [...written, ...others];
}

const coreNamespaces = {
  "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "xmlns:dcterms": "http://purl.org/dc/terms/",
  "xmlns:dcmitype": "http://purl.org/dc/dcmitype/",
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
};
const extended = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
const custom = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const variant = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

function valueXml(text: string, kind: PropertyKind | undefined): XmlElement {
  if (kind === "boolean") return make("vt:bool", {}, text);
  if (kind === "date") return make("vt:filetime", {}, text);
  if (kind === "number" && Number.isFinite(Number(text)))
    return make(/^-?\d{1,9}$/.test(text) ? "vt:i4" : "vt:r8", {}, text);
  return make("vt:lpwstr", {}, text);
}

function customXml(
  root: XmlElement | undefined,
  { properties, types }: PropertiesRead,
): XmlElement | undefined {
  const names = Object.keys(properties).filter((name) => name.startsWith(customPrefix));
  if (names.length === 0) return undefined;
  const was = readCustom(root);
  const written = names.map((key, i) => {
    const name = key.slice(customPrefix.length);
    const old = elements(root, "property").find((property) => property.attributes.name === name);
    const same = old && was.properties[key] === properties[key] && was.types[name] === types[name];
    return make(
      "property",
      { fmtid: "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", ...old?.attributes, pid: i + 2, name },
      same ? elements(old) : valueXml(properties[key]!, types[name]),
    );
  });
  return make("Properties", { xmlns: custom, "xmlns:vt": variant, ...root?.attributes }, written);
}

/** Where a kind of property stands and how it is typed. */
interface Place {
  kind: string;
  path: string;
  type: string;
}

const places: Record<"core" | "application" | "custom", Place> = {
  core: {
    kind: "core-properties",
    path: corePath,
    type: "application/vnd.openxmlformats-package.core-properties+xml",
  },
  application: {
    kind: "extended-properties",
    path: applicationPath,
    type: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  },
  custom: {
    kind: "custom-properties",
    path: customPath,
    type: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
  },
};

/** Puts the document properties into a package; answers the parts with the kind of their relationship. */
export async function writeProperties(
  pack: Package,
  given: PropertiesRead,
): Promise<{ kind: string; path: string }[]> {
  const { properties } = given;
  const old = async ({ kind }: Place): Promise<XmlElement | undefined> => {
    const path = partOf(pack, kind);
    return path === undefined ? undefined : pack.xml(path);
  };
  const coreRoot = await old(places.core);
  const appRoot = await old(places.application);
  const roots: [Place, XmlElement | undefined][] = [
    [
      places.core,
      make(
        coreRoot?.name ?? "cp:coreProperties",
        { ...coreNamespaces, ...coreRoot?.attributes },
        replaceNamed(coreRoot, core, properties),
      ),
    ],
    [
      places.application,
      make(
        "Properties",
        { xmlns: extended, "xmlns:vt": variant, ...appRoot?.attributes },
        replaceNamed(appRoot, application, properties).filter(
          ({ name }) => !/TitlesOfParts|HeadingPairs/.test(name),
        ),
      ),
    ],
    [places.custom, customXml(await old(places.custom), given)],
  ];
  return roots.flatMap(([place, root]) => {
    const path = partOf(pack, place.kind) ?? place.path;
    if (!root) return [];
    pack.put(path, root, place.type);
    return [{ kind: place.kind, path }];
  });
}
