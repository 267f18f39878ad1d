import type { Nullable } from "@univerjs/core";
import { canonical, type CellStyle, type HighlightStyle } from "../univer";
import { element, elements, localName, make, serialize, type XmlElement } from "../xml/xml";
import { alignmentXml } from "./alignment";
import { borderXml, readBorder } from "./border";
import { dxfFillXml, fillXml, readFill } from "./fill";
import { fontChildren, readFont, type FontStyle } from "./font";
import { firstOwnFormat } from "./numberFormats";
import type { StyleSheet, XfFlags } from "./styleSheet";

type StyleRef = Nullable<string | CellStyle>;

/** Double underline in Univer's `TextDecoration`. */
const doubleLine = 10;

/** A style over the one that it stands on: what it leaves out shows through, null takes away. */
const over = (base: CellStyle, own: CellStyle): CellStyle => ({
  ...base,
  ...(Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)) as CellStyle),
});

/** What a style says of its font; 0 and "no line" count as not said. */
function fontPart({ ff, fs, bl, it, ul, st, cl, va }: CellStyle): FontStyle {
  const part: FontStyle = {};
  if (ff) part.ff = ff;
  if (fs) part.fs = fs;
  if (bl) part.bl = 1;
  if (it) part.it = 1;
  if (ul?.s) part.ul = ul.t === doubleLine ? { s: 1, t: doubleLine } : { s: 1 };
  if (st?.s) part.st = { s: 1 };
  if (cl?.rgb) part.cl = { rgb: cl.rgb };
  if (va && va > 1) part.va = va;
  return part;
}

/** One list of a style sheet that grows: equal models share the first element that gives them. */
class Pool<Model> {
  readonly added: XmlElement[] = [];
  private readonly byModel = new Map<string, number>();
  private count = 0;

  constructor(
    known: readonly XmlElement[],
    read: (xml: XmlElement) => Model,
    private readonly write: (model: Model) => XmlElement,
  ) {
    for (const xml of known) this.remember(canonical(read(xml)));
  }

  private remember(key: string): number {
    if (!this.byModel.has(key)) this.byModel.set(key, this.count);
    return this.count++;
  }

  id(model: Model): number {
    const key = canonical(model);
    const known = this.byModel.get(key);
    if (known !== undefined) return known;
    this.added.push(this.write(model));
    return this.remember(key);
  }
}

/**
 * Turns styles back into the cell formats of a file.
 *
 * Styles that still are what they were when the file was read keep their format with all that Univer does
 * not know of it; others are built from fonts, fills and borders that the file has, and new ones.
 */
export class StyleWriter {
  private readonly fonts: Pool<FontStyle>;
  private readonly fills: Pool<Pick<CellStyle, "bg">>;
  private readonly borders: Pool<Pick<CellStyle, "bd">>;
  private readonly addedXfs: XmlElement[] = [];
  private readonly addedFormats: XmlElement[] = [];
  private readonly addedDxfs: XmlElement[] = [];
  private readonly formatIds: Map<string, number>;
  private readonly written: ReadonlyMap<number, string>;
  private readonly byContent = new Map<string, number>();
  private readonly byXml = new Map<string, number>();
  private readonly cache = new Map<string, number>();

  constructor(
    private readonly origin: StyleSheet,
    private readonly table: Readonly<Record<string, StyleRef>>,
    private readonly base: CellStyle,
  ) {
    const { palette } = origin;
    this.fonts = new Pool(
      origin.list("fonts"),
      (xml) => fontPart(readFont(xml, palette)),
      (style) => make("font", {}, fontChildren(style, "name")),
    );
    this.fills = new Pool(origin.list("fills"), (xml) => readFill(xml, palette), fillXml);
    this.borders = new Pool(origin.list("borders"), (xml) => readBorder(xml, palette), borderXml);
    this.formatIds = new Map([...origin.formats].reverse().map(([id, code]) => [code, id]));
    this.written = origin.written;
    for (const [index, json] of this.written) if (!this.byContent.has(json)) this.byContent.set(json, index);
  }

  /** Number of the cell format for a style (by id or itself) with its flags. */
  xf(style: StyleRef, flags: XfFlags): number {
    const id = typeof style === "string" ? style : style ? canonical(style) : "";
    const key = `${flags.locked ? "" : "u"}${flags.formulaHidden ? "h" : ""}${flags.quoted === undefined ? "" : flags.quoted ? "q" : "n"} ${id}`;
    const known = this.cache.get(key);
    if (known !== undefined) return known;
    const index = this.findXf(typeof style === "string" ? id : undefined, this.resolve(style), flags);
    this.cache.set(key, index);
    return index;
  }

  private resolve(style: StyleRef): CellStyle {
    const found = typeof style === "string" ? this.table[style] : style;
    return typeof found === "object" && found !== null ? found : {};
  }

