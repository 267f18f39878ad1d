import { ok } from "../../core/result";
import type { CellValue } from "../../core/table/grid";
import type { FormulaArea, FormulaReport, HostError, HostResult } from "../../workbook/port";
import { patiently, type Services } from "../services";
import { newAction } from "./changeCells";
import type { LogEntry } from "./log";
import { saveLog } from "./openLog";
import { openSettledLog } from "./settle";
import { inParts } from "./writing";

/** Formulas changed with one request. */
const FORMULAS_A_REQUEST = 100;

/** One entry a cell: that of the formula has it as `from`, the cells it spilled into were blank. */
const entriesOf =
  (about: Pick<LogEntry, "action" | "time" | "what">, state: LogEntry["state"]) =>
  ({ sheet, row, column, formula, values }: FormulaArea): readonly LogEntry[] =>
    values.flatMap((line, r) =>
      line.map((to, c) => ({
        ...about,
        ...{ sheet, row: row + r, column: column + c, to, state },
        from: r === 0 && c === 0 ? formula : "",
        formatFrom: "",
        formatTo: "",
        anchor: { row, column },
      })),
    );

/** Formulas of entries, each with the values that stand in its place. */
export function formulaAreas(entries: readonly LogEntry[]): readonly FormulaArea[] {
  const groups = new Map<string, LogEntry[]>();
  for (const entry of entries) {
    if (!entry.anchor) continue;
    const key = `${entry.action}|${entry.anchor.row}|${entry.anchor.column}|${entry.sheet}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].map((cells): FormulaArea => {
    const { sheet, anchor } = cells[0]!;
    const { row, column } = anchor!;
    const values: CellValue[][] = [];
    for (const cell of cells) (values[cell.row - row] ??= [])[cell.column - column] = cell.to;
    const formula = cells.find((cell) => cell.row === row && cell.column === column)?.from;
    return { sheet, row, column, formula: String(formula ?? ""), values };
  });
}

/** What was read is out of date: spilled areas change their size. */
const readAnew = ({ store }: Services): void =>
  store.set((s) => (s.book.phase === "ready" ? { ...s, book: { ...s.book, isShifted: true } } : s));

interface Turned extends FormulaReport {
  readonly error: HostError | undefined;
}

/** Turns formulas into values, or back, in requests of bounded size; ends at the first that fails. */
export async function turnFormulas(
  services: Services,
  way: "freezeFormulas" | "reviveFormulas",
  areas: readonly FormulaArea[],
): Promise<Turned> {
  const done: FormulaArea[] = [];
  const refused: FormulaArea[] = [];
  for (const part of inParts(areas, FORMULAS_A_REQUEST)) {
    const turned = await patiently(services, () => services.workbook[way](part));
    if (!turned.ok) {
      readAnew(services);
      return { done, refused, error: turned.error };
    }
    done.push(...turned.value.done);
    refused.push(...turned.value.refused);
  }
  readAnew(services);
  return { done, refused, error: undefined };
}

/**
 * Turns formulas into the values they show and notes each on the change log, so that it can be put back.
 * @param what - What is done, in words, as the log prints it.
 */
export async function logFrozen(
  services: Services,
  what: string,
  areas: readonly FormulaArea[],
): HostResult<{ readonly action: string; readonly done: number; readonly refused: number }> {
  const log = await openSettledLog(services);
  if (!log.ok) return log;
  const about = { ...newAction(services, log.value), what };
  const begun = await saveLog(services, [...log.value, ...areas.flatMap(entriesOf(about, "writing"))]);
  if (!begun.ok) return begun;
  const { done, refused, error } = await turnFormulas(services, "freezeFormulas", areas);
  const nothingWritten = done.length === 0;
  const saved = await saveLog(services, [...log.value, ...done.flatMap(entriesOf(about, "written"))]);
  if (error) return { ok: false, error: { ...error, nothingWritten } };
  if (!saved.ok) return { ok: false, error: { ...saved.error, nothingWritten } };
  return ok({ action: about.action, done: done.length, refused: refused.length });
}
