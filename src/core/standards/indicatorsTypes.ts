import type { ClauseId } from "./clauses";
import type { StarId } from "./stars";

/** How an indicator is scored: from counts, from conditions met, by deduction, as a bonus, yes or no, by the jury. */
export type IndicatorType = "count" | "kOfN" | "deduction" | "bonus" | "yesNo" | "jury";

/** The stars, the application as a whole (scored, but in no star), or the overall judgement (never scored). */
export type IndicatorGroup = StarId | "application" | "overall";

export interface Indicator {
  readonly id: string;
  readonly group: IndicatorGroup;
  /** Words of the policy that the indicator comes from, verbatim. */
  readonly phrase: string;
  readonly clause: ClauseId;
  /** Proposed indicator. */
  readonly zh: string;
  readonly en: string;
  /** Proposed ways of scoring, the main one first. */
  readonly types: readonly IndicatorType[];
  /** Proposed evidence. */
  readonly evidence: string;
  readonly evidenceEn: string;
  /** True where many societies cannot do it: not applicable is then re-weighted, not zero. */
  readonly mayNotApply?: true;
}

/** One line of the catalogue: id, phrase, indicator (zh, en), ways of scoring, evidence (zh, en). */
export type IndicatorLine = readonly [
  id: string,
  phrase: string,
  zh: string,
  en: string,
  types: string,
  evidence: string,
  evidenceEn: string,
];

const letters: Readonly<Record<string, IndicatorType>> = {
  B: "yesNo",
  C: "count",
  D: "deduction",
  K: "kOfN",
  O: "jury",
};

const rarelyDone: readonly string[] = ["K11", "G5", "G6"];

/** Turns the lines of one group into indicators; `types` holds a letter per way of scoring. */
export const indicatorsOf = (
  group: IndicatorGroup,
  clause: ClauseId,
  lines: readonly IndicatorLine[],
): readonly Indicator[] =>
  lines.map(([id, phrase, zh, en, types, evidence, evidenceEn]) => ({
    id,
    group,
    phrase,
    clause,
    zh,
    en,
    types: [...types].map((letter) => letters[letter]!),
    evidence,
    evidenceEn,
    ...(rarelyDone.includes(id) ? { mayNotApply: true } : {}),
  }));
