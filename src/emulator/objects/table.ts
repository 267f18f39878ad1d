import type { Area } from "../engine/area";
import { columnsOf, contains, intersect, rowsOf } from "../engine/area";
import { clearContents } from "../engine/clear";
import { isNameText, placeOf } from "../engine/names";
import { cutsMerge, deleteCells, insertCells } from "../engine/structure";
import type { TableInfo } from "../engine/tables";
import {
  addTable,
  allTables,
  columnNames,
  dataArea,
  findTable,
  headerArea,
  removeTable,
  renameTable,
  resizeTable,
  totalsArea,
} from "../engine/tables";
import { writeInputs } from "../engine/writer";
import { eventTypes } from "../host/eventTypes";
import type { Context } from "../host/context";
import type { Handle, Scalar } from "../host/define";
import { calculated, defineClass, method, read, readWrite } from "../host/define";
import { OfficeError } from "../host/errors";
import { either, flag, integer, objectOf, text, withDefault } from "../host/kinds";
import type { TableState } from "./classes";
import { range, rangeAreas, table, workbook, worksheet } from "./classes";
import type { Cells } from "./support";
import { areaOf, cellsAt, requireEditable, sameName, sheetOf } from "./support";

/** The table as it is now, or ItemNotFound once it is deleted. */
export function currentTable(cx: Context, { id }: TableState): TableInfo {
  const found = findTable(cx.engine, id);
  if (!found) throw new OfficeError("ItemNotFound");
  return found;
}

export const rangeAt = (info: TableInfo, area: Area): Handle => range.of(cellsAt(info.sheetId, area));

/** A table always has one data row; an empty one is kept when the last is deleted. */
export const dataRows = (info: TableInfo): number => Math.max(0, rowsOf(dataArea(info)));

export function requireTableEditable(cx: Context, info: TableInfo): void {
  requireEditable(cx, { sheetId: info.sheetId, areas: [info.area] });
}

const option = (
  name:
    | "showBandedRows"
    | "showBandedColumns"
    | "highlightFirstColumn"
    | "highlightLastColumn"
    | "showFilterButton",
  standard: boolean,
): Scalar<TableState> =>
  readWrite(
    (state: TableState, cx) => currentTable(cx, state).extras[name] ?? standard,
    flag,
    (state, cx, on) => {
      currentTable(cx, state).extras[name] = on;
    },
  );

/** Shows or hides the totals row: its cells move in or out below the data. */
async function showTotals(cx: Context, info: TableInfo, show: boolean): Promise<void> {
  const shown = info.extras.showTotals ?? false;
  if (shown === show) return;
  const row = totalsArea(info);
  if (show) {
    if (hasContents(cx, info.sheetId, row)) await insertCells(cx.engine, info.sheetId, row, "Down");
    info.extras.showTotals = true;
    const names = columnNames(cx.engine, info);
    const last = names.at(-1)!;
    const total = names.map((_, i) => {
      if (names.length > 1 && i === 0) return { value: "Total" };
      return i === names.length - 1 ? { formula: `=SUBTOTAL(109,${info.name}[${last}])` } : undefined;
    });
    info.extras.totals = { [last]: "sum", ...(names.length > 1 ? { [names[0]!]: "'Total" } : {}) };
    writeInputs(cx.engine, info.sheetId, row, [total]);
  } else {
    info.extras.showTotals = false;
    delete info.extras.totals;
    await deleteCells(cx.engine, info.sheetId, row, "Up");
  }
}

const hasContents = (cx: Context, sheetId: string, area: Area): boolean => {
  let found = false;
  cx.engine.reader(sheetId).forEach(area, (_row, _column, cell) => {
    found ||= cell.v !== undefined || cell.f !== undefined;
  });
  return found;
};

