import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import ts from "typescript";

/** A member of Excel's object model as the reference declares it. */
export interface ReferenceMember {
  kind: "property" | "method" | "event";
  /** Requirement set and version, e.g. `ExcelApi 1.9`; undefined for previews. */
  since: string | undefined;
}

/** Class to member to what the reference says. */
export type Reference = Map<string, Map<string, ReferenceMember>>;

/** What every object has in the client itself. */
const clientOnly = new Set(["context", "isNullObject", "items", "load", "set", "toJSON", "track", "untrack"]);

const setOf = (text: string): string | undefined => /\[Api set: (\w+ [\d.]+)\]/.exec(text)?.[1];

function memberOf(node: ts.ClassElement, text: string): ReferenceMember | undefined {
  const since = setOf(text);
  if (ts.isMethodDeclaration(node)) return { kind: "method", since };
  if (!ts.isPropertyDeclaration(node)) return undefined;
  return { kind: text.includes("@eventproperty") ? "event" : "property", since };
}

function readClass(node: ts.ClassDeclaration, source: ts.SourceFile): Map<string, ReferenceMember> {
  const members = new Map<string, ReferenceMember>();
  for (const element of node.members) {
    const name = element.name && ts.isIdentifier(element.name) ? element.name.text : undefined;
    if (name === undefined || clientOnly.has(name)) continue;
    const member = memberOf(element, element.getFullText(source));
    if (member && !members.get(name)?.since) members.set(name, member);
  }
  return members;
}

/** Reads the object model out of the types of office.js. */
export async function readReference(): Promise<Reference> {
  const path = createRequire(import.meta.url).resolve("@types/office-js/index.d.ts");
  const source = ts.createSourceFile(path, await readFile(path, "utf8"), ts.ScriptTarget.ESNext);
  const reference: Reference = new Map();
  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== "Excel") continue;
    if (!statement.body || !ts.isModuleBlock(statement.body)) continue;
    for (const node of statement.body.statements) {
      if (!ts.isClassDeclaration(node) || !node.name) continue;
      const extendsObject = node.heritageClauses?.[0]?.getText(source).includes("ClientObject");
      if (extendsObject) reference.set(node.name.text, readClass(node, source));
    }
  }
  return reference;
}
