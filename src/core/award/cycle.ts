import { yearOf } from "../day";
import type { Fen } from "../money";
import type { CellRef } from "../table/table";
import { planOf, type Nth, type Plan } from "./amounts";
import { failedYear, type Cohort, type Facts } from "./facts";
import {
  stages,
  step,
  type Happening,
  type MoneyState,
  type Stage,
  type Title,
  type Transition,
} from "./machine";
import type { AwardSettings } from "./settings";

/** A transition that took place, with the cell of the fact behind it. */
export interface Step {
  readonly transition: Transition;
  readonly source: CellRef;
}

/** One of the three years of a cycle. */
export interface CycleYear {
  readonly nth: Nth;
  readonly year: number;
  readonly stage: Stage;
  readonly state: MoneyState;
  /** Whether the title stands at the end of this year. */
  readonly title: Title;
  /** What the policy gives if nothing speaks against it; 0 where the award cannot be read. */
  readonly planFen: Fen;
  /** What is to be paid by the facts, payments not deducted; undefined while it is not known. */
  readonly dueFen: Fen | undefined;
  /** What the payment register holds for the year. */
  readonly paidFen: Fen;
  /** How the year came where it stands; leads back to every cell that decided it. */
  readonly trace: readonly Step[];
}

/** The three years of one award; `explain` says why each of them stands where it does. */
export interface Cycle {
  readonly cohort: Cohort;
  readonly settings: AwardSettings;
  readonly plan: Plan;
  /** Amount that is halved in years 2 and 3. */
  readonly baseFen: Fen;
  readonly years: readonly [CycleYear, CycleYear, CycleYear];
  readonly title: Title;
}

interface Event {
  readonly on: Happening;
  readonly source: CellRef;
}

const events = (source: CellRef, ...happenings: readonly Happening[]): Event[] =>
  happenings.map((on) => ({ on, source }));

function firstEvents(cohort: Cohort): Event[] {
  const { asked, signed } = cohort.taskBook;
  if (cohort.doubtful.has(cohort.year)) return events(cohort.source, "contradict");
  if (!asked) return events(cohort.source, "skipSigning");
  return signed ? events(signed.source, "sign") : [];
}

function publicityEvents(cohort: Cohort, year: number, settings: AwardSettings): Event[] {
  const publicity = cohort.publicity.get(year);
  const upheld: Happening[] = ["object", "uphold"];
  if (settings.upheldObjection === "stop") upheld.push("refuse");
  switch (publicity?.outcome) {
    case "clear":
      return events(publicity.source, "publishClear");
    case "objected":
      return events(publicity.source, "object");
    case "dismissed":
      return events(publicity.source, "object", "dismiss");
    case "upheld":
      return events(publicity.source, ...upheld);
    case undefined:
      return [];
  }
}

function laterEvents(cohort: Cohort, year: number, settings: AwardSettings): Event[] {
  const failed = failedYear(cohort);
  if (failed !== undefined && failed < year && !cohort.doubtful.has(failed))
    return events(cohort.grades.get(failed)!.source, "failBefore");
  if (cohort.doubtful.has(year)) return events(cohort.source, "contradict");
  const grade = cohort.grades.get(year);
  if (grade?.value === "fail") return events(grade.source, "fail");
  const { revoked } = cohort;
  if (revoked && yearOf(revoked.value) <= year) return events(revoked.source, "revoke");
  if (!grade) return [];
  return [{ on: "pass", source: grade.source }, ...publicityEvents(cohort, year, settings)];
}

/** Whether the settings make a further award of the same society wait. */
function waits({ reapplied }: Cohort, settings: AwardSettings): boolean {
  if (!reapplied) return false;
  const rule = reapplied.kind === "inside" ? settings.reapplyInsideCycle : settings.reapplyAfterRevocation;
  return rule === "hold";
}

/** Follows the happenings from a stage; those that change nothing there leave no trace. */
function follow(from: Stage, list: readonly Event[]): { stage: Stage; trace: Step[] } {
  const trace: Step[] = [];
  let stage = from;
  for (const { on, source } of list) {
    const transition = step(stage, on);
    if (!transition) continue;
    trace.push({ transition, source });
    stage = transition.to;
  }
  return { stage, trace };
}

const paymentsIn = (cohort: Cohort, year: number): Cohort["payments"] =>
  cohort.payments.length === 0 ? cohort.payments : cohort.payments.filter((payment) => payment.year === year);

function baseOf(cohort: Cohort, settings: AwardSettings): Fen {
  if (settings.halfOf === "standard") return cohort.firstFen;
  const paid = paymentsIn(cohort, cohort.year).reduce((sum, payment) => sum + payment.fen, 0);
  return paid > 0 && paid < cohort.firstFen ? paid : cohort.firstFen;
}

/**
 * The three years of an award as its facts leave them.
 *
 * Source: clauses S-III-3a, S-III-3c, S-V-3a, S-V-3b. Title and money are two switches: only a failed
 * assessment (or a recorded revocation) takes the title; a missing signature, missing publicity or an
 * open objection holds the money and leaves the title. A blank assessment is not a failed one.
 */
export function cycleOf(cohort: Cohort, settings: AwardSettings): Cycle {
  const baseFen = baseOf(cohort, settings);
  const plan = planOf(cohort.firstFen, baseFen, settings.rounding);
  const yearAt = (nth: Nth): CycleYear => {
    const year = cohort.year + nth - 1;
    const payments = paymentsIn(cohort, year);
    const paidFen = payments.reduce((sum, payment) => sum + payment.fen, 0);
    const planFen = plan.amounts[nth - 1]!;
    const list = nth === 1 ? firstEvents(cohort) : laterEvents(cohort, year, settings);
    if (waits(cohort, settings)) list.push(...events(cohort.source, "reapply"));
    if (planFen > 0 && paidFen >= planFen) list.push(...events(payments.at(-1)!.source, "pay"));
    const { stage, trace } = follow(nth === 1 ? "awarded" : "unassessed", list);
    const { money: state, title, due } = stages[stage];
    const dueFen = due === "plan" ? planFen : due === "nothing" ? 0 : undefined;
    return { nth, year, stage, state, title, planFen, dueFen, paidFen, trace };
  };
  const years = [yearAt(1), yearAt(2), yearAt(3)] as const;
  return { cohort, settings, plan, baseFen, years, title: titleOf(years) };
}

function titleOf(years: readonly CycleYear[]): Title {
  if (years.some((year) => year.title === "revoked")) return "revoked";
  return years.some((year) => year.title === "unclear") ? "unclear" : "held";
}

/** The cycles of all awards, in the order of the award list. */
export const cyclesOf = (facts: Facts, settings: AwardSettings): readonly Cycle[] =>
  facts.cohorts.map((cohort) => cycleOf(cohort, settings));
