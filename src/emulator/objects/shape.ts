import type { AltText } from "../engine/book";
import { addPicture, allPictures } from "../engine/drawings";
import { pictureFormat } from "../engine/pictureSize";
import { protectionOf } from "../engine/protection";
import { toPoints } from "../engine/sizes";
import type { Context } from "../host/context";
import type { Handle } from "../host/define";
import { defineClass, method, ObjectClass, read, readWrite } from "../host/define";
import { OfficeError } from "../host/errors";
import { either, flag, integer, number, numberWithin, objectOf, oneOf, optional, text } from "../host/kinds";
import { worksheet } from "./classes";
import { bagOf, setBag } from "./part";
import type { ShapeInfo, ShapePlace } from "./shapeModel";
import { describeShape, placeShape, removeShape, shapeById, shapesOf } from "./shapeModel";
import { geometricShapes } from "./shapeTypes";
import type { SheetState } from "./support";
import { sameName, sheetOf } from "./support";

/** A shape, found again by its id. Pictures are drawn; other shapes are kept only. */
export interface ShapeState {
  sheetId: string;
  id: string;
}

export const shape = new ObjectClass<ShapeState>("Shape");

export function current(cx: Context, { sheetId, id }: ShapeState): ShapeInfo {
  sheetOf(cx, sheetId);
  const found = shapeById(cx, sheetId, id);
  if (!found) throw new OfficeError("ItemNotFound");
  return found;
}

export function requireObjects(cx: Context, sheetId: string): void {
  const protection = protectionOf(cx.engine, sheetId);
  if (protection && protection.options["allowEditObjects"] !== true) throw new OfficeError("AccessDenied");
}

function place(cx: Context, state: ShapeState, change: ShapePlace): void {
  requireObjects(cx, state.sheetId);
  placeShape(cx, current(cx, state), change);
}

const altText = (name: "title" | "description") =>
  readWrite<ShapeState, string>(
    (state, cx) => current(cx, state).alt[name] ?? "",
    text,
    (state, cx, value) => describe(cx, state, { [name]: value }),
  );

function describe(cx: Context, state: ShapeState, change: AltText): void {
  requireObjects(cx, state.sheetId);
  describeShape(cx, current(cx, state), change);
}

/** A size; the other follows while the aspect ratio is locked. */
const size = (name: "width" | "height") =>
  readWrite<ShapeState, number>(
    (state, cx) => current(cx, state)[name],
    numberWithin(0, 100_000),
    (state, cx, value) => {
      const picture = current(cx, state);
      const other = name === "width" ? "height" : "width";
      const locked = picture.alt.lockAspectRatio !== false && picture[name] > 0;
      place(cx, state, {
        [name]: value,
        ...(locked ? { [other]: (picture[other] * value) / picture[name] } : {}),
      });
    },
  );

const base64Of = (picture: ShapeInfo): string => picture.source.replace(/^data:[^,]*,/, "");

const image = defineClass<ShapeState>("Image", {
  identity: { Id: ({ id }) => id },
  scalars: {
    id: read(({ id }) => id),
    format: read((state, cx) => {
      const type = /^data:image\/(\w+)/.exec(current(cx, state).source)?.[1] ?? "png";
      return type === "jpg" ? "JPEG" : type.toUpperCase();
    }),
  },
  children: { shape: (state) => shape.of(state) },
});

const order = oneOf("BringToFront", "BringForward", "SendToBack", "SendBackward");
const scaleType = oneOf("CurrentSize", "OriginalSize");
const scaleFrom = optional(oneOf("ScaleFromTopLeft", "ScaleFromMiddle", "ScaleFromBottomRight"));

