import type { Area } from "../engine/area";
import { activeCell, selectedAreas } from "../engine/selection";
import { addSheet, freeSheetName, isSheetName, sheetByName, sheetsInOrder } from "../engine/sheets";
import type { Context } from "../host/context";
import type { Handle } from "../host/define";
import { defineClass, method, read, readWrite } from "../host/define";
import { OfficeError } from "../host/errors";
import { flag, oneOf, optional, text, withDefault } from "../host/kinds";
import { parseArea } from "../engine/address";
import { range, rangeAreas, workbook, worksheet } from "./classes";
import { cellsAt } from "./support";

const root = {};

const byKey = (cx: Context, key: string | number): Handle | null => {
  const sheet = cx.engine.workbook.getSheetBySheetId(String(key)) ?? sheetByName(cx.engine, String(key));
  return sheet ? worksheet.of({ id: sheet.getSheetId() }) : null;
};

const visible = (cx: Context, only: boolean) =>
  sheetsInOrder(cx.engine).filter((sheet) => !only || !sheet.isSheetHidden());

const worksheetCollection = defineClass<object>("WorksheetCollection", {
  items: {
    all: (_, cx) => sheetsInOrder(cx.engine).map((sheet) => worksheet.of({ id: sheet.getSheetId() })),
    get: (_, cx, key) => byKey(cx, key),
  },
  methods: {
    add: method([optional(text)], (_, cx, name) => {
      if (cx.engine.extras.protection) throw new OfficeError("AccessDenied");
      const chosen = name === undefined || name === "" ? freeSheetName(cx.engine) : name;
      if (!isSheetName(chosen)) throw new OfficeError("InvalidArgument");
      if (sheetByName(cx.engine, chosen)) throw new OfficeError("ItemAlreadyExists");
      return worksheet.of({ id: addSheet(cx.engine, chosen, cx.engine.workbook.getSheetSize()) });
    }),
    getActiveWorksheet: method([], (_, cx) =>
      worksheet.of({ id: cx.engine.workbook.getActiveSheet().getSheetId() }),
    ),
    getCount: method([withDefault(flag, false)], (_, cx, only) => visible(cx, only).length),
    getFirst: method([withDefault(flag, false)], (_, cx, only) =>
      worksheet.of({ id: visible(cx, only)[0]!.getSheetId() }),
    ),
    getLast: method([withDefault(flag, false)], (_, cx, only) =>
      worksheet.of({ id: visible(cx, only).at(-1)!.getSheetId() }),
    ),
    getItemOrNullObject: method([text], (_, cx, key) => byKey(cx, key)),
  },
});

const runtime = defineClass<object>("Runtime", {
  scalars: {
    enableEvents: readWrite(
      (_, cx) => cx.host.eventsEnabled,
      flag,
      (_, cx, on) => {
        cx.host.eventsEnabled = on;
      },
    ),
  },
});

/** Reference of an event's range: sheet id and A1 areas. */
export const eventReference = (sheetId: string, address: string): string => `${sheetId}|${address}`;

function eventAreas(reference: string): { sheetId: string; areas: Area[] } | undefined {
  const at = reference.lastIndexOf("|");
  const areas = reference
    .slice(at + 1)
    .split(",")
    .map(parseArea)
    .filter((area) => area !== undefined);
  return areas.length > 0 ? { sheetId: reference.slice(0, at), areas } : undefined;
}

function eventRange(cx: Context, reference: string, many: boolean): Handle | null {
  const place = eventAreas(reference);
  if (!place || !cx.engine.sheet(place.sheetId)) return null;
  return many ? rangeAreas.of(place) : range.of(cellsAt(place.sheetId, place.areas[0]!));
}

const orNotFound = (handle: Handle | null): Handle => {
  if (!handle) throw new OfficeError("ItemNotFound");
  return handle;
};

workbook.declare({
  scalars: {
    name: read((_, cx) => cx.engine.name),
    readOnly: read((_, cx) => cx.host.readOnly),
    isDirty: readWrite(
      (_, cx) => cx.engine.dirty,
      flag,
      (_, cx, dirty) => {
        cx.engine.dirty = dirty;
      },
    ),
    autoSave: read(() => false),
    previouslySaved: read(() => true),
    calculationEngineVersion: read(() => 191_029),
    chartDataPointTrack: readWrite(
      () => true,
      flag,
      () => undefined,
    ),
    usePrecisionAsDisplayed: readWrite(
      () => false,
      flag,
      (_, _cx, on) => {
        if (on) throw new OfficeError("NotImplemented");
      },
    ),
  },
  children: {
    worksheets: () => worksheetCollection.of(root),
    _Runtime: () => runtime.of(root),
  },
  methods: {
    getActiveCell: method([], (_, cx) => {
      const { sheetId, area } = activeCell(cx.engine);
      return range.of(cellsAt(sheetId, area));
    }),
    getSelectedRange: method([], (_, cx) => {
      const { sheetId, areas } = selectedAreas(cx.engine);
      if (areas.length > 1) throw new OfficeError("InvalidSelection");
      return range.of(cellsAt(sheetId, areas[0]!));
    }),
    getSelectedRanges: method([], (_, cx) => {
      const { sheetId, areas } = selectedAreas(cx.engine);
      return rangeAreas.of({ sheetId, areas });
    }),
    getIsActiveCollabSession: method([], () => false),
    save: method([withDefault(oneOf("Save", "Prompt"), "Save")], (_, cx) => cx.host.save()),
    close: method([withDefault(oneOf("Save", "SkipSave"), "Save")], () => {
      throw new OfficeError("UnsupportedOperation");
    }),
    _RemoveReference: method([text], (_, cx, id) => cx.host.references.remove(id)),
    _RemoveAllReferences: method([], (_, cx) => cx.host.references.clear()),
    _GetReferenceCount: method([], (_, cx) => cx.host.references.size),
    _GetObjectByReferenceId: method([text], (_, cx, id) => orNotFound(cx.host.references.get(id) ?? null)),
    _GetObjectTypeNameByReferenceId: method(
      [text],
      (_, cx, id) => orNotFound(cx.host.references.get(id) ?? null).type.name,
    ),
    _GetRangeForEventByReferenceId: method([text], (_, cx, id) => orNotFound(eventRange(cx, id, false))),
    _GetRangeOrNullObjectForEventByReferenceId: method([text], (_, cx, id) => eventRange(cx, id, false)),
    _GetRangesForEventByReferenceId: method([text], (_, cx, id) => orNotFound(eventRange(cx, id, true))),
    _GetRangesOrNullObjectForEventByReferenceId: method([text], (_, cx, id) => eventRange(cx, id, true)),
    _SetOsfControlContainerReadyForCustomFunctions: method([], () => null),
  },
});

/** The root of the object model. */
export const rootWorkbook: Handle = workbook.of(root);
