import { yearOf } from "../day";
import { halfUp, sumFen } from "../money";
import type { ClauseId } from "../standards/clauses";
import type { HolidayYear } from "../standards/holidayYears";
import { workdaysBetween } from "../standards/holidays";
import { cycleYears } from "./amounts";
import type { Cycle, CycleYear } from "./cycle";
import { failedYear, type Cohort, type Movement } from "./facts";
import type { FundingCode, FundingProblem } from "./funding";
import type { AwardSettings } from "./settings";

type Meta = Pick<FundingProblem, "code" | "severity" | "outcome" | "clauses">;

const failure = (code: FundingCode, ...clauses: readonly ClauseId[]): Meta => ({
  code,
  severity: "error",
  outcome: "fail",
  clauses,
});

const wrongAmount = failure("FND-01", "S-V-3b");
const unearned = failure("FND-03", "S-V-3b");
const afterFail = failure("FND-04", "S-III-3c");
const withoutTaskBook = failure("FND-05", "S-V-3a");
const afterCycle = failure("FND-07", "S-III-3a");

/** First year in which nothing may be paid any more: of the failed assessment, or after the day of revocation. */
function stopYear(cohort: Cohort): number {
  const revoked = cohort.revoked ? yearOf(cohort.revoked.value) + 1 : Infinity;
  return Math.min(failedYear(cohort) ?? Infinity, revoked);
}

const cellsOf = (payments: readonly Movement[], ...rest: readonly (CellSource | undefined)[]) => [
  ...payments.map((payment) => payment.source),
  ...rest.flatMap((one) => (one ? [one.source] : [])),
];
type CellSource = Pick<Movement, "source">;

interface Paid {
  readonly cohort: Cohort;
  readonly year: number;
  readonly payments: readonly Movement[];
  readonly data: { society: string; cohort: number; year: number; paid: number };
}

function paidIn(cohort: Cohort, year: number): Paid {
  const payments = cohort.payments.filter((payment) => payment.year === year);
  const paid = sumFen(payments.map((payment) => payment.fen));
  return { cohort, year, payments, data: { society: cohort.society, cohort: cohort.year, year, paid } };
}

function firstYearProblems({ cohort, payments, data }: Paid): FundingProblem[] {
  const { asked, signed } = cohort.taskBook;
  if (!asked) return [];
  if (!signed)
    return [{ id: "FND-05.unsigned", data, sources: cellsOf(payments, cohort), ...withoutTaskBook }];
  const early = payments.filter(({ day }) => day !== undefined && day < signed.value);
  if (early.length === 0) return [];
  const dates = { date: early[0]!.day!, signed: signed.value };
  const sources = cellsOf(early, signed);
  return [{ id: "FND-05.before", data: { ...data, ...dates }, sources, ...withoutTaskBook }];
}

/** Whether the amount is half of what was paid the year before instead of half of the first award. */
function isHalfOfLast({ cohort, year, data }: Paid): boolean {
  const last = year === cohort.year + 2 ? paidIn(cohort, year - 1).data.paid : 0;
  return last > 0 && data.paid === halfUp(last);
}

function amountProblems(paid: Paid, { planFen: plan }: CycleYear): FundingProblem[] {
  const { cohort, payments, data } = paid;
  if (data.paid === plan) return [];
  const id = isHalfOfLast(paid) ? "FND-01.base" : "FND-01.half";
  const amounts = { plan, first: cohort.firstFen };
  return [{ id, data: { ...data, ...amounts }, sources: cellsOf(payments, cohort), ...wrongAmount }];
}

function conditionProblems({ cohort, year, payments, data }: Paid): FundingProblem[] {
  const grade = cohort.grades.get(year);
  if (!grade) return [{ id: "FND-03.assessment", data, sources: cellsOf(payments), ...unearned }];
  const publicity = cohort.publicity.get(year);
  if (publicity?.outcome === "clear" || publicity?.outcome === "dismissed") return [];
  return [{ id: "FND-03.publicity", data, sources: cellsOf(payments, publicity), ...unearned }];
}

