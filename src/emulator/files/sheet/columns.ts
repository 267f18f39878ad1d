import { maxColumns } from "../a1";
import type { FlagAreas } from "../cells/flagAreas";
import { pixelsToWidth, widthToPixels } from "../sizes";
import type { StyleSheet } from "../styles/styleSheet";
import type { StyleWriter } from "../styles/styleWriter";
import { canonical, type SheetData } from "../univer";
import { elements, flag, make, numberAttribute, type XmlElement } from "../xml/xml";

type ColumnData = NonNullable<SheetData["columnData"]>[number];

/** A `col` element: columns `from` to `to` (zero-based, inclusive) have the same format. */
export interface ColumnSpan {
  from: number;
  to: number;
  xml: XmlElement;
}

/** The `col` elements of a sheet. */
export const readColumnSpans = (root: XmlElement | undefined): ColumnSpan[] =>
  elements(root, "col").map((xml) => ({
    from: Math.max(0, (numberAttribute(xml, "min") ?? 1) - 1),
    to: Math.min(maxColumns, numberAttribute(xml, "max") ?? 1) - 1,
    xml,
  }));

/** A span that reaches to the last column, or nearly, formats the empty rest of the sheet. */
const isRest = (span: ColumnSpan): boolean => span.to - span.from > 1000;

/** Last column that has a format of its own; -1 for none. */
export const lastFormattedColumn = (spans: readonly ColumnSpan[]): number =>
  spans.reduce((last, span) => Math.max(last, isRest(span) ? span.from : span.to), -1);

const styleOf = (span: ColumnSpan): number => numberAttribute(span.xml, "style") ?? 0;

/** What the styles of columns say about locks. */
export function collectColumnFlags(
  spans: readonly ColumnSpan[],
  styles: StyleSheet,
  unlocked: FlagAreas,
  formulasHidden: FlagAreas,
): void {
  for (const span of spans) {
    const flags = styles.flags(styleOf(span));
    if (!flags.locked) unlocked.columns(span.from, span.to);
    if (flags.formulaHidden) formulasHidden.columns(span.from, span.to);
  }
}

/** Whether a column has a style of its own. */
export function styledColumnTest(spans: readonly ColumnSpan[]): (column: number) => boolean {
  const styled = spans.filter((span) => styleOf(span) > 0);
  if (styled.length === 0) return () => false;
  return (column) => styled.some((span) => column >= span.from && column <= span.to);
}

function readColumn(span: ColumnSpan, styles: StyleSheet): ColumnData {
  const data: ColumnData = {};
  const width = numberAttribute(span.xml, "width");
  const style = styleOf(span);
  const { min: _min, max: _max, style: _style, hidden: _hidden, ...kept } = span.xml.attributes;
  if (width !== undefined && width > 0) data.w = widthToPixels(width);
  if (flag(span.xml, "hidden")) data.hd = 1;
  if (style > 0) data.s = styles.styleId(style);
  if (Object.keys(kept).length > 0) data.custom = kept;
  return data;
}

/** The formats of the columns before `count`, and the style keys that they set. */
export function readColumns(
  spans: readonly ColumnSpan[],
  count: number,
  styles: StyleSheet,
): { columnData: Record<number, ColumnData>; keys: Set<string> } {
  const columnData: Record<number, ColumnData> = {};
  const keys = new Set<string>();
  for (const span of spans) {
    if (styleOf(span) > 0) for (const key of Object.keys(styles.style(styleOf(span)))) keys.add(key);
    for (let column = span.from; column <= Math.min(span.to, count - 1); column++)
      columnData[column] = readColumn(span, styles);
  }
  return { columnData, keys };
}

/** Width as the file had it where the pixels still are the same. */
function widthText(data: ColumnData): string | undefined {
  const written = data.custom?.width as string | undefined;
  if (data.w === undefined) return data.hd === 1 && Number(written) === 0 ? written : undefined;
  const same = written !== undefined && widthToPixels(Number(written)) === data.w;
  return same ? written : String(pixelsToWidth(data.w));
}

type Attributes = Record<string, string | number | boolean | undefined>;

function columnAttributes(data: ColumnData, style: number): Attributes {
  const { width: known, customWidth, ...kept } = (data.custom ?? {}) as Record<string, string>;
  const width = widthText(data);
  const isOwn = width !== undefined && width !== known;
  return {
    width,
    ...kept,
    style: style > 0 ? style : undefined,
    hidden: data.hd === 1 ? true : undefined,
    customWidth: customWidth ?? (isOwn ? true : undefined),
  };
}

/** Spans of the same format side by side become one. */
function joinSpans(spans: readonly { from: number; to: number; attributes: Attributes }[]): XmlElement[] {
  const joined: { min: number; max: number; signature: string; attributes: Attributes }[] = [];
  for (const { from, to, attributes } of spans) {
    const signature = canonical(make("col", attributes).attributes);
    const last = joined[joined.length - 1];
    if (last && last.signature === signature && last.max === from) last.max = to + 1;
    else joined.push({ min: from + 1, max: to + 1, signature, attributes });
  }
  return joined.map(({ min, max, attributes }) => make("col", { min, max, ...attributes }));
}

/**
 * The `cols` element; undefined when no column has a format. `rest` are the spans of the opened file, which
 * go on beyond the columns that Univer held.
 */
export function writeColumns(
  columnData: SheetData["columnData"],
  count: number,
  rest: readonly ColumnSpan[],
  styles: StyleWriter,
  flagsOf: (column: number) => Parameters<StyleWriter["xf"]>[1],
): XmlElement | undefined {
  const own = (Object.entries(columnData ?? {}) as [string, ColumnData][]).flatMap(([key, data]) => {
    const column = Number(key);
    const attributes = columnAttributes(data, data.s ? styles.xf(data.s, flagsOf(column)) : 0);
    const says = Object.values(attributes).some((value) => value !== undefined);
    return says ? [{ from: column, to: column, attributes }] : [];
  });
  const beyond = rest
    .filter((span) => span.to >= count)
    .map((span) => {
      const { min: _min, max: _max, hidden: _hidden, ...kept } = span.xml.attributes;
      const attributes = { ...kept, hidden: flag(span.xml, "hidden") || undefined };
      return { from: Math.max(span.from, count), to: span.to, attributes };
    });
  const written = joinSpans([...own, ...beyond]);
  return written.length > 0 ? make("cols", {}, written) : undefined;
}
