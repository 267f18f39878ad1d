import { analysisOf } from "../../src/analysis/analysis";
import type { AnalysisInput } from "../../src/analysis/types";
import type { ViewName, ViewQueries } from "../../src/analysis/views";
import type { WordsContext } from "../../src/charts/voice";
import type { Words } from "../../src/charts/words/types";
import { wordsOf } from "../../src/charts/words/wordsOf";
import type { Locale } from "../../src/i18n/locale";
import { plainText } from "../../src/i18n/rich";
import { settings } from "../analysis/support";

export const context = (locale: Locale = "zh-CN", more: Partial<WordsContext> = {}): WordsContext => ({
  locale,
  settings,
  place: "示例市",
  ...more,
});

/** Words of a view of some input. */
export function wordsFor<V extends ViewName>(
  input: AnalysisInput,
  name: V,
  query: ViewQueries[V],
  locale: Locale = "zh-CN",
): Words {
  const view = analysisOf(input).view(name, query);
  return wordsOf(view, context(locale, { settings: input.settings }));
}

/** Conclusion of a view as plain text. */
export const concluded = <V extends ViewName>(
  input: AnalysisInput,
  name: V,
  query: ViewQueries[V],
  locale: Locale = "zh-CN",
): string => plainText(wordsFor(input, name, query, locale).conclusion);
