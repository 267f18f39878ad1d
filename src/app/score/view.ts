import type { CubeError } from "../../core/scoring/cube";
import { ofKind, type Table } from "../../core/table/table";
import type { Kind } from "../../core/schema/fields";
import type { Locale } from "../../i18n/locale";
import { format } from "../../i18n/format";
import { functionErrors as english } from "../../i18n/locales/en/functions";
import { functionErrors as chinese } from "../../i18n/locales/zh-CN/functions";
import { scoreTranslator } from "../../i18n/score";
import type { EngineBook } from "../engine/calls";
import { scoreBookOf, type CardError, type ScoreBook } from "./book";
import { choicesOf } from "./choices";
import { collectView } from "./collect";
import { societiesOf } from "./people";
import { resultSheetOf, resultsView } from "./results";
import { sealLineOf } from "./seal";
import type { OwnSheets, ScoreQuestion, ScoreView } from "./types";

const sheetOfKind = (tables: readonly Table[], kind: Kind): string | undefined =>
  tables.find((table) => table.kind === kind)?.sheet;

function selfSheetOf(tables: readonly Table[]): string | undefined {
  return tables.find((any) => ofKind(any, "application")?.has("selfScore"))?.sheet;
}

const sheetsOf = ({ plan, list }: ScoreBook, tables: readonly Table[]): OwnSheets => ({
  plan: plan?.sheet,
  jury: sheetOfKind(tables, "judge"),
  self: selfSheetOf(tables),
  scores: [...new Set(list.tables.map(({ sheet }) => sheet))],
});

/** The sentence of a custom function without the name of its argument, for which the sheet stands. */
function planProblem({ sheet, error }: Extract<CardError, { kind: "badPlan" }>, locale: Locale): string {
  const t = scoreTranslator(locale);
  const errors = locale === "zh-CN" ? chinese : english;
  switch (error.kind) {
    case "empty":
      return t("problem.planEmpty", { sheet });
    case "noColumn":
      return t("problem.planNoColumn", { sheet });
    case "errorCell":
      return t("problem.planErrorCell", { sheet, row: error.row + 1, code: error.code });
    case "noStarWeight":
      return format(errors.noStarWeight, { value: error.value }, locale);
    default:
      return format(errors[error.kind], { row: error.row + 1, value: error.value }, locale).replace(
        "indicators",
        `“${sheet}”`,
      );
  }
}

function cubeProblem(error: CubeError, { list }: ScoreBook, locale: Locale): string {
  const t = scoreTranslator(locale);
  if (error.kind === "tooLarge") {
    const { societies, indicators, judges } = error;
    return t("problem.tooLarge", { societies, indicators, judges });
  }
  return t(list.tables.length === 0 ? "problem.noScores" : "problem.noNames");
}

function problemOf(book: ScoreBook, locale: Locale): string | undefined {
  const t = scoreTranslator(locale);
  if (book.card.ok) {
    if (book.list.tables.length > 1) return t("problem.severalTables", { n: book.list.tables.length });
    return undefined;
  }
  const { error } = book.card;
  if (error.kind === "noPlan") return t("problem.noPlan");
  return error.kind === "badPlan" ? planProblem(error, locale) : cubeProblem(error, book, locale);
}

/** Everything the pages of the steps show of the workbook as it stands. */
export function scoreView(engine: EngineBook, question: ScoreQuestion): ScoreView {
  const { locale } = question;
  const choices = choicesOf(engine.settings, locale);
  const book = scoreBookOf(engine, question.year);
  const card = book.card.ok ? book.card.value : undefined;
  return {
    year: book.year ?? choices.year ?? undefined,
    years: book.years,
    sheets: sheetsOf(book, engine.tables),
    known: { societies: societiesOf(engine.tables).length, judges: book.jury.length },
    problem: problemOf(book, locale),
    collect: card && collectView(book, card, locale),
    results: card && resultsView(card, choices, locale),
    resultSheet: resultSheetOf(book, engine.tables),
    seal: sealLineOf(engine, book.year, locale),
    quota: choices.scoring.quota ?? undefined,
  };
}
