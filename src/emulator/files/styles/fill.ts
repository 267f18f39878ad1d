import type { CellStyle } from "../univer";
import { attribute, element, make, type XmlElement } from "../xml/xml";
import { cssToArgb, cssToRgb, readColor, type Palette } from "./colors";

export type FillStyle = Pick<CellStyle, "bg">;

/** Share of the foreground in a pattern, so that one colour can stand for it. */
const inkOf: Record<string, number> = {
  darkGray: 0.75,
  mediumGray: 0.5,
  lightGray: 0.25,
  gray125: 0.125,
  gray0625: 0.0625,
};

function mixed(ink: string, paper: string, share: number): string {
  const channel = (color: string, at: number): number => parseInt(color.slice(1 + at, 3 + at), 16);
  return `#${[0, 2, 4]
    .map((at) =>
      Math.round(channel(ink, at) * share + channel(paper, at) * (1 - share))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase()}`;
}

/** The one colour that stands for a fill: solid ones exactly, patterns mixed, gradients by their first stop. */
export function readFill(fill: XmlElement | undefined, palette: Palette): FillStyle {
  const gradient = element(fill, "gradientFill");
  if (gradient) {
    const first = readColor(element(element(gradient, "stop"), "color"), palette);
    return first ? { bg: { rgb: first } } : {};
  }
  const pattern = element(fill, "patternFill");
  const kind = attribute(pattern, "patternType") ?? "none";
  if (!pattern || kind === "none") return {};
  const ink = readColor(element(pattern, "fgColor"), palette);
  const paper = readColor(element(pattern, "bgColor"), palette);
  if (kind === "solid") return ink ? { bg: { rgb: ink } } : {};
  return { bg: { rgb: mixed(ink ?? "#000000", paper ?? "#FFFFFF", inkOf[kind] ?? 0.5) } };
}

/** The fill of a conditional format, where the background colour is the one of a solid fill. */
export function readDxfFill(fill: XmlElement | undefined, palette: Palette): FillStyle {
  const pattern = element(fill, "patternFill");
  const kind = attribute(pattern, "patternType") ?? "solid";
  if (!pattern || kind !== "solid") return readFill(fill, palette);
  const color = readColor(element(pattern, "bgColor") ?? element(pattern, "fgColor"), palette);
  return color ? { bg: { rgb: color } } : {};
}

/** A solid `fill` element, or the one for no fill. */
export function fillXml(style: FillStyle): XmlElement {
  const argb = cssToArgb(style.bg?.rgb);
  if (!argb) return make("fill", {}, make("patternFill", { patternType: "none" }));
  const colors = [make("fgColor", { rgb: argb }), make("bgColor", { indexed: 64 })];
  return make("fill", {}, make("patternFill", { patternType: "solid" }, colors));
}

/** A `fill` element of a conditional format. */
export function dxfFillXml(style: FillStyle): XmlElement | undefined {
  const rgb = cssToRgb(style.bg?.rgb);
  return rgb ? make("fill", {}, make("patternFill", {}, make("bgColor", { rgb: `FF${rgb}` }))) : undefined;
}
