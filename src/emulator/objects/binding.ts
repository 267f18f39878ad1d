import { contains } from "../engine/area";
import type { Binding, BindingType } from "../engine/bindings";
import { allBindings, findBinding, putBinding, removeBinding } from "../engine/bindings";
import type { Place } from "../engine/names";
import { nameTarget } from "../engine/names";
import { selectedAreas } from "../engine/selection";
import { allTables } from "../engine/tables";
import { splitReference } from "../engine/address";
import { sheetByName } from "../engine/sheets";
import type { Context } from "../host/context";
import type { Handle } from "../host/define";
import { calculated, defineClass, method, ObjectClass, read } from "../host/define";
import { found, OfficeError } from "../host/errors";
import { either, integer, objectOf, oneOf, text } from "../host/kinds";
import { range, table, workbook } from "./classes";
import type { Cells } from "./support";
import { areaOf, cellsAt, resolveArea } from "./support";

/** A binding by its id. */
interface BindingState {
  id: string;
}

const bindingOf = (cx: Context, { id }: BindingState): Binding => found(findBinding(cx.engine, id));

/** Its cells; InvalidBinding once they are deleted. */
function placeOf(cx: Context, state: BindingState): Place {
  const { place } = bindingOf(cx, state);
  if (!place) throw new OfficeError("InvalidBinding");
  return place;
}

const binding = new ObjectClass<BindingState>("Binding");

binding.declare({
  identity: { Id: ({ id }) => id },
  scalars: {
    id: read(({ id }) => id),
    type: read((state, cx) => bindingOf(cx, state).type),
  },
  methods: {
    delete: method([], (state, cx) => {
      bindingOf(cx, state);
      removeBinding(cx.engine, state.id);
    }),
    getRange: method([], (state, cx) => {
      const { sheetId, area } = placeOf(cx, state);
      if (bindingOf(cx, state).type === "Text") throw new OfficeError("InvalidOperation");
      return range.of(cellsAt(sheetId, area));
    }),
    getTable: method([], (state, cx) => {
      const { sheetId, area } = placeOf(cx, state);
      if (bindingOf(cx, state).type !== "Table") throw new OfficeError("InvalidOperation");
      const known = allTables(cx.engine, sheetId).find((one) => contains(one.area, area));
      if (!known) throw new OfficeError("InvalidBinding");
      return table.of({ id: known.id });
    }),
    getText: calculated(
      method([], (state, cx) => {
        const { sheetId, area } = placeOf(cx, state);
        if (bindingOf(cx, state).type !== "Text") throw new OfficeError("InvalidOperation");
        return cx.engine.reader(sheetId).text(area.top, area.left);
      }),
    ),
  },
});

const kinds = oneOf("Range", "Table", "Text");

function add(cx: Context, id: string, type: BindingType, place: Place): Handle {
  if (id === "") throw new OfficeError("InvalidArgument");
  const inTable = allTables(cx.engine, place.sheetId).some((one) => contains(one.area, place.area));
  if (type === "Table" && !inTable) throw new OfficeError("InvalidArgument");
  putBinding(cx.engine, id, type, place);
  return binding.of({ id });
}

const activeSheet = (cx: Context): string => cx.engine.workbook.getActiveSheet().getSheetId();

/** The place of an address with the name of its sheet, or of a name. */
function placeNamed(cx: Context, address: string): Place {
  const { sheet, text: local } = splitReference(address);
  const target = sheet === undefined ? nameTarget(cx.engine, local, activeSheet(cx)) : undefined;
  if (target) return target;
  const own =
    sheet === undefined ? cx.engine.workbook.getActiveSheet() : found(sheetByName(cx.engine, sheet));
  return { sheetId: own.getSheetId(), area: resolveArea(cx, own.getSheetId(), local) };
}

const placeOfRange = (cx: Context, given: Cells | string): Place =>
  typeof given === "string" ? placeNamed(cx, given) : { sheetId: given.sheetId, area: areaOf(given) };

const handleOf = (cx: Context, id: string): Handle | null =>
  findBinding(cx.engine, id) ? binding.of({ id }) : null;

const bindings = defineClass<object>("BindingCollection", {
  scalars: { count: read((_, cx) => allBindings(cx.engine).length) },
  items: {
    all: (_, cx) => allBindings(cx.engine).map(({ id }) => binding.of({ id })),
    get: (_, cx, id) => handleOf(cx, String(id)),
  },
  methods: {
    add: method([either(objectOf(range), text), kinds, text], (_, cx, given, type, id) =>
      add(cx, id, type, placeOfRange(cx, given)),
    ),
    addFromNamedItem: method([text, kinds, text], (_, cx, name, type, id) =>
      add(cx, id, type, found(nameTarget(cx.engine, name, activeSheet(cx)))),
    ),
    addFromSelection: method([kinds, text], (_, cx, type, id) => {
      const { sheetId, areas } = selectedAreas(cx.engine);
      if (areas.length !== 1) throw new OfficeError("InvalidSelection");
      return add(cx, id, type, { sheetId, area: areas[0]! });
    }),
    getCount: method([], (_, cx) => allBindings(cx.engine).length),
    getItemAt: method([integer(0)], (_, cx, at) => {
      const known = allBindings(cx.engine)[at];
      if (!known) throw new OfficeError("InvalidArgument");
      return binding.of({ id: known.id });
    }),
    getItemOrNullObject: method([text], (_, cx, id) => handleOf(cx, id)),
  },
});

workbook.declare({ children: { bindings: () => bindings.of({}) } });
