import { err, ok, type Result } from "../../core/result";
import { memo } from "../../core/lint/memo";
import { cubeOf, type CubeError } from "../../core/scoring/cube";
import type { PlanError } from "../../core/scoring/planTable";
import { scorecard, type Scorecard } from "../../core/scoring/scorecard";
import type { CellRef, Table } from "../../core/table/table";
import type { EngineBook } from "../engine/calls";
import { entriesOf, scoreList, yearsOf, type ScoreList } from "./entries";
import { juryOf, selfScoresOf, type JuryMember } from "./people";
import { planSheetOf, type PlanSheet } from "./planSheet";

export type CardError =
  | { readonly kind: "noPlan" }
  | { readonly kind: "badPlan"; readonly sheet: string; readonly error: PlanError }
  | CubeError;

/** Everything of one year that scoring works on. */
export interface ScoreBook {
  readonly plan: PlanSheet | undefined;
  readonly list: ScoreList;
  readonly jury: readonly JuryMember[];
  readonly years: readonly number[];
  readonly year: number | undefined;
  readonly card: Result<Scorecard, CardError>;
  readonly self: ReturnType<typeof selfScoresOf>;
}

function cardOf(plan: PlanSheet | undefined, list: ScoreList, year: number | undefined): ScoreBook["card"] {
  if (!plan) return err({ kind: "noPlan" });
  if (!plan.plan.ok) return err({ kind: "badPlan", sheet: plan.sheet, error: plan.plan.error });
  const cube = cubeOf(entriesOf(list, year));
  return cube.ok ? ok(scorecard(cube.value, plan.plan.value)) : cube;
}

const shared = memo((_: readonly Table[]) => new Map<string, ScoreBook>());

/**
 * Reads what scoring needs of the workbook; once for each year until a cell changes.
 * @param asked - Year asked for; the latest one with scores where it is left out.
 */
export function scoreBookOf(book: EngineBook, asked: number | undefined): ScoreBook {
  const known = shared(book.tables);
  const before = known.get(String(asked));
  if (before) return before;
  const list = scoreList(book);
  const years = yearsOf(list);
  const year = asked ?? years.at(-1);
  const plan = planSheetOf(book);
  const made: ScoreBook = {
    plan,
    list,
    jury: juryOf(book.tables),
    years,
    year,
    card: cardOf(plan, list, year),
    self: selfScoresOf(book.tables, year),
  };
  known.set(String(asked), made);
  return made;
}

/** The cell an entry of the cube was read from. */
export const cellOfEntry = ({ list }: ScoreBook, entry: number): CellRef | undefined => list.cells[entry];
