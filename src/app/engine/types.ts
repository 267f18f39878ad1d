import type { Waiver } from "../../core/lint/waivers";
import type { MemoryRows } from "../memory/bookMemory";
import type { SettingFault } from "../settings/calls";
import type { Doubt, MappedColumn, UnmappedColumn } from "../../core/intake/types";
import type { FindingInWords, NamedStatus } from "../../report/words";
import type { Locale } from "../../i18n/locale";
import type { ColumnType, TableKind } from "../../core/schema/fields";
import type { Answer, CallName, Question } from "./calls";
import type { Area, CellValue } from "../../core/table/grid";

/** A recognised table, as the pane shows it. Rows are 1-based sheet rows. */
export interface TableSummary {
  readonly id: string;
  readonly kind: TableKind;
  readonly headerRow: number | undefined;
  readonly headerKey: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly rowCount: number;
  readonly totalRows: readonly number[];
  readonly columns: readonly (MappedColumn & {
    readonly type: ColumnType;
    readonly samples: readonly string[];
  })[];
  readonly unmapped: readonly (UnmappedColumn & { readonly samples: readonly string[] })[];
  readonly verdict: "accept" | "ask" | "refuse";
  readonly doubts: readonly Doubt[];
  /** How dates are read where day and month could be told apart by the user alone. */
  readonly dateOrder: "dmy" | "mdy" | "ambiguous" | undefined;
}

/** A sheet and what was recognised on it, or why it is not checked. */
export interface SheetSummary {
  readonly sheet: string;
  readonly kind: TableKind;
  readonly why: Doubt;
  readonly tables: readonly TableSummary[];
}

/** What the pane prints beside a finding, from its row. */
export interface FindingFacts {
  /** Value of the cell as it stands. */
  readonly value: string;
  readonly amountFen?: number;
  readonly payee?: string;
  readonly summary?: string;
  /** Date of each cell of the evidence, and what else its row says; the first five. */
  readonly evidence: readonly EvidenceRow[];
}

export interface EvidenceRow {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly day?: number;
  readonly payee?: string;
  readonly amountFen?: number;
}

export type CheckedFinding = FindingInWords & {
  readonly facts: FindingFacts;
  /** Whether an earlier run had it too; undefined where there is no earlier run. */
  readonly since?: "new" | "stillOpen";
};

/** A finding that needs no more attention, and what was said of it. */
export interface ExplainedFinding {
  readonly finding: CheckedFinding;
  readonly waiver: Waiver;
}

export interface CheckOutcome {
  /** Findings that are open; those about explanations among them. */
  readonly findings: readonly CheckedFinding[];
  readonly explained: readonly ExplainedFinding[];
  /** How the findings differ from those of an earlier run; undefined where there is none. */
  readonly change: RunChange | undefined;
  readonly statuses: readonly NamedStatus[];
  /** Rules there are, run or not. */
  readonly ruleCount: number;
  /** Data rows of all tables. */
  readonly rowCount: number;
  /** True when the run was stopped before all rules had run. */
  readonly isCancelled: boolean;
}

export interface RunChange {
  readonly fresh: number;
  readonly stillOpen: number;
  readonly fixed: number;
}

export interface CheckConfig {
  /** Today as an ISO date, or undefined where rules must not look at the clock. */
  readonly today: string | undefined;
  readonly off: readonly string[];
  readonly limit: number;
  /** Language of the words. */
  readonly locale: Locale;
}

export interface CheckProgress {
  /** Name of the rule under way. */
  readonly rule: string;
  readonly done: number;
  readonly of: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** The cells of a sheet on their way to the engine. */
export interface SheetHead {
  readonly name: string;
  readonly merges: readonly Area[];
  /** Number formats of the first rows, row-major from A1. */
  readonly formats: readonly (readonly string[])[];
  readonly date1904: boolean;
  /** True when the text of a delimited file is read, not cells. */
  readonly fromText: boolean;
}

/**
 * Works on the workbook away from the pane. Sheets are handed over in blocks of rows;
 * recognition and checks work on what was handed over.
 */
export interface Engine {
  /** Forgets every sheet. */
  reset(): Promise<void>;
  openSheet(head: SheetHead): Promise<void>;
  addRows(sheet: string, values: readonly (readonly CellValue[])[]): Promise<void>;
  /** Takes over changed cells; rows beyond the sheet's end are added. */
  patch(sheet: string, top: number, left: number, values: readonly (readonly CellValue[])[]): Promise<void>;
  /** Takes over the settings sheet, or its absence; says which of its rows cannot be used. */
  openSettings(
    rows: readonly (readonly CellValue[])[] | undefined,
    locale: Locale,
  ): Promise<readonly SettingFault[]>;
  /** Takes over what the workbook remembers of earlier checks. */
  openMemory(rows: MemoryRows): Promise<void>;
  recognise(): Promise<readonly SheetSummary[]>;
  check(config: CheckConfig, onProgress: (progress: CheckProgress) => void): Promise<CheckOutcome>;
  /**
   * Brings the last outcome up to date with the cells patched since, looking at what they touch alone;
   * undefined where that is not possible and all has to be recognised and checked again.
   */
  recheck(config: CheckConfig): Promise<CheckOutcome | undefined>;
  /** The last outcome in another language; undefined when nothing was checked. */
  reword(locale: Locale): Promise<CheckOutcome | undefined>;
  /** Answers a question of a job about the workbook. */
  call<N extends CallName>(name: N, question: Question<N>): Promise<Answer<N>>;
  /** Stops the check under way; its promise resolves with what was found so far. */
  cancel(): void;
  dispose(): void;
}
