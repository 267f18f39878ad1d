import type { Entries } from "../core/award/entries";
import type { AwardSettings } from "../core/award/settings";
import type { Severity } from "../core/lint/types";
import type { Tier } from "../core/scoring/rank";
import type { StarId } from "../core/standards/stars";

/** Score of each star, 0–100; null where there is none, which is not zero. */
export type Scores = Readonly<Record<StarId, number | null>>;

/** Row a value was read from; 0-based. */
export interface RowRef {
  readonly sheet: string;
  readonly row: number;
  /** File, where it is not the workbook itself. */
  readonly file?: string;
}

/** Result of one society in one year, as a row of 评分结果 states it. */
export interface ResultRow {
  readonly year: number;
  readonly society: string;
  readonly uscc?: string;
  readonly field?: string;
  readonly size?: string;
  readonly scores: Scores;
  readonly total: number | null;
  readonly rank: number | null;
  /** Stars at or above their line. */
  readonly stars: number | null;
  readonly judges?: number;
  readonly source?: RowRef;
}

/** Findings of one rule, named in the language of the reader. */
export interface FindingCount {
  readonly code: string;
  readonly name: string;
  readonly severity: Severity;
  readonly count: number;
}

/** How steady the place of a society is, from the draws of `core/scoring/stability`. */
export interface SteadyRow {
  readonly society: string;
  readonly uscc?: string;
  readonly rank: number;
  /** Places that 5 % and 95 % of the draws do not exceed. */
  readonly low: number;
  readonly high: number;
  /** Share of draws within the quota, 0–1; null without one. */
  readonly inShare: number | null;
  readonly tier?: Tier;
}

export interface Steadiness {
  readonly year: number;
  readonly quota: number | null;
  readonly draws: number;
  readonly judges: number;
  readonly rows: readonly SteadyRow[];
}

/** Award list, assessments, publicity, payments and ledgers, and the settings they are read with. */
export interface AwardInput {
  readonly entries: Entries;
  readonly settings: AwardSettings;
}

/** Settings that shape the views; what is not confirmed is said beside them. */
export interface BoardSettings {
  /** Line of each star; null where none is set. */
  readonly lines: Scores;
  readonly linesConfirmed: boolean;
  /** How the total came about, where it is known to be the plain mean of the five. */
  readonly equalWeights: boolean;
  readonly weightsConfirmed: boolean;
}

/** Two societies that the user has said are one, by the names they go by. */
export type SameSociety = readonly [string, string];

/** Everything the views are computed from; plain values that can cross to a worker. */
export interface AnalysisInput {
  /** In any order; several years, several sources. */
  readonly results: readonly ResultRow[];
  readonly settings: BoardSettings;
  readonly awards?: AwardInput;
  readonly steadiness?: Steadiness;
  readonly findings?: readonly FindingCount[];
  readonly same?: readonly SameSociety[];
  /** Replaces every name by this word and a letter (学会 A), and leaves out codes and rows. */
  readonly mask?: string;
}
