import type { IBorderData, IStyleBase } from "@univerjs/core";
import { BorderStyleTypes } from "@univerjs/core";
import { parseColor } from "../colors";
import type { ConditionalLook, ConditionalSide } from "./model";

const lines: Record<string, BorderStyleTypes> = {
  Continuous: BorderStyleTypes.THIN,
  Dash: BorderStyleTypes.DASHED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Dot: BorderStyleTypes.DOTTED,
};

const edges: Record<ConditionalSide, "t" | "b" | "l" | "r"> = {
  EdgeTop: "t",
  EdgeBottom: "b",
  EdgeLeft: "l",
  EdgeRight: "r",
};

/** Univer's style for a look. */
export function toStyle(look: ConditionalLook): IStyleBase {
  const style: IStyleBase = {};
  if (look.fill !== undefined) style.bg = { rgb: look.fill };
  if (look.fontColor !== undefined) style.cl = { rgb: look.fontColor };
  if (look.bold !== undefined) style.bl = look.bold ? 1 : 0;
  if (look.italic !== undefined) style.it = look.italic ? 1 : 0;
  if (look.strikethrough !== undefined) style.st = { s: look.strikethrough ? 1 : 0 };
  if (look.underline !== undefined) {
    style.ul = { s: look.underline === "None" ? 0 : 1, ...(look.underline === "Double" ? { t: 10 } : {}) };
  }
  if (look.numberFormat !== undefined) style.n = { pattern: look.numberFormat };
  const bd: IBorderData = {};
  for (const [side, line] of Object.entries(look.borders ?? {}) as [
    ConditionalSide,
    { style: string; color: string },
  ][]) {
    if (line.style !== "None") {
      bd[edges[side]] = { s: lines[line.style] ?? BorderStyleTypes.THIN, cl: { rgb: line.color } };
    }
  }
  if (Object.keys(bd).length > 0) style.bd = bd;
  return style;
}

const lineNames = new Map(Object.entries(lines).map(([name, type]) => [type, name]));

/** The look of Univer's style. */
export function fromStyle(style: IStyleBase | undefined): ConditionalLook {
  const look: ConditionalLook = {};
  if (!style) return look;
  const fill = parseColor(style.bg?.rgb ?? "");
  const fontColor = parseColor(style.cl?.rgb ?? "");
  if (fill) look.fill = fill;
  if (fontColor) look.fontColor = fontColor;
  if (style.bl !== undefined) look.bold = style.bl === 1;
  if (style.it !== undefined) look.italic = style.it === 1;
  if (style.st) look.strikethrough = style.st.s === 1;
  if (style.ul) look.underline = style.ul.s === 1 ? (style.ul.t === 10 ? "Double" : "Single") : "None";
  if (style.n) look.numberFormat = style.n.pattern;
  const borders = bordersOf(style);
  if (borders) look.borders = borders;
  return look;
}

function bordersOf(style: IStyleBase): ConditionalLook["borders"] {
  const borders: NonNullable<ConditionalLook["borders"]> = {};
  for (const [side, edge] of Object.entries(edges) as [ConditionalSide, "t" | "b" | "l" | "r"][]) {
    const line = style.bd?.[edge];
    if (!line) continue;
    const color = parseColor(line.cl.rgb ?? "") ?? "#000000";
    borders[side] = { style: lineNames.get(line.s) ?? "Continuous", color };
  }
  return Object.keys(borders).length > 0 ? borders : undefined;
}
