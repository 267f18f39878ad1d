import { FileRefused } from "../refusal";
import { parseXml } from "../xml/parseXml";
import { attribute, element, elements, make, type XmlElement } from "../xml/xml";

/** A worksheet part: its root with an empty `sheetData`, and the text of the cells. */
export interface WorksheetXml {
  root: XmlElement;
  cells: string;
  /** Prefix of the cells' elements, mostly "". */
  prefix: string;
}

/** Splits the text of a worksheet, so that only what is small is parsed into a tree. */
export function splitWorksheet(xml: string): WorksheetXml {
  const open = /<((?:\w+:)?)sheetData(?:\s[^>]*)?>/.exec(xml);
  if (!open) return { root: parseXml(xml), cells: "", prefix: "" };
  const prefix = open[1]!;
  const start = open.index + open[0].length;
  if (open[0].endsWith("/>")) return { root: parseXml(xml), cells: "", prefix };
  const close = `</${prefix}sheetData>`;
  const end = xml.indexOf(close, start);
  if (end < 0) throw new FileRefused("broken", "the cells have no end");
  const outside = `${xml.slice(0, open.index)}<${prefix}sheetData/>${xml.slice(end + close.length)}`;
  return { root: parseXml(outside), cells: xml.slice(start, end), prefix };
}

/** Content of the extension of a sheet with the given identifier. */
export const extensionOf = (root: XmlElement, uri: string): XmlElement | undefined =>
  elements(element(root, "extLst"), "ext").find((ext) => attribute(ext, "uri") === uri);

/** ECMA-376 part 1, 18.3.1.99: the elements of a worksheet in their order. */
export const worksheetOrder = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios " +
  "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting " +
  "dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks " +
  "customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture " +
  "oleObjects controls webPublishItems tableParts extLst"
).split(" ");

/** The extensions of a sheet with one of them replaced, or taken out by undefined. */
export function replaceExtension(
  extLst: XmlElement | undefined,
  uri: string,
  content: XmlElement | undefined,
): XmlElement | undefined {
  const others = elements(extLst, "ext").filter((ext) => attribute(ext, "uri") !== uri);
  const namespace = { "xmlns:x14": "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" };
  const all = [...(content ? [make("ext", { ...namespace, uri }, content)] : []), ...others];
  return all.length > 0 ? make("extLst", {}, all) : undefined;
}
