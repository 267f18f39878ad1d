import type { Day } from "../day";
import type { Field, Kind } from "../schema/fields";
import type { ClauseId } from "../standards/clauses";
import type { Settings } from "../standards/settings";
import type { CellValue } from "../table/grid";
import type { CellRef, Table } from "../table/table";

export type Severity = "error" | "warning" | "info";
/** `review` means that a person must decide. */
export type Outcome = "fail" | "review";
/** Whether the fixes a rule offers may be applied in bulk. */
export type FixSafety = "none" | "safe" | "review";

/** Templates of one message: the difference alone, and the whole sentence. Slots are `{name}` or `{name:money}`. */
export interface MessageText {
  readonly short: string;
  readonly problem: string;
}

/** All words of a rule in one language. */
export interface RuleText<M extends string = string> {
  /** Names the defect, at most 12 characters in Chinese. */
  readonly name: string;
  readonly messages: { readonly [Id in M]: MessageText };
  /** Where the rule comes from, when it is no clause of the policy. */
  readonly basis?: string;
  /** What to do, one step each; the first says what to check. */
  readonly action: readonly string[];
}

type SlotName<S extends string> = S extends `${infer Name}:${string}` ? Name : S;
/** Names between braces in a template. */
export type Slots<S extends string> = S extends `${string}{${infer Slot}}${infer Rest}`
  ? SlotName<Slot> | Slots<Rest>
  : never;

export type MessageData = Readonly<Record<string, string | number>>;

/** One cell to be changed by a fix: refused when the cell no longer holds `from`. */
export interface CellEdit {
  readonly cell: CellRef;
  readonly from: CellValue;
  readonly to: CellValue;
  /** Number format to set with the value, where the value needs one. */
  readonly format?: string;
  /** Why the value is certain; an id of the locale. */
  readonly reason: FixReason;
}

export type FixReason = "halfWidth" | "outerSpace" | "textToNumber" | "textToDate" | "numberToText";

/** Where a rule found something: a row of a table and the column that shows it. */
export interface Place<K extends Kind = Kind> {
  /** The table the rule is looking at, unless another is named. */
  readonly table?: Table<K>;
  readonly row: number;
  readonly field: Field<K>;
  /** Identity of the finding where it is about more than the row, such as a group of rows. */
  readonly identity?: string;
}

/** What a rule yields. */
export interface Report<M extends string = string> {
  readonly message: M;
  readonly data: MessageData;
  readonly at: Place | { readonly cell: CellRef; readonly key: string };
  /** Further cells that belong to the evidence. */
  readonly cells?: readonly CellRef[];
  /** Severity of this report where it differs from the rule's. */
  readonly severity?: Severity;
  readonly outcome?: Outcome;
  readonly fix?: readonly CellEdit[];
}

/** Typed form of `Report` for the messages of one rule: a missing slot is a compile error. */
export type ReportOf<K extends Kind, M extends Readonly<Record<string, MessageText>>> = {
  [Id in keyof M & string]: {
    readonly message: Id;
    readonly data: { readonly [S in Slots<M[Id]["short"] | M[Id]["problem"]>]: string | number };
    readonly at: Place<K> | { readonly cell: CellRef; readonly key: string };
    readonly cells?: readonly CellRef[];
    readonly severity?: Severity;
    readonly outcome?: Outcome;
    readonly fix?: readonly CellEdit[];
  };
}[keyof M & string];

/** An invoice of this or another file: a salted hash of its number, with where and when it was seen. */
export interface RegisteredInvoice {
  readonly hash: string;
  readonly seen: readonly InvoiceSighting[];
}

export interface InvoiceSighting {
  /** Workbook and sheet. */
  readonly where: string;
  /** ISO date. */
  readonly when: string;
}

/** The register of invoices, which keeps no invoice number. */
export interface InvoiceRegister {
  readonly salt: string;
  /** Name of this workbook as the register writes it. */
  readonly here: string;
  readonly entries: readonly RegisteredInvoice[];
}