table.declare({
  identity: { Id: ({ id }) => id },
  scalars: {
    id: read((state, cx) => currentTable(cx, state).id),
    legacyId: read((state, cx) => currentTable(cx, state).id),
    name: readWrite(
      (state, cx) => currentTable(cx, state).name,
      text,
      async (state, cx, name) => {
        const info = currentTable(cx, state);
        if (!isNameText(name)) throw new OfficeError("InvalidArgument");
        const taken = findTable(cx.engine, name);
        if (taken && taken.id !== info.id) throw new OfficeError("ItemAlreadyExists");
        if (name !== info.name && !(await renameTable(cx.engine, info, name))) {
          throw new OfficeError("InvalidArgument");
        }
      },
    ),
    style: readWrite(
      (state, cx) => currentTable(cx, state).extras.style ?? "TableStyleMedium2",
      text,
      (state, cx, style) => {
        currentTable(cx, state).extras.style = style;
      },
    ),
    showHeaders: readWrite(
      (state, cx) => currentTable(cx, state).hasHeader,
      flag,
      (state, cx, show) => {
        if (!show) throw new OfficeError("NotImplemented");
        currentTable(cx, state).extras.showHeaders = true;
      },
    ),
    showTotals: readWrite(
      (state, cx) => currentTable(cx, state).extras.showTotals ?? false,
      flag,
      (state, cx, show) => showTotals(cx, currentTable(cx, state), show),
    ),
    showBandedRows: option("showBandedRows", true),
    showBandedColumns: option("showBandedColumns", false),
    highlightFirstColumn: option("highlightFirstColumn", false),
    highlightLastColumn: option("highlightLastColumn", false),
    showFilterButton: option("showFilterButton", true),
  },
  children: { worksheet: (state, cx) => worksheet.of({ id: currentTable(cx, state).sheetId }) },
  methods: {
    delete: calculated(
      method([], async (state, cx) => {
        const info = currentTable(cx, state);
        requireTableEditable(cx, info);
        await removeTable(cx.engine, info);
        clearContents(cx.engine, info.sheetId, info.area);
        tellTable(cx, eventTypes.tableDeleted, info);
      }),
    ),
    convertToRange: method([], async (state, cx) => {
      const info = currentTable(cx, state);
      await removeTable(cx.engine, info);
      return rangeAt(info, info.area);
    }),
    getRange: method([], (state, cx) => {
      const info = currentTable(cx, state);
      return rangeAt(info, info.area);
    }),
    getDataBodyRange: method([], (state, cx) => {
      const info = currentTable(cx, state);
      return rangeAt(info, dataArea(info));
    }),
    getHeaderRowRange: method([], (state, cx) => {
      const info = currentTable(cx, state);
      return rangeAt(info, headerArea(info));
    }),
    getTotalRowRange: method([], (state, cx) => {
      const info = currentTable(cx, state);
      if (!info.extras.showTotals) throw new OfficeError("InvalidOperation");
      return rangeAt(info, totalsArea(info));
    }),
    resize: calculated(
      method([either(objectOf(range), text)], async (state, cx, place) => {
        const info = currentTable(cx, state);
        const target =
          typeof place === "string"
            ? placeOf(cx.engine, place, info.sheetId)
            : { sheetId: place.sheetId, area: areaOf(place) };
        const headerStays = target?.sheetId === info.sheetId && target.area.top === info.body.top;
        if (!headerStays || !intersect(target.area, info.body) || rowsOf(target.area) < 2) {
          throw new OfficeError("InvalidArgument");
        }
        requireFree(cx, info.sheetId, target.area, info.id);
        const body = info.extras.showTotals
          ? { ...target.area, bottom: target.area.bottom - 1 }
          : target.area;
        await resizeTable(cx.engine, info, body);
      }),
    ),
  },
});

/** Tells who listens to tables that one came or went. */
function tellTable(cx: Context, type: number, info: TableInfo): void {
  const fields = { source: "Local", tableId: info.id, tableName: info.name, worksheetId: info.sheetId };
  cx.host.events.raiseAt({ type, targets: [info.sheetId, "Workbook"], fields });
}

/** A table overlaps no other table and cuts no merge. */
function requireFree(cx: Context, sheetId: string, area: Area, own?: string): void {
  const others = allTables(cx.engine, sheetId).filter((other) => other.id !== own);
  if (others.some((other) => intersect(other.area, area))) throw new OfficeError("InvalidArgument");
  if (cutsMerge(cx.engine, sheetId, area)) throw new OfficeError("MergedRangeConflict");
}

