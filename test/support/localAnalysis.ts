import { answering } from "../../src/analysis/answering";
import type { AnalysisWorker } from "../../src/analysis/workerEngine";

/** The analysis in the same thread, as its worker runs it. */
export function localAnalysis(): AnalysisWorker {
  const answer = answering();
  let tell: (event: { data: never }) => void = () => undefined;
  return {
    postMessage: (message) =>
      queueMicrotask(() => tell({ data: structuredClone(answer(structuredClone(message))) as never })),
    addEventListener: (type: string, listener: (event: never) => void) => {
      if (type === "message") tell = listener as typeof tell;
    },
    terminate: () => undefined,
  };
}

/** A PNG of one pixel. */
export const pixel =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
