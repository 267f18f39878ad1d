import { lazy, Suspense, useRef } from "react";
import { BoardContent } from "./BoardContent";
import { BoardTools } from "./BoardTools";
import { useBoardStart, useWidth } from "./useBoard";
import { WideStatus } from "./wide/WideStatus";

const Files = lazy(() => import("./Files"));

/** The job 看板: seven views of the societies over the years. */
export default function BoardPage() {
  const root = useRef<HTMLDivElement>(null);
  const width = useWidth(root);
  useBoardStart();
  return (
    <div ref={root}>
      <BoardTools width={width} />
      <WideStatus />
      <BoardContent width={width} />
      <Suspense fallback={null}>
        <Files />
      </Suspense>
    </div>
  );
}
