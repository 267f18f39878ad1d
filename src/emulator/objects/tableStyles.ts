import type { Context } from "../host/context";
import type { Handle } from "../host/define";
import { defineClass, method, ObjectClass, read } from "../host/define";
import { OfficeError } from "../host/errors";
import { text } from "../host/kinds";
import { workbook } from "./classes";

/** A table style by its name. */
interface StyleState {
  name: string;
}

const tableStyleNames = [
  ...Array.from({ length: 21 }, (_, i) => `TableStyleLight${i + 1}`),
  ...Array.from({ length: 28 }, (_, i) => `TableStyleMedium${i + 1}`),
  ...Array.from({ length: 11 }, (_, i) => `TableStyleDark${i + 1}`),
];

const tableStyle = new ObjectClass<StyleState>("TableStyle");

tableStyle.declare({
  identity: { _Id: ({ name }) => name },
  scalars: { name: read(({ name }) => name), readOnly: read(() => true) },
  methods: {
    delete: method([], () => {
      throw new OfficeError("AccessDenied");
    }),
  },
});

const standardTableStyles = new WeakMap<object, string>();
const standardOf = (cx: Context): string =>
  standardTableStyles.get(cx.engine.workbook) ?? "TableStyleMedium2";

const namedTableStyle = (name: string): Handle | null =>
  tableStyleNames.includes(name) ? tableStyle.of({ name }) : null;

const tableStyles = defineClass<object>("TableStyleCollection", {
  items: {
    all: () => tableStyleNames.map((name) => tableStyle.of({ name })),
    get: (_, _cx, name) => namedTableStyle(String(name)),
  },
  methods: {
    getCount: method([], () => tableStyleNames.length),
    getDefault: method([], (_, cx) => tableStyle.of({ name: standardOf(cx) })),
    getItemOrNullObject: method([text], (_, _cx, name) => namedTableStyle(name)),
    setDefault: method([text], (_, cx, name) => {
      if (!namedTableStyle(name)) throw new OfficeError("ItemNotFound");
      standardTableStyles.set(cx.engine.workbook, name);
    }),
  },
});

workbook.declare({ children: { tableStyles: () => tableStyles.of({}) } });