shape.declare({
  identity: { Id: ({ id }) => id },
  scalars: {
    id: read(({ id }) => id),
    name: readWrite(
      (state, cx) => current(cx, state).alt.name ?? "",
      text,
      (state, cx, name) => describe(cx, state, { name }),
    ),
    displayName: read((state, cx) => current(cx, state).alt.name ?? ""),
    altTextTitle: altText("title"),
    altTextDescription: altText("description"),
    type: read((state, cx) => typeOf(current(cx, state))),
    level: read((state, cx) => (isInGroup(cx, state) ? 1 : 0)),
    visible: readWrite(
      (state, cx) => current(cx, state).visible,
      flag,
      (state, cx, visible) => {
        if (current(cx, state).type !== "Image") setBag(cx, { id: state.id, path: "" }, { visible });
        else if (!visible) throw new OfficeError("NotImplemented");
      },
    ),
    connectionSiteCount: read(() => 4),
    geometricShapeType: readWrite(
      (state, cx) =>
        current(cx, state).type === "Image" ? null : bagOf(cx, { id: state.id, path: "" })["geometry"],
      oneOf(...geometricShapes),
      (state, cx, geometry) => {
        if (current(cx, state).type !== "GeometricShape") throw new OfficeError("InvalidOperation");
        setBag(cx, { id: state.id, path: "" }, { geometry });
      },
    ),
    zOrderPosition: read((state, cx) => shapesOf(cx, state.sheetId).findIndex((own) => own.id === state.id)),
    left: readWrite(
      (state, cx) => current(cx, state).left,
      numberWithin(0, 1_000_000),
      (state, cx, left) => place(cx, state, { left }),
    ),
    top: readWrite(
      (state, cx) => current(cx, state).top,
      numberWithin(0, 1_000_000_000),
      (state, cx, top) => place(cx, state, { top }),
    ),
    width: size("width"),
    height: size("height"),
    rotation: readWrite(
      (state, cx) => current(cx, state).rotation,
      number,
      (state, cx, rotation) => place(cx, state, { rotation }),
    ),
    lockAspectRatio: readWrite(
      (state, cx) => current(cx, state).alt.lockAspectRatio !== false,
      flag,
      (state, cx, lockAspectRatio) => describe(cx, state, { lockAspectRatio }),
    ),
    placement: readWrite(
      (state, cx) => current(cx, state).placement,
      oneOf("TwoCell", "OneCell", "Absolute"),
      (state, cx, placement) => place(cx, state, { placement }),
    ),
  },
  children: { image: (state) => image.of(state) },
  methods: {
    delete: method([], (state, cx) => {
      requireObjects(cx, state.sheetId);
      removeShape(cx, current(cx, state));
    }),
    copyTo: method([optional(either(objectOf(worksheet), text))], (state, cx, target) => {
      const picture = current(cx, state);
      if (picture.type !== "Image") throw new OfficeError("NotImplemented");
      const sheetId = typeof target === "object" ? target.id : (target ?? state.sheetId);
      sheetOf(cx, sheetId);
      const id = addPicture(cx.engine, sheetId, picture.source, picture, { ...picture.alt });
      return shape.of({ sheetId, id });
    }),
    getAsImage: method([oneOf("BMP", "JPEG", "GIF", "PNG", "SVG")], (state, cx) => {
      const own = current(cx, state);
      if (own.type !== "Image") throw new OfficeError("NotImplemented");
      return base64Of(own);
    }),
    incrementLeft: method([number], (state, cx, by) =>
      place(cx, state, { left: current(cx, state).left + by }),
    ),
    incrementTop: method([number], (state, cx, by) => place(cx, state, { top: current(cx, state).top + by })),
    incrementRotation: method([number], (state, cx, by) =>
      place(cx, state, { rotation: current(cx, state).rotation + by }),
    ),
    scaleWidth: method([number, scaleType, scaleFrom], (state, cx, factor) =>
      place(cx, state, { width: current(cx, state).width * factor }),
    ),
    scaleHeight: method([number, scaleType, scaleFrom], (state, cx, factor) =>
      place(cx, state, { height: current(cx, state).height * factor }),
    ),
    setZOrder: method([order], () => {
      throw new OfficeError("NotImplemented");
    }),
    _GetShapeById: method([text], (state, cx, id) => {
      current(cx, { ...state, id });
      return shape.of({ ...state, id });
    }),
  },
});

const isInGroup = (cx: Context, { sheetId, id }: ShapeState): boolean =>
  !shapesOf(cx, sheetId).some((own) => own.id === id);

/** A text box is a rectangle with text to Excel. */
const typeOf = ({ type }: ShapeInfo): string => (type === "TextBox" ? "GeometricShape" : type);

export const findShape = (cx: Context, sheetId: string, key: string, within?: string): Handle | null => {
  sheetOf(cx, sheetId);
  const pictures = shapesOf(cx, sheetId, within);
  const found =
    pictures.find((picture) => picture.id === key) ??
    pictures.find((picture) => sameName(picture.alt.name ?? "", key));
  return found ? shape.of({ sheetId, id: found.id }) : null;
};

function decode(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  } catch (error) {
    if (error instanceof DOMException) throw new OfficeError("InvalidArgument");
    throw error;
  }
}

/** Puts a picture at the top left of the sheet, at 96 pixels to the inch. */
function addImage(cx: Context, sheetId: string, base64: string): Handle {
  sheetOf(cx, sheetId);
  requireObjects(cx, sheetId);
  const format = pictureFormat(decode(base64));
  if (!format) throw new OfficeError("InvalidArgument");
  const box = { left: 0, top: 0, width: toPoints(format.width), height: toPoints(format.height) };
  const names = new Set(allPictures(cx.engine, sheetId).map((picture) => picture.alt.name));
  let n = 1;
  while (names.has(`Picture ${n}`)) n += 1;
  const source = `data:image/${format.type};base64,${base64}`;
  return shape.of({ sheetId, id: addPicture(cx.engine, sheetId, source, box, { name: `Picture ${n}` }) });
}

export const shapeCollection = defineClass<SheetState>("ShapeCollection", {
  items: {
    all: ({ id }, cx) => shapesOf(cx, id).map((own) => shape.of({ sheetId: id, id: own.id })),
    get: ({ id }, cx, key) => findShape(cx, id, String(key)),
  },
  methods: {
    addImage: method([text], ({ id }, cx, base64) => addImage(cx, id, base64)),
    getCount: method([], ({ id }, cx) => shapesOf(cx, id).length),
    getItem: method([text], ({ id }, cx, key) => {
      const found = findShape(cx, id, key);
      if (!found) throw new OfficeError("ItemNotFound");
      return found;
    }),
    getItemAt: method([integer(0)], ({ id }, cx, index) => {
      const found = shapesOf(cx, id)[index];
      if (!found) throw new OfficeError("InvalidArgument");
      return shape.of({ sheetId: id, id: found.id });
    }),
    getItemOrNullObject: method([text], ({ id }, cx, key) => findShape(cx, id, key)),
  },
});

worksheet.declare({ children: { shapes: (sheet) => shapeCollection.of(sheet) } });
