import type { Context } from "../host/context";
import type { Handle } from "../host/define";
import { defineClass, method, ObjectClass, read, readWrite } from "../host/define";
import { OfficeError } from "../host/errors";
import { anything, integer, text } from "../host/kinds";
import { workbook, worksheet } from "./classes";
import type { SheetState } from "./support";
import { sheetOf } from "./support";

/** Something found by a key, which may be gone by now. */
interface Keyed {
  key: string;
}

/* Settings of the workbook for this add-in, as JSON texts. */

const setting = new ObjectClass<Keyed>("Setting");

const settings = (cx: Context) => cx.engine.extras.settings;

const requireSetting = (cx: Context, key: string): string => {
  const value = settings(cx)[key];
  if (value === undefined) throw new OfficeError("ItemNotFound");
  return value;
};

function settingsChanged(cx: Context): void {
  cx.engine.dirty = true;
  if (cx.host.eventsEnabled) cx.host.sendCommon("settingsChanged", {});
}

function putSetting(cx: Context, key: string, value: unknown): void {
  settings(cx)[key] = JSON.stringify(value);
  settingsChanged(cx);
}

setting.declare({
  identity: { _Id: ({ key }) => key },
  scalars: {
    key: read(({ key }) => key),
    value: readWrite(
      ({ key }, cx) => JSON.parse(requireSetting(cx, key)) as unknown,
      anything,
      ({ key }, cx, value) => {
        requireSetting(cx, key);
        putSetting(cx, key, value);
      },
    ),
  },
  methods: {
    delete: method([], ({ key }, cx) => {
      requireSetting(cx, key);
      Reflect.deleteProperty(settings(cx), key);
      settingsChanged(cx);
    }),
  },
});

const settingOf = (cx: Context, key: string): Handle | null =>
  settings(cx)[key] === undefined ? null : setting.of({ key });

const settingCollection = defineClass<object>("SettingCollection", {
  items: {
    all: (_, cx) => Object.keys(settings(cx)).map((key) => setting.of({ key })),
    get: (_, cx, key) => settingOf(cx, String(key)),
  },
  methods: {
    add: method([text, anything], (_, cx, key, value) => {
      if (key === "") throw new OfficeError("InvalidArgument");
      putSetting(cx, key, value);
      return setting.of({ key });
    }),
    getCount: method([], (_, cx) => Object.keys(settings(cx)).length),
    getItemOrNullObject: method([text], (_, cx, key) => settingOf(cx, key)),
  },
});

/* Properties of the document. */

const properties = (cx: Context) => cx.engine.extras.properties;

const documentProperty = (name: string) =>
  readWrite<object, string>(
    (_, cx) => properties(cx)[name] ?? "",
    text,
    (_, cx, value) => {
      if (value.length > 255) throw new OfficeError("InvalidArgument");
      properties(cx)[name] = value;
    },
  );

const prefix = "custom:";

const customProperty = new ObjectClass<Keyed>("CustomProperty");

const requireCustom = (cx: Context, key: string): unknown => {
  const value = properties(cx)[prefix + key];
  if (value === undefined) throw new OfficeError("ItemNotFound");
  const type = cx.engine.extras.propertyTypes?.[key];
  if (type === "number") return Number(value);
  return type === "boolean" ? value === "true" : value;
};

function putCustom(cx: Context, key: string, value: unknown): void {
  if (typeof value === "object" || value === undefined) throw new OfficeError("InvalidArgument");
  properties(cx)[prefix + key] = String(value);
  const types = (cx.engine.extras.propertyTypes ??= {});
  if (typeof value === "number" || typeof value === "boolean")
    types[key] = typeof value as "number" | "boolean";
  else Reflect.deleteProperty(types, key);
}

const customTypes: Record<string, string> = { number: "Float", boolean: "Boolean", string: "String" };

customProperty.declare({
  identity: { Key: ({ key }) => key },
  scalars: {
    key: read(({ key }) => key),
    type: read(({ key }, cx) => {
      const value = requireCustom(cx, key);
      return Number.isInteger(value) ? "Number" : (customTypes[typeof value] ?? "String");
    }),
    value: readWrite(
      ({ key }, cx) => requireCustom(cx, key),
      anything,
      ({ key }, cx, value) => {
        requireCustom(cx, key);
        putCustom(cx, key, value);
      },
    ),
  },
  methods: {
    delete: method([], ({ key }, cx) => {
      requireCustom(cx, key);
      Reflect.deleteProperty(properties(cx), prefix + key);
    }),
  },
});

const customKeys = (cx: Context): string[] =>
  Object.keys(properties(cx))
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length));

