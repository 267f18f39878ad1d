/** Pages below the job's own. */
export type BoardSubPage = { readonly page: "none" };

/** What the pane shows of this job. */
export interface BoardState {
  readonly phase: "unread";
}

export const initialBoard: BoardState = { phase: "unread" };
