import { fold } from "../text";
import { cellOf, type AssessmentEntry, type PublicityEntry, type TextCell } from "./entries";
import type { Grade, Outcome } from "./facts";
import {
  append,
  covers,
  dayOrNone,
  doubt,
  doubtYear,
  draftsOf,
  readDay,
  readSociety,
  readYear,
  report,
  type Draft,
  type Reading,
} from "./reading";

const grades: Readonly<Record<string, Grade>> = { 合格: "pass", 不合格: "fail", pass: "pass", fail: "fail" };

const outcomes: Readonly<Record<string, Outcome>> = {
  无异议: "clear",
  无: "clear",
  有异议: "objected",
  有: "objected",
  异议成立: "upheld",
  成立: "upheld",
  异议不成立: "dismissed",
  不成立: "dismissed",
  "no objection": "clear",
  none: "clear",
  objection: "objected",
  upheld: "upheld",
  dismissed: "dismissed",
};

const isBlankText = (cell: TextCell): boolean => cell === null || fold(cell) === "";

/**
 * Cohorts a fact of a year belongs to, and the year. Where the year or the cohort cannot be told,
 * every cohort of the society becomes doubtful and none is returned.
 */
function targets(
  reading: Reading,
  entry: AssessmentEntry | PublicityEntry,
  society: string,
): { drafts: Draft[]; year: number } {
  const { at } = entry;
  const year = readYear(reading, at, "year", entry.year);
  const cohort = readYear(reading, at, "cohort", entry.cohort);
  const all = draftsOf(reading, at, society, typeof year === "number" ? year : undefined);
  if (all.length === 0) return { drafts: [], year: 0 };
  if (year === "blank")
    report(reading, "conflict", { id: "blankYear", data: { society } }, cellOf(at, "year"));
  if (typeof year !== "number" || cohort === "unreadable") {
    for (const draft of all) doubt(draft, draft.year + 1);
    return { drafts: [], year: 0 };
  }
  const own = cohort === "blank" ? all : all.filter((draft) => draft.year === cohort);
  if (own.length === 0) {
    const missing = { society, year: cohort as number };
    report(reading, "conflict", { id: "noAward", data: missing }, cellOf(at, "cohort"));
  }
  const drafts = own.filter((draft) => covers(draft, year));
  if (own.length > 0 && drafts.length === 0)
    report(reading, "notice", { id: "outsideCycle", data: { society, year } }, cellOf(at, "year"));
  return { drafts, year };
}

/** Assessments belong to years 2 and 3; one of the award's own year fits no payment. */
function assessed(reading: Reading, entry: AssessmentEntry, drafts: Draft[], year: number): Draft[] {
  const later = drafts.filter((draft) => draft.year < year);
  for (const draft of later.length === 0 ? drafts : []) {
    doubt(draft, draft.year + 1);
    const data = { society: draft.society, cohort: draft.year };
    report(reading, "conflict", { id: "assessedInFirstYear", data }, cellOf(entry.at, "year"));
  }
  return later;
}

/** Reads a row of 年度考核; a blank grade says nothing yet. */
export function readAssessment(reading: Reading, entry: AssessmentEntry): void {
  const { at, result } = entry;
  if (isBlankText(result)) return;
  const society = readSociety(reading, at, entry.society);
  if (society === undefined) return;
  readDay(reading, "notice", at, "date", entry.date);
  const { drafts, year } = targets(reading, entry, society);
  const source = cellOf(at, "result");
  const grade = grades[fold(result!)];
  if (!grade) report(reading, "conflict", { id: "unknownGrade", data: { value: result! } }, source);
  for (const draft of assessed(reading, entry, drafts, year)) {
    if (grade) draft.grades = append(draft.grades, { year, value: grade, source });
    else doubt(draft, year);
  }
}

/** Reads a row of 公示登记; without an outcome its days are kept all the same. */
export function readPublicity(reading: Reading, entry: PublicityEntry): void {
  const { at, objection } = entry;
  const blank = isBlankText(objection);
  if (blank && (entry.start ?? null) === null && (entry.end ?? null) === null) return;
  const society = readSociety(reading, at, entry.society);
  if (society === undefined) return;
  const start = dayOrNone(readDay(reading, "notice", at, "start", entry.start));
  const end = dayOrNone(readDay(reading, "notice", at, "end", entry.end));
  readDay(reading, "notice", at, "decided", entry.decided);
  if (start !== undefined && end !== undefined && end < start)
    report(reading, "notice", { id: "endBeforeStart", data: { start, end } }, cellOf(at, "end"));
  const { drafts, year } = targets(reading, entry, society);
  const source = cellOf(at, "objection");
  const outcome = blank ? undefined : outcomes[fold(objection!)];
  if (!blank && !outcome)
    report(reading, "conflict", { id: "unknownOutcome", data: { value: objection! } }, source);
  for (const draft of drafts) {
    if (blank || outcome) draft.publicity = append(draft.publicity, { year, outcome, start, end, source });
    else doubtYear(draft, year);
  }
}
