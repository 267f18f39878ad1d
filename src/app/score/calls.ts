import type { EngineBook } from "../engine/calls";
import type { CellRef } from "../../core/table/table";
import { agreementView, type AgreementView } from "./agreement";
import { scoreAt, type ScoreAt } from "./at";
import { scoreBookOf } from "./book";
import { choicesOf } from "./choices";
import { edgesView, type EdgesView } from "./edges";
import { gapsView, type GapsView } from "./gaps";
import { gathered } from "./gather";
import { layOut } from "./layOut";
import { conclusions, owedList } from "./lists";
import { receiptView, type ReceiptView } from "./receipt";
import { resultSpec } from "./resultSpec";
import { checkSeal, sealOf } from "./seal";
import type { ScoreQuestion } from "./types";
import { scoreView } from "./view";
import { whatIfView, type Trial, type WhatIfView } from "./whatIf";

/** Questions of scoring, answered where the tables live. Answers are plain data, worded. */
export const scoreCalls = {
  "score.view": scoreView,
  "score.layOut": layOut,
  "score.resultSheet": resultSpec,
  "score.gather": gathered,
  "score.owed": owedList,
  "score.conclusions": conclusions,
  "score.receipt": (
    engine: EngineBook,
    { society, ...question }: ScoreQuestion & { readonly society: string },
  ): ReceiptView | undefined =>
    receiptView(
      scoreBookOf(engine, question.year),
      engine.tables,
      society,
      choicesOf(engine.settings, question.locale),
      question.locale,
    ),
  "score.gaps": (engine: EngineBook, { year, locale }: ScoreQuestion): GapsView | undefined =>
    gapsView(scoreBookOf(engine, year), locale),
  "score.agreement": (engine: EngineBook, { year, locale }: ScoreQuestion): AgreementView | undefined =>
    agreementView(scoreBookOf(engine, year), choicesOf(engine.settings, locale), locale),
  "score.edges": (
    engine: EngineBook,
    { year, locale, quota }: ScoreQuestion & { readonly quota?: number | undefined },
  ): EdgesView | undefined =>
    edgesView(
      scoreBookOf(engine, year),
      quota ?? choicesOf(engine.settings, locale).scoring.quota ?? undefined,
      locale,
    ),
  "score.whatIf": (
    engine: EngineBook,
    { year, locale, trial }: ScoreQuestion & { readonly trial: Trial },
  ): WhatIfView | undefined =>
    whatIfView(
      scoreBookOf(engine, year),
      choicesOf(engine.settings, locale).scoring.quota ?? undefined,
      trial,
      locale,
    ),
  "score.at": (
    engine: EngineBook,
    { year, cell }: ScoreQuestion & { readonly cell: CellRef },
  ): ScoreAt | undefined => scoreAt(scoreBookOf(engine, year), engine.tables, cell),
  "score.seal": sealOf,
  "score.verify": checkSeal,
};
