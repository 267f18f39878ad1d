import type { IStyleData } from "@univerjs/core";
import { HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import { parseColor } from "../engine/colors";
import type { StylePatch } from "../engine/styles";
import type { Context } from "../host/context";
import type { Kind } from "../host/kinds";
import { flag, integer, numberWithin, oneOf, text } from "../host/kinds";
import { color } from "./colorKind";

/** One property of how cells look: taken from a style, and the change of a style that sets it. */
export interface Look {
  pick(style: IStyleData): string | number | boolean;
  change(input: unknown, cx: Context): StylePatch;
}

const look = <V>(pick: Look["pick"], kind: Kind<V>, patch: (value: V) => StylePatch): Look => ({
  pick,
  change: (input, cx) => patch(kind.read(input, cx)),
});

const horizontal = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Fill: HorizontalAlign.UNSPECIFIED,
  Justify: HorizontalAlign.JUSTIFIED,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Distributed: HorizontalAlign.DISTRIBUTED,
} as const;

const vertical = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
  Justify: VerticalAlign.MIDDLE,
  Distributed: VerticalAlign.MIDDLE,
} as const;

const nameOf = <N extends string>(
  table: Record<N, number>,
  value: number | null | undefined,
  fallback: N,
): N => (Object.keys(table) as N[]).find((name) => table[name] === value) ?? fallback;

const fontColor = (style: IStyleData): string => parseColor(style.cl?.rgb ?? "") ?? "#000000";
const fillColor = (style: IStyleData): string => parseColor(style.bg?.rgb ?? "") ?? "#FFFFFF";

/** The angle of a text in degrees, -90 to 90, or 180 for letters one below the other. */
const textOrientation = look(
  (s) => (s.tr?.v === 1 ? 180 : -(s.tr?.a ?? 0) || 0),
  integer(-90, 180),
  (angle) => ({ tr: angle === 180 ? { a: 0, v: 1 } : angle === 0 ? null : { a: -angle } }),
);

export const fontLooks: Record<string, Look> = {
  name: look(
    (s) => s.ff ?? "Calibri",
    text,
    (ff) => ({ ff }),
  ),
  size: look(
    (s) => s.fs ?? 11,
    numberWithin(1, 409),
    (fs) => ({ fs }),
  ),
  color: look(fontColor, color, (rgb) => ({ cl: { rgb } })),
  bold: look(
    (s) => s.bl === 1,
    flag,
    (on) => ({ bl: on ? 1 : null }),
  ),
  italic: look(
    (s) => s.it === 1,
    flag,
    (on) => ({ it: on ? 1 : null }),
  ),
  strikethrough: look(
    (s) => s.st?.s === 1,
    flag,
    (on) => ({ st: on ? { s: 1 } : null }),
  ),
  underline: look(
    (s) => (s.ul?.s === 1 ? (s.ul.t === 10 ? "Double" : "Single") : "None"),
    oneOf("None", "Single", "Double", "SingleAccountant", "DoubleAccountant"),
    (kind) => ({ ul: kind === "None" ? null : { s: 1, ...(kind.startsWith("Double") ? { t: 10 } : {}) } }),
  ),
  subscript: look(
    (s) => s.va === 2,
    flag,
    (on) => ({ va: on ? 2 : null }),
  ),
  superscript: look(
    (s) => s.va === 3,
    flag,
    (on) => ({ va: on ? 3 : null }),
  ),
  tintAndShade: look(
    () => 0,
    numberWithin(-1, 1),
    () => ({}),
  ),
};

export const fillLooks: Record<string, Look> = {
  color: look(fillColor, color, (rgb) => ({ bg: { rgb } })),
  pattern: look(
    (s) => (s.bg?.rgb ? "Solid" : "None"),
    oneOf("None", "Solid"),
    (pattern) => (pattern === "None" ? { bg: null } : {}),
  ),
  patternColor: look(
    () => "#000000",
    color,
    () => ({}),
  ),
  tintAndShade: look(
    () => 0,
    numberWithin(-1, 1),
    () => ({}),
  ),
  patternTintAndShade: look(
    () => 0,
    numberWithin(-1, 1),
    () => ({}),
  ),
};

export const alignmentLooks: Record<string, Look> = {
  horizontalAlignment: look(
    (s) => nameOf(horizontal, s.ht ?? 0, "General"),
    oneOf("General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"),
    (name) => ({ ht: horizontal[name] || null }),
  ),
  verticalAlignment: look(
    (s) => nameOf(vertical, s.vt ?? VerticalAlign.BOTTOM, "Bottom"),
    oneOf("Top", "Center", "Bottom", "Justify", "Distributed"),
    (name) => ({ vt: vertical[name] }),
  ),
  wrapText: look(
    (s) => s.tb === WrapStrategy.WRAP,
    flag,
    (on) => ({ tb: on ? WrapStrategy.WRAP : null }),
  ),
  textOrientation,
  indentLevel: look(
    (s) => Math.round(((s.pd?.l ?? 0) * 1) / 10),
    integer(0, 250),
    (level) => ({ pd: level === 0 ? null : { l: level * 10 } }),
  ),
  shrinkToFit: look(
    () => false,
    flag,
    () => ({}),
  ),
  autoIndent: look(
    () => false,
    flag,
    () => ({}),
  ),
  readingOrder: look(
    (s) => (["Context", "LeftToRight", "RightToLeft"] as const)[s.td ?? 0] ?? "Context",
    oneOf("Context", "LeftToRight", "RightToLeft"),
    (order) => ({ td: order === "Context" ? null : order === "LeftToRight" ? 1 : 2 }),
  ),
};
