import type { Context } from "./context";
import type { Kind } from "./kinds";

type MaybePromise<T> = T | Promise<T>;

/** A property with a plain value. */
export interface Scalar<T> {
  get(self: T, cx: Context): unknown;
  set?: (self: T, cx: Context, value: unknown) => MaybePromise<void>;
  /** Depends on calculated values: read only when nothing is dirty. */
  calculated?: boolean;
}

/** A property that is an object; null stands for an object that is not there. */
export type Child<T> = (self: T, cx: Context) => Handle | null;

/** A method; an object it returns is a handle, null an object that is not there. */
export interface Method<T> {
  kinds: readonly Kind<unknown>[];
  call(self: T, cx: Context, args: unknown[]): MaybePromise<unknown>;
  calculated?: boolean;
}

/** The items of a collection. */
export interface Items<T> {
  all(self: T, cx: Context): MaybePromise<readonly Handle[]>;
  /** Item by key, as the indexer gives it. */
  get?: (self: T, cx: Context, key: string | number) => Handle | null;
}

/** What a class of the object model declares; member names are those of the client. */
export interface Declaration<T> {
  /** Keys the client keeps to find the object again, by their names on the wire. */
  identity?: Record<string, (self: T, cx: Context) => string>;
  scalars?: Record<string, Scalar<T>>;
  children?: Record<string, Child<T>>;
  methods?: Record<string, Method<T>>;
  items?: Items<T>;
}

/** A class of the object model. Classes that refer to each other are named first and declared later. */
export class ObjectClass<T> {
  readonly members: Required<Omit<Declaration<T>, "items">> & Pick<Declaration<T>, "items"> = {
    identity: {},
    scalars: {},
    children: {},
    methods: {},
  };

  constructor(readonly name: string) {
    classes.push(this as unknown as ObjectClass<unknown>);
  }

  /** Adds members; a class may be declared in several parts. */
  declare({ identity, scalars, children, methods, items }: Declaration<T>): this {
    Object.assign(this.members.identity, identity);
    Object.assign(this.members.scalars, scalars);
    Object.assign(this.members.children, children);
    Object.assign(this.members.methods, methods);
    if (items) this.members.items = items;
    return this;
  }

  /** An object of this class that stands for `self`. */
  of(self: T): Handle {
    return { type: this as unknown as ObjectClass<unknown>, self };
  }
}

/** An object the add-in has a path to. */
export interface Handle {
  readonly type: ObjectClass<unknown>;
  readonly self: unknown;
}

const classes: ObjectClass<unknown>[] = [];

/** Every class, for the table of what is covered. */
export const declaredClasses = (): readonly ObjectClass<unknown>[] => classes;

/** Declares a class of the object model under the name the reference gives it. */
export const defineClass = <T>(name: string, declaration: Declaration<T>): ObjectClass<T> =>
  new ObjectClass<T>(name).declare(declaration);

/** A property that can be read. */
export const read = <T>(get: (self: T, cx: Context) => unknown): Scalar<T> => ({ get });

/** A property that can be read and set; what is set is checked against `kind` first. */
export const readWrite = <T, V>(
  get: (self: T, cx: Context) => unknown,
  kind: Kind<V>,
  set: (self: T, cx: Context, value: V) => MaybePromise<void>,
): Scalar<T> => ({ get, set: (self, cx, value) => set(self, cx, kind.read(value, cx)) });

/** The same property, read only when nothing waits to be calculated. */
export const calculated = <M extends { calculated?: boolean }>(member: M): M => ({
  ...member,
  calculated: true,
});

/** What a list of kinds reads. */
type Read<K extends readonly Kind<unknown>[]> = {
  -readonly [I in keyof K]: K[I] extends Kind<infer V> ? V : never;
};

/** A method whose arguments are checked against `kinds`; missing ones are null on the wire. */
export const method = <T, const K extends readonly Kind<unknown>[]>(
  kinds: K,
  call: (self: T, cx: Context, ...args: Read<K>) => unknown,
): Method<T> => ({
  kinds,
  call: (self, cx, args) => call(self, cx, ...(kinds.map((kind, i) => kind.read(args[i], cx)) as Read<K>)),
});

/** A value is an object of the model. */
export const isHandle = (value: unknown): value is Handle =>
  typeof value === "object" && value !== null && (value as Handle).type instanceof ObjectClass;
