import { answering } from "../analysis/answering";
import type { AnalysisRequest } from "../analysis/protocol";

const answer = answering();

self.addEventListener("message", (event: MessageEvent<AnalysisRequest>) => {
  self.postMessage(answer(event.data));
});
