import { cellRanges, readAreas, type Area } from "../a1";
import type { StyleSheet } from "../styles/styleSheet";
import type { StyleWriter } from "../styles/styleWriter";
import { canonical, type ConditionalFormat } from "../univer";
import {
  attribute,
  element,
  elements,
  flag,
  make,
  numberAttribute,
  textOf,
  type XmlElement,
} from "../xml/xml";
import type { FormulaCodec } from "./formulas";
import { readRule } from "./readRule";
import { writeRule, type WrittenRule } from "./writeRule";

/** A conditional format as its file had it, so that an untouched one is saved as it was. */
export interface FormatSource {
  /** The rule in Univer's words. */
  json: string;
  /** Absent for a rule that stands in the extension only. */
  rule?: XmlElement;
  extension?: XmlElement;
  /** Attributes of the element around the rule. */
  around: Record<string, string>;
}

/** Conditional formats of a sheet, most important first, with their sources by id. */
export interface FormatsRead {
  formats: ConditionalFormat[];
  sources: Map<string, FormatSource>;
}

interface Found {
  priority: number;
  ranges: Area[];
  format: ConditionalFormat;
  source: FormatSource;
}

export const conditionalExtensionUri = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";

interface ExtensionRule {
  rule: XmlElement;
  ranges: Area[];
}

/** The `x14:cfRule` elements of a sheet's extension. */
const extensionRules = (extension: XmlElement | undefined): ExtensionRule[] =>
  elements(element(extension, "conditionalFormattings"), "conditionalFormatting").flatMap((group) => {
    const ranges = readAreas(textOf(element(group, "sqref")));
    return elements(group, "cfRule").map((rule) => ({ rule, ranges }));
  });

/** Id that a rule of the main part shares with its extension. */
function extensionIdOf(rule: XmlElement): string | undefined {
  const id = elements(element(rule, "extLst"), "ext").map((ext) => textOf(element(ext, "id")).trim());
  return id.find((text) => text !== "");
}

const sourceJson = ({ rule, stopIfTrue }: ConditionalFormat): string => canonical({ rule, stopIfTrue });

/** Reads the conditional formats of a worksheet's root and of its extension. */
export function readConditionalFormats(
  root: XmlElement,
  extension: XmlElement | undefined,
  context: { styles: StyleSheet; formulas: FormulaCodec; idPrefix: string },
): FormatsRead {
  const { styles, formulas, idPrefix } = context;
  const extended = extensionRules(extension);
  const byId = new Map(extended.map((entry) => [attribute(entry.rule, "id"), entry]));
  const dxfs = styles.list("dxfs");
  const found: Found[] = [];
  const used = new Set<XmlElement>();

  const add = (
    rule: XmlElement,
    extra: ExtensionRule | undefined,
    ranges: Area[],
    around: FormatSource["around"],
    main: boolean,
  ): void => {
    if (ranges.length === 0) return;
    const dxf = main ? dxfs[numberAttribute(rule, "dxfId") ?? -1] : element(rule, "dxf");
    const style = dxf ? styles.highlight(dxf) : {};
    const format: ConditionalFormat = {
      cfId: "",
      ranges,
      stopIfTrue: flag(rule, "stopIfTrue"),
      rule: readRule(rule, extra?.rule, { palette: styles.palette, style, formulas, ranges }),
    };
    const source: FormatSource = { json: sourceJson(format), around };
    if (main) source.rule = rule;
    const extensionXml = main ? extra?.rule : rule;
    if (extensionXml) source.extension = extensionXml;
    found.push({ priority: numberAttribute(rule, "priority") ?? 1e9, ranges, format, source });
  };

  for (const group of elements(root, "conditionalFormatting")) {
    const { sqref = "", ...around } = group.attributes;
    for (const rule of elements(group, "cfRule")) {
      const id = extensionIdOf(rule);
      const extra = id === undefined ? undefined : byId.get(id);
      if (extra) used.add(extra.rule);
      add(rule, extra, readAreas(sqref), around, true);
    }
  }
  for (const { rule, ranges } of extended) if (!used.has(rule)) add(rule, undefined, ranges, {}, false);

  found.sort((a, b) => a.priority - b.priority);
  found.forEach(({ format }, i) => (format.cfId = `${idPrefix}${i + 1}`));
  return {
    formats: found.map(({ format }) => format),
    sources: new Map(found.map(({ format, source }) => [format.cfId, source])),
  };
}

/** A rule as it was, with its place among the others. */
function asItWas(source: FormatSource, priority: number): Partial<WrittenRule> {
  const placed = (xml: XmlElement): XmlElement => ({
    ...xml,
    attributes: { ...xml.attributes, priority: String(priority) },
  });
  const written: Partial<WrittenRule> = {};
  if (source.rule) written.rule = placed(source.rule);
  if (source.extension) written.extension = source.rule ? source.extension : placed(source.extension);
  return written;
}

/** A GUID made of a number, unique in a workbook. */
const guid = (n: number): string =>
  `{00000000-0000-4000-8000-${n.toString(16).toUpperCase().padStart(12, "0")}}`;

/** The elements of a sheet's conditional formats, and the groups of its extension. */
export function writeConditionalFormats(
  formats: readonly ConditionalFormat[],
  sources: ReadonlyMap<string, FormatSource>,
  context: { styles: StyleWriter; formulas: FormulaCodec; sheetNumber: number },
): { main: XmlElement[]; extension: XmlElement[] } {
  const groups = new Map<string, XmlElement>();
  const extension: XmlElement[] = [];
  formats.forEach((format, index) => {
    const { ranges, rule, stopIfTrue } = format;
    if (ranges.length === 0) return;
    const priority = index + 1;
    const source = sources.get(format.cfId);
    const same = source && source.json === sourceJson(format);
    const written: Partial<WrittenRule> = same
      ? asItWas(source, priority)
      : writeRule(rule, {
          ...context,
          ranges,
          priority,
          stopIfTrue,
          extensionId: guid(context.sheetNumber * 0x100000 + priority),
        });
    const sqref = cellRanges(ranges);
    const around = source?.around ?? {};
    if (written.rule) {
      const key = canonical([sqref, around]);
      const group = groups.get(key) ?? make("conditionalFormatting", { ...around, sqref });
      group.children.push(written.rule);
      groups.set(key, group);
    }
    if (written.extension)
      extension.push(
        make(
          "x14:conditionalFormatting",
          { "xmlns:xm": "http://schemas.microsoft.com/office/excel/2006/main" },
          written.extension,
          make("xm:sqref", {}, sqref),
        ),
      );
  });
  return { main: [...groups.values()], extension };
}
