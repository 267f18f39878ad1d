import type { Area } from "../engine/area";
import { rowsOf } from "../engine/area";
import { deleteCells, insertCells } from "../engine/structure";
import type { TableInfo } from "../engine/tables";
import {
  columnNames,
  dataArea,
  findTable,
  headerArea,
  rebuildTables,
  resizeTable,
  totalsArea,
} from "../engine/tables";
import { writeInputs } from "../engine/writer";
import type { Context } from "../host/context";
import type { Handle } from "../host/define";
import { calculated, defineClass, method, ObjectClass, read, readWrite } from "../host/define";
import { OfficeError } from "../host/errors";
import { anything, either, flag, integer, listOf, optional, text, withDefault } from "../host/kinds";
import type { TableState } from "./classes";
import { table } from "./classes";
import { columnFilter } from "./filter";
import { gridOf, writeValues } from "./grid";
import { columnCountOf, currentTable, dataRows, rangeAt, requireTableEditable } from "./table";
import type { Cells } from "./support";

/** A column, found again by its place in the table. */
interface ColumnState extends TableState {
  index: number;
}

interface RowState extends TableState {
  index: number;
}

const tableColumn = new ObjectClass<ColumnState>("TableColumn");
const tableRow = new ObjectClass<RowState>("TableRow");

const columnOf = (info: TableInfo, area: Area, index: number): Area => ({
  ...area,
  left: info.body.left + index,
  right: info.body.left + index,
});

function column(cx: Context, state: ColumnState): TableInfo {
  const info = currentTable(cx, state);
  if (state.index >= columnCountOf(info)) throw new OfficeError("ItemNotFound");
  return info;
}

function row(cx: Context, state: RowState): TableInfo {
  const info = currentTable(cx, state);
  if (state.index >= dataRows(info)) throw new OfficeError("ItemNotFound");
  return info;
}

const cells = (info: TableInfo, area: Area): Cells => ({ sheetId: info.sheetId, areas: [area] });

/** Grows or shrinks a table by whole rows at a data row; the cells below move. */
async function changeRows(cx: Context, info: TableInfo, at: number, count: number): Promise<void> {
  const data = dataArea(info);
  const top = data.top + at;
  const rows = { ...info.body, top, bottom: top + Math.abs(count) - 1 };
  if (count > 0) await insertCells(cx.engine, info.sheetId, rows, "Down");
  else await deleteCells(cx.engine, info.sheetId, rows, "Up");
  const now = findTable(cx.engine, info.id) ?? info;
  const body = { ...info.body, bottom: info.body.bottom + count };
  if (now.body.bottom !== body.bottom || now.body.top !== body.top) await resizeTable(cx.engine, now, body);
}

async function addRows(
  cx: Context,
  state: TableState,
  index: number | undefined,
  values: unknown,
): Promise<Handle> {
  const info = currentTable(cx, state);
  requireTableEditable(cx, info);
  const count = dataRows(info);
  const at = index === undefined || index === -1 ? count : index;
  if (at > count || at < 0) throw new OfficeError("InvalidArgument");
  const lines = rowValues(values, columnCountOf(info));
  const taken = at === count && isBlankBody(cx, info) ? count : 0;
  if (lines.length > taken) await changeRows(cx, info, at, lines.length - taken);
  const now = currentTable(cx, state);
  const top = dataArea(now).top + at - taken;
  writeValues(cx, cells(now, { ...now.body, top, bottom: top + lines.length - 1 }), lines);
  return tableRow.of({ id: info.id, index: at - taken });
}

/** A table of one blank data row, as one made of a header alone has; new rows begin in it. */
function isBlankBody(cx: Context, info: TableInfo): boolean {
  const { top, left, bottom, right } = dataArea(info);
  const reader = cx.engine.reader(info.sheetId);
  if (top !== bottom) return false;
  for (let at = left; at <= right; at++) if (reader.formula(top, at) !== "") return false;
  return true;
}

/** Rows of values: a list of rows, one row, or one value for a table of one column. */
function rowValues(values: unknown, columns: number): unknown[][] {
  if (values === null || values === undefined) return [new Array<unknown>(columns).fill(null)];
  const list = Array.isArray(values) ? (values as unknown[]) : [[values]];
  const lines = (list.every(Array.isArray) ? list : [list]) as unknown[][];
  if (lines.length === 0 || lines.some((line) => line.length !== columns)) {
    throw new OfficeError("InvalidArgument");
  }
  return lines;
}

