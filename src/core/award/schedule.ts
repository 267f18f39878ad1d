import type { FieldId } from "./phrases";
import type { NumberCell, Origin, TextCell } from "./entries";
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

const origin = (sheet: keyof ScheduleInput, row: number, field: FieldId, column: number): Origin => ({
  sheet,
  row,
  columns: { [field]: column },
});

/** The cells of one list as entries of the years after the award; an award goes by its number. */
const entriesOf = (
  inputs: readonly ScheduleInput[],
  list: "assessments" | "publicity",
  field: FieldId,
): { at: Origin; society: string; year: number; cell: TextCell }[] =>
  inputs.flatMap(({ awardYear, [list]: cells }, row) =>
    cells.map((cell, column) => ({
      at: origin(list, row, field, column),
      society: String(row),
      year: awardYear + 1 + column,
      cell,
    })),
  );

/**
 * Schedules of awards over their three years, each on its own; task books are not asked about.
 *
 * Problems name their cell by argument (as `sheet`), award (as `row`) and year (as `column`).
 * @returns Cycles in the order given, and what could not be read; with a conflict among the problems the
 * award it names is not certain.
 */
export function schedules(
  inputs: readonly ScheduleInput[],
  settings: AwardSettings,
): { readonly cycles: readonly Cycle[]; readonly problems: readonly Problem[] } {
  const facts = readFacts({
    awards: inputs.map(({ firstAward, awardYear }, row) => ({
      at: origin("firstAward", row, "amount", 0),
      society: String(row),
      year: awardYear,
      amount: firstAward,
    })),
    assessments: entriesOf(inputs, "assessments", "result").map((one) => ({ ...one, result: one.cell })),
    publicity: entriesOf(inputs, "publicity", "objection").map((one) => ({ ...one, objection: one.cell })),
  });
  return { cycles: cyclesOf(facts, settings), problems: facts.problems };
}
