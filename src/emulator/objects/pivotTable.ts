import { addressOf } from "../engine/address";
import { areaOfRange, rangeOf, removeObject, storedObjects, storeObject } from "../engine/objects";
import { allTables, findTable } from "../engine/tables";
import type { Context } from "../host/context";
import type { Handle } from "../host/define";
import { calculated, defineClass, method, ObjectClass, read, readWrite } from "../host/define";
import { OfficeError } from "../host/errors";
import { either, flag, objectOf, oneOf, text } from "../host/kinds";
import { range, table, workbook, worksheet } from "./classes";
import type { Part, Value } from "./part";
import { bagOf, keptValues, no, objectOfPart, partOf, setBag, words, yes } from "./part";
import {
  columnHierarchies,
  dataHierarchies,
  filterHierarchies,
  pivotHierarchies,
  rowHierarchies,
} from "./pivotHierarchies";
import { clearPivot, pivotOf, pivotRange, renderPivot } from "./pivotModel";
import { placeArgument } from "./rangeEditing";
import type { Cells, SheetState } from "./support";
import { sameName, sheetOf } from "./support";

const pivotTable = new ObjectClass<Part>("PivotTable");

/** A value of the layout that changes what the cells show. */
const shown = <V>(name: string, fallback: V, kind: Parameters<typeof readWrite<Part, V>>[1]) =>
  readWrite<Part, V>(
    (part, cx) => bagOf(cx, part)[name] ?? fallback,
    kind,
    (part, cx, value) => {
      setBag(cx, part, { [name]: value });
      renderPivot(cx, pivotOf(part));
    },
  );

const kept: Record<string, Value> = {
  altTextDescription: words(),
  altTextTitle: words(),
  autoFormat: yes,
  emptyCellText: words(),
  enableFieldList: yes,
  fillEmptyCells: yes,
  preserveFormatting: yes,
  showFieldHeaders: yes,
};

const layout = defineClass<Part>("PivotLayout", {
  scalars: {
    ...keptValues(kept),
    layoutType: shown("layoutType", "Compact", oneOf("Compact", "Tabular", "Outline")),
    showColumnGrandTotals: shown("showColumnGrandTotals", true, flag),
    showRowGrandTotals: shown("showRowGrandTotals", true, flag),
  },
  methods: {
    getRange: method([], (part, cx) => range.of(pivotRange(cx, part, "all"))),
    getDataBodyRange: method([], (part, cx) => range.of(pivotRange(cx, part, "body"))),
    getRowLabelRange: method([], (part, cx) => range.of(pivotRange(cx, part, "rowLabels"))),
    getColumnLabelRange: method([], (part, cx) => range.of(pivotRange(cx, part, "columnLabels"))),
    getFilterAxisRange: method([], (part, cx) => range.of(pivotRange(cx, part, "filters"))),
  },
});

const pivots = (cx: Context, sheetId?: string): Part[] =>
  storedObjects(cx.engine, "pivot", sheetId).map(([id]) => ({ id, path: "" }));

function find(cx: Context, sheetId: string | undefined, key: string): Handle | null {
  const found = pivots(cx, sheetId).find(
    (part) => part.id === key || sameName(String(bagOf(cx, part)["name"]), key),
  );
  return found ? pivotTable.of(found) : null;
}

function sheetIdOf(cx: Context, part: Part): string {
  const { sheetId } = objectOfPart(cx, part);
  if (sheetId === undefined) throw new OfficeError("ItemNotFound");
  return sheetId;
}

