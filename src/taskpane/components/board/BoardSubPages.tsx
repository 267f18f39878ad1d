import type { BoardSubPage } from "../../../app/board/state";
import BoardPage from "./BoardPage";

/** Pages below the first page of the job; the board has none of its own. */
export default function BoardSubPages({ sub: _ }: { readonly sub: BoardSubPage }) {
  return <BoardPage />;
}
