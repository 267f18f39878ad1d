import { same } from "../../core/scoring/numeric";
import type { CompareView } from "../../analysis/views";
import { fitText, linear, pixel, textWidth, type Linear } from "../layout";
import {
  at,
  haloAt,
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
import { compareSays, leadOf } from "../words/compare";
import { lineLayer, scoreAcross, scoreScale } from "./rows";
import { seriesColor, seriesShape } from "./series";

const rowHeight = 48;
/** From the head of a row to its dots. */
const dotsBelow = 29;
const headBelow = 10;

interface Dot {
  readonly id: string;
  readonly nth: number;
  readonly score: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
  readonly says: string;
}

const size = 100;
/** Points kept free at both ends, so that the values beside the dots find room. */
const room = 3;

/** Dots of one star; of equal ones the first is drawn largest and below, so that each is seen. */
function dotsOf(pen: Pen, view: CompareView, index: number): Dot[] {
  const { star, scores, line } = view.stars[index]!;
  const y = rowHeight * index + dotsBelow;
  const says = compareSays(pen.voice, view, index);
  return scores.flatMap((score, nth) => {
    if (score === null) return [];
    const later = scores.slice(nth + 1).filter((other) => other !== null && same(other, score)).length;
    const text = pen.voice.starScore(score, line);
    return [{ id: star, nth, score, y, size: size * (1 + 1.4 * later), text, says }];
  });
}

/** The lowest score stands left of its dot, the highest right, one between them above. */
function valueLayers({ theme: { paper } }: Pen, dots: readonly Dot[][], x: Linear): Spec[] {
  const sorted = dots.map((row) => [...row].sort((a, b) => a.score - b.score));
  const place = ({ score, y, text }: Dot, dx: number, dy = 0) => ({
    x: pixel(x.at(score) + dx),
    y: y + dy,
    text,
  });
  const isSpread = (row: readonly Dot[]): boolean =>
    row.length > 1 && !same(row[0]!.score, row.at(-1)!.score);
  const left = sorted.filter(isSpread).map((row) => place(row[0]!, -10));
  const right = sorted.flatMap((row) => (row.length > 0 ? [place(row.at(-1)!, 10)] : []));
  const middle = sorted.flatMap((row) =>
    row.length === 3 &&
    isSpread(row) &&
    !same(row[1]!.score, row[0]!.score) &&
    !same(row[1]!.score, row[2]!.score)
      ? [place(row[1]!, 0, 14)]
      : [],
  );
  return [
    haloAt(left, paper, { align: "right" }),
    haloAt(right, paper),
    textsAt(left, { align: "right" }),
    textsAt(right, {}),
    textsAt(middle, { align: "center", size: 11 }),
  ];
}

/** Names of the societies with their marks, in one line above. */
function legendLayers(pen: Pen, view: CompareView, width: number): Spec[] {
  const share = width / view.societies.length;
  let left = 0;
  const items = view.societies.map((society, nth) => {
    const text = fitText(pen.voice.name(society), share - 26, 12);
    const x = left;
    left += Math.min(textWidth(text, 12) + 34, share);
    return { nth, x: x + 6, text };
  });
  const y = { value: -44 };
  return [
    {
      data: values(items),
      mark: { type: "point", filled: true, opacity: 1, size, aria: false, tooltip: false },
      encoding: { x: at("x"), y, fill: seriesColor(pen.theme), shape: seriesShape(pen.theme) },
    },
    textsAt(
      items.map(({ x, text }) => ({ x: x + 10, y: -44, text })),
      { bold: true },
    ),
  ];
}

/** Difference of each star at the right, with the mark of the society that is ahead. */
function leadLayers(pen: Pen, view: CompareView, width: number): Spec[] {
  const leads = view.stars.map(({ scores }, i) => ({
    ...leadOf(pen.voice, scores),
    y: rowHeight * i + headBelow,
  }));
  const texts = leads.map(({ text, y }) => ({ x: width, y, text }));
  const marks = leads.flatMap(({ ahead, text, y }) =>
    ahead === null ? [] : [{ nth: ahead, x: pixel(width - textWidth(text, 12) - 8), y }],
  );
  return [
    {
      data: values(marks),
      mark: { type: "point", filled: true, opacity: 1, size: 70, aria: false, tooltip: false },
      encoding: { x: at("x"), y: at("y"), fill: seriesColor(pen.theme), shape: seriesShape(pen.theme) },
    },
    haloAt(texts, pen.theme.paper, { align: "right" }),
    textsAt(texts, { align: "right" }),
  ];
}

/** Two or three societies side by side: a row per star, values at the dots, the difference named at the right. */
export function compare(pen: Pen, view: CompareView): Drawn {
  const { theme, voice } = pen;
  const margins: Margins = { left: 20, right: 20, top: 56, bottom: 6 };
  const width = pen.width - margins.left - margins.right;
  const height = margins.top + margins.bottom + rowHeight * view.stars.length;
  const scale = scoreScale(
    view.stars.flatMap(({ scores }) =>
      scores.flatMap((score) => (score === null ? [] : [score - room, score + room])),
    ),
    voice.settings.lines,
    pen.isWide ? 6 : 4,
  );
  const dots = view.stars.map((_, i) => dotsOf(pen, view, i));
  const x = scoreAcross(pen, "score", scale);
  const pixels = linear(scale.domain, [0, width]);
  const spans = dots.flatMap((row) => {
    const scores = row.map(({ score }) => score);
    if (scores.length < 2) return [];
    const [low, high] = [Math.min(...scores), Math.max(...scores)];
    return [{ x: pixel(pixels.at(low)), x2: pixel(pixels.at(high)), y: row[0]!.y }];
  });
  const heads = view.stars.map(({ star }, i) => ({
    x: 0,
    y: rowHeight * i + headBelow,
    text: voice.star(star),
  }));
  const spec = picture(pen, { height, margins }, [
    ...lineLayer(pen, scale),
    rulesAt(spans, "x2", { color: theme.others, strokeWidth: 3 }),
    {
      data: values(dots.flat()),
      mark: { type: "point", filled: true, opacity: 1 },
      encoding: {
        x,
        y: at("y"),
        fill: seriesColor(theme),
        shape: seriesShape(theme),
        size: { field: "size", type: "quantitative", scale: null },
        stroke: unlessHighlighted(theme.paper, theme.text),
        strokeWidth: unlessHighlighted(1, 2),
        ...spoken,
      },
    },
    haloAt(heads, theme.paper),
    textsAt(heads, {}),
    ...valueLayers(pen, dots, pixels),
    ...legendLayers(pen, view, width),
    ...leadLayers(pen, view, width),
  ]);
  const [low, high] = scale.domain;
  return { spec, notes: [voice.text("profile.scale", { low, high })] };
}
