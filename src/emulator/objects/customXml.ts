import type { Context } from "../host/context";
import type { Handle } from "../host/define";
import { defineClass, method, ObjectClass, read } from "../host/define";
import { OfficeError } from "../host/errors";
import { text } from "../host/kinds";
import { workbook } from "./classes";

interface PartState {
  id: string;
}

const part = new ObjectClass<PartState>("CustomXmlPart");

const parts = (cx: Context): Record<string, string> => (cx.engine.extras.customXml ??= {});

function xmlOf(cx: Context, { id }: PartState): string {
  const xml = parts(cx)[id];
  if (xml === undefined) throw new OfficeError("ItemNotFound");
  return xml;
}

/** Namespace of the root element, by its own prefix or by default. */
function namespaceOf(xml: string): string {
  const root = /<(?![?!])(?:([\w.-]+):)?[\w.-]+([^>]*)>/.exec(xml);
  if (!root) return "";
  const name = root[1] === undefined ? "xmlns" : `xmlns:${root[1]}`;
  return new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(root[2] ?? "")?.[1] ?? "";
}

function requireXml(xml: string): void {
  if (!/^\s*(<\?xml[^>]*\?>\s*)?(<!--[\s\S]*?-->\s*)*<[\w.:-]+[\s\S]*>\s*$/.test(xml)) {
    throw new OfficeError("InvalidArgument");
  }
}

part.declare({
  identity: { Id: ({ id }) => id },
  scalars: { id: read(({ id }) => id), namespaceUri: read((state, cx) => namespaceOf(xmlOf(cx, state))) },
  methods: {
    delete: method([], (state, cx) => {
      xmlOf(cx, state);
      Reflect.deleteProperty(parts(cx), state.id);
    }),
    getXml: method([], (state, cx) => xmlOf(cx, state)),
    setXml: method([text], (state, cx, xml) => {
      xmlOf(cx, state);
      requireXml(xml);
      parts(cx)[state.id] = xml;
    }),
  },
});

const handleOf = (cx: Context, id: string): Handle | null =>
  parts(cx)[id] === undefined ? null : part.of({ id });

interface Scope {
  namespace: string;
}

const inNamespace = (cx: Context, { namespace }: Scope): string[] =>
  Object.entries(parts(cx))
    .filter(([, xml]) => namespaceOf(xml) === namespace)
    .map(([id]) => id);

const scoped = defineClass<Scope>("CustomXmlPartScopedCollection", {
  items: {
    all: (scope, cx) => inNamespace(cx, scope).map((id) => part.of({ id })),
    get: (scope, cx, id) =>
      inNamespace(cx, scope).includes(String(id)) ? part.of({ id: String(id) }) : null,
  },
  methods: {
    getCount: method([], (scope, cx) => inNamespace(cx, scope).length),
    getItemOrNullObject: method([text], (scope, cx, id) =>
      inNamespace(cx, scope).includes(id) ? part.of({ id }) : null,
    ),
    getOnlyItem: method([], (scope, cx) => {
      const ids = inNamespace(cx, scope);
      if (ids.length !== 1) throw new OfficeError("InvalidOperation");
      return part.of({ id: ids[0]! });
    }),
    getOnlyItemOrNullObject: method([], (scope, cx) => {
      const ids = inNamespace(cx, scope);
      return ids.length === 1 ? part.of({ id: ids[0]! }) : null;
    }),
  },
});

const collection = defineClass<object>("CustomXmlPartCollection", {
  items: {
    all: (_, cx) => Object.keys(parts(cx)).map((id) => part.of({ id })),
    get: (_, cx, id) => handleOf(cx, String(id)),
  },
  methods: {
    add: method([text], (_, cx, xml) => {
      requireXml(xml);
      const id = `{${crypto.randomUUID().toUpperCase()}}`;
      parts(cx)[id] = xml;
      return part.of({ id });
    }),
    getByNamespace: method([text], (_, _cx, namespace) => scoped.of({ namespace })),
    getCount: method([], (_, cx) => Object.keys(parts(cx)).length),
    getItemOrNullObject: method([text], (_, cx, id) => handleOf(cx, id)),
  },
});

workbook.declare({ children: { customXmlParts: () => collection.of({}) } });
