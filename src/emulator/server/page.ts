import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildPage } from "../page/build";

const source = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const root = path.resolve(source, "../..");
const cache = path.join(root, "node_modules/.cache/emulator/page");

/** Folders that the page is not made of. */
const elsewhere = new Set(["server", "bin", "node"]);

async function sourceFiles(folder: string): Promise<string[]> {
  const nested = (await readdir(folder, { withFileTypes: true })).map((entry) => {
    const full = path.join(folder, entry.name);
    if (!entry.isDirectory()) return [full];
    return elsewhere.has(entry.name) ? [] : sourceFiles(full);
  });
  return (await Promise.all(nested)).flat().sort();
}

/** Changes when something that the page is made of changes. */
async function fingerprint(): Promise<string> {
  const hash = createHash("sha256");
  for (const file of [...(await sourceFiles(source)), path.join(root, "package-lock.json")]) {
    hash.update(`${path.relative(root, file)}\0`);
    hash.update(await readFile(file));
  }
  return hash.digest("hex").slice(0, 16);
}

const day = 86_400_000;

/** Removes the pages that nobody has asked for since yesterday. */
async function removeOld(): Promise<void> {
  for (const name of await readdir(cache)) {
    const folder = path.join(cache, name);
    if (Date.now() - (await stat(folder)).mtimeMs > day) await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Folder of the emulator's page, built when it is older than its sources. Several processes may ask at once: each
 * builds for itself and the first one's folder stays.
 */
export async function pageFolder(): Promise<string> {
  const folder = path.join(cache, await fingerprint());
  if (existsSync(folder)) {
    await utimes(folder, new Date(), new Date());
    return folder;
  }
  await mkdir(cache, { recursive: true });
  const part = await mkdtemp(path.join(cache, "part-"));
  await buildPage(part);
  try {
    await rename(part, folder);
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  await removeOld();
  return folder;
}
