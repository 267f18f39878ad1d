import type { Area } from "../engine/area";
import { areaAt, columnsOf, contains, rowsOf, sameArea } from "../engine/area";
import { copyCells } from "../engine/copy";
import type { Input } from "../engine/coerce";
import { nothing } from "../engine/coerce";
import { SheetReader } from "../engine/reader";
import { writeInputs } from "../engine/writer";
import type { Context } from "../host/context";
import { calculated, defineClass, method, read } from "../host/define";
import { OfficeError } from "../host/errors";
import { flag, integer, listOf, oneOf, optional, withDefault } from "../host/kinds";
import { range } from "./classes";
import { otherRange, areaArgument } from "./rangeNavigation";
import type { Cells } from "./support";
import { areaOf, requireEditable, sheetOf } from "./support";

/** The next numbers of a row of numbers: by its constant step, or by its least squares line. */
function series(numbers: readonly number[], count: number): number[] {
  const n = numbers.length;
  const mean = numbers.reduce((sum, value) => sum + value, 0) / n;
  const middle = (n - 1) / 2;
  const spread = numbers.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
  const slope =
    n < 2 ? 1 : numbers.reduce((sum, value, i) => sum + (i - middle) * (value - mean), 0) / spread;
  const clean = (value: number) => Number(value.toPrecision(15));
  return Array.from({ length: count }, (_, i) => clean(mean + slope * (n + i - middle)));
}

interface FillStrip {
  source: Area;
  target: Area;
  down: boolean;
  backwards: boolean;
}

/** The part of the target beyond the source: to one side only. */
function strip(source: Area, target: Area): FillStrip {
  const grown = {
    up: source.top - target.top,
    down: target.bottom - source.bottom,
    left: source.left - target.left,
    right: target.right - source.right,
  };
  const sides = Object.values(grown).filter((size) => size > 0).length;
  if (!contains(target, source) || sides !== 1) throw new OfficeError("InvalidArgument");
  if (grown.down > 0)
    return { source, target: { ...target, top: source.bottom + 1 }, down: true, backwards: false };
  if (grown.up > 0)
    return { source, target: { ...target, bottom: source.top - 1 }, down: true, backwards: true };
  if (grown.right > 0)
    return { source, target: { ...target, left: source.right + 1 }, down: false, backwards: false };
  return { source, target: { ...target, right: source.left - 1 }, down: false, backwards: true };
}

/** Continues the numbers of each line of the source; other lines are copied. */
function fillSeries(
  cx: Context,
  sheetId: string,
  { source, target, down, backwards }: FillStrip,
  single: boolean,
): void {
  const reader = new SheetReader(cx.engine, sheetId);
  const lines = down ? columnsOf(source) : rowsOf(source);
  const length = down ? rowsOf(target) : columnsOf(target);
  for (let i = 0; i < lines; i++) {
    const own = down
      ? Array.from({ length: rowsOf(source) }, (_, r) => [source.top + r, source.left + i] as const)
      : Array.from({ length: columnsOf(source) }, (_, c) => [source.top + i, source.left + c] as const);
    const numeric = own.every(
      ([r, c]) => reader.type(r, c) === "Double" && reader.formula(r, c) === reader.value(r, c),
    );
    if (!numeric || (own.length === 1 && !single)) continue;
    const numbers = own.map(([r, c]) => Number(reader.value(r, c)));
    const next = backwards ? series([...numbers].reverse(), length).reverse() : series(numbers, length);
    const inputs: Input[][] = down ? next.map((value) => [{ value }]) : [next.map((value) => ({ value }))];
    const line = down
      ? { ...target, left: target.left + i, right: target.left + i }
      : { ...target, top: target.top + i, bottom: target.top + i };
    writeInputs(cx.engine, sheetId, line, inputs);
  }
}

