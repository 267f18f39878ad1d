import type { AltText } from "../engine/book";
import type { PictureInfo } from "../engine/drawings";
import { allPictures, placePicture, removePicture, setAltText } from "../engine/drawings";
import { removeObject, storedObject, storedObjects, storeObject } from "../engine/objects";
import type { Context } from "../host/context";
import type { Part } from "./part";
import { bagOf, setBag } from "./part";

/** A shape of any kind: a picture, which is drawn, or one that is kept only. */
export interface ShapeInfo extends PictureInfo {
  type: "Image" | "GeometricShape" | "TextBox" | "Line" | "Group";
  visible: boolean;
}

export type ShapePlace = Parameters<typeof placePicture>[2];

const sheetPart = (id: string): Part => ({ id, path: "" });

function keptShape(cx: Context, sheetId: string, id: string): ShapeInfo {
  const bag = bagOf(cx, sheetPart(id));
  const number = (name: string, fallback = 0) => (bag[name] as number | undefined) ?? fallback;
  return {
    id,
    sheetId,
    left: number("left"),
    top: number("top"),
    width: number("width"),
    height: number("height"),
    rotation: number("rotation"),
    placement: (bag["placement"] as ShapeInfo["placement"] | undefined) ?? "TwoCell",
    source: "",
    alt: { lockAspectRatio: false, ...(bag["alt"] as AltText | undefined) },
    type: bag["type"] as ShapeInfo["type"],
    visible: bag["visible"] !== false,
  };
}

/** Shapes of a sheet, pictures first; those within a group are found with the group only. */
export const shapesOf = (cx: Context, sheetId: string, within?: string): ShapeInfo[] => [
  ...(within === undefined
    ? allPictures(cx.engine, sheetId).map((own) => ({ ...own, type: "Image" as const, visible: true }))
    : []),
  ...storedObjects(cx.engine, "shape", sheetId)
    .filter(([id]) => bagOf(cx, sheetPart(id))["group"] === within)
    .map(([id]) => keptShape(cx, sheetId, id)),
];

/** A shape by its id, also within a group. */
export const shapeById = (cx: Context, sheetId: string, id: string): ShapeInfo | undefined =>
  storedObject(cx.engine, id)?.kind === "shape"
    ? keptShape(cx, sheetId, id)
    : shapesOf(cx, sheetId).find((own) => own.id === id);

/** Keeps a new shape under the next free name of its kind. Returns its id. */
export function addShape(
  cx: Context,
  sheetId: string,
  base: string,
  values: Record<string, unknown> & { type: ShapeInfo["type"] },
): string {
  const taken = new Set(shapesOf(cx, sheetId).map((own) => own.alt.name));
  let n = taken.size + 1;
  while (taken.has(`${base} ${n}`)) n += 1;
  const id = storeObject(cx.engine, { kind: "shape", sheetId, parts: {}, ranges: {} });
  setBag(cx, sheetPart(id), {
    left: 0,
    top: 0,
    width: 96,
    height: 96,
    ...values,
    alt: { name: `${base} ${n}` },
  });
  return id;
}

/** Moves, resizes or turns a shape. */
export function placeShape(cx: Context, own: ShapeInfo, change: ShapePlace): void {
  if (own.type === "Image") placePicture(cx.engine, own, change);
  else setBag(cx, sheetPart(own.id), { ...change });
}

/** Gives a shape other texts or another name. */
export function describeShape(cx: Context, own: ShapeInfo, change: AltText): void {
  const alt = { ...own.alt, ...change };
  if (own.type === "Image") setAltText(cx.engine, own.sheetId, own.id, alt);
  else setBag(cx, sheetPart(own.id), { alt });
}

/** Removes a shape, a group with all that is in it. */
export function removeShape(cx: Context, own: ShapeInfo): void {
  if (own.type === "Image") {
    removePicture(cx.engine, own);
    return;
  }
  if (own.type === "Group") for (const inner of shapesOf(cx, own.sheetId, own.id)) removeShape(cx, inner);
  removeObject(cx.engine, own.id);
}
