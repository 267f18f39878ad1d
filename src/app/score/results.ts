import { clean, reaches, same } from "../../core/scoring/numeric";
import { rowOf } from "../../core/scoring/matrix";
import type { Scorecard } from "../../core/scoring/scorecard";
import { starIds, type StarId } from "../../core/standards/stars";
import { ofKind, type CellRef, type Table } from "../../core/table/table";
import { fold } from "../../core/text";
import type { Locale } from "../../i18n/locale";
import { functionTexts as english } from "../../i18n/locales/en/functions";
import { functionTexts as chinese } from "../../i18n/locales/zh-CN/functions";
import { format } from "../../i18n/format";
import { scoreText, scoreTranslator, type ScoreKey } from "../../i18n/score";
import { sharedPrefix, withoutPrefix } from "../fund/prefix";
import type { ScoreBook } from "./book";
import type { Choices } from "./choices";
import { rulebook } from "./rulebook";
import type { CriterionHead, ResultRow, ResultSheet, ResultsView } from "./types";

const isStar = (id: string): id is StarId => (starIds as readonly string[]).includes(id);

const textsOf = (locale: Locale): typeof chinese =>
  locale === "zh-CN" ? chinese : (english as typeof chinese);

/** Criteria as they head a table: name, short name, share of the total and line. */
export function headsOf(card: Scorecard, locale: Locale): readonly CriterionHead[] {
  const { criteria } = card.sheet.plan;
  const sum = criteria.reduce((all, one) => all + one.weight, 0);
  const t = scoreTranslator(locale);
  return criteria.map(({ id, name, weight, line }) => ({
    id,
    name: isStar(id) ? (locale === "zh-CN" ? name : textsOf(locale)[`star.${id}`]) : name,
    short: isStar(id) ? t(`star.${id}` as ScoreKey) : name,
    weight01: sum > 0 ? clean(weight / sum) : 0,
    line: Number.isNaN(line) ? undefined : line,
  }));
}

const rankText = (rank: number): string | undefined => (Number.isNaN(rank) ? undefined : String(rank));

/** Names as lists show them: without the place that all of them begin with, and a sentence that says so. */
export function shortNames(
  societies: readonly string[],
  locale: Locale,
): { readonly nameOf: (society: string) => string; readonly note: string } {
  const prefix = sharedPrefix(societies);
  const note = prefix === "" ? "" : scoreTranslator(locale)("shortened", { prefix });
  return { nameOf: (society) => withoutPrefix(society, prefix), note };
}

function rowOfSociety(
  card: Scorecard,
  society: number,
  nameOf: (society: string) => string,
  locale: Locale,
): ResultRow {
  const texts = textsOf(locale);
  const { criteria } = card.sheet.plan;
  const scores = rowOf(card.criteria, society);
  const won = card.stars[society]!;
  return {
    society: card.sheet.cube.societies[society]!,
    name: nameOf(card.sheet.cube.societies[society]!),
    stars: criteria.map(({ line }, i) => ({
      text: scoreText(scores[i]!, line),
      isBelow: !Number.isNaN(line) && !Number.isNaN(scores[i]!) && !reaches(scores[i]!, line),
    })),
    total: scoreText(card.totals[society]!),
    rank: rankText(card.ranks[society]!),
    won: Number.isNaN(won) ? undefined : won,
    judges: card.judges[society]!,
    remarks: card.remarks[society]!.map(({ id, count }) =>
      format(texts[`remark.${id}`], { count }, locale),
    ).join(texts.separator),
  };
}

/** Societies by place; those without one by total, after them. */
export function orderOf(card: Scorecard): readonly number[] {
  const key = (value: number): number => (Number.isNaN(value) ? Infinity : value);
  return card.sheet.cube.societies
    .map((_, society) => society)
    .sort(
      (a, b) =>
        key(card.ranks[a]!) - key(card.ranks[b]!) || key(-card.totals[a]!) - key(-card.totals[b]!) || a - b,
    );
}

