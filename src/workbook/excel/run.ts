import { err, ok } from "../../core/result";
import type { HostResult } from "../port";
import { hostError } from "./errors";

/** Whether a request changes the workbook: decides what may be said when it fails. */
export type Effect = "reads" | "writes";

/** Sends what was asked for so far; from the first time it is said to write on, something may have been changed. */
export type Send = (effect: Effect) => Promise<void>;

/**
 * Runs one batch against the workbook and turns the host's errors into typed ones.
 * It does not wait while a cell is being edited: the caller decides about retrying.
 */
export async function run<T>(
  sheet: string | undefined,
  batch: (context: Excel.RequestContext, send: Send) => Promise<T>,
): HostResult<T> {
  let hasWritten = false;
  try {
    return ok(
      await Excel.run((context) =>
        batch(context, (effect) => {
          if (effect === "writes") hasWritten = true;
          return context.sync();
        }),
      ),
    );
  } catch (error) {
    return err(hostError(error, !hasWritten, sheet));
  }
}
