import type { Area } from "./area";
import { areaText, parseArea } from "./address";
import type { Engine } from "./engine";
import type { Place } from "./names";

/** Kinds of objects that are kept, but not drawn. */
export type StoredKind = "chart" | "shape" | "style" | "pivot" | "binding";

/** Values of one part of an object by the member names of the object model. */
export type Bag = Record<string, unknown>;

/** An object of the document that is described and not drawn, such as a chart. */
export interface StoredObject {
  kind: StoredKind;
  /** Sheet it lies on; missing for what belongs to the workbook. */
  sheetId?: string;
  /** What was set, by part: "" is the object, `title/format/font` the font of its title. */
  parts: Record<string, Bag>;
  /** Cells it refers to; they follow when cells move. */
  ranges: Record<string, StoredRange>;
}

/** Cells on a sheet; the address is A1 without the sheet. */
export interface StoredRange {
  sheetId: string;
  address: string;
}

export const rangeOf = ({ sheetId, area }: Place): StoredRange => ({ sheetId, address: areaText(area) });

/** The cells of a stored range, or undefined once they are gone. */
export function areaOfRange(engine: Engine, range: StoredRange | undefined): Place | undefined {
  if (!range || !engine.sheet(range.sheetId)) return undefined;
  const area: Area | undefined = parseArea(range.address);
  return area && { sheetId: range.sheetId, area };
}

/** Objects of a kind, of the workbook or of one sheet, in the order they were made. */
export function storedObjects(engine: Engine, kind: StoredKind, sheetId?: string): [string, StoredObject][] {
  return Object.entries(engine.extras.objects ?? {}).filter(
    ([, object]) =>
      object.kind === kind &&
      (sheetId === undefined || object.sheetId === sheetId) &&
      (object.sheetId === undefined || engine.sheet(object.sheetId) !== undefined),
  );
}

/** An object by its id, or undefined when it or its sheet is gone. */
export function storedObject(engine: Engine, id: string): StoredObject | undefined {
  const object = engine.extras.objects?.[id];
  return object?.sheetId !== undefined && !engine.sheet(object.sheetId) ? undefined : object;
}

/** Keeps a new object. Returns its id. */
export function storeObject(engine: Engine, object: StoredObject): string {
  const id = `{${crypto.randomUUID().toUpperCase()}}`;
  (engine.extras.objects ??= {})[id] = object;
  engine.dirty = true;
  return id;
}

export function removeObject(engine: Engine, id: string): void {
  Reflect.deleteProperty(engine.extras.objects ?? {}, id);
  engine.dirty = true;
}

/** Sets a value of a part. */
export function setValue(
  engine: Engine,
  object: StoredObject,
  part: string,
  name: string,
  value: unknown,
): void {
  (object.parts[part] ??= {})[name] = value;
  engine.dirty = true;
}

/** Forgets a part with all its parts. */
export function removePart(engine: Engine, object: StoredObject, part: string): void {
  for (const records of [object.parts, object.ranges]) {
    for (const key of Object.keys(records)) {
      if (key === part || key.startsWith(`${part}/`)) Reflect.deleteProperty(records, key);
    }
  }
  engine.dirty = true;
}
