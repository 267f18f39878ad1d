import { readDate, readParts } from "../cell/date";
import { type DateParts, dateParts } from "../cell/dateText";
import { partsOf } from "../day";
import { fold } from "../text";
import { valueAt } from "./scan";
import type { Stretch } from "./stretch";
import type { DateOrder } from "./types";
import { remembered } from "./words";

type Order = "dmy" | "mdy";

/** What the dates of a column say about the order of day and month. */
interface Evidence {
  /** Dates whose order is not told, and how many of them only one order allows. */
  either: number;
  votes: Record<Order, number>;
  months: Record<Order, Set<number>>;
  /** Days in row order under each reading. */
  days: Record<Order, number[]>;
  noYear: number;
  monthOnly: number;
  /** Days of the month of native dates, and of texts that only day first allows. */
  nativeDays: number[];
}

const newEvidence = (): Evidence => ({
  either: 0,
  votes: { dmy: 0, mdy: 0 },
  months: { dmy: new Set(), mdy: new Set() },
  days: { dmy: [], mdy: [] },
  noYear: 0,
  monthOnly: 0,
  nativeDays: [],
});

function addEither(evidence: Evidence, first: number, second: number, year: number): void {
  evidence.either++;
  if (first > 12) evidence.votes.dmy++;
  if (second > 12) evidence.votes.mdy++;
  for (const order of ["dmy", "mdy"] as const) {
    const reading = readParts({ shape: "either", first, second, year }, { order });
    if (reading.kind !== "value") continue;
    const { year: y, month } = partsOf(reading.day);
    evidence.months[order].add(y * 12 + month);
    evidence.days[order].push(reading.day);
  }
}

function addParts(evidence: Evidence, parts: DateParts | undefined): void {
  if (!parts) return;
  if (parts.shape === "either") addEither(evidence, parts.first, parts.second, parts.year);
  else if (parts.shape === "noYearEither") {
    evidence.noYear++;
    addEither(evidence, parts.first, parts.second, 2000);
  } else if (parts.shape === "noYear") evidence.noYear++;
  else if (parts.shape === "month") evidence.monthOnly++;
}

/** Looks at every data row of a date column. */
function gather(stretch: Stretch, column: number, isData: (k: number) => boolean): Evidence {
  const { region, from, to } = stretch;
  const evidence = newEvidence();
  const partsOfText = remembered((text) => dateParts(fold(text)));
  for (let i = from; i < to; i++) {
    if (!isData(i - from)) continue;
    const value = valueAt(region.scan, region.ats[i]!, column);
    if (typeof value === "string") addParts(evidence, partsOfText(value));
    else if (typeof value === "number" && evidence.nativeDays.length < 5000) {
      const reading = readDate(value);
      if (reading.kind === "value") evidence.nativeDays.push(partsOf(reading.day).day);
    }
  }
  return evidence;
}

const MAJORITY = 10;
const SPREAD = 3;
const MONOTONE_MIN = 8;

/** Steps against the main direction of a sequence. */
function inversions(days: readonly number[]): number {
  let up = 0;
  let down = 0;
  for (let k = 1; k < days.length; k++) {
    if (days[k]! < days[k - 1]!) up++;
    if (days[k]! > days[k - 1]!) down++;
  }
  return Math.min(up, down);
}

/** A month of a year that a title, the sheet or the file is about. */
export interface Period {
  readonly year: number;
  readonly month: number;
}

function byHint(evidence: Evidence, periods: readonly Period[]): Order | undefined {
  if (periods.length === 0) return undefined;
  const months = new Set(periods.map((p) => p.year * 12 + p.month));
  const share = (order: Order): number => {
    const days = evidence.days[order];
    const inside = days.filter((day) => {
      const { year, month } = partsOf(day);
      return months.has(year * 12 + month);
    });
    return days.length === 0 ? 0 : inside.length / days.length;
  };
  const [dmy, mdy] = [share("dmy"), share("mdy")];
  if (dmy >= 0.6 && dmy >= 2 * mdy) return "dmy";
  return mdy >= 0.6 && mdy >= 2 * dmy ? "mdy" : undefined;
}

function decide(evidence: Evidence, periods: readonly Period[]): Pick<DateOrder, "order" | "why"> {
  const { votes, months, days } = evidence;
  if (evidence.either === 0) return { order: "ymd", why: "none" };
  if (votes.dmy > 0 || votes.mdy > 0) {
    if (votes.dmy >= MAJORITY * votes.mdy) return { order: "dmy", why: "votes" };
    return votes.mdy >= MAJORITY * votes.dmy
      ? { order: "mdy", why: "votes" }
      : { order: "ambiguous", why: "votes" };
  }
  if (days.dmy.length === days.mdy.length && days.dmy.every((day, k) => day === days.mdy[k]))
    return { order: "dmy", why: "none" };
  if (months.dmy.size * SPREAD <= months.mdy.size) return { order: "dmy", why: "spread" };
  if (months.mdy.size * SPREAD <= months.dmy.size) return { order: "mdy", why: "spread" };
  if (days.dmy.length >= MONOTONE_MIN) {
    const [dmy, mdy] = [inversions(days.dmy), inversions(days.mdy)];
    if (dmy < mdy && SPREAD * dmy <= mdy) return { order: "dmy", why: "monotone" };
    if (mdy < dmy && SPREAD * mdy <= dmy) return { order: "mdy", why: "monotone" };
  }
  const hint = byHint(evidence, periods);
  return hint ? { order: hint, why: "hint" } : { order: "ambiguous", why: "none" };
}

/** The order of a date column, with what else its dates give cause to ask. */
export interface DateColumnOrder {
  readonly order: DateOrder;
  /** Dates without a year that nothing supplies. */
  readonly lackYear: number;
  /** Dates that tell a month only. */
  readonly monthOnly: number;
  /** True when native dates look like day-first texts read month first: days up to 12 are native, the others text. */
  readonly swapped: boolean;
}

/** What a column's dates are decided with beside its own cells. */
export interface DateHints {
  readonly periods: readonly Period[];
  /** The one year that the titles, the sheet or the file name. */
  readonly year: number | undefined;
  readonly chosen: Order | undefined;
}

function isSwapped(evidence: Evidence): boolean {
  const { nativeDays, either, votes } = evidence;
  return (
    nativeDays.length >= 3 && either >= 2 && votes.dmy === either && nativeDays.every((day) => day <= 12)
  );
}

/** Decides how day and month of a date column are told apart, over all its values and never by one alone. */
export function orderOfColumn(
  stretch: Stretch,
  field: string,
  column: number,
  isData: (k: number) => boolean,
  hints: DateHints,
): DateColumnOrder {
  const evidence = gather(stretch, column, isData);
  const decided =
    hints.chosen !== undefined && evidence.either > 0
      ? { order: hints.chosen, why: "user" as const }
      : decide(evidence, hints.periods);
  const year = evidence.noYear > 0 ? hints.year : undefined;
  return {
    order: { field, ...decided, ...(year === undefined ? {} : { year }) },
    lackYear: year === undefined ? evidence.noYear : 0,
    monthOnly: evidence.monthOnly,
    swapped: isSwapped(evidence),
  };
}

/** Lets a decided column of the table decide for one that cannot tell by itself. */
export function shareOrder(orders: readonly DateColumnOrder[]): DateColumnOrder[] {
  const decided = orders.find((o) => o.order.order === "dmy" || o.order.order === "mdy");
  return orders.map((o) =>
    decided && o.order.order === "ambiguous" && o.order.why === "none"
      ? { ...o, order: { ...o.order, order: decided.order.order, why: "hint" } }
      : o,
  );
}
