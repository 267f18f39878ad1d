import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { Script } from "node:vm";
import type { RunOptions } from "./arguments";
import { UsageError } from "./arguments";
import { BrowserStage } from "./browserStage";
import { NodeStage } from "./nodeStage";

export type LogKind = "log" | "info" | "debug" | "warn" | "error";

/** Where a script is played: an emulator with a page of the add-in. */
export interface Stage {
  /** Evaluates code in the page and waits for the promise it gives. */
  evaluate(code: string): Promise<void>;
  click(selector: string): Promise<void>;
  /** Nothing is under way in page and host, and has not been for `quiet` ms. */
  isIdle(quiet: number): Promise<boolean>;
  save(): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface StageOptions {
  html: string;
  file?: { bytes: Uint8Array; name: string };
  log(kind: LogKind, line: string): void;
  /** Something was thrown or rejected and nobody caught it. */
  failed(reason: string): void;
}

const quiet = 250;
const longest = 60_000;

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

async function untilIdle(stage: Stage): Promise<void> {
  const end = Date.now() + longest;
  // What has just begun shows itself a moment later.
  await wait(quiet);
  while (!(await stage.isIdle(quiet))) {
    if (Date.now() > end) throw new Error(`The script was still busy after ${longest / 1000} s.`);
    await wait(40);
  }
}

/** A script as it is evaluated: as it stands, or within a function when it awaits at its top level. */
function evaluable(script: string, name: string): string {
  try {
    new Script(script, { filename: name });
    return script;
  } catch (error) {
    if (!(error instanceof SyntaxError) || !/\bawait\b/.test(script)) return script;
    return `(async () => {\n${script}\n})()`;
  }
}

async function readText(file: string): Promise<string> {
  return readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${file}: ${error.message}`, { cause: error });
  });
}

/**
 * Runs a script and what it starts, to the end.
 * @returns Whether nothing was thrown, rejected or logged as an error.
 */
export async function runScript(
  options: RunOptions,
  print: (kind: LogKind, line: string) => void,
): Promise<boolean> {
  let well = true;
  const script = evaluable(await readText(options.script), options.script);
  const stageOptions: StageOptions = {
    html: options.html === undefined ? "" : await readText(options.html),
    log: (kind, line) => {
      well &&= kind !== "error";
      print(kind, line);
    },
    failed: (reason) => {
      well = false;
      print("error", reason);
    },
  };
  if (options.file !== undefined) {
    const bytes = await readFile(options.file).catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(`${options.file!}: ${error.message}`, { cause: error });
    });
    stageOptions.file = { bytes: new Uint8Array(bytes), name: path.basename(options.file) };
  }
  const stage = options.browser ? await BrowserStage.open(stageOptions) : await NodeStage.open(stageOptions);
  try {
    await stage.evaluate(script).catch((error: unknown) => {
      stageOptions.failed(describe(error));
    });
    await untilIdle(stage);
    for (const selector of options.click) {
      await stage.click(selector);
      await untilIdle(stage);
    }
    if (options.out !== undefined) await writeFile(options.out, await stage.save());
  } finally {
    await stage.close();
  }
  return well;
}

/** An error as it is printed: its stack, or what else was thrown. */
export function describe(error: unknown): string {
  if (typeof error !== "object" || error === null) return String(error);
  const { stack, message, code } = error as { stack?: string; message?: string; code?: string };
  const text = stack ?? message ?? JSON.stringify(error);
  return code === undefined || text.includes(code) ? text : `${code}: ${text}`;
}
