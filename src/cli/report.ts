import "../i18n/english";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { analysisOf } from "../analysis/analysis";
import type { AnalysisInput } from "../analysis/types";
import { boardReport } from "../app/board/document";
import { awardInput, boardSettings, resultsOf } from "../app/board/input";
import { isOwnSheet, isSettingsSheet } from "../app/ownSheets";
import { readMappings } from "../app/settings/mappingRows";
import { svgOf } from "../charts/render/pictures";
import { dayOfIso } from "../core/day";
import { findTables } from "../core/intake/findTables";
import type { Kind } from "../core/schema/fields";
import { settingsFrom, type ReadSettings } from "../core/standards/settingRows";
import type { Table } from "../core/table/table";
import { tableOf } from "../core/table/tableOf";
import { boardText } from "../i18n/board";
import { localeOf, type Locale } from "../i18n/locale";
import { allSettingWords } from "../i18n/settings";
import { readGrids } from "../workbook/xlsx/readGrids";
import { Refusal, refuse } from "./refusal";

const usage = "report FILE… --out REPORT.html [--mask] [--year YYYY] [--today YYYY-MM-DD] [--lang zh-CN|en]";

interface Options {
  readonly files: readonly string[];
  readonly out: string;
  readonly isMasked: boolean;
  readonly year: number | undefined;
  readonly today: string;
  readonly locale: Locale;
}

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: "string" },
      mask: { type: "boolean" },
      year: { type: "string" },
      today: { type: "string" },
      lang: { type: "string" },
    },
  });

function parsed(args: readonly string[]): ReturnType<typeof parse> {
  try {
    return parse(args);
  } catch (error) {
    throw new Refusal("usage", `${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

const isoToday = (): string => {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

function optionsOf(args: readonly string[]): Options {
  const { values, positionals } = parsed(args);
  const { out, year, today = isoToday() } = values;
  if (positionals.length === 0 || out === undefined) throw new Refusal("usage", usage);
  if (positionals.some((file) => path.resolve(file) === path.resolve(out)))
    throw new Refusal("usage", "--out must not be an input");
  if (dayOfIso(today) === undefined) throw new Refusal("usage", `--today ${today}: YYYY-MM-DD`);
  if (year !== undefined && !/^\d{4}$/.test(year)) throw new Refusal("usage", `--year ${year}: YYYY`);
  return {
    files: positionals,
    out,
    isMasked: values.mask === true,
    year: year === undefined ? undefined : Number(year),
    today,
    locale: localeOf(values.lang ?? "zh-CN"),
  };
}

function bytesOf(file: string, locale: Locale): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw refuse(
      code === "ENOENT" ? "notFound" : code === "EISDIR" ? "isFolder" : "unreadable",
      file,
      locale,
    );
  }
}

/** What one file holds: its tables, and its settings where it has a sheet of them. */
interface FileContent {
  readonly tables: readonly Table[];
  readonly results: AnalysisInput["results"];
  readonly settings: ReadSettings | undefined;
}

async function contentOf(file: string, locale: Locale): Promise<FileContent> {
  const name = path.basename(file);
  const read = await readGrids(bytesOf(file, locale), name);
  if (!read.ok) throw refuse(read.error.code, file, locale);
  const { grids } = read.value;
  const rows = grids.find(({ sheet }) => isSettingsSheet(sheet))?.values;
  const settings = rows && settingsFrom(rows, allSettingWords);
  const { choices } = readMappings(rows ?? []);
  const tables = grids
    .filter(({ sheet }) => !isOwnSheet(sheet))
    .flatMap((grid) =>
      findTables(grid, { fileName: name, choices }).tables.flatMap((found, position) =>
        found.kind === "unknown" || found.verdict === "refuse"
          ? []
          : [tableOf(grid, found, found.kind as Kind, position)],
      ),
    );
  return { tables, results: resultsOf(tables, settings?.settings.year ?? null, name), settings };
}

/** Settings of the file with the latest results among those that have any; else those the tool begins with. */
function settingsOf(contents: readonly FileContent[]): ReadSettings {
  const latest = ({ results }: FileContent): number =>
    results.reduce((year, row) => Math.max(year, row.year), -Infinity);
  const found = contents.filter(({ settings }) => settings !== undefined);
  const [first] = found.sort((a, b) => latest(b) - latest(a));
  return first?.settings ?? settingsFrom([], allSettingWords);
}

async function inputOf({ files, locale, isMasked }: Options): Promise<AnalysisInput> {
  const contents: FileContent[] = [];
  for (const file of files) contents.push(await contentOf(file, locale));
  const settings = settingsOf(contents);
  const awards = awardInput(
    contents.flatMap(({ tables }) => tables),
    settings.settings,
  );
  return {
    results: contents.flatMap(({ results }) => results),
    settings: boardSettings(settings),
    ...(awards ? { awards } : {}),
    ...(isMasked ? { mask: boardText(locale, "word.mask") } : {}),
  };
}

const nothing: Readonly<Record<Locale, string>> = {
  "zh-CN": "没有认出评分结果：表里要有学会名称、年度和各项得分。",
  en: "No results were recognised: a table needs names of societies, years and scores.",
};

/** Writes the report of files; gives the exit code: 0 written, 2 not. */
async function main(args: readonly string[]): Promise<number> {
  try {
    const options = optionsOf(args);
    const { locale, today, isMasked, out } = options;
    const input = await inputOf(options);
    const { summary, view } = analysisOf(input);
    const year = options.year ?? summary.years.at(-1);
    if (year === undefined) throw new Refusal("usage", nothing[locale]);
    const words = { locale, settings: input.settings };
    writeFileSync(out, await boardReport({ ask: view, summary, year, today, isMasked, words }, svgOf));
    console.log(out);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
