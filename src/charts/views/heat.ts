import type { StandingRow, StandingView } from "../../analysis/views";
import { starIds, type StarId } from "../../core/standards/stars";
import { heatScale, type HeatScale } from "../heatBins";
import { fitText } from "../layout";
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
import { cellText, changeText, standingSays } from "../words/standing";

/** More societies than this are drawn as a spread. */
export const mostHeatRows = 60;

const rowHeight = 28;
const headHeight = 24;

/** Where the columns lie, in pixels. */
interface Columns {
  readonly rank: number;
  readonly name: number;
  readonly nameRoom: number;
  readonly total: number;
  readonly change: number | null;
  readonly cells: number;
  readonly cell: number;
  readonly stars: number | null;
}

function columnsOf({ width, isWide }: Pen): Columns {
  if (isWide) {
    const cell = Math.min(Math.max((width - 330) / 5, 62), 120);
    const cells = width - 58 - cell * 5;
    const change = cells - 10;
    const total = change - 84;
    return { rank: 34, name: 44, nameRoom: total - 52 - 44, total, change, cells, cell, stars: width - 6 };
  }
  const cell = 38;
  const cells = width - cell * 5;
  return {
    rank: 18,
    name: 24,
    nameRoom: cells - 44 - 24,
    total: cells - 6,
    change: null,
    cells,
    cell,
    stars: null,
  };
}

interface Cell {
  readonly id: string;
  readonly star: StarId;
  readonly score: number | null;
  /** Step of the ramp; −1 for a missing score. */
  readonly bin: number;
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
  readonly text: string;
  readonly says: string;
}

function cellsOf(
  { voice }: Pen,
  { lines }: StandingView,
  scale: HeatScale,
  row: StandingRow,
  y: number,
  columns: Columns,
): Cell[] {
  return starIds.map((star, i): Cell => {
    const score = row.scores[star];
    const bin = scale.binOf(star, score) ?? -1;
    const x = columns.cells + columns.cell * i;
    const slots = { a: voice.name(row), star: voice.star(star) };
    const below = bin > 2 ? voice.text("standing.saysBelow") : "";
    return {
      id: row.id,
      star,
      score,
      bin,
      x,
      x2: x + columns.cell,
      y,
      y2: y + rowHeight,
      text: cellText(voice, score, lines[star]),
      says:
        score === null
          ? voice.text("standing.saysMissing", slots)
          : voice.text("standing.saysScore", { ...slots, score: voice.starScore(score, lines[star]), below }),
    };
  });
}

const binScale = (range: readonly string[]): Spec => ({
  field: "bin",
  type: "nominal",
  legend: null,
  scale: { domain: [0, 1, 2, 3, 4, -1], range },
});

/** Cells with their numbers; the colour only repeats what the number and ▼ say. */
function cellLayers({ theme }: Pen, cells: readonly object[], isRead: boolean): Spec[] {
  const fills = [...theme.heat.map(({ fill }) => fill), "transparent"];
  const texts = [...theme.heat.map(({ text }) => text), theme.quiet];
  return [
    {
      data: values(cells),
      mark: { type: "rect", aria: isRead },
      encoding: {
        x: at("x"),
        x2: { field: "x2" },
        y: at("y"),
        y2: { field: "y2" },
        fill: binScale(fills),
        stroke: { value: theme.name === "contrast" ? theme.text : theme.paper },
        strokeWidth: { value: 1 },
        ...(isRead ? spoken : {}),
      },
    },
    {
      data: values(cells),
      transform: [
        { calculate: "(datum.x + datum.x2) / 2", as: "middle" },
        { calculate: "(datum.y + datum.y2) / 2", as: "line" },
      ],
      mark: { type: "text", align: "center", baseline: "middle", fontSize: 12, aria: false, tooltip: false },
      encoding: {
        x: at("middle"),
        y: at("line"),
        text: { field: "text", type: "nominal" },
        color: binScale(texts),
      },
    },
  ];
}

