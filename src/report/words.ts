import type { Finding, RuleStatus, Severity } from "../core/lint/types";

/** A finding in words, as list, detail page, findings sheet and command line print it. */
export interface WordedFinding {
  readonly key: string;
  readonly code: string;
  readonly severity: Severity;
  /** Names the defect. */
  readonly name: string;
  /** The difference alone. */
  readonly short: string;
  /** What is wrong, a whole sentence. */
  readonly problem: string;
  /** Where it comes from: the clause in its words, or whose rule it is. */
  readonly basis: readonly string[];
  /** What to do, step by step. */
  readonly action: readonly string[];
  readonly sheet: string;
  readonly address: string;
}

/** A finding with its words. */
export type FindingInWords = Finding & { readonly words: WordedFinding };

/** What became of a rule, with the rule's name. */
export type NamedStatus = RuleStatus & { readonly name: string };
