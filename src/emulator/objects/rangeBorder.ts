import type { IBorderStyleData, IStyleData } from "@univerjs/core";
import { BorderStyleTypes as B } from "@univerjs/core";
import type { Area } from "../engine/area";
import { parseColor } from "../engine/colors";
import { SheetReader } from "../engine/reader";
import { patchStyle } from "../engine/styles";
import type { Context } from "../host/context";
import type { Handle } from "../host/define";
import { defineClass, method, read, readWrite } from "../host/define";
import { OfficeError } from "../host/errors";
import { integer, numberWithin, oneOf } from "../host/kinds";
import { color } from "./colorKind";
import type { Cells } from "./support";
import { requireAllowed, sheetOf } from "./support";

/** The sides of a range's borders, in the order Excel numbers them. */
export const sides = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;

export type Side = (typeof sides)[number];

interface BorderState {
  cells: Cells;
  side: Side;
}

/** Line style and weight of each of Univer's lines. */
export const lines: Record<number, readonly [style: string, weight: string]> = {
  [B.THIN]: ["Continuous", "Thin"],
  [B.HAIR]: ["Continuous", "Hairline"],
  [B.MEDIUM]: ["Continuous", "Medium"],
  [B.THICK]: ["Continuous", "Thick"],
  [B.DOTTED]: ["Dot", "Thin"],
  [B.DASHED]: ["Dash", "Thin"],
  [B.MEDIUM_DASHED]: ["Dash", "Medium"],
  [B.DASH_DOT]: ["DashDot", "Thin"],
  [B.MEDIUM_DASH_DOT]: ["DashDot", "Medium"],
  [B.DASH_DOT_DOT]: ["DashDotDot", "Thin"],
  [B.MEDIUM_DASH_DOT_DOT]: ["DashDotDot", "Medium"],
  [B.DOUBLE]: ["Double", "Thick"],
  [B.SLANT_DASH_DOT]: ["SlantDashDot", "Medium"],
};

export const styles = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
export const weights = ["Hairline", "Thin", "Medium", "Thick"] as const;

/** Univer's line for a style and a weight; the nearest one where Excel has no such pair. */
export function lineFor(style: string, weight: string): number {
  const found = Object.entries(lines).filter(([, [name]]) => name === style);
  const exact = found.find(([, [, own]]) => own === weight) ?? found[0];
  return Number(exact?.[0] ?? B.THIN);
}

type Edge = "t" | "b" | "l" | "r" | "tl_br" | "bl_tr";

const opposite: Partial<Record<Edge, readonly [dr: number, dc: number, edge: Edge]>> = {
  t: [-1, 0, "b"],
  b: [1, 0, "t"],
  l: [0, -1, "r"],
  r: [0, 1, "l"],
};

/** The cells and edges that make up one side of an area. */
function* edgesOf(area: Area, side: Side): Generator<[row: number, column: number, edge: Edge]> {
  const { top, left, bottom, right } = area;
  const column = (c: number, edge: Edge) => line(top, bottom, (row) => [row, c, edge] as const);
  const row = (r: number, edge: Edge) => line(left, right, (c) => [r, c, edge] as const);
  switch (side) {
    case "EdgeTop":
      return yield* row(top, "t");
    case "EdgeBottom":
      return yield* row(bottom, "b");
    case "EdgeLeft":
      return yield* column(left, "l");
    case "EdgeRight":
      return yield* column(right, "r");
    case "InsideVertical":
      for (let c = left; c < right; c++) yield* column(c, "r");
      return;
    case "InsideHorizontal":
      for (let r = top; r < bottom; r++) yield* row(r, "b");
      return;
    default:
      for (let r = top; r <= bottom; r++) yield* row(r, side === "DiagonalDown" ? "tl_br" : "bl_tr");
  }
}

function* line<T>(from: number, to: number, make: (i: number) => T): Generator<[number, number, Edge]> {
  for (let i = from; i <= to; i++) yield make(i) as unknown as [number, number, Edge];
}

/** The line on an edge: the cell's own, or the one its neighbour has on the same edge. */
function lineAt(reader: SheetReader, row: number, column: number, edge: Edge): IBorderStyleData | undefined {
  const own = reader.style(row, column).bd?.[edge];
  if (own) return own;
  const beside = opposite[edge];
  if (!beside || row + beside[0] < 0 || column + beside[1] < 0) return undefined;
  return reader.style(row + beside[0], column + beside[1]).bd?.[beside[2]] ?? undefined;
}

function agreedLine<T extends string | number>(
  cx: Context,
  { cells, side }: BorderState,
  pick: (line: IBorderStyleData | undefined) => T,
): T | null {
  sheetOf(cx, cells.sheetId);
  const reader = new SheetReader(cx.engine, cells.sheetId);
  let common: T | undefined;
  for (const area of cells.areas) {
    for (const [row, column, edge] of edgesOf(clip(reader, area), side)) {
      const value = pick(lineAt(reader, row, column, edge));
      common ??= value;
      if (common !== value) return null;
    }
  }
  return common ?? pick(undefined);
}

