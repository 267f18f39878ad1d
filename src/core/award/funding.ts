import type { ClauseId } from "../standards/clauses";
import type { HolidayYear } from "../standards/holidayYears";
import type { CellRef } from "../table/table";
import { cyclesOf } from "./cycle";
import type { Facts } from "./facts";
import { commitmentNotice, paymentProblems, publicityProblems, titleProblems } from "./fundingChecks";
import type { FundingSlots, PhraseOf } from "./phrases";
import type { AwardSettings } from "./settings";

export type FundingCode = `FND-0${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`;

/** A problem of funding, as the rule with this code reports it. */
export type FundingProblem = PhraseOf<FundingSlots> & {
  readonly code: FundingCode;
  readonly severity: "error" | "warning" | "info";
  /** `review` means that a person must decide. */
  readonly outcome: "fail" | "review";
  readonly clauses: readonly ClauseId[];
  /** The cell that shows the problem first, then the rest of the evidence; empty for FND-08. */
  readonly sources: readonly CellRef[];
};

export interface FundingOptions {
  /** Year from which FND-08 looks ahead; the latest award year where it is not given. */
  readonly year?: number;
  /** Calendars of years that are not built in. */
  readonly holidays?: readonly HolidayYear[];
}

/**
 * Checks FND-01 to FND-08 over the facts of all awards.
 *
 * Years whose facts contradict each other are left to the problems of `readFacts`; nothing is judged there.
 */
export function fundingProblems(
  facts: Facts,
  settings: AwardSettings,
  { year, holidays = [] }: FundingOptions = {},
): readonly FundingProblem[] {
  const cycles = cyclesOf(facts, settings);
  const problems: FundingProblem[] = [];
  for (const problem of facts.problems) {
    if (problem.id !== "noAmount") continue;
    const { data, sources } = problem;
    const meta = { code: "FND-02", severity: "error", outcome: "fail", clauses: ["S-V-1"] } as const;
    problems.push({ id: "FND-02", data, sources, ...meta });
  }
  for (const cycle of cycles)
    problems.push(
      ...paymentProblems(cycle),
      ...titleProblems(cycle),
      ...publicityProblems(cycle, settings, holidays),
    );
  problems.push(...commitmentNotice(cycles, year));
  return problems;
}
