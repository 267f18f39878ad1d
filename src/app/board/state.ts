import type { BoardSettings } from "../../analysis/types";
import type { StarId } from "../../core/standards/stars";
import type {
  BoardSummary,
  BoardView,
  FindingsView,
  Measure,
  Peers,
  StandingView,
} from "../../analysis/views";

/** Views of the board, in their order. */
export const boardTabs = [
  "standing",
  "change",
  "profile",
  "compare",
  "stability",
  "money",
  "spending",
] as const;
export type BoardTab = (typeof boardTabs)[number];

/** Pages below the job's own. */
export type BoardSubPage = { readonly page: "meeting" };

/** Another workbook whose results are looked at too. */
export interface BoardFile {
  readonly name: string;
  readonly rows: number;
}

/** What a trial of the scoring would make of one society. */
export interface TrialPlace {
  readonly total: string | undefined;
  readonly rank: string | undefined;
  readonly moves: "enters" | "leaves" | undefined;
}

/** Why there is no board. */
export type BoardFailure =
  "codeGenerationRefused" | "notLoaded" | "failed" | "workerLost" | "unsupported" | "unreadable";

/** Why there is no wide window, or none any more. */
export type WideEnd =
  /** The user has closed it. */
  | "closed"
  /** Cells or sheets have changed, so it was closed. */
  | "changed"
  /** The browser opens no windows for this page. */
  | "blocked"
  /** The user was asked, and did not want it. */
  | "declined"
  /** Another dialog is open. */
  | "taken"
  /** Its page could not be loaded. */
  | "notLoaded"
  /** The host does not trust its address. */
  | "untrusted"
  /** What it is to show did not arrive whole. */
  | "garbled"
  /** It did not say that it is there. */
  | "silent"
  /** The workbook could not be read for it. */
  | "unread"
  /** The host has no dialogs. */
  | "unsupported"
  | "failed";

/** What the pane shows of this job. */
export interface BoardState {
  readonly phase: "unread" | "reading" | "ready" | "failed";
  readonly failure: BoardFailure | undefined;
  readonly summary: BoardSummary | undefined;
  readonly settings: BoardSettings | undefined;
  readonly tab: BoardTab;
  /** Year chosen; the latest where none is. */
  readonly year: number | undefined;
  readonly peers: Peers;
  readonly measure: Measure;
  readonly search: string;
  /** Only societies that do not reach the line of this star. */
  readonly below: StarId | undefined;
  /** Society of 画像, by its id. */
  readonly society: string | undefined;
  /** Societies of 对比, at most three. */
  readonly compared: readonly string[];
  /** Societies that are followed from year to year; remembered. */
  readonly followed: readonly string[];
  /** Who stands where in the year; every view finds its rows by it. */
  readonly standing: StandingView | undefined;
  /** What the scoring's trial would make of the year looked at, by society; undefined without a trial. */
  readonly trial: Readonly<Record<string, TrialPlace>> | undefined;
  /** View of the tab. */
  readonly view: BoardView | undefined;
  /** Further views beside it on a wide page. */
  readonly side: readonly BoardView[];
  /** Findings by kind, shown below the spending. */
  readonly findings: FindingsView | undefined;
  /** Society whose row is selected in the workbook, or whose mark was chosen. */
  readonly picked: string | undefined;
  readonly isMasked: boolean;
  /** The wide window: on its way, there, or why it is not; undefined where none was asked for. */
  readonly wide: "opening" | "open" | WideEnd | undefined;
  readonly files: readonly BoardFile[];
  readonly busy: "sheet" | "save" | "file" | undefined;
  /** Name of a file that holds no results, or cannot be read. */
  readonly refusedFile: string | undefined;
}

export const initialBoard: BoardState = {
  phase: "unread",
  failure: undefined,
  summary: undefined,
  settings: undefined,
  tab: "standing",
  year: undefined,
  peers: {},
  measure: "total",
  search: "",
  below: undefined,
  society: undefined,
  compared: [],
  followed: [],
  standing: undefined,
  trial: undefined,
  view: undefined,
  side: [],
  findings: undefined,
  picked: undefined,
  isMasked: false,
  wide: undefined,
  files: [],
  busy: undefined,
  refusedFile: undefined,
};
