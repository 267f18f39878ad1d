import { edges, starEdges, type Edge } from "../../core/scoring/edges";
import { fewestForTrimming } from "../../core/scoring/panel";
import type { Scorecard } from "../../core/scoring/scorecard";
import { cardStability, stabilityDefaults, type Stability } from "../../core/scoring/stability";
import { tiers } from "../../core/scoring/rank";
import type { Locale } from "../../i18n/locale";
import { percentText } from "../../i18n/numbers";
import { scoreText, scoreTranslator, type TranslateScore } from "../../i18n/score";
import type { ScoreBook } from "./book";
import { headsOf, orderOf, shortNames } from "./results";

export interface EdgeRow {
  readonly society: string;
  /** The name without the place that all names begin with. */
  readonly name: string;
  readonly rank: string;
  readonly total: string;
  readonly tier: "in" | "out" | "tied";
  /** True when the society is on the line, and not only near it. */
  readonly isEdge: boolean;
  /** Places that 5 % and 95 % of the draws do not exceed; undefined with too few judges. */
  readonly range: { readonly low: number; readonly high: number; readonly at: number } | undefined;
  readonly words: string;
}

/** Stars that one judge decides. */
export interface StarEdgeRow {
  readonly society: string;
  readonly star: string;
  readonly words: string;
}

export interface EdgesView {
  readonly quota: number | undefined;
  /** How many are on the line, in words. */
  readonly title: string;
  readonly sentence: string;
  readonly rows: readonly EdgeRow[];
  /** Ties across the line; people decide. */
  readonly ties: readonly string[];
  readonly stars: readonly StarEdgeRow[];
  readonly method: string;
  readonly places: number;
}

/** Societies listed on either side of the line that are not on it. */
const NEIGHBOURS = 2;
/** Star edges are told when one judge decides, or the score is within so many points of the line. */
const NEAR = 0.5;

function wordsOf(
  edge: Edge | undefined,
  steadiness: Stability | undefined,
  society: number,
  card: Scorecard,
  t: TranslateScore,
  locale: Locale,
): string {
  const parts: string[] = [];
  if (steadiness) {
    const [low, high] = [steadiness.low[society]!, steadiness.high[society]!];
    parts.push(
      low === high ? t("edge.place", { low }) : t("edge.places", { low, high }),
      t("edge.chance", { share: percentText(steadiness.inShare[society]!) }),
    );
  }
  const flip = edge?.flips[0];
  if (flip) {
    const judge = card.sheet.cube.judges[flip.judge]!;
    const more = edge.flips.length - 1;
    parts.push(
      more > 0
        ? t("edge.withoutMore", { judge, more, rank: flip.rank })
        : t("edge.without", { judge, rank: flip.rank }),
    );
  }
  const raises = edge ? Array.from(edge.raise) : [];
  const least = raises.reduce((best, rise, i) => (rise < (raises[best] ?? Infinity) ? i : best), -1);
  if (edge?.tier === "out" && least >= 0 && raises[least]! > 0)
    parts.push(
      t("edge.raise", {
        star: headsOf(card, locale)[least]!.short,
        points: (Math.ceil(raises[least]! * 100) / 100).toFixed(2),
      }),
    );
  if (edge?.tier === "tied") parts.unshift(t("edge.tied"));
  return parts.join(t("list.semicolon"));
}

function starRows(card: Scorecard, t: TranslateScore, locale: Locale): readonly StarEdgeRow[] {
  const heads = headsOf(card, locale);
  const { societies, judges } = card.sheet.cube;
  return starEdges(card, NEAR).map(({ society, criterion, score, line, won, flips }) => {
    const names = flips.map((judge) => judges[judge]!).join(t("list.comma"));
    const data = { score: scoreText(score, line)!, line };
    return {
      society: societies[society]!,
      star: heads[criterion]!.name,
      words:
        flips.length > 0
          ? t(won ? "star.lostWithout" : "star.wonWithout", { ...data, judges: names })
          : t(won ? "star.justWon" : "star.justMissed", data),
    };
  });
}

/** Sentence about the two places at the line. */
function lineSentence(card: Scorecard, quota: number, t: TranslateScore): string {
  const placed = orderOf(card).filter((society) => !Number.isNaN(card.ranks[society]!));
  const [last, next] = [placed[quota - 1], placed[quota]];
  if (last === undefined || next === undefined) return t("edge.roomForAll", { quota });
  const margin = card.totals[last]! - card.totals[next]!;
  return margin < 1e-9
    ? t("edge.tieAtLine", { quota })
    : t("edge.margin", { last: card.ranks[last]!, next: card.ranks[next]!, margin: scoreText(margin)! });
}

function tieSentences(card: Scorecard, quota: number, t: TranslateScore): readonly string[] {
  const tied = tiers(
    card.totals.map((total, s) => (Number.isNaN(card.ranks[s]!) ? NaN : total)),
    quota,
  ).flatMap((tier, society) => (tier === "tied" ? [card.sheet.cube.societies[society]!] : []));
  return tied.length > 0 ? [t("edge.ties", { names: tied.join(t("list.comma")) })] : [];
}

/**
 * Who is on the line between winning and not, and why.
 * @param quota - Places; without them only the stars on their lines are told.
 */
export function edgesView(book: ScoreBook, quota: number | undefined, locale: Locale): EdgesView | undefined {
  if (!book.card.ok) return undefined;
  const t = scoreTranslator(locale);
  const card = book.card.value;
  const stars = starRows(card, t, locale);
  const { societies, judges } = card.sheet.cube;
  const { nameOf, note } = shortNames(societies, locale);
  const empty = { rows: [], ties: [], stars, places: societies.length };
  if (quota === undefined)
    return {
      ...empty,
      quota,
      title: t("edge.noQuota"),
      sentence: t("edge.noQuotaBody"),
      method: t("edge.never"),
    };
  const steadiness = cardStability(card, { quota });
  const list = edges(card, quota, steadiness);
  const shown = judges.length >= fewestForTrimming ? steadiness : undefined;
  const byIndex = new Map(list.map((edge) => [edge.society, edge]));
  const placed = orderOf(card).filter((society) => !Number.isNaN(card.ranks[society]!));
  const rows = placed
    .filter((society, at) => byIndex.has(society) || (at >= quota - NEIGHBOURS && at < quota + NEIGHBOURS))
    .map((society): EdgeRow => {
      const edge = byIndex.get(society);
      return {
        society: societies[society]!,
        name: nameOf(societies[society]!),
        rank: String(card.ranks[society]!),
        total: scoreText(card.totals[society]!)!,
        tier: steadiness.tier[society] ?? "out",
        isEdge: edge !== undefined,
        range: shown && { low: shown.low[society]!, high: shown.high[society]!, at: card.ranks[society]! },
        words: wordsOf(edge, shown, society, card, t, locale),
      };
    });
  const { resamples, seed, spread01 } = stabilityDefaults;
  const why = shown
    ? t("edge.method", { resamples, spread: percentText(spread01), seed: String(seed) })
    : t("edge.fewJudges", { needed: fewestForTrimming });
  return {
    quota,
    title: t(list.length === 0 ? "edge.none" : "edge.count", { n: list.length }),
    sentence: lineSentence(card, quota, t),
    rows,
    ties: tieSentences(card, quota, t),
    stars,
    method: why + t("edge.never") + note,
    places: placed.length,
  };
}
