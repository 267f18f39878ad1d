import type { Severity } from "../core/lint/types";

/** Fill of a heat cell and the text on it; contrast at least 6.4. */
export interface HeatColours {
  readonly fill: string;
  readonly text: string;
}

/** Colours and fonts of pictures; the only place that names a colour. */
export interface ChartTheme {
  readonly name: "light" | "dark" | "contrast";
  readonly font: string;
  /** What lies under a picture that is saved or printed. */
  readonly paper: string;
  readonly text: string;
  readonly secondary: string;
  readonly quiet: string;
  readonly grid: string;
  /** Lines and thresholds. */
  readonly threshold: string;
  /** First, second and third society; each also has its own shape and dash. */
  readonly series: readonly [string, string, string];
  readonly others: string;
  /** Bands of peers, and of the middle of many societies. */
  readonly band: string;
  readonly innerBand: string;
  /** Rows on the line. */
  readonly edgeBand: string;
  /** Track of a bar, and money that is left. */
  readonly track: string;
  readonly waiting: string;
  /** Well above the line to well below it. */
  readonly heat: readonly [HeatColours, HeatColours, HeatColours, HeatColours, HeatColours];
  /** Few to many societies. */
  readonly counts: readonly [HeatColours, HeatColours, HeatColours];
  readonly severity: Readonly<Record<Severity, string>>;
}

const font = "'Segoe UI','Microsoft YaHei UI','PingFang SC','Noto Sans SC','Noto Sans CJK SC',sans-serif";

export const lightTheme: ChartTheme = {
  name: "light",
  font,
  paper: "#ffffff",
  text: "#242424",
  secondary: "#424242",
  quiet: "#616161",
  grid: "#d1d1d1",
  threshold: "#8a3707",
  series: ["#115ea3", "#bc4b09", "#5c2e91"],
  others: "#8a8a8a",
  band: "#dfe8f1",
  innerBand: "#bdd3e8",
  edgeBand: "#fdf0e4",
  track: "#e6e6e6",
  waiting: "#bc4b09",
  heat: [
    { fill: "#0f548c", text: "#ffffff" },
    { fill: "#62abf5", text: "#242424" },
    { fill: "#cfe4fa", text: "#242424" },
    { fill: "#fde3cf", text: "#242424" },
    { fill: "#f7b98b", text: "#242424" },
  ],
  counts: [
    { fill: "#cfe4fa", text: "#242424" },
    { fill: "#62abf5", text: "#242424" },
    { fill: "#0f548c", text: "#ffffff" },
  ],
  severity: { error: "#b10e1c", warning: "#8a5a00", info: "#3a50b0" },
};

export const darkTheme: ChartTheme = {
  name: "dark",
  font,
  paper: "#292929",
  text: "#ffffff",
  secondary: "#d6d6d6",
  quiet: "#adadad",
  grid: "#525252",
  threshold: "#faa06b",
  series: ["#62abf5", "#faa06b", "#c6b1de"],
  others: "#858585",
  band: "#38424d",
  innerBand: "#4a5f75",
  edgeBand: "#4a3422",
  track: "#474747",
  waiting: "#faa06b",
  heat: [
    { fill: "#cfe4fa", text: "#242424" },
    { fill: "#62abf5", text: "#000000" },
    { fill: "#0e4775", text: "#ffffff" },
    { fill: "#5c3212", text: "#ffffff" },
    { fill: "#8f4e1f", text: "#ffffff" },
  ],
  counts: [
    { fill: "#0e4775", text: "#ffffff" },
    { fill: "#62abf5", text: "#000000" },
    { fill: "#cfe4fa", text: "#242424" },
  ],
  severity: { error: "#f1707b", warning: "#f2c661", info: "#a3b4f5" },
};

const plain: HeatColours = { fill: "Canvas", text: "CanvasText" };

/** System colours alone; shapes, dashes and words carry what colour cannot. */
export const contrastTheme: ChartTheme = {
  name: "contrast",
  font,
  paper: "Canvas",
  text: "CanvasText",
  secondary: "CanvasText",
  quiet: "CanvasText",
  grid: "GrayText",
  threshold: "CanvasText",
  series: ["Highlight", "CanvasText", "CanvasText"],
  others: "GrayText",
  band: "GrayText",
  innerBand: "GrayText",
  edgeBand: "Canvas",
  track: "GrayText",
  waiting: "CanvasText",
  heat: [{ fill: "Highlight", text: "HighlightText" }, plain, plain, plain, plain],
  counts: [plain, plain, { fill: "Highlight", text: "HighlightText" }],
  severity: { error: "CanvasText", warning: "CanvasText", info: "CanvasText" },
};

export const themes = { light: lightTheme, dark: darkTheme, contrast: contrastTheme } as const;

/** Marks of the first, second and third society. */
export const shapes = ["circle", "square", "triangle-up"] as const;
/** The same as characters, for legends in text. */
export const shapeSigns = ["●", "■", "▲"] as const;
export const dashes: readonly (readonly number[])[] = [[], [6, 3], [2, 2]];
