import { balanceOf, type AsOf } from "../core/award/balance";
import type { Cycle } from "../core/award/cycle";
import { executionOf } from "../core/award/execution";
import { dayOf, yearOf } from "../core/day";
import { sumFen, type Fen } from "../core/money";
import { fold } from "../core/text";
import { groupBy } from "./groupBy";
import { cyclesFrom } from "./money";
import type { Panel } from "./panel";
import type { AwardInput } from "./types";
import type { SocietySpending, SpendingLine, SpendingView, ViewQueries } from "./views";

/** The cycle with the lines of its ledger up to a point in time. */
function until(cycle: Cycle, asOf: AsOf): Cycle {
  const last = "day" in asOf ? asOf.day : dayOf(asOf.year, 12, 31);
  const spending = cycle.cohort.spending.filter(({ day, year }) => (day ?? dayOf(year, 12, 31)) <= last);
  return { ...cycle, cohort: { ...cycle.cohort, spending } };
}

const share = (part: Fen, whole: Fen): number | null => (whole > 0 ? part / whole : null);

/** Directions of several task books put together by name. */
function merged(
  lines: readonly { name: string; budgetFen: Fen; spentFen: Fen }[],
  isOne: boolean,
): SpendingLine[] {
  const groups = [...groupBy(lines, ({ name }) => fold(name)).values()].map((list): SpendingLine => {
    const budgetFen = sumFen(list.map((line) => line.budgetFen));
    const spentFen = sumFen(list.map((line) => line.spentFen));
    return { name: list[0]!.name, budgetFen, spentFen, used01: share(spentFen, budgetFen) };
  });
  return isOne ? groups : groups.sort((a, b) => b.budgetFen - a.budgetFen);
}

/** Time passed of several awards, each counted by what it was paid. */
function timeOf(societies: readonly SocietySpending[]): number {
  const paid = sumFen(societies.map(({ paidFen }) => paidFen));
  const weight = ({ paidFen }: SocietySpending): number => (paid > 0 ? paidFen / paid : 1 / societies.length);
  return societies.reduce((sum, one) => sum + weight(one) * one.time01, 0);
}

/**
 * What awards that have begun and not run out were spent on, against the time that has passed.
 *
 * Source: clauses S-V-3a, S-V-3b. A title that was lost stays in the view: its money was spent.
 */
export function spending(
  panel: Panel,
  awards: AwardInput,
  { asOf, society }: ViewQueries["spending"],
): SpendingView {
  const year = "day" in asOf ? yearOf(asOf.day) : asOf.year;
  const running = cyclesFrom(awards).flatMap((cycle) => {
    const ref = panel.find(cycle.cohort.society);
    const runs = cycle.cohort.year <= year && year <= cycle.cohort.year + 2;
    return ref && runs && (society === undefined || ref.id === society)
      ? [{ ref, cycle: until(cycle, asOf) }]
      : [];
  });
  const executions = running.map(({ cycle }) => executionOf(cycle, awards.settings));
  const societies = running.map(({ ref, cycle }): SocietySpending => {
    const { paidFen, spentFen, time01 } = balanceOf(cycle, asOf, awards.settings);
    return { ...ref, cohort: cycle.cohort.year, paidFen, spentFen, used01: share(spentFen, paidFen), time01 };
  });
  const paidFen = sumFen(societies.map((one) => one.paidFen));
  const spentFen = sumFen(societies.map((one) => one.spentFen));
  const lines = executions.flatMap(({ directions }) =>
    directions.map((line) => ({ ...line, name: panel.shown(line.name) })),
  );
  return {
    kind: "spending",
    asOf,
    society: society === undefined ? null : (panel.societies.find(({ id }) => id === society) ?? null),
    awards: running.length,
    paidFen,
    spentFen,
    used01: share(spentFen, paidFen),
    time01: timeOf(societies),
    directions: merged(lines, running.length === 1),
    undirectedFen: sumFen(executions.map(({ undirectedFen }) => undirectedFen)),
    societies: societies.sort((a, b) => (a.used01 ?? -1) - a.time01 - ((b.used01 ?? -1) - b.time01)),
  };
}
