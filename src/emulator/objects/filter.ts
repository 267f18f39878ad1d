import type { Area } from "../engine/area";
import { columnsOf } from "../engine/area";
import {
  criteriaList,
  filterArea,
  filterColumn,
  filterTableColumn,
  hasFilteredRows,
  keptCriteria,
  startFilter,
  stopFilter,
} from "../engine/filters";
import type { Criteria } from "../engine/filterTest";
import { columnNames, dataArea } from "../engine/tables";
import { surroundingRegion } from "../engine/usage";
import type { Context } from "../host/context";
import type { Handle } from "../host/define";
import { calculated, defineClass, method, ObjectClass, read } from "../host/define";
import { OfficeError } from "../host/errors";
import type { Kind } from "../host/kinds";
import {
  anything,
  either,
  integer,
  listOf,
  objectOf,
  oneOf,
  optional,
  record,
  text,
  withDefault,
} from "../host/kinds";
import type { TableState } from "./classes";
import { range, table, worksheet } from "./classes";
import { color } from "./colorKind";
import { currentTable } from "./table";
import type { SheetState } from "./support";
import { areaOf, cellsAt, requireAllowed, resolveArea, sheetOf } from "./support";

const filterOn = oneOf(
  "BottomItems",
  "BottomPercent",
  "CellColor",
  "Dynamic",
  "FontColor",
  "Values",
  "TopItems",
  "TopPercent",
  "Icon",
  "Custom",
);

const optionalText = (cx: Context, value: unknown): string | undefined =>
  typeof value === "number" ? String(value) : optional(text).read(value, cx);

const criteriaKind: Kind<Criteria> = {
  name: "FilterCriteria",
  read: (value, cx) => {
    const fields = record.read(value, cx);
    const own: Criteria = { filterOn: filterOn.read(fields["filterOn"], cx) };
    const criterion1 = optionalText(cx, fields["criterion1"]);
    const criterion2 = optionalText(cx, fields["criterion2"]);
    const operator = optional(oneOf("And", "Or")).read(fields["operator"], cx);
    const values = optional(listOf(anything)).read(fields["values"], cx);
    const wanted = optional(color).read(fields["color"], cx);
    const dynamic = optional(text).read(fields["dynamicCriteria"], cx);
    if (criterion1 !== undefined) own.criterion1 = criterion1;
    if (criterion2 !== undefined) own.criterion2 = criterion2;
    if (operator !== undefined) own.operator = operator;
    if (values !== undefined) own.values = values;
    if (wanted !== undefined) own.color = wanted;
    if (dynamic !== undefined) own.dynamicCriteria = dynamic;
    return own;
  },
};

const requireKnown = (known: boolean): void => {
  if (!known) throw new OfficeError("NotImplemented");
};

/** The filter of a sheet, or of one of its tables. */
interface FilterPlace extends SheetState {
  table?: TableState;
}

const areaOfFilter = (cx: Context, { id, table: own }: FilterPlace): Area | undefined => {
  if (!own) return filterArea(cx.engine, sheetOf(cx, id).getSheetId());
  const info = currentTable(cx, own);
  return info.extras.showFilterButton === false ? undefined : { ...info.area, bottom: dataArea(info).bottom };
};

/** Filters one column, or no longer. */
function setFilter(cx: Context, place: FilterPlace, column: number, criteria: Criteria | undefined): void {
  const { id, table: own } = place;
  const area = areaOfFilter(cx, place);
  if (!area || column >= columnsOf(area)) throw new OfficeError("InvalidArgument");
  requireKnown(
    own
      ? filterTableColumn(cx.engine, currentTable(cx, own), column, criteria)
      : filterColumn(cx.engine, id, column, criteria),
  );
}

const kept = (cx: Context, { id, table: own }: FilterPlace): Map<number, Criteria> => {
  sheetOf(cx, id);
  return keptCriteria(cx.engine, own ? currentTable(cx, own).id : id);
};

/** Begins to filter an area of a sheet, or leaves the filter it has there. */
function startAt(cx: Context, { id, table: own }: FilterPlace, given: Area): void {
  if (own) {
    currentTable(cx, own).extras.showFilterButton = true;
    return;
  }
  const one = given.top === given.bottom && given.left === given.right;
  const area = one ? surroundingRegion(cx.engine, id, given) : given;
  const old = filterArea(cx.engine, id);
  const same = old && old.top === area.top && old.left === area.left && columnsOf(old) === columnsOf(area);
  if (!same) startFilter(cx.engine, id, area);
}

const filteredRange = (cx: Context, place: FilterPlace): Handle | null => {
  const area = areaOfFilter(cx, place);
  return area ? range.of(cellsAt(place.id, area)) : null;
};

