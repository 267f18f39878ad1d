import type { Cycle, CycleYear } from "./cycle";
import { failedYear } from "./facts";
import type { Stage } from "./machine";
import type { Reason, Release } from "./phrases";
import type { AwardSettings } from "./settings";

/** What the sentences about one year are made of. */
type About = Cycle & { readonly at: CycleYear };

/** Why the money of a year stands where it does, and what releases it where it is on hold. */
export interface Explanation {
  readonly reasons: readonly Reason[];
  readonly release: Release | undefined;
}

function roundingReason({ plan, at }: About): Reason[] {
  const half = at.planFen;
  if (half === plan.exactHalf) return [];
  return [{ id: half > plan.exactHalf ? "roundedUp" : "roundedDown", data: { exact: plan.exactHalf, half } }];
}

function halfReasons(about: About): Reason[] {
  const { cohort, baseFen } = about;
  const { year, nth } = about.at;
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

function stoppedReason({ cohort, at }: About): Reason {
  const failed = failedYear(cohort);
  return failed !== undefined && failed < at.year
    ? { id: "failedBefore", data: { failed } }
    : { id: "revoked", data: { revoked: cohort.revoked!.value } };
}

function firstReason({ cohort }: About): Reason {
  const { signed } = cohort.taskBook;
  return signed
    ? { id: "firstDue", data: { first: cohort.firstFen, signed: signed.value } }
    : { id: "firstUnasked", data: { first: cohort.firstFen } };
}

function undecidedReason({ cohort }: About): Reason {
  const { kind, earlier } = cohort.reapplied!;
  return { id: kind === "inside" ? "reappliedInside" : "reappliedAfter", data: { earlier } };
}

function paidReasons(about: About): Reason[] {
  const settled: Reason = { id: "settled", data: { paid: about.at.paidFen } };
  return [settled, ...(about.at.nth === 1 ? [firstReason(about)] : halfReasons(about))];
}

const reasonsAt: Readonly<Record<Stage, (about: About) => Reason[]>> = {
  awarded: () => [{ id: "unsigned", data: {} }],
  unasked: (about) => [firstReason(about)],
  signed: (about) => [firstReason(about)],
  unassessed: ({ at }) => [{ id: "notAssessed", data: { year: at.year, plan: at.planFen } }],
  passed: ({ at }) => [{ id: "notPublic", data: { year: at.year } }],
  objected: ({ at }) => [{ id: "objected", data: { year: at.year } }],
  upheld: ({ at }) => [{ id: "upheld", data: { year: at.year } }],
  cleared: halfReasons,
  undecided: (about) => [undecidedReason(about)],
  paid: paidReasons,
  failed: ({ at }) => [{ id: "failed", data: { year: at.year } }],
  stopped: (about) => [stoppedReason(about)],
  refused: ({ at }) => [{ id: "refused", data: { year: at.year } }],
  unclear: () => [{ id: "toCorrect", data: {} }],
};

function releaseOf(stage: Stage, settings: AwardSettings): Release | undefined {
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

/** Explains one year of a cycle. */
export const explain = (cycle: Cycle, year: CycleYear): Explanation => ({
  reasons: reasonsAt[year.stage]({ ...cycle, at: year }),
  release: releaseOf(year.stage, cycle.settings),
});
