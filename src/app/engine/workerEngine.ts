import type { EngineAnswer, EngineRequest } from "./protocol";
import type { Engine, CheckOutcome, CheckProgress, SheetSummary } from "./types";

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((progress: CheckProgress) => void) | undefined;
}

/** The part of a worker that is used. */
export interface WorkerLike {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: { data: EngineAnswer }) => void): void;
  addEventListener(type: "error", listener: (event: { message: string }) => void): void;
  terminate(): void;
}

type WithoutId<T> = T extends { readonly id: number } ? Omit<T, "id"> : never;

/** The engine behind a worker: requests are answered in order, progress in between. */
export function workerEngine(worker: WorkerLike): Engine {
  const waiting = new Map<number, Waiting>();
  let last = 0;

  worker.addEventListener("message", ({ data }) => {
    const wait = waiting.get(data.id);
    if (!wait) return;
    if ("progress" in data) {
      wait.onProgress?.(data.progress);
      return;
    }
    waiting.delete(data.id);
    if ("failure" in data) wait.reject(new Error(data.failure));
    else wait.resolve(data.result as never);
  });
  worker.addEventListener("error", ({ message }) => {
    for (const wait of waiting.values()) wait.reject(new Error(message));
    waiting.clear();
  });

  function ask<T>(
    request: WithoutId<EngineRequest>,
    onProgress?: (progress: CheckProgress) => void,
  ): Promise<T> {
    const id = ++last;
    return new Promise<T>((resolve, reject) => {
      waiting.set(id, { resolve, reject, onProgress });
      worker.postMessage({ ...request, id });
    });
  }

  return {
    reset: () => ask({ do: "reset" }),
    openSheet: (head) => ask({ do: "openSheet", head }),
    addRows: (sheet, values) => ask({ do: "addRows", sheet, values }),
    patch: (sheet, top, left, values) => ask({ do: "patch", sheet, top, left, values }),
    openSettings: (rows, locale) => ask({ do: "openSettings", rows, locale }),
    openMemory: (rows) => ask({ do: "openMemory", rows }),
    recognise: () => ask<readonly SheetSummary[]>({ do: "recognise" }),
    check: (config, onProgress) => ask<CheckOutcome>({ do: "check", config }, onProgress),
    recheck: async (config) => (await ask<CheckOutcome | null>({ do: "recheck", config })) ?? undefined,
    reword: async (locale) => (await ask<CheckOutcome | null>({ do: "reword", locale })) ?? undefined,
    call: (name, question) => ask({ do: "call", name, question }),
    cancel: () => worker.postMessage({ do: "cancel" } satisfies EngineRequest),
    dispose: () => worker.terminate(),
  };
}
