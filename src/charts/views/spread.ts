import type { StandingView } from "../../analysis/views";
import { measured } from "../measured";
import { numberText } from "../../i18n/numbers";
import { linear, pixel } from "../layout";
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
import { standingSays } from "../words/standing";
import { mostHighlighted } from "./followed";
import { seriesColor, seriesShape } from "./series";

const cellHeight = 24;
const headHeight = 24;

interface Bin {
  readonly id: string;
  /** Few, some, many; −1 for none. */
  readonly step: number;
  readonly count: number;
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
  readonly text: string;
  readonly says: string;
}

/** Few, some, many: thirds of the fullest stretch; none at all has no fill. */
const stepOf = (count: number, most: number): number =>
  count === 0 ? -1 : Math.min(Math.floor((3 * count) / (most + 1)), 2);

function binsOf(pen: Pen, { distribution }: StandingView, cell: number): Bin[] {
  const { edges, measures } = distribution;
  const most = Math.max(...measures.flatMap(({ counts }) => counts), 1);
  const rows = edges.length - 1;
  return measures.flatMap(({ measure, counts }, column) =>
    counts.map((count, i): Bin => {
      const y = headHeight + cellHeight * (rows - 1 - i);
      const [from, to] = [String(edges[i]), String(edges[i + 1])];
      return {
        id: `${measure}|${from}`,
        step: stepOf(count, most),
        count,
        x: cell * column,
        x2: cell * (column + 1),
        y,
        y2: y + cellHeight,
        text: count === 0 ? "" : numberText(count),
        says: pen.voice.text("standing.saysBin", { star: pen.voice.measure(measure), from, to, n: count }),
      };
    }),
  );
}

/** Followed societies, or the first one, as marks in every column. */
function dotsOf(pen: Pen, view: StandingView, cell: number, at: (score: number) => number) {
  const followed = pen.followed.flatMap((id) => view.rows.find((row) => row.id === id) ?? []);
  return followed.slice(0, mostHighlighted).flatMap((row, nth) =>
    view.distribution.measures.flatMap(({ measure }, column) => {
      const score = measured(row, measure);
      if (score === null) return [];
      const says = standingSays(pen.voice, row, view.year);
      return [{ id: row.id, nth, x: cell * (column + 0.2 + 0.12 * nth), y: pixel(at(score)), score, says }];
    }),
  );
}

const stepScale = (range: readonly string[]): Spec => ({
  field: "step",
  type: "nominal",
  legend: null,
  scale: { domain: [0, 1, 2, -1], range },
});

/** How many societies stand in each stretch of scores, for more of them than a table can show. */
export function spread(pen: Pen, view: StandingView): Drawn {
  const { theme, voice } = pen;
  const { edges, measures } = view.distribution;
  const margins: Margins = { left: 40, right: 4, top: 2, bottom: 10 };
  const cell = (pen.width - margins.left - margins.right) / measures.length;
  const rows = Math.max(edges.length - 1, 1);
  const bottom = headHeight + cellHeight * rows;
  const y = linear([edges[0] ?? 0, edges.at(-1) ?? 1], [bottom, headHeight]);
  const bins = binsOf(pen, view, cell);
  const medians = measures.flatMap(({ spread: { median } }, column) =>
    median === null
      ? []
      : [
          { x: cell * column + 1, x2: cell * column + 9, y: pixel(y.at(median)) },
          { x: cell * (column + 1) - 9, x2: cell * (column + 1) - 1, y: pixel(y.at(median)) },
        ],
  );
  const dots = dotsOf(pen, view, cell, y.at);
  const box = { x: at("x"), x2: { field: "x2" }, y: at("y"), y2: { field: "y2" } };
  const spec = picture(
    pen,
    { height: bottom + margins.top + margins.bottom, margins },

    [
      {
        data: values(bins),
        mark: { type: "rect" },
        encoding: {
          ...box,
          fill: stepScale([...theme.counts.map(({ fill }) => fill), "transparent"]),
          stroke: unlessHighlighted(theme.grid, theme.text),
          strokeWidth: unlessHighlighted(0.5, 2),
          ...spoken,
        },
      },
      {
        data: values(
          bins.map(({ x, x2, y: top, text, step }) => ({
            x: (x + x2) / 2,
            y: top + cellHeight / 2,
            text,
            step,
          })),
        ),
        mark: { type: "text", align: "center", baseline: "middle", aria: false, tooltip: false },
        encoding: {
          x: at("x"),
          y: at("y"),
          text: { field: "text", type: "nominal" },
          color: stepScale([...theme.counts.map(({ text }) => text), theme.quiet]),
        },
      },
      {
        data: values(medians),
        mark: { type: "rule", color: theme.threshold, strokeWidth: 2.5, aria: false, tooltip: false },
        encoding: { x: at("x"), x2: { field: "x2" }, y: at("y") },
      },
      {
        data: values(dots),
        mark: { type: "point", filled: true, opacity: 1, size: 90 },
        encoding: {
          x: at("x"),
          y: at("y"),
          fill: seriesColor(theme),
          shape: seriesShape(theme),
          stroke: unlessHighlighted(theme.paper, theme.text),
          strokeWidth: unlessHighlighted(1, 2),
          ...spoken,
        },
      },
      textsAt(
        measures.map(({ measure }, i) => ({
          x: cell * (i + 0.5),
          y: headHeight / 2,
          text: voice.measure(measure, pen.isWide ? "mid" : "short"),
        })),
        { bold: true, align: "center", color: theme.secondary },
      ),
      textsAt(
        edges.map((edge) => ({ x: -6, y: pixel(y.at(edge)), text: String(edge) })),
        { align: "right", color: theme.secondary },
      ),
    ],
  );
  return {
    spec,
    title: voice.text("standing.spreadTitle", { year: String(view.year) }),
    notes: [voice.text("standing.bins", { n: view.rows.length })],
  };
}