/** What a rule may look at. */
export interface RuleContext<K extends Kind = Kind> {
  /** The table under check; in a rule of scope `workbook` the first of `tables`. */
  readonly table: Table<K>;
  /** All tables of the rule's kind that have the columns it needs. */
  readonly tables: readonly Table<K>[];
  /** All tables of another kind. */
  readonly all: <J extends Kind>(kind: J) => readonly Table<J>[];
  /** Rows to report on, half open; a rule of scope `row` looks at no others. */
  readonly first: number;
  readonly end: number;
  /** Rows of a table to group, ascending: all of them, or the whole of some groups when a rule with groups is asked again. */
  readonly rows: (table: Table<K>) => Int32Array;
  readonly today: Day | undefined;
  readonly settings: Settings;
  /** The register of invoices, where the workbook has one. */
  readonly register: InvoiceRegister | undefined;
}

/** What a rule may look at beside the table. */
export type Surroundings = Pick<RuleContext, "all" | "settings" | "today" | "register">;

/** How far a rule has to look to judge one row. */
export type Scope = "row" | "table" | "workbook";

export interface RuleMeta<K extends Kind = Kind> {
  /** `<table>/<defect>`. */
  readonly id: string;
  /** Printed, never reused. */
  readonly code: string;
  readonly severity: Severity;
  readonly clauses: readonly ClauseId[];
  readonly scope: Scope;
  /** Kind of table the rule checks; `any` checks tables of every kind. */
  readonly table: K | "any";
  /** Columns without which a table is not checked. */
  readonly needs: readonly Field<K>[];
  /** Columns of which a table must have at least one; empty asks for none. */
  readonly anyOf: readonly Field<K>[];
  /** Columns read where they exist. */
  readonly uses: readonly Field<K>[];
  /** Other kinds of which the workbook must hold a table. */
  readonly requires: readonly Kind[];
  /** Other kinds that are looked at where the workbook has them. */
  readonly looks: readonly Kind[];
  readonly fix: FixSafety;
}

export interface Rule {
  readonly meta: RuleMeta;
  /** Words in the default language. */
  readonly text: RuleText;
  readonly check: (context: RuleContext) => Iterable<Report>;
  /** False for tables of the kind that the rule is not about: they are passed over in silence. */
  readonly applies: (table: Table) => boolean;
  /**
   * What a rule of scope `row`, or with groups, takes from the whole table beside the row or group, as text:
   * when it changes, every row is judged again.
   */
  readonly premise: (table: Table) => string;
  /**
   * For a rule that judges groups of rows each by itself: a number of the group of each row, below 0 for none.
   * Groups may share a number; rows of one group must not differ in it.
   */
  readonly groupOf: ((table: Table) => (row: number) => number) | undefined;
  /** A reason why the rule cannot judge a table that has the columns, or undefined. */
  readonly unable: (table: Table, surroundings: Surroundings) => Why | undefined;
  /** What the rule leaves out of a table it does check, or undefined. */
  readonly partly: (table: Table, surroundings: Surroundings) => Why | undefined;
}

/** A reason, as an id of the locale and its figures. */
export interface Why {
  readonly id: string;
  readonly data: MessageData;
}

/** One finding, ready to be worded. */
export interface Finding {
  /** Rule, message, column and row content; never the row number. */
  readonly key: string;
  readonly code: string;
  readonly rule: string;
  readonly message: string;
  readonly severity: Severity;
  readonly outcome: Outcome;
  readonly data: MessageData;
  /** ISO code of the currency of amounts in `data`, where the table names one. */
  readonly currency?: string;
  /** The cell that shows the problem. */
  readonly at: CellRef;
  /** All cells of the evidence, `at` first. */
  readonly cells: readonly CellRef[];
  /** Id of the table and 0-based data row, where the finding lies in a table. */
  readonly tableId?: string;
  readonly row?: number;
  readonly fix?: readonly CellEdit[];
}

/** What happened to a rule, so that "no findings" is never taken for "not checked". */
export interface RuleStatus {
  readonly code: string;
  readonly rule: string;
  readonly status: "ran" | "off" | "skipped" | "crashed";
  /** Rows looked at. */
  readonly rows: number;
  readonly findings: number;
  readonly truncated: boolean;
  /** Why it did not run, or which tables it left out. */
  readonly why: readonly Why[];
}

export interface LintConfig {
  readonly today: Day | undefined;
  readonly settings: Settings;
  readonly register?: InvoiceRegister | undefined;
  /** Codes of rules that are turned off. */
  readonly off: ReadonlySet<string>;
  /** Most findings kept of one rule. */
  readonly limit: number;
}

export interface LintResult {
  readonly findings: readonly Finding[];
  readonly statuses: readonly RuleStatus[];
}
