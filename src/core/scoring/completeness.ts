import { fold } from "../text";
import { scoreState } from "./cube";
import type { Place } from "./receipt";
import { cellAt, type ScoreSheet } from "./sheet";

/** A judge of the jury list. */
export interface Juror {
  readonly name: string;
  /** Society the judge belongs to and does not score. */
  readonly ownSociety?: string;
}

/** A score still owed: not given, or not to be used as given. Without a place where no row is prepared for it. */
export interface OwedScore {
  readonly society: number;
  readonly indicator: number;
  readonly place?: Place;
}

/** How far one judge is. */
export interface JudgeProgress {
  readonly judge: string;
  /** Scores the judge has to give: all but recusals. */
  readonly expected: number;
  /** Scores given, those that do not apply among them. */
  readonly given: number;
  readonly recused: number;
  /** Societies the judge is recused for throughout. */
  readonly recusedSocieties: readonly number[];
  readonly owed: readonly OwedScore[];
}

export interface Completeness {
  readonly judges: readonly JudgeProgress[];
  readonly expected: number;
  readonly given: number;
  readonly recused: number;
  readonly owed: number;
}

const { absent, notApplicable, recused, scored, stray } = scoreState;

function progressOf(sheet: ScoreSheet, { name, ownSociety }: Juror, judge: number): JudgeProgress {
  const { cube, plan } = sheet;
  const own =
    ownSociety === undefined ? -1 : cube.societies.findIndex((one) => fold(one) === fold(ownSociety));
  const inUse = plan.indicators.flatMap((_, i) => (sheet.source[i]! >= 0 ? [i] : []));
  const owed: OwedScore[] = [];
  const recusedSocieties: number[] = [];
  let [given, recusals] = [0, 0];
  cube.societies.forEach((_, society) => {
    let here = 0;
    for (const indicator of inUse) {
      const state = judge < 0 ? absent : sheet.state[cellAt(sheet, society, indicator) + judge]!;
      if (society === own || state === recused || state === stray) here++;
      else if (state === scored || state === notApplicable) given++;
      else owed.push({ society, indicator, ...placeOf(sheet, society, indicator, judge) });
    }
    recusals += here;
    if (here > 0 && here === inUse.length) recusedSocieties.push(society);
  });
  return { judge: name, expected: given + owed.length, given, recused: recusals, recusedSocieties, owed };
}

function placeOf(sheet: ScoreSheet, society: number, indicator: number, judge: number): { place?: Place } {
  if (judge < 0) return {};
  const { cube, source } = sheet;
  const cell = (society * cube.indicators.length + source[indicator]!) * cube.judges.length + judge;
  const row = cube.row[cell]!;
  return row < 0 ? {} : { place: { row, column: cube.column[cell]! } };
}

/**
 * Who has not scored what. Every judge owes every society a score on every indicator in use; recused is not missing.
 * @param jury - The jury list, where there is one: judges without a single row then count too.
 */
export function completeness(sheet: ScoreSheet, jury: readonly Juror[] = []): Completeness {
  const { judges } = sheet.cube;
  const index = new Map(judges.map((name, j) => [fold(name), j]));
  const listed = new Map(jury.map((one) => [fold(one.name), one]));
  const people = [...jury, ...judges.filter((name) => !listed.has(fold(name))).map((name) => ({ name }))];
  const progress = people.map((one) => progressOf(sheet, one, index.get(fold(one.name)) ?? -1));
  const total = (value: (one: JudgeProgress) => number): number =>
    progress.reduce((sum, one) => sum + value(one), 0);
  return {
    judges: progress,
    expected: total((one) => one.expected),
    given: total((one) => one.given),
    recused: total((one) => one.recused),
    owed: total((one) => one.owed.length),
  };
}
