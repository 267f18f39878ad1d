import { yearOf } from "../day";
import type { CellRef } from "../table/table";
import type { Entries } from "./entries";
import { failedYear, type Cohort, type Fact, type Facts, type Movement, type Problem } from "./facts";
import { differing, readAwards, readTaskBooks } from "./readAwards";
import { readLedger, readPayment } from "./readMoney";
import { covers, doubt, doubtYear, newReading, push, report, type Draft, type Reading } from "./reading";
import { readAssessment, readPublicity } from "./readYears";

const bySource = (a: CellRef, b: CellRef): number =>
  a.sheet === b.sheet ? a.row - b.row || a.column - b.column : a.sheet < b.sheet ? -1 : 1;

const sourcesOf = (facts: readonly { readonly source: CellRef }[]): CellRef[] =>
  facts.map((fact) => fact.source).sort(bySource);

const none: ReadonlyMap<number, never> = new Map<number, never>();

/** Takes the only fact of each year; years with two are reported and become doubtful. */
function singles<T extends { readonly year: number; readonly source: CellRef }>(
  facts: readonly T[],
  clash: (year: number, sources: CellRef[]) => void,
): ReadonlyMap<number, T> {
  if (facts.length === 0) return none;
  const result = new Map<number, T>();
  for (const fact of facts) {
    const same = facts.length === 1 ? facts : facts.filter(({ year }) => year === fact.year);
    if (same.length === 1) result.set(fact.year, fact);
    else if (same[0] === fact) clash(fact.year, sourcesOf(same));
  }
  return result;
}

function gradesOf(reading: Reading, draft: Draft): Cohort["grades"] {
  const { society, year: cohort } = draft;
  return singles(draft.grades, (year, sources) => {
    doubt(draft, year);
    report(reading, "conflict", { id: "twoAssessments", data: { society, cohort, year } }, ...sources);
  });
}

function publicityOf(reading: Reading, draft: Draft): Cohort["publicity"] {
  const { society, year: cohort } = draft;
  return singles(draft.publicity, (year, sources) => {
    doubtYear(draft, year);
    report(reading, "conflict", { id: "twoPublicities", data: { society, cohort, year } }, ...sources);
  });
}

function awardFact(reading: Reading, draft: Draft): Fact<number> {
  const [first] = draft.awards;
  if (draft.awards.length === 1) return first!;
  const sources = sourcesOf(draft.awards);
  doubt(draft, draft.year);
  const data = { society: draft.society, cohort: draft.year };
  report(reading, "conflict", { id: "twoAwards", data }, ...sources);
  return { value: 0, source: sources[0]! };
}

/** The day of signing; the same day may stand on several rows. */
function signatureOf(reading: Reading, draft: Draft): Fact<number> | undefined {
  if (draft.signatures.length === 0) return undefined;
  const sorted = [...draft.signatures].sort((a, b) => bySource(a.source, b.source));
  if (!differing(sorted)) return sorted[0];
  doubtYear(draft, draft.year);
  const data = { society: draft.society, cohort: draft.year };
  report(reading, "conflict", { id: "twoSignatures", data }, ...sourcesOf(sorted));
  return undefined;
}

/** A society whose title was revoked cannot have passed an assessment from then on. */
function checkRevocation(reading: Reading, draft: Draft, grades: Cohort["grades"]): void {
  const [revoked] = draft.revoked;
  if (!revoked) return;
  const failed = failedYear({ year: draft.year, grades }) ?? Infinity;
  const { society, year: cohort } = draft;
  for (const [year, grade] of grades) {
    if (grade.value !== "pass" || year < yearOf(revoked.value) || year > failed) continue;
    doubt(draft, year);
    const data = { society, cohort, year, revoked: revoked.value };
    report(reading, "conflict", { id: "revokedButPassed", data }, grade.source, revoked.source);
  }
}

const inOrder = (payments: readonly Movement[]): readonly Movement[] =>
  payments.length < 2
    ? payments
    : [...payments].sort(
        (a, b) => a.year - b.year || (a.day ?? 0) - (b.day ?? 0) || bySource(a.source, b.source),
      );

function cohortOf(reading: Reading, draft: Draft, asked: boolean): Cohort {
  const grades = gradesOf(reading, draft);
  const award = awardFact(reading, draft);
  checkRevocation(reading, draft, grades);
  return {
    society: draft.society,
    key: draft.key,
    year: draft.year,
    firstFen: award.value,
    source: award.source,
    taskBook: { asked, signed: signatureOf(reading, draft), directions: draft.directions },
    grades,
    publicity: publicityOf(reading, draft),
    payments: inOrder(draft.payments),
    spending: draft.spending,
    revoked: draft.revoked[0],
    tellsRevocation: draft.tellsRevocation,
    reapplied: undefined,
    doubtful: draft.doubtful,
    doubtfulPayments: draft.doubtfulPayments,
  };
}

/** First year from which the title is gone, by assessment or by the list. */
function lostFrom(cohort: Cohort): number {
  const revoked = cohort.revoked ? yearOf(cohort.revoked.value) : Infinity;
  return Math.min(failedYear(cohort) ?? Infinity, revoked);
}

/** Says of a further award of a society which earlier one it touches; `siblings` are sorted, latest first. */
function withReapplication(reading: Reading, cohort: Cohort, siblings: readonly Cohort[]): Cohort {
  const { society, year } = cohort;
  const lost = siblings.find((one) => one.year < year && lostFrom(one) <= year);
  const earlier = lost ?? siblings.find((one) => one.year < year && covers(one, year));
  if (!earlier) return cohort;
  const data = { society, cohort: year, earlier: earlier.year };
  const id = lost ? "afterRevocation" : "insideCycle";
  report(reading, "notice", { id, data }, cohort.source, earlier.source);
  return { ...cohort, reapplied: { kind: lost ? "after" : "inside", earlier: earlier.year } };
}

const byPlace = (a: Problem, b: Problem): number =>
  bySource(a.sources[0]!, b.sources[0]!) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * Turns entries into the facts of each award. The order of entries changes nothing but the order of cohorts.
 *
 * Blank rows are passed over; a blank assessment or publicity says nothing yet. Entries that cannot be read or
 * that contradict each other become problems with their cells; the years they concern are doubtful, and
 * nothing is put in their place.
 */
export function readFacts(entries: Entries): Facts {
  const reading = newReading();
  readAwards(reading, entries.awards, entries.societies);
  readTaskBooks(reading, entries.taskBooks ?? []);
  for (const entry of entries.assessments ?? []) readAssessment(reading, entry);
  for (const entry of entries.publicity ?? []) readPublicity(reading, entry);
  for (const entry of entries.payments ?? []) readPayment(reading, entry);
  for (const entry of entries.ledger ?? []) readLedger(reading, entry);
  const asked = entries.taskBooks !== undefined;
  const own = reading.order.map((draft) => cohortOf(reading, draft, asked));
  const bySociety = new Map<string, Cohort[]>();
  for (const cohort of own) push(bySociety, cohort.key, cohort);
  for (const siblings of bySociety.values()) siblings.sort((a, b) => b.year - a.year);
  const cohorts = own.map((cohort) => withReapplication(reading, cohort, bySociety.get(cohort.key)!));
  return { cohorts, problems: reading.problems.sort(byPlace) };
}
