import { escapeAttribute, escapeText } from "./escape";

/** An element of an XML document. `name` keeps its prefix; `children` are elements and texts in order. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}

export type XmlNode = XmlElement | string;

/** Name without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** The elements among the children, optionally only those of one local name. */
export const elements = (parent: XmlElement | undefined, local?: string): XmlElement[] =>
  (parent?.children ?? []).filter(
    (child): child is XmlElement =>
      typeof child !== "string" && (local === undefined || localName(child.name) === local),
  );

/** The first child element of a local name. */
export function element(parent: XmlElement | undefined, local: string): XmlElement | undefined {
  for (const child of parent?.children ?? [])
    if (typeof child !== "string" && localName(child.name) === local) return child;
  return undefined;
}

/** The element at the end of a path of local names. */
export const descend = (parent: XmlElement | undefined, ...path: string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((at, local) => element(at, local), parent);

/** Every element under a parent, at any depth, of one local name. */
export function everyElement(parent: XmlElement | undefined, local: string): XmlElement[] {
  return elements(parent).flatMap((child) => [
    ...(localName(child.name) === local ? [child] : []),
    ...everyElement(child, local),
  ]);
}

/** All text inside an element. */
export const textOf = (node: XmlNode | undefined): string =>
  node === undefined ? "" : typeof node === "string" ? node : node.children.map(textOf).join("");

/** Value of an attribute by its local name, whatever its prefix. */
export function attribute(from: XmlElement | undefined, local: string): string | undefined {
  if (!from) return undefined;
  const plain = from.attributes[local];
  if (plain !== undefined) return plain;
  for (const [name, value] of Object.entries(from.attributes))
    if (localName(name) === local && !name.startsWith("xmlns:")) return value;
  return undefined;
}

/** Value of an attribute as a number; undefined when it is absent or no number. */
export function numberAttribute(from: XmlElement | undefined, local: string): number | undefined {
  const text = attribute(from, local);
  const value = text === undefined || text === "" ? NaN : Number(text);
  return Number.isNaN(value) ? undefined : value;
}

/** Value of an attribute as XML Schema writes booleans; `otherwise` when it is absent. */
export function flag(from: XmlElement | undefined, local: string, otherwise = false): boolean {
  const text = attribute(from, local);
  return text === undefined ? otherwise : text === "1" || text === "true" || text === "on";
}

type AttributeValue = string | number | boolean | undefined;

/** Builds an element; attributes that are undefined are left out, booleans become 1 and 0. */
export function make(
  name: string,
  attributes: Record<string, AttributeValue> = {},
  ...children: (XmlNode | undefined | readonly XmlNode[])[]
): XmlElement {
  const kept: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) kept[key] = typeof value === "boolean" ? (value ? "1" : "0") : String(value);
  return {
    name,
    attributes: kept,
    children: children.flatMap((child) => (child === undefined ? [] : child)) as XmlNode[],
  };
}

/** XML text of a node. */
export function serialize(node: XmlNode): string {
  if (typeof node === "string") return escapeText(node);
  let text = `<${node.name}`;
  for (const [name, value] of Object.entries(node.attributes)) text += ` ${name}="${escapeAttribute(value)}"`;
  if (node.children.length === 0) return `${text}/>`;
  return `${text}>${node.children.map(serialize).join("")}</${node.name}>`;
}

export const xmlHeader = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** XML document with the element as its root. */
export const document = (root: XmlElement): string => xmlHeader + serialize(root);
