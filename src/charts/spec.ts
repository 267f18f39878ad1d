import type { WordsContext } from "./voice";
import { Voice } from "./voice";
import type { ChartTheme } from "./theme";

/** A Vega-Lite specification as plain data. */
export type Spec = Readonly<Record<string, unknown>>;

export interface ChartOptions extends WordsContext {
  readonly theme: ChartTheme;
  /** Pixels of the whole picture: 318 in the pane, 748 or more on a wide page. */
  readonly width: number;
  /** Ids of societies to highlight, at most three; without any the view chooses. */
  readonly followed?: readonly string[];
}

/** Width from which a picture is laid out in one line instead of two. */
const wideFrom = 600;

/** A drawn view, with what else has to be said beside it. */
export interface Drawn {
  readonly spec: Spec;
  /** Where it differs from the title of the view. */
  readonly title?: string;
  /** What the reader of this picture has to know. */
  readonly notes?: readonly (string | false)[];
}

/** What every picture is made with. */
export interface Pen {
  readonly theme: ChartTheme;
  readonly voice: Voice;
  readonly width: number;
  readonly isWide: boolean;
  readonly followed: readonly string[];
}

export const penOf = (options: ChartOptions): Pen => ({
  theme: options.theme,
  voice: new Voice(options),
  width: options.width,
  isWide: options.width >= wideFrom,
  followed: options.followed ?? [],
});

/** Room around the plot, in pixels. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Signal that names the marked society, or another mark. */
export const highlightParam = "highlight";

/** Condition that holds for the mark that is highlighted. */
export const isHighlighted = `datum.id === ${highlightParam}`;

/** A value, and another one for the highlighted mark. */
export const unlessHighlighted = (value: unknown, highlighted: unknown): Spec => ({
  condition: { test: isHighlighted, value: highlighted },
  value,
});

/** Fixed position in pixels or scaled by the layer: the channels most marks share. */
export const quantitative = (field: string, more: Spec = {}): Spec => ({
  field,
  type: "quantitative",
  ...more,
});

/** Exactly these ticks: none is thinned out, none is left out for lack of room. */
export const ticksAt = (ticks: readonly number[]): Spec => ({
  values: ticks,
  tickMinStep: 0.01,
  labelOverlap: false,
});

/** Position that is already in pixels. */
export const at = (field: string): Spec => ({ field, type: "quantitative", scale: null });

/** Words of a mark for tooltips and screen readers, from the field `says`. */
export const spoken: Spec = {
  description: { field: "says", type: "nominal" },
  tooltip: { field: "says", type: "nominal" },
};

/** Most marks that a screen reader is led through; beyond, the table alone is read. */
export const mostSpoken = 100;

export interface TextStyle {
  readonly align?: "left" | "right" | "center";
  readonly baseline?: "top" | "middle" | "bottom" | "alphabetic";
  readonly color?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly dx?: number;
  readonly dy?: number;
}

/** Text marks; what they say is said by other marks. */
export const textMark = ({
  align = "left",
  baseline = "middle",
  size = 12,
  bold,
  color,
  dx,
  dy,
}: TextStyle): Spec => ({
  type: "text",
  lineBreak: "\n",
  align,
  baseline,
  fontSize: size,
  aria: false,
  tooltip: false,
  ...(bold ? { fontWeight: 600 } : {}),
  ...(color ? { color } : {}),
  ...(dx ? { dx } : {}),
  ...(dy ? { dy } : {}),
});

export const values = (rows: readonly object[]): Spec => ({ values: rows });

const configOf = (theme: ChartTheme): Spec => ({
  font: theme.font,
  background: "transparent",
  view: { stroke: null },
  axis: {
    labelFontSize: 12,
    labelColor: theme.secondary,
    domain: false,
    ticks: false,
    gridColor: theme.grid,
    title: null,
    labelPadding: 6,
    aria: false,
  },
  text: { font: theme.font, fontSize: 12, color: theme.text },
});

/** Colours, shapes and dashes of one layer mean nothing in another. */
const ownScales = Object.fromEntries(
  ["color", "fill", "stroke", "strokeDash", "strokeWidth", "shape"].map((channel) => [
    channel,
    "independent",
  ]),
);

/**
 * Puts layers together to a picture of fixed size that needs no measuring of text.
 */
export function picture(
  pen: Pen,
  size: { readonly height: number; readonly margins: Margins },
  layer: readonly Spec[],
): Spec {
  const { margins, height } = size;
  return {
    width: pen.width - margins.left - margins.right,
    height: height - margins.top - margins.bottom,
    padding: margins,
    autosize: "none",
    params: [{ name: highlightParam, value: "" }],
    resolve: { scale: ownScales },
    config: configOf(pen.theme),
    layer,
  };
}

/** Texts at pixels `x` and `y`, from the field `text`. */
export const textsAt = (rows: readonly object[], style: TextStyle): Spec => ({
  data: values(rows),
  mark: textMark(style),
  encoding: { x: at("x"), y: at("y"), text: { field: "text", type: "nominal" } },
});

/** The same texts as a rim in the colour of the paper, so that lines behind do not cross them. */
export const haloAt = (rows: readonly object[], paper: string, style: TextStyle = {}): Spec => {
  const { mark, ...rest } = textsAt(rows, style);
  return { ...rest, mark: { ...(mark as Spec), stroke: paper, strokeWidth: 4, strokeJoin: "round" } };
};

/** Straight lines between pixels, from `x` and `y` to `x2` or `y2`; nothing is read from them. */
export const rulesAt = (rows: readonly object[], to: "x2" | "y2", mark: Spec): Spec => ({
  data: values(rows),
  mark: { type: "rule", aria: false, tooltip: false, ...mark },
  encoding: { x: at("x"), y: at("y"), [to]: { field: to } },
});
