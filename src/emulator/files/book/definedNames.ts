import { absoluteReference, readArea, type Area } from "../a1";
import type { FormulaCodec } from "../conditional/formulas";
import { tokenize } from "../formula/tokens";
import { workbookScope, type DefinedName } from "../univer";
import { attribute, elements, flag, make, numberAttribute, textOf, type XmlElement } from "../xml/xml";

/** Names that say how a sheet is printed. */
export interface PrintNames {
  printArea?: string;
  printTitleRows?: string;
  printTitleColumns?: string;
}

export interface NamesRead {
  names: Record<string, DefinedName>;
  /** By sheet id. */
  print: Map<string, PrintNames>;
  /** Further attributes of names by id. */
  attributes: Map<string, Record<string, string>>;
  /** Reserved names that are kept as they stand, with their sheet. */
  reserved: { xml: XmlElement; sheetId?: string }[];
}

/** The areas of a list of references to one sheet, `Sheet1!$A:$B,Sheet1!$1:$2`. */
function referencedAreas(text: string): { address: string; area: Area }[] {
  const parts: string[] = [""];
  for (const token of tokenize(text))
    if (token.text === ",") parts.push("");
    else parts[parts.length - 1] += token.text;
  return parts.flatMap((part) => {
    const address = part.slice(part.lastIndexOf("!") + 1);
    const area = readArea(address);
    return area ? [{ address, area }] : [];
  });
}

function readPrint(name: string, text: string): PrintNames {
  const areas = referencedAreas(text);
  if (name === "_xlnm.Print_Area")
    return areas.length > 0
      ? { printArea: areas.map(({ address }) => address.replaceAll("$", "")).join(",") }
      : {};
  const print: PrintNames = {};
  for (const { address } of areas)
    if (/[A-Z]/i.test(address)) print.printTitleColumns = address;
    else print.printTitleRows = address;
  return print;
}

const printNames = new Set(["_xlnm.Print_Area", "_xlnm.Print_Titles"]);
const filterName = "_xlnm._FilterDatabase";

/** Whether a name's text is one reference, which Univer keeps without `=`. */
function isReference(text: string): boolean {
  const at = text.lastIndexOf("!");
  const sheet = text.slice(0, at);
  const named = /^'(?:[^']|'')+'$/.test(sheet) || /^[\p{L}\p{N}_.]+$/u.test(sheet);
  return at > 0 && named && readArea(text.slice(at + 1)) !== undefined;
}

/** The names of a workbook; `sheetIds` are those of its sheets in order, undefined for chart sheets. */
export function readDefinedNames(
  xml: XmlElement | undefined,
  sheetIds: readonly (string | undefined)[],
  formulas: FormulaCodec,
): NamesRead {
  const read: NamesRead = { names: {}, print: new Map(), attributes: new Map(), reserved: [] };
  elements(xml, "definedName").forEach((found) => {
    const name = attribute(found, "name") ?? "";
    const scope = numberAttribute(found, "localSheetId");
    const sheetId = scope === undefined ? undefined : sheetIds[scope];
    if (name === filterName) return;
    if (printNames.has(name) && sheetId) {
      read.print.set(sheetId, { ...read.print.get(sheetId), ...readPrint(name, textOf(found)) });
      return;
    }
    if (/^_xlnm\./i.test(name) || (scope !== undefined && !sheetId)) {
      read.reserved.push({ xml: found, ...(sheetId ? { sheetId } : {}) });
      return;
    }
    const id = `name${Object.keys(read.names).length + 1}`;
    const { name: _name, localSheetId: _scope, hidden: _hidden, comment, ...rest } = found.attributes;
    const text = formulas.read(textOf(found));
    read.names[id] = {
      id,
      name,
      formulaOrRefString: isReference(text) ? text : `=${text}`,
      localSheetId: sheetId ?? workbookScope,
      ...(comment ? { comment } : {}),
      ...(flag(found, "hidden") ? { hidden: true } : {}),
    };
    if (Object.keys(rest).length > 0) read.attributes.set(id, rest);
  });
  return read;
}

/** A sheet as names refer to it. */
export interface NamedSheet {
  id: string;
  name: string;
  /** Number in the workbook, chart sheets included. */
  index: number;
  print: PrintNames;
  filter?: Area;
}

const nameXml = (
  name: string,
  text: string,
  localSheetId?: number,
  more: Record<string, string> = {},
): XmlElement => make("definedName", { name, localSheetId, ...more }, text);

/** The names that a sheet has for printing and filtering. */
function sheetNames({ name, index, print, filter }: NamedSheet): XmlElement[] {
  const onSheet = (addresses: string): string =>
    referencedAreas(addresses)
      .map(({ area }) => absoluteReference(name, area))
      .join(",");
  const titles = [print.printTitleColumns, print.printTitleRows].filter(Boolean).join(",");
  const area = print.printArea ? onSheet(print.printArea) : "";
  return [
    ...(filter ? [nameXml(filterName, absoluteReference(name, filter), index, { hidden: "1" })] : []),
    ...(area ? [nameXml("_xlnm.Print_Area", area, index)] : []),
    ...(titles ? [nameXml("_xlnm.Print_Titles", onSheet(titles), index)] : []),
  ];
}

/** The `definedNames` element; undefined when there is none. */
export function writeDefinedNames(
  names: Readonly<Record<string, DefinedName>>,
  sheets: readonly NamedSheet[],
  read: Pick<NamesRead, "attributes" | "reserved"> | undefined,
  formulas: FormulaCodec,
): XmlElement | undefined {
  const indexes = new Map(sheets.map((sheet) => [sheet.id, sheet.index]));
  const own = Object.values(names).flatMap((name) => {
    const scoped = name.localSheetId !== undefined && name.localSheetId !== workbookScope;
    const index = scoped ? indexes.get(name.localSheetId!) : undefined;
    if (scoped && index === undefined) return [];
    const more = { ...read?.attributes.get(name.id) };
    if (name.hidden) more.hidden = "1";
    if (name.comment) more.comment = name.comment;
    return [nameXml(name.name, formulas.write(name.formulaOrRefString), index, more)];
  });
  const reserved = (read?.reserved ?? []).flatMap(({ xml, sheetId }) => {
    const index = sheetId === undefined ? undefined : indexes.get(sheetId);
    if (sheetId !== undefined && index === undefined) return [];
    if (sheetId === undefined && attribute(xml, "localSheetId") !== undefined) return [];
    return [
      {
        ...xml,
        attributes: { ...xml.attributes, ...(index === undefined ? {} : { localSheetId: String(index) }) },
      },
    ];
  });
  const all = [...own, ...reserved, ...sheets.flatMap(sheetNames)];
  return all.length > 0 ? make("definedNames", {}, all) : undefined;
}
