import type { AnalysisWorker } from "../analysis/workerEngine";
import type { Data } from "../i18n/format";
import type { Locale } from "../i18n/locale";
import { translator, type UiKey } from "../i18n/ui";
import type { HostError, HostResult, WorkbookPort } from "../workbook/port";
import type { FileAnswer, ResultsFile } from "./board/files";
import type { OpenWindow } from "./board/wide/port";
import type { Engine } from "./engine/types";
import type { AppState, Notice, RetryStep } from "./state";
import type { Store } from "./store";

/** Everything commands work with; made once, where the pane starts. */
export interface Services {
  readonly store: Store<AppState>;
  readonly workbook: WorkbookPort;
  readonly engine: Engine;
  readonly clock: Clock;
  readonly memory: Memory;
  readonly facts: () => HostFacts;
  /** Loads the words of a language; resolves when they can be used. */
  readonly loadLocale: (locale: Locale) => Promise<void>;
  /** Puts text on the clipboard. */
  readonly copy: (text: string) => Promise<void>;
  /** Resolves after so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
  /** Starts the worker in which the views of the board are computed. */
  readonly startAnalysis?: () => AnalysisWorker;
  /** Reads the results of another file on this computer. */
  readonly readResults?: (file: ResultsFile) => Promise<FileAnswer>;
  /** Hands a file to the user. */
  readonly saveFile?: (name: string, content: Blob) => void;
  /** Opens the board on a page of its own; absent where the host has no such pages. */
  readonly openWindow?: OpenWindow;
}

/** What is known of the program the pane runs in; nothing of the workbook. */
export interface HostFacts {
  readonly host: string;
  readonly platform: string;
  readonly version: string;
  /** Newest set of Excel's interface that is there, such as 1.17. */
  readonly excelApi: string;
  readonly canStore: boolean;
  /** Milliseconds from opening the page to the pane being usable. */
  readonly loadMs: number;
}

export interface Clock {
  /** Local date, YYYY-MM-DD. */
  today(): string;
  /** Local time, HH:MM. */
  time(): string;
}

/** Preferences kept on this computer; never data of a workbook. */
export interface Memory {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
}

/** Says a sentence to screen readers. */
export function say({ store }: Services, key: UiKey, data: Data = {}): void {
  store.set((s) => ({ ...s, said: { text: translator(s.locale)(key, data), count: s.said.count + 1 } }));
}

const sameNotice = (a: Notice, b: Notice): boolean =>
  a.kind === b.kind &&
  (a.kind !== "host" ||
    b.kind !== "host" ||
    (a.error.kind === b.error.kind && a.error.sheet === b.error.sheet));

/** Shows a notice in place of an equal one. */
export function notify({ store }: Services, notice: Notice): void {
  store.set((s) => ({ ...s, notices: [...s.notices.filter((old) => !sameNotice(old, notice)), notice] }));
}

/** Steps that leave what was read as it is. */
const harmless: ReadonlySet<RetryStep> = new Set(["read", "mark", "clear", "select"]);

/** Tells of an error; a step that broke off may have written before, so that all is read anew before the next. */
export function notifyHost(services: Services, error: HostError, retry?: RetryStep): void {
  notify(services, { kind: "host", error, retry });
  if (error.kind === "editing" || (retry && harmless.has(retry))) return;
  services.store.set((s) => (s.book.phase === "ready" ? { ...s, book: { ...s.book, isShifted: true } } : s));
}

export function dismiss({ store }: Services, notice: Notice): void {
  store.set((s) => ({ ...s, notices: s.notices.filter((old) => old !== notice) }));
}

const isEditing = (notice: Notice): boolean => notice.kind === "host" && notice.error.kind === "editing";

const POLL = 400;

/**
 * Asks the workbook, and while a cell is being edited asks again until it is not;
 * the user is told meanwhile. Gives up when `isCancelled` says so.
 */
export async function patiently<T>(
  services: Services,
  ask: () => HostResult<T>,
  isCancelled: () => boolean = () => false,
): HostResult<T> {
  for (;;) {
    const result = await ask();
    if (result.ok || result.error.kind !== "editing" || isCancelled()) {
      services.store.set((s) =>
        s.notices.some(isEditing) ? { ...s, notices: s.notices.filter((n) => !isEditing(n)) } : s,
      );
      return result;
    }
    notifyHost(services, result.error);
    await services.wait(POLL);
  }
}
