import { whatIf, type Outcome } from "../../core/scoring/whatIf";
import type { Scorecard } from "../../core/scoring/scorecard";
import type { Locale } from "../../i18n/locale";
import { scoreText } from "../../i18n/score";
import type { ScoreBook } from "./book";
import { headsOf } from "./results";
import type { CriterionHead } from "./types";

/** What is tried out; what is left out stays official. */
export interface Trial {
  /** Share of each star in the total; need not add up to 1. */
  readonly weights01?: readonly number[];
  /** One line for all stars. */
  readonly line?: number | undefined;
  readonly quota?: number | undefined;
}

export interface TrialSide {
  readonly total: string | undefined;
  readonly rank: string | undefined;
  readonly won: number | undefined;
  readonly isIn: boolean;
}

export interface TrialRow {
  readonly society: string;
  readonly official: TrialSide;
  readonly trial: TrialSide;
}

/** Official and trial result side by side. */
export interface WhatIfView {
  readonly criteria: readonly CriterionHead[];
  readonly quota: number | undefined;
  readonly rows: readonly TrialRow[];
  readonly enters: readonly string[];
  readonly leaves: readonly string[];
  /** Winners on either side, by name: what the money of the years ahead would be made of. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const finite = (value: number): number | undefined => (Number.isNaN(value) ? undefined : value);

function sideOf({ totals, ranks, stars, tiers }: Outcome, society: number): TrialSide {
  const rank = finite(ranks[society]!);
  return {
    total: scoreText(totals[society]!),
    rank: rank === undefined ? undefined : String(rank),
    won: finite(stars[society]!),
    isIn: tiers[society] === "in",
  };
}

function orderBy(card: Scorecard, ranks: Float64Array): readonly number[] {
  const key = (society: number): number => (Number.isNaN(ranks[society]!) ? Infinity : ranks[society]!);
  return card.sheet.cube.societies.map((_, society) => society).sort((a, b) => key(a) - key(b) || a - b);
}

/** What other weights, another line or another quota would change; nothing is written. */
export function whatIfView(
  book: ScoreBook,
  officialQuota: number | undefined,
  trial: Trial,
  locale: Locale,
): WhatIfView | undefined {
  if (!book.card.ok) return undefined;
  const card = book.card.value;
  const { criteria } = card.sheet.plan;
  const { societies } = card.sheet.cube;
  const quota = trial.quota ?? officialQuota;
  const tried = whatIf(
    card,
    {
      ...(trial.weights01 ? { weights: trial.weights01 } : {}),
      ...(trial.line === undefined ? {} : { lines: criteria.map(() => trial.line!) }),
    },
    quota,
  );
  const official = officialQuota === quota ? tried.official : whatIf(card, {}, officialQuota).official;
  const names = (list: readonly number[]): string[] => list.map((society) => societies[society]!);
  const winners = (side: Outcome): number[] =>
    side.tiers.flatMap((tier, society) => (tier === "in" ? [society] : []));
  const [before, after] = [winners(official), winners(tried.trial)];
  return {
    criteria: headsOf(card, locale),
    quota,
    rows: orderBy(card, tried.trial.ranks).map((society) => ({
      society: societies[society]!,
      official: sideOf(official, society),
      trial: sideOf(tried.trial, society),
    })),
    enters: names(after.filter((society) => !before.includes(society))),
    leaves: names(before.filter((society) => !after.includes(society))),
    before: names(before),
    after: names(after),
  };
}
