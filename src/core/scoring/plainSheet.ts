import type { ScoreCube } from "./cube";
import { scoreState } from "./cube";
import type { Matrix } from "./matrix";
import type { PlanIndicator, ScoringPlan } from "./plan";
import { sheetOf, type ScoreSheet } from "./sheet";

const numbered = (count: number): string[] => Array.from({ length: count }, (_, i) => String(i));

function planOf(names: readonly string[]): ScoringPlan {
  const indicators = names.map((id, criterion): PlanIndicator => ({
    id,
    name: id,
    criterion,
    fullMark: 100,
    weight: 1,
    panel: "mean",
    trim: 1,
  }));
  return {
    criteria: names.map((id) => ({ id, name: id, weight: 1, line: NaN })),
    indicators,
    ties: "competition",
  };
}

/** Points brought onto 0–100 by one shift and scale for all, which no rank notices. */
function scaled({ values }: Matrix): Float64Array {
  const there = values.filter((value) => !Number.isNaN(value));
  const [low, high] = [
    there.reduce((a, b) => Math.min(a, b), Infinity),
    there.reduce((a, b) => Math.max(a, b), -Infinity),
  ];
  const size = high > low ? high - low : 1;
  return values.map((value) => (100 * (value - low)) / size);
}

function cubeOfMatrix(matrix: Matrix, indicators: string[], judges: string[]): ScoreCube {
  const points = scaled(matrix);
  return {
    societies: numbered(matrix.rows),
    indicators,
    judges,
    points,
    state: Uint8Array.from(points, (value) => (Number.isNaN(value) ? scoreState.absent : scoreState.scored)),
    row: Int32Array.from(points, (_, at) => Math.floor(at / matrix.columns)),
    column: Int32Array.from(points, (_, at) => at % matrix.columns),
    nameless: [],
  };
}

/** A table of targets × judges as a sheet of one indicator. */
export const panelSheet = (scores: Matrix): ScoreSheet =>
  sheetOf(cubeOfMatrix(scores, ["0"], numbered(scores.columns)), planOf(["0"]));

/** A table of targets × columns as a sheet whose columns are criteria of equal weight. */
export const columnSheet = (scores: Matrix): ScoreSheet =>
  sheetOf(cubeOfMatrix(scores, numbered(scores.columns), ["0"]), planOf(numbered(scores.columns)));
