import { yearOf, type Day } from "../day";
import { isWholeFen, type Fen } from "../money";
import { fold } from "../text";
import type { CellRef } from "../table/table";
import { cycleYears } from "./amounts";
import { cellOf, type NumberCell, type Origin, type TextCell } from "./entries";
import type { Cohort, Direction, Fact, Grade, Movement, Problem, Publicity, Spending } from "./facts";
import type { FieldId, PhraseOf, ProblemSlots } from "./phrases";

interface OfYear {
  readonly year: number;
}

/**
 * A cohort while its facts come in; every fact is kept, so that two of them can be told apart later.
 * Lists and sets that most awards leave empty are shared until something is added.
 */
export interface Draft {
  readonly society: string;
  readonly key: string;
  readonly year: number;
  awards: readonly Fact<Fen>[];
  signatures: readonly Fact<Day>[];
  directions: readonly Direction[];
  grades: readonly (Fact<Grade> & OfYear)[];
  publicity: readonly (Publicity & OfYear)[];
  payments: readonly Movement[];
  spending: readonly Spending[];
  revoked: readonly Fact<Day>[];
  tellsRevocation: boolean;
  doubtful: ReadonlySet<number>;
  doubtfulPayments: ReadonlySet<number>;
}

const nothing: readonly never[] = [];
const noYear: ReadonlySet<number> = new Set();

export const newDraft = (society: string, key: string, year: number): Draft => ({
  society,
  key,
  year,
  awards: nothing,
  signatures: nothing,
  directions: nothing,
  grades: nothing,
  publicity: nothing,
  payments: nothing,
  spending: nothing,
  revoked: nothing,
  tellsRevocation: false,
  doubtful: noYear,
  doubtfulPayments: noYear,
});

/** A list of a draft with one more entry; only the shared empty list is replaced. */
export function append<T>(list: readonly T[], value: T): readonly T[] {
  if (list.length === 0) return [value];
  (list as T[]).push(value);
  return list;
}

/** A set of years with one more. */
export const withYear = (years: ReadonlySet<number>, year: number): ReadonlySet<number> =>
  years.has(year) ? years : new Set([...years, year]);

/** What is known while entries are read. */
export interface Reading {
  readonly problems: Problem[];
  /** Cohorts by society key. */
  readonly drafts: Map<string, Draft[]>;
  /** Cohorts in the order of the award list. */
  readonly order: Draft[];
  /** Societies named by an award that could not be used. */
  readonly named: Set<string>;
  readonly keys: Map<string, string>;
}

export const newReading = (): Reading => ({
  problems: [],
  drafts: new Map(),
  order: [],
  named: new Set(),
  keys: new Map(),
});

export function report(
  reading: Reading,
  weight: Problem["weight"],
  phrase: PhraseOf<ProblemSlots>,
  ...sources: readonly CellRef[]
): void {
  reading.problems.push({ ...phrase, weight, sources });
}

/** Name of a society for comparison; the same text is folded once. */
export function keyOf(reading: Reading, society: string): string {
  let key = reading.keys.get(society);
  if (key === undefined) reading.keys.set(society, (key = fold(society)));
  return key;
}

/** Adds a value to the list under a key. */
export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

export const yearsOf = (year: number): readonly number[] => [year, year + 1, year + 2];

export const covers = (cohort: Pick<Cohort, "year">, year: number): boolean =>
  year >= cohort.year && year < cohort.year + cycleYears;

/** Marks one year of a cohort as not to be told. */
export function doubtYear(draft: Draft, year: number): void {
  draft.doubtful = withYear(draft.doubtful, year);
}

/** Marks years of a cohort from one on as not to be told. */
export function doubt(draft: Draft, from: number): void {
  for (const year of yearsOf(draft.year)) if (year >= from) doubtYear(draft, year);
}

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value < 2200;
/** Serials of 1990-01-01 and 2199-12-31: a number outside is no date of an award. */
const [firstDay, lastDay] = [32874, 109574];

export type Cell<T> = T | "blank" | "unreadable";

export function readYear(reading: Reading, at: Origin, field: FieldId, cell?: NumberCell): Cell<number> {
  if (cell === null || cell === undefined) return "blank";
  if (typeof cell === "number" && isYear(cell)) return cell;
  const data = { field, value: String(cell) };
  report(reading, "conflict", { id: "notAYear", data }, cellOf(at, field));
  return "unreadable";
}

export function readDay(
  reading: Reading,
  weight: Problem["weight"],
  at: Origin,
  field: FieldId,
  cell?: NumberCell,
): Cell<Day> {
  if (cell === null || cell === undefined) return "blank";
  if (typeof cell === "number" && cell >= firstDay && cell < lastDay + 1) return Math.floor(cell);
  report(reading, weight, { id: "notADate", data: { field, value: String(cell) } }, cellOf(at, field));
  return "unreadable";
}

/** The day, or undefined where the cell is blank or, as reported, unreadable. */
export const dayOrNone = (cell: Cell<Day>): Day | undefined => (typeof cell === "number" ? cell : undefined);

export function readFen(reading: Reading, at: Origin, field: FieldId, cell: NumberCell): Cell<Fen> {
  if (cell === null) return "blank";
  const source = cellOf(at, field);
  if (typeof cell === "string" || !Number.isFinite(cell)) {
    report(reading, "conflict", { id: "notAnAmount", data: { field, value: String(cell) } }, source);
    return "unreadable";
  }
  if (isWholeFen(cell)) return cell;
  report(reading, "conflict", { id: "partsOfFen", data: { field, value: String(cell / 100) } }, source);
  return "unreadable";
}

/** Name of the society of an entry; a blank one is reported. */
export function readSociety(reading: Reading, at: Origin, cell: TextCell): string | undefined {
  if (cell !== null && keyOf(reading, cell) !== "") return cell;
  report(reading, "conflict", { id: "blankSociety", data: {} }, cellOf(at, "society"));
  return undefined;
}

/** Cohorts of a society; a society without any is reported. */
export function draftsOf(reading: Reading, at: Origin, society: string, year: number | undefined): Draft[] {
  const key = keyOf(reading, society);
  const list = reading.drafts.get(key);
  if (list) return list;
  const source = cellOf(at, "society");
  if (reading.named.has(key) && year !== undefined)
    report(reading, "conflict", { id: "noAward", data: { society, year } }, source);
  else if (!reading.named.has(key))
    report(reading, "conflict", { id: "unknownSociety", data: { society } }, source);
  return [];
}

/** Year of a line of money: its own, else that of its date. */
export const yearOfMoney = (year: Cell<number>, day: Cell<Day>): Cell<number> =>
  year === "blank" && typeof day === "number" ? yearOf(day) : year;
