import { criterionScores, totalScores, weightsOf } from "./criteria";
import { scoreState, type ScoreCube } from "./cube";
import type { Matrix } from "./matrix";
import { judgesNeeded } from "./panel";
import type { ScoringPlan } from "./plan";
import { ranks, tieGroups } from "./rank";
import { cellAt, panelShares, sheetOf, type ScoreSheet } from "./sheet";
import { starCounts } from "./starCount";

/**
 * What must be known beside a society's numbers; ids of the locale. `unscored` are indicators that nobody was
 * scored on, `unknown` scored ones that the plan does not have.
 */
export const remarkIds = [
  "missing",
  "conflict",
  "outOfRange",
  "unreadable",
  "recused",
  "stray",
  "notApplicable",
  "unscored",
  "unknown",
  "untrimmed",
  "tied",
] as const;
export type RemarkId = (typeof remarkIds)[number];

export interface Remark {
  readonly id: RemarkId;
  /** How many scores, indicators or societies it is about. */
  readonly count: number;
}

/** A year's result; one entry or row per society, in the cube's order. */
export interface Scorecard {
  readonly sheet: ScoreSheet;
  /** Shares of the full mark, societies × indicators. */
  readonly shares: Float64Array;
  /** Scores of the stars, 0–100, societies × criteria. */
  readonly criteria: Matrix;
  readonly totals: Float64Array;
  /** Places; NaN for a society whose scores are not complete. */
  readonly ranks: Float64Array;
  /** Stars won; NaN while no line is set or without scores. */
  readonly stars: Float64Array;
  /** Judges whose scores count. */
  readonly judges: Int32Array;
  readonly remarks: readonly (readonly Remark[])[];
}

const { absent, scored, blank, recused, notApplicable } = scoreState;

/** Judges that are at work on an indicator and on a society: they have a row for it. */
function duties(sheet: ScoreSheet): { readonly onIndicator: Uint8Array; readonly onSociety: Uint8Array } {
  const [n, k, m] = [sheet.cube.societies.length, sheet.plan.indicators.length, sheet.cube.judges.length];
  const [onIndicator, onSociety] = [new Uint8Array(k * m), new Uint8Array(n * m)];
  for (let s = 0, cell = 0; s < n; s++)
    for (let i = 0; i < k; i++)
      for (let j = 0; j < m; j++, cell++)
        if (sheet.state[cell] !== absent) {
          onIndicator[i * m + j] = 1;
          onSociety[s * m + j] = 1;
        }
  return { onIndicator, onSociety };
}

/** Indicators scored for a society that the plan does not know. */
function strangers({ cube, unknown }: ScoreSheet, society: number): number {
  const [k, m] = [cube.indicators.length, cube.judges.length];
  const scoredFor = (indicator: number): boolean => {
    const from = (society * k + indicator) * m;
    return cube.state.subarray(from, from + m).some((state) => state !== absent && state !== blank);
  };
  return unknown.filter(scoredFor).length;
}

/** Remarks of one society, and how many judges count. */
function look(
  sheet: ScoreSheet,
  society: number,
  { onIndicator, onSociety }: ReturnType<typeof duties>,
): { readonly counts: Record<RemarkId, number>; readonly judges: number } {
  const m = sheet.cube.judges.length;
  const states = new Int32Array(9);
  const counting = new Uint8Array(m);
  let [missing, inapplicable, untrimmed] = [0, 0, 0];
  sheet.plan.indicators.forEach(({ panel, trim, criterion }, i) => {
    if (criterion < 0) return;
    const from = cellAt(sheet, society, i);
    let [here, not] = [0, 0];
    for (let j = 0; j < m; j++) {
      const state = sheet.state[from + j]!;
      states[state]!++;
      if (state === scored) {
        here++;
        counting[j] = 1;
      } else if (state === notApplicable) not++;
      else if (state === blank || (state === absent && onIndicator[i * m + j] && onSociety[society * m + j]))
        missing++;
    }
    if (here === 0 && not > 0) inapplicable++;
    if (panel === "trimmed" && here > 0 && here < judgesNeeded(trim)) untrimmed++;
  });
  const counts: Record<RemarkId, number> = {
    missing,
    conflict: states[scoreState.conflict]!,
    outOfRange: states[scoreState.outOfRange]!,
    unreadable: states[scoreState.unreadable]!,
    recused: states[recused]! + states[scoreState.stray]!,
    stray: states[scoreState.stray]!,
    notApplicable: inapplicable,
    unscored: sheet.plan.indicators.filter((one, i) => one.criterion >= 0 && sheet.source[i]! < 0).length,
    unknown: strangers(sheet, society),
    untrimmed,
    tied: 0,
  };
  return { counts, judges: counting.reduce((sum, one) => sum + one, 0) };
}

/** Scores that should be there and do not count; a society with any is not ranked. */
const owed = (counts: Record<RemarkId, number>): number =>
  counts.missing + counts.conflict + counts.outOfRange + counts.unreadable;

/**
 * The result of a year: stars, total, place and remarks of every society.
 *
 * Indicators that do not apply and criteria without scores give their weight to the others; blank is not zero: a
 * society with scores still owed gets a total of what is there, and no place.
 */
export function scorecard(cube: ScoreCube, plan: ScoringPlan): Scorecard {
  const sheet = sheetOf(cube, plan);
  const shares = panelShares(sheet);
  const criteria = criterionScores(plan, shares);
  const totals = totalScores(criteria, weightsOf(plan).criteria);
  const duty = duties(sheet);
  const seen = cube.societies.map((_, society) => look(sheet, society, duty));
  const complete = totals.map((total, s) => (owed(seen[s]!.counts) > 0 ? NaN : total));
  for (const group of tieGroups(complete))
    if (group.length > 1) for (const s of group) seen[s]!.counts.tied = group.length;
  const lines = plan.criteria.map((criterion) => criterion.line);
  const lined = lines.some((line) => !Number.isNaN(line));
  return {
    sheet,
    shares,
    criteria,
    totals,
    ranks: ranks(complete, plan.ties),
    stars: lined ? starCounts(criteria, lines) : new Float64Array(cube.societies.length).fill(NaN),
    judges: Int32Array.from(seen, ({ judges }) => judges),
    remarks: seen.map(({ counts }) =>
      remarkIds.flatMap((id) => (counts[id] > 0 ? [{ id, count: counts[id] }] : [])),
    ),
  };
}
