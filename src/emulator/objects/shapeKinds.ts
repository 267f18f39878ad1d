import type { Context } from "../host/context";
import type { Handle } from "../host/define";
import { defineClass, method, ObjectClass, read } from "../host/define";
import { OfficeError } from "../host/errors";
import { either, integer, listOf, number, objectOf, oneOf, text, withDefault } from "../host/kinds";
import type { Part } from "./part";
import { bagOf, setBag } from "./part";
import type { ShapeState } from "./shape";
import { current, findShape, requireObjects, shape, shapeCollection } from "./shape";
import { addShape, removeShape, shapesOf } from "./shapeModel";
import { line, shapeFill, shapeLineFormat, textFrame } from "./shapeParts";
import { geometricShapes } from "./shapeTypes";
import { sheetOf } from "./support";

const root = ({ id }: ShapeState | Part): Part => ({ id, path: "" });

/** A part of a shape that is kept only; pictures have none. */
function part(state: ShapeState, cx: Context, name: string): Part {
  if (current(cx, state).type === "Image") throw new OfficeError("InvalidOperation");
  return { id: state.id, path: name };
}

const geometricShape = defineClass<ShapeState>("GeometricShape", {
  identity: { Id: ({ id }) => id },
  scalars: { id: read(({ id }) => id) },
  children: { shape: (state) => shape.of(state) },
});

/* Groups. */

const shapeGroup = new ObjectClass<ShapeState>("ShapeGroup");
const inGroup = ({ sheetId, id }: ShapeState, cx: Context): Handle[] =>
  shapesOf(cx, sheetId, id).map((own) => shape.of({ sheetId, id: own.id }));

const groupShapes = defineClass<ShapeState>("GroupShapeCollection", {
  items: {
    all: inGroup,
    get: ({ sheetId, id }, cx, key) => findShape(cx, sheetId, String(key), id),
  },
  methods: {
    getCount: method([], (state, cx) => inGroup(state, cx).length),
    getItemAt: method([integer(0)], (state, cx, index) => {
      const found = inGroup(state, cx)[index];
      if (!found) throw new OfficeError("InvalidArgument");
      return found;
    }),
    getItemOrNullObject: method([text], ({ sheetId, id }, cx, key) => findShape(cx, sheetId, key, id)),
  },
});

shapeGroup.declare({
  identity: { Id: ({ id }) => id },
  scalars: { id: read(({ id }) => id) },
  children: { shape: (state) => shape.of(state), shapes: (state) => groupShapes.of(state) },
  methods: {
    ungroup: method([], (state, cx) => {
      const own = current(cx, state);
      for (const inner of shapesOf(cx, state.sheetId, state.id)) {
        setBag(cx, root({ id: inner.id, sheetId: state.sheetId }), { group: undefined });
      }
      removeShape(cx, own);
    }),
  },
});

function addGroup(cx: Context, sheetId: string, members: readonly (string | ShapeState)[]): Handle {
  const states = members.map((own) =>
    typeof own === "string" ? (findShape(cx, sheetId, own)?.self as ShapeState | undefined) : own,
  );
  const shapes = states.map((own) => {
    if (!own) throw new OfficeError("ItemNotFound");
    return current(cx, own);
  });
  if (shapes.length < 2 || shapes.some(({ type }) => type === "Image"))
    throw new OfficeError("InvalidArgument");
  const left = Math.min(...shapes.map((own) => own.left));
  const top = Math.min(...shapes.map((own) => own.top));
  const width = Math.max(...shapes.map((own) => own.left + own.width)) - left;
  const height = Math.max(...shapes.map((own) => own.top + own.height)) - top;
  const id = addShape(cx, sheetId, "Group", { type: "Group", left, top, width, height });
  for (const own of shapes) setBag(cx, root({ id: own.id, sheetId }), { group: id });
  return shape.of({ sheetId, id });
}

/* Lines. */

const sheetIdOf = (cx: Context, own: Part): string => String(bagOf(cx, root(own))["sheetId"]);

