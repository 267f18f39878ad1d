import type { ProfileStar, ProfileView } from "../../analysis/views";
import { starIds } from "../../core/standards/stars";
import { scoreText } from "../figures";
import { fitText, linear, pixel, textWidth, type Linear } from "../layout";
import {
  at,
  picture,
  rulesAt,
  spoken,
  textsAt,
  unlessHighlighted,
  values,
  type Margins,
  type Drawn,
  type Pen,
  type Spec,
} from "../spec";
import { scoreScale, type ScoreScale } from "./rows";

/** A small picture of one star: its place, and where years and scores lie in it. */
interface Panel {
  readonly index: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: Linear;
  readonly y: Linear;
}

const headHeight = 20;
const inset = 4;

/** Five panels side by side, or one under another, all on one scale. */
function panelsOf(pen: Pen, view: ProfileView, margins: Margins, { domain }: ScoreScale): Panel[] {
  const inner = pen.width - margins.left - margins.right;
  const [gap, height] = pen.isWide ? [44, 110] : [12, 56];
  const width = pen.isWide ? (inner - gap * (starIds.length - 1)) / starIds.length : inner;
  const years = [view.history[0]!.year, view.history.at(-1)!.year] as const;
  return starIds.map((_, index) => {
    const left = pen.isWide ? index * (width + gap) : 0;
    const top = headHeight + (pen.isWide ? 0 : index * (headHeight + height + gap));
    const [right, bottom] = [left + width, top + height];
    return {
      index,
      left,
      right,
      top,
      bottom,
      x: linear(years, [left + inset, right - inset]),
      y: linear(domain, [bottom, top]),
    };
  });
}

interface Point {
  readonly id: string;
  readonly index: number;
  /** A missing year breaks the line: each stretch is a line of its own. */
  readonly stretch: string;
  readonly x: number;
  readonly y: number;
  readonly score: number;
  readonly says: string;
}

/** Scores of one star over the years, placed in its panel. */
function pointsOf({ voice }: Pen, view: ProfileView, { index, x, y }: Panel): Point[] {
  const star = starIds[index]!;
  let stretch = 0;
  return view.history.flatMap(({ year, stars }, i): Point[] => {
    const { score, line } = stars[index]!;
    const isAfterGap = i > 0 && view.history[i - 1]!.year < year - 1;
    if (score === null || isAfterGap) stretch++;
    if (score === null) return [];
    const says = voice.text("profile.saysYear", {
      a: voice.name(view.society),
      year: String(year),
      star: voice.star(star),
      score: scoreText(score, 1, line),
    });
    const position = { x: pixel(x.at(year)), y: pixel(y.at(score)) };
    return [{ id: `${star}|${year}`, index, stretch: `${star}|${stretch}`, ...position, score, says }];
  });
}

/** What lies behind the points: ends of the scale, the line, the medians of the peers. */
function backLayers(pen: Pen, view: ProfileView, panels: readonly Panel[], { domain }: ScoreScale): Spec[] {
  const { theme } = pen;
  const across = ({ left, right, y }: Panel, score: number) => ({
    x: left,
    x2: right,
    y: pixel(y.at(score)),
  });
  const ends = panels.flatMap((panel) => domain.map((end) => ({ ...across(panel, end), text: String(end) })));
  const labelled = pen.isWide ? ends.slice(0, 2) : ends;
  const lines = panels.flatMap((panel) => {
    const { line } = view.stars[panel.index]!;
    return line === null ? [] : [across(panel, line)];
  });
  const medians = panels.flatMap(({ index, x, y }) =>
    view.history.flatMap(({ year, stars }) => {
      const { median } = stars[index]!.peers;
      if (median === null) return [];
      return [{ x: pixel(x.at(year) - 5), x2: pixel(x.at(year) + 5), y: pixel(y.at(median)), median }];
    }),
  );
  return [
    rulesAt(ends, "x2", { color: theme.grid }),
    rulesAt(lines, "x2", { color: theme.threshold, strokeDash: [4, 3] }),
    rulesAt(medians, "x2", { color: theme.quiet, strokeWidth: 2 }),
    textsAt(
      labelled.map(({ x, y, text }) => ({ x: x - 6, y, text })),
      { align: "right", color: theme.quiet },
    ),
  ];
}

/** Names of the stars, latest scores, first and last year. */
function wordLayers(pen: Pen, view: ProfileView, panels: readonly Panel[], points: readonly Point[]): Spec[] {
  const { voice, theme } = pen;
  const heads = panels.map(({ left, right, top, index }) => ({
    x: left,
    y: top - 10,
    text: fitText(voice.star(starIds[index]!), right - left + 40, 12.5),
  }));
  const latest = panels.flatMap(({ index }) => {
    const point = points.findLast((one) => one.index === index);
    const { line } = view.stars[index]!;
    return point ? [{ x: point.x + 9, y: point.y, text: scoreText(point.score, 1, line) }] : [];
  });
  const [first, last] = [view.history[0]!.year, view.history.at(-1)!.year];
  const under = pen.isWide ? panels : panels.slice(-1);
  const below = (x: number, { bottom, left, right }: Panel, year: number) => {
    const isRoomy = right - left >= 2 * textWidth(voice.year(year), 12) + 8;
    return { x, y: bottom + 14, text: isRoomy ? voice.year(year) : String(year) };
  };
  return [
    textsAt(heads, { bold: true }),
    textsAt(latest, { bold: true }),
    textsAt(
      under.map((panel) => below(panel.left, panel, first)),
      { color: theme.secondary },
    ),
    textsAt(first === last ? [] : under.map((panel) => below(panel.right, panel, last)), {
      color: theme.secondary,
      align: "right",
    }),
  ];
}

const shownScores = (stars: readonly ProfileStar[]): (number | null)[] =>
  stars.flatMap(({ score, peers }) => [score, peers.median]);

/** One small picture per star over the years, all on one scale; a missing year breaks the line. */
export function profileHistory(pen: Pen, view: ProfileView): Drawn {
  const { theme, voice } = pen;
  const margins: Margins = { left: 30, right: 44, top: 4, bottom: 22 };
  const scores = view.history.flatMap(({ stars }) => shownScores(stars));
  const scale = scoreScale(scores, voice.settings.lines, 3);
  const panels = panelsOf(pen, view, margins, scale);
  const points = panels.flatMap((panel) => pointsOf(pen, view, panel));
  const height = panels.at(-1)!.bottom + margins.top + margins.bottom;
  const title = voice.text("profile.historyTitle", {
    a: voice.name(view.society),
    years: voice.years(view.history.map(({ year }) => year)),
  });
  const spec = picture(pen, { height, margins }, [
    ...backLayers(pen, view, panels, scale),
    {
      data: values(points),
      mark: { type: "line", color: theme.series[0], strokeWidth: 2, aria: false, tooltip: false },
      encoding: { x: at("x"), y: at("y"), detail: { field: "stretch", type: "nominal" } },
    },
    {
      data: values(points),
      mark: { type: "point", shape: "circle", filled: true, opacity: 1, color: theme.series[0] },
      encoding: {
        x: at("x"),
        y: at("y"),
        size: unlessHighlighted(40, 110),
        stroke: unlessHighlighted(null, theme.text),
        strokeWidth: { value: 2 },
        ...spoken,
      },
    },
    ...wordLayers(pen, view, panels, points),
  ]);
  const [low, high] = scale.domain;
  return {
    spec,
    title,
    notes: [voice.text("profile.lineTick"), voice.lineNote(), voice.text("profile.scale", { low, high })],
  };
}
