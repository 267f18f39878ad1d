import type { AnalysisInput, FindingCount, Steadiness } from "../../analysis/types";
import { cardStability, stabilityDefaults } from "../../core/scoring/stability";
import type { Locale } from "../../i18n/locale";
import type { EngineBook } from "../engine/calls";
import { scoreBookOf } from "../score/book";
import { awardInput, boardSettings, resultsOf } from "./input";

/** How steady the places of the scored year are; undefined where the workbook holds no single scores. */
function steadinessOf(book: EngineBook): Steadiness | undefined {
  const { card, year } = scoreBookOf(book, undefined);
  if (!card.ok || year === undefined) return undefined;
  const { societies, judges } = card.value.sheet.cube;
  const { quota } = book.settings.settings.scoring;
  const steady = cardStability(card.value, { quota: quota ?? undefined });
  const rows = societies.flatMap((society, s) => {
    const [rank, low, high] = [steady.rank[s]!, steady.low[s]!, steady.high[s]!];
    if (Number.isNaN(rank) || Number.isNaN(low)) return [];
    const tier = steady.tier[s];
    const inShare = steady.inShare[s]!;
    return [
      {
        society,
        rank,
        low,
        high,
        inShare: Number.isNaN(inShare) ? null : inShare,
        ...(tier === undefined ? {} : { tier }),
      },
    ];
  });
  return { year, quota, draws: stabilityDefaults.resamples, judges: judges.length, rows };
}

/** Findings of the last check by rule; undefined when nothing was checked. */
function findingsOf(book: EngineBook, locale: Locale): readonly FindingCount[] | undefined {
  const checked = book.checked(locale);
  if (!checked) return undefined;
  const counts = new Map<string, FindingCount>();
  for (const { severity, words } of checked) {
    const before = counts.get(words.code);
    counts.set(words.code, {
      code: words.code,
      name: words.name,
      severity,
      count: (before?.count ?? 0) + 1,
    });
  }
  return [...counts.values()];
}

/** Everything the views are computed from, of the workbook as it stands. */
export function boardInput(book: EngineBook, { locale }: { readonly locale: Locale }): AnalysisInput {
  const { settings } = book.settings;
  const awards = awardInput(book.tables, settings);
  const steadiness = steadinessOf(book);
  const findings = findingsOf(book, locale);
  return {
    results: resultsOf(book.tables, settings.year),
    settings: boardSettings(book.settings),
    ...(awards ? { awards } : {}),
    ...(steadiness ? { steadiness } : {}),
    ...(findings ? { findings } : {}),
  };
}

/** Questions of the board, answered where the tables live. */
export const boardCalls = { "board.input": boardInput };
