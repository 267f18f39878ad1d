import type { BoardSubPage } from "../../../app/board/state";
import { NotYet } from "../NotYet";

/** Pages below the first page of the job. */
export default function BoardSubPages({ sub: _ }: { readonly sub: BoardSubPage }) {
  return <NotYet />;
}
