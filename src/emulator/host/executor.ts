import type { Context } from "./context";
import type { Handle, Method } from "./define";
import { isHandle } from "./define";
import type { ErrorCode } from "./errors";
import { errorTexts, OfficeError } from "./errors";
import { loadObject } from "./query";
import type { Action, ArgumentInfo, Batch, BatchResult, ObjectPath } from "./wire";
import { ActionType, memberName, PathType } from "./wire";

/** What the executor asks of its surroundings. */
export interface Surroundings {
  cx: Context;
  /** The root of the object model: the workbook. */
  root: Handle;
  /** Shared services outside the object model, by name. */
  service(name: string): Handle | undefined;
  /** An object kept since an earlier request, by its reference id. */
  kept(reference: string): Handle | undefined;
  /** Called before anything that depends on calculated values. */
  settle(): Promise<void>;
  /** The requirement set a member needs is not advertised. */
  isAdvertised(className: string, member: string): boolean;
}

/** Runs one batch: a generic interpreter of actions over declared classes. */
export class BatchRun {
  readonly #objects = new Map<number, Handle | null>();
  #location = "";

  constructor(
    private readonly batch: Batch,
    private readonly around: Surroundings,
  ) {}

  /** Runs the actions in order up to the first that fails. */
  async run(): Promise<BatchResult> {
    const result: BatchResult = { Results: [], TraceIds: [] };
    for (const [index, action] of this.batch.Actions.entries()) {
      this.#location = "";
      try {
        const value = await this.#perform(action);
        if (action.ActionType === ActionType.trace) result.TraceIds.push(action.Id);
        result.Results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (error) {
        const failure = error instanceof OfficeError ? error : internalError(error);
        result.Error = {
          Code: failure.code,
          Message: failure.message,
          Location: this.#location,
          ActionIndex: index,
          HttpStatusCode: failure.status,
        };
        break;
      }
    }
    return result;
  }

  async #perform(action: Action): Promise<unknown> {
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.#identity(await this.#object(action.ObjectPathId));
      case ActionType.query: {
        const target = await this.#object(action.ObjectPathId);
        return target && loadObject(target, action.QueryInfo ?? {}, this.around);
      }
      case ActionType.method:
        return this.#callAction(action);
      case ActionType.setProperty:
        return this.#setProperty(action);
      case ActionType.trace:
        return null;
      case ActionType.ensureUnchanged:
        return null;
      default:
        throw new OfficeError("NotImplemented", `Action type ${action.ActionType} is not implemented.`);
    }
  }

  #identity(target: Handle | null): unknown {
    if (!target) return null;
    return identityOf(target, this.around.cx);
  }

  async #callAction(action: Action): Promise<unknown> {
    const target = await this.#object(action.ObjectPathId);
    if (!target) return null;
    const value = await this.#call(target, action.Name, action.ArgumentInfo);
    return isHandle(value) ? null : value;
  }

  async #setProperty(action: Action): Promise<null> {
    const target = await this.#object(action.ObjectPathId);
    if (!target) return null;
    const name = memberName(action.Name);
    this.#location = `${target.type.name}.${name}`;
    const scalar = target.type.members.scalars[name];
    if (!scalar) throw unknownMember(target, name);
    this.#requireAdvertised(target, name);
    if (!scalar.set) throw new OfficeError("InvalidOperation", `${this.#location} is read-only.`);
    const [value] = await this.#arguments(action.ArgumentInfo);
    await scalar.set(target.self, this.around.cx, value);
    return null;
  }

  /** The object at the end of a path; each path is gone once per batch, when first needed. */
  async #object(id: number): Promise<Handle | null> {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[id];
    if (!path) throw new OfficeError("InvalidRequest", `The request has no object path ${id}.`);
    const object = await this.#resolve(path);
    this.#objects.set(id, object);
    return object;
  }

  async #resolve(path: ObjectPath): Promise<Handle | null> {
    switch (path.ObjectPathType) {
      case PathType.root:
        return this.around.root;
      case PathType.service:
        return orApiNotFound(this.around.service(path.Name), path.Name);
      case PathType.reference:
        return this.#kept(path.Name);
      case PathType.nullObject:
        return null;
    }
    const parent = await this.#object(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    if (path.ObjectPathType === PathType.property) return this.#child(parent, memberName(path.Name));
    if (path.ObjectPathType === PathType.indexer) return this.#item(parent, path.ArgumentInfo);
    const value = await this.#call(parent, path.Name, path.ArgumentInfo);
    if (value === null || isHandle(value)) return value;
    throw new OfficeError("GeneralException", `${this.#location} returned no object.`);
  }

  #kept(reference: string): Handle {
    const object = this.around.kept(reference);
    if (!object) throw new OfficeError("InvalidReference");
    return object;
  }

  #child(parent: Handle, name: string): Handle | null {
    this.#location = `${parent.type.name}.${name}`;
    const child = parent.type.members.children[name];
    if (!child) throw unknownMember(parent, name);
    this.#requireAdvertised(parent, name);
    return child(parent.self, this.around.cx);
  }

  async #item(parent: Handle, info: ArgumentInfo | undefined): Promise<Handle> {
    this.#location = `${parent.type.name}.getItem`;
    const get = parent.type.members.items?.get;
    if (!get) throw unknownMember(parent, "getItem");
    const [key] = await this.#arguments(info);
    if (typeof key !== "string" && typeof key !== "number") throw new OfficeError("InvalidArgument");
    const item = get(parent.self, this.around.cx, key);
    if (!item) throw new OfficeError("ItemNotFound");
    return item;
  }

  async #call(target: Handle, wire: string, info: ArgumentInfo | undefined): Promise<unknown> {
    const name = memberName(wire);
    this.#location = `${target.type.name}.${name}`;
    const method = methodOf(target, name);
    this.#requireAdvertised(target, name);
    const args = await this.#arguments(info);
    this.#location = `${target.type.name}.${name}`;
    if (method.calculated) await this.around.settle();
    return method.call(target.self, this.around.cx, args);
  }

  #requireAdvertised(target: Handle, member: string): void {
    if (this.around.isAdvertised(target.type.name, member)) return;
    throw new OfficeError("NotImplemented", `${target.type.name}.${member} needs a newer requirement set.`);
  }

  async #arguments(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const values = info?.Arguments ?? [];
    const paths = info?.ReferencedObjectPathIds;
    const resolved: unknown[] = [];
    for (const [i, value] of values.entries()) resolved.push(await this.#argument(value, paths?.[i]));
    return resolved;
  }

  /** An argument with the objects it names in place of their path ids. */
  async #argument(value: unknown, path: unknown): Promise<unknown> {
    if (typeof path === "number" && path > 0) return this.#object(path);
    if (Array.isArray(value)) {
      if (!Array.isArray(path)) return value;
      const list: unknown[] = [];
      for (const [i, item] of value.entries()) list.push(await this.#argument(item, path[i]));
      return list;
    }
    if (typeof value === "object" && value !== null) return this.#record(value as Record<string, unknown>);
    return value;
  }

  async #record(value: Record<string, unknown>): Promise<unknown> {
    if (typeof value["_ObjectPathId"] === "number") return this.#object(value["_ObjectPathId"]);
    const copy: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) copy[key] = await this.#argument(item, undefined);
    return copy;
  }
}

