import { aggregations } from "../engine/pivot/aggregate";
import type { CellValue } from "../engine/reader";
import type { Context } from "../host/context";
import type { Handle } from "../host/define";
import { calculated, defineClass, method, ObjectClass, read, readWrite } from "../host/define";
import { OfficeError } from "../host/errors";
import { anything, flag, integer, objectOf, oneOf, record, text } from "../host/kinds";
import type { Part } from "./part";
import { bagOf, keptValues, no, partOf, setBag, value, words } from "./part";
import type { Axis } from "./pivotModel";
import {
  addData,
  addToAxis,
  dataField,
  hiddenItems,
  onAxis,
  pivotOf,
  removeFromAxis,
  renderPivot,
  sourceOf,
} from "./pivotModel";

const lastOf = ({ path }: Part): string => path.slice(path.indexOf("/") + 1);
const sameText = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** A field of the source; its path is `fields/<name>`. */
const fieldPart = ({ id }: Part, name: string): Part => ({ id, path: `fields/${name}` });

interface ItemState {
  field: Part;
  value: CellValue;
}

const pivotItem = defineClass<ItemState>("PivotItem", {
  identity: { Id: ({ value: own }) => String(own) },
  scalars: {
    id: read(({ value: own }) => String(own)),
    name: read(({ value: own }) => String(own)),
    isExpanded: read(() => true),
    visible: readWrite(
      ({ field, value: own }, cx) => !hiddenItems(cx, field, lastOf(field)).includes(own),
      flag,
      ({ field, value: own }, cx, visible) => {
        const rest = hiddenItems(cx, field, lastOf(field)).filter((item) => item !== own);
        setBag(cx, field, { hidden: visible ? rest : [...rest, own] });
        renderPivot(cx, pivotOf(field));
      },
    ),
  },
});

const itemsOf = (cx: Context, field: Part): ItemState[] =>
  [...new Set(sourceOf(cx, field).rows.map((row) => row[lastOf(field)] ?? ""))].map((own) => ({
    field,
    value: own,
  }));

const findItem = (cx: Context, field: Part, name: string): Handle | null => {
  const found = itemsOf(cx, field).find((item) => sameText(String(item.value), name));
  return found ? pivotItem.of(found) : null;
};

const pivotItems = defineClass<Part>("PivotItemCollection", {
  items: {
    all: (field, cx) => itemsOf(cx, field).map((item) => pivotItem.of(item)),
    get: (field, cx, key) => findItem(cx, field, String(key)),
  },
  methods: {
    getCount: method([], (field, cx) => itemsOf(cx, field).length),
    getItemOrNullObject: method([text], (field, cx, name) => findItem(cx, field, name)),
  },
});

/** Shows the chosen items of a field only. */
function filterItems(field: Part, cx: Context, filter: Record<string, unknown>): void {
  const manual = filter["manualFilter"] as { selectedItems?: unknown[] } | undefined;
  if (!manual)
    throw new OfficeError("NotImplemented", "Only manual filters of pivot fields are implemented.");
  const chosen = (manual.selectedItems ?? []).map(String);
  const hidden = itemsOf(cx, field)
    .map((item) => item.value)
    .filter((own) => !chosen.includes(String(own)));
  setBag(cx, field, { hidden });
  renderPivot(cx, pivotOf(field));
}

const showAllItems = (field: Part, cx: Context): void => {
  setBag(cx, field, { hidden: [] });
  renderPivot(cx, pivotOf(field));
};

const pivotField = new ObjectClass<Part>("PivotField").declare({
  identity: { Id: lastOf },
  scalars: {
    ...keptValues({ showAllItems: no, subtotals: value(anything, { automatic: true }) }),
    id: read(lastOf),
    name: read(lastOf),
  },
  children: { items: (field) => pivotItems.of(field) },
  methods: {
    applyFilter: calculated(method([record], filterItems)),
    clearAllFilters: calculated(method([], showAllItems)),
    clearFilter: calculated(method([oneOf("Unknown", "Value", "Manual", "Label", "Date")], showAllItems)),
    isFiltered: method([anything], (field, cx) => hiddenItems(cx, field, lastOf(field)).length > 0),
    sortByLabels: calculated(
      method([flag], (field, cx, ascending) => {
        // office.js sends whether it is ascending in place of the name.
        setBag(cx, field, { descending: !ascending });
        renderPivot(cx, pivotOf(field));
      }),
    ),
  },
});

/** The one field of a hierarchy; its state is the field itself. */
const pivotFields = defineClass<Part>("PivotFieldCollection", {
  items: {
    all: (field) => [pivotField.of(field)],
    get: (field, _cx, key) => (sameText(lastOf(field), String(key)) ? pivotField.of(field) : null),
  },
  methods: {
    getCount: method([], () => 1),
    getItemOrNullObject: method([text], (field, _cx, name) =>
      sameText(lastOf(field), name) ? pivotField.of(field) : null,
    ),
  },
});

const fieldsChild = { fields: (part: Part) => pivotFields.of(fieldPart(part, lastOf(part))) };

/** A field of the source; its path is `fields/<name>`. */
const pivotHierarchy = defineClass<Part>("PivotHierarchy", {
  identity: { Id: lastOf },
  scalars: { id: read(lastOf), name: read(lastOf) },
  children: fieldsChild,
});

const findHierarchy = (cx: Context, part: Part, name: string): Handle | null => {
  const found = sourceOf(cx, part).fields.find((field) => sameText(field, name));
  return found === undefined ? null : pivotHierarchy.of(fieldPart(part, found));
};

