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
import { columnNames } from "../engine/tables";
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

/* The filter of a sheet. */

const filteredRange = (cx: Context, { id }: SheetState): Handle | null => {
  sheetOf(cx, id);
  const area = filterArea(cx.engine, id);
  return area ? range.of(cellsAt(id, area)) : null;
};

const autoFilter = defineClass<SheetState>("AutoFilter", {
  scalars: {
    enabled: read(({ id }, cx) => filterArea(cx.engine, sheetOf(cx, id).getSheetId()) !== undefined),
    isDataFiltered: read(({ id }, cx) => hasFilteredRows(cx.engine, sheetOf(cx, id).getSheetId())),
    criteria: read(({ id }, cx) => {
      const area = filterArea(cx.engine, sheetOf(cx, id).getSheetId());
      return area ? criteriaList(cx.engine, id, area) : [];
    }),
  },
  methods: {
    apply: calculated(
      method(
        [either(objectOf(range), text), optional(integer(0)), optional(criteriaKind)],
        ({ id }, cx, place, column, criteria) => {
          sheetOf(cx, id);
          requireAllowed(cx, id, "allowAutoFilter");
          const given = typeof place === "string" ? resolveArea(cx, id, place) : areaOf(place);
          const one = given.top === given.bottom && given.left === given.right;
          const area = one ? surroundingRegion(cx.engine, id, given) : given;
          const old = filterArea(cx.engine, id);
          const same =
            old && old.top === area.top && old.left === area.left && columnsOf(old) === columnsOf(area);
          if (!same) startFilter(cx.engine, id, area);
          if (column === undefined) return;
          if (column >= columnsOf(area)) throw new OfficeError("InvalidArgument");
          requireKnown(filterColumn(cx.engine, id, column, criteria));
        },
      ),
    ),
    clearCriteria: method([], ({ id }, cx) => {
      sheetOf(cx, id);
      for (const column of [...keptCriteria(cx.engine, id).keys()])
        filterColumn(cx.engine, id, column, undefined);
    }),
    clearColumnCriteria: method([integer(0)], ({ id }, cx, column) => {
      sheetOf(cx, id);
      filterColumn(cx.engine, id, column, undefined);
    }),
    reapply: calculated(
      method([], ({ id }, cx) => {
        sheetOf(cx, id);
        for (const [column, criteria] of [...keptCriteria(cx.engine, id)])
          filterColumn(cx.engine, id, column, criteria);
      }),
    ),
    remove: method([], ({ id }, cx) => {
      sheetOf(cx, id);
      stopFilter(cx.engine, id);
    }),
    getRange: method([], (sheet, cx) => {
      const found = filteredRange(cx, sheet);
      if (!found) throw new OfficeError("ItemNotFound");
      return found;
    }),
    getRangeOrNullObject: method([], (sheet, cx) => filteredRange(cx, sheet)),
  },
});

worksheet.declare({ children: { autoFilter: (sheet) => autoFilter.of(sheet) } });

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