async function deleteRows(cx: Context, state: TableState, at: number, count: number): Promise<void> {
  const info = currentTable(cx, state);
  requireTableEditable(cx, info);
  if (at < 0 || at + count > dataRows(info)) throw new OfficeError("ItemNotFound");
  if (count === dataRows(info)) {
    // The last data row stays, blank.
    const blank = dataArea(info);
    writeInputs(cx.engine, info.sheetId, { ...blank, bottom: blank.top }, [
      new Array(columnCountOf(info)).fill({ value: "" }) as { value: string }[],
    ]);
    if (count > 1) await changeRows(cx, info, 1, 1 - count);
    return;
  }
  await changeRows(cx, info, at, -count);
}

tableRow.declare({
  scalars: {
    index: read(({ index }) => index),
    values: calculated(
      readWrite(
        (state, cx) => {
          const info = row(cx, state);
          const top = dataArea(info).top + state.index;
          return gridOf(cx, cells(info, { ...info.body, top, bottom: top }), (reader, r, c) =>
            reader.value(r, c),
          );
        },
        anything,
        (state, cx, values) => {
          const info = row(cx, state);
          const top = dataArea(info).top + state.index;
          writeValues(cx, cells(info, { ...info.body, top, bottom: top }), values);
        },
      ),
    ),
  },
  methods: {
    delete: calculated(method([], (state, cx) => deleteRows(cx, state, state.index, 1))),
    getRange: method([], (state, cx) => {
      const info = row(cx, state);
      const top = dataArea(info).top + state.index;
      return rangeAt(info, { ...info.body, top, bottom: top });
    }),
  },
});

const tableRowCollection = defineClass<TableState>("TableRowCollection", {
  scalars: { count: read((state, cx) => dataRows(currentTable(cx, state))) },
  items: {
    all: (state, cx) =>
      Array.from({ length: dataRows(currentTable(cx, state)) }, (_, index) =>
        tableRow.of({ id: state.id, index }),
      ),
  },
  methods: {
    add: calculated(
      method([optional(integer(-1)), anything, withDefault(flag, true)], (state, cx, index, values) =>
        addRows(cx, state, index, values),
      ),
    ),
    deleteRowsAt: calculated(
      method([integer(0), withDefault(integer(1), 1)], (state, cx, at, count) =>
        deleteRows(cx, state, at, count),
      ),
    ),
    deleteRows: calculated(
      method([listOf(integer(0))], async (state, cx, rows) => {
        for (const at of [...new Set(rows)].sort((a, b) => b - a)) await deleteRows(cx, state, at, 1);
      }),
    ),
    getCount: method([], (state, cx) => dataRows(currentTable(cx, state))),
    getItemAt: method([integer(0)], (state, cx, index) => {
      if (index >= dataRows(currentTable(cx, state))) throw new OfficeError("InvalidArgument");
      return tableRow.of({ id: state.id, index });
    }),
  },
});

function wholeColumn(info: TableInfo, index: number): Area {
  return columnOf(info, info.area, index);
}

tableColumn.declare({
  children: { filter: ({ id, index }) => columnFilter(id, index) },
  identity: { Id: ({ index }) => String(index + 1) },
  scalars: {
    id: read(({ index }) => index + 1),
    index: read(({ index }) => index),
    name: calculated(
      readWrite(
        (state, cx) => columnNames(cx.engine, column(cx, state))[state.index]!,
        text,
        (state, cx, name) => {
          const info = column(cx, state);
          if (name === "") throw new OfficeError("InvalidArgument");
          const place = columnOf(info, headerArea(info), state.index);
          writeInputs(cx.engine, info.sheetId, place, [[{ value: name }]]);
        },
      ),
    ),
    values: calculated(
      readWrite(
        (state, cx) => {
          const info = column(cx, state);
          return gridOf(cx, cells(info, wholeColumn(info, state.index)), (reader, r, c) =>
            reader.value(r, c),
          );
        },
        anything,
        (state, cx, values) => {
          const info = column(cx, state);
          writeValues(cx, cells(info, wholeColumn(info, state.index)), values);
        },
      ),
    ),
  },
  methods: {
    delete: calculated(
      method([], async (state, cx) => {
        const info = column(cx, state);
        requireTableEditable(cx, info);
        if (columnCountOf(info) === 1) throw new OfficeError("InvalidOperation");
        await deleteCells(cx.engine, info.sheetId, wholeColumn(info, state.index), "Left");
        const now = currentTable(cx, state);
        const body = { ...info.body, right: info.body.right - 1 };
        if (now.body.right !== body.right) await resizeTable(cx.engine, now, body);
      }),
    ),
    getRange: method([], (state, cx) => {
      const info = column(cx, state);
      return rangeAt(info, wholeColumn(info, state.index));
    }),
    getDataBodyRange: method([], (state, cx) => {
      const info = column(cx, state);
      return rangeAt(info, columnOf(info, dataArea(info), state.index));
    }),
    getHeaderRowRange: method([], (state, cx) => {
      const info = column(cx, state);
      return rangeAt(info, columnOf(info, headerArea(info), state.index));
    }),
    getTotalRowRange: method([], (state, cx) => {
      const info = column(cx, state);
      if (!info.extras.showTotals) throw new OfficeError("InvalidOperation");
      return rangeAt(info, columnOf(info, totalsArea(info), state.index));
    }),
  },
});

