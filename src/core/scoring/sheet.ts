import { fold } from "../text";
import { scoreState, type ScoreCube } from "./cube";
import { matrixOf } from "./matrix";
import { judgesNeeded, standardise } from "./panel";
import type { PlanIndicator, ScoringPlan } from "./plan";
import { pointsOf } from "./points";
import { starNamed } from "./starWords";

/** A cube sorted by the indicators of a plan, its points counted, checked and ready to be put together. */
export interface ScoreSheet {
  readonly cube: ScoreCube;
  readonly plan: ScoringPlan;
  /** Index in the cube of each indicator of the plan; −1 where nobody was scored on it. */
  readonly source: Int32Array;
  /** Names in the cube that the plan does not know. */
  readonly unknown: readonly number[];
  /** Shares 0–1 of the full mark by society, plan indicator and judge; NaN where nothing counts. */
  readonly shares: Float64Array;
  /** State by the same index, out-of-range scores marked. */
  readonly state: Uint8Array;
}

/** Plan indicator that a name of the cube means: its id, its name, or for a whole star one of the star's words. */
function matcher(plan: ScoringPlan): (name: string) => number | undefined {
  const byWord = new Map<string, number>();
  plan.indicators.forEach(({ name }, index) => byWord.set(fold(name), index));
  plan.indicators.forEach(({ id }, index) => byWord.set(fold(id), index));
  const starIndicator = new Map(
    plan.indicators.flatMap(({ id }, index) => {
      const star = starNamed(id);
      return star === undefined ? [] : [[star, index] as const];
    }),
  );
  return (name) => byWord.get(fold(name)) ?? starIndicator.get(starNamed(name) ?? -1);
}

/** Index of the first cell of a society and plan indicator. */
export const cellAt = (sheet: ScoreSheet, society: number, indicator: number): number =>
  (society * sheet.plan.indicators.length + indicator) * sheet.cube.judges.length;

/** Standardises one indicator in place: each judge's strictness taken out over the societies. */
function standardiseIndicator(sheet: ScoreSheet, indicator: number): void {
  const [n, m] = [sheet.cube.societies.length, sheet.cube.judges.length];
  const points = new Float64Array(n * m);
  for (let s = 0; s < n; s++) {
    const from = cellAt(sheet, s, indicator);
    points.set(sheet.shares.subarray(from, from + m), s * m);
  }
  const { values } = standardise(matrixOf(n, m, points)).scores;
  for (let s = 0; s < n; s++)
    sheet.shares.set(values.subarray(s * m, (s + 1) * m), cellAt(sheet, s, indicator));
}

function fillIndicator(sheet: ScoreSheet, indicator: number, plan: PlanIndicator): void {
  const { cube, shares, state } = sheet;
  const [k, m] = [cube.indicators.length, cube.judges.length];
  const source = sheet.source[indicator]!;
  if (source < 0) return;
  for (let s = 0; s < cube.societies.length; s++) {
    const from = (s * k + source) * m;
    const to = cellAt(sheet, s, indicator);
    for (let j = 0; j < m; j++) {
      state[to + j] = cube.state[from + j]!;
      if (state[to + j] !== scoreState.scored) continue;
      const given = cube.points[from + j]!;
      if (given < 0 || (!plan.rule && given > plan.fullMark)) state[to + j] = scoreState.outOfRange;
      else shares[to + j] = (plan.rule ? pointsOf(plan.rule, given, plan.fullMark) : given) / plan.fullMark;
    }
  }
}

/** Brings scores and plan together. A full mark of 0 makes an indicator count for nothing. */
export function sheetOf(cube: ScoreCube, plan: ScoringPlan): ScoreSheet {
  const [n, k, m] = [cube.societies.length, plan.indicators.length, cube.judges.length];
  const source = new Int32Array(k).fill(-1);
  const unknown: number[] = [];
  const match = matcher(plan);
  cube.indicators.forEach((name, index) => {
    const found = match(name);
    if (found === undefined) unknown.push(index);
    else source[found] = index;
  });
  const sheet: ScoreSheet = {
    cube,
    plan,
    source,
    unknown,
    shares: new Float64Array(n * k * m).fill(NaN),
    state: new Uint8Array(n * k * m),
  };
  plan.indicators.forEach((indicator, index) => {
    fillIndicator(sheet, index, indicator);
    if (indicator.panel === "standardised") standardiseIndicator(sheet, index);
  });
  return sheet;
}

/**
 * One share of the full mark for each society and indicator of the plan.
 *
 * Trimming with too few judges is refused: such a cell is the plain mean.
 * @param without - A judge to leave out, by index.
 * @returns Societies × indicators, from 0 to 1 (standardised ones may lie a little outside); NaN where nobody's score
 *   counts.
 */
export function panelShares(sheet: ScoreSheet, without = -1): Float64Array {
  const { shares, cube, plan } = sheet;
  const [n, k, m] = [cube.societies.length, plan.indicators.length, cube.judges.length];
  const out = new Float64Array(n * k);
  const there = new Float64Array(m);
  for (let s = 0, cell = 0, at = 0; s < n; s++)
    for (let i = 0; i < k; i++, cell++) {
      let count = 0;
      for (let j = 0; j < m; j++, at++) {
        const share = shares[at]!;
        if (share === share && j !== without) there[count++] = share;
      }
      out[cell] = putTogether(there.subarray(0, count), plan.indicators[i]!);
    }
  return out;
}

/** One share from those present, whatever their order; the memory given is reordered. */
function putTogether(there: Float64Array, { panel, trim }: PlanIndicator): number {
  if (there.length === 0) return NaN;
  there.sort();
  if (panel === "median") {
    const half = there.length >> 1;
    return there.length % 2 === 1 ? there[half]! : (there[half - 1]! + there[half]!) / 2;
  }
  const cut = panel === "trimmed" && there.length >= judgesNeeded(trim) ? trim : 0;
  let sum = 0;
  for (let j = cut; j < there.length - cut; j++) sum += there[j]!;
  return sum / (there.length - 2 * cut);
}