const findCustom = (cx: Context, key: string): Handle | null => {
  const found = customKeys(cx).find((own) => own.toLowerCase() === key.toLowerCase());
  return found === undefined ? null : customProperty.of({ key: found });
};

const customPropertyCollection = defineClass<object>("CustomPropertyCollection", {
  items: {
    all: (_, cx) => customKeys(cx).map((key) => customProperty.of({ key })),
    get: (_, cx, key) => findCustom(cx, String(key)),
  },
  methods: {
    add: method([text, anything], (_, cx, key, value) => {
      if (key === "" || key.length > 255) throw new OfficeError("InvalidArgument");
      putCustom(cx, key, value);
      return customProperty.of({ key });
    }),
    deleteAll: method([], (_, cx) => {
      for (const key of customKeys(cx)) Reflect.deleteProperty(properties(cx), prefix + key);
    }),
    getCount: method([], (_, cx) => customKeys(cx).length),
    getItemOrNullObject: method([text], (_, cx, key) => findCustom(cx, key)),
  },
});

const documentProperties = defineClass<object>("DocumentProperties", {
  scalars: {
    title: documentProperty("title"),
    subject: documentProperty("subject"),
    author: documentProperty("author"),
    keywords: documentProperty("keywords"),
    comments: documentProperty("comments"),
    category: documentProperty("category"),
    manager: documentProperty("manager"),
    company: documentProperty("company"),
    lastAuthor: read((_, cx) => properties(cx)["lastAuthor"] ?? properties(cx)["lastModifiedBy"] ?? ""),
    revisionNumber: readWrite(
      (_, cx) => Number(properties(cx)["revisionNumber"] ?? 0),
      integer(0),
      (_, cx, value) => {
        properties(cx)["revisionNumber"] = String(value);
      },
    ),
    creationDate: read((_, cx) => properties(cx)["creationDate"] ?? properties(cx)["created"] ?? null),
  },
  children: { custom: () => customPropertyCollection.of({}) },
});

/* Properties an add-in keeps with a worksheet. */

interface SheetKey extends SheetState {
  key: string;
}

const worksheetCustomProperty = new ObjectClass<SheetKey>("WorksheetCustomProperty");

const sheetProperties = (cx: Context, id: string): Record<string, string> => {
  sheetOf(cx, id);
  return (cx.engine.sheetExtras(id).customProperties ??= {});
};

const sheetKey = (cx: Context, id: string, key: string): string | undefined =>
  Object.keys(sheetProperties(cx, id)).find((own) => own.toLowerCase() === key.toLowerCase());

const requireSheetProperty = (cx: Context, { id, key }: SheetKey): string => {
  const value = sheetProperties(cx, id)[key];
  if (value === undefined) throw new OfficeError("ItemNotFound");
  return value;
};

worksheetCustomProperty.declare({
  identity: { _Id: ({ key }) => key },
  scalars: {
    key: read(({ key }) => key),
    value: readWrite(
      (state, cx) => requireSheetProperty(cx, state),
      text,
      (state, cx, value) => {
        requireSheetProperty(cx, state);
        sheetProperties(cx, state.id)[state.key] = value;
      },
    ),
  },
  methods: {
    delete: method([], (state, cx) => {
      requireSheetProperty(cx, state);
      Reflect.deleteProperty(sheetProperties(cx, state.id), state.key);
    }),
  },
});

const findSheetProperty = (cx: Context, id: string, key: string): Handle | null => {
  const found = sheetKey(cx, id, key);
  return found === undefined ? null : worksheetCustomProperty.of({ id, key: found });
};

const worksheetCustomPropertyCollection = defineClass<SheetState>("WorksheetCustomPropertyCollection", {
  items: {
    all: ({ id }, cx) =>
      Object.keys(sheetProperties(cx, id)).map((key) => worksheetCustomProperty.of({ id, key })),
    get: ({ id }, cx, key) => findSheetProperty(cx, id, String(key)),
  },
  methods: {
    add: method([text, text], ({ id }, cx, key, value) => {
      if (key === "" || key.length > 255) throw new OfficeError("InvalidArgument");
      const own = sheetKey(cx, id, key) ?? key;
      sheetProperties(cx, id)[own] = value;
      return worksheetCustomProperty.of({ id, key: own });
    }),
    getCount: method([], ({ id }, cx) => Object.keys(sheetProperties(cx, id)).length),
    getItemOrNullObject: method([text], ({ id }, cx, key) => findSheetProperty(cx, id, key)),
  },
});

workbook.declare({
  children: { settings: () => settingCollection.of({}), properties: () => documentProperties.of({}) },
});
worksheet.declare({ children: { customProperties: (sheet) => worksheetCustomPropertyCollection.of(sheet) } });
