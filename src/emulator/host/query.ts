import type { Handle } from "./define";
import { OfficeError } from "./errors";
import type { Surroundings } from "./executor";
import { identityOf, unknownMember } from "./executor";
import type { QueryInfo } from "./wire";
import { memberName, wireName } from "./wire";

/** What is asked of one object: its own properties, and of the objects it holds. */
interface Wish {
  all: boolean;
  names: Set<string>;
  children: Map<string, Wish>;
}

const emptyWish = (): Wish => ({ all: false, names: new Set(), children: new Map() });

/** Reads `format/fill/color` and `format.font.bold` into one tree, so that nested loads are merged. */
function wishOf(select: readonly string[], expand: readonly string[]): Wish {
  const root = emptyWish();
  for (const path of select) {
    const parts = path.split(/[/.]/).filter((part) => part !== "" && part !== "items");
    let wish = root;
    for (const part of parts.slice(0, -1)) wish = childWish(wish, memberName(part));
    const last = parts.at(-1);
    if (last === undefined || last === "*") wish.all = true;
    else wish.names.add(memberName(last));
  }
  for (const path of expand) {
    let wish = root;
    for (const part of path.split(/[/.]/).filter(Boolean)) wish = childWish(wish, memberName(part));
    wish.all ||= wish.names.size === 0 && wish.children.size === 0;
  }
  if (select.length === 0) root.all = true;
  return root;
}

function childWish(wish: Wish, name: string): Wish {
  const known = wish.children.get(name);
  if (known) return known;
  const child = emptyWish();
  wish.children.set(name, child);
  return child;
}

/** Loads an object's properties, or those of a collection's items, in the form of the wire. */
export async function loadObject(target: Handle, info: QueryInfo, around: Surroundings): Promise<unknown> {
  return fulfil(target, wishOf(info.Select ?? [], info.Expand ?? []), around, info);
}

async function fulfil(
  target: Handle,
  wish: Wish,
  around: Surroundings,
  info: QueryInfo = {},
): Promise<Record<string, unknown>> {
  const { items, scalars } = target.type.members;
  if (!items) return scalarsOf(target, wish, around);
  const own = [...wish.names].filter((name) => scalars[name]);
  const value = await scalarsOf(target, { ...emptyWish(), names: new Set(own) }, around);
  const itemWish = { ...wish, names: new Set([...wish.names].filter((name) => !own.includes(name))) };
  if (wish.all && Object.keys(scalars).length > 0) {
    Object.assign(value, await scalarsOf(target, { ...emptyWish(), all: true }, around));
  }
  const onlyOwn = own.length > 0 && itemWish.names.size === 0 && !wish.all && wish.children.size === 0;
  if (onlyOwn) return value;
  const all = await items.all(target.self, around.cx);
  const from = info.Skip ?? 0;
  const chosen = all.slice(from, info.Top === undefined ? undefined : from + info.Top);
  const list: unknown[] = [];
  for (const [i, item] of chosen.entries()) {
    list.push({ ...(await fulfil(item, itemWish, around)), ...(items.get ? {} : { _Index: from + i }) });
  }
  return { ...value, _Items: list };
}

async function scalarsOf(target: Handle, wish: Wish, around: Surroundings): Promise<Record<string, unknown>> {
  const { scalars, children } = target.type.members;
  const value = identityOf(target, around.cx);
  const names = wish.all
    ? [...Object.keys(scalars).filter((name) => around.isAdvertised(target.type.name, name)), ...wish.names]
    : [...wish.names];
  const nested = new Map(wish.children);
  for (const name of names) {
    if (scalars[name]) value[scalarWireName(target, name)] = await readScalar(target, name, around);
    else if (children[name]) nested.set(name, { ...(nested.get(name) ?? emptyWish()), all: true });
    else if (`_${name}` in value || wireName(name) in value) continue;
    else throw unknownMember(target, name);
  }
  for (const [name, childOf] of nested) {
    const get = children[name];
    if (!get) throw unknownMember(target, name);
    const child = get(target.self, around.cx);
    value[wireName(name)] = child && (await fulfil(child, childOf, around));
  }
  return value;
}

/** Two scalars of the model stand on the wire as they stand in the client. */
const scalarWireName = (target: Handle, name: string): string =>
  (target.type.name === "Line" && name === "connectorType") ||
  (target.type.name === "Image" && name === "format")
    ? name
    : wireName(name);

async function readScalar(target: Handle, name: string, around: Surroundings): Promise<unknown> {
  const scalar = target.type.members.scalars[name]!;
  if (!around.isAdvertised(target.type.name, name)) {
    throw new OfficeError("NotImplemented", `${target.type.name}.${name} needs a newer requirement set.`);
  }
  if (scalar.calculated) await around.settle();
  return (await scalar.get(target.self, around.cx)) ?? null;
}
