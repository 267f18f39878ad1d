import { same } from "../../core/scoring/numeric";
import type { ProfileStar, ProfileView } from "../../analysis/views";
import { starIds } from "../../core/standards/stars";
import { joinRich, type Rich } from "../../i18n/rich";
import { gapOf, scoreText } from "../figures";
import type { Voice } from "../voice";
import { cellText } from "./standing";
import type { TableTwin, Words } from "./types";

interface Compared {
  readonly star: ProfileStar["star"];
  /** Score less median, in points as shown. */
  readonly gap: number;
  readonly text: string;
}

const comparedOf = (stars: readonly ProfileStar[]): Compared[] =>
  stars.flatMap(({ star, score, peers }) => {
    if (score === null || peers.median === null) return [];
    const { value, text } = gapOf(score, peers.median, 1);
    return [{ star, gap: value, text }];
  });

/** Stars with the largest distance on one side of the median. */
function farthest(compared: readonly Compared[], sign: 1 | -1): Compared[] {
  const most = compared.reduce((best, { gap }) => Math.max(best, sign * gap), 0);
  return most > 0 ? compared.filter(({ gap }) => same(sign * gap, most)) : [];
}

function againstPeers(voice: Voice, stars: readonly ProfileStar[]): Rich {
  const compared = comparedOf(stars);
  if (compared.length === 0) return voice.rich("profile.noPeers");
  const [above, below] = [farthest(compared, 1), farthest(compared, -1)];
  const slots = (list: readonly Compared[]) => ({
    stars: voice.starNames(list.map(({ star }) => star)),
    x: list[0]?.text ?? "",
  });
  if (above.length === 0 && below.length === 0) return voice.rich("profile.even");
  if (above.length === 0) return voice.rich("profile.onlyBelow", slots(below));
  if (below.length === 0) return voice.rich("profile.onlyAbove", slots(above));
  return voice.rich("profile.both", {
    above: slots(above).stars,
    x: slots(above).x,
    below: slots(below).stars,
    y: slots(below).x,
  });
}

function conclusion(voice: Voice, { society, year, stars, reached }: ProfileView): Rich {
  const a: Rich = [voice.marked(society)];
  const missing = stars.filter(({ score }) => score === null).map(({ star }) => star);
  if (missing.length === starIds.length) return voice.rich("profile.none", { a, year: String(year) });
  const head =
    reached === null
      ? voice.rich("profile.noLines", { a })
      : voice.rich(reached === 0 ? "profile.notReached" : "profile.reached", { a, k: reached });
  const tail = missing.length > 0 ? voice.rich("profile.missing", { stars: voice.starNames(missing) }) : [];
  return joinRich([joinRich([head, againstPeers(voice, stars)]), tail], voice.text("word.sentence"));
}

/** Ends of the band: all peers, or the middle 80 % of many. */
export function bandOf({ peers }: ProfileStar, band: ProfileView["band"]): readonly [number, number] | null {
  const [low, high] = band === "all" ? [peers.low, peers.high] : [peers.p10, peers.p90];
  return low === null || high === null ? null : [low, high];
}

/** Score of one star against its peers, in words. */
export function starSays(voice: Voice, view: ProfileView, one: ProfileStar): string {
  const slots = { a: voice.name(view.society), star: voice.star(one.star) };
  if (one.score === null) return voice.text("profile.saysMissing", slots);
  const score = voice.starScore(one.score, one.line);
  const band = bandOf(one, view.band);
  if (!band) return voice.text("profile.saysAlone", { ...slots, score });
  const [low, high] = band.map((end) => scoreText(end, 1));
  const median = scoreText(one.peers.median!, 1);
  return voice.text("profile.says", { ...slots, score, median, low: low!, high: high! });
}

function table(voice: Voice, view: ProfileView): TableTwin {
  const number = (key: string, title: string) => ({ key, title, align: "end" as const });
  const years = view.history.filter(({ year }) => year !== view.year);
  const shown = (value: number | null): string =>
    value === null ? voice.text("word.none") : scoreText(value, 1);
  return {
    caption: voice.text("profile.caption", { a: voice.name(view.society) }),
    columns: [
      { key: "star", title: voice.text("col.star"), align: "start" },
      number("score", voice.text("col.score")),
      number("median", voice.text("col.peerMedian")),
      number("low", voice.text("col.peerLow")),
      number("high", voice.text("col.peerHigh")),
      ...years.map(({ year }) => number(String(year), voice.year(year))),
    ],
    rows: view.stars.map((one, i) => {
      const band = bandOf(one, view.band);
      return {
        id: one.star,
        cells: [
          voice.star(one.star),
          cellText(voice, one.score, one.line),
          shown(one.peers.median),
          shown(band?.[0] ?? null),
          shown(band?.[1] ?? null),
          ...years.map(({ stars }) => cellText(voice, stars[i]!.score, one.line)),
        ],
        says: starSays(voice, view, one),
      };
    }),
  };
}

/** Conclusion, method and table of 画像. */
export function profileWords(voice: Voice, view: ProfileView): Words {
  const { society, year, peers, peerCount, band } = view;
  const group = voice.group(peers) || voice.text("profile.allPeers");
  const hasPeers = peerCount > 0;
  return {
    conclusion: conclusion(voice, view),
    title: voice.text("profile.title", { a: voice.name(society), year: String(year) }),
    method: voice.method([
      hasPeers && voice.text("profile.peers", { group, n: peerCount }),
      hasPeers && voice.text(band === "all" ? "profile.bandAll" : "profile.bandMiddle"),
      hasPeers && voice.text("profile.tick"),
      voice.lineNote(),
      voice.placeNote(),
    ]),
    table: table(voice, view),
  };
}