const joined = (end: "begin" | "end") => ({
  shape: (own: Part, cx: Context): Handle | null => {
    const id = bagOf(cx, own)[`${end}Shape`];
    return typeof id === "string" ? shape.of({ sheetId: sheetIdOf(cx, own), id }) : null;
  },
  isConnected: read<Part>((own, cx) => typeof bagOf(cx, own)[`${end}Shape`] === "string"),
  site: read<Part>((own, cx) => bagOf(cx, own)[`${end}Site`] ?? 0),
  connect: method([objectOf(shape), integer(0)], (own: Part, cx: Context, to: ShapeState, site: number) =>
    setBag(cx, own, { [`${end}Shape`]: to.id, [`${end}Site`]: site }),
  ),
  disconnect: method<Part, []>([], (own, cx) => setBag(cx, own, { [`${end}Shape`]: null })),
});

const [begin, end] = [joined("begin"), joined("end")];
line.declare({
  identity: { Id: ({ id }) => id },
  scalars: {
    id: read(({ id }) => id),
    beginConnectedSite: begin.site,
    endConnectedSite: end.site,
    isBeginConnected: begin.isConnected,
    isEndConnected: end.isConnected,
  },
  children: {
    beginConnectedShape: begin.shape,
    endConnectedShape: end.shape,
    shape: (own, cx) => shape.of({ sheetId: sheetIdOf(cx, own), id: own.id }),
  },
  methods: {
    connectBeginShape: begin.connect,
    connectEndShape: end.connect,
    disconnectBeginShape: begin.disconnect,
    disconnectEndShape: end.disconnect,
  },
});

shape.declare({
  children: {
    fill: (state, cx) => shapeFill.of(part(state, cx, "fill")),
    geometricShape: (state) => geometricShape.of(state),
    group: (state, cx) => {
      if (current(cx, state).type !== "Group") throw new OfficeError("InvalidOperation");
      return shapeGroup.of(state);
    },
    line: (state, cx) => {
      if (current(cx, state).type !== "Line") throw new OfficeError("InvalidOperation");
      return line.of(part(state, cx, "line"));
    },
    lineFormat: (state, cx) => shapeLineFormat.of(part(state, cx, "lineFormat")),
    parentGroup: (state, cx) => {
      const group = bagOf(cx, part(state, cx, ""))["group"];
      if (typeof group !== "string") throw new OfficeError("ItemNotFound");
      return shape.of({ sheetId: state.sheetId, id: group });
    },
    textFrame: (state, cx) => textFrame.of(part(state, cx, "textFrame")),
  },
});

function add(cx: Context, sheetId: string, base: string, values: Parameters<typeof addShape>[3]): ShapeState {
  sheetOf(cx, sheetId);
  requireObjects(cx, sheetId);
  return { sheetId, id: addShape(cx, sheetId, base, { ...values, sheetId }) };
}

shapeCollection.declare({
  methods: {
    addGeometricShape: method([oneOf(...geometricShapes)], ({ id }, cx, geometry) =>
      shape.of(add(cx, id, geometry, { type: "GeometricShape", geometry })),
    ),
    addGroup: method([listOf(either(text, objectOf(shape)))], ({ id }, cx, members) => {
      requireObjects(cx, id);
      return addGroup(cx, id, members);
    }),
    addLine: method(
      [number, number, number, number, withDefault(oneOf("Straight", "Elbow", "Curve"), "Straight")],
      ({ id }, cx, left, top, right, bottom, connectorType) => {
        const state = add(cx, id, "Straight Connector", {
          type: "Line",
          left: Math.min(left, right),
          top: Math.min(top, bottom),
          width: Math.abs(right - left),
          height: Math.abs(bottom - top),
        });
        setBag(cx, { id: state.id, path: "line" }, { connectorType });
        return shape.of(state);
      },
    ),
    addTextBox: method([withDefault(text, "")], ({ id }, cx, words) => {
      const state = add(cx, id, "TextBox", { type: "TextBox", geometry: "Rectangle" });
      setBag(cx, { id: state.id, path: "textFrame/textRange" }, { text: words });
      return shape.of(state);
    }),
  },
});
