import { balanceOf } from "../core/award/balance";
import { cyclesOf, type Cycle, type CycleYear } from "../core/award/cycle";
import { readFacts } from "../core/award/readFacts";
import { sumFen } from "../core/money";
import { groupBy } from "./groupBy";
import type { AwardInput } from "./types";
import type { MoneyView, MoneyYear, ViewQueries } from "./views";

/** Years the policy has already promised money for, beyond the year under way. */
const ahead = 2;

interface Share {
  readonly cohort: number;
  readonly money: MoneyYear;
}

/** Cycles of all awards as the entries leave them. */
export const cyclesFrom = ({ entries, settings }: AwardInput): readonly Cycle[] =>
  cyclesOf(readFacts(entries), settings);

const blank = (year: number): MoneyYear => ({
  year,
  dueFen: 0,
  paidFen: 0,
  openFen: 0,
  waitingFen: 0,
  promisedFen: 0,
  stoppedFen: 0,
  toCorrect: 0,
});

/** Money of one award in one year; years beyond the one under way are promises unless they are stopped. */
function moneyOf({ cohort }: Cycle, one: CycleYear, now: number): MoneyYear {
  const { year, state, planFen, paidFen } = one;
  if (state === "toCorrect" || cohort.doubtfulPayments.has(year)) return { ...blank(year), toCorrect: 1 };
  if (state === "stopped") return { ...blank(year), paidFen, stoppedFen: planFen };
  if (year > now) return { ...blank(year), paidFen, promisedFen: Math.max(planFen - paidFen, 0) };
  if (state !== "due") return { ...blank(year), paidFen, waitingFen: planFen };
  const dueFen = one.dueFen ?? 0;
  return { ...blank(year), dueFen, paidFen, openFen: Math.max(dueFen - paidFen, 0) };
}

const addUp = (year: number, list: readonly MoneyYear[]): MoneyYear => ({
  year,
  dueFen: sumFen(list.map(({ dueFen }) => dueFen)),
  paidFen: sumFen(list.map(({ paidFen }) => paidFen)),
  openFen: sumFen(list.map(({ openFen }) => openFen)),
  waitingFen: sumFen(list.map(({ waitingFen }) => waitingFen)),
  promisedFen: sumFen(list.map(({ promisedFen }) => promisedFen)),
  stoppedFen: sumFen(list.map(({ stoppedFen }) => stoppedFen)),
  toCorrect: list.reduce((sum, { toCorrect }) => sum + toCorrect, 0),
});

/**
 * Money by calendar year and by year of the award: what was paid, what is due, what waits, what is promised.
 *
 * Source: clauses S-III-3a, S-V-3b. Every year from the first to two years ahead appears, also without money.
 */
export function money(awards: AwardInput, { year, from }: ViewQueries["money"]): MoneyView {
  const cycles = cyclesFrom(awards);
  const first = Math.min(from ?? Infinity, ...cycles.map(({ cohort }) => cohort.year), year);
  const start = from ?? first;
  const shares = cycles.flatMap((cycle): Share[] =>
    cycle.years
      .filter((one) => one.year >= start && one.year <= year + ahead)
      .map((one) => ({ cohort: cycle.cohort.year, money: moneyOf(cycle, one, year) })),
  );
  const byYear = groupBy(shares, (share) => share.money.year);
  const years = Array.from({ length: year + ahead - start + 1 }, (_, i) => start + i);
  const cohorts = [...groupBy(shares, ({ cohort, money: { year: at } }) => `${at}|${cohort}`).values()].map(
    (list) => ({
      cohort: list[0]!.cohort,
      ...addUp(
        list[0]!.money.year,
        list.map((share) => share.money),
      ),
    }),
  );
  const balances = cycles.map((cycle) => balanceOf(cycle, { year }, awards.settings));
  return {
    kind: "money",
    year,
    years: years.map((one) =>
      addUp(
        one,
        (byYear.get(one) ?? []).map((share) => share.money),
      ),
    ),
    cohorts: cohorts.sort((a, b) => a.year - b.year || a.cohort - b.cohort),
    paidFen: sumFen(balances.map(({ paidFen }) => paidFen)),
    spentFen: sumFen(balances.map(({ spentFen }) => spentFen)),
    leftFen: sumFen(balances.map(({ leftFen }) => leftFen)),
  };
}
