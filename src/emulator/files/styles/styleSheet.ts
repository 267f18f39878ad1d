import { canonical, type CellStyle, type HighlightStyle } from "../univer";
import { element, elements, flag, make, numberAttribute, type XmlElement } from "../xml/xml";
import { alignmentXml, readAlignment } from "./alignment";
import { readBorder } from "./border";
import type { Palette } from "./colors";
import { readDxfFill, readFill } from "./fill";
import { fontChildren, readFont } from "./font";
import { readNumberFormats } from "./numberFormats";

/** What a cell format (`xf`) says beside its style. */
export interface XfFlags {
  locked: boolean;
  formulaHidden: boolean;
  /** The cell was typed with a leading apostrophe. When writing, undefined leaves what the format says. */
  quoted: boolean | undefined;
}

const plain: XfFlags = { locked: true, formulaHidden: false, quoted: false };

/** What a cell must say so that the style of its row or column does not show through. */
const resets: Record<string, unknown> = { bl: 0, it: 0, ul: { s: 0 }, st: { s: 0 }, va: 1 };

/** Adds to a style a reset for each of the keys that it does not set. */
function withResets(style: CellStyle, keys: Iterable<string>): CellStyle {
  const whole: Record<string, unknown> = { ...style };
  for (const key of keys) if (whole[key] === undefined) whole[key] = resets[key] ?? null;
  return whole as CellStyle;
}

/** The style without what another style says in the same words. */
const without = (style: CellStyle, base: CellStyle): CellStyle =>
  Object.fromEntries(
    Object.entries(style).filter(
      ([key, value]) => canonical(value) !== canonical(base[key as keyof CellStyle]),
    ),
  );

/** The format code as Univer keeps it; undefined for General. */
const pattern = (code: string | undefined): CellStyle["n"] =>
  code === undefined || /^general$/i.test(code) ? undefined : { pattern: code };

/**
 * The cell formats of a file as Univer styles.
 *
 * Format number n becomes the style `xn`. A style says only what differs from `defaultStyle`, the format of
 * cells without one.
 */
export class StyleSheet {
  readonly defaultStyle: CellStyle;
  readonly formats: Map<number, string>;
  private readonly xfs: XmlElement[];
  /** The styles that `table` gave out as canonical JSON, by format number. */
  readonly written = new Map<number, string>();
  private readonly styles = new Map<number, CellStyle>();

  constructor(
    readonly root: XmlElement,
    readonly palette: Palette,
  ) {
    this.xfs = elements(element(root, "cellXfs"), "xf");
    this.formats = readNumberFormats(element(root, "numFmts"));
    const first = this.wholeStyle(0);
    this.defaultStyle = first;
  }

  /** The parts of one list of the style sheet, such as `fonts`. */
  list(name: string): XmlElement[] {
    return elements(element(this.root, name));
  }

  get xfCount(): number {
    return this.xfs.length;
  }

  /** The `xf` element of a format. */
  xf(index: number): XmlElement {
    return this.xfs[index] ?? make("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 });
  }

  private part(list: string, xf: XmlElement, id: string): XmlElement | undefined {
    return this.list(list)[numberAttribute(xf, id) ?? 0];
  }

  private wholeStyle(index: number): CellStyle {
    const xf = this.xf(index);
    const format = pattern(this.formats.get(numberAttribute(xf, "numFmtId") ?? 0));
    return {
      ...readFont(this.part("fonts", xf, "fontId"), this.palette),
      ...readFill(this.part("fills", xf, "fillId"), this.palette),
      ...readBorder(this.part("borders", xf, "borderId"), this.palette),
      ...readAlignment(element(xf, "alignment")),
      ...(format ? { n: format } : {}),
    };
  }

  /** The style of a format, remembered. */
  style(index: number): CellStyle {
    const known = this.styles.get(index);
    if (known) return known;
    const style = withResets(
      without(this.wholeStyle(index), this.defaultStyle),
      Object.keys(this.defaultStyle).filter((key) => !(key in this.wholeStyle(index))),
    );
    this.styles.set(index, style);
    return style;
  }

  /** Univer's id of a format's style; the style is in `table` afterwards. */
  styleId(index: number): string {
    this.style(index);
    return `x${index}`;
  }

  flags(index: number): XfFlags {
    const xf = this.xf(index);
    const protection = element(xf, "protection");
    const quoted = flag(xf, "quotePrefix");
    if (!protection) return quoted ? { ...plain, quoted } : plain;
    return {
      locked: flag(protection, "locked", true),
      formulaHidden: flag(protection, "hidden"),
      quoted,
    };
  }

  /** All styles asked for so far by their id; each resets the keys that rows and columns set. */
  table(resetKeys: ReadonlySet<string>): Record<string, CellStyle> {
    const table: Record<string, CellStyle> = {};
    for (const [index, style] of this.styles) {
      const whole = withResets(style, resetKeys);
      table[`x${index}`] = whole;
      this.written.set(index, canonical(whole));
    }
    return table;
  }

  /** The style that a conditional format or table lays over cells. */
  highlight(dxf: XmlElement | undefined): HighlightStyle {
    const code = element(dxf, "numFmt")?.attributes.formatCode;
    const format = pattern(code);
    return {
      ...readFont(element(dxf, "font"), this.palette),
      ...readDxfFill(element(dxf, "fill"), this.palette),
      ...readBorder(element(dxf, "border"), this.palette),
      ...(format ? { n: format } : {}),
    };
  }
}

/** The style sheet of a new workbook: the font of a style, the two fills that must be there, no border. */
export function blankStyleSheet(base: CellStyle, palette: Palette): StyleSheet {
  const xf = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
  const fills = ["none", "gray125"].map((patternType) =>
    make("fill", {}, make("patternFill", { patternType })),
  );
  const alignment = alignmentXml(base);
  const sides = ["left", "right", "top", "bottom", "diagonal"].map((side) => make(side));
  const root = make(
    "styleSheet",
    { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" },
    make("fonts", {}, make("font", {}, fontChildren(base, "name"))),
    make("fills", {}, fills),
    make("borders", {}, make("border", {}, sides)),
    make("cellStyleXfs", {}, make("xf", xf, alignment)),
    make("cellXfs", {}, make("xf", { ...xf, xfId: 0 }, alignment)),
    make("cellStyles", {}, make("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })),
    make("dxfs"),
  );
  return new StyleSheet(root, palette);
}