async function add(
  cx: Context,
  place: { sheetId: string; area: Area },
  hasHeaders: boolean,
): Promise<Handle> {
  const { sheetId } = place;
  let { area } = place;
  requireEditable(cx, { sheetId, areas: [area] });
  requireFree(cx, sheetId, area);
  if (!hasHeaders) {
    // Excel puts a header row above the data, which moves down.
    await insertCells(cx.engine, sheetId, { ...area, bottom: area.top }, "Down");
    area = { ...area, bottom: area.bottom + 1 };
  } else if (rowsOf(area) === 1) area = { ...area, bottom: area.bottom + 1 };
  const info = await addTable(cx.engine, sheetId, area);
  tellTable(cx, eventTypes.tableAdded, info);
  return table.of({ id: info.id });
}

interface Scope {
  sheetId: string | undefined;
}

const inScope = (cx: Context, { sheetId }: Scope, key: string | number): Handle | null => {
  const found = allTables(cx.engine, sheetId).find(
    (info) => info.id === String(key) || sameName(info.name, String(key)),
  );
  return found ? table.of({ id: found.id }) : null;
};

const tableCollection = defineClass<Scope>("TableCollection", {
  scalars: { count: read(({ sheetId }, cx) => allTables(cx.engine, sheetId).length) },
  items: {
    all: ({ sheetId }, cx) => allTables(cx.engine, sheetId).map(({ id }) => table.of({ id })),
    get: inScopeArguments,
  },
  methods: {
    add: calculated(
      method([either(objectOf(range), text), flag], ({ sheetId }, cx, place, hasHeaders) => {
        const home = sheetId ?? cx.engine.workbook.getActiveSheet().getSheetId();
        const found =
          typeof place === "string"
            ? placeOf(cx.engine, place, home)
            : { sheetId: place.sheetId, area: areaOf(place) };
        if (!found || (sheetId !== undefined && found.sheetId !== sheetId))
          throw new OfficeError("InvalidArgument");
        return add(cx, found, hasHeaders);
      }),
    ),
    getCount: method([], ({ sheetId }, cx) => allTables(cx.engine, sheetId).length),
    getItemAt: method([integer(0)], ({ sheetId }, cx, index) => {
      const found = allTables(cx.engine, sheetId)[index];
      if (!found) throw new OfficeError("InvalidArgument");
      return table.of({ id: found.id });
    }),
    getItemOrNullObject: method([either(text, integer())], (scope, cx, key) => inScope(cx, scope, key)),
  },
});

function inScopeArguments(scope: Scope, cx: Context, key: string | number): Handle | null {
  return inScope(cx, scope, key);
}

interface Within extends Cells {
  fully: boolean;
}

const tablesWithin = (cx: Context, { sheetId, areas, fully }: Within): TableInfo[] =>
  allTables(cx.engine, sheetId).filter((info) =>
    areas.some((area) => (fully ? contains(area, info.area) : intersect(area, info.area) !== undefined)),
  );

const scopedCollection = defineClass<Within>("TableScopedCollection", {
  items: {
    all: (within, cx) => tablesWithin(cx, within).map(({ id }) => table.of({ id })),
    get: (within, cx, key) => {
      const found = tablesWithin(cx, within).find(
        (info) => info.id === key || sameName(info.name, String(key)),
      );
      return found ? table.of({ id: found.id }) : null;
    },
  },
  methods: {
    getCount: method([], (within, cx) => tablesWithin(cx, within).length),
    getFirst: method([], (within, cx) => {
      const first = tablesWithin(cx, within)[0];
      if (!first) throw new OfficeError("ItemNotFound");
      return table.of({ id: first.id });
    }),
    getItemOrNullObject: method([text], (within, cx, key) => {
      const found = tablesWithin(cx, within).find((info) => info.id === key || sameName(info.name, key));
      return found ? table.of({ id: found.id }) : null;
    }),
  },
});

const getTables = method([withDefault(flag, false)], (cells: Cells, cx, fully) => {
  sheetOf(cx, cells.sheetId);
  return scopedCollection.of({ ...cells, fully });
});

range.declare({ methods: { getTables } });
rangeAreas.declare({ methods: { getTables } });
workbook.declare({ children: { tables: () => tableCollection.of({ sheetId: undefined }) } });
worksheet.declare({ children: { tables: ({ id }) => tableCollection.of({ sheetId: id }) } });

/** Columns of a table, counted. */
export const columnCountOf = (info: TableInfo): number => columnsOf(info.body);
