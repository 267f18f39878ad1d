import type { BoardSummary, StandingRow, ViewQueries } from "../../analysis/views";
import { dayOfIso } from "../../core/day";
import {
  boardSections,
  societySections,
  type AskView,
  type Section,
  type SectionOptions,
} from "../../charts/sections";
import type { ChartOptions, Spec } from "../../charts/spec";
import { themes } from "../../charts/theme";
import { boardTranslator } from "../../i18n/boardPages";
import { dayText } from "../../i18n/numbers";
import { reportHtml, type HtmlPage, type HtmlSection } from "../../report/html/page";

/** Pixels of a picture in a document. */
const WIDTH = 748;

/** Makes SVG text of a picture. */
export type DrawSvg = (spec: Spec) => Promise<string>;

/** What documents are made from. */
export interface DocumentSource {
  readonly ask: AskView;
  readonly summary: BoardSummary;
  readonly year: number;
  /** Local date, YYYY-MM-DD. */
  readonly today: string;
  readonly isMasked: boolean;
  readonly words: Pick<ChartOptions, "locale" | "settings">;
}

/** The day, in the year under way, or the end of the year looked at. */
export function asOf(year: number, today: string): ViewQueries["spending"]["asOf"] {
  const day = dayOfIso(today);
  return day !== undefined && Number(today.slice(0, 4)) === year ? { day } : { year };
}

/** Names stay whole in documents: no place is left out. */
export const sectionOptions = ({ words, year, today }: DocumentSource): SectionOptions => ({
  ...words,
  theme: themes.light,
  width: WIDTH,
  year,
  asOf: asOf(year, today),
});

async function drawn(sections: readonly Section[], svgOf: DrawSvg): Promise<readonly HtmlSection[]> {
  const result: HtmlSection[] = [];
  for (const section of sections) {
    const pictures: string[] = [];
    for (const spec of section.pictures) pictures.push(await svgOf(spec));
    result.push({ ...section, pictures });
  }
  return result;
}

function leadOf({ words, today, isMasked }: DocumentSource): string {
  const t = boardTranslator(words.locale);
  const made = t("report.made", { date: dayText(dayOfIso(today)!, words.locale) });
  return isMasked ? `${made} · ${t("report.masked")}` : made;
}

function html(source: DocumentSource, title: string, pages: readonly HtmlPage[]): string {
  const { locale } = source.words;
  return reportHtml({ locale, title, tableWord: boardTranslator(locale)("report.table"), pages });
}

/** The whole board as one HTML file. */
export async function boardReport(source: DocumentSource, svgOf: DrawSvg): Promise<string> {
  const t = boardTranslator(source.words.locale);
  const sections = await boardSections(source.ask, source.summary, sectionOptions(source));
  const title = t("sheet.title", { year: String(source.year) });
  return html(source, title, [{ title, lead: leadOf(source), sections: await drawn(sections, svgOf) }]);
}

/** Year, total, place and stars of a society in one line. */
export function societyFacts(
  { words, year }: Pick<DocumentSource, "words" | "year">,
  row: StandingRow,
  ranked: number,
): readonly string[] {
  const t = boardTranslator(words.locale);
  return [
    t("yearOf", { year: String(year) }),
    ...(row.total === null ? [] : [t("page.total", { total: row.total.toFixed(2) })]),
    ...(row.rank === null ? [] : [t("page.rank", { rank: String(row.rank), n: ranked })]),
    ...(row.stars === null ? [] : [t("page.stars", { k: row.stars })]),
  ];
}

/** One page for each society as one HTML file, each printed on a page of its own. */
export async function onePagers(
  source: DocumentSource,
  societies: readonly string[],
  svgOf: DrawSvg,
): Promise<string> {
  const t = boardTranslator(source.words.locale);
  const { year, summary } = source;
  const { rows } = await source.ask("standing", { year });
  const ranked = rows.filter(({ rank }) => rank !== null).length;
  const pages: HtmlPage[] = [];
  for (const id of societies) {
    const row = rows.find((one) => one.id === id);
    if (!row) continue;
    const facts = [...societyFacts(source, row, ranked), leadOf(source)];
    const sections = await societySections(source.ask, summary, id, sectionOptions(source));
    pages.push({ title: row.name, lead: facts.join(" · "), sections: await drawn(sections, svgOf) });
  }
  return html(source, t("page.fileName"), pages);
}
