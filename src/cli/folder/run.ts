import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import type { Locale } from "../../i18n/locale";
import { dayOfIso } from "../../core/day";
import { Refusal } from "../refusal";
import { gather, type Totals } from "./duck";
import { summaryHtml } from "./html";
import { Journal } from "./journal";
import { spreadsheetsIn } from "./listing";
import { checkAll } from "./pool";
import { progressTo } from "./progress";
import { folderText } from "./words";

export interface FolderOptions {
  readonly folder: string;
  /** Folder for the results. */
  readonly out: string;
  readonly today: string | undefined;
  readonly locale: Locale;
  readonly json: boolean;
  /** Megabytes for all threads together. */
  readonly memory: number;
  readonly limit: number;
  readonly version: string;
}

/** Memory below which a thread cannot read a usual workbook. */
const THREAD_MEMORY = 256;
export const LEAST_MEMORY = THREAD_MEMORY;
/** Part of a thread's memory that a file may have before it is unpacked. */
const FILE_SHARE = 4;
/** Exit code of a program that was interrupted. */
const INTERRUPTED = 130;

async function requireDuck(locale: Locale): Promise<void> {
  try {
    await import("@duckdb/node-api");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new Refusal("usage", folderText(locale, "noDuck"));
  }
}

/** Lets the user stop a run with Ctrl-C; what is done stays done. */
function interruptible(): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController();
  const stop = (): void => {
    controller.abort();
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  return {
    signal: controller.signal,
    release: () => {
      process.off("SIGINT", stop);
      process.off("SIGTERM", stop);
    },
  };
}

function tell(totals: Totals, options: FolderOptions, page: string): void {
  const { folder, out, locale, json } = options;
  if (json) {
    console.log(JSON.stringify({ folder, out, ...totals }));
    return;
  }
  const facts = { ...totals, checked: totals.files - totals.refused };
  console.log(folderText(locale, "intro", facts));
  console.log(folderText(locale, "found", facts));
  console.log(page);
}

/**
 * Checks every workbook of a folder and writes a summary and Parquet files; what was done before is not done again.
 * Gives the exit code: 0 no error and every file checked, 1 errors or files that were not checked, 130 stopped.
 */
export async function checkFolder(options: FolderOptions): Promise<number> {
  const { folder, out, today, locale, memory, limit, version } = options;
  await requireDuck(locale);
  const files = spreadsheetsIn(folder, out);
  if (files.length === 0) throw new Refusal("usage", folderText(locale, "noFiles", { detail: folder }));
  mkdirSync(out, { recursive: true });
  const file = path.join(out, "journal.jsonl");
  const asked = { version, folder: path.resolve(folder), today: today ?? null, locale, limit };
  const journal = Journal.open(file, asked);
  if (!journal) throw new Refusal("usage", folderText(locale, "otherRun", { detail: out }));
  const left = files.filter((one) => !journal.has(one));
  let done = files.length - left.length;
  if (done > 0) console.error(folderText(locale, "skipped", { count: done }));
  const progress = progressTo(process.stderr, files.length);
  const workers = Math.max(1, Math.min(availableParallelism(), Math.floor(memory / THREAD_MEMORY)));
  const perThread = Math.floor(memory / workers);
  const { signal, release } = interruptible();
  await checkAll(left, {
    workers,
    memory: perThread,
    signal,
    settings: {
      folder,
      today: today === undefined ? undefined : dayOfIso(today),
      locale,
      limit,
      largest: (perThread * 1024 ** 2) / FILE_SHARE,
    },
    onFailure: (name, error) => {
      console.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    },
    onDone: (outcome) => {
      journal.add(outcome);
      progress.to(++done);
    },
  });
  release();
  progress.end();
  if (signal.aborted) {
    console.error(folderText(locale, "stopped", { done, total: files.length }));
    return INTERRUPTED;
  }
  const summary = await gather(out, file, files, memory);
  const page = path.join(out, "summary.html");
  writeFileSync(page, summaryHtml(summary, folder, locale));
  tell(summary.totals, options, page);
  return summary.totals.errors > 0 || summary.totals.refused > 0 ? 1 : 0;
}