const autoFilter = defineClass<FilterPlace>("AutoFilter", {
  scalars: {
    enabled: read((place, cx) => areaOfFilter(cx, place) !== undefined),
    isDataFiltered: read((place, cx) =>
      place.table ? kept(cx, place).size > 0 : hasFilteredRows(cx.engine, sheetOf(cx, place.id).getSheetId()),
    ),
    criteria: read((place, cx) => {
      const area = areaOfFilter(cx, place);
      return area ? criteriaList(kept(cx, place), area) : [];
    }),
  },
  methods: {
    apply: calculated(
      method(
        [either(objectOf(range), text), optional(integer(0)), optional(criteriaKind)],
        (place, cx, target, column, criteria) => {
          sheetOf(cx, place.id);
          requireAllowed(cx, place.id, "allowAutoFilter");
          startAt(cx, place, typeof target === "string" ? resolveArea(cx, place.id, target) : areaOf(target));
          if (column !== undefined) setFilter(cx, place, column, criteria);
        },
      ),
    ),
    clearCriteria: method([], (place, cx) => {
      for (const column of [...kept(cx, place).keys()]) setFilter(cx, place, column, undefined);
    }),
    clearColumnCriteria: method([integer(0)], (place, cx, column) => {
      setFilter(cx, place, column, undefined);
    }),
    reapply: calculated(
      method([], (place, cx) => {
        for (const [column, criteria] of [...kept(cx, place)]) setFilter(cx, place, column, criteria);
      }),
    ),
    remove: method([], (place, cx) => {
      for (const column of [...kept(cx, place).keys()]) setFilter(cx, place, column, undefined);
      if (place.table) currentTable(cx, place.table).extras.showFilterButton = false;
      else stopFilter(cx.engine, place.id);
    }),
    getRange: method([], (place, cx) => {
      const found = filteredRange(cx, place);
      if (!found) throw new OfficeError("ItemNotFound");
      return found;
    }),
    getRangeOrNullObject: method([], (place, cx) => filteredRange(cx, place)),
  },
});

worksheet.declare({ children: { autoFilter: ({ id }) => autoFilter.of({ id }) } });
table.declare({
  children: {
    autoFilter: (state, cx) => autoFilter.of({ id: currentTable(cx, state).sheetId, table: state }),
  },
});

/* Filters of a table's columns. */

interface FilterState extends TableState {
  index: number;
}

const filter = new ObjectClass<FilterState>("Filter");

function apply(cx: Context, state: FilterState, criteria: Criteria | undefined): void {
  const info = currentTable(cx, state);
  requireAllowed(cx, info.sheetId, "allowAutoFilter");
  if (state.index >= columnNames(cx.engine, info).length) throw new OfficeError("ItemNotFound");
  requireKnown(filterTableColumn(cx.engine, info, state.index, criteria));
}

const ranked = (on: string) =>
  calculated(
    method([integer(1)], (state: FilterState, cx, count) =>
      apply(cx, state, { filterOn: on, criterion1: String(count) }),
    ),
  );

filter.declare({
  scalars: {
    criteria: read(
      (state, cx) => keptCriteria(cx.engine, currentTable(cx, state).id).get(state.index) ?? null,
    ),
  },
  methods: {
    apply: calculated(method([criteriaKind], (state, cx, criteria) => apply(cx, state, criteria))),
    applyValuesFilter: calculated(
      method([listOf(anything)], (state, cx, values) => apply(cx, state, { filterOn: "Values", values })),
    ),
    applyCustomFilter: calculated(
      method(
        [text, optional(text), withDefault(oneOf("And", "Or"), "And")],
        (state, cx, criterion1, criterion2, operator) =>
          apply(cx, state, {
            filterOn: "Custom",
            criterion1,
            operator,
            ...(criterion2 === undefined ? {} : { criterion2 }),
          }),
      ),
    ),
    applyTopItemsFilter: ranked("TopItems"),
    applyTopPercentFilter: ranked("TopPercent"),
    applyBottomItemsFilter: ranked("BottomItems"),
    applyBottomPercentFilter: ranked("BottomPercent"),
    applyCellColorFilter: calculated(
      method([color], (state, cx, wanted) => apply(cx, state, { filterOn: "CellColor", color: wanted })),
    ),
    applyFontColorFilter: calculated(
      method([color], (state, cx, wanted) => apply(cx, state, { filterOn: "FontColor", color: wanted })),
    ),
    applyDynamicFilter: calculated(
      method([text], (state, cx, dynamicCriteria) =>
        apply(cx, state, { filterOn: "Dynamic", dynamicCriteria }),
      ),
    ),
    clear: method([], (state, cx) => apply(cx, state, undefined)),
  },
});

export const columnFilter = (id: string, index: number): Handle => filter.of({ id, index });

const clearFilters = method([], (state: TableState, cx) => {
  for (const index of [...keptCriteria(cx.engine, currentTable(cx, state).id).keys()]) {
    apply(cx, { ...state, index }, undefined);
  }
});

const reapplyFilters = calculated(
  method([], (state: TableState, cx) => {
    for (const [index, criteria] of [...keptCriteria(cx.engine, currentTable(cx, state).id)]) {
      apply(cx, { ...state, index }, criteria);
    }
  }),
);

table.declare({ methods: { clearFilters, reapplyFilters } });
