import { columnsOf, rowsOf } from "../engine/area";
import type { SortKey } from "../engine/sort";
import { sortArea } from "../engine/sort";
import type { Context } from "../host/context";
import { calculated, defineClass, method, read } from "../host/define";
import { OfficeError } from "../host/errors";
import type { Kind } from "../host/kinds";
import { flag, integer, listOf, oneOf, optional, record, withDefault } from "../host/kinds";
import type { TableInfo } from "../engine/tables";
import { dataArea } from "../engine/tables";
import type { TableState } from "./classes";
import { range, table } from "./classes";
import { color } from "./colorKind";
import { currentTable } from "./table";
import type { Cells } from "./support";
import { areaOf, requireAllowed, requireEditable, sheetOf } from "./support";

/** One field of a sort. */
const sortField: Kind<SortKey> = {
  name: "SortField",
  read: (value, cx) => {
    const fields = record.read(value, cx);
    const first = optional(color).read(fields["color"], cx);
    return {
      key: integer(0).read(fields["key"], cx),
      ascending: withDefault(flag, true).read(fields["ascending"], cx),
      sortOn: withDefault(oneOf("Value", "CellColor", "FontColor", "Icon"), "Value").read(
        fields["sortOn"],
        cx,
      ),
      textAsNumber:
        withDefault(oneOf("Normal", "TextAsNumber"), "Normal").read(fields["dataOption"], cx) ===
        "TextAsNumber",
      ...(first === undefined ? {} : { color: first }),
    };
  },
};

const sortMethod = withDefault(oneOf("PinYin", "StrokeCount"), "PinYin");

export const rangeSort = defineClass<Cells>("RangeSort", {
  methods: {
    apply: calculated(
      method(
        [
          listOf(sortField),
          withDefault(flag, false),
          withDefault(flag, false),
          withDefault(oneOf("Rows", "Columns"), "Rows"),
          sortMethod,
        ],
        async (cells, cx, keys, matchCase, hasHeaders, orientation, by) => {
          sheetOf(cx, cells.sheetId);
          requireAllowed(cx, cells.sheetId, "allowSort");
          requireEditable(cx, cells);
          const area = areaOf(cells);
          const columns = orientation === "Columns";
          const limit = columns ? rowsOf(area) : columnsOf(area);
          if (keys.length === 0 || keys.some((key) => key.key >= limit))
            throw new OfficeError("InvalidArgument");
          const options = { keys, matchCase, hasHeaders, columns, byStrokes: by === "StrokeCount" };
          await sortArea(cx.engine, cells.sheetId, area, options);
        },
      ),
    ),
  },
});

/** What a table was last sorted by; Univer keeps none of it. */
const lastSorts = new WeakMap<object, Map<string, { fields: SortKey[]; matchCase: boolean; by: string }>>();

function sortsOf(cx: Context): Map<string, { fields: SortKey[]; matchCase: boolean; by: string }> {
  const known = lastSorts.get(cx.engine.workbook);
  if (known) return known;
  const fresh = new Map<string, { fields: SortKey[]; matchCase: boolean; by: string }>();
  lastSorts.set(cx.engine.workbook, fresh);
  return fresh;
}

async function sortTable(cx: Context, info: TableInfo): Promise<void> {
  const last = sortsOf(cx).get(info.id);
  if (!last) return;
  requireEditable(cx, { sheetId: info.sheetId, areas: [dataArea(info)] });
  const options = {
    keys: last.fields,
    matchCase: last.matchCase,
    hasHeaders: false,
    columns: false,
    byStrokes: last.by === "StrokeCount",
  };
  await sortArea(cx.engine, info.sheetId, dataArea(info), options);
}

const tableSort = defineClass<TableState>("TableSort", {
  scalars: {
    fields: read((state, cx) => sortsOf(cx).get(currentTable(cx, state).id)?.fields ?? []),
    matchCase: read((state, cx) => sortsOf(cx).get(currentTable(cx, state).id)?.matchCase ?? false),
    method: read((state, cx) => sortsOf(cx).get(currentTable(cx, state).id)?.by ?? "PinYin"),
  },
  methods: {
    apply: calculated(
      method(
        [listOf(sortField), withDefault(flag, false), sortMethod],
        async (state, cx, fields, matchCase, by) => {
          const info = currentTable(cx, state);
          if (fields.some((field) => field.key >= columnsOf(info.body)))
            throw new OfficeError("InvalidArgument");
          sortsOf(cx).set(info.id, { fields, matchCase, by });
          await sortTable(cx, info);
        },
      ),
    ),
    clear: method([], (state, cx) => {
      sortsOf(cx).delete(currentTable(cx, state).id);
    }),
    reapply: calculated(method([], (state, cx) => sortTable(cx, currentTable(cx, state)))),
  },
});

range.declare({ children: { sort: (cells) => rangeSort.of(cells) } });
table.declare({ children: { sort: (state) => tableSort.of(state) } });
