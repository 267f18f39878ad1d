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
import { flag, integer, numberWithin } from "../host/kinds";
import { formatProtection } from "./formatProtection";
import type { Look } from "./looks";
import { alignmentLooks, fillLooks, fontLooks } from "./looks";
import { rangeBorderCollection } from "./rangeBorder";
import type { Cells } from "./support";
import { requireAllowed, sheetOf } from "./support";

/** Changes the format of a range's cells; refused on a protected sheet that does not allow it. */
export function format(cx: Context, cells: Cells, patch: StylePatch): void {
  sheetOf(cx, cells.sheetId);
  requireAllowed(cx, cells.sheetId, "allowFormatCells");
  patchStyle(cx.engine, cells.sheetId, cells.areas, patch);
}

/** Properties of the cells' style: null where the cells differ. */
const allStyled = (looks: Record<string, Look>): Record<string, Scalar<Cells>> =>
  Object.fromEntries(
    Object.entries(looks).map(([name, { pick, change }]): [string, Scalar<Cells>] => [
      name,
      {
        get: (cells, cx) => {
          sheetOf(cx, cells.sheetId);
          return uniformStyle(cx.engine, cells.sheetId, cells.areas, pick);
        },
        set: (cells, cx, input) => {
          format(cx, cells, change(input, cx));
        },
      },
    ]),
  );

const rangeFont = defineClass<Cells>("RangeFont", { scalars: allStyled(fontLooks) });

const rangeFill = defineClass<Cells>("RangeFill", {
  scalars: allStyled(fillLooks),
  methods: { clear: method([], (cells, cx) => format(cx, cells, { bg: null })) },
});

const eachArea = (cells: Cells, run: (area: Cells["areas"][number]) => void): void =>
  cells.areas.forEach(run);

const agreedOver = <T>(cells: Cells, of: (area: Cells["areas"][number]) => T | null): T | null => {
  const [first, ...rest] = cells.areas.map(of);
  return first !== undefined && rest.every((value) => value === first) ? first : null;
};

const shown = (count: number, index: number, first: number): number =>
  Math.min(index, Math.max(first, count - 1));

/** How cells look. */
export const rangeFormat = defineClass<Cells>("RangeFormat", {
  scalars: {
    ...allStyled(alignmentLooks),
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
