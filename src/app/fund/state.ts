/** Pages below the job's own. */
export type FundSubPage = { readonly page: "none" };

/** What the pane shows of this job. */
export interface FundState {
  readonly phase: "unread";
}

export const initialFund: FundState = { phase: "unread" };
