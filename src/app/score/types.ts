import type { Area } from "../../core/table/grid";
import type { CellRef } from "../../core/table/table";
import type { Locale } from "../../i18n/locale";

/** What every question of scoring tells: the language of the answer, and the year. */
export interface ScoreQuestion {
  readonly locale: Locale;
  /** The latest year with scores where it is left out. */
  readonly year: number | undefined;
}

/** Cells to select, and how they are named. */
export interface CellLink {
  readonly sheet: string;
  readonly area: Area;
  readonly text: string;
}

/** How far one judge is. */
export interface JudgeLine {
  readonly name: string;
  readonly role: string;
  readonly given: number;
  readonly expected: number;
  /** Scores from which the judge is recused, and for whom, in words; blank for none. */
  readonly recused: string;
  readonly owed: number;
  /** Where the owed scores go; the first few. */
  readonly cells: readonly CellLink[];
  readonly moreCells: number;
}

/** Scores that are there and cannot be used as they are. */
export interface ScoreFault {
  readonly text: string;
  readonly cell: CellRef | undefined;
  /** True when it has to be mended before results are written; others are left out of them as they should be. */
  readonly isStopping: boolean;
}

/** Cells in which a recusal that follows from the jury list is not yet entered. */
export interface Recusal {
  readonly cell: CellRef;
  readonly text: string;
}

export interface CollectView {
  readonly judges: readonly JudgeLine[];
  readonly societies: number;
  readonly items: number;
  /** True when whole stars are scored, not indicators. */
  readonly byStar: boolean;
  readonly given: number;
  readonly recused: number;
  readonly owed: number;
  readonly next: CellRef | undefined;
  readonly faults: readonly ScoreFault[];
  /** Judges who belong to a society that they have not been recused for, in words. */
  readonly unrecused: readonly string[];
  readonly recusals: readonly Recusal[];
  /** What the jury lacks: an expert, or a member of the administration. */
  readonly jury: readonly string[];
}

export interface CriterionHead {
  readonly id: string;
  readonly name: string;
  /** At most three characters in Chinese. */
  readonly short: string;
  readonly weight01: number;
  readonly line: number | undefined;
}

export interface ResultStar {
  /** Undefined without a score. */
  readonly text: string | undefined;
  readonly isBelow: boolean;
}

export interface ResultRow {
  readonly society: string;
  /** The name without the place that all names begin with. */
  readonly name: string;
  readonly stars: readonly ResultStar[];
  readonly total: string | undefined;
  readonly rank: string | undefined;
  /** Stars won; undefined while no line is set. */
  readonly won: number | undefined;
  readonly judges: number;
  readonly remarks: string;
}

export interface ResultsView {
  readonly criteria: readonly CriterionHead[];
  /** By place; those without a place come last. */
  readonly rows: readonly ResultRow[];
  readonly unranked: number;
  /** How the scores were made, in words. */
  readonly basis: string;
  /** Which beginning of the names is left out; blank for none. */
  readonly shortened: string;
  /** Settings that the formulas do not follow, in words. */
  readonly limits: readonly string[];
}

/** The sheet of results of the year, as it stands. */
export interface ResultSheet {
  readonly sheet: string;
  readonly scoredAt: string | undefined;
  /** Societies whose total on the sheet is not the one the scores give now. */
  readonly different: number;
}

/** The seal of the year on its sheet. */
export interface SealLine {
  readonly sheet: string;
  readonly sealedAt: string;
  readonly digest: string;
}

export interface OwnSheets {
  readonly plan: string | undefined;
  readonly jury: string | undefined;
  readonly self: string | undefined;
  readonly scores: readonly string[];
}

/** Everything the pages of the steps show. */
export interface ScoreView {
  readonly year: number | undefined;
  readonly years: readonly number[];
  readonly sheets: OwnSheets;
  readonly known: { readonly societies: number; readonly judges: number };
  /** Why no result can be made, in words. */
  readonly problem: string | undefined;
  readonly collect: CollectView | undefined;
  readonly results: ResultsView | undefined;
  readonly resultSheet: ResultSheet | undefined;
  readonly seal: SealLine | undefined;
  readonly quota: number | undefined;
}
