import { ok } from "../../core/result";
import type { HostResult } from "../../workbook/port";
import type { Services } from "../services";
import { formulaAreas, turnFormulas } from "./formulas";
import { isOpen, type LogEntry } from "./log";
import { openLog, saveLog } from "./openLog";
import { undoChanges } from "./undoChanges";
import { holds, lookAt, writeAll } from "./writing";

/** Changes that were begun and of which it is not known that they were finished, as after the pane was closed. */
export async function openChanges(services: Services): HostResult<readonly LogEntry[]> {
  const log = await openLog(services);
  return log.ok ? ok(log.value.filter(isOpen)) : log;
}

/** Writes what a broken-off change had not come to. */
async function finishWriting(services: Services, log: readonly LogEntry[]): HostResult<void> {
  const begun = log.filter(({ state }) => state === "writing");
  if (begun.length === 0) return ok(undefined);
  const plain = begun.filter(({ anchor }) => !anchor);
  const states = await lookAt(services, plain);
  if (!states.ok) return states;
  const left = plain.filter(({ from }, index) => holds(states.value[index]!, from));
  const { error } = await writeAll(
    services,
    left.map(({ formatTo, ...entry }) => ({ ...entry, ...(formatTo ? { format: formatTo } : {}) })),
  );
  if (error) return { ok: false, error };
  const turned = await turnFormulas(services, "freezeFormulas", formulaAreas(begun));
  if (turned.error) return { ok: false, error: turned.error };
  return saveLog(
    services,
    log.map((entry) => (entry.state === "writing" ? { ...entry, state: "written" } : entry)),
  );
}

/** Finishes every change that broke off: what was being written is written, what was being put back is put back. */
export async function finishChanges(services: Services): HostResult<void> {
  const log = await openLog(services);
  if (!log.ok) return log;
  const finished = await finishWriting(services, log.value);
  if (!finished.ok || !log.value.some(({ state }) => state === "returning")) return finished;
  const undone = await undoChanges(services, ({ state }) => state === "returning");
  return undone.ok ? ok(undefined) : undone;
}

/** Puts back every change that broke off. */
export const returnChanges = (
  services: Services,
): HostResult<{ readonly undone: number; readonly refused: number }> => undoChanges(services, isOpen);
