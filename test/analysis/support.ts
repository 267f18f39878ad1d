import type { AnalysisInput, BoardSettings, ResultRow, Scores } from "../../src/analysis/types";

export const lines: Scores = { party: 80, innovation: 80, service: 80, people: 80, growth: 80 };
export const noLines: Scores = { party: null, innovation: null, service: null, people: null, growth: null };

export const settings: BoardSettings = {
  lines,
  linesConfirmed: false,
  equalWeights: true,
  weightsConfirmed: false,
};

/** Scores in the order of the stars. */
export const scores = (
  party: number | null,
  innovation: number | null,
  service: number | null,
  people: number | null,
  growth: number | null,
): Scores => ({ party, innovation, service, people, growth });

export const same = (score: number | null): Scores => scores(score, score, score, score, score);

/** A row whose five scores are its total, unless they are given. */
export const row = (
  year: number,
  society: string,
  total: number | null,
  more: Partial<ResultRow> = {},
): ResultRow => ({ year, society, scores: same(total), total, rank: null, stars: null, ...more });

export const inputOf = (results: readonly ResultRow[], more: Partial<AnalysisInput> = {}): AnalysisInput => ({
  results,
  settings,
  ...more,
});
