import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import type * as Core from "./core";

const source = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const root = path.resolve(source, "../..");
const cache = path.join(root, "node_modules/.cache/emulator");

/** Folders whose files are not part of what runs in Node. */
const elsewhere = new Set(["page", "server", "bin"]);

async function sourceFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = entries.map((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return elsewhere.has(entry.name) ? [] : sourceFiles(full);
    return /\.(ts|json)$/.test(entry.name) ? [full] : [];
  });
  return (await Promise.all(nested)).flat().sort();
}

/** Changes with every change of the sources and of the installed packages. */
async function fingerprint(): Promise<string> {
  const hash = createHash("sha256");
  for (const file of await sourceFiles(source)) {
    hash.update(path.relative(source, file));
    hash.update(await readFile(file));
  }
  hash.update(await readFile(path.join(root, "package-lock.json")));
  return hash.digest("hex").slice(0, 16);
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return false;
      throw error;
    },
  );
}

/** Bundles the emulator for Node when its sources changed. Returns the file; several processes may do so at once. */
export async function bundleForNode(): Promise<string> {
  const file = path.join(cache, `${await fingerprint()}.mjs`);
  if (await exists(file)) return file;
  await mkdir(cache, { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  await build({
    entryPoints: [path.join(source, "node/core.ts")],
    outfile: temporary,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "error",
    banner: {
      js: "import{createRequire as __require}from'node:module';const require=__require(import.meta.url);",
    },
  });
  await rename(temporary, file);
  return file;
}

/** The bundled emulator. */
export const loadCore = async (): Promise<typeof Core> => {
  const url = pathToFileURL(await bundleForNode()).href;
  return (await import(/* @vite-ignore */ url)) as typeof Core;
};
