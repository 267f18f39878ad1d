import type { Area } from "../engine/area";
import { areaAt, columnsOf, rowsOf } from "../engine/area";
import { clearContents } from "../engine/clear";
import { areaOfRange, rangeOf } from "../engine/objects";
import type { Aggregation } from "../engine/pivot/aggregate";
import type { DataField, PivotGrid, SourceRow } from "../engine/pivot/layout";
import { pivotGrid } from "../engine/pivot/layout";
import type { CellValue } from "../engine/reader";
import { writeInputs } from "../engine/writer";
import type { Context } from "../host/context";
import { OfficeError } from "../host/errors";
import type { Part } from "./part";
import { bagOf, objectOfPart, partOf, setBag } from "./part";
import type { Cells } from "./support";
import { cellsAt } from "./support";

/** Where the fields of a pivot table stand. */
export type Axis = "rows" | "columns" | "filters" | "data";

/** The pivot table a part belongs to. */
export const pivotOf = ({ id }: Part): Part => ({ id, path: "" });

/** Fields on an axis; of the data axis the ids of its values. */
export const onAxis = (cx: Context, part: Part, axis: Axis): string[] =>
  (bagOf(cx, pivotOf(part))[axis] as string[] | undefined) ?? [];

/** A value of the data axis. */
export function dataField(cx: Context, part: Part, id: string): DataField {
  const { field, name, summarizeBy } = bagOf(cx, { ...part, path: `data/${id}` });
  return { field: String(field), name: String(name), way: summarizeBy as Aggregation };
}

interface Source {
  fields: string[];
  rows: SourceRow[];
}

/** The source as it is now: its first row names the fields. */
export function sourceOf(cx: Context, part: Part): Source {
  const place = areaOfRange(cx.engine, objectOfPart(cx, part).ranges["source"]);
  if (!place) throw new OfficeError("InvalidOperation");
  const { area } = place;
  const reader = cx.engine.reader(place.sheetId);
  const columns = Array.from({ length: columnsOf(area) }, (_, c) => area.left + c);
  const fields = columns.map((column) => reader.text(area.top, column));
  const rows = Array.from({ length: rowsOf(area) - 1 }, (_, r) =>
    Object.fromEntries(columns.map((column, c) => [fields[c]!, reader.value(area.top + 1 + r, column)])),
  );
  return { fields, rows };
}

/** Items of a field that are not shown. */
export const hiddenItems = (cx: Context, part: Part, field: string): CellValue[] =>
  (bagOf(cx, { id: part.id, path: `fields/${field}` })["hidden"] as CellValue[] | undefined) ?? [];

function gridOf(cx: Context, part: Part): PivotGrid {
  const { fields, rows } = sourceOf(cx, part);
  const shown = rows.filter((row) =>
    fields.every((field) => !hiddenItems(cx, part, field).includes(row[field] ?? "")),
  );
  const layout = bagOf(cx, { id: part.id, path: "layout" });
  const descending = fields.filter(
    (field) => bagOf(cx, { id: part.id, path: `fields/${field}` })["descending"] === true,
  );
  return pivotGrid(shown, {
    rows: onAxis(cx, part, "rows"),
    columns: onAxis(cx, part, "columns"),
    filters: onAxis(cx, part, "filters"),
    data: onAxis(cx, part, "data").map((id) => dataField(cx, part, id)),
    layout: (layout["layoutType"] as "Compact" | undefined) ?? "Compact",
    rowTotals: layout["showRowGrandTotals"] !== false,
    columnTotals: layout["showColumnGrandTotals"] !== false,
    descending: new Set(descending),
  });
}

/** Empties the cells a pivot table shows itself in. */
export function clearPivot(cx: Context, part: Part): void {
  const shown = areaOfRange(cx.engine, objectOfPart(cx, part).ranges["shown"]);
  if (shown) clearContents(cx.engine, shown.sheetId, shown.area);
}

