import type { IBorderStyleData, Nullable } from "@univerjs/core";
import type { CellStyle } from "../univer";
import { attribute, element, flag, make, type XmlElement } from "../xml/xml";
import { cssToArgb, readColor, type Palette } from "./colors";

export type BorderStyle = Pick<CellStyle, "bd">;

/** Line styles of files in the order of Univer's `BorderStyleTypes`. */
const lines = [
  "none",
  "thin",
  "hair",
  "dotted",
  "dashed",
  "dashDot",
  "dashDotDot",
  "double",
  "medium",
  "mediumDashed",
  "mediumDashDot",
  "mediumDashDotDot",
  "slantDashDot",
  "thick",
];

function readSide(side: XmlElement | undefined, palette: Palette): IBorderStyleData | undefined {
  const line = lines.indexOf(attribute(side, "style") ?? "none");
  if (!side || line <= 0) return undefined;
  return { s: line, cl: { rgb: readColor(element(side, "color"), palette) ?? "#000000" } };
}

/** The lines of a `border` element. */
export function readBorder(border: XmlElement | undefined, palette: Palette): BorderStyle {
  const side = (...names: string[]): IBorderStyleData | undefined =>
    readSide(names.map((name) => element(border, name)).find(Boolean), palette);
  const diagonal = side("diagonal");
  const found = {
    t: side("top"),
    r: side("right", "end"),
    b: side("bottom"),
    l: side("left", "start"),
    tl_br: flag(border, "diagonalDown") ? diagonal : undefined,
    bl_tr: flag(border, "diagonalUp") ? diagonal : undefined,
  };
  const kept = Object.entries(found).filter(([, line]) => line !== undefined);
  return kept.length > 0 ? { bd: Object.fromEntries(kept) } : {};
}

function sideXml(name: string, side: Nullable<IBorderStyleData>): XmlElement {
  const line = lines[side?.s ?? 0];
  if (!side || !line || line === "none") return make(name);
  return make(name, { style: line }, make("color", { rgb: cssToArgb(side.cl?.rgb) ?? "FF000000" }));
}

/** A `border` element; `whole` also names the sides without a line. */
export function borderXml(style: BorderStyle, whole = true): XmlElement {
  const bd = style.bd ?? {};
  const down = bd.tl_br ?? bd.tl_bc ?? bd.tl_mr;
  const up = bd.bl_tr ?? bd.ml_tr ?? bd.bc_tr;
  const sides = [
    sideXml("left", bd.l),
    sideXml("right", bd.r),
    sideXml("top", bd.t),
    sideXml("bottom", bd.b),
    sideXml("diagonal", down ?? up),
  ];
  const attributes = { diagonalUp: up ? true : undefined, diagonalDown: down ? true : undefined };
  return make("border", attributes, whole ? sides : sides.filter((side) => side.attributes.style));
}
