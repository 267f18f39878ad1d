import type { HostError } from "../workbook/port";
import type { Services } from "./services";

/** What an administrator needs to know of an error; no data of the workbook, no sheet name. */
export function diagnosisText({ store, clock }: Services, error: HostError): string {
  const { job, sub, check } = store.get();
  return [
    `time ${clock.today()} ${clock.time()}`,
    `error ${error.code} (${error.kind}), nothing written: ${error.nothingWritten ? "yes" : "unknown"}`,
    `page ${job}${sub ? `/${sub.kind}` : ""}`,
    `check ${check.running ? "running" : check.done ? "done" : "none"}`,
  ].join("\n");
}
