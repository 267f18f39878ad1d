import { starIds, type StarId } from "../../core/standards/stars";
import { reaches, same } from "../../core/scoring/numeric";
import type { StandingRow, StandingView } from "../../analysis/views";
import { joinRich, type Rich } from "../../i18n/rich";
import { gapOf, rounded, scoreText } from "../figures";
import { heatScale } from "../heatBins";
import type { Voice } from "../voice";
import { wordsWith, type TableTwin, type TwinRow, type Words } from "./types";

/** Points below the line are marked with this sign, so that colour is never alone. */
export const belowSign = "▼";

type Ranked = StandingRow & { readonly rank: number; readonly total: number };

const rankedOf = (rows: readonly StandingRow[]): Ranked[] =>
  rows
    .filter((row): row is Ranked => row.rank !== null && row.total !== null)
    .sort((a, b) => a.rank - b.rank);

/** Societies of the best place, and those of the next one. */
function leaders(rows: readonly StandingRow[]): { first: Ranked[]; second: Ranked[] } {
  const ranked = rankedOf(rows);
  const first = ranked.filter((row) => same(row.total, ranked[0]!.total));
  const rest = ranked.filter((row) => !first.includes(row));
  return { first, second: rest.filter((row) => same(row.total, rest[0]!.total)) };
}

function allStars(voice: Voice, { rows, lines }: StandingView): Rich {
  if (starIds.some((star) => lines[star] === null)) return [];
  const n = rows.filter(({ stars }) => stars === starIds.length).length;
  return n === 0 ? voice.rich("standing.noAllStars") : voice.rich("standing.allStars", { n });
}

function ahead(voice: Voice, first: Ranked, second: readonly Ranked[], place: number): Rich {
  const [next] = second;
  if (!next) return [];
  const d = gapOf(first.total, next.total).text;
  return second.length === 1
    ? voice.rich("standing.ahead", { place, b: [voice.marked(next)], d })
    : voice.rich("standing.aheadTied", { place, n: second.length, d });
}

function lead(voice: Voice, view: StandingView): Rich {
  const { first, second } = leaders(view.rows);
  const [best] = first;
  const t = voice.total(best!.total);
  if (first.length > 1 && second.length === 0) return voice.rich("standing.allTied", { n: first.length, t });
  const place = first.length + 1;
  return first.length === 1
    ? [
        ...voice.rich("standing.first", { a: [voice.marked(best!)], t }),
        ...ahead(voice, best!, second, place),
      ]
    : [
        ...voice.rich("standing.tiedFirst", { n: first.length, names: voice.names(first), t }),
        ...ahead(voice, best!, second, place),
      ];
}

/** Stars with the lowest median. */
function weakestOf({ distribution }: StandingView): { stars: StarId[]; median: number; of: number } | null {
  const medians = distribution.measures.flatMap(({ measure, spread }) =>
    measure === "total" || spread.median === null
      ? []
      : [{ star: measure, median: rounded(spread.median, 2) }],
  );
  if (medians.length === 0) return null;
  const median = medians.reduce((least, one) => Math.min(least, one.median), Infinity);
  const stars = medians.filter((one) => same(one.median, median)).map(({ star }) => star);
  return { stars, median, of: medians.length };
}

function weakest(voice: Voice, view: StandingView): Rich {
  const found = weakestOf(view);
  if (!found || found.of === 1) return voice.rich("standing.noWeakest");
  const m = scoreText(found.median, 2, view.lines[found.stars[0]!]);
  if (found.stars.length === found.of) return voice.rich("standing.evenStars", { m });
  const key = found.stars.length === 1 ? "standing.weakest" : "standing.weakestTied";
  return voice.rich(key, { stars: voice.starNames(found.stars), m });
}

function conclusion(voice: Voice, view: StandingView): Rich {
  const { year, rows } = view;
  const scored = rows.filter(({ total }) => total !== null);
  const isFiltered = view.peers.field !== undefined || view.peers.size !== undefined;
  const at = { year: String(year) };
  if (scored.length === 0) return voice.rich(isFiltered ? "standing.noneHere" : "standing.none", at);
  if (scored.length === 1)
    return voice.rich("standing.one", { a: [voice.marked(scored[0]!)], t: voice.total(scored[0]!.total) });
  const leading = rankedOf(rows).length === 0 ? [] : joinRich([lead(voice, view), weakest(voice, view)]);
  return joinRich([allStars(voice, view), leading], voice.text("word.sentence"));
}

