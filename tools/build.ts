import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import webpack from "webpack";
import { writeFunctionsMetadata } from "./functionsMetadata";
import { writeRulePages } from "./rulePages";
import { webpackConfig } from "../webpack.config";

/** Builds the add-in into dist: `npm run build`, or with `--if-stale` only when a source is newer. */

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const dist = path.join(root, "dist");
const stamp = path.join(dist, ".built");
const inputs = [
  "src",
  "assets",
  "docs/rules",
  "docs/functions",
  "tools",
  "webpack.config.ts",
  "package-lock.json",
  "package.json",
];

/** Most bytes, gzipped, that the pane may load before it can be used. */
const FIRST_LOAD_BUDGET = 180 * 1024;

function newest(file: string): number {
  if (!existsSync(file)) return 0;
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(file).reduce(
    (latest, name) => Math.max(latest, newest(path.join(file, name))),
    stat.mtimeMs,
  );
}

/** True when dist is missing or older than what it is made of. */
export function isStale(): boolean {
  const built = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
  const sources = inputs.filter((input) => input !== "src").map((input) => newest(path.join(root, input)));
  const code = readdirSync(path.join(root, "src"))
    .filter((folder) => folder !== "emulator" && folder !== "cli")
    .map((folder) => newest(path.join(root, "src", folder)));
  return Math.max(...sources, ...code) > built;
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} kB`;

/** Chunks that are fetched before the pane can be used, beside the scripts of the page. */
const awaited = /^functions\.[0-9a-f]{10}\./;

/** Sizes of the scripts, gzipped; the first load is what is fetched before the pane can be used. */
function printSizes(): boolean {
  const page = readFileSync(path.join(dist, "taskpane.html"), "utf8");
  let first = 0;
  for (const name of readdirSync(dist)
    .filter((file) => file.endsWith(".js"))
    .sort()) {
    const size = gzipSync(readFileSync(path.join(dist, name))).length;
    const isFirst = page.includes(name) || awaited.test(name);
    if (isFirst) first += size;
    console.log(`  ${name.padEnd(44)} ${kilobytes(size).padStart(10)} gzip${isFirst ? "  first load" : ""}`);
  }
  console.log(`first load ${kilobytes(first)} of ${kilobytes(FIRST_LOAD_BUDGET)}`);
  return first <= FIRST_LOAD_BUDGET;
}

/** Builds dist; gives false, with the reasons printed, when the build fails or the first load is over its budget. */
export async function build(): Promise<boolean> {
  const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) => {
    const compiler = webpack(webpackConfig("production"));
    compiler?.run((error, result) => {
      if (error) reject(error);
      else compiler.close(() => resolve(result));
    });
  });
  if (!stats || stats.hasErrors()) {
    console.error(stats?.toString({ all: false, errors: true, errorDetails: true }));
    return false;
  }
  writeFunctionsMetadata(dist);
  writeRulePages(root, dist);
  const isWithinBudget = printSizes();
  if (!isWithinBudget) console.error("the first load is over its budget");
  writeFileSync(stamp, "");
  return isWithinBudget;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const isNeeded = !process.argv.includes("--if-stale") || isStale();
  if (isNeeded && !(await build())) process.exitCode = 1;
}
