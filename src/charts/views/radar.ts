import type { ProfileView } from "../../analysis/views";
import { pixel, linear } from "../layout";
import {
  at,
  picture,
  spoken,
  textsAt,
  unlessHighlighted,
  values,
  type Margins,
  type Drawn,
  type Pen,
  type Spec,
} from "../spec";
import { starSays } from "../words/profile";
import { cellText } from "../words/standing";
import { scoreScale } from "./rows";

interface Corner {
  readonly x: number;
  readonly y: number;
}

/** A corner on the axis of a star, first one upright, then clockwise. */
const corner = (index: number, of: number, reach: number, center: number): Corner => {
  const angle = (2 * Math.PI * index) / of - Math.PI / 2;
  return { x: pixel(center + reach * Math.cos(angle)), y: pixel(center + reach * Math.sin(angle)) };
};

/** One society against the median of its peers on five axes; drawn because it is asked for. */
export function radar(pen: Pen, view: ProfileView): Drawn {
  const { theme, voice } = pen;
  const radius = pen.isWide ? 150 : 88;
  const margins: Margins = {
    left: pen.width / 2 - radius,
    right: pen.width / 2 - radius,
    top: 40,
    bottom: 60,
  };
  const { stars } = view;
  const n = stars.length;
  const scale = scoreScale(
    stars.flatMap(({ score, peers }) => [score, peers.median]),
    voice.settings.lines,
    4,
  );
  const length = linear(scale.domain, [radius * 0.12, radius]);
  const ring = (name: string, lengths: readonly (number | null)[]) =>
    lengths.flatMap((one, i) => (one === null ? [] : [{ name, order: i, ...corner(i, n, one, radius) }]));
  const rings = scale.ticks.flatMap((tick) =>
    ring(
      String(tick),
      stars.map(() => length.at(tick)),
    ),
  );
  const own = stars.map(({ score }) => (score === null ? null : length.at(score)));
  const medians = stars.map(({ peers }) => (peers.median === null ? null : length.at(peers.median)));
  const polygon = (rows: readonly object[], mark: Spec): Spec => ({
    data: values(rows),
    mark: { type: "line", interpolate: "linear-closed", aria: false, tooltip: false, ...mark },
    encoding: {
      x: at("x"),
      y: at("y"),
      detail: { field: "name", type: "nominal" },
      order: { field: "order", type: "quantitative" },
    },
  });
  const dots = stars.flatMap((one, i) => {
    const reach = own[i];
    if (reach === null || reach === undefined) return [];
    return [{ id: one.star, ...corner(i, n, reach, radius), says: starSays(voice, view, one) }];
  });
  const labels = stars.map((one, i) => ({
    ...corner(i, n, radius + 22, radius),
    text: `${voice.measure(one.star)}\n${cellText(voice, one.score, one.line)}`,
  }));
  const foot = radius * 2 + 46;
  const title = voice.text("profile.radarTitle", { a: voice.name(view.society), year: String(view.year) });
  const spec = picture(
    pen,
    { height: margins.top + 2 * radius + margins.bottom, margins },

    [
      polygon(rings, { color: theme.grid, strokeWidth: 1 }),
      polygon(ring("median", medians), { color: theme.quiet, strokeWidth: 2, strokeDash: [5, 3] }),
      polygon(ring("own", own), { color: theme.series[0], strokeWidth: 2.5 }),
      {
        data: values(dots),
        mark: { type: "point", shape: "circle", filled: true, opacity: 1, color: theme.series[0] },
        encoding: {
          x: at("x"),
          y: at("y"),
          size: unlessHighlighted(70, 140),
          stroke: unlessHighlighted(null, theme.text),
          strokeWidth: { value: 2 },
          ...spoken,
        },
      },
      ...labelLayers(labels, radius),
      textsAt(
        scale.ticks
          .slice(1)
          .map((tick) => ({ x: radius + 4, y: pixel(radius - length.at(tick)) + 7, text: String(tick) })),
        { color: theme.quiet, size: 10 },
      ),
      textsAt([{ x: radius, y: foot, text: legendText(pen, view) }], {
        align: "center",
        color: theme.secondary,
      }),
    ],
  );
  return { spec, title, notes: [voice.text("profile.radarNote")] };
}

const legendText = ({ voice }: Pen, { society }: ProfileView): string =>
  `━ ${voice.name(society)}   ┅ ${voice.text("col.peerMedian")}`;

/** Labels outside the rings, aligned by their side. */
function labelLayers(labels: readonly (Corner & { readonly text: string })[], center: number): Spec[] {
  const sides = [
    { align: "center", rows: labels.filter(({ x }) => Math.abs(x - center) < 1) },
    {
      align: "left",
      rows: labels.filter(({ x }) => x - center >= 1).map((one) => ({ ...one, x: one.x - 14 })),
    },
    {
      align: "right",
      rows: labels.filter(({ x }) => x - center <= -1).map((one) => ({ ...one, x: one.x + 14 })),
    },
  ] as const;
  return sides.map(({ align, rows }) => textsAt(rows, { align }));
}
