import type { Day } from "../day";
import type { Fen } from "../money";
import type { CellRef } from "../table/table";
import type { PhraseOf, ProblemSlots } from "./phrases";

export type Grade = "pass" | "fail";
/** Outcome of a publicity; an objection is open until it is upheld or dismissed. */
export type Outcome = "clear" | "objected" | "upheld" | "dismissed";

/** A value with the cell it was read from. */
export interface Fact<T> {
  readonly value: T;
  readonly source: CellRef;
}

export interface Publicity {
  /** Undefined while nothing is entered. */
  readonly outcome: Outcome | undefined;
  readonly start: Day | undefined;
  readonly end: Day | undefined;
  readonly source: CellRef;
}

/** Money paid to a society or spent by it. */
export interface Movement {
  readonly year: number;
  readonly day: Day | undefined;
  readonly fen: Fen;
  readonly source: CellRef;
}

export interface Spending extends Movement {
  /** As it stands in the ledger; empty where it is blank. */
  readonly direction: string;
}

/** A direction of use of the task book. */
export interface Direction {
  readonly name: string;
  readonly budgetFen: Fen;
  readonly source: CellRef;
}

/** Whether money may flow before the task book is signed is asked only where task books are known. */
export interface TaskBook {
  readonly asked: boolean;
  readonly signed: Fact<Day> | undefined;
  readonly directions: readonly Direction[];
}

/** An earlier award of the same society that the policy's silence on re-application concerns. */
export interface Reapplied {
  readonly kind: "inside" | "after";
  readonly earlier: number;
}

/** All usable facts of one award: a society in the three years from the award. */
export interface Cohort {
  /** Name as the award list has it. */
  readonly society: string;
  /** Name for comparison. */
  readonly key: string;
  /** Award year. */
  readonly year: number;
  /** First award in whole fen; 0 where it cannot be read, which `doubtful` then says. */
  readonly firstFen: Fen;
  readonly source: CellRef;
  readonly taskBook: TaskBook;
  /** Grade by year. */
  readonly grades: ReadonlyMap<number, Fact<Grade>>;
  readonly publicity: ReadonlyMap<number, Publicity>;
  /** Payments by year and day. */
  readonly payments: readonly Movement[];
  readonly spending: readonly Spending[];
  readonly revoked: Fact<Day> | undefined;
  /** True where the award list has a column for the day of revocation. */
  readonly tellsRevocation: boolean;
  readonly reapplied: Reapplied | undefined;
  /** Years whose facts contradict each other or cannot be read, and the years that depend on them. */
  readonly doubtful: ReadonlySet<number>;
  /** Years whose payments cannot be told. */
  readonly doubtfulPayments: ReadonlySet<number>;
}

/** An entry that cannot be used as it stands, with the cells that show it. */
export type Problem = PhraseOf<ProblemSlots> & {
  /** `conflict` keeps the money it touches out of every sum; `notice` only says something. */
  readonly weight: "conflict" | "notice";
  readonly sources: readonly CellRef[];
};

export interface Facts {
  /** In the order of the award list. */
  readonly cohorts: readonly Cohort[];
  /** In the order of sheet, row and column. */
  readonly problems: readonly Problem[];
}

/** First year of the cycle whose assessment failed, or undefined. */
export function failedYear({ year, grades }: Pick<Cohort, "year" | "grades">): number | undefined {
  if (grades.get(year + 1)?.value === "fail") return year + 1;
  return grades.get(year + 2)?.value === "fail" ? year + 2 : undefined;
}
