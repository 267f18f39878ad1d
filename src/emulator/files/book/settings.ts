import type { Package } from "../opc/package";
import { relativeTarget } from "../opc/paths";
import { freeId, relationship } from "../opc/relationships";
import { element, elements, localName, make, type XmlElement } from "../xml/xml";

/**
 * Settings that an add-in keeps in the document: properties of its web extension ([MS-OWEXML]), names with
 * values in JSON. A file with several add-ins gives the settings of all; those of the first win.
 */
export async function readSettings(pack: Package): Promise<Record<string, string>> {
  const settings: Record<string, string> = {};
  for (const path of extensionPaths(pack).reverse())
    for (const property of elements(element(await pack.xml(path), "properties"), "property"))
      settings[property.attributes.name ?? ""] = property.attributes.value ?? "";
  return settings;
}

const extensionPaths = (pack: Package): string[] =>
  pack
    .related("", "webextensiontaskpanes")
    .flatMap((panes) => pack.related(panes.path, "webextension"))
    .map(({ path }) => path);

const extensionNamespace = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const panesNamespace = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const extensionType = "application/vnd.ms-office.webextension+xml";
const panesType = "application/vnd.ms-office.webextensiontaskpanes+xml";

/** Reference of a file whose add-in is not known: an id of zeros from the developer's store. */
const unknownAddIn = make("we:reference", {
  id: "00000000-0000-0000-0000-000000000000",
  version: "1.0.0.0",
  store: "developer",
  storeType: "Registry",
});

const propertiesXml = (settings: Readonly<Record<string, string>>): XmlElement =>
  make(
    "we:properties",
    {},
    Object.entries(settings).map(([name, value]) => make("we:property", { name, value })),
  );

function newExtension(properties: XmlElement): XmlElement {
  return make(
    "we:webextension",
    { "xmlns:we": extensionNamespace, id: "{00000000-0000-0000-0000-000000000000}" },
    unknownAddIn,
    make("we:alternateReferences"),
    properties,
    make("we:bindings"),
    make("we:snapshot", { "xmlns:r": relations }),
  );
}

function addPane(pack: Package, properties: XmlElement): void {
  const extension = pack.freePath("xl/webextensions/webextension#.xml");
  const panes = "xl/webextensions/taskpanes.xml";
  const pane = make(
    "wetp:taskpane",
    { dockstate: "right", visibility: 0, width: 350, row: 1 },
    make("wetp:webextensionref", { "xmlns:r": relations, "r:id": "rId1" }),
  );
  pack.put(extension, newExtension(properties), extensionType);
  pack.put(panes, make("wetp:taskpanes", { "xmlns:wetp": panesNamespace }, pane), panesType);
  pack.setRelationships(panes, [relationship("rId1", "webextension", relativeTarget(panes, extension))]);
  const root = pack.relationships("");
  pack.setRelationships("", [...root, relationship(freeId(root), "webextensiontaskpanes", panes)]);
}

/** Puts settings into a package, into the add-in part that it has or a new one. */
export async function writeSettings(
  pack: Package,
  settings: Readonly<Record<string, string>>,
): Promise<void> {
  const [path, ...others] = extensionPaths(pack);
  const properties = propertiesXml(settings);
  if (path === undefined) {
    if (Object.keys(settings).length > 0) addPane(pack, properties);
    return;
  }
  const foreign = new Set<string>();
  for (const other of others)
    for (const property of elements(element(await pack.xml(other), "properties"), "property"))
      foreign.add(`${property.attributes.name}=${property.attributes.value}`);
  const own = Object.entries(settings).filter(([name, value]) => !foreign.has(`${name}=${value}`));
  const root = await pack.xml(path);
  const children = elements(root).map((child) =>
    localName(child.name) === "properties"
      ? { ...child, children: propertiesXml(Object.fromEntries(own)).children }
      : child,
  );
  const has = element(root, "properties") !== undefined;
  pack.put(path, { ...root, children: has ? children : [...children, properties] }, extensionType);
}