/** Headings of the columns that there is room for. */
function headLayers(pen: Pen, columns: Columns): Spec[] {
  const { voice, isWide, theme } = pen;
  const y = headHeight / 2;
  const form = isWide ? "mid" : "short";
  const head = (x: number, text: string) => ({ x, y, text });
  const size = voice.locale === "en" && !isWide ? 11 : 12;
  const style = { bold: true, color: theme.secondary, size };
  return [
    textsAt([head(columns.name, voice.text("col.society"))], style),
    textsAt([head(columns.rank, voice.text(isWide ? "col.place" : "short.place"))], {
      ...style,
      align: "right",
    }),
    textsAt(
      [
        head(columns.total, voice.text("col.total")),
        ...(columns.change === null ? [] : [head(columns.change, voice.text("col.change"))]),
        ...(columns.stars === null ? [] : [head(columns.stars, voice.text("col.reached"))]),
      ],
      { ...style, align: "right" },
    ),
    textsAt(
      starIds.map((star, i) =>
        head(
          columns.cells + columns.cell * (i + 0.5),
          fitText(voice.measure(star, form), columns.cell, size),
        ),
      ),
      { ...style, align: "center" },
    ),
  ];
}

/** Place, name, total and the rest of the rows. */
function rowLayers(pen: Pen, rows: readonly StandingRow[], columns: Columns): Spec[] {
  const { voice } = pen;
  const middle = (i: number): number => headHeight + rowHeight * (i + 0.5);
  const column = (x: number, textOf: (row: StandingRow) => string) =>
    rows.map((row, i) => ({ x, y: middle(i), text: textOf(row) }));
  const { change, stars } = columns;
  return [
    textsAt(
      [
        ...column(columns.rank, ({ rank }) => voice.rank(rank)),
        ...(change === null ? [] : column(change, (row) => changeText(voice, row))),
        ...(stars === null ? [] : column(stars, (row) => (row.stars === null ? "—" : `${row.stars}/5`))),
      ],
      { align: "right" },
    ),
    textsAt(
      column(columns.name, (row) => fitText(voice.name(row), columns.nameRoom, 12)),
      {},
    ),
    textsAt(
      column(columns.total, ({ total }) => voice.total(total)),
      { align: "right", bold: true },
    ),
  ];
}

/** Outline around the row of the highlighted society. */
const outline = ({ theme, width, voice }: Pen, view: StandingView): Spec => ({
  data: values(
    view.rows.map((row, i) => ({
      id: row.id,
      x: 1,
      x2: width - 1,
      y: headHeight + rowHeight * i,
      y2: headHeight + rowHeight * (i + 1),
      says: standingSays(voice, row, view.year),
    })),
  ),
  mark: { type: "rect", fill: "transparent", aria: false, tooltip: false },
  encoding: {
    x: at("x"),
    x2: { field: "x2" },
    y: at("y"),
    y2: { field: "y2" },
    stroke: unlessHighlighted("transparent", theme.text),
    strokeWidth: { value: 2 },
  },
});

/** Steps of the ramp with their words. */
function legendCells(pen: Pen, { legend }: HeatScale, y: number): object[] {
  const room = Math.min(pen.width / Math.max(legend.length, 1), 84);
  return legend.map((key, i) => ({ ...key, x: room * i, x2: room * (i + 1), y, y2: y + 20 }));
}

/** The heat table as a picture, for saving and printing. */
export function heat(pen: Pen, view: StandingView): Drawn {
  const columns = columnsOf(pen);
  const margins: Margins = { left: 0, right: 0, top: 2, bottom: 4 };
  const foot = headHeight + rowHeight * view.rows.length + 10;
  const scale = heatScale(view);
  const legend = legendCells(pen, scale, foot);
  const cells = view.rows.flatMap((row, i) =>
    cellsOf(pen, view, scale, row, headHeight + rowHeight * i, columns),
  );
  const height = foot + (legend.length > 0 ? 20 : 0) + margins.top + margins.bottom;
  const spec = picture(pen, { height, margins }, [
    ...headLayers(pen, columns),
    ...cellLayers(pen, cells, true),
    ...rowLayers(pen, view.rows, columns),
    outline(pen, view),
    ...cellLayers(pen, legend, false),
  ]);
  return { spec };
}
