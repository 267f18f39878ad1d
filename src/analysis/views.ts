import type { AsOf } from "../core/award/balance";
import type { Severity } from "../core/lint/types";
import type { Fen } from "../core/money";
import type { StarId } from "../core/standards/stars";
import type { Guess } from "./match";
import type { RowRef, Scores } from "./types";

/** Societies of one field and one size; what is left out is not asked. */
export interface Peers {
  readonly field?: string;
  readonly size?: string;
}

/** What a view is measured by. */
export type Measure = "total" | StarId;

export interface SocietyRef {
  readonly id: string;
  readonly name: string;
}

/** What the numbers of a set look like; null where there are none. */
export interface Spread {
  readonly count: number;
  readonly low: number | null;
  readonly p10: number | null;
  readonly q1: number | null;
  readonly median: number | null;
  readonly q3: number | null;
  readonly p90: number | null;
  readonly high: number | null;
}

/** Why there is no change against the year before. */
export type Before = "present" | "absent" | "unscored" | "noYear";

export interface StandingRow extends SocietyRef {
  readonly field: string | null;
  readonly size: string | null;
  readonly scores: Scores;
  readonly total: number | null;
  /** Official place; null for societies that do not compete. */
  readonly rank: number | null;
  /** Stars at or above their line; null where that cannot be told. */
  readonly stars: number | null;
  /** Total of the year before. */
  readonly earlier: number | null;
  readonly before: Before;
  readonly source: RowRef | null;
}

/** How many societies stand in each stretch of scores. */
export interface Distribution {
  /** Ends of the stretches, ascending; one more than there are counts. */
  readonly edges: readonly number[];
  readonly measures: readonly {
    readonly measure: Measure;
    /** A score on an edge counts above it, the topmost edge below. */
    readonly counts: readonly number[];
    readonly spread: Spread;
  }[];
}

/** Who stands where in one year. */
export interface StandingView {
  readonly kind: "standing";
  readonly year: number;
  readonly previousYear: number | null;
  readonly peers: Peers;
  /** Highest total first; those without a total last. */
  readonly rows: readonly StandingRow[];
  readonly lines: Scores;
  readonly distribution: Distribution;
}

export interface YearValue {
  readonly year: number;
  readonly value: number | null;
  /** Place among the societies of the view in that year; null without a value. */
  readonly place: number | null;
}

export interface ChangeSeries extends SocietyRef {
  /** One per year of the view; a missing year has no value. */
  readonly points: readonly YearValue[];
  readonly from: number | null;
  readonly to: number | null;
  readonly source: RowRef | null;
}

/** Who rose and who fell; a year without data does not appear. */
export interface ChangeView {
  readonly kind: "change";
  readonly measure: Measure;
  readonly peers: Peers;
  readonly years: readonly number[];
  /** The two years compared; null with fewer than two years. */
  readonly fromYear: number | null;
  readonly toYear: number | null;
  /** By value in the last year, those without one last. */
  readonly series: readonly ChangeSeries[];
  readonly spreads: readonly { readonly year: number; readonly spread: Spread }[];
}

/** One star of one society against its peers. */
export interface ProfileStar {
  readonly star: StarId;
  readonly score: number | null;
  readonly line: number | null;
  readonly peers: Spread;
}

/** One society in one year, and over the years. */
export interface ProfileView {
  readonly kind: "profile";
  readonly society: SocietyRef;
  readonly year: number;
  readonly peers: Peers;
  /** Other societies with scores in the group. */
  readonly peerCount: number;
  /** What the band between low and high holds: all peers, or the middle 80 % where there are 20 or more. */
  readonly band: "all" | "middle80";
  readonly total: number | null;
  readonly rank: number | null;
  readonly ranked: number;
  readonly reached: number | null;
  readonly stars: readonly ProfileStar[];
  readonly history: readonly { readonly year: number; readonly stars: readonly ProfileStar[] }[];
  readonly source: RowRef | null;
}

/** Scores of one group of peers. */
export interface PeerGroup {
  readonly field: string | null;
  readonly size: string | null;
  readonly count: number;
  readonly total: Spread;
  readonly medians: Scores;
}

export interface PeersView {
  readonly kind: "peers";
  readonly year: number;
  readonly by: "field" | "size" | "both";
  /** Highest median total first. */
  readonly groups: readonly PeerGroup[];
}

export interface ComparedSociety extends SocietyRef {
  readonly total: number | null;
  readonly rank: number | null;
  readonly source: RowRef | null;
}

/** Two or three societies side by side. */
export interface CompareView {
  readonly kind: "compare";
  readonly year: number;
  readonly societies: readonly ComparedSociety[];
  readonly stars: readonly {
    readonly star: StarId;
    readonly line: number | null;
    /** One per society. */
    readonly scores: readonly (number | null)[];
  }[];
}

/** Whether a place is safe: in or out in 95 % of the draws, or on the line. */
export type Standing = "in" | "edge" | "out" | "open";

export interface StabilityRow extends SocietyRef {
  readonly rank: number;
  readonly low: number;
  readonly high: number;
  readonly inShare: number | null;
  /** `open` without a quota. */
  readonly standing: Standing;
  readonly source: RowRef | null;
}

