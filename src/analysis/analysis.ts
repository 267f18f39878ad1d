import { change } from "./change";
import { compare } from "./compare";
import { findingsView } from "./findings";
import { money } from "./money";
import { panelOf, type Panel } from "./panel";
import { peersView } from "./peers";
import { profile } from "./profile";
import { quality } from "./quality";
import { spending } from "./spending";
import { stabilityView } from "./stability";
import { standing } from "./standing";
import type { AnalysisInput } from "./types";
import type { BoardSummary, BoardViews, ViewName, ViewQueries } from "./views";

/** Views over the results of all years; made once from its input, then asked. */
export interface Analysis {
  readonly summary: BoardSummary;
  /** @throws when the view needs data that the input does not have; `summary.views` says which there are. */
  readonly view: <V extends ViewName>(name: V, query: ViewQueries[V]) => BoardViews[V];
}

type Makers = { readonly [V in ViewName]: (query: ViewQueries[V]) => BoardViews[V] };

function needed<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`no ${what} to look at`);
  return value;
}

function summaryOf(panel: Panel, { awards, steadiness, findings }: AnalysisInput): BoardSummary {
  const distinct = (values: readonly (string | null)[]): string[] =>
    [...new Set(values)].filter((value) => value !== null).sort();
  const has: Readonly<Record<ViewName, boolean>> = {
    standing: panel.rows.length > 0,
    change: panel.rows.length > 0,
    profile: panel.rows.length > 0,
    peers: panel.rows.length > 0,
    compare: panel.rows.length > 0,
    stability: steadiness !== undefined,
    money: awards !== undefined,
    spending: awards !== undefined,
    findings: findings !== undefined,
    quality: true,
  };
  return {
    years: panel.years,
    societies: [...panel.societies].sort((a, b) => (a.name < b.name ? -1 : 1)),
    place: panel.place,
    fields: distinct(panel.rows.map(({ field }) => field)),
    sizes: distinct(panel.rows.map(({ size }) => size)),
    views: (Object.keys(has) as ViewName[]).filter((name) => has[name]),
  };
}

/** Matches the societies of all years and stands ready to compute views. */
export function analysisOf(input: AnalysisInput): Analysis {
  const panel = panelOf(input);
  const { lines } = input.settings;
  const makers: Makers = {
    standing: ({ year, peers }) => standing(panel, lines, year, peers),
    change: (query) => change(panel, query),
    profile: (query) => profile(panel, lines, query),
    peers: ({ year, by }) => peersView(panel, year, by),
    compare: (query) => compare(panel, lines, query),
    stability: () => stabilityView(panel, needed(input.steadiness, "draws")),
    money: (query) => money(needed(input.awards, "awards"), query),
    spending: (query) => spending(panel, needed(input.awards, "awards"), query),
    findings: () => findingsView(needed(input.findings, "findings")),
    quality: () => quality(panel),
  };
  return { summary: summaryOf(panel, input), view: (name, query) => makers[name](query) };
}