function autoFill(cx: Context, cells: Cells, destination: Area, kind: string): void {
  const source = areaOf(cells);
  if (sameArea(source, destination)) return;
  requireEditable(cx, { sheetId: cells.sheetId, areas: [destination] });
  const part = strip(source, destination);
  const what = kind === "FillFormats" ? "Formats" : kind === "FillValues" ? "Formulas" : "All";
  const { sheetId } = cells;
  const step = part.down ? rowsOf(source) : columnsOf(source);
  const length = part.down ? rowsOf(part.target) : columnsOf(part.target);
  for (let done = 0; done < length; done += step) {
    const size = Math.min(step, length - done);
    const from = part.down
      ? { ...source, bottom: source.top + size - 1 }
      : { ...source, right: source.left + size - 1 };
    const to = part.down
      ? areaAt(part.target.top + done, part.target.left, size, columnsOf(source))
      : areaAt(part.target.top, part.target.left + done, rowsOf(source), size);
    copyCells(
      cx.engine,
      { sheetId, area: from },
      { sheetId, area: to },
      { what, skipBlanks: false, transpose: false },
    );
  }
  if (kind !== "FillCopy" && kind !== "FillFormats") fillSeries(cx, sheetId, part, kind === "FillSeries");
}

interface Removal {
  removed: number;
  uniqueRemaining: number;
}

const removeDuplicatesResult = defineClass<Removal>("RemoveDuplicatesResult", {
  scalars: {
    removed: read((result) => result.removed),
    uniqueRemaining: read((result) => result.uniqueRemaining),
  },
});

/** Keeps the first of equal rows; the rows below move up within the range. */
function removeDuplicates(
  cx: Context,
  cells: Cells,
  columns: readonly number[],
  includesHeader: boolean,
): Removal {
  sheetOf(cx, cells.sheetId);
  requireEditable(cx, cells);
  const area = areaOf(cells);
  if (columns.length === 0 || columns.some((column) => column >= columnsOf(area))) {
    throw new OfficeError("InvalidArgument");
  }
  const reader = new SheetReader(cx.engine, cells.sheetId);
  const first = area.top + (includesHeader ? 1 : 0);
  const seen = new Set<string>();
  const kept: Input[][] = [];
  let removed = 0;
  for (let row = first; row <= area.bottom; row++) {
    const key = JSON.stringify(columns.map((column) => keyOf(reader, row, area.left + column)));
    if (seen.has(key)) {
      removed += 1;
      continue;
    }
    seen.add(key);
    kept.push(
      Array.from({ length: columnsOf(area) }, (_, c) => {
        const formula = reader.formula(row, area.left + c);
        const value = reader.value(row, area.left + c);
        return typeof formula === "string" && formula !== value ? { formula } : { value };
      }),
    );
  }
  const blank = Array.from({ length: removed }, () => new Array<Input>(columnsOf(area)).fill(nothing));
  if (removed > 0) writeInputs(cx.engine, cells.sheetId, { ...area, top: first }, [...kept, ...blank]);
  return { removed, uniqueRemaining: kept.length };
}

const keyOf = (reader: SheetReader, row: number, column: number): unknown => {
  const value = reader.value(row, column);
  return typeof value === "string" ? value.toLowerCase() : value;
};

range.declare({
  methods: {
    autoFill: calculated(
      method(
        [
          optional(otherRange),
          withDefault(
            oneOf(
              "FillDefault",
              "FillCopy",
              "FillSeries",
              "FillFormats",
              "FillValues",
              "FillDays",
              "FillWeekdays",
              "FillMonths",
              "FillYears",
              "LinearTrend",
              "GrowthTrend",
              "FlashFill",
            ),
            "FillDefault",
          ),
        ],
        (cells, cx, destination, kind) => {
          sheetOf(cx, cells.sheetId);
          if (destination === undefined) throw new OfficeError("InvalidArgument");
          autoFill(cx, cells, areaArgument(cx, cells, destination), kind);
        },
      ),
    ),
    removeDuplicates: calculated(
      method([listOf(integer(0)), flag], (cells, cx, columns, includesHeader) =>
        removeDuplicatesResult.of(removeDuplicates(cx, cells, columns, includesHeader)),
      ),
    ),
  },
});
