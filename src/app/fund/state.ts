import type { InputSheet } from "../../i18n/fundNames";
import type { ExecutionView } from "./execution";
import type { LeverTrial, LeverView } from "./leverage";
import type { Announced, PapersView } from "./papers";
import type { PromisesView } from "./promises";
import type { Unsigned } from "./signing";
import type { SocietyView } from "./society";
import type { FundView } from "./types";
import type { WinnersView } from "./winners";

/** Pages below the job's own. */
export type FundSubPage =
  | { readonly page: "society"; readonly id: string }
  | { readonly page: "promises" }
  | { readonly page: "execution" }
  | { readonly page: "papers" }
  | { readonly page: "winners" }
  | { readonly page: "lever" }
  | { readonly page: "sign" };

/** A sheet to be made of the others. */
export type Making =
  | { readonly what: "plan" }
  | { readonly what: "execution" }
  | { readonly what: "notices"; readonly ids: readonly string[]; readonly isEach: boolean }
  | { readonly what: "announcement"; readonly kind: Announced };

/** What the user is asked before it is done. */
export type FundAsked =
  | { readonly what: "exists"; readonly sheet: string; readonly making: Making; readonly canSaveAs: boolean }
  | {
      readonly what: "register";
      readonly count: number;
      readonly fen: number;
      readonly sheet: string;
      readonly day: number;
    };

/** Something that was done or could not be done, in words. */
export interface FundNote {
  readonly intent: "success" | "warning" | "info";
  readonly title: string;
  readonly body: string;
  /** Action of the change log that can be put back. */
  readonly undo?: string;
  /** Sheet of ours that lacks columns of ours. */
  readonly addColumns?: InputSheet;
}

/** What the pages below show; each is read when its page opens and when the workbook changes while it is open. */
export interface FundPages {
  readonly society: SocietyView | undefined;
  readonly promises: PromisesView | undefined;
  readonly execution: ExecutionView | undefined;
  readonly papers: PapersView | undefined;
  readonly winners: WinnersView | undefined;
  readonly lever: LeverView | undefined;
  readonly unsigned: readonly Unsigned[] | undefined;
}

/** What the pane shows of this job. */
export interface FundState {
  readonly phase: "unread" | "reading" | "ready";
  readonly view: FundView | undefined;
  /** Year chosen; this year or the latest where none is. */
  readonly year: number | undefined;
  /** True while something is written, so that it is not started twice. */
  readonly isBusy: boolean;
  readonly asked: FundAsked | undefined;
  readonly note: FundNote | undefined;
  readonly pages: FundPages;
  /** Page whose answer the pages hold; a page that is read for the first time shows that it is being read. */
  readonly loaded: FundSubPage["page"] | undefined;
  /** Share of the assessments to come that are passed, as tried out, 0–1. */
  readonly passRate01: number;
  /** Year of the results from which winners are taken. */
  readonly resultYear: number | undefined;
  /** First day of publicity, as an ISO date; today where none is chosen. */
  readonly start: string | undefined;
  readonly trial: LeverTrial;
}

export const initialFund: FundState = {
  phase: "unread",
  view: undefined,
  year: undefined,
  isBusy: false,
  asked: undefined,
  note: undefined,
  pages: {
    society: undefined,
    promises: undefined,
    execution: undefined,
    papers: undefined,
    winners: undefined,
    lever: undefined,
    unsigned: undefined,
  },
  loaded: undefined,
  passRate01: 1,
  resultYear: undefined,
  start: undefined,
  trial: {},
};
