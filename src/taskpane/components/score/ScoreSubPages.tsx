import type { ScoreSubPage } from "../../../app/score/state";
import { NotYet } from "../NotYet";

/** Pages below the first page of the job. */
export default function ScoreSubPages({ sub: _ }: { readonly sub: ScoreSubPage }) {
  return <NotYet />;
}
