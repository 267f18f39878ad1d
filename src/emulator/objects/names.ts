import { generateRandomId } from "@univerjs/core";
import { absoluteText, quoteSheet } from "../engine/address";
import { canonicalFormula } from "../engine/coerce";
import type { DefinedName } from "../engine/names";
import { allNames, findName, isNameText, placeOf, putName, removeName } from "../engine/names";
import { evaluateFormula } from "../engine/evaluate";
import type { Context } from "../host/context";
import type { Handle } from "../host/define";
import { calculated, defineClass, method, ObjectClass, read, readWrite } from "../host/define";
import { OfficeError } from "../host/errors";
import type { Kind } from "../host/kinds";
import { either, flag, objectOf, optional, text } from "../host/kinds";
import { range, workbook, worksheet } from "./classes";
import type { Cells } from "./support";
import { areaOf, cellsAt, sheetOf } from "./support";

/** A name, by its scope: of a sheet, or of the workbook. */
interface NameState {
  name: string;
  sheetId: string | undefined;
}

const namedItem = new ObjectClass<NameState>("NamedItem");

function current(cx: Context, { name, sheetId }: NameState): DefinedName {
  const found = findName(cx.engine, name, sheetId);
  if (!found) throw new OfficeError("ItemNotFound");
  return found;
}

/** The place a name stands for; undefined when it is a value or a formula. */
const targetOf = (cx: Context, state: NameState) => {
  const found = current(cx, state);
  return placeOf(cx.engine, found.formula, found.sheetId);
};

function rangeOf(cx: Context, state: NameState): Handle | null {
  const place = targetOf(cx, state);
  return place ? range.of(cellsAt(place.sheetId, place.area)) : null;
}

/** The reference as Excel shows it as a value: `Sheet1!$A$1:$B$2`. */
const referenceText = (cx: Context, sheetId: string, area: Parameters<typeof absoluteText>[0]): string =>
  `${quoteSheet(sheetOf(cx, sheetId).getName())}!${absoluteText(area)}`;

const evaluated = (cx: Context, state: NameState) =>
  evaluateFormula(cx.engine, current(cx, state).formula, state.sheetId);

async function valueText(cx: Context, state: NameState): Promise<unknown> {
  const place = targetOf(cx, state);
  if (place) return referenceText(cx, place.sheetId, place.area);
  const { values } = await evaluated(cx, state);
  return values[0]?.[0] ?? "";
}

async function typeOfName(cx: Context, state: NameState): Promise<string> {
  if (targetOf(cx, state)) return "Range";
  const { values } = await evaluated(cx, state);
  if (values.length > 1 || (values[0]?.length ?? 0) > 1) return "Array";
  const value = values[0]?.[0];
  if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Double";
  if (typeof value === "boolean") return "Boolean";
  return typeof value === "string" && value.startsWith("#") ? "Error" : "String";
}

const arrayValues = defineClass<NameState>("NamedItemArrayValues", {
  scalars: {
    values: calculated(read(async (state, cx) => (await evaluated(cx, state)).values)),
    types: calculated(read(async (state, cx) => (await evaluated(cx, state)).types)),
  },
});

const change = (cx: Context, state: NameState, patch: Partial<DefinedName>): void => {
  putName(cx.engine, { ...current(cx, state), ...patch });
};

const sheetHandle = (state: NameState): Handle | null =>
  state.sheetId === undefined ? null : worksheet.of({ id: state.sheetId });

namedItem.declare({
  identity: { _Id: ({ name }) => name },
  scalars: {
    name: read((state, cx) => current(cx, state).name),
    comment: readWrite(
      (state, cx) => current(cx, state).comment,
      text,
      (state, cx, comment) => change(cx, state, { comment }),
    ),
    formula: readWrite(
      (state, cx) => {
        const place = targetOf(cx, state);
        if (place) return `=${referenceText(cx, place.sheetId, place.area)}`;
        return `=${current(cx, state).formula}`;
      },
      text,
      (state, cx, formula) => change(cx, state, { formula: canonicalFormula(formula).replace(/^=/, "") }),
    ),
    scope: read(({ sheetId }) => (sheetId === undefined ? "Workbook" : "Worksheet")),
    type: calculated(read((state, cx) => typeOfName(cx, state))),
    value: calculated(read((state, cx) => valueText(cx, state))),
    visible: readWrite(
      (state, cx) => current(cx, state).visible,
      flag,
      (state, cx, visible) => change(cx, state, { visible }),
    ),
  },
  children: {
    arrayValues: (state) => arrayValues.of(state),
    worksheet: (state) => {
      const handle = sheetHandle(state);
      if (!handle) throw new OfficeError("ItemNotFound");
      return handle;
    },
    worksheetOrNullObject: sheetHandle,
  },
  methods: {
    delete: method([], (state, cx) => removeName(cx.engine, current(cx, state))),
    getRange: method([], (state, cx) => {
      const handle = rangeOf(cx, state);
      if (!handle) throw new OfficeError("InvalidOperation");
      return handle;
    }),
    getRangeOrNullObject: method([], (state, cx) => rangeOf(cx, state)),
  },
});

/** What a name can stand for: a range, or a formula or value as text. */
const target: Kind<Cells | string> = either(objectOf(range), {
  name: "formula",
  read: (value) => {
    if (typeof value === "number" || typeof value === "boolean") return `=${value}`;
    if (typeof value !== "string" || value === "") throw new OfficeError("InvalidArgument");
    return value;
  },
});

function addName(
  cx: Context,
  sheetId: string | undefined,
  name: string,
  place: Cells | string,
  comment?: string,
): Handle {
  if (!isNameText(name)) throw new OfficeError("InvalidArgument");
  if (findName(cx.engine, name, sheetId)) throw new OfficeError("ItemAlreadyExists");
  const formula =
    typeof place === "string"
      ? place.startsWith("=")
        ? canonicalFormula(place).slice(1)
        : `"${place.replaceAll('"', '""')}"`
      : referenceText(cx, place.sheetId, areaOf(place));
  putName(cx.engine, {
    id: generateRandomId(8),
    name,
    formula,
    comment: comment ?? "",
    visible: true,
    sheetId,
  });
  return namedItem.of({ name, sheetId });
}

const collection = defineClass<{ sheetId: string | undefined }>("NamedItemCollection", {
  items: {
    all: ({ sheetId }, cx) =>
      allNames(cx.engine)
        .filter((name) => name.sheetId === sheetId)
        .map(({ name }) => namedItem.of({ name, sheetId })),
    get: ({ sheetId }, cx, key) =>
      findName(cx.engine, String(key), sheetId) ? namedItem.of({ name: String(key), sheetId }) : null,
  },
  methods: {
    add: method([text, target, optional(text)], ({ sheetId }, cx, name, place, comment) =>
      addName(cx, sheetId, name, place, comment),
    ),
    addFormulaLocal: method([text, text, optional(text)], ({ sheetId }, cx, name, formula, comment) =>
      addName(cx, sheetId, name, formula, comment),
    ),
    getCount: method(
      [],
      ({ sheetId }, cx) => allNames(cx.engine).filter((name) => name.sheetId === sheetId).length,
    ),
    getItemOrNullObject: method([text], ({ sheetId }, cx, name) =>
      findName(cx.engine, name, sheetId) ? namedItem.of({ name, sheetId }) : null,
    ),
  },
});

workbook.declare({ children: { names: () => collection.of({ sheetId: undefined }) } });
worksheet.declare({ children: { names: ({ id }) => collection.of({ sheetId: id }) } });
