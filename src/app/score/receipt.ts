import { selfGaps } from "../../core/scoring/gaps";
import { clean } from "../../core/scoring/numeric";
import {
  indicatorReceipt,
  starReceipt,
  totalReceipt,
  type Receipt,
  type Term,
  type Use,
} from "../../core/scoring/receipt";
import type { Scorecard } from "../../core/scoring/scorecard";
import { starNamed } from "../../core/scoring/starWords";
import { indicatorById } from "../../core/standards/indicators";
import type { Table } from "../../core/table/table";
import { fold } from "../../core/text";
import type { Locale } from "../../i18n/locale";
import { pointsText, scoreText, scoreTranslator, shareText } from "../../i18n/score";
import type { ScoreBook } from "./book";
import type { Choices } from "./choices";
import { linkOfCell } from "./links";
import { phraseText } from "./phrases";
import { basisOf, headsOf, resultCell, resultPlaces, type ResultPlace } from "./results";
import type { CellLink } from "./types";

/** One judge's score in a receipt. */
export interface JudgeTerm {
  readonly name: string;
  readonly role: string;
  /** Points, undefined without any. */
  readonly points: string | undefined;
  /** Why it does not count; blank when it does. */
  readonly why: string;
  readonly cell: CellLink | undefined;
}

export interface IndicatorPart {
  readonly id: string;
  readonly name: string;
  /** Words of the policy, where the indicator is of the catalogue. */
  readonly phrase: string;
  readonly points: string | undefined;
  readonly fullMark: string;
  readonly use: "counted" | "notApplicable" | "blank";
  readonly words: string;
  readonly notes: readonly string[];
  readonly judges: readonly JudgeTerm[];
  readonly self:
    | { readonly points: string; readonly words: string; readonly cell: CellLink; readonly evidence: string }
    | undefined;
}

export interface StarPart {
  readonly id: string;
  readonly name: string;
  readonly weight: string;
  readonly score: string | undefined;
  readonly isBelow: boolean;
  readonly words: string;
  readonly notes: readonly string[];
  readonly indicators: readonly IndicatorPart[];
  /** True when the star is scored as a whole: its one indicator is the star. */
  readonly isWhole: boolean;
  readonly cell: CellLink | undefined;
}

/** Why a society has the scores it has, in words, down to the cells. */
export interface ReceiptView {
  readonly society: string;
  readonly total: string | undefined;
  readonly rank: string | undefined;
  readonly won: number | undefined;
  readonly words: string;
  readonly notes: readonly string[];
  readonly stars: readonly StarPart[];
  readonly cell: CellLink | undefined;
  readonly basis: string;
}

interface Context {
  readonly book: ScoreBook;
  readonly card: Scorecard;
  readonly society: number;
  readonly locale: Locale;
  readonly self: ReadonlyMap<number, IndicatorPart["self"]>;
}

const whyKeys: Readonly<Partial<Record<Use, `use.${Exclude<Use, "counted">}`>>> = {
  lowest: "use.lowest",
  highest: "use.highest",
  blank: "use.blank",
  recused: "use.recused",
  notApplicable: "use.notApplicable",
  unreadable: "use.unreadable",
  outOfRange: "use.outOfRange",
  conflict: "use.conflict",
  stray: "use.stray",
};

function judgeTerm({ book, locale }: Context, { name, value, use, place }: Term): JudgeTerm {
  const t = scoreTranslator(locale);
  const role = book.jury.find((one) => fold(one.name) === fold(name))?.role;
  const why = whyKeys[use];
  const cell = place && book.list.cells[place.row];
  return {
    name,
    role: role ? t(`role.${role}`) : "",
    points: Number.isNaN(value) ? undefined : pointsText(value),
    why: why ? t(why) : "",
    cell: cell && linkOfCell(cell),
  };
}

/** Self-scores of the society by indicator, each with how far the jury is from it. */
function selfOf(book: ScoreBook, card: Scorecard, society: number, locale: Locale): Context["self"] {
  const t = scoreTranslator(locale);
  const own = selfGaps(card, book.self.scores).filter((gap) => gap.society === society && gap.place);
  return new Map(
    own.map(({ indicator, self, gap, place }) => [
      indicator,
      {
        points: pointsText(self),
        words: t(gap > 0 ? "receipt.selfHigher" : gap < 0 ? "receipt.selfLower" : "receipt.selfSame", {
          self: pointsText(self),
          gap: pointsText(Math.abs(gap)),
        }),
        cell: linkOfCell(book.self.cells[place!.row]!),
        evidence: book.self.evidence[place!.row] ?? "",
      },
    ]),
  );
}

