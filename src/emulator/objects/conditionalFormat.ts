import { defaultCriteria } from "../engine/conditional/defaults";
import type { ConditionalFormat, ConditionalType } from "../engine/conditional/model";
import { conditionalTypes } from "../engine/conditional/model";
import { intersect } from "../engine/area";
import type { Context } from "../host/context";
import type { Handle } from "../host/define";
import { defineClass, method, ObjectClass, read, readWrite } from "../host/define";
import { OfficeError } from "../host/errors";
import { flag, integer, oneOf, optional, text } from "../host/kinds";
import { range, rangeAreas } from "./classes";
import type { FormatState } from "./conditionalKinds";
import {
  cellValueFormat,
  changeFormat,
  customFormat,
  currentFormat,
  presetFormat,
  textFormat,
  topBottomFormat,
} from "./conditionalKinds";
import { colorScaleFormat, dataBarFormat, iconSetFormat } from "./conditionalScales";
import type { Cells } from "./support";
import { cellsAt, requireAllowed, resolveArea, sheetOf } from "./support";

const conditionalFormat = new ObjectClass<FormatState>("ConditionalFormat");

const formatsOn = (cx: Context, cells: Cells): ConditionalFormat[] => {
  sheetOf(cx, cells.sheetId);
  return cx.engine.conditionalFormats
    .list(cells.sheetId)
    .filter((format) => format.areas.some((own) => cells.areas.some((area) => intersect(own, area))));
};

const handleOf = (format: ConditionalFormat): Handle =>
  conditionalFormat.of({ sheetId: format.sheetId, id: format.id });

const byId = (cx: Context, cells: Cells, id: string): Handle | null => {
  const found = formatsOn(cx, cells).find((format) => format.id === id);
  return found ? handleOf(found) : null;
};

/** The part of a format that is only there for its own type. */
const part =
  (type: ConditionalType, of: (state: FormatState) => Handle, orNull: boolean) =>
  (state: FormatState, cx: Context): Handle | null => {
    if (currentFormat(cx, state).type === type) return of(state);
    if (orNull) return null;
    throw new OfficeError("ItemNotFound");
  };

const parts: Record<string, [ConditionalType, ObjectClass<FormatState>]> = {
  cellValue: ["CellValue", cellValueFormat],
  colorScale: ["ColorScale", colorScaleFormat],
  custom: ["Custom", customFormat],
  dataBar: ["DataBar", dataBarFormat],
  iconSet: ["IconSet", iconSetFormat],
  preset: ["PresetCriteria", presetFormat],
  textComparison: ["ContainsText", textFormat],
  topBottom: ["TopBottom", topBottomFormat],
};

const children = Object.fromEntries(
  Object.entries(parts).flatMap(([name, [type, own]]) => [
    [name, part(type, (state) => own.of(state), false)],
    [`${name}OrNullObject`, part(type, (state) => own.of(state), true)],
  ]),
);

conditionalFormat.declare({
  identity: { Id: (state) => state.id },
  scalars: {
    id: read((state) => state.id),
    type: read((state, cx) => currentFormat(cx, state).type),
    stopIfTrue: readWrite(
      // Scales, bars and icons never stop what comes after them; Excel answers null.
      (state, cx) => {
        const { type, stopIfTrue } = currentFormat(cx, state);
        return type === "DataBar" || type === "ColorScale" || type === "IconSet" ? null : stopIfTrue;
      },
      flag,
      (state, cx, stop) => {
        changeFormat(cx, state, (format) => (format.stopIfTrue = stop));
      },
    ),
    priority: readWrite(
      (state, cx) => {
        currentFormat(cx, state);
        return cx.engine.conditionalFormats.list(state.sheetId).findIndex((format) => format.id === state.id);
      },
      integer(0),
      (state, cx, priority) => {
        requireAllowed(cx, state.sheetId, "allowFormatCells");
        cx.engine.conditionalFormats.setPriority(currentFormat(cx, state), priority);
      },
    ),
  },
  children,
  methods: {
    delete: method([], (state, cx) => {
      requireAllowed(cx, state.sheetId, "allowFormatCells");
      cx.engine.conditionalFormats.remove(currentFormat(cx, state));
    }),
    getRange: method([], (state, cx) => {
      const { areas } = currentFormat(cx, state);
      if (areas.length !== 1) throw new OfficeError("InvalidOperation");
      return range.of(cellsAt(state.sheetId, areas[0]!));
    }),
    getRangeOrNullObject: method([], (state, cx) => {
      const { areas } = currentFormat(cx, state);
      return areas.length === 1 ? range.of(cellsAt(state.sheetId, areas[0]!)) : null;
    }),
    getRanges: method([], (state, cx) =>
      rangeAreas.of({ sheetId: state.sheetId, areas: [...currentFormat(cx, state).areas] }),
    ),
    changeRuleToCustom: method([text], (state, cx, formula) => {
      changeFormat(cx, state, (format) => {
        format.type = "Custom";
        format.criteria = { formula };
      });
    }),
    setRanges: method([text], (state, cx, address) => {
      changeFormat(cx, state, (format) => {
        format.areas = address.split(",").map((one) => resolveArea(cx, state.sheetId, one));
      });
    }),
  },
});

/** The conditional formats that lie over some of these cells. */
export const conditionalFormatCollection = defineClass<Cells>("ConditionalFormatCollection", {
  items: {
    all: (cells, cx) => formatsOn(cx, cells).map(handleOf),
    get: (cells, cx, id) => byId(cx, cells, String(id)),
  },
  methods: {
    add: method([oneOf(...conditionalTypes)], (cells, cx, type) => {
      sheetOf(cx, cells.sheetId);
      requireAllowed(cx, cells.sheetId, "allowFormatCells");
      return handleOf(
        cx.engine.conditionalFormats.add(cells.sheetId, cells.areas, type, defaultCriteria(type)),
      );
    }),
    clearAll: method([], (cells, cx) => {
      sheetOf(cx, cells.sheetId);
      requireAllowed(cx, cells.sheetId, "allowFormatCells");
      cx.engine.conditionalFormats.clear(cells.sheetId, cells.areas);
    }),
    getCount: method([], (cells, cx) => formatsOn(cx, cells).length),
    getItemAt: method([integer(0)], (cells, cx, index) => {
      const found = formatsOn(cx, cells)[index];
      if (!found) throw new OfficeError("InvalidArgument");
      return handleOf(found);
    }),
    getItemOrNullObject: method([optional(text)], (cells, cx, id) => byId(cx, cells, id ?? "")),
  },
});

range.declare({ children: { conditionalFormats: (cells) => conditionalFormatCollection.of(cells) } });
rangeAreas.declare({ children: { conditionalFormats: (cells) => conditionalFormatCollection.of(cells) } });