pivotTable.declare({
  identity: { Id: ({ id }) => id },
  scalars: {
    ...keptValues({
      allowMultipleFiltersPerField: no,
      enableDataValueEditing: no,
      refreshOnOpen: no,
      useCustomSortLists: yes,
    }),
    id: read((part, cx) => (objectOfPart(cx, part), part.id)),
    name: readWrite(
      (part, cx) => bagOf(cx, part)["name"],
      text,
      (part, cx, name) => setBag(cx, part, { name }),
    ),
  },
  children: {
    columnHierarchies: (part) => columnHierarchies.of(part),
    dataHierarchies: (part) => dataHierarchies.of(part),
    filterHierarchies: (part) => filterHierarchies.of(part),
    hierarchies: (part) => pivotHierarchies.of(part),
    layout: (part) => layout.of(partOf(part, "layout")),
    rowHierarchies: (part) => rowHierarchies.of(part),
    worksheet: (part, cx) => worksheet.of({ id: sheetIdOf(cx, part) }),
  },
  methods: {
    delete: method([], (part, cx) => {
      clearPivot(cx, part);
      removeObject(cx.engine, part.id);
    }),
    getDataSourceString: method([], (part, cx) => {
      const place = areaOfRange(cx.engine, objectOfPart(cx, part).ranges["source"]);
      if (!place) throw new OfficeError("InvalidOperation");
      return addressOf(cx.engine.sheet(place.sheetId)?.getName() ?? "", place.area);
    }),
    getDataSourceType: method([], (part, cx) => bagOf(cx, part)["sourceType"]),
    refresh: calculated(method([], (part, cx) => renderPivot(cx, part))),
  },
});

type SourceArgument = Cells | string | { id: string };

const isTable = (source: SourceArgument): source is { id: string } =>
  typeof source === "object" && !("areas" in source);

/** A range, the address of one, or a table by itself or its name. */
function sourcePlace(cx: Context, sheetId: string, source: SourceArgument) {
  const key = typeof source === "string" ? source : isTable(source) ? source.id : undefined;
  const found = key === undefined ? undefined : findTable(cx.engine, key);
  if (found) return { place: { sheetId: found.sheetId, area: found.area }, type: "LocalTable" };
  if (isTable(source)) throw new OfficeError("ItemNotFound");
  return { place: placeArgument(cx, { sheetId, areas: [] }, source), type: "LocalRange" };
}

function addPivot(cx: Context, sheetId: string, name: string, source: SourceArgument, to: Cells | string) {
  sheetOf(cx, sheetId);
  if (find(cx, undefined, name)) throw new OfficeError("ItemAlreadyExists");
  const { place, type } = sourcePlace(cx, sheetId, source);
  const start = placeArgument(cx, { sheetId, areas: [] }, to);
  const blocked = allTables(cx.engine, start.sheetId).some(
    ({ area }) =>
      start.area.top >= area.top &&
      start.area.top <= area.bottom &&
      start.area.left >= area.left &&
      start.area.left <= area.right,
  );
  if (blocked) throw new OfficeError("PivotTableRangeConflict");
  const id = storeObject(cx.engine, {
    kind: "pivot",
    sheetId: start.sheetId,
    parts: { "": { name, sourceType: type } },
    ranges: { source: rangeOf(place), start: rangeOf(start) },
  });
  return pivotTable.of({ id, path: "" });
}

interface Scope {
  sheetId?: string;
}

const collection = defineClass<Scope>("PivotTableCollection", {
  items: {
    all: ({ sheetId }, cx) => pivots(cx, sheetId).map((part) => pivotTable.of(part)),
    get: ({ sheetId }, cx, key) => find(cx, sheetId, String(key)),
  },
  methods: {
    add: calculated(
      method(
        [text, either(either(objectOf(range), text), objectOf(table)), either(objectOf(range), text)],
        ({ sheetId }, cx, name, source, to) =>
          addPivot(cx, sheetId ?? cx.engine.workbook.getActiveSheet().getSheetId(), name, source, to),
      ),
    ),
    getCount: method([], ({ sheetId }, cx) => pivots(cx, sheetId).length),
    getItemOrNullObject: method([text], ({ sheetId }, cx, key) => find(cx, sheetId, key)),
    refreshAll: calculated(
      method([], ({ sheetId }, cx) => {
        for (const part of pivots(cx, sheetId)) renderPivot(cx, part);
      }),
    ),
  },
});

worksheet.declare({ children: { pivotTables: ({ id }: SheetState) => collection.of({ sheetId: id }) } });
workbook.declare({ children: { pivotTables: () => collection.of({}) } });
