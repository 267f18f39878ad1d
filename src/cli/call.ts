import "../functions/caps";
import "../functions/english";
import "../i18n/english";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { setLanguage } from "../functions/language";
import { functions, namespace } from "../functions/registry";
import { installStandIn } from "../functions/standIn";
import { locales, type Locale } from "../i18n/locale";

/** What a call prints, and how the process ends: 0 a value, 1 an error value, 2 wrong use. */
export interface Outcome {
  readonly json: object;
  readonly exit: 0 | 1 | 2;
}

interface ErrorValue {
  readonly code: string;
  readonly message?: string;
}

interface Request {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly language: Locale;
}

const usage = `npm run -s call -- ${namespace}.NAME '[arguments as JSON]' | - [--lang zh-CN|en]`;

const misuse = (message: string): Outcome => ({ json: { error: { code: "usage", message } }, exit: 2 });

const isErrorValue = (value: unknown): value is ErrorValue =>
  typeof value === "object" &&
  value !== null &&
  "code" in value &&
  typeof value.code === "string" &&
  value.code.startsWith("#");

const errorOf = ({ code, message = "" }: ErrorValue): object => ({ code, message });

/** A cell as JSON: blank is null, an error value its code. */
function cellJson(cell: unknown): unknown {
  if (cell === "" || cell === undefined || (typeof cell === "number" && !Number.isFinite(cell))) return null;
  return isErrorValue(cell) ? cell.code : cell;
}

/** The printed form of a value; error values inside a spilled result are listed with their sentences. */
function valueJson(value: unknown): object {
  if (!Array.isArray(value)) return { value: cellJson(value) };
  const rows = value as unknown[][];
  const errors = rows.flatMap((row, r) =>
    row.flatMap((cell, c) => (isErrorValue(cell) ? [{ row: r, column: c, ...errorOf(cell) }] : [])),
  );
  return { value: rows.map((row) => row.map(cellJson)), ...(errors.length > 0 ? { errors } : {}) };
}

/** Calls one function with arguments as JSON gives them. */
export function call({ name, args, language }: Request): Outcome {
  installStandIn(globalThis);
  setLanguage(language);
  const bare = name.toUpperCase().replace(`${namespace}.`, "");
  const target = Object.hasOwn(functions, bare) ? functions[bare] : undefined;
  if (!target) return misuse(`${name}: ${Object.keys(functions).join(" ")}`);
  try {
    return { json: valueJson(target(...(args as never[]))), exit: 0 };
  } catch (error) {
    if (!isErrorValue(error)) throw error;
    return { json: { error: errorOf(error) }, exit: 1 };
  }
}

/** Reads the words of the command line; text says what is wrong with them. */
export function parseCommand(words: readonly string[], standardInput: () => string): Request | string {
  const rest = [...words];
  const flag = rest.indexOf("--lang");
  const language = flag < 0 ? "zh-CN" : locales.find((one) => one === rest[flag + 1]);
  if (flag >= 0) rest.splice(flag, 2);
  if (!language) return usage;
  const [name, json = "[]", ...more] = rest;
  if (name === undefined || name.startsWith("--") || more.length > 0) return usage;
  try {
    const args: unknown = JSON.parse(json === "-" ? standardInput() : json);
    return Array.isArray(args) ? { name, args: args as unknown[], language } : usage;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return `${error.message}\n${usage}`;
  }
}

function main(words: readonly string[]): void {
  const request = parseCommand(words, () => readFileSync(0, "utf8"));
  const outcome = typeof request === "string" ? misuse(request) : call(request);
  process.stdout.write(`${JSON.stringify(outcome.json)}\n`);
  process.exitCode = outcome.exit;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main(process.argv.slice(2));
