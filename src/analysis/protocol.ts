import type { AnalysisInput } from "./types";
import type { BoardSummary, BoardView, ViewName, ViewQueries } from "./views";

/** Why the worker could not answer. */
export type AnalysisFailure =
  /** The site's policy forbids compiling expressions in the worker. */
  | { readonly name: "codeGenerationRefused"; readonly message: string }
  /** A view was asked for before `load`. */
  | { readonly name: "notLoaded"; readonly message: string }
  | { readonly name: "failed"; readonly message: string };

/** What the pane asks of the analysis worker; each request is answered once by its id. */
export type AnalysisRequest =
  | { readonly id: number; readonly do: "load"; readonly input: AnalysisInput }
  | {
      readonly [V in ViewName]: {
        readonly id: number;
        readonly do: "view";
        readonly view: V;
        readonly query: ViewQueries[V];
      };
    }[ViewName];

export type AnalysisAnswer =
  | { readonly id: number; readonly result: BoardSummary | BoardView }
  | { readonly id: number; readonly failure: AnalysisFailure };
