import {
  attribute,
  descend,
  element,
  elements,
  flag,
  make,
  numberAttribute,
  type XmlElement,
} from "../xml/xml";

const dynamicType = "XLDAPR";
const extensionUri = "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}";

/** Numbers (as cells have them in `cm`) of the metadata that marks dynamic arrays. */
export function dynamicArrayNumbers(root: XmlElement | undefined): Set<number> {
  const types = elements(element(root, "metadataTypes"), "metadataType");
  const type = types.findIndex((found) => attribute(found, "name") === dynamicType) + 1;
  const marks = elements(
    elements(root, "futureMetadata").find((found) => attribute(found, "name") === dynamicType),
    "bk",
  ).map((bk) => flag(descend(bk, "extLst", "ext", "dynamicArrayProperties"), "fDynamic"));
  const numbers = new Set<number>();
  elements(element(root, "cellMetadata"), "bk").forEach((bk, i) => {
    const record = elements(bk, "rc").find((rc) => numberAttribute(rc, "t") === type);
    if (record && marks[numberAttribute(record, "v") ?? 0]) numbers.add(i + 1);
  });
  return numbers;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const dynamicNamespace = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";

const typeXml = (): XmlElement =>
  make("metadataType", {
    name: dynamicType,
    minSupportedVersion: 120000,
    copy: true,
    pasteAll: true,
    pasteValues: true,
    merge: true,
    splitFirst: true,
    rowColShift: true,
    clearFormats: true,
    clearComments: true,
    assign: true,
    coerce: true,
    cellMeta: true,
  });

const futureXml = (): XmlElement =>
  make(
    "futureMetadata",
    { name: dynamicType, count: 1 },
    make(
      "bk",
      {},
      make(
        "extLst",
        {},
        make(
          "ext",
          { uri: extensionUri },
          make("xda:dynamicArrayProperties", {
            "xmlns:xda": dynamicNamespace,
            fDynamic: true,
            fCollapsed: false,
          }),
        ),
      ),
    ),
  );

/** A list with one more element. */
function grown(list: XmlElement | undefined, name: string, added: XmlElement): XmlElement {
  const children = [...elements(list), added];
  return make(name, { ...list?.attributes, count: children.length }, children);
}

/** Metadata with a mark for dynamic arrays, and the number that cells give for it. */
export function withDynamicArrays(root: XmlElement | undefined): { root: XmlElement; number: number } {
  const [known] = dynamicArrayNumbers(root);
  if (root && known !== undefined) return { root, number: known };
  const types = grown(element(root, "metadataTypes"), "metadataTypes", typeXml());
  const record = make("bk", {}, make("rc", { t: Number(types.attributes.count), v: 0 }));
  const cells = grown(element(root, "cellMetadata"), "cellMetadata", record);
  const rest = elements(root).filter((child) => !/metadataTypes|cellMetadata$/.test(child.name));
  const before = rest.filter((child) => !/valueMetadata|extLst$/.test(child.name));
  const after = rest.filter((child) => /valueMetadata|extLst$/.test(child.name));
  return {
    root: make("metadata", { xmlns: main, ...root?.attributes }, types, before, futureXml(), cells, after),
    number: Number(cells.attributes.count),
  };
}
