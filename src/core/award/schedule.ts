import type { NumberCell, TextCell } from "./entries";
import { cyclesOf, type Cycle } from "./cycle";
import type { Problem } from "./facts";
import { readFacts } from "./readFacts";
import type { AwardSettings } from "./settings";

/** One award and what is known of its years 2 and 3, in this order; missing cells are blank. */
export interface ScheduleInput {
  /** First award in fen. */
  readonly firstAward: NumberCell;
  readonly awardYear: number;
  readonly assessments: readonly TextCell[];
  readonly publicity: readonly TextCell[];
}

/** Name under which the one award is read; it occurs in no sentence of a schedule. */
const society = "award";

/**
 * Schedule of one award over its three years; the task book is not asked about.
 *
 * Problems name their cell by argument (as `sheet`) and position (as `row`).
 * @returns The cycle, and what could not be read; with a conflict among the problems nothing of it is certain.
 */
export function schedule(
  { firstAward, awardYear, assessments, publicity }: ScheduleInput,
  settings: AwardSettings,
): { readonly cycle: Cycle; readonly problems: readonly Problem[] } {
  const facts = readFacts({
    awards: [
      {
        at: { sheet: "firstAward", row: 0, columns: { amount: 0 } },
        society,
        year: awardYear,
        amount: firstAward,
      },
    ],
    assessments: assessments.map((result, row) => ({
      at: { sheet: "assessments", row, columns: { result: 0 } },
      society,
      year: awardYear + 1 + row,
      result,
    })),
    publicity: publicity.map((objection, row) => ({
      at: { sheet: "publicity", row, columns: { objection: 0 } },
      society,
      year: awardYear + 1 + row,
      objection,
    })),
  });
  return { cycle: cyclesOf(facts, settings)[0]!, problems: facts.problems };
}
