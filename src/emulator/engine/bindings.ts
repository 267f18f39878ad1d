import { areaOfRange, rangeOf, removeObject, storedObjects, storeObject } from "./objects";
import type { Engine } from "./engine";
import type { Place } from "./names";

export type BindingType = "Range" | "Table" | "Text";

/** Cells an add-in gave an id; they follow when cells move, and the place is gone when they are deleted. */
export interface Binding {
  id: string;
  type: BindingType;
  place: Place | undefined;
}

const objects = (engine: Engine) => storedObjects(engine, "binding");

/** The bindings in the order they were made. */
export const allBindings = (engine: Engine): Binding[] =>
  objects(engine).map(([, { parts, ranges }]) => ({
    id: String(parts[""]?.["id"]),
    type: parts[""]?.["type"] as BindingType,
    place: areaOfRange(engine, ranges["cells"]),
  }));

export const findBinding = (engine: Engine, id: string): Binding | undefined =>
  allBindings(engine).find((binding) => binding.id === id);

/** Makes a binding in place of one that has its id. */
export function putBinding(engine: Engine, id: string, type: BindingType, place: Place): void {
  removeBinding(engine, id);
  storeObject(engine, { kind: "binding", parts: { "": { id, type } }, ranges: { cells: rangeOf(place) } });
}

export function removeBinding(engine: Engine, id: string): void {
  for (const [key, { parts }] of objects(engine)) {
    if (parts[""]?.["id"] === id) removeObject(engine, key);
  }
}
