import { countSeverities } from "../../../report/groups";
import type { PastRun } from "../../memory/history";
import { notify, notifyHost, type Services } from "../../services";
import { hasMemory, saveMemory } from "./saveMemory";

/** Adds the last run to the workbook's history of checks; makes the sheet where there is none. */
export async function rememberRun(services: Services): Promise<boolean> {
  const { store, engine, clock } = services;
  const { check, locale } = store.get();
  if (!check.done) return false;
  const { outcome, time } = check.done;
  const run: PastRun = {
    time: `${clock.today()} ${time}`,
    ...countSeverities(outcome.findings),
    rows: outcome.rowCount,
    fresh: outcome.change?.fresh,
    fixed: outcome.change?.fixed,
  };
  const values = await engine.call("memory.remember", { run, locale });
  const saved = await saveMemory(services, "runs", values);
  if (!saved.ok) notifyHost(services, saved.error);
  return saved.ok;
}

/** Begins the history of checks with the last run; later runs are added by themselves. */
export async function startHistory(services: Services): Promise<void> {
  if (await rememberRun(services)) notify(services, { kind: "done", key: "note.history", data: {} });
}

/** Adds the last run where the workbook keeps a history. */
export async function rememberIfKept(services: Services): Promise<void> {
  if (hasMemory(services, "runs")) await rememberRun(services);
}

/** Past runs, oldest first. */
export const pastRuns = ({ engine }: Services): Promise<readonly PastRun[]> =>
  engine.call("memory.runs", undefined);
