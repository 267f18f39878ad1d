import type { Day } from "../day";
import type { Fen } from "../money";
import type { Decider } from "./settings";

type None = Record<never, never>;
interface OfYear {
  readonly year: number;
}
/** Slots of a sentence that quotes a cell. */
interface Quote {
  readonly field: FieldId;
  readonly value: string;
}
interface OfSociety {
  readonly society: string;
}
interface OfCycle extends OfSociety {
  readonly cohort: number;
}
interface OfPayment extends OfCycle {
  readonly year: number;
  readonly paid: Fen;
}

/** Columns that sentences name; labels live in the locales. */
export type FieldId =
  | "society"
  | "cohort"
  | "year"
  | "amount"
  | "signed"
  | "revoked"
  | "result"
  | "objection"
  | "start"
  | "end"
  | "decided"
  | "date"
  | "budget"
  | "direction";

/** Why a year's money stands as it does. */
export interface ReasonSlots {
  firstDue: { readonly first: Fen; readonly signed: Day };
  firstUnasked: { readonly first: Fen };
  unsigned: None;
  halfOfFirst: { readonly cohort: number; readonly first: Fen };
  halfOfPaid: { readonly cohort: number; readonly base: Fen };
  roundedUp: { readonly exact: number; readonly half: Fen };
  roundedDown: { readonly exact: number; readonly half: Fen };
  passed: OfYear;
  dismissed: OfYear;
  notPublic: OfYear;
  objected: OfYear;
  upheld: OfYear;
  refused: OfYear;
  notAssessed: { readonly year: number; readonly plan: Fen };
  earlierNotAssessed: OfYear;
  failed: OfYear;
  failedBefore: { readonly failed: number };
  revoked: { readonly revoked: Day };
  reappliedInside: { readonly earlier: number };
  reappliedAfter: { readonly earlier: number };
  settled: { readonly paid: Fen };
  toCorrect: None;
}

/** What releases money on hold. */
export type ReleaseSlots = {
  signTaskBook: None;
  enterPublicity: None;
  decideReapplication: None;
} & { [D in Decider as `decideObjection.${D}`]: None };

/** Facts that cannot be used as they stand. */
export interface ProblemSlots {
  blankSociety: None;
  blankYear: OfSociety;
  notAYear: Quote;
  notAnAmount: Quote;
  partsOfFen: Quote;
  notADate: Quote;
  unknownGrade: { readonly value: string };
  unknownOutcome: { readonly value: string };
  noAmount: OfCycle;
  blankAmount: OfSociety;
  unlistedSociety: OfSociety;
  unknownSociety: OfSociety;
  noAward: OfSociety & OfYear;
  severalAwards: OfSociety & OfYear;
  twoAwards: OfCycle;
  twoAssessments: OfCycle & OfYear;
  twoPublicities: OfCycle & OfYear;
  twoSignatures: OfCycle;
  endBeforeStart: { readonly start: Day; readonly end: Day };
  assessedInFirstYear: OfCycle;
  outsideCycle: OfSociety & OfYear;
  revokedButPassed: OfCycle & { readonly year: number; readonly revoked: Day };
  insideCycle: OfCycle & { readonly earlier: number };
  afterRevocation: OfCycle & { readonly earlier: number };
}

/** Problems of funding, by code. */
export interface FundingSlots {
  "FND-01.half": OfPayment & { readonly plan: Fen; readonly first: Fen };
  "FND-01.base": OfPayment & { readonly plan: Fen; readonly first: Fen };
  "FND-02": OfCycle;
  "FND-03.assessment": OfPayment;
  "FND-03.publicity": OfPayment;
  "FND-04.paid": OfPayment & { readonly failed: number };
  "FND-04.title": OfCycle & { readonly failed: number };
  "FND-05.unsigned": OfPayment;
  "FND-05.before": OfPayment & { readonly date: Day; readonly signed: Day };
  "FND-06.short": OfCycle & {
    readonly year: number;
    readonly start: Day;
    readonly end: Day;
    readonly days: number;
    readonly needed: number;
  };
  "FND-06.unknown": OfCycle & { readonly year: number; readonly start: Day; readonly end: Day };
  "FND-07": OfPayment & { readonly last: number };
  "FND-08": {
    readonly year: number;
    readonly societies: number;
    readonly next: Fen;
    readonly afterNext: Fen;
  };
}

/** Lines of a ledger that do not fit the award. */
export interface SpendingSlots {
  overAward: OfCycle & {
    readonly year: number;
    readonly spent: Fen;
    readonly limit: Fen;
    readonly over: Fen;
  };
  overDirection: OfCycle & {
    readonly direction: string;
    readonly spent: Fen;
    readonly budget: Fen;
    readonly over: Fen;
  };
  noDirection: { readonly direction: string; readonly spent: Fen };
  blankDirection: { readonly spent: Fen };
  unsignedSpending: { readonly spent: Fen };
  beforeTaskBook: { readonly date: Day; readonly signed: Day };
  afterRevocation: { readonly date: Day; readonly revoked: Day };
  outsidePeriod: { readonly date: Day; readonly start: Day; readonly end: Day };
}

/** A sentence as its id and figures; the words live in the locales. */
export type PhraseOf<Slots> = {
  readonly [Id in keyof Slots & string]: { readonly id: Id; readonly data: Readonly<Slots[Id]> };
}[keyof Slots & string];

export type Reason = PhraseOf<ReasonSlots>;
export type Release = PhraseOf<ReleaseSlots>;
