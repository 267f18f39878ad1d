import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** A package of which something ships, and the licence it comes under. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, such as MIT. */
  readonly licence: string;
  readonly author: string;
  readonly homepage: string;
  /** Text of the licence as the package has it; "" when it has none. */
  readonly text: string;
}

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string | { readonly type?: string };
  readonly author?: string | { readonly name?: string };
  readonly homepage?: string;
  readonly repository?: string | { readonly url?: string };
}

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

const addressOf = ({ homepage, repository }: Manifest): string =>
  homepage ?? (typeof repository === "string" ? repository : (repository?.url ?? ""));

/** Folder of the package that a file belongs to; undefined for files of our own. */
export function packageFolder(file: string): string | undefined {
  const at = file.replaceAll("\\", "/").lastIndexOf("/node_modules/");
  if (at < 0) return undefined;
  const [scope, name] = file.slice(at + "/node_modules/".length).split(/[\\/]/);
  return path.join(file.slice(0, at), "node_modules", scope!, scope!.startsWith("@") ? name! : "");
}

/** What a package's folder says about itself. */
export function readPackage(folder: string): Shipped {
  const manifest = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as Manifest;
  const { name, version, license, author } = manifest;
  if (name === undefined || version === undefined) throw new Error(`${folder} has no name or version`);
  const texts = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  return {
    name,
    version,
    licence: (typeof license === "string" ? license : license?.type) ?? "",
    author: (typeof author === "string" ? author : author?.name) ?? "",
    homepage: addressOf(manifest),
    text: texts.map((file) => readFileSync(path.join(folder, file), "utf8").trim()).join("\n\n"),
  };
}

/** The packages that files belong to, by name and version. */
export function packagesOf(files: Iterable<string>): readonly Shipped[] {
  const folders = new Set<string>();
  for (const file of files) {
    const folder = packageFolder(file);
    if (folder !== undefined && existsSync(path.join(folder, "package.json"))) folders.add(folder);
  }
  const byName = new Map([...folders].map(readPackage).map((one) => [`${one.name}@${one.version}`, one]));
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