/** Scores under their line carry the sign. */
export function cellText(voice: Voice, score: number | null, line: number | null): string {
  const isBelow = score !== null && line !== null && !reaches(score, line);
  return (isBelow ? belowSign : "") + voice.starScore(score, line);
}

/** Change against the year before, with an arrow. */
export function changeText(voice: Voice, { total, earlier, before }: StandingRow): string {
  if (before === "absent") return voice.text("gap.absent");
  if (before === "unscored") return voice.text("gap.unscored");
  if (total === null || earlier === null) return voice.text("word.none");
  const gap = gapOf(total, earlier);
  if (gap.value === 0) return voice.text("gap.same");
  return voice.text(gap.value > 0 ? "gap.up" : "gap.down", { gap: gap.text });
}

function changeSaid(voice: Voice, { total, earlier }: StandingRow): string {
  if (total === null || earlier === null) return "";
  const gap = gapOf(total, earlier);
  if (gap.value === 0) return voice.text("standing.saysSame");
  return voice.text(gap.value > 0 ? "standing.saysUp" : "standing.saysDown", { gap: gap.text });
}

/** The row of a society in words. */
export function standingSays(voice: Voice, row: StandingRow, year: number): string {
  const { total, rank, stars } = row;
  const parts = [
    total === null
      ? voice.text("standing.saysNoTotal")
      : voice.text("standing.saysTotal", { t: voice.total(total) }),
    rank === null ? voice.text("standing.saysNoRank") : voice.text("word.place", { place: voice.rank(rank) }),
    ...(stars === null ? [] : [voice.text("standing.saysReached", { k: stars })]),
  ];
  return voice.text("standing.says", {
    a: voice.name(row),
    year: String(year),
    parts: parts.join(voice.text("word.pause")),
    change: changeSaid(voice, row),
  });
}

function table(voice: Voice, { year, rows, lines }: StandingView): TableTwin {
  const text = (key: string, title: string) => ({ key, title, align: "start" as const });
  const number = (key: string, title: string) => ({ key, title, align: "end" as const });
  const none = voice.text("word.none");
  return {
    caption: voice.text("standing.caption", { year: String(year) }),
    columns: [
      number("rank", voice.text("col.place")),
      text("society", voice.text("col.society")),
      number("total", voice.text("col.total")),
      number("change", voice.text("col.change")),
      ...starIds.map((star) => number(star, voice.measure(star))),
      number("stars", voice.text("col.reached")),
    ],
    rows: rows.map((row): TwinRow => ({
      id: row.id,
      cells: [
        voice.rank(row.rank),
        voice.name(row),
        voice.total(row.total),
        changeText(voice, row),
        ...starIds.map((star) => cellText(voice, row.scores[star], lines[star])),
        row.stars === null ? none : `${row.stars}/${starIds.length}`,
      ],
      says: standingSays(voice, row, year),
    })),
  };
}

/** Conclusion, method and table of 总览. */
export function standingWords(voice: Voice, view: StandingView): Words {
  const { equalWeights, weightsConfirmed } = voice.settings;
  const unranked = view.rows.filter(({ rank, total }) => rank === null && total !== null).length;
  const unscored = view.rows.filter(({ total }) => total === null).length;
  const flag = voice.flag(weightsConfirmed);
  const words = {
    conclusion: conclusion(voice, view),
    title: voice.text("standing.title", { year: String(view.year) }),
    method: voice.method([
      voice.text(equalWeights ? "standing.equalWeights" : "standing.total", { flag }),
      voice.lineNote(),
      heatScale(view).thirds !== null && voice.text("standing.thirds"),
      unranked > 0 && voice.text("standing.unranked", { n: unranked }),
      unscored > 0 && voice.text("standing.unscored", { n: unscored }),
      voice.peersNote(view.peers),
      voice.placeNote(),
    ]),
  };
  return wordsWith(words, () => table(voice, view));
}
