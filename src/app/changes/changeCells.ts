import { ok, type Result } from "../../core/result";
import type { CellWrite, HostError, HostResult } from "../../workbook/port";
import { patiently, type Services } from "../services";
import type { LogEntry } from "./log";
import { openLog, saveLog } from "./openLog";

/** Cells written with one request. */
const CELLS_A_REQUEST = 500;

/** What was written, and which cells were left as they are because they no longer held what they had held. */
export interface Changed {
  readonly action: string;
  readonly written: readonly LogEntry[];
  readonly refused: readonly CellWrite[];
}

/** Notes that cells were written, so that the next check reads them anew. */
const touch = ({ store }: Services, cells: readonly CellWrite[]): void =>
  store.set((s) => {
    if (s.book.phase !== "ready") return s;
    const pending = cells.map(({ sheet, row, column }) => ({
      sheet,
      area: { top: row, left: column, bottom: row, right: column },
      remote: false,
    }));
    return { ...s, book: { ...s.book, pending: [...s.book.pending, ...pending] } };
  });

type Written = Result<
  { readonly undo: readonly CellWrite[]; readonly refused: readonly CellWrite[] },
  HostError
>;

/** Writes cells in requests of bounded size; ends at the first that fails and says what was written before. */
async function writeAll(
  services: Services,
  writes: readonly CellWrite[],
): Promise<{ undo: CellWrite[]; refused: CellWrite[]; error: HostError | undefined }> {
  const undo: CellWrite[] = [];
  const refused: CellWrite[] = [];
  for (let first = 0; first < writes.length; first += CELLS_A_REQUEST) {
    const part = writes.slice(first, first + CELLS_A_REQUEST);
    const written: Written = await patiently(services, () => services.workbook.writeCells(part));
    if (!written.ok) return { undo, refused, error: written.error };
    undo.push(...written.value.undo);
    touch(services, written.value.undo);
    refused.push(...written.value.refused);
  }
  return { undo, refused, error: undefined };
}

const entryOf =
  (action: string, time: string, what: string) =>
  (undo: CellWrite): LogEntry => ({
    action,
    time,
    what,
    sheet: undo.sheet,
    row: undo.row,
    column: undo.column,
    from: undo.to,
    to: undo.from,
    formatFrom: undo.format ?? "",
    formatTo: undo.formatNow ?? "",
    isUndone: false,
  });

/**
 * Writes cells that still hold what they held, and logs each on the change log so that it can be put back.
 * What was written before an error is logged too.
 * @param what - What is done, in words, as the log prints it.
 */
export async function changeCells(
  services: Services,
  what: string,
  writes: readonly CellWrite[],
): HostResult<Changed> {
  const { clock } = services;
  const log = await openLog(services);
  if (!log.ok) return log;
  const time = `${clock.today()} ${clock.time()}`;
  const action = `${time} #${new Set(log.value.map((entry) => entry.action)).size + 1}`;
  const { undo, refused, error } = await writeAll(services, writes);
  const written = undo.map(entryOf(action, time, what));
  if (written.length > 0) {
    const saved = await saveLog(services, [...log.value, ...written]);
    if (!saved.ok) return { ok: false, error: { ...saved.error, nothingWritten: false } };
  }
  if (error) return { ok: false, error: { ...error, nothingWritten: written.length === 0 } };
  return ok({ action, written, refused });
}

/** Puts logged cells back where they still hold what was written; the log says which. */
export async function undoChanges(
  services: Services,
  isWanted: (entry: LogEntry) => boolean,
): HostResult<{ readonly undone: number; readonly refused: number }> {
  const log = await openLog(services);
  if (!log.ok) return log;
  const wanted = log.value.filter((entry) => !entry.isUndone && isWanted(entry)).reverse();
  const writes = wanted.map(({ sheet, row, column, from, to, formatFrom }): CellWrite => ({
    sheet,
    row,
    column,
    from: to,
    to: from,
    ...(formatFrom ? { format: formatFrom } : {}),
  }));
  const { undo, refused, error } = await writeAll(services, writes);
  const idOf = ({ sheet, row, column }: Pick<CellWrite, "sheet" | "row" | "column">): string =>
    `${row}|${column}|${sheet}`;
  const done = new Set(undo.map(idOf));
  if (undo.length > 0) {
    const ids = new Set(wanted.map((entry) => entry.action));
    const saved = await saveLog(
      services,
      log.value.map((entry) =>
        ids.has(entry.action) && isWanted(entry) && done.has(idOf(entry))
          ? { ...entry, isUndone: true }
          : entry,
      ),
    );
    if (!saved.ok) return { ok: false, error: { ...saved.error, nothingWritten: false } };
  }
  if (error) return { ok: false, error: { ...error, nothingWritten: undo.length === 0 } };
  return ok({ undone: undo.length, refused: refused.length });
}