/** Settings that the formulas do not follow, in words. */
function limitsOf(card: Scorecard, { scoring }: Choices, locale: Locale): readonly string[] {
  const t = scoreTranslator(locale);
  const { criteria, indicators } = card.sheet.plan;
  const heads = headsOf(card, locale);
  const limits: string[] = [];
  if (scoring.trim !== 1 && indicators.some(({ panel }) => panel === "trimmed"))
    limits.push(t("limit.trim", { n: scoring.trim }));
  if (scoring.ties !== "competition") limits.push(t("limit.ties"));
  const differs = heads.some(
    ({ id, weight01 }) => isStar(id) && Math.abs(weight01 - scoring.weight01[id]) > 1e-6,
  );
  if (differs) limits.push(t("limit.weights"));
  if (scoring.starLine !== null && criteria.some(({ line }) => line !== scoring.starLine))
    limits.push(t("limit.line"));
  return limits;
}

/** How the scores were made, in words: what of it nobody has confirmed, and the version of the rules. */
export function basisOf({ unconfirmed }: Choices, locale: Locale): string {
  const t = scoreTranslator(locale);
  const rules = t("basis.rules", { version: rulebook });
  return unconfirmed.length === 0
    ? rules
    : t("basis.unconfirmed", { names: unconfirmed.join(t("list.comma")) }) + rules;
}

export function resultsView(card: Scorecard, choices: Choices, locale: Locale): ResultsView {
  const { nameOf, note } = shortNames(card.sheet.cube.societies, locale);
  return {
    criteria: headsOf(card, locale),
    rows: orderOf(card).map((society) => rowOfSociety(card, society, nameOf, locale)),
    unranked: card.ranks.filter((rank) => Number.isNaN(rank)).length,
    basis: basisOf(choices, locale),
    shortened: note,
    limits: limitsOf(card, choices, locale),
  };
}

/** A row of a table of results. */
export interface ResultPlace {
  readonly table: Table<"result">;
  readonly row: number;
}

/** Rows of results of the year by folded name of the society; the first table that has it counts. */
export function resultPlaces(
  tables: readonly Table[],
  year: number | undefined,
): ReadonlyMap<string, ResultPlace> {
  const places = new Map<string, ResultPlace>();
  for (const any of tables) {
    const table = ofKind(any, "result");
    if (!table?.has("society")) continue;
    const years = table.has("year") ? table.column("year").values : undefined;
    const names = table.column("society").values;
    for (let row = 0; row < table.rowCount; row++) {
      const [name, own] = [names[row], years?.[row] ?? NaN];
      if (!name || (year !== undefined && own === own && own !== year)) continue;
      if (!places.has(fold(name))) places.set(fold(name), { table, row });
    }
  }
  return places;
}

/** Cell of a society's result: of a criterion by its id, or of the total. */
export function resultCell(place: ResultPlace | undefined, part: string): CellRef | undefined {
  const field = isStar(part) ? part : "total";
  return place?.table.has(field) ? place.table.cell(place.row, field) : undefined;
}

/** The sheet of results and how far it agrees with what the scores give now. */
export function resultSheetOf(book: ScoreBook, tables: readonly Table[]): ResultSheet | undefined {
  const places = resultPlaces(tables, book.year);
  const [first] = places.values();
  if (!first || !book.card.ok) return undefined;
  const card = book.card.value;
  let different = 0;
  card.sheet.cube.societies.forEach((name, society) => {
    const place = places.get(fold(name));
    const stated = place?.table.has("total") ? place.table.column("total").values[place.row]! : NaN;
    const total = card.totals[society]!;
    const agrees = Number.isNaN(total)
      ? Number.isNaN(stated)
      : same(stated, total) || Math.abs(stated - total) < 0.005;
    if (!place || !agrees) different++;
  });
  const { table, row } = first;
  const scoredAt = table.has("scoredAt") ? table.column("scoredAt").values[row] : undefined;
  return { sheet: table.sheet, scoredAt: scoredAt ?? undefined, different };
}