function yearProblems(paid: Paid, cycle: Cycle): FundingProblem[] {
  const { cohort, year, payments, data } = paid;
  const stop = stopYear(cohort);
  const last = cohort.year + cycleYears - 1;
  const late: FundingProblem[] =
    year > last
      ? [{ id: "FND-07", data: { ...data, last }, sources: cellsOf(payments, cohort), ...afterCycle }]
      : [];
  if (year >= stop) {
    const cause = cohort.grades.get(stop) ?? cohort.revoked;
    const failed = { ...data, failed: stop };
    return [...late, { id: "FND-04.paid", data: failed, sources: cellsOf(payments, cause), ...afterFail }];
  }
  const own = cycle.years.find((one) => one.year === year);
  if (!own || cohort.doubtful.has(year)) return late;
  if (own.nth === 1) return firstYearProblems(paid);
  return [...amountProblems(paid, own), ...conditionProblems(paid)];
}

/** Payments that the facts do not carry: FND-01, 03, 04, 05 and 07. */
export function paymentProblems(cycle: Cycle): FundingProblem[] {
  const { cohort } = cycle;
  const years = [...new Set(cohort.payments.map((payment) => payment.year))];
  return years.flatMap((year) => yearProblems(paidIn(cohort, year), cycle));
}

/** A failed society whose title the award list does not show as revoked: FND-04. */
export function titleProblems({ cohort }: Cycle): FundingProblem[] {
  const failed = failedYear(cohort);
  if (failed === undefined || cohort.doubtful.has(failed)) return [];
  if (!cohort.tellsRevocation || cohort.revoked) return [];
  const data = { society: cohort.society, cohort: cohort.year, failed };
  const sources = [cohort.source, cohort.grades.get(failed)!.source];
  return [{ id: "FND-04.title", data, sources, ...afterFail }];
}

/** Publicity shorter than the setting asks for, holidays considered: FND-06. */
export function publicityProblems(
  { cohort }: Cycle,
  settings: AwardSettings,
  holidays: readonly HolidayYear[],
): FundingProblem[] {
  const problems: FundingProblem[] = [];
  const needed = settings.publicityWorkdays;
  const meta = { code: "FND-06", severity: "warning", clauses: ["S-V-3b"] } as const;
  for (const [year, { start, end, source }] of cohort.publicity) {
    if (start === undefined || end === undefined || end < start) continue;
    const days = workdaysBetween(start, end, holidays);
    const data = { society: cohort.society, cohort: cohort.year, year, start, end };
    const sources = [source];
    if (!days.ok) problems.push({ id: "FND-06.unknown", data, sources, outcome: "review", ...meta });
    else if (days.value < needed) {
      const counted = { ...data, days: days.value, needed };
      problems.push({ id: "FND-06.short", data: counted, sources, outcome: "fail", ...meta });
    }
  }
  return problems;
}

/** What the awards of today still promise for the next two years, stopped ones left out: FND-08. */
export function commitmentNotice(cycles: readonly Cycle[], from: number | undefined): FundingProblem[] {
  if (cycles.length === 0) return [];
  const year = from ?? cycles.reduce((latest, { cohort }) => Math.max(latest, cohort.year), -Infinity);
  const open = cycles.map(({ years }) =>
    years.filter(
      (one) => one.nth > 1 && one.year > year && one.state !== "stopped" && one.state !== "toCorrect",
    ),
  );
  const promised = (later: number): number =>
    sumFen(open.flat().flatMap((one) => (one.year === later ? [one.planFen] : [])));
  const data = {
    year,
    societies: open.filter((years) => years.length > 0).length,
    next: promised(year + 1),
    afterNext: promised(year + 2),
  };
  const meta = { code: "FND-08", severity: "info", outcome: "fail", clauses: ["S-V-1"] } as const;
  return [{ id: "FND-08", data, sources: [], ...meta }];
}
