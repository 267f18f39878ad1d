import type { Nth, Plan } from "./amounts";
import { failedYear, type Cohort } from "./facts";
import type { Stage } from "./machine";
import type { Reason, Release } from "./phrases";
import type { AwardSettings } from "./settings";
import type { Fen } from "../money";

/** What the sentences about one year are made of. */
export interface Explained {
  readonly cohort: Cohort;
  readonly nth: Nth;
  readonly year: number;
  readonly plan: Plan;
  readonly baseFen: Fen;
  readonly paidFen: Fen;
  readonly settings: AwardSettings;
}

function roundingReason({ plan, nth }: Explained): Reason[] {
  const half = plan.amounts[nth - 1]!;
  if (half === plan.exactHalf) return [];
  return [{ id: half > plan.exactHalf ? "roundedUp" : "roundedDown", data: { exact: plan.exactHalf, half } }];
}

function halfReasons(about: Explained): Reason[] {
  const { cohort, year, baseFen, nth } = about;
  const base: Reason =
    baseFen === cohort.firstFen
      ? { id: "halfOfFirst", data: { cohort: cohort.year, first: cohort.firstFen } }
      : { id: "halfOfPaid", data: { cohort: cohort.year, base: baseFen } };
  const id = cohort.publicity.get(year)?.outcome === "dismissed" ? "dismissed" : "passed";
  const reasons: Reason[] = [base, { id, data: { year } }, ...roundingReason(about)];
  if (nth === 3 && !cohort.grades.has(year - 1))
    reasons.push({ id: "earlierNotAssessed", data: { year: year - 1 } });
  return reasons;
}

function stoppedReason({ cohort, year }: Explained): Reason {
  const failed = failedYear(cohort);
  return failed !== undefined && failed < year
    ? { id: "failedBefore", data: { failed } }
    : { id: "revoked", data: { revoked: cohort.revoked!.value } };
}

function firstReason({ cohort }: Explained): Reason {
  const { signed } = cohort.taskBook;
  return signed
    ? { id: "firstDue", data: { first: cohort.firstFen, signed: signed.value } }
    : { id: "firstUnasked", data: { first: cohort.firstFen } };
}

function undecidedReason({ cohort }: Explained): Reason {
  const { kind, earlier } = cohort.reapplied!;
  return { id: kind === "inside" ? "reappliedInside" : "reappliedAfter", data: { earlier } };
}

function paidReasons(about: Explained): Reason[] {
  const settled: Reason = { id: "settled", data: { paid: about.paidFen } };
  return [settled, ...(about.nth === 1 ? [firstReason(about)] : halfReasons(about))];
}

const reasonsAt: Readonly<Record<Stage, (about: Explained) => Reason[]>> = {
  awarded: () => [{ id: "unsigned", data: {} }],
  unasked: (about) => [firstReason(about)],
  signed: (about) => [firstReason(about)],
  unassessed: ({ year, plan, nth }) => [{ id: "notAssessed", data: { year, plan: plan.amounts[nth - 1]! } }],
  passed: ({ year }) => [{ id: "notPublic", data: { year } }],
  objected: ({ year }) => [{ id: "objected", data: { year } }],
  upheld: ({ year }) => [{ id: "upheld", data: { year } }],
  cleared: halfReasons,
  undecided: (about) => [undecidedReason(about)],
  paid: paidReasons,
  failed: ({ year }) => [{ id: "failed", data: { year } }],
  stopped: (about) => [stoppedReason(about)],
  refused: ({ year }) => [{ id: "refused", data: { year } }],
  unclear: () => [{ id: "toCorrect", data: {} }],
};

/** Why the money of a year stands where it does. */
export const reasonsOf = (stage: Stage, about: Explained): readonly Reason[] => reasonsAt[stage](about);

/** What releases money on hold; undefined where nothing is on hold. */
export function releaseOf(stage: Stage, settings: AwardSettings): Release | undefined {
  switch (stage) {
    case "awarded":
      return { id: "signTaskBook", data: {} };
    case "passed":
      return { id: "enterPublicity", data: {} };
    case "objected":
    case "upheld":
      return { id: `decideObjection.${settings.objectionDecider}`, data: {} };
    case "undecided":
      return { id: "decideReapplication", data: {} };
    default:
      return undefined;
  }
}
