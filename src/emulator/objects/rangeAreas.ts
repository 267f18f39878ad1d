import { addressOf, parseArea, splitList, splitReference } from "../engine/address";
import type { Area } from "../engine/area";
import {
  cellsOf,
  intersect,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  moveArea,
} from "../engine/area";
import { copyCells } from "../engine/copy";
import { usedArea } from "../engine/usage";
import type { Context } from "../host/context";
import type { Handle } from "../host/define";
import { calculated, defineClass, method, read } from "../host/define";
import { OfficeError } from "../host/errors";
import { either, flag, integer, objectOf, oneOf, optional, text, withDefault } from "../host/kinds";
import { range, rangeAreas, worksheet } from "./classes";
import { clearCells, clearKind, placeArgument } from "./rangeEditing";
import { rangeFormat } from "./rangeFormat";
import type { Cells } from "./support";
import { areaOf, cellsAt, requireEditable, resolveArea, sheetOf } from "./support";

/** Excel reads this many characters of an address and no more, without saying so. */
export const addressLimit = 8192;

/** The areas of a list of addresses on one sheet. */
export function areasOf(cx: Context, sheetId: string, list: string): Area[] {
  const cut = list.length > addressLimit;
  const parts = splitList(list.slice(0, addressLimit));
  // The last address may have lost its end.
  if (cut && parseArea(splitReference(parts.at(-1) ?? "").text) === undefined) parts.pop();
  if (parts.length === 0) throw new OfficeError("InvalidArgument");
  return parts.map((part) => resolveArea(cx, sheetId, part));
}

/** Addresses of all areas, each with the sheet's name, as Excel writes them. */
const address = (cells: Cells, cx: Context): string => {
  const name = sheetOf(cx, cells.sheetId).getName();
  return cells.areas.map((area) => addressOf(name, area)).join(",");
};

/** A collection of ranges. */
export const rangeCollection = defineClass<Cells>("RangeCollection", {
  items: { all: (cells) => cells.areas.map((area) => range.of(cellsAt(cells.sheetId, area))) },
  methods: {
    getCount: method([], (cells) => cells.areas.length),
    getItemAt: method([integer(0)], (cells, _cx, index) => {
      const area = cells.areas[index];
      if (!area) throw new OfficeError("InvalidArgument");
      return range.of(cellsAt(cells.sheetId, area));
    }),
  },
});

const some = (sheetId: string, areas: Area[]): Handle | null =>
  areas.length > 0 ? rangeAreas.of({ sheetId, areas }) : null;

const orNotFound = (handle: Handle | null): Handle => {
  if (!handle) throw new OfficeError("ItemNotFound");
  return handle;
};

const other = either(objectOf(range), either(objectOf(rangeAreas), text));

function intersection(cx: Context, cells: Cells, argument: Cells | string): Handle | null {
  const areas = typeof argument === "string" ? areasOf(cx, cells.sheetId, argument) : argument.areas;
  if (typeof argument !== "string" && argument.sheetId !== cells.sheetId)
    throw new OfficeError("InvalidArgument");
  const shared = cells.areas.flatMap((a) =>
    areas.map((b) => intersect(a, b)).filter((area) => area !== undefined),
  );
  return some(cells.sheetId, shared);
}

const usedAreas = (cx: Context, cells: Cells, valuesOnly: boolean): Handle | null =>
  some(
    cells.sheetId,
    cells.areas
      .map((area) => usedArea(cx.engine, cells.sheetId, area, valuesOnly))
      .filter((area) => area !== undefined),
  );

rangeAreas.declare({
  identity: { _ReferenceId: (cells, cx) => cx.host.references.keep(rangeAreas.of(cells)) },
  scalars: {
    address: read(address),
    addressLocal: read(address),
    areaCount: read((cells) => cells.areas.length),
    cellCount: read((cells) => {
      const count = cells.areas.reduce((sum, area) => sum + cellsOf(area), 0);
      return count > 2 ** 31 - 1 ? -1 : count;
    }),
    isEntireColumn: read((cells) => cells.areas.every(isWholeColumns)),
    isEntireRow: read((cells) => cells.areas.every(isWholeRows)),
  },
  children: {
    areas: (cells) => rangeCollection.of(cells),
    format: (cells) => rangeFormat.of(cells),
    worksheet: (cells) => worksheet.of({ id: cells.sheetId }),
  },
  methods: {
    calculate: method([], (cells, cx) =>
      cells.areas.forEach((area) => cx.engine.markDirty(cells.sheetId, area)),
    ),
    setDirty: method([], (cells, cx) =>
      cells.areas.forEach((area) => cx.engine.markDirty(cells.sheetId, area)),
    ),
    clear: calculated(method([clearKind], (cells, cx, what) => clearCells(cx, cells, what))),
    copyFrom: calculated(
      method(
        [
          either(either(objectOf(range), text), objectOf(rangeAreas)),
          withDefault(oneOf("All", "Formulas", "Values", "Formats", "Link"), "All"),
          withDefault(flag, false),
          withDefault(flag, false),
        ],
        (cells, cx, source, what, skipBlanks, transpose) => {
          requireEditable(cx, cells);
          const from = placeArgument(cx, cells, source);
          for (const area of cells.areas) {
            copyCells(cx.engine, from, { sheetId: cells.sheetId, area }, { what, skipBlanks, transpose });
          }
        },
      ),
    ),
    getEntireColumn: method([], (cells) =>
      rangeAreas.of({ ...cells, areas: cells.areas.map((area) => ({ ...area, top: 0, bottom: lastRow })) }),
    ),
    getEntireRow: method([], (cells) =>
      rangeAreas.of({
        ...cells,
        areas: cells.areas.map((area) => ({ ...area, left: 0, right: lastColumn })),
      }),
    ),
    getIntersection: method([other], (cells, cx, argument) => orNotFound(intersection(cx, cells, argument))),
    getIntersectionOrNullObject: method([other], (cells, cx, argument) => intersection(cx, cells, argument)),
    getOffsetRangeAreas: method([integer(), integer()], (cells, _cx, rows, columns) =>
      rangeAreas.of({
        ...cells,
        areas: cells.areas.map((area) => areaOf(cellsAt(cells.sheetId, moveArea(area, rows, columns)))),
      }),
    ),
    getUsedRangeAreas: calculated(
      method([optional(flag)], (cells, cx, valuesOnly) =>
        orNotFound(usedAreas(cx, cells, valuesOnly ?? false)),
      ),
    ),
    getUsedRangeAreasOrNullObject: calculated(
      method([optional(flag)], (cells, cx, valuesOnly) => usedAreas(cx, cells, valuesOnly ?? false)),
    ),
    _KeepReference: method([], () => null),
  },
});
