import type { CellStyle } from "../univer";
import { attribute, element, flag, make, numberAttribute, type XmlElement } from "../xml/xml";
import { cssToArgb, readColor, type Palette } from "./colors";

/** The part of a cell style that a font holds. */
export type FontStyle = Pick<CellStyle, "ff" | "fs" | "bl" | "it" | "ul" | "st" | "cl" | "va">;

/** Univer's `TextDecoration`: 10 is double, 12 single. */
const doubleLine = 10;

/** A toggle such as `<b/>`: on when it stands there without `val`. */
const toggled = (font: XmlElement, name: string): boolean => {
  const found = element(font, name);
  return found !== undefined && flag(found, "val", true);
};

function underline(font: XmlElement): FontStyle["ul"] {
  const found = element(font, "u");
  const kind = found && (attribute(found, "val") ?? "single");
  if (!kind || kind === "none") return undefined;
  return kind.startsWith("double") ? { s: 1, t: doubleLine } : { s: 1 };
}

const raised: Record<string, 1 | 2 | 3> = { subscript: 2, superscript: 3 };

/** The style of a `font` or `rPr` element. */
export function readFont(font: XmlElement | undefined, palette: Palette): FontStyle {
  if (!font) return {};
  const style: FontStyle = {};
  const name = attribute(element(font, "name") ?? element(font, "rFont"), "val");
  const size = numberAttribute(element(font, "sz"), "val");
  const line = underline(font);
  const color = readColor(element(font, "color"), palette);
  const position = raised[attribute(element(font, "vertAlign"), "val") ?? ""];
  if (name) style.ff = name;
  if (size) style.fs = size;
  if (toggled(font, "b")) style.bl = 1;
  if (toggled(font, "i")) style.it = 1;
  if (line) style.ul = line;
  if (toggled(font, "strike")) style.st = { s: 1 };
  if (color) style.cl = { rgb: color };
  if (position) style.va = position;
  return style;
}

const raisedNames: Record<number, string> = { 2: "subscript", 3: "superscript" };

/** Children of a font element in the order of the schema; `nameTag` is `rFont` inside rich text. */
export function fontChildren(style: FontStyle, nameTag: "name" | "rFont"): XmlElement[] {
  const argb = cssToArgb(style.cl?.rgb);
  const position = raisedNames[style.va ?? 0];
  const name = style.ff ? make(nameTag, { val: style.ff }) : undefined;
  const children = [
    nameTag === "rFont" ? name : undefined,
    style.bl ? make("b") : undefined,
    style.it ? make("i") : undefined,
    style.st?.s ? make("strike") : undefined,
    style.ul?.s ? make("u", style.ul.t === doubleLine ? { val: "double" } : {}) : undefined,
    position ? make("vertAlign", { val: position }) : undefined,
    style.fs ? make("sz", { val: style.fs }) : undefined,
    argb ? make("color", { rgb: argb }) : undefined,
    nameTag === "name" ? name : undefined,
  ];
  return children.filter((child) => child !== undefined);
}