function findColumn(cx: Context, state: TableState, key: string | number): Handle | null {
  const info = currentTable(cx, state);
  const byName = columnNames(cx.engine, info).findIndex(
    (name) => name.toLowerCase() === String(key).toLowerCase(),
  );
  const byId = Number(key) - 1;
  const index = byName >= 0 ? byName : byId;
  return Number.isInteger(index) && index >= 0 && index < columnCountOf(info)
    ? tableColumn.of({ id: state.id, index })
    : null;
}

async function addColumn(
  cx: Context,
  state: TableState,
  index: number | undefined,
  values: unknown,
  name: string | undefined,
): Promise<Handle> {
  const info = currentTable(cx, state);
  requireTableEditable(cx, info);
  const count = columnCountOf(info);
  const at = index === undefined || index === -1 ? count : index;
  if (at > count) throw new OfficeError("InvalidArgument");
  await insertCells(cx.engine, info.sheetId, columnOf(info, info.area, at), "Right");
  const body = { ...info.body, right: info.body.right + 1 };
  const header = name ?? freeColumnName(columnNames(cx.engine, info));
  const place = columnOf({ ...info, body }, headerArea({ ...info, body }), at);
  const lines = Array.isArray(values) ? (values as unknown[]) : undefined;
  const now = currentTable(cx, state);
  const own = lines?.[0] as unknown[] | undefined;
  const title = name ?? (own?.[0] === undefined || own[0] === null ? header : String(own[0]));
  writeInputs(cx.engine, info.sheetId, place, [[{ value: title }]]);
  await resizeTable(cx.engine, now, body);
  if (lines) writeColumn(cx, { ...info, body }, at, lines, values);
  return tableColumn.of({ id: state.id, index: at });
}

/** Values for a column: with the header or without it. */
function writeColumn(
  cx: Context,
  info: TableInfo,
  at: number,
  lines: readonly unknown[],
  values: unknown,
): void {
  const whole = columnOf(info, info.area, at);
  const area = lines.length === rowsOf(whole) ? whole : columnOf(info, dataArea(info), at);
  writeValues(cx, cells(info, area), values);
}

function freeColumnName(names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  let n = 1;
  while (taken.has(`column${n}`)) n += 1;
  return `Column${n}`;
}

const tableColumnCollection = defineClass<TableState>("TableColumnCollection", {
  scalars: { count: read((state, cx) => columnCountOf(currentTable(cx, state))) },
  items: {
    all: (state, cx) =>
      Array.from({ length: columnCountOf(currentTable(cx, state)) }, (_, index) =>
        tableColumn.of({ id: state.id, index }),
      ),
    get: (state, cx, key) => findColumn(cx, state, key),
  },
  methods: {
    add: calculated(
      method([optional(integer(-1)), anything, optional(text)], (state, cx, index, values, name) =>
        rebuildTables(cx.engine, () => addColumn(cx, state, index, values, name)),
      ),
    ),
    getCount: method([], (state, cx) => columnCountOf(currentTable(cx, state))),
    getItemAt: method([integer(0)], (state, cx, index) => {
      if (index >= columnCountOf(currentTable(cx, state))) throw new OfficeError("InvalidArgument");
      return tableColumn.of({ id: state.id, index });
    }),
    getItemOrNullObject: method([either(text, integer())], (state, cx, key) => findColumn(cx, state, key)),
  },
});

table.declare({
  children: {
    columns: (state) => tableColumnCollection.of(state),
    rows: (state) => tableRowCollection.of(state),
  },
});
