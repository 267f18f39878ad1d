import "../i18n/english";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { dayOfIso } from "../core/day";
import { localeOf, type Locale } from "../i18n/locale";
import { findingsSheet } from "../report/findingsSheet";
import { markAreas } from "../report/marks";
import { nameStatuses, wordFinding } from "../report/wording";
import { annotatedCopy } from "../workbook/xlsx/annotate";
import { readGrids } from "../workbook/xlsx/readGrids";
import { checkGrids, type CheckedFile } from "./checkFile";
import { checkFolder, LEAST_MEMORY, type FolderOptions } from "./folder/run";
import { folderText } from "./folder/words";
import { Refusal, refuse } from "./refusal";
import { jsonReport } from "./jsonReport";
import { textReport } from "./textReport";

const LIMIT = 1000;

interface Options {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly out: string | undefined;
  readonly today: string | undefined;
  readonly locale: Locale;
  /** Megabytes for the check of a folder. */
  readonly memory: number;
}

const usage = `check FILE… [--json] [--out COPY.xlsx] [--today YYYY-MM-DD] [--lang zh-CN|en]
check FOLDER --out DIR [--memory MB] [--json] [--today YYYY-MM-DD] [--lang zh-CN|en]`;

/** Megabytes that the check of a folder uses unless told. */
const MEMORY = 1024;

function optionsOf(args: readonly string[]): Options {
  const parsed = ((): ReturnType<typeof parse> => {
    try {
      return parse(args);
    } catch (error) {
      throw new Refusal("usage", `${error instanceof Error ? error.message : String(error)}\n${usage}`);
    }
  })();
  const { values, positionals } = parsed;
  if (positionals.length === 0) throw new Refusal("usage", usage);
  if (values.today !== undefined && dayOfIso(values.today) === undefined) {
    throw new Refusal("usage", `--today ${values.today}: YYYY-MM-DD`);
  }
  if (values.out !== undefined && positionals.length > 1) throw new Refusal("usage", "--out takes one FILE");
  if (values.out !== undefined && path.resolve(values.out) === path.resolve(positionals[0]!)) {
    throw new Refusal("usage", "--out must not be the input");
  }
  const memory = Number(values.memory ?? MEMORY);
  if (!Number.isInteger(memory) || memory < LEAST_MEMORY)
    throw new Refusal("usage", `--memory ${values.memory}: ≥ ${LEAST_MEMORY}`);
  return {
    memory,
    files: positionals,
    json: values.json === true,
    out: values.out,
    today: values.today,
    locale: localeOf(values.lang ?? "zh-CN"),
  };
}

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: "boolean" },
      out: { type: "string" },
      memory: { type: "string" },
      today: { type: "string" },
      lang: { type: "string" },
    },
  });

function readBytes(file: string, locale: Locale): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "unreadable";
    throw refuse(
      code === "ENOENT" ? "notFound" : code === "EISDIR" ? "isFolder" : "unreadable",
      file,
      locale,
    );
  }
}

async function checkOne(file: string, options: Options): Promise<CheckedFile> {
  const bytes = readBytes(file, options.locale);
  const read = await readGrids(bytes, path.basename(file));
  if (!read.ok) throw refuse(read.error.code, file, options.locale);
  const { grids, kind } = read.value;
  const checked = checkGrids(grids, path.basename(file), {
    today: options.today === undefined ? undefined : dayOfIso(options.today),
    off: new Set(),
    limit: LIMIT,
  });
  if (options.out !== undefined) {
    const { findings, statuses } = checked.result;
    const sheets = grids.map((grid) => grid.sheet);
    const facts = { file: path.basename(file), time: options.today ?? "", sheets, limit: LIMIT };
    const worded = findings.map((finding) => ({ ...finding, words: wordFinding(finding, options.locale) }));
    const sheet = findingsSheet(worded, nameStatuses(statuses, options.locale), facts, options.locale);
    writeFileSync(options.out, await annotatedCopy(bytes, kind, grids, markAreas(findings), sheet));
  }
  return checked;
}

const version = (): string =>
  (JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string })
    .version;

/** What to do when the one thing to check is a folder. */
function folderOf({ files, out, today, locale, json, memory }: Options): FolderOptions | undefined {
  const [folder] = files;
  if (files.length !== 1 || !statSync(folder!, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  if (out === undefined) throw new Refusal("usage", `${folderText(locale, "outNeeded")}\n${usage}`);
  return { folder: folder!, out, today, locale, json, memory, limit: LIMIT, version: version() };
}

/** Checks files; gives the exit code: 0 no error found, 1 errors found, 2 could not check. */
async function main(args: readonly string[]): Promise<number> {
  const wantsJson = args.includes("--json");
  try {
    const options = optionsOf(args);
    const folder = folderOf(options);
    if (folder) return await checkFolder(folder);
    const reports: object[] = [];
    let hasErrors = false;
    for (const file of options.files) {
      const checked = await checkOne(file, options);
      hasErrors ||= checked.result.findings.some((finding) => finding.severity === "error");
      if (options.json) reports.push(jsonReport(file, version(), checked, options.locale));
      else console.log(textReport(file, checked, LIMIT, options.locale));
    }
    if (options.json) console.log(JSON.stringify(reports.length === 1 ? reports[0] : reports));
    return hasErrors ? 1 : 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (wantsJson) console.log(JSON.stringify({ error: { code: error.code, message: error.message } }));
    console.error(error.message);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
