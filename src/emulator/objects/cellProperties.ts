import type { Area } from "../engine/area";
import { addressOf } from "../engine/address";
import { cellArea, columnsOf, rowsOf } from "../engine/area";
import type { Context } from "../host/context";
import type { Handle } from "../host/define";
import { method } from "../host/define";
import { OfficeError } from "../host/errors";
import type { Kind } from "../host/kinds";
import { listOf, record } from "../host/kinds";
import { range } from "./classes";
import { rangeFormat } from "./rangeFormat";
import type { Cells } from "./support";
import { areaOf, cellsAt, requireAllowed, sheetOf } from "./support";

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Sides of a border by the names the property lists use. */
const borderSides: Record<string, string> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};

function memberHandle(cx: Context, handle: Handle, name: string): Handle | null {
  const side = handle.type.name === "RangeBorderCollection" ? borderSides[name] : undefined;
  if (side !== undefined) return handle.type.members.items?.get?.(handle.self, cx, side) ?? null;
  return handle.type.members.children[name]?.(handle.self, cx) ?? null;
}

/** Reads the wished properties of an object into a plain one. */
async function pick(cx: Context, handle: Handle, wish: Fields): Promise<Fields> {
  const found: Fields = {};
  for (const [name, wanted] of Object.entries(wish)) {
    if (wanted === false || wanted === undefined || wanted === null) continue;
    const scalar = handle.type.members.scalars[name];
    if (scalar) found[name] = await scalar.get(handle.self, cx);
    else {
      const child = memberHandle(cx, handle, name);
      if (!child) throw new OfficeError("InvalidArgument");
      found[name] = isFields(wanted) ? await pick(cx, child, wanted) : {};
    }
  }
  return found;
}

/** Sets the given properties of an object. */
async function put(cx: Context, handle: Handle, values: Fields): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null) continue;
    const scalar = handle.type.members.scalars[name];
    if (scalar?.set) await scalar.set(handle.self, cx, value);
    else {
      const child = memberHandle(cx, handle, name);
      if (!child || !isFields(value)) throw new OfficeError("InvalidArgument");
      await put(cx, child, value);
    }
  }
}

const part = (cells: Cells, area: Area): Cells => cellsAt(cells.sheetId, area);

/** The properties of one cell, row or column, in the form the property lists have. */
async function read(cx: Context, own: Cells, wish: Fields): Promise<Fields> {
  const { format, ...rest } = wish;
  const found = await pick(cx, range.of(own), rest);
  if (isFields(format)) found["format"] = await pick(cx, rangeFormat.of(own), format);
  if ("address" in found) found["address"] = addressOf(sheetOf(cx, own.sheetId).getName(), areaOf(own));
  return found;
}

async function write(cx: Context, own: Cells, values: Fields): Promise<void> {
  requireAllowed(cx, own.sheetId, "allowFormatCells");
  const { format, ...rest } = values;
  if (isFields(format)) await put(cx, rangeFormat.of(own), format);
  await put(cx, range.of(own), rest);
}

const rowAt = (area: Area, i: number): Area => ({ ...area, top: area.top + i, bottom: area.top + i });
const columnAt = (area: Area, i: number): Area => ({ ...area, left: area.left + i, right: area.left + i });

const properties: Kind<Fields> = {
  name: "properties",
  read: (value, cx) => (value === null || value === undefined ? {} : record.read(value, cx)),
};

range.declare({
  methods: {
    getCellProperties: method([record], async (cells, cx, wish) => {
      const { top, left, bottom, right } = areaOf(cells);
      const rows: Fields[][] = [];
      for (let row = top; row <= bottom; row++) {
        const line: Fields[] = [];
        for (let column = left; column <= right; column++) {
          line.push(await read(cx, part(cells, cellArea(row, column)), wish));
        }
        rows.push(line);
      }
      return rows;
    }),
    getRowProperties: method([record], async (cells, cx, wish) => {
      const area = areaOf(cells);
      const rows: Fields[] = [];
      for (let i = 0; i < rowsOf(area); i++) rows.push(await read(cx, part(cells, rowAt(area, i)), wish));
      return rows;
    }),
    getColumnProperties: method([record], async (cells, cx, wish) => {
      const area = areaOf(cells);
      const columns: Fields[] = [];
      for (let i = 0; i < columnsOf(area); i++)
        columns.push(await read(cx, part(cells, columnAt(area, i)), wish));
      return columns;
    }),
    setCellProperties: method([listOf(listOf(properties))], async (cells, cx, values) => {
      const area = areaOf(cells);
      const fits = values.length === rowsOf(area) && values.every((line) => line.length === columnsOf(area));
      if (!fits) throw new OfficeError("InvalidArgument");
      for (const [r, line] of values.entries()) {
        for (const [c, own] of line.entries()) {
          await write(cx, part(cells, cellArea(area.top + r, area.left + c)), own);
        }
      }
    }),
    setRowProperties: method([listOf(properties)], async (cells, cx, values) => {
      const area = areaOf(cells);
      if (values.length !== rowsOf(area)) throw new OfficeError("InvalidArgument");
      for (const [i, own] of values.entries()) await write(cx, part(cells, rowAt(area, i)), own);
    }),
    setColumnProperties: method([listOf(properties)], async (cells, cx, values) => {
      const area = areaOf(cells);
      if (values.length !== columnsOf(area)) throw new OfficeError("InvalidArgument");
      for (const [i, own] of values.entries()) await write(cx, part(cells, columnAt(area, i)), own);
    }),
  },
});