  private findXf(id: string | undefined, style: CellStyle, flags: XfFlags): number {
    const json = canonical(style);
    const own = /^x(\d+)$/.exec(id ?? "")?.[1];
    const same = own !== undefined && this.written.get(Number(own)) === json ? Number(own) : undefined;
    const base = same ?? (json === "{}" ? 0 : this.byContent.get(json));
    if (base === undefined) return this.addXf(this.buildXf(style, flags));
    const had = this.origin.flags(base);
    const sameQuote = flags.quoted === undefined || had.quoted === flags.quoted;
    const equal = had.locked === flags.locked && had.formulaHidden === flags.formulaHidden && sameQuote;
    return equal ? base : this.addXf(flagged(this.origin.xf(base), flags));
  }

  private addXf(xf: XmlElement): number {
    const key = serialize(xf);
    const known = this.byXml.get(key);
    if (known !== undefined) return known;
    const index = Math.max(1, this.origin.xfCount) + this.addedXfs.length;
    this.addedXfs.push(xf);
    this.byXml.set(key, index);
    return index;
  }

  private buildXf(own: CellStyle, flags: XfFlags): XmlElement {
    const style = over(this.base, own);
    const named = { ...style, ff: style.ff ?? this.base.ff, fs: style.fs ?? this.base.fs } as CellStyle;
    const font = this.fonts.id(fontPart(named));
    const rgb = style.bg?.rgb;
    const fill = this.fills.id(rgb ? { bg: { rgb } } : {});
    const border = this.borders.id(style.bd ? { bd: style.bd } : {});
    const format = this.formatId(style.n?.pattern);
    const alignment = alignmentXml(style);
    const xf = make(
      "xf",
      {
        numFmtId: format,
        fontId: font,
        fillId: fill,
        borderId: border,
        xfId: 0,
        applyNumberFormat: format > 0 ? true : undefined,
        applyFont: font > 0 ? true : undefined,
        applyFill: fill > 0 ? true : undefined,
        applyBorder: border > 0 ? true : undefined,
        applyAlignment: alignment ? true : undefined,
      },
      alignment,
    );
    return flagged(xf, flags);
  }

  private formatId(code: string | undefined): number {
    if (!code || /^general$/i.test(code)) return 0;
    const known = this.formatIds.get(code);
    if (known !== undefined) return known;
    const id = Math.max(firstOwnFormat - 1, ...this.formatIds.values()) + 1;
    this.formatIds.set(code, id);
    this.addedFormats.push(make("numFmt", { numFmtId: id, formatCode: code }));
    return id;
  }

  /** Number of a new style for conditional formats. */
  dxf(style: HighlightStyle): number {
    const font = fontChildren(fontPart(style), "name");
    const code = style.n?.pattern;
    const border = style.bd ? borderXml({ bd: style.bd }, false) : undefined;
    const format = code
      ? make("numFmt", { numFmtId: this.formatId(code) || 0, formatCode: code })
      : undefined;
    const xml = make(
      "dxf",
      {},
      font.length > 0 ? make("font", {}, font) : undefined,
      format,
      dxfFillXml(style),
      border && border.children.length > 0 ? border : undefined,
    );
    return this.dxfXml(xml);
  }

  /** Number of a `dxf` element put in as it stands. */
  dxfXml(xml: XmlElement): number {
    this.addedDxfs.push(xml);
    return this.origin.list("dxfs").length + this.addedDxfs.length - 1;
  }

  /** The style sheet to save. */
  xml(): XmlElement {
    const lists: Record<string, XmlElement[]> = {
      numFmts: this.addedFormats,
      fonts: this.fonts.added,
      fills: this.fills.added,
      borders: this.borders.added,
      cellXfs: [...(this.origin.xfCount === 0 ? [this.origin.xf(0)] : []), ...this.addedXfs],
      dxfs: this.addedDxfs,
    };
    const order = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"];
    const { root } = this.origin;
    const rest = elements(root).filter((child) => !order.includes(localName(child.name)));
    const known = order.flatMap((name) => grown(name, element(root, name), lists[name] ?? []));
    return { ...root, children: [...known, ...rest] };
  }
}

/** A list of the style sheet with its additions and its count. */
function grown(name: string, list: XmlElement | undefined, added: readonly XmlElement[]): XmlElement[] {
  const children = [...elements(list), ...added];
  if (!list && children.length === 0) return [];
  const attributes = { ...list?.attributes, count: String(children.length) };
  return [{ name: list?.name ?? name, attributes, children }];
}

/** A cell format with other flags. */
function flagged(xf: XmlElement, flags: XfFlags): XmlElement {
  const { quotePrefix, applyProtection: _apply, ...attributes } = xf.attributes;
  const quoted = flags.quoted === undefined ? quotePrefix : flags.quoted ? "1" : undefined;
  const plain = flags.locked && !flags.formulaHidden;
  const protection = make("protection", {
    locked: flags.locked ? undefined : false,
    hidden: flags.formulaHidden ? true : undefined,
  });
  return {
    name: "xf",
    attributes: {
      ...attributes,
      ...(quoted ? { quotePrefix: quoted } : {}),
      ...(plain ? {} : { applyProtection: "1" }),
    },
    children: [
      ...elements(xf).filter((child) => localName(child.name) === "alignment"),
      ...(plain ? [] : [protection]),
      ...elements(xf).filter((child) => localName(child.name) === "extLst"),
    ],
  };
}