/** A fault of the emulator itself, as Excel reports its own: the request is answered, and the cause is named. */
const internalError = (cause: unknown): OfficeError =>
  new OfficeError(
    "GeneralException",
    `${errorTexts.GeneralException[0]} ${cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)}`,
  );

/** Keys of an object that the client keeps, by their names on the wire. */
export function identityOf(target: Handle, cx: Context): Record<string, unknown> {
  const keys: Record<string, unknown> = {};
  for (const [name, get] of Object.entries(target.type.members.identity)) keys[name] = get(target.self, cx);
  return keys;
}

/** The error for a member no class declares; it names the member. */
export const unknownMember = (target: Handle, member: string): OfficeError =>
  new OfficeError("ApiNotFound", `The API '${target.type.name}.${member}' could not be found.`);

function methodOf(target: Handle, name: string): Method<unknown> {
  const own = target.type.members.methods[name];
  if (own) return own;
  if (/^_(Unr|R)egister.*(Event|EventMoved|NameChanged|VisibilityChanged)\w*$/.test(name)) return ignored;
  throw unknownMember(target, name);
}

/** Registrations of events a class does not raise itself are accepted. */
const ignored: Method<unknown> = { kinds: [], call: () => null };

function orApiNotFound(handle: Handle | undefined, name: string): Handle {
  if (handle) return handle;
  throw new OfficeError("ApiNotFound" satisfies ErrorCode, `The service '${name}' could not be found.`);
}
