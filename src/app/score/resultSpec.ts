import type { EngineBook } from "../engine/calls";
import type { SheetSpec } from "../../workbook/port";
import { area } from "../sheets/score/parts";
import { resultSheet, type ResultSources } from "../sheets/score/resultSheet";
import { momentText, scoreTranslator } from "../../i18n/score";
import { scoreBookOf, type ScoreBook } from "./book";
import { choicesOf } from "./choices";
import { rosterOf } from "./people";
import { basisOf } from "./results";
import { rulebook } from "./rulebook";
import type { ScoreQuestion } from "./types";

export interface ResultQuestion extends ScoreQuestion {
  /** Local date and time, YYYY-MM-DD HH:MM. */
  readonly scoredAt: string;
  /** Name of the sheet. */
  readonly name: string;
}

/** Cells that the formula of the results reads, or undefined when the scores do not lie in one plain table. */
function sourcesOf({ list, plan }: ScoreBook, book: EngineBook): ResultSources | undefined {
  const [scores, ...others] = list.tables;
  if (!scores || others.length > 0 || !plan) return undefined;
  return {
    scores: { sheet: scores.sheet, area: area(scores.headingRow, 0, scores.lastRow, scores.lastColumn) },
    plan: { sheet: plan.sheet, area: area(0, 0, plan.lastRow, plan.lastColumn) },
    roster: rosterOf(book.tables),
  };
}

/** Lays out the results of the year with their formulas. */
export function resultSpec(engine: EngineBook, question: ResultQuestion): SheetSpec | undefined {
  const { locale, year: asked, name } = question;
  const scoredAt = momentText(question.scoredAt, locale);
  const choices = choicesOf(engine.settings, locale);
  const book = scoreBookOf(engine, asked);
  const sources = sourcesOf(book, engine);
  if (!sources || !book.card.ok || book.year === undefined) return undefined;
  const t = scoreTranslator(locale);
  return resultSheet({
    locale,
    name,
    year: book.year,
    societies: book.card.value.sheet.cube.societies.length,
    sources,
    rulebook,
    scoredAt,
    basis: t("result.basis", { at: scoredAt }) + basisOf(choices, locale),
  });
}
