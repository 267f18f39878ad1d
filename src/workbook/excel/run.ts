import { err, ok } from "../../core/result";
import type { HostResult } from "../port";
import { hostError } from "./errors";

/** Whether a request changes the workbook: decides what may be said when it fails. */
export type Effect = "reads" | "writes";

/**
 * Runs one batch against the workbook and turns the host's errors into typed ones.
 * Requests wait while a cell is being edited nowhere: the caller decides about retrying.
 */
export async function run<T>(
  effect: Effect,
  sheet: string | undefined,
  batch: (context: Excel.RequestContext) => Promise<T>,
): HostResult<T> {
  try {
    return ok(await Excel.run(batch));
  } catch (error) {
    return err(hostError(error, effect === "reads", sheet));
  }
}
