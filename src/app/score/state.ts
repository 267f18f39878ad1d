/** Pages below the job's own. */
export type ScoreSubPage = { readonly page: "none" };

/** What the pane shows of this job. */
export interface ScoreState {
  readonly phase: "unread";
}

export const initialScore: ScoreState = { phase: "unread" };
