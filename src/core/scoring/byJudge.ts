import { criterionScores, totalScores, weightsOf } from "./criteria";
import { matrixOf, rowOf, type Matrix } from "./matrix";
import type { ScoreSheet } from "./sheet";

/** Total of each society by each judge alone, societies × judges, 0–100; NaN where the judge gave it nothing. */
export function totalsByJudge(sheet: ScoreSheet): Matrix {
  const { cube, plan, shares } = sheet;
  const [n, k, m] = [cube.societies.length, plan.indicators.length, cube.judges.length];
  const out = new Float64Array(n * m);
  const own = new Float64Array(n * k);
  for (let judge = 0; judge < m; judge++) {
    for (let cell = 0; cell < n * k; cell++) own[cell] = shares[cell * m + judge]!;
    const totals = totalScores(criterionScores(plan, own), weightsOf(plan).criteria);
    for (let society = 0; society < n; society++) out[society * m + judge] = totals[society]!;
  }
  return matrixOf(n, m, out);
}

/** The rows of a matrix that have no blank. */
export function completeRows(matrix: Matrix): Matrix {
  const rows = Array.from({ length: matrix.rows }, (_, row) => rowOf(matrix, row)).filter((row) =>
    row.every((value) => value === value),
  );
  return matrixOf(rows.length, matrix.columns, Float64Array.from(rows.flatMap((row) => [...row])));
}
