import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** Where it is unpacked, beside the packages. */
function cacheFolder(): { folder: string; version: string } | undefined {
  const require = createRequire(import.meta.url);
  let entry: string;
  try {
    entry = require.resolve("@sparticuz/chromium");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
  const root = entry.slice(0, entry.lastIndexOf(`${path.sep}build${path.sep}`));
  const { version } = require(path.join(root, "package.json")) as { version: string };
  return { folder: path.join(root, "..", "..", ".cache", "emulator"), version };
}

/**
 * Has the package unpack itself into a folder, with the libraries for systems that lack them. It unpacks into the
 * system's folder for temporary files and adds the libraries on one cloud only; both are read from the environment
 * when the call starts.
 */
function unpackInto(folder: string, unpack: () => Promise<string>): Promise<string> {
  const before = { TMPDIR: process.env.TMPDIR, AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV };
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" });
  try {
    return unpack();
  } finally {
    for (const [name, value] of Object.entries(before))
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
  }
}

const libraryFolders = [
  "/usr/lib/x86_64-linux-gnu",
  "/lib/x86_64-linux-gnu",
  "/usr/lib64",
  "/lib64",
  "/usr/lib",
];

/** Whether the system has the library that bare ones lack. */
const hasNss = (): boolean => libraryFolders.some((folder) => existsSync(path.join(folder, "libnss3.so")));

/** The package's browser, unpacked once; undefined when the package is not installed. */
export async function unpackedChromium(): Promise<
  { executablePath: string; args: string[]; env: Record<string, string> } | undefined
> {
  const cache = cacheFolder();
  if (!cache) return undefined;
  const folder = path.join(cache.folder, `chromium-${cache.version}`);
  if (!existsSync(path.join(folder, "chromium"))) {
    mkdirSync(cache.folder, { recursive: true });
    const { default: chromium } = await import("@sparticuz/chromium");
    const part = mkdtempSync(path.join(cache.folder, "chromium-part-"));
    await unpackInto(part, () => chromium.executablePath());
    try {
      renameSync(part, folder);
    } catch (error) {
      rmSync(part, { recursive: true, force: true });
      if (!existsSync(path.join(folder, "chromium"))) throw error;
    }
  }
  const env: Record<string, string> = {};
  if (!hasNss()) {
    const known = process.env.LD_LIBRARY_PATH;
    env.LD_LIBRARY_PATH = [path.join(folder, "al2023", "lib"), ...(known ? [known] : [])].join(":");
  }
  if (!existsSync("/etc/fonts")) env.FONTCONFIG_PATH = path.join(folder, "fonts");
  return {
    executablePath: path.join(folder, "chromium"),
    args: [
      "--no-zygote",
      "--in-process-gpu",
      "--use-gl=angle",
      "--use-angle=swiftshader",
      "--enable-unsafe-swiftshader",
    ],
    env,
  };
}
