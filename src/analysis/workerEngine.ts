import type { AnalysisAnswer, AnalysisFailure, AnalysisRequest } from "./protocol";
import type { AnalysisInput } from "./types";
import type { BoardSummary, BoardViews, ViewName, ViewQueries } from "./views";

/** The part of a worker that is used. */
export interface AnalysisWorker {
  postMessage(message: AnalysisRequest): void;
  addEventListener(type: "message", listener: (event: { data: AnalysisAnswer }) => void): void;
  addEventListener(type: "error", listener: (event: { message: string }) => void): void;
  terminate(): void;
}

/** A request that was not answered with a result; `failure` says why by name. */
export class AnalysisError extends Error {
  override readonly name = "AnalysisError";
  constructor(readonly failure: AnalysisFailure | { readonly name: "workerLost"; readonly message: string }) {
    super(`${failure.name}: ${failure.message}`);
  }
}

/** Computes views away from the pane. */
export interface AnalysisEngine {
  /** Replaces everything loaded before. */
  load(input: AnalysisInput): Promise<BoardSummary>;
  view<V extends ViewName>(name: V, query: ViewQueries[V]): Promise<BoardViews[V]>;
  /** Ends the worker; requests under way are rejected. */
  dispose(): void;
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: AnalysisError) => void;
}

/** The analysis behind a worker: requests are answered in order. */
export function analysisEngine(worker: AnalysisWorker): AnalysisEngine {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const lose = (message: string): void => {
    for (const { reject } of waiting.values()) reject(new AnalysisError({ name: "workerLost", message }));
    waiting.clear();
  };
  worker.addEventListener("message", ({ data }) => {
    const wait = waiting.get(data.id);
    if (!wait) return;
    waiting.delete(data.id);
    if ("failure" in data) wait.reject(new AnalysisError(data.failure));
    else wait.resolve(data.result as never);
  });
  worker.addEventListener("error", ({ message }) => lose(message));

  function ask<T>(requestOf: (id: number) => AnalysisRequest): Promise<T> {
    const id = ++last;
    return new Promise<T>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage(requestOf(id));
    });
  }

  return {
    load: (input) => ask((id) => ({ id, do: "load", input })),
    view: (view, query) => ask((id) => ({ id, do: "view", view, query }) as AnalysisRequest),
    dispose: () => {
      worker.terminate();
      lose("ended");
    },
  };
}
