import { cellOf, type LedgerEntry, type PaymentEntry } from "./entries";
import {
  append,
  covers,
  dayOrNone,
  draftsOf,
  readDay,
  readFen,
  readSociety,
  readYear,
  report,
  withYear,
  yearOfMoney,
  yearsOf,
  type Draft,
  type Reading,
} from "./reading";

/** A line of money that has found its award. */
interface Placed {
  readonly draft: Draft;
  readonly year: number;
  readonly day: number | undefined;
  readonly fen: number;
}

/** The one award a year of money belongs to, or why there is none. */
function awardOf(drafts: readonly Draft[], entry: PaymentEntry, year: number): Draft | "none" | "several" {
  const covering = drafts.filter((draft) => covers(draft, year));
  const own = entry.yearMayBeCohort ? covering.find((draft) => draft.year === year) : undefined;
  if (own) return own;
  if (covering.length > 0) return covering.length === 1 ? covering[0]! : "several";
  const before = drafts.filter((draft) => draft.year < year);
  if (before.length === 0) return "none";
  return before.length === 1 ? before[0]! : "several";
}

function doubtPayments(drafts: readonly Draft[], year: number | undefined): void {
  for (const draft of drafts)
    for (const one of yearsOf(draft.year))
      if (year === undefined || one === year) draft.doubtfulPayments = withYear(draft.doubtfulPayments, one);
}

const leaveAlone = (): void => undefined;

function findAward(
  reading: Reading,
  entry: PaymentEntry,
  society: string,
  drafts: readonly Draft[],
  year: number,
): Draft | undefined {
  const { at } = entry;
  const cohort = readYear(reading, at, "cohort", entry.cohort);
  if (cohort === "unreadable") return undefined;
  const found =
    cohort === "blank"
      ? awardOf(drafts, entry, year)
      : (drafts.find((draft) => draft.year === cohort) ?? "none");
  if (typeof found !== "string") return found;
  const id = found === "several" ? "severalAwards" : "noAward";
  const data = { society, year: cohort === "blank" ? year : cohort };
  report(reading, "conflict", { id, data }, cellOf(at, cohort === "blank" ? "year" : "cohort"));
  return undefined;
}

/** Finds award, year and amount of a line; what cannot be told is reported and the line left out. */
function place(
  reading: Reading,
  entry: PaymentEntry,
  left: (drafts: readonly Draft[], year: number | undefined) => void,
): Placed | undefined {
  const { at } = entry;
  if (entry.society === null && entry.amount === null) return undefined;
  const society = readSociety(reading, at, entry.society);
  if (society === undefined) return undefined;
  const ownYear = readYear(reading, at, "year", entry.year);
  const dateMatters = ownYear === "blank";
  const day = readDay(reading, dateMatters ? "conflict" : "notice", at, "date", entry.date);
  const year = yearOfMoney(ownYear, day);
  const drafts = draftsOf(reading, at, society, typeof year === "number" ? year : undefined);
  if (drafts.length === 0) return undefined;
  const fen = readFen(reading, at, "amount", entry.amount);
  if (fen === "blank")
    report(reading, "conflict", { id: "blankAmount", data: { society } }, cellOf(at, "amount"));
  if (year === "blank" && day !== "unreadable")
    report(reading, "conflict", { id: "blankYear", data: { society } }, cellOf(at, "year"));
  if (typeof year !== "number") {
    left(drafts, undefined);
    return undefined;
  }
  const draft = findAward(reading, entry, society, drafts, year);
  if (draft && typeof fen === "number") return { draft, year, day: dayOrNone(day), fen };
  left(draft ? [draft] : drafts, year);
  return undefined;
}

/** Reads a row of 拨款登记. A payment before the award's year has no award. */
export function readPayment(reading: Reading, entry: PaymentEntry): void {
  const placed = place(reading, entry, doubtPayments);
  if (!placed) return;
  const { draft, year, day, fen } = placed;
  const source = cellOf(entry.at, "amount");
  if (year >= draft.year) draft.payments = append(draft.payments, { year, day, fen, source });
  else {
    const data = { society: draft.society, year };
    report(reading, "conflict", { id: "noAward", data }, cellOf(entry.at, "year"));
  }
}

/** Reads a row of a ledger; spending outside the cycle is kept with the one award it can belong to. */
export function readLedger(reading: Reading, entry: LedgerEntry): void {
  const placed = place(reading, entry, leaveAlone);
  if (!placed) return;
  const { draft, year, day, fen } = placed;
  const direction = (entry.direction ?? "").trim();
  const source = cellOf(entry.at, "amount");
  draft.spending = append(draft.spending, { year, day, fen, direction, source });
}
