import type { ProfileStar, ProfileView } from "../../analysis/views";
import { textWidth } from "../layout";
import {
  at,
  picture,
  spoken,
  textMark,
  unlessHighlighted,
  values,
  type Margins,
  type Drawn,
  type Pen,
  type Spec,
} from "../spec";
import { bandOf, starSays } from "../words/profile";
import { cellText } from "../words/standing";
import { lineLayer, scoreAcross, scoreScale, type ScoreScale } from "./rows";

interface Row {
  readonly id: string;
  readonly y: number;
  readonly star: string;
  readonly score: number | null;
  readonly text: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly median: number | null;
  readonly medianTop: number;
  readonly medianBottom: number;
  readonly says: string;
}

const rowHeight = 38;

function rowOf(pen: Pen, view: ProfileView, one: ProfileStar, index: number): Row {
  const band = bandOf(one, view.band);
  const y = rowHeight * (index + 0.5);
  return {
    id: one.star,
    y,
    star: pen.isWide ? pen.voice.star(one.star) : pen.voice.measure(one.star),
    score: one.score,
    text: cellText(pen.voice, one.score, one.line),
    low: band?.[0] ?? null,
    high: band?.[1] ?? null,
    median: one.peers.median,
    medianTop: y - 9,
    medianBottom: y + 9,
    says: starSays(pen.voice, view, one),
  };
}

/** Scores, bands and lines of the year shown. */
const scaleOf = (view: ProfileView): ScoreScale =>
  scoreScale(
    view.stars.flatMap((one) => [one.score, ...(bandOf(one, view.band) ?? [])]),
    Object.fromEntries(view.stars.map(({ star, line }) => [star, line])) as never,
  );

/** Five rows of one society: band and tick of its peers, its own score as a dot. */
export function profile(pen: Pen, view: ProfileView): Drawn {
  const { theme } = pen;
  const rows = view.stars.map((one, i) => rowOf(pen, view, one, i));
  const widest = Math.max(...rows.map(({ star }) => textWidth(star, 12)));
  const margins: Margins = { left: widest + 14, right: 54, top: 26, bottom: 6 };
  const height = margins.top + margins.bottom + rowHeight * view.stars.length;
  const scale = scaleOf(view);
  const x = scoreAcross(pen, "score", scale);
  const end = pen.width - margins.left - margins.right;
  const label = (text: string, position: number, style: Parameters<typeof textMark>[0]): Spec => ({
    data: values(rows),
    mark: textMark(style),
    encoding: { x: { value: position }, y: at("y"), text: { field: text, type: "nominal" } },
  });
  const spec = picture(pen, { height, margins }, [
    {
      data: values(rows.filter(({ low }) => low !== null)),
      mark: { type: "bar", height: 12, color: theme.band, cornerRadius: 2, aria: false, tooltip: false },
      encoding: { x: { ...x, field: "low" }, x2: { field: "high" }, y: at("y") },
    },
    ...lineLayer(pen, scale),
    {
      data: values(rows.filter(({ median }) => median !== null)),
      mark: { type: "rule", color: theme.quiet, strokeWidth: 2, aria: false, tooltip: false },
      encoding: { x: { ...x, field: "median" }, y: at("medianTop"), y2: { field: "medianBottom" } },
    },
    {
      data: values(rows.filter(({ score }) => score !== null)),
      mark: { type: "point", shape: "circle", filled: true, opacity: 1, color: theme.series[0] },
      encoding: {
        x,
        y: at("y"),
        size: unlessHighlighted(110, 180),
        stroke: unlessHighlighted(null, theme.text),
        strokeWidth: { value: 2 },
        ...spoken,
      },
    },
    label("star", -10, { align: "right" }),
    label("text", end + 10, { bold: true }),
  ]);
  const [low, high] = scale.domain;
  return { spec, notes: [pen.voice.text("profile.scale", { low, high })] };
}
