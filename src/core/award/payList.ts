import { sumFen, type Fen } from "../money";
import type { Cycle, CycleYear } from "./cycle";
import type { MoneyState } from "./machine";

/** One society's money of one year. */
export interface PayItem {
  readonly cycle: Cycle;
  readonly year: CycleYear;
  /** Due and not yet paid; 0 where nothing is due. */
  readonly toPayFen: Fen;
}

export interface PayGroup {
  readonly items: readonly PayItem[];
  /** Due: what the facts make due, paid or not. Hold and not assessed: the plan. Otherwise 0. */
  readonly fen: Fen;
}

/** This year's money by state; every award whose cycle covers the year is in exactly one group. */
export interface PayList {
  readonly year: number;
  readonly groups: Readonly<Record<MoneyState, PayGroup>>;
  readonly paidFen: Fen;
  /** Still to be paid this year. */
  readonly toPayFen: Fen;
}

const states: readonly MoneyState[] = ["due", "hold", "stopped", "notAssessed", "toCorrect"];

/** State for paying: where payments cannot be told, what is left to pay cannot be told either. */
const stateOf = ({ cycle, year }: PayItem): MoneyState =>
  cycle.cohort.doubtfulPayments.has(year.year) ? "toCorrect" : year.state;

function amountIn(state: MoneyState, { year }: PayItem): Fen {
  if (state === "due") return year.dueFen ?? 0;
  return state === "hold" || state === "notAssessed" ? year.planFen : 0;
}

function itemOf(cycle: Cycle, year: CycleYear): PayItem {
  const isDue = year.state === "due" && !cycle.cohort.doubtfulPayments.has(year.year);
  return { cycle, year, toPayFen: isDue ? Math.max((year.dueFen ?? 0) - year.paidFen, 0) : 0 };
}

/**
 * The list to pay of one year: due, on hold with what releases it, stopped, not assessed, and what must
 * be corrected before anything can be said.
 *
 * Each item carries the trace back to the facts; `explain` gives its reasons and what releases a hold. Awards keep the order of the award list.
 */
export function payList(cycles: readonly Cycle[], year: number): PayList {
  const items: PayItem[] = [];
  for (const cycle of cycles) {
    const own = cycle.years.find((one) => one.year === year);
    if (own) items.push(itemOf(cycle, own));
  }
  const group = (state: MoneyState): PayGroup => {
    const own = items.filter((item) => stateOf(item) === state);
    return { items: own, fen: sumFen(own.map((item) => amountIn(state, item))) };
  };
  const groups = Object.fromEntries(states.map((state) => [state, group(state)]));
  return {
    year,
    groups: groups as Record<MoneyState, PayGroup>,
    paidFen: sumFen(items.map((item) => item.year.paidFen)),
    toPayFen: sumFen(items.map((item) => item.toPayFen)),
  };
}
