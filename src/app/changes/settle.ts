import { ok } from "../../core/result";
import type { CellState, HostResult } from "../../workbook/port";
import type { Services } from "../services";
import { isOpen, type LogEntry } from "./log";
import { openLog, saveLog } from "./openLog";
import { holds, lookAt } from "./writing";

/** True where the cell is as it was before the change; a formula stands again, or still. */
const isBefore = (state: CellState, { from, anchor }: LogEntry): boolean =>
  anchor ? state.formula !== undefined : holds(state, from);

/** What an open entry comes to, judged by its cell: an entry that was never written is left out. */
function settled(entry: LogEntry, state: CellState): readonly LogEntry[] {
  if (!isBefore(state, entry)) return [{ ...entry, state: "written" }];
  return entry.state === "returning" ? [{ ...entry, state: "returned" }] : [];
}

/** The change log, with what is not known to be finished made true by a look at the cells. */
export async function openSettledLog(services: Services): HostResult<readonly LogEntry[]> {
  const log = await openLog(services);
  if (!log.ok) return log;
  const open = log.value.filter(isOpen);
  if (open.length === 0) return log;
  const states = await lookAt(
    services,
    open.map(({ sheet, row, column, anchor }) => ({ sheet, ...(anchor ?? { row, column }) })),
  );
  if (!states.ok) return states;
  const byEntry = new Map(open.map((entry, index) => [entry, states.value[index]!]));
  const entries = log.value.flatMap((entry) => {
    const state = byEntry.get(entry);
    return state ? settled(entry, state) : [entry];
  });
  const saved = await saveLog(services, entries);
  return saved.ok ? ok(entries) : saved;
}