/** Whole rows and columns as far as the sheet shows them. */
const clip = (reader: SheetReader, area: Area): Area => ({
  ...area,
  bottom: Math.min(area.bottom, Math.max(area.top, reader.sheet.getRowCount() - 1)),
  right: Math.min(area.right, Math.max(area.left, reader.sheet.getColumnCount() - 1)),
});

/** Draws, changes or removes the line on every edge of a side. */
function setLine(
  cx: Context,
  { cells, side }: BorderState,
  change: (line: IBorderStyleData | undefined) => IBorderStyleData | null,
): void {
  requireAllowed(cx, cells.sheetId, "allowFormatCells");
  const reader = new SheetReader(cx.engine, cells.sheetId);
  const patches = new Map<string, NonNullable<IStyleData["bd"]>>();
  const put = (row: number, column: number, edge: Edge, value: IBorderStyleData | null) => {
    if (row < 0 || column < 0) return;
    const key = `${row},${column}`;
    patches.set(key, { ...patches.get(key), [edge]: value });
  };
  let bounds: Area | undefined;
  for (const area of cells.areas) {
    const clipped = clip(reader, area);
    bounds ??= { ...clipped };
    bounds = {
      top: Math.max(0, Math.min(bounds.top, clipped.top - 1)),
      left: Math.max(0, Math.min(bounds.left, clipped.left - 1)),
      bottom: Math.max(bounds.bottom, clipped.bottom + 1),
      right: Math.max(bounds.right, clipped.right + 1),
    };
    for (const [row, column, edge] of edgesOf(clipped, side)) {
      put(row, column, edge, change(lineAt(reader, row, column, edge)));
      const beside = opposite[edge];
      if (!beside) continue;
      const [r, c] = [row + beside[0], column + beside[1]];
      if (reader.style(Math.max(r, 0), Math.max(c, 0)).bd?.[beside[2]]) put(r, c, beside[2], null);
    }
  }
  if (bounds) writePatches(cx, cells.sheetId, patches);
}

function writePatches(
  cx: Context,
  sheetId: string,
  patches: Map<string, NonNullable<IStyleData["bd"]>>,
): void {
  for (const [key, bd] of patches) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const cell = { top: row, left: column, bottom: row, right: column };
    patchStyle(cx.engine, sheetId, [cell], () => ({ bd }));
  }
}

const black = { rgb: "#000000" };

const rangeBorder = defineClass<BorderState>("RangeBorder", {
  identity: { SideIndex: ({ side }) => side },
  scalars: {
    sideIndex: read(({ side }) => side),
    style: readWrite(
      (border, cx) =>
        agreedLine(cx, border, (line) => (line ? (lines[line.s]?.[0] ?? "Continuous") : "None")),
      oneOf(...styles),
      (border, cx, style) => {
        setLine(cx, border, (line) => {
          if (style === "None") return null;
          const weight = line ? (lines[line.s]?.[1] ?? "Thin") : "Thin";
          return { s: lineFor(style, weight), cl: line?.cl ?? black };
        });
      },
    ),
    weight: readWrite(
      (border, cx) => agreedLine(cx, border, (line) => (line ? (lines[line.s]?.[1] ?? "Thin") : "Thin")),
      oneOf(...weights),
      (border, cx, weight) => {
        setLine(cx, border, (line) => {
          const style = line ? (lines[line.s]?.[0] ?? "Continuous") : "Continuous";
          return { s: lineFor(style, weight), cl: line?.cl ?? black };
        });
      },
    ),
    color: readWrite(
      (border, cx) => agreedLine(cx, border, (line) => parseColor(line?.cl.rgb ?? "") ?? "#000000"),
      color,
      (border, cx, rgb) => {
        setLine(cx, border, (line) => ({ s: line?.s ?? B.THIN, cl: { rgb } }));
      },
    ),
    tintAndShade: readWrite(
      () => 0,
      numberWithin(-1, 1),
      () => undefined,
    ),
  },
});

const sideNamed = (cells: Cells, key: string | number): Handle => {
  const side = sides.find((name) => name.toLowerCase() === String(key).toLowerCase());
  if (!side) throw new OfficeError("InvalidArgument");
  return rangeBorder.of({ cells, side });
};

/** The borders of a range, by side. */
export const rangeBorderCollection = defineClass<Cells>("RangeBorderCollection", {
  scalars: {
    count: read(() => sides.length),
    tintAndShade: readWrite(
      () => 0,
      numberWithin(-1, 1),
      () => undefined,
    ),
  },
  items: {
    all: (cells) => sides.map((side) => rangeBorder.of({ cells, side })),
    get: (cells, _cx, key) => sideNamed(cells, key),
  },
  methods: {
    getItemAt: method([integer(0, sides.length - 1)], (cells, _cx, index) =>
      rangeBorder.of({ cells, side: sides[index]! }),
    ),
  },
});
