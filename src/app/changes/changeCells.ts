import { ok } from "../../core/result";
import type { CellWrite, HostResult } from "../../workbook/port";
import type { Services } from "../services";
import type { LogEntry } from "./log";
import { saveLog } from "./openLog";
import { openSettledLog } from "./settle";
import { holds, lookAt, writeAll } from "./writing";

/** What was written, and which cells were left as they are because they no longer held what they had held. */
export interface Changed {
  readonly action: string;
  readonly written: readonly LogEntry[];
  readonly refused: readonly CellWrite[];
}

/** Time and name of a new action of the log. */
export function newAction({ clock }: Services, log: readonly LogEntry[]): { time: string; action: string } {
  const time = `${clock.today()} ${clock.time()}`;
  return { time, action: `${time} #${new Set(log.map((entry) => entry.action)).size + 1}` };
}

type About = Pick<LogEntry, "action" | "time" | "what">;

const planned =
  (about: About) =>
  ({ sheet, row, column, from, to, format, formatNow = "" }: CellWrite): LogEntry => ({
    ...about,
    ...{ sheet, row, column, from, to },
    formatFrom: formatNow,
    formatTo: format ?? formatNow,
    state: "writing",
  });

const done =
  (about: About) =>
  ({ sheet, row, column, from, to, format = "", formatNow = "" }: CellWrite): LogEntry => ({
    ...about,
    ...{ sheet, row, column, from: to, to: from },
    formatFrom: format,
    formatTo: formatNow,
    state: "written",
  });

/**
 * Writes cells that still hold what they held. Each is noted on the change log before it is written, so that it can
 * be put back, also where the pane is closed in between; what was written before an error stays noted.
 * @param what - What is done, in words, as the log prints it.
 */
export async function changeCells(
  services: Services,
  what: string,
  writes: readonly CellWrite[],
): HostResult<Changed> {
  const log = await openSettledLog(services);
  if (!log.ok) return log;
  const states = await lookAt(services, writes);
  if (!states.ok) return states;
  const plan = writes.flatMap((write, index): CellWrite[] => {
    const state = states.value[index]!;
    return holds(state, write.from) ? [{ ...write, formatNow: state.format }] : [];
  });
  const refused = writes.filter((write, index) => !holds(states.value[index]!, write.from));
  const about = { ...newAction(services, log.value), what };
  if (plan.length === 0) return ok({ action: about.action, written: [], refused });
  const begun = await saveLog(services, [...log.value, ...plan.map(planned(about))]);
  if (!begun.ok) return begun;
  const { undo, refused: late, error } = await writeAll(services, plan);
  const written = undo.map(done(about));
  const nothingWritten = written.length === 0;
  const saved = await saveLog(services, [...log.value, ...written]);
  if (error) return { ok: false, error: { ...error, nothingWritten } };
  if (!saved.ok) return { ok: false, error: { ...saved.error, nothingWritten } };
  return ok({ action: about.action, written, refused: [...refused, ...late] });
}
