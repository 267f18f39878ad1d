import type { IStyleData } from "@univerjs/core";
import { HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import { parseColor } from "../engine/colors";
import {
  agreed,
  autofitColumns,
  autofitRows,
  columnWidth,
  rowHeight,
  setColumnWidth,
  setRowHeight,
  toPoints,
} from "../engine/sizes";
import type { StylePatch } from "../engine/styles";
import { patchStyle, uniformStyle } from "../engine/styles";
import type { Context } from "../host/context";
import type { Scalar } from "../host/define";
import { defineClass, method, readWrite } from "../host/define";
import type { Kind } from "../host/kinds";
import { flag, integer, numberWithin, oneOf, text } from "../host/kinds";
import { color } from "./colorKind";
import { formatProtection } from "./formatProtection";
import { rangeBorderCollection } from "./rangeBorder";
import type { Cells } from "./support";
import { requireAllowed, sheetOf } from "./support";

/** Changes the format of a range's cells; refused on a protected sheet that does not allow it. */
export function format(cx: Context, cells: Cells, patch: StylePatch): void {
  sheetOf(cx, cells.sheetId);
  requireAllowed(cx, cells.sheetId, "allowFormatCells");
  patchStyle(cx.engine, cells.sheetId, cells.areas, patch);
}

/** A property of the cells' style: null where the cells differ. */
const styled = <V>(
  pick: (style: IStyleData) => string | number | boolean,
  kind: Kind<V>,
  patch: (value: V) => StylePatch,
): Scalar<Cells> =>
  readWrite(
    (cells: Cells, cx) => {
      sheetOf(cx, cells.sheetId);
      return uniformStyle(cx.engine, cells.sheetId, cells.areas, pick);
    },
    kind,
    (cells, cx, value) => format(cx, cells, patch(value)),
  );

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

const rangeFont = defineClass<Cells>("RangeFont", {
  scalars: {
    name: styled(
      (s) => s.ff ?? "Calibri",
      text,
      (ff) => ({ ff }),
    ),
    size: styled(
      (s) => s.fs ?? 11,
      numberWithin(1, 409),
      (fs) => ({ fs }),
    ),
    color: styled(fontColor, color, (rgb) => ({ cl: { rgb } })),
    bold: styled(
      (s) => s.bl === 1,
      flag,
      (on) => ({ bl: on ? 1 : null }),
    ),
    italic: styled(
      (s) => s.it === 1,
      flag,
      (on) => ({ it: on ? 1 : null }),
    ),
    strikethrough: styled(
      (s) => s.st?.s === 1,
      flag,
      (on) => ({ st: on ? { s: 1 } : null }),
    ),
    underline: styled(
      (s) => (s.ul?.s === 1 ? (s.ul.t === 10 ? "Double" : "Single") : "None"),
      oneOf("None", "Single", "Double", "SingleAccountant", "DoubleAccountant"),
      (kind) => ({ ul: kind === "None" ? null : { s: 1, ...(kind.startsWith("Double") ? { t: 10 } : {}) } }),
    ),
    subscript: styled(
      (s) => s.va === 2,
      flag,
      (on) => ({ va: on ? 2 : null }),
    ),
    superscript: styled(
      (s) => s.va === 3,
      flag,
      (on) => ({ va: on ? 3 : null }),
    ),
    tintAndShade: styled(
      () => 0,
      numberWithin(-1, 1),
      () => ({}),
    ),
  },
});

const rangeFill = defineClass<Cells>("RangeFill", {
  scalars: {
    color: styled(fillColor, color, (rgb) => ({ bg: { rgb } })),
    pattern: styled(
      (s) => (s.bg?.rgb ? "Solid" : "None"),
      oneOf("None", "Solid"),
      (pattern) => (pattern === "None" ? { bg: null } : {}),
    ),
    patternColor: styled(
      () => "#000000",
      color,
      () => ({}),
    ),
    tintAndShade: styled(
      () => 0,
      numberWithin(-1, 1),
      () => ({}),
    ),
    patternTintAndShade: styled(
      () => 0,
      numberWithin(-1, 1),
      () => ({}),
    ),
  },
  methods: { clear: method([], (cells, cx) => format(cx, cells, { bg: null })) },
});

const eachArea = (cells: Cells, run: (area: Cells["areas"][number]) => void): void =>
  cells.areas.forEach(run);

const agreedOver = <T>(cells: Cells, of: (area: Cells["areas"][number]) => T | null): T | null => {
  const [first, ...rest] = cells.areas.map(of);
  return first !== undefined && rest.every((value) => value === first) ? first : null;
};

/** The angle of a text in degrees, -90 to 90, or 180 for letters one below the other. */
const textOrientation = styled(
  (s) => (s.tr?.v === 1 ? 180 : -(s.tr?.a ?? 0) || 0),
  integer(-90, 180),
  (angle) => ({ tr: angle === 180 ? { a: 0, v: 1 } : angle === 0 ? null : { a: -angle } }),
);

const shown = (count: number, index: number, first: number): number =>
  Math.min(index, Math.max(first, count - 1));

/** How cells look. */
export const rangeFormat = defineClass<Cells>("RangeFormat", {
  scalars: {
    horizontalAlignment: styled(
      (s) => nameOf(horizontal, s.ht ?? 0, "General"),
      oneOf("General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"),
      (name) => ({ ht: horizontal[name] || null }),
    ),
    verticalAlignment: styled(
      (s) => nameOf(vertical, s.vt ?? VerticalAlign.BOTTOM, "Bottom"),
      oneOf("Top", "Center", "Bottom", "Justify", "Distributed"),
      (name) => ({ vt: vertical[name] }),
    ),
    wrapText: styled(
      (s) => s.tb === WrapStrategy.WRAP,
      flag,
      (on) => ({ tb: on ? WrapStrategy.WRAP : null }),
    ),
    textOrientation,
    indentLevel: styled(
      (s) => Math.round(((s.pd?.l ?? 0) * 1) / 10),
      integer(0, 250),
      (level) => ({ pd: level === 0 ? null : { l: level * 10 } }),
    ),
    shrinkToFit: styled(
      () => false,
      flag,
      () => ({}),
    ),
    autoIndent: styled(
      () => false,
      flag,
      () => ({}),
    ),
    readingOrder: styled(
      (s) => (["Context", "LeftToRight", "RightToLeft"] as const)[s.td ?? 0] ?? "Context",
      oneOf("Context", "LeftToRight", "RightToLeft"),
      (order) => ({ td: order === "Context" ? null : order === "LeftToRight" ? 1 : 2 }),
    ),
    columnWidth: readWrite(
      (cells, cx) => {
        const count = sheetOf(cx, cells.sheetId).getColumnCount();
        return agreedOver(cells, ({ left, right }) =>
          agreed(left, shown(count, right, left), (column) => columnWidth(cx.engine, cells.sheetId, column)),
        );
      },
      numberWithin(0, 2_000),
      (cells, cx, points) => {
        requireAllowed(cx, cells.sheetId, "allowFormatColumns");
        eachArea(cells, (area) => setColumnWidth(cx.engine, cells.sheetId, area, points));
      },
    ),
    rowHeight: readWrite(
      (cells, cx) => {
        const count = sheetOf(cx, cells.sheetId).getRowCount();
        return agreedOver(cells, ({ top, bottom }) =>
          agreed(top, shown(count, bottom, top), (row) => rowHeight(cx.engine, cells.sheetId, row)),
        );
      },
      numberWithin(0, 409.5),
      (cells, cx, points) => {
        requireAllowed(cx, cells.sheetId, "allowFormatRows");
        eachArea(cells, (area) => setRowHeight(cx.engine, cells.sheetId, area, points));
      },
    ),
    useStandardWidth: readWrite(
      (cells, cx) =>
        agreedOver(
          cells,
          ({ left }) => columnWidth(cx.engine, cells.sheetId, left) === standard(cx, cells).width,
        ),
      flag,
      (cells, cx, on) => {
        requireAllowed(cx, cells.sheetId, "allowFormatColumns");
        if (on)
          eachArea(cells, (area) =>
            setColumnWidth(cx.engine, cells.sheetId, area, standard(cx, cells).width),
          );
      },
    ),
    useStandardHeight: readWrite(
      (cells, cx) =>
        agreedOver(
          cells,
          ({ top }) => rowHeight(cx.engine, cells.sheetId, top) === standard(cx, cells).height,
        ),
      flag,
      (cells, cx, on) => {
        requireAllowed(cx, cells.sheetId, "allowFormatRows");
        if (on)
          eachArea(cells, (area) => setRowHeight(cx.engine, cells.sheetId, area, standard(cx, cells).height));
      },
    ),
  },
  children: {
    font: (cells) => rangeFont.of(cells),
    fill: (cells) => rangeFill.of(cells),
    borders: (cells) => rangeBorderCollection.of(cells),
    protection: (cells) => formatProtection.of(cells),
  },
  methods: {
    autofitColumns: method([], (cells, cx) => {
      requireAllowed(cx, cells.sheetId, "allowFormatColumns");
      eachArea(cells, (area) => autofitColumns(cx.engine, cells.sheetId, area));
    }),
    autofitRows: method([], (cells, cx) => {
      requireAllowed(cx, cells.sheetId, "allowFormatRows");
      eachArea(cells, (area) => autofitRows(cx.engine, cells.sheetId, area));
    }),
    adjustIndent: method([integer()], (cells, cx, amount) => {
      requireAllowed(cx, cells.sheetId, "allowFormatCells");
      eachArea(cells, (area) =>
        patchStyle(cx.engine, cells.sheetId, [area], (row, column) => {
          const style = uniformStyle(
            cx.engine,
            cells.sheetId,
            [{ top: row, bottom: row, left: column, right: column }],
            (s) => s.pd?.l ?? 0,
          );
          return { pd: { l: Math.max(0, (style ?? 0) + amount * 10) } };
        }),
      );
    }),
  },
});

/** Standard sizes of a sheet, in points. */
function standard(cx: Context, cells: Cells): { width: number; height: number } {
  const { defaultColumnWidth, defaultRowHeight } = sheetOf(cx, cells.sheetId).getConfig();
  return { width: toPoints(defaultColumnWidth), height: toPoints(defaultRowHeight) };
}
