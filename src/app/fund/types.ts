import type { MoneyState } from "../../core/award/machine";
import type { Fen } from "../../core/money";
import type { CellRef } from "../../core/table/table";
import type { InputSheet } from "../../i18n/fundNames";
import type { Locale } from "../../i18n/locale";

/** What every question tells: the language of the answer, and today as an ISO date. */
export interface FundQuestion {
  readonly locale: Locale;
  readonly today: string;
}

/** Where to go on: a cell to select, or a sheet that is to be laid out first. */
export interface FundLink {
  readonly label: string;
  readonly cell?: CellRef;
  readonly layOut?: InputSheet;
}

/** One award in one year of its cycle. */
export interface MoneyItem {
  /** Award, as `keyOf` makes it. */
  readonly id: string;
  /** Name without the beginning that all share. */
  readonly society: string;
  readonly name: string;
  readonly cohort: number;
  readonly nth: string;
  readonly amount: string;
  /** Due and not yet paid. */
  readonly toPayFen: Fen;
  /** Why the money stands as it does; blank for nothing to say. */
  readonly why: string;
  readonly release?: string;
  readonly link?: FundLink;
}

export interface MoneyGroup {
  readonly state: MoneyState;
  readonly name: string;
  readonly sum: string;
  readonly items: readonly MoneyItem[];
}

/** An entry that cannot be used as it stands. */
export interface FundProblem {
  readonly text: string;
  readonly links: readonly FundLink[];
}

/** The list to pay of one year. */
export interface FundView {
  readonly year: number;
  /** Years that some award covers, latest first. */
  readonly years: readonly number[];
  readonly verdict: string;
  /** Further sentences below the verdict. */
  readonly more: readonly string[];
  readonly groups: readonly MoneyGroup[];
  readonly conflicts: readonly FundProblem[];
  readonly notices: readonly FundProblem[];
  /** Sheets that people fill in and that the workbook does not have. */
  readonly missing: readonly InputSheet[];
  /** Awards on the list, of any year. */
  readonly awards: number;
  readonly toPay: { readonly count: number; readonly fen: Fen };
  /** First awards of any year that wait for their task book. */
  readonly unsigned: number;
}
