import type { Context } from "./context";
import type { Handle, ObjectClass } from "./define";
import { OfficeError } from "./errors";

/** A kind of argument: checks what came over the wire and gives it its type, or throws InvalidArgument. */
export interface Kind<T> {
  readonly name: string;
  read(value: unknown, cx: Context): T;
}

const refuse = (): never => {
  throw new OfficeError("InvalidArgument");
};

const kind = <T>(name: string, read: (value: unknown, cx: Context) => T): Kind<T> => ({ name, read });

export const text: Kind<string> = kind("string", (v) => (typeof v === "string" ? v : refuse()));
export const flag: Kind<boolean> = kind("boolean", (v) => (typeof v === "boolean" ? v : refuse()));
export const number: Kind<number> = kind("number", (v) =>
  typeof v === "number" && Number.isFinite(v) ? v : refuse(),
);
export const anything: Kind<unknown> = kind("unknown", (v) => v);

/** A whole number within bounds, both inclusive. */
export const integer = (min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER): Kind<number> =>
  kind("integer", (v) =>
    typeof v === "number" && Number.isInteger(v) && v >= min && v <= max ? v : refuse(),
  );

/** A number within bounds, both inclusive. */
export const numberWithin = (min: number, max: number): Kind<number> =>
  kind("number", (v) => (typeof v === "number" && v >= min && v <= max ? v : refuse()));

/** One of the given names; case does not matter, as with Excel's enumerations. */
export const oneOf = <const N extends string>(...names: readonly N[]): Kind<N> =>
  kind(names.join(" | "), (v) => {
    const wanted = typeof v === "string" ? v.toLowerCase() : "";
    return names.find((name) => name.toLowerCase() === wanted) ?? refuse();
  });

/** An argument that may be missing. */
export const optional = <T>(inner: Kind<T>): Kind<T | undefined> =>
  kind(`${inner.name}?`, (v, cx) => (v === null || v === undefined ? undefined : inner.read(v, cx)));

/** An argument that is `fallback` when missing. */
export const withDefault = <T>(inner: Kind<T>, fallback: T): Kind<T> =>
  kind(`${inner.name}?`, (v, cx) => (v === null || v === undefined ? fallback : inner.read(v, cx)));

/** A plain object; its fields are for the member to check. */
export const record: Kind<Record<string, unknown>> = kind("object", (v) =>
  typeof v === "object" && v !== null && !Array.isArray(v) ? (v as Record<string, unknown>) : refuse(),
);

/** A list of one kind. */
export const listOf = <T>(inner: Kind<T>): Kind<T[]> =>
  kind(`${inner.name}[]`, (v, cx) => (Array.isArray(v) ? v.map((item) => inner.read(item, cx)) : refuse()));

/** The first of several kinds that takes the value. */
export const either = <A, B>(a: Kind<A>, b: Kind<B>): Kind<A | B> =>
  kind(`${a.name} | ${b.name}`, (v, cx) => {
    try {
      return a.read(v, cx);
    } catch (error) {
      if (error instanceof OfficeError) return b.read(v, cx);
      throw error;
    }
  });

/** An object of a class; its state is what the member gets. */
export const objectOf = <T>(type: ObjectClass<T>): Kind<T> =>
  kind("object", (v) => {
    const handle = v as Handle | null;
    return typeof handle === "object" && handle !== null && handle.type === (type as unknown)
      ? (handle.self as T)
      : refuse();
  });

/** A key: text or number. */
export const key: Kind<string | number> = either(text, number);
