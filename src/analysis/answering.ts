import { table } from "arquero";
import { analysisOf, type Analysis } from "./analysis";
import type { AnalysisAnswer, AnalysisFailure, AnalysisRequest } from "./protocol";
import type { BoardView } from "./views";

/** Compiles a trivial expression as every view does; throws where the policy of the file forbids it. */
const compileOne = (): unknown => table({ value: [1] }).filter("d.value > 0");

function failureOf(error: unknown): AnalysisFailure {
  const message = error instanceof Error ? error.message : String(error);
  const isRefusal = error instanceof EvalError || /unsafe-eval|code generation from strings/i.test(message);
  return { name: isRefusal ? "codeGenerationRefused" : "failed", message };
}

/**
 * Answers requests one after another over the input that was loaded last.
 * @param probe - Tried before anything is computed, so that a refusal is told by its name.
 */
export function answering(probe: () => unknown = compileOne): (request: AnalysisRequest) => AnalysisAnswer {
  let analysis: Analysis | undefined;
  return (request) => {
    const { id } = request;
    try {
      if (request.do === "load") {
        probe();
        analysis = analysisOf(request.input);
        return { id, result: analysis.summary };
      }
      if (!analysis) return { id, failure: { name: "notLoaded", message: request.view } };
      return { id, result: analysis.view(request.view, request.query as never) as BoardView };
    } catch (error) {
      return { id, failure: failureOf(error) };
    }
  };
}