function indicatorPart(context: Context, term: Term, indicator: number): IndicatorPart {
  const { card, society, locale, self } = context;
  const { id, fullMark } = card.sheet.plan.indicators[indicator]!;
  const receipt = indicatorReceipt(card, society, indicator);
  return {
    id,
    name: term.name,
    phrase: indicatorById.get(id.toUpperCase())?.phrase ?? "",
    points: Number.isNaN(term.value) ? undefined : pointsText(term.value),
    fullMark: pointsText(fullMark),
    use: term.use === "counted" || term.use === "notApplicable" ? term.use : "blank",
    words: phraseText(receipt.words, locale),
    notes: receipt.notes.map((note) => phraseText(note, locale)),
    judges: receipt.terms.map((one) => judgeTerm(context, one)),
    self: self.get(indicator),
  };
}

/** Notes that say the same of several indicators joined to one. */
function joinedNotes({ notes }: Receipt, locale: Locale): readonly string[] {
  const t = scoreTranslator(locale);
  const not = notes.flatMap((note) => (note.id === "notApplicable" ? [note.data] : []));
  const others = notes.filter(({ id }) => id !== "notApplicable").map((note) => phraseText(note, locale));
  const [first] = not;
  if (!first) return others;
  const names = not.map(({ name }) => name).join(t("list.comma"));
  return [t("receipt.notApplicable", { names, others: first.others }), ...others];
}

function starPart(
  context: Context,
  criterion: number,
  weight01: number,
  places: CellLink | undefined,
): StarPart {
  const { card, society, locale } = context;
  const { indicators } = card.sheet.plan;
  const head = headsOf(card, locale)[criterion]!;
  const receipt = starReceipt(card, society, criterion);
  const own = indicators.flatMap((one, i) => (one.criterion === criterion ? [i] : []));
  const isWhole = own.length === 1 && starNamed(indicators[own[0]!]!.id) !== undefined;
  return {
    id: head.id,
    name: head.name,
    weight: shareText(weight01),
    score: scoreText(receipt.value, head.line),
    isBelow: head.line !== undefined && !Number.isNaN(receipt.value) && receipt.value < head.line - 1e-9,
    words: phraseText(receipt.words, locale, head.line),
    notes: joinedNotes(receipt, locale),
    indicators: own.map((indicator, i) => indicatorPart(context, receipt.terms[i]!, indicator)),
    isWhole,
    cell: places,
  };
}

/** When the results on the sheet were made, as far as it tells. */
function scoredText(place: ResultPlace | undefined, locale: Locale): string {
  const at = place?.table.has("scoredAt") ? place.table.column("scoredAt").values[place.row] : undefined;
  return at ? scoreTranslator(locale)("result.basis", { at }) : "";
}

/** The receipt of a society, or undefined when nobody of the name was scored. */
export function receiptView(
  book: ScoreBook,
  tables: readonly Table[],
  name: string,
  choices: Choices,
  locale: Locale,
): ReceiptView | undefined {
  if (!book.card.ok) return undefined;
  const card = book.card.value;
  const society = card.sheet.cube.societies.findIndex((one) => fold(one) === fold(name));
  if (society < 0) return undefined;
  const context: Context = { book, card, society, locale, self: selfOf(book, card, society, locale) };
  const receipt = totalReceipt(card, society);
  const place = resultPlaces(tables, book.year).get(fold(name));
  const link = (part: string): CellLink | undefined => {
    const cell = resultCell(place, part);
    return cell && linkOfCell(cell);
  };
  const [rank, won] = [card.ranks[society]!, card.stars[society]!];
  return {
    society: card.sheet.cube.societies[society]!,
    total: scoreText(receipt.value),
    rank: Number.isNaN(rank) ? undefined : String(clean(rank)),
    won: Number.isNaN(won) ? undefined : won,
    words: phraseText(receipt.words, locale),
    notes: receipt.notes.filter(({ id }) => id !== "place").map((note) => phraseText(note, locale)),
    stars: card.sheet.plan.criteria.map(({ id }, criterion) =>
      starPart(context, criterion, receipt.terms[criterion]!.weight01, link(id)),
    ),
    cell: link("total"),
    basis: basisOf(choices, locale) + scoredText(place, locale),
  };
}
