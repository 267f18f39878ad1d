import { ok } from "../../core/result";
import type { CellState, CellWrite, FormulaArea, HostError, HostResult } from "../../workbook/port";
import type { Services } from "../services";
import { formulaAreas, turnFormulas } from "./formulas";
import { isOpen, type ChangeState, type LogEntry } from "./log";
import { openLog, saveLog } from "./openLog";
import { holds, lookAt, writeAll } from "./writing";

const backWrite = ({ sheet, row, column, from, to, formatFrom }: LogEntry): CellWrite => ({
  sheet,
  row,
  column,
  from: to,
  to: from,
  ...(formatFrom ? { format: formatFrom } : {}),
});

const placeOf = ({ sheet, row, column }: Pick<LogEntry, "sheet" | "row" | "column">): string =>
  `${row}|${column}|${sheet}`;

/** What is to be put back, and what stands as it was already because the change broke off. */
interface Plan {
  readonly cells: readonly LogEntry[];
  readonly areas: readonly FormulaArea[];
  readonly already: readonly LogEntry[];
}

async function planBack(services: Services, wanted: readonly LogEntry[]): HostResult<Plan> {
  const plain = wanted.filter(({ anchor }) => !anchor);
  const states = await lookAt(services, plain);
  if (!states.ok) return states;
  const is = (index: number, test: (state: CellState, entry: LogEntry) => boolean): boolean =>
    test(states.value[index]!, plain[index]!);
  return ok({
    cells: plain.filter((_, index) => is(index, (state, { to }) => holds(state, to))),
    areas: formulaAreas(wanted),
    already: plain.filter(
      (entry, index) => isOpen(entry) && is(index, (state, { from }) => holds(state, from)),
    ),
  });
}

/** Puts back what is planned; gives the places that are as they were, and the error that ended it. */
async function putBack(
  services: Services,
  { cells, areas, already }: Plan,
): Promise<{ places: ReadonlySet<string>; error: HostError | undefined }> {
  const written = await writeAll(services, cells.map(backWrite));
  const turned = written.error ? undefined : await turnFormulas(services, "reviveFormulas", areas);
  const revived = (turned?.done ?? []).flatMap(({ sheet, row, column, values }) =>
    values.flatMap((line, r) => line.map((_, c) => placeOf({ sheet, row: row + r, column: column + c }))),
  );
  return {
    places: new Set([...already.map(placeOf), ...written.undo.map(placeOf), ...revived]),
    error: written.error ?? turned?.error,
  };
}

/**
 * Puts logged cells back where they still hold what was written; the log says which. What is begun is noted first,
 * so that it can be gone on with where the pane is closed in between.
 */
export async function undoChanges(
  services: Services,
  isWanted: (entry: LogEntry) => boolean,
): HostResult<{ readonly undone: number; readonly refused: number }> {
  const log = await openLog(services);
  if (!log.ok) return log;
  const wanted = log.value.filter((entry) => entry.state !== "returned" && isWanted(entry)).reverse();
  const plan = await planBack(services, wanted);
  if (!plan.ok) return plan;
  const chosen = new Set(wanted);
  const withState = (stateOf: (entry: LogEntry) => ChangeState): readonly LogEntry[] =>
    log.value.map((entry) => (chosen.has(entry) ? { ...entry, state: stateOf(entry) } : entry));
  if (plan.value.cells.length + plan.value.areas.length > 0) {
    const begun = await saveLog(
      services,
      withState(() => "returning"),
    );
    if (!begun.ok) return begun;
  }
  const { places, error } = await putBack(services, plan.value);
  const undone = wanted.filter((entry) => places.has(placeOf(entry))).length;
  const saved = await saveLog(
    services,
    withState((entry) => (places.has(placeOf(entry)) ? "returned" : "written")),
  );
  if (error) return { ok: false, error: { ...error, nothingWritten: undone === 0 } };
  if (!saved.ok) return { ok: false, error: { ...saved.error, nothingWritten: undone === 0 } };
  return ok({ undone, refused: wanted.length - undone });
}
