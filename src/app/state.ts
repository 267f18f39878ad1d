import type { Severity } from "../core/lint/types";
import type { Area } from "../core/table/grid";
import type { Data } from "../i18n/format";
import type { Locale } from "../i18n/locale";
import type { UpkeepKey } from "../i18n/upkeep";
import type { HostError, SheetInfo } from "../workbook/port";
import { initialBoard, type BoardState, type BoardSubPage } from "./board/state";
import { initialFund, type FundState, type FundSubPage } from "./fund/state";
import { initialScore, type ScoreState, type ScoreSubPage } from "./score/state";
import type { SettingFault } from "./settings/calls";
import type { CheckOutcome, CheckProgress, SheetSummary } from "./engine/types";

export const jobs = ["check", "score", "fund", "board"] as const;
export type Job = (typeof jobs)[number];

/** Page one level below a job. */
export type SubPage =
  | { readonly kind: "finding"; readonly key: string }
  | { readonly kind: "scope" }
  | { readonly kind: "mapping"; readonly tableId: string }
  | { readonly kind: "help" }
  /** Explaining findings: one, or all of a rule. */
  | { readonly kind: "explain"; readonly keys: readonly string[] }
  | { readonly kind: "fixes"; readonly rule: string | undefined }
  | { readonly kind: "history" }
  | { readonly kind: "log" }
  | { readonly kind: "settings" }
  | { readonly kind: "rule"; readonly code: string }
  | { readonly kind: "newBook" }
  | { readonly kind: "practice" }
  | { readonly kind: "score"; readonly sub: ScoreSubPage }
  | { readonly kind: "fund"; readonly sub: FundSubPage }
  | { readonly kind: "board"; readonly sub: BoardSubPage };

export type ThemeChoice = "auto" | "light" | "dark";

/** What is known of the open workbook. */
export type BookState =
  | { readonly phase: "unread" }
  | { readonly phase: "reading"; readonly rows: number; readonly of: number }
  | ReadyBook;

export interface ReadyBook {
  readonly phase: "ready";
  readonly sheets: readonly SheetInfo[];
  readonly summaries: readonly SheetSummary[];
  readonly skipped: readonly SkippedSheet[];
  /** Rows of the settings sheet that could not be used. */
  readonly settingFaults: readonly SettingFault[];
  /** Cells changed since they were read. */
  readonly pending: readonly Change[];
  /** True when rows, columns or sheets changed, so that all must be read again. */
  readonly isShifted: boolean;
}

export interface SkippedSheet {
  readonly sheet: string;
  readonly why: "empty" | "veryHidden" | "ours";
}

/** A cell area changed after the check. */
export interface Change {
  readonly sheet: string;
  readonly area: Area;
  /** True when another author made it. */
  readonly remote: boolean;
}

export interface CheckDone {
  readonly outcome: CheckOutcome;
  /** Local time of the end of the run, HH:MM. */
  readonly time: string;
  readonly isMarked: boolean;
  readonly changes: readonly Change[];
  /** True when rows or columns moved, so that addresses may be off. */
  readonly isShifted: boolean;
}

/** The check: results survive errors and later runs until these have results of their own. */
export interface CheckState {
  /** Whether edits are checked as they are made. */
  readonly isLive: boolean;
  readonly done: CheckDone | undefined;
  readonly running: { readonly progress: CheckProgress | undefined; readonly rows: number } | undefined;
  readonly marking: { readonly done: number; readonly of: number } | undefined;
}

export interface ViewState {
  readonly severities: readonly Severity[];
  readonly search: string;
  /** Groups that are closed. */
  readonly closed: readonly string[];
  /** Rows shown of groups that were extended. */
  readonly extended: Readonly<Record<string, number>>;
  /** Finding whose row is open. */
  readonly openKey: string | undefined;
}

/** Something the user has to know; one is shown at a time, the worst first. */
export type Notice =
  | { readonly kind: "host"; readonly error: HostError; readonly retry: RetryStep | undefined }
  | { readonly kind: "cleared" }
  /** Something was done that can be put back. */
  | {
      readonly kind: "done";
      readonly key: UpkeepKey;
      readonly data: Data;
      /** Action of the change log that can be put back. */
      readonly undo?: string;
    }
  /** Something there is to know; nothing was done. */
  | { readonly kind: "told"; readonly key: UpkeepKey; readonly data: Data }
  /** Sheets were laid out; they can be taken away again while nobody has written in them. */
  | {
      readonly kind: "madeSheets";
      readonly sheets: readonly string[];
      /** Those in which somebody has written since. */
      readonly written: readonly string[];
    }
  | { readonly kind: "settings"; readonly faults: readonly SettingFault[] }
  /** Changes that broke off, as when the pane was closed: what they were, and how many cells. */
  | { readonly kind: "broken"; readonly what: string; readonly count: number }
  /** Sheets whose writing broke off. */
  | { readonly kind: "torn"; readonly sheets: readonly string[] }
  | { readonly kind: "wrote"; readonly sheet: string; readonly count: number };

/** Step that a notice offers to take again. */
export type RetryStep = "read" | "check" | "mark" | "clear" | "writeFindings" | "select";

export interface AppState {
  readonly locale: Locale;
  readonly theme: ThemeChoice;
  readonly isFirstRun: boolean;
  /** How many sheets of how many are laid out for a start; undefined when none are. */
  readonly starting: { readonly done: number; readonly of: number } | undefined;
  readonly job: Job;
  readonly sub: SubPage | undefined;
  readonly book: BookState;
  readonly check: CheckState;
  readonly view: ViewState;
  readonly score: ScoreState;
  readonly fund: FundState;
  readonly board: BoardState;
  readonly notices: readonly Notice[];
  /** Sentence for screen readers; the number makes equal sentences differ. */
  readonly said: { readonly text: string; readonly count: number };
}

export const initialState = (locale: Locale, theme: ThemeChoice, isFirstRun: boolean): AppState => ({
  locale,
  theme,
  isFirstRun,
  starting: undefined,
  job: "check",
  sub: undefined,
  book: { phase: "unread" },
  check: { isLive: false, done: undefined, running: undefined, marking: undefined },
  view: { severities: [], search: "", closed: [], extended: {}, openKey: undefined },
  score: initialScore,
  fund: initialFund,
  board: initialBoard,
  notices: [],
  said: { text: "", count: 0 },
});
