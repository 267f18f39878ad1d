import type { BoardSummary, BoardView, BoardViews, ViewName, ViewQueries } from "../analysis/views";
import type { Rich } from "../i18n/rich";
import { pictureOf, type Aspect } from "./pictureOf";
import type { ChartOptions, Spec } from "./spec";
import type { TableTwin } from "./words/types";
import { wordsOf } from "./words/wordsOf";

/** A view as documents show it: conclusion, title, pictures, method and table. */
export interface Section {
  readonly view: ViewName;
  readonly conclusion: Rich;
  readonly title: string;
  readonly pictures: readonly Spec[];
  /** Title of each picture. */
  readonly titles: readonly string[];
  readonly method: string;
  readonly table: TableTwin;
}

/** Gives a view; `analysis` and its worker both do. */
export type AskView = <V extends ViewName>(
  name: V,
  query: ViewQueries[V],
) => BoardViews[V] | Promise<BoardViews[V]>;

/** What a document is about. */
export interface SectionOptions extends ChartOptions {
  readonly year: number;
  readonly asOf: ViewQueries["spending"]["asOf"];
}

/** A view with its pictures; those there is nothing to draw for are left out. */
export function sectionOf(
  view: BoardView,
  options: ChartOptions,
  aspects: readonly Aspect[] = ["main"],
): Section {
  const words = wordsOf(view, options);
  const pictures = aspects.flatMap((aspect) => pictureOf(view, options, aspect, words) ?? []);
  return {
    view: view.kind,
    conclusion: words.conclusion,
    title: pictures[0]?.title ?? words.title,
    pictures: pictures.map(({ spec }) => spec),
    titles: pictures.map(({ title }) => title),
    method: pictures[0]?.method ?? words.method,
    table: words.table,
  };
}

/** The sections of the whole board: who stands where, what changed, how steady, and the money; what has no data is left out. */
export async function boardSections(
  ask: AskView,
  { views, years }: BoardSummary,
  options: SectionOptions,
): Promise<readonly Section[]> {
  const { year, asOf } = options;
  const sections: Section[] = [];
  const has = (name: ViewName): boolean => views.includes(name);
  if (has("standing")) {
    sections.push(sectionOf(await ask("standing", { year }), options));
    const upTo = years.filter((one) => one <= year);
    if (upTo.length > 1)
      sections.push(sectionOf(await ask("change", { years: upTo }), options, ["main", "history"]));
    sections.push(sectionOf(await ask("peers", { year }), options));
  }
  if (has("stability")) sections.push(sectionOf(await ask("stability", {}), options));
  if (has("money")) sections.push(sectionOf(await ask("money", { year }), options));
  if (has("spending"))
    sections.push(sectionOf(await ask("spending", { asOf }), options, ["main", "societies"]));
  if (has("findings")) sections.push(sectionOf(await ask("findings", {}), options));
  if (has("quality")) sections.push(sectionOf(await ask("quality", {}), options));
  return sections;
}

/** The sections of one society: its profile with the years, its spending if it has an award. */
export async function societySections(
  ask: AskView,
  { views }: BoardSummary,
  society: string,
  options: SectionOptions,
): Promise<readonly Section[]> {
  const profile = await ask("profile", { society, year: options.year });
  const sections = [sectionOf(profile, options, ["main", "history"])];
  if (!views.includes("spending")) return sections;
  const spending = await ask("spending", { asOf: options.asOf, society });
  return spending.awards === 0 ? sections : [...sections, sectionOf(spending, options)];
}
