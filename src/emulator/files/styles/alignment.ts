import type { CellStyle } from "../univer";
import { attribute, flag, make, numberAttribute, type XmlElement } from "../xml/xml";

export type AlignmentStyle = Pick<CellStyle, "ht" | "vt" | "tb" | "tr" | "pd" | "td">;

/** Univer's `HorizontalAlign`. */
const horizontal: Record<string, 1 | 2 | 3 | 4 | 6> = {
  left: 1,
  center: 2,
  right: 3,
  justify: 4,
  fill: 1,
  centerContinuous: 2,
  distributed: 6,
};
const horizontalNames: Record<number, string> = {
  1: "left",
  2: "center",
  3: "right",
  4: "justify",
  5: "justify",
  6: "distributed",
};

/** Univer's `VerticalAlign`. */
const vertical: Record<string, 1 | 2 | 3> = { top: 1, center: 2, bottom: 3, justify: 2, distributed: 2 };
const verticalNames: Record<number, string> = { 1: "top", 2: "center", 3: "bottom" };

const wrapped = 3;
const stacked = 255;
/** Pixels of one step of indent. */
const indentStep = 10;

/** Univer counts degrees clockwise; files count 1 to 90 upwards and 91 to 180 downwards. */
function readRotation(rotation: number): CellStyle["tr"] {
  if (rotation === stacked) return { a: 0, v: 1 };
  return { a: rotation <= 90 ? -rotation : rotation - 90 };
}

function writeRotation(tr: CellStyle["tr"]): number | undefined {
  if (!tr) return undefined;
  if (tr.v) return stacked;
  const degrees = Math.max(-90, Math.min(90, Math.round(tr.a)));
  return degrees === 0 ? undefined : degrees < 0 ? -degrees : 90 + degrees;
}

/** The style of an `alignment` element. One step of indent is 10 pixels of padding. */
export function readAlignment(alignment: XmlElement | undefined): AlignmentStyle {
  if (!alignment) return {};
  const style: AlignmentStyle = {};
  const across = horizontal[attribute(alignment, "horizontal") ?? ""];
  const down = vertical[attribute(alignment, "vertical") ?? ""];
  const rotation = numberAttribute(alignment, "textRotation");
  const indent = numberAttribute(alignment, "indent");
  const order = numberAttribute(alignment, "readingOrder");
  if (across) style.ht = across;
  if (down) style.vt = down;
  if (flag(alignment, "wrapText")) style.tb = wrapped;
  if (rotation) style.tr = readRotation(rotation);
  if (indent) {
    const pixels = indent * indentStep;
    style.pd = across === 3 ? { l: pixels, r: pixels } : { l: pixels };
  }
  if (order === 1 || order === 2) style.td = order;
  return style;
}

/** An `alignment` element; undefined when the style says nothing about it. */
export function alignmentXml(style: AlignmentStyle): XmlElement | undefined {
  const padding = Math.max(style.pd?.l ?? 0, style.pd?.r ?? 0);
  const indent = Math.round(padding / indentStep);
  const xml = make("alignment", {
    horizontal: horizontalNames[style.ht ?? 0],
    vertical: verticalNames[style.vt ?? 0],
    textRotation: writeRotation(style.tr),
    wrapText: style.tb === wrapped ? true : undefined,
    indent: indent > 0 ? indent : undefined,
    readingOrder: style.td || undefined,
  });
  return Object.keys(xml.attributes).length > 0 ? xml : undefined;
}
