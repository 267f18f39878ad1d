import { dayOf, partsOf, type Day } from "../day";
import { sumFen, type Fen } from "../money";
import { cycleYears } from "./amounts";
import type { Cycle } from "./cycle";
import type { Movement } from "./facts";
import type { AwardSettings } from "./settings";

/** Point in time of a balance: a day, or the end of a year. */
export type AsOf = { readonly day: Day } | { readonly year: number };

/** Money of one award at a point in time. */
export interface Balance {
  readonly society: string;
  /** Award year. */
  readonly year: number;
  /** First award. */
  readonly awardedFen: Fen;
  /** What the facts make due in the years begun by then; years still unknown do not count. */
  readonly dueFen: Fen;
  readonly paidFen: Fen;
  readonly spentFen: Fen;
  /** Paid less spent; negative where more was spent than paid. */
  readonly leftFen: Fen;
  /** Spent by paid; undefined while nothing is paid. */
  readonly used01: number | undefined;
  /** Share of the three years that has passed, 0–1. */
  readonly time01: number;
  /** Left-over that the setting asks back after the title was revoked; otherwise 0. */
  readonly returnFen: Fen;
  /** True where facts or payments of the award contradict each other or cannot be read. */
  readonly doubtful: boolean;
}

const yearOfPoint = (asOf: AsOf): number => ("day" in asOf ? partsOf(asOf.day).year : asOf.year);

/** Share of a cycle that has passed by the end of the day or year; every year counts a third. */
export function timePassed(cohortYear: number, asOf: AsOf): number {
  const year = yearOfPoint(asOf);
  let years = year - cohortYear;
  if ("day" in asOf) {
    const start = dayOf(year, 1, 1);
    years += (Math.floor(asOf.day) + 1 - start) / (dayOf(year + 1, 1, 1) - start);
  } else years += 1;
  return Math.min(Math.max(years / cycleYears, 0), 1);
}

/** Whether money had moved by then; a movement without a day counts from the end of its year. */
function hasMoved(movement: Movement, asOf: AsOf): boolean {
  if (!("day" in asOf)) return movement.year <= asOf.year;
  return (movement.day ?? dayOf(movement.year, 12, 31)) <= asOf.day;
}

function sumUntil(movements: readonly Movement[], asOf: AsOf): Fen {
  let sum = 0;
  for (const movement of movements) if (hasMoved(movement, asOf)) sum += movement.fen;
  return sum;
}

/** Awarded, paid, spent and left of one award, with the shares of money and of time. */
export function balanceOf({ cohort, years, title }: Cycle, asOf: AsOf, settings: AwardSettings): Balance {
  const paidFen = sumUntil(cohort.payments, asOf);
  const spentFen = sumUntil(cohort.spending, asOf);
  const begun = years.filter((year) => year.year <= yearOfPoint(asOf));
  const leftFen = paidFen - spentFen;
  const isAskedBack = settings.clawBack === "unspent" && title === "revoked";
  return {
    society: cohort.society,
    year: cohort.year,
    awardedFen: cohort.firstFen,
    dueFen: sumFen(begun.map((year) => year.dueFen ?? 0)),
    paidFen,
    spentFen,
    leftFen,
    used01: paidFen > 0 ? spentFen / paidFen : undefined,
    time01: timePassed(cohort.year, asOf),
    returnFen: isAskedBack ? Math.max(leftFen, 0) : 0,
    doubtful: cohort.doubtful.size > 0 || cohort.doubtfulPayments.size > 0,
  };
}

/** Latest year that awards, payments or spending speak of, or undefined without any. */
export function latestYear(cycles: readonly Cycle[]): number | undefined {
  let latest = -Infinity;
  for (const { cohort } of cycles) {
    latest = Math.max(latest, cohort.year);
    for (const { year } of cohort.payments) latest = Math.max(latest, year);
    for (const { year } of cohort.spending) latest = Math.max(latest, year);
  }
  return latest === -Infinity ? undefined : latest;
}
