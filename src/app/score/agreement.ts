import { agreement } from "../../core/scoring/agreement/agreement";
import { completeRows, totalsByJudge } from "../../core/scoring/byJudge";
import { columnOf, rowOf, type Matrix } from "../../core/scoring/matrix";
import { clean, meanOf, present } from "../../core/scoring/numeric";
import { scorecard, type Scorecard } from "../../core/scoring/scorecard";
import type { Locale } from "../../i18n/locale";
import { scoreText, scoreTranslator, signedText } from "../../i18n/score";
import type { ScoreBook } from "./book";
import type { Choices } from "./choices";
import { orderOf } from "./results";

export interface JudgeStance {
  readonly name: string;
  readonly mean: string | undefined;
  /** How far above the other judges on the same societies. */
  readonly tendency: string | undefined;
  /** Mean distance from the panel once the tendency is taken out. */
  readonly apart: string | undefined;
}

export interface AdjustedRow {
  readonly society: string;
  readonly raw: string | undefined;
  readonly rawRank: string | undefined;
  readonly adjusted: string | undefined;
  readonly adjustedRank: string | undefined;
  /** True when the place differs. */
  readonly moves: boolean;
}

/** How far the judges agree, how each leans, and what the places would be without the leaning. */
export interface AgreementView {
  /** A sentence with the number; words of judgement only where the bands are confirmed. */
  readonly sentence: string;
  readonly further: readonly string[];
  readonly judges: readonly JudgeStance[];
  readonly rows: readonly AdjustedRow[];
  readonly moved: number;
}

function stances(names: readonly string[], totals: Matrix): readonly JudgeStance[] {
  const means = Array.from({ length: totals.rows }, (_, society) => meanOf(rowOf(totals, society)));
  return names.map((name, judge) => {
    const own = columnOf(totals, judge);
    const away = own.map((value, society) => value - means[society]!);
    const tendency = meanOf(away);
    const apart = meanOf(away.map((value) => Math.abs(value - tendency)));
    const text = (value: number, format: (value: number) => string | undefined) =>
      Number.isNaN(value) ? undefined : format(value);
    return {
      name,
      mean: text(meanOf(own), scoreText),
      tendency: text(clean(tendency), signedText),
      apart: text(apart, scoreText),
    };
  });
}

/** The same scores with the strictness of each judge taken out. */
function adjustedCard(card: Scorecard): Scorecard {
  const { plan, cube } = card.sheet;
  const indicators = plan.indicators.map((one) => ({ ...one, panel: "standardised" as const }));
  return scorecard(cube, { ...plan, indicators });
}

const rankText = (rank: number): string | undefined => (Number.isNaN(rank) ? undefined : String(rank));

function sentenceOf(
  totals: Matrix,
  { scoring, hasBands }: Choices,
  locale: Locale,
): { sentence: string; further: string[] } {
  const t = scoreTranslator(locale);
  const all = completeRows(totals);
  const w = agreement(all, "kendall");
  const counts = { judges: totals.columns, societies: all.rows };
  const further: string[] = [];
  const icc = agreement(all, "icc2k");
  if (icc.ok) further.push(t("agree.icc", { value: icc.value.toFixed(2) }));
  if (all.rows < totals.rows) further.push(t("agree.left", { n: totals.rows - all.rows }));
  if (!w.ok)
    return { sentence: t(w.error.kind === "tooFew" ? "agree.tooFew" : "agree.none", counts), further };
  const value = w.value.toFixed(2);
  if (!hasBands) return { sentence: t("agree.plain", { ...counts, value }), further };
  const band =
    w.value >= scoring.agreementGood!
      ? "agree.good"
      : w.value >= scoring.agreementFair!
        ? "agree.fair"
        : "agree.poor";
  return { sentence: t("agree.worded", { ...counts, value, band: t(band) }), further };
}

export function agreementView(book: ScoreBook, choices: Choices, locale: Locale): AgreementView | undefined {
  if (!book.card.ok) return undefined;
  const card = book.card.value;
  const { cube } = card.sheet;
  const totals = totalsByJudge(card.sheet);
  const adjusted = adjustedCard(card);
  const rows = orderOf(card).map((society): AdjustedRow => {
    const [rawRank, adjustedRank] = [rankText(card.ranks[society]!), rankText(adjusted.ranks[society]!)];
    return {
      society: cube.societies[society]!,
      raw: scoreText(card.totals[society]!),
      rawRank,
      adjusted: scoreText(adjusted.totals[society]!),
      adjustedRank,
      moves: rawRank !== adjustedRank,
    };
  });
  return {
    ...sentenceOf(totals, choices, locale),
    judges: stances(cube.judges, totals).filter((_, judge) => present(columnOf(totals, judge)).length > 0),
    rows,
    moved: rows.filter((row) => row.moves).length,
  };
}