/** Lays the pivot table out anew over its source as it is now. */
export function renderPivot(cx: Context, part: Part): void {
  const object = objectOfPart(cx, part);
  const start = areaOfRange(cx.engine, object.ranges["start"]);
  if (!start) throw new OfficeError("InvalidOperation");
  clearPivot(cx, part);
  const grid = gridOf(cx, part);
  const width = grid.cells[0]?.length ?? 1;
  const area = areaAt(start.area.top, start.area.left, grid.cells.length, width);
  const inputs = grid.cells.map((line) => line.map((value) => (value === "" ? {} : { value })));
  writeInputs(cx.engine, start.sheetId, area, inputs);
  object.ranges["shown"] = rangeOf({ sheetId: start.sheetId, area });
  const { headRows, filterRows, labelColumns } = grid;
  setBag(cx, { id: part.id, path: "shape" }, { headRows, filterRows, labelColumns });
}

/** A part of the cells a pivot table shows itself in. */
export function pivotRange(
  cx: Context,
  part: Part,
  which: "all" | "body" | "rowLabels" | "columnLabels" | "filters",
): Cells {
  const shown = areaOfRange(cx.engine, objectOfPart(cx, part).ranges["shown"]);
  if (!shown) throw new OfficeError("InvalidOperation");
  const shape = bagOf(cx, { id: part.id, path: "shape" });
  const [head, filters, labels] = ["headRows", "filterRows", "labelColumns"].map((key) => Number(shape[key]));
  const { area } = shown;
  const table = { ...area, top: area.top + (filters! > 0 ? filters! + 1 : 0) };
  const body = { ...area, top: area.top + head! };
  const areas: Record<typeof which, Area> = {
    all: table,
    body: { ...body, left: area.left + labels! },
    rowLabels: { ...body, top: body.top - 1, right: area.left + labels! - 1 },
    columnLabels: { ...table, bottom: body.top - 1, left: area.left + labels! },
    filters: { ...area, bottom: area.top + filters! - 1, right: area.left + 1 },
  };
  return cellsAt(shown.sheetId, areas[which]);
}

/** Puts a field on an axis; it leaves the axis of labels it stood on. */
export function addToAxis(cx: Context, part: Part, axis: Exclude<Axis, "data">, field: string): void {
  const pivot = pivotOf(part);
  if (!sourceOf(cx, pivot).fields.includes(field)) throw new OfficeError("ItemNotFound");
  for (const other of ["rows", "columns", "filters"] as const) {
    setBag(cx, pivot, { [other]: onAxis(cx, pivot, other).filter((name) => name !== field) });
  }
  setBag(cx, pivot, { [axis]: [...onAxis(cx, pivot, axis), field] });
  renderPivot(cx, pivot);
}

/** Adds a field to the values: its sum, or its count where it holds texts. Returns the id of the value. */
export function addData(cx: Context, part: Part, field: string): string {
  const pivot = pivotOf(part);
  const { fields, rows } = sourceOf(cx, pivot);
  if (!fields.includes(field)) throw new OfficeError("ItemNotFound");
  const numeric = rows.every((row) => typeof row[field] === "number");
  const summarizeBy = numeric ? "Sum" : "Count";
  const taken = onAxis(cx, pivot, "data").map((id) => dataField(cx, pivot, id).name);
  const base = `${summarizeBy} of ${field}`;
  let name = base;
  for (let n = 2; taken.includes(name); n++) name = `${base}${n}`;
  const id = crypto.randomUUID();
  setBag(cx, pivot, { data: [...onAxis(cx, pivot, "data"), id] });
  setBag(cx, partOf(pivot, `data/${id}`), { field, name, summarizeBy });
  renderPivot(cx, pivot);
  return id;
}

/** Takes a field or a value off its axis. */
export function removeFromAxis(cx: Context, part: Part, axis: Axis, item: string): void {
  const pivot = pivotOf(part);
  setBag(cx, pivot, { [axis]: onAxis(cx, pivot, axis).filter((own) => own !== item) });
  renderPivot(cx, pivot);
}
