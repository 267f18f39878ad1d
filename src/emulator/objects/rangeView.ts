import { cellArea } from "../engine/area";
import { areaText } from "../engine/address";
import type { SheetReader } from "../engine/reader";
import { bounding } from "../engine/area";
import type { Context } from "../host/context";
import { calculated, defineClass, method, ObjectClass, read } from "../host/define";
import { OfficeError } from "../host/errors";
import { integer } from "../host/kinds";
import { range } from "./classes";
import { r1c1Of } from "./grid";
import type { Cells } from "./support";
import { areaOf, cellsAt, sheetOf } from "./support";

/** The visible cells of a range: rows and columns that are neither hidden nor filtered out. */
interface ViewState {
  cells: Cells;
  /** A row of the view, counted among the visible; the whole view if missing. */
  row?: number;
}

const rangeView = new ObjectClass<ViewState>("RangeView");

function visible(cx: Context, { cells, row }: ViewState): { rows: number[]; columns: number[] } {
  const sheet = sheetOf(cx, cells.sheetId);
  const { top, left, bottom, right } = areaOf(cells);
  const rows: number[] = [];
  const columns: number[] = [];
  for (let r = top; r <= Math.min(bottom, sheet.getRowCount() - 1); r++)
    if (sheet.getRowVisible(r)) rows.push(r);
  for (let c = left; c <= Math.min(right, sheet.getColumnCount() - 1); c++)
    if (sheet.getColVisible(c)) columns.push(c);
  return { rows: row === undefined ? rows : rows.slice(row, row + 1), columns };
}

const grid = <T>(of: (reader: SheetReader, row: number, column: number) => T) =>
  read<ViewState>((state, cx) => {
    const { rows, columns } = visible(cx, state);
    const reader = cx.engine.reader(state.cells.sheetId);
    return rows.map((row) => columns.map((column) => of(reader, row, column)));
  });

const rangeViews = defineClass<ViewState>("RangeViewCollection", {
  items: {
    all: (state, cx) => visible(cx, state).rows.map((_, row) => rangeView.of({ cells: state.cells, row })),
  },
  methods: {
    getCount: method([], (state, cx) => visible(cx, state).rows.length),
    getItemAt: method([integer(0)], (state, cx, index) => {
      if (index >= visible(cx, state).rows.length) throw new OfficeError("InvalidArgument");
      return rangeView.of({ cells: state.cells, row: index });
    }),
  },
});

rangeView.declare({
  scalars: {
    values: calculated(grid((reader, row, column) => reader.value(row, column))),
    formulas: calculated(grid((reader, row, column) => reader.shownFormula(row, column))),
    formulasLocal: calculated(grid((reader, row, column) => reader.shownFormula(row, column))),
    formulasR1C1: calculated(grid(r1c1Of)),
    text: calculated(grid((reader, row, column) => reader.text(row, column))),
    valueTypes: calculated(grid((reader, row, column) => reader.type(row, column))),
    numberFormat: grid((reader, row, column) => reader.pattern(row, column)),
    cellAddresses: grid((_reader, row, column) => areaText(cellArea(row, column))),
    rowCount: read((state, cx) => visible(cx, state).rows.length),
    columnCount: read((state, cx) => visible(cx, state).columns.length),
    index: read(({ row }) => row ?? 0),
  },
  children: { rows: (state) => rangeViews.of(state) },
  methods: {
    getRange: method([], (state, cx) => {
      const { rows, columns } = visible(cx, state);
      if (rows.length === 0 || columns.length === 0) throw new OfficeError("ItemNotFound");
      const area = bounding(cellArea(rows[0]!, columns[0]!), cellArea(rows.at(-1)!, columns.at(-1)!));
      return range.of(cellsAt(state.cells.sheetId, area));
    }),
  },
});

range.declare({
  methods: { getVisibleView: calculated(method([], (cells) => rangeView.of({ cells }))) },
});
