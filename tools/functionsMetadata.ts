import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { functionHelp } from "../src/i18n/locales/zh-CN/functions";

interface Parameter {
  readonly name: string;
  readonly description?: string;
  readonly type: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
}

interface FunctionEntry {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly helpUrl?: string;
  readonly parameters: readonly Parameter[];
  readonly result: { readonly type?: string; readonly dimensionality?: string };
}

/** What Excel reads to know the functions. Names are never translated. */
export interface FunctionsMetadata {
  /** Error values of cells reach the functions, which pass them on with a sentence. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionEntry[];
}

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const oneLine = (words: string | undefined): string => (words ?? "").replace(/\s+/g, " ").trim();

/** Files of src/functions that declare functions for Excel. */
export function functionSources(): string[] {
  const folder = path.join(root, "src/functions");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .map((file) => path.join(folder, file))
    .filter((file) => readFileSync(file, "utf8").includes("@customfunction"))
    .sort();
}

/** Words that no program may use for a name have a line after them there. */
const plainName = (name: string): string => name.replace(/_$/, "");

function tidied(
  { description, helpUrl: _, parameters, result, ...rest }: FunctionEntry,
  helpBase?: string,
): FunctionEntry {
  return {
    ...rest,
    description: oneLine(description),
    ...(helpBase === undefined ? {} : { helpUrl: `${helpBase}/${rest.id.toLowerCase()}.html` }),
    parameters: parameters.map((one) => ({
      ...one,
      name: plainName(one.name),
      description: oneLine(one.description),
    })),
    result: { ...result, type: result.type ?? "any" },
  };
}

function inChinese(entry: FunctionEntry): FunctionEntry {
  const help = functionHelp[entry.id];
  if (!help) throw new Error(`no Chinese help for ${entry.id}`);
  return {
    ...entry,
    description: help.description,
    parameters: entry.parameters.map((one) => {
      const description = help.parameters[one.name];
      if (description === undefined) throw new Error(`no Chinese help for ${entry.id} ${one.name}`);
      return { ...one, description };
    }),
  };
}

/**
 * Metadata of all functions, from the declarations in src/functions and the Chinese help in the locale.
 * @param helpBase - Address under which the help pages are served; without one no function has a help link.
 */
export async function functionsMetadata(
  helpBase?: string,
): Promise<Readonly<Record<"en" | "zh-CN", FunctionsMetadata>>> {
  const generated = await generateCustomFunctionsMetadata(functionSources());
  if (generated.errors.length > 0) throw new Error(generated.errors.join("\n"));
  const raw = JSON.parse(generated.metadataJson) as { functions: FunctionEntry[] };
  const english = raw.functions
    .map((entry) => tidied(entry, helpBase))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    en: { allowErrorForDataTypeAny: true, functions: english },
    "zh-CN": { allowErrorForDataTypeAny: true, functions: english.map(inChinese) },
  };
}

/** The text of a metadata file. */
export const metadataText = (metadata: FunctionsMetadata): string => `${JSON.stringify(metadata, null, 2)}\n`;

/** Writes functions.json and functions.zh-CN.json into a folder. */
export async function writeFunctionsMetadata(folder: string, helpBase?: string): Promise<void> {
  const metadata = await functionsMetadata(helpBase);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "functions.json"), metadataText(metadata.en));
  writeFileSync(path.join(folder, "functions.zh-CN.json"), metadataText(metadata["zh-CN"]));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  await writeFunctionsMetadata(process.argv[2] ?? "test/golden", process.argv[3]);