export interface StabilityView {
  readonly kind: "stability";
  readonly year: number;
  readonly quota: number | null;
  readonly draws: number;
  readonly judges: number;
  readonly rows: readonly StabilityRow[];
}

/** Money of one calendar year by state; every amount in fen. */
export interface MoneyYear {
  readonly year: number;
  /** Due by the facts, paid or not. */
  readonly dueFen: Fen;
  readonly paidFen: Fen;
  /** Due and not paid yet. */
  readonly openFen: Fen;
  /** On hold, or not assessed in a year that has begun. */
  readonly waitingFen: Fen;
  /** Plan of years to come, if every assessment is passed. */
  readonly promisedFen: Fen;
  readonly stoppedFen: Fen;
  /** Awards whose facts must be corrected first; their money is in no sum. */
  readonly toCorrect: number;
}

export interface MoneyView {
  readonly kind: "money";
  /** The year under way; later years are promises. */
  readonly year: number;
  readonly years: readonly MoneyYear[];
  /** The same by year of the award. */
  readonly cohorts: readonly (MoneyYear & { readonly cohort: number })[];
  readonly spentFen: Fen;
  readonly leftFen: Fen;
  /** All that was paid up to the year. */
  readonly paidFen: Fen;
}

export interface SpendingLine {
  readonly name: string;
  readonly budgetFen: Fen;
  readonly spentFen: Fen;
  /** Spent by budget; null without a budget. */
  readonly used01: number | null;
}

export interface SocietySpending extends SocietyRef {
  /** Award year. */
  readonly cohort: number;
  readonly paidFen: Fen;
  readonly spentFen: Fen;
  readonly used01: number | null;
  readonly time01: number;
}

/** What was spent on which direction of the task book, against the time that has passed. */
export interface SpendingView {
  readonly kind: "spending";
  readonly asOf: AsOf;
  /** The one society it is about; null for all. */
  readonly society: SocietyRef | null;
  readonly awards: number;
  readonly paidFen: Fen;
  readonly spentFen: Fen;
  readonly used01: number | null;
  /** Share of the three years that has passed, weighted by what was paid. */
  readonly time01: number;
  /** In the order of the task book; most money first where several task books are added up. */
  readonly directions: readonly SpendingLine[];
  /** Spending that names no direction of a task book. */
  readonly undirectedFen: Fen;
  readonly societies: readonly SocietySpending[];
}

export interface FindingsView {
  readonly kind: "findings";
  /** Errors first, then by number. */
  readonly kinds: readonly {
    readonly code: string;
    readonly name: string;
    readonly severity: Severity;
    readonly count: number;
  }[];
}

/** What the data of one year leave open. */
export interface YearQuality {
  readonly year: number;
  readonly societies: number;
  /** Scores that are missing, out of five per society. */
  readonly missingScores: number;
  readonly missingTotals: number;
  /** Societies with a total and no place in a year that has places. */
  readonly unranked: number;
  readonly withoutCode: number;
  /** Scores below 0 or above 100. */
  readonly outOfRange: number;
  /** Societies whose place contradicts their total. */
  readonly misplaced: number;
}

/** A society that stands twice in one year; the first row counts. */
export interface DoubleRow extends SocietyRef {
  readonly year: number;
  readonly kept: RowRef | null;
  readonly dropped: RowRef | null;
}

export interface QualityView {
  readonly kind: "quality";
  readonly years: readonly YearQuality[];
  /** Years between the first and the last without any row. */
  readonly gaps: readonly number[];
  readonly doubles: readonly DoubleRow[];
  readonly guesses: readonly Guess[];
}

export interface BoardViews {
  readonly standing: StandingView;
  readonly change: ChangeView;
  readonly profile: ProfileView;
  readonly peers: PeersView;
  readonly compare: CompareView;
  readonly stability: StabilityView;
  readonly money: MoneyView;
  readonly spending: SpendingView;
  readonly findings: FindingsView;
  readonly quality: QualityView;
}

export type ViewName = keyof BoardViews;
export type BoardView = BoardViews[ViewName];

/** What each view is asked for. */
export interface ViewQueries {
  readonly standing: { readonly year: number; readonly peers?: Peers };
  readonly change: {
    /** Years to show; all without. The last two are compared. */
    readonly years?: readonly number[];
    readonly measure?: Measure;
    readonly peers?: Peers;
  };
  /** Without peers: those of the society's own field and size, or of its field, or all, until there are three. */
  readonly profile: { readonly society: string; readonly year: number; readonly peers?: Peers };
  readonly peers: { readonly year: number; readonly by?: PeersView["by"] };
  readonly compare: { readonly societies: readonly string[]; readonly year: number };
  readonly stability: Record<never, never>;
  /** Years shown: from `from` to two years after `year`. */
  readonly money: { readonly year: number; readonly from?: number };
  readonly spending: { readonly asOf: AsOf; readonly society?: string };
  readonly findings: Record<never, never>;
  readonly quality: Record<never, never>;
}

/** What there is to choose from. */
export interface BoardSummary {
  /** Years with results, ascending. */
  readonly years: readonly number[];
  /** By name; societies that only have awards included. */
  readonly societies: readonly SocietyRef[];
  /** Beginning that all names share, such as 示例市; may be left out on charts. */
  readonly place: string;
  readonly fields: readonly string[];
  readonly sizes: readonly string[];
  readonly views: readonly ViewName[];
}
