import { Worker } from "node:worker_threads";
import type { CheckSettings } from "./checkListed";
import { refusedOutcome, type Listed, type Outcome } from "./outcome";

export interface PoolOptions {
  readonly workers: number;
  /** Megabytes of memory of one worker. */
  readonly memory: number;
  readonly settings: CheckSettings;
  readonly onDone: (outcome: Outcome) => void;
  /** Told of an error of the check itself. */
  readonly onFailure: (file: string, error: unknown) => void;
  readonly signal: AbortSignal;
}

const isOutOfMemory = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY";

/** One thread, checking files until none is left; a new thread takes over where a file needed too much memory. */
function runThread(next: () => Listed | undefined, options: PoolOptions): Promise<void> {
  const { memory, settings, onDone, onFailure, signal } = options;
  return new Promise((resolve, reject) => {
    const begin = (): void => {
      let current = next();
      if (current === undefined) {
        resolve();
        return;
      }
      const worker = new Worker(new URL("./thread.mjs", import.meta.url), {
        workerData: settings,
        resourceLimits: { maxOldGenerationSizeMb: memory },
      });
      const stop = (): void => {
        void worker.terminate().then(() => {
          resolve();
        });
      };
      const end = (): void => {
        signal.removeEventListener("abort", stop);
        stop();
      };
      signal.addEventListener("abort", stop, { once: true });
      let isReady = false;
      worker.on("message", (outcome: Outcome | "ready") => {
        isReady = true;
        if (signal.aborted) return;
        if (outcome !== "ready") {
          onDone(outcome);
          current = next();
        }
        if (current === undefined) end();
        else worker.postMessage(current);
      });
      worker.on("error", (error) => {
        signal.removeEventListener("abort", stop);
        if (current === undefined || !isReady) {
          reject(error);
          return;
        }
        const isTooLarge = isOutOfMemory(error);
        if (!isTooLarge) onFailure(current.file, error);
        onDone(refusedOutcome(current, isTooLarge ? "tooLarge" : "failed", null));
        begin();
      });
    };
    begin();
  });
}

/**
 * Checks files on threads that share one memory. Resolves when all are done, or soon after the signal.
 * A file that needs more memory than a thread has is refused as too large; one at which the check itself fails is
 * refused with that, and the run goes on.
 */
export async function checkAll(files: readonly Listed[], options: PoolOptions): Promise<void> {
  let at = 0;
  const next = (): Listed | undefined => (options.signal.aborted ? undefined : files[at++]);
  const threads = Math.min(options.workers, files.length);
  await Promise.all(Array.from({ length: threads }, () => runThread(next, options)));
}
