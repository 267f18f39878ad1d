import { cubeOf, type ScoreCube } from "../../../src/core/scoring/cube";
import type { PanelMethod } from "../../../src/core/scoring/panel";
import type { ScoringPlan } from "../../../src/core/scoring/plan";
import { scorecard, type Scorecard } from "../../../src/core/scoring/scorecard";
import type { CellValue } from "../../../src/core/table/grid";

/** society, indicator, judge, points, recused. */
export type Entry = readonly [string, string, string, CellValue, CellValue?];

export function cubeFrom(entries: readonly Entry[]): ScoreCube {
  const cube = cubeOf({
    count: entries.length,
    society: (entry) => entries[entry]![0],
    indicator: (entry) => entries[entry]![1],
    judge: (entry) => entries[entry]![2],
    points: (entry) => entries[entry]![3],
    recused: (entry) => entries[entry]![4] ?? null,
    row: (entry) => entry + 1,
    column: () => 4,
  });
  if (!cube.ok) throw new Error(cube.error.kind);
  return cube.value;
}

export interface PlanOptions {
  readonly criteria?: readonly string[];
  readonly weights?: readonly number[];
  readonly line?: number;
  readonly panel?: PanelMethod;
  readonly fullMark?: number;
}

/** A plan whose indicators are `<criterion><number>`: A1 and A2 count in criterion A. */
export function planOf(indicators: readonly string[], options: PlanOptions = {}): ScoringPlan {
  const criteria = options.criteria ?? [...new Set(indicators.map((id) => id[0]!))];
  const { panel = "mean", fullMark = 100 } = options;
  return {
    criteria: criteria.map((id, i) => ({
      id,
      name: id,
      weight: options.weights?.[i] ?? 1,
      line: options.line ?? NaN,
    })),
    indicators: indicators.map((id) => ({
      id,
      name: id,
      criterion: criteria.indexOf(id[0]!),
      fullMark,
      weight: fullMark,
      panel,
      trim: 1,
    })),
    ties: "competition",
  };
}

export const cardFrom = (entries: readonly Entry[], plan: ScoringPlan): Scorecard =>
  scorecard(cubeFrom(entries), plan);

/** Full entries from a list of points per society and indicator, judges J1, J2, … */
export const panel = (society: string, indicator: string, ...points: readonly CellValue[]): Entry[] =>
  points.map((value, j): Entry => [society, indicator, `J${j + 1}`, value]);