export const pivotHierarchies = defineClass<Part>("PivotHierarchyCollection", {
  items: {
    all: (part, cx) => sourceOf(cx, part).fields.map((name) => pivotHierarchy.of(fieldPart(part, name))),
    get: (part, cx, key) => findHierarchy(cx, part, String(key)),
  },
  methods: {
    getCount: method([], (part, cx) => sourceOf(cx, part).fields.length),
    getItemOrNullObject: method([text], (part, cx, name) => findHierarchy(cx, part, name)),
  },
});

/** Moves a field or value to another place on its axis. */
const position = (axis: Axis) =>
  readWrite<Part, number>(
    (part, cx) => onAxis(cx, part, axis).indexOf(lastOf(part)),
    integer(0),
    (part, cx, at) => {
      const rest = onAxis(cx, part, axis).filter((own) => own !== lastOf(part));
      rest.splice(at, 0, lastOf(part));
      setBag(cx, pivotOf(part), { [axis]: rest });
      renderPivot(cx, pivotOf(part));
    },
  );

/** A class for the hierarchies on an axis of labels, and the class of their collection. */
function labelAxis(name: string, axis: Exclude<Axis, "data">) {
  const [hierarchy, collection] = classesOf(name);
  hierarchy.declare({
    identity: { Id: lastOf },
    scalars: { id: read(lastOf), name: read(lastOf), position: position(axis) },
    children: fieldsChild,
    methods: { setToDefault: method([], () => undefined) },
  });
  if (axis === "filters") hierarchy.declare({ scalars: keptValues({ enableMultipleFilterItems: no }) });
  const of = (part: Part, field: string): Handle => hierarchy.of({ id: part.id, path: `${axis}/${field}` });
  const find = (cx: Context, part: Part, key: string): Handle | null => {
    const found = onAxis(cx, part, axis).find((field) => sameText(field, key));
    return found === undefined ? null : of(part, found);
  };
  return collection.declare({
    items: {
      all: (part, cx) => onAxis(cx, part, axis).map((field) => of(part, field)),
      get: (part, cx, key) => find(cx, part, String(key)),
    },
    methods: {
      add: calculated(
        method([objectOf(pivotHierarchy)], (part, cx, field) => {
          addToAxis(cx, part, axis, lastOf(field));
          return of(part, lastOf(field));
        }),
      ),
      getCount: method([], (part, cx) => onAxis(cx, part, axis).length),
      getItemOrNullObject: method([text], (part, cx, key) => find(cx, part, key)),
      remove: calculated(
        method([objectOf(hierarchy)], (part, cx, own) => removeFromAxis(cx, part, axis, lastOf(own))),
      ),
    },
  });
}

const classesOf = (name: string) =>
  [new ObjectClass<Part>(name), new ObjectClass<Part>(`${name}Collection`)] as const;

export const rowHierarchies = labelAxis("RowColumnPivotHierarchy", "rows");
export const columnHierarchies = labelAxis("RowColumnPivotHierarchy", "columns");
export const filterHierarchies = labelAxis("FilterPivotHierarchy", "filters");

/** A value of the body; its path is `data/<id>`. */
const dataHierarchy = defineClass<Part>("DataPivotHierarchy", {
  identity: { Id: lastOf },
  scalars: {
    ...keptValues({ numberFormat: words("General") }),
    id: read(lastOf),
    name: readWrite(
      (part, cx) => bagOf(cx, part)["name"],
      text,
      (part, cx, name) => {
        setBag(cx, part, { name });
        renderPivot(cx, pivotOf(part));
      },
    ),
    position: position("data"),
    showAs: readWrite(
      () => ({ calculation: "None" }),
      record,
      (_part, _cx, rule) => {
        if (rule["calculation"] !== "None") throw new OfficeError("NotImplemented");
      },
    ),
    summarizeBy: readWrite(
      (part, cx) => bagOf(cx, part)["summarizeBy"],
      oneOf(...aggregations),
      (part, cx, summarizeBy) => {
        const before = dataField(cx, part, lastOf(part));
        const named = before.name === `${before.way} of ${before.field}`;
        const name = named ? `${summarizeBy} of ${before.field}` : before.name;
        setBag(cx, part, { summarizeBy, name });
        renderPivot(cx, pivotOf(part));
      },
    ),
  },
  children: {
    field: (part, cx) => pivotField.of(fieldPart(part, dataField(cx, part, lastOf(part)).field)),
  },
  methods: { setToDefault: method([], () => undefined) },
});

const findData = (cx: Context, part: Part, key: string): Handle | null => {
  const found = onAxis(cx, part, "data").find(
    (id) => id === key || sameText(dataField(cx, part, id).name, key),
  );
  return found === undefined ? null : dataHierarchy.of(partOf(pivotOf(part), `data/${found}`));
};

export const dataHierarchies = defineClass<Part>("DataPivotHierarchyCollection", {
  items: {
    all: (part, cx) =>
      onAxis(cx, part, "data").map((id) => dataHierarchy.of(partOf(pivotOf(part), `data/${id}`))),
    get: (part, cx, key) => findData(cx, part, String(key)),
  },
  methods: {
    add: calculated(
      method([objectOf(pivotHierarchy)], (part, cx, field) =>
        dataHierarchy.of(partOf(pivotOf(part), `data/${addData(cx, part, lastOf(field))}`)),
      ),
    ),
    getCount: method([], (part, cx) => onAxis(cx, part, "data").length),
    getItemOrNullObject: method([text], (part, cx, key) => findData(cx, part, key)),
    remove: calculated(
      method([objectOf(dataHierarchy)], (part, cx, own) => removeFromAxis(cx, part, "data", lastOf(own))),
    ),
  },
});
