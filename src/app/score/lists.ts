import { completeness } from "../../core/scoring/completeness";
import { cellName } from "../../core/text";
import { scoreTranslator } from "../../i18n/score";
import type { SheetSpec } from "../../workbook/port";
import type { EngineBook } from "../engine/calls";
import { conclusionSheet, owedSheet, type ConclusionRow } from "../sheets/score/listSheets";
import { scoreBookOf } from "./book";
import { choicesOf } from "./choices";
import { edgesView } from "./edges";
import type { ScoreQuestion } from "./types";

/** The list by which judges are reminded, a line for each score still owed. */
export function owedList(engine: EngineBook, { locale, year }: ScoreQuestion): SheetSpec | undefined {
  const book = scoreBookOf(engine, year);
  if (!book.card.ok || book.year === undefined) return undefined;
  const { sheet } = book.card.value;
  const rows = completeness(sheet, book.jury).judges.flatMap(({ judge, owed }) =>
    owed.map(({ society, indicator, place }) => {
      const cell = place && book.list.cells[place.row];
      return {
        judge,
        society: sheet.cube.societies[society]!,
        indicator: sheet.plan.indicators[indicator]!.name,
        place: cell ? `${cell.sheet}!${cellName(cell.row, cell.column)}` : "",
      };
    }),
  );
  return owedSheet(locale, book.year, rows);
}

/** The sheet for the conclusions of the committee, with what it has to decide. */
export function conclusions(engine: EngineBook, { locale, year }: ScoreQuestion): SheetSpec | undefined {
  const t = scoreTranslator(locale);
  const book = scoreBookOf(engine, year);
  const quota = choicesOf(engine.settings, locale).scoring.quota ?? undefined;
  const view = edgesView(book, quota, locale);
  if (!view || book.year === undefined) return undefined;
  const rows: ConclusionRow[] = [
    ...view.rows
      .filter(({ isEdge }) => isEdge)
      .map(({ society, tier, rank, total, words }) => ({
        society,
        matter: t(tier === "tied" ? "matter.tie" : "matter.quota"),
        words: t("matter.facts", { rank, total, words }),
      })),
    ...view.stars.map(({ society, star, words }) => ({
      society,
      matter: t("matter.star"),
      words: t("matter.starFacts", { star, words }),
    })),
  ];
  return conclusionSheet(locale, book.year, rows);
}
