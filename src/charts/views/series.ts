import { dashes, shapes, type ChartTheme } from "../theme";
import { highlightParam, isHighlighted, spoken, values, type Spec } from "../spec";

/** Colour, shape and dash by the number of a highlighted society, from 0. */
const nth = (field: "color" | "shape" | "dash", theme: ChartTheme): Spec => {
  const range = {
    color: theme.series,
    shape: shapes,
    dash: dashes.map((dash) => (dash.length ? dash : [1, 0])),
  };
  return {
    field: "nth",
    type: "nominal",
    legend: null,
    scale: { domain: [0, 1, 2], range: range[field] },
  };
};

export const seriesColor = (theme: ChartTheme): Spec => nth("color", theme);
export const seriesShape = (theme: ChartTheme): Spec => nth("shape", theme);
export const seriesDash = (theme: ChartTheme): Spec => nth("dash", theme);

interface Channels {
  readonly x: Spec;
  readonly y: Spec;
}

/** Quiet looks; one line comes forward when it is marked. */
const inTheBack = (theme: ChartTheme): Spec => ({
  stroke: { condition: { test: isHighlighted, value: theme.text }, value: theme.others },
  strokeWidth: { condition: { test: isHighlighted, value: 2.5 }, value: 1.25 },
  strokeOpacity: {
    condition: { test: `${highlightParam} === "" || ${isHighlighted}`, value: 0.75 },
    value: 0.35,
  },
  ...spoken,
});

/** Lines of the societies that are not highlighted, over several years. */
export const otherLines = (
  theme: ChartTheme,
  rows: readonly object[],
  channels: Channels,
  isRead: boolean,
): Spec => ({
  data: values(rows),
  mark: { type: "line", clip: true, aria: isRead },
  encoding: { ...channels, detail: { field: "id", type: "nominal" }, ...inTheBack(theme) },
});

/** The same from one point to another, a row per society: many are drawn far sooner than as lines. */
export const otherRules = (
  theme: ChartTheme,
  rows: readonly object[],
  channels: Channels & { readonly x2: Spec; readonly y2: Spec },
  isRead: boolean,
): Spec => ({
  data: values(rows),
  mark: { type: "rule", clip: true, aria: isRead },
  encoding: { ...channels, ...inTheBack(theme) },
});

/** Lines of the highlighted societies, told apart by colour and dash. */
export const ownLines = (theme: ChartTheme, rows: readonly object[], channels: Channels): Spec => ({
  data: values(rows),
  mark: { type: "line", aria: false },
  encoding: {
    ...channels,
    detail: { field: "id", type: "nominal" },
    color: seriesColor(theme),
    strokeDash: seriesDash(theme),
    strokeWidth: { condition: { test: isHighlighted, value: 4 }, value: 2.5 },
  },
});

/** Points of the highlighted societies, told apart by colour and shape. */
export const ownPoints = (
  theme: ChartTheme,
  rows: readonly object[],
  channels: Channels,
  size = 80,
): Spec => ({
  data: values(rows),
  mark: { type: "point", filled: true, opacity: 1 },
  encoding: {
    ...channels,
    fill: seriesColor(theme),
    shape: seriesShape(theme),
    size: { value: size },
    stroke: { condition: { test: isHighlighted, value: theme.text }, value: null },
    strokeWidth: { value: 2 },
    ...spoken,
  },
});
