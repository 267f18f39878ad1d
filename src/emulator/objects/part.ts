import type { Bag, StoredObject } from "../engine/objects";
import { setValue, storedObject } from "../engine/objects";
import type { Context } from "../host/context";
import type { Child, Declaration, ObjectClass, Scalar } from "../host/define";
import { defineClass } from "../host/define";
import { OfficeError } from "../host/errors";
import type { Kind } from "../host/kinds";
import { flag, number, oneOf, text } from "../host/kinds";
import { color } from "./colorKind";

/** An object that is kept and not drawn, or a part of one: `title/format/font` is the font of its title. */
export interface Part {
  id: string;
  path: string;
}

/** A value that reads as it was set, and as `fallback` before. */
export interface Value {
  kind?: Kind<unknown>;
  fallback: unknown;
}

/** A value that can be set. */
export const value = (kind: Kind<unknown>, fallback: unknown): Value => ({ kind, fallback });

/** A value that can only be read. */
export const fixed = (fallback: unknown): Value => ({ fallback });

export const yes = value(flag, true);
export const no = value(flag, false);
export const amount = (fallback: number | string = 0): Value => value(number, fallback);
export const words = (fallback = ""): Value => value(text, fallback);
export const shade = (fallback: string): Value => value(color, fallback);
/** One of several names; the first one before it is set. */
export const choice = (...names: [string, ...string[]]): Value => value(oneOf(...names), names[0]);

/** The object a part belongs to. */
export function objectOfPart(cx: Context, { id }: Part): StoredObject {
  const object = storedObject(cx.engine, id);
  if (!object) throw new OfficeError("ItemNotFound");
  return object;
}

/** What was set of a part. */
export const bagOf = (cx: Context, part: Part): Readonly<Bag> =>
  objectOfPart(cx, part).parts[part.path] ?? {};

/** Sets values of a part. */
export function setBag(cx: Context, part: Part, values: Bag): void {
  const object = objectOfPart(cx, part);
  for (const [name, item] of Object.entries(values)) setValue(cx.engine, object, part.path, name, item);
}

/** A part of a part. */
export const partOf = ({ id, path }: Part, name: string): Part => ({
  id,
  path: path === "" ? name : `${path}/${name}`,
});

const kept = (name: string, { kind, fallback }: Value): Scalar<Part> => ({
  get: (part, cx) => bagOf(cx, part)[name] ?? fallback,
  ...(kind === undefined
    ? {}
    : {
        set: (part: Part, cx: Context, input: unknown) => {
          setBag(cx, part, { [name]: kind.read(input, cx) });
        },
      }),
});

/** Members that read as they were set. */
export const keptValues = (values: Record<string, Value>): Record<string, Scalar<Part>> =>
  Object.fromEntries(Object.entries(values).map(([name, item]) => [name, kept(name, item)]));

/** Members that are parts of their own. */
export const parts = (classes: Record<string, ObjectClass<Part>>): Record<string, Child<Part>> =>
  Object.fromEntries(
    Object.entries(classes).map(([name, type]) => [name, (part: Part) => type.of(partOf(part, name))]),
  );

/** A class whose members read as they were set. */
export const partClass = (
  name: string,
  values: Record<string, Value>,
  children: Record<string, ObjectClass<Part>> = {},
  more: Declaration<Part> = {},
): ObjectClass<Part> =>
  defineClass<Part>(name, { scalars: keptValues(values), children: parts(children) }).declare(more);
