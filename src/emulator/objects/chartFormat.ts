import { method } from "../host/define";
import type { ObjectClass } from "../host/define";
import type { Part, Value } from "./part";
import { amount, choice, no, partClass, setBag, shade, words, yes } from "./part";
import { color } from "./colorKind";

const lineStyle = choice(
  "Continuous",
  "None",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Grey25",
  "Grey50",
  "Grey75",
  "Automatic",
  "RoundDot",
);

const clear = method<Part, []>([], (part, cx) => setBag(cx, part, { lineStyle: "None" }));

export const chartFont = partClass("ChartFont", {
  bold: no,
  color: shade("#595959"),
  italic: no,
  name: words("Calibri"),
  size: amount(10),
  underline: choice("None", "Single"),
});

export const chartFill = partClass(
  "ChartFill",
  {},
  {},
  {
    methods: {
      clear: method([], (part, cx) => setBag(cx, part, { color: null })),
      setSolidColor: method([color], (part, cx, solid) => setBag(cx, part, { color: solid })),
    },
  },
);

const line = { color: shade("#BFBFBF"), lineStyle, weight: amount(0.75) };
export const chartBorder = partClass("ChartBorder", line, {}, { methods: { clear } });
export const chartLine = partClass("ChartLineFormat", line, {}, { methods: { clear } });

/** The format of one kind of part: what of border, fill, font and line it has. */
export const formatClass = (
  name: string,
  children: Record<string, ObjectClass<Part>>,
  values: Record<string, Value> = {},
): ObjectClass<Part> => partClass(name, values, children);

const box = { border: chartBorder, fill: chartFill, font: chartFont };

export const areaFormat = formatClass("ChartAreaFormat", box, {
  colorScheme: choice(
    "ColorfulPalette1",
    "ColorfulPalette2",
    "ColorfulPalette3",
    "ColorfulPalette4",
    ...([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map((n) => `MonochromaticPalette${n}`) as []),
  ),
  roundedCorners: no,
});

const horizontalAlignment = choice("Center", "Left", "Right", "Justify", "Distributed");
const verticalAlignment = choice("Center", "Bottom", "Top", "Justify", "Distributed");
const labelPosition = choice(
  "OutsideEnd",
  "Invalid",
  "None",
  "Center",
  "InsideEnd",
  "InsideBase",
  "Left",
  "Right",
  "Top",
  "Bottom",
  "BestFit",
  "Callout",
);

const labelFormat = formatClass("ChartDataLabelFormat", box);
const labels: Record<string, Value> = {
  autoText: yes,
  horizontalAlignment,
  linkNumberFormat: yes,
  numberFormat: words("General"),
  position: labelPosition,
  separator: words(", "),
  showBubbleSize: no,
  showCategoryName: no,
  showLegendKey: no,
  showPercentage: no,
  showSeriesName: no,
  showValue: yes,
  textOrientation: amount(0),
  verticalAlignment,
};

export const dataLabels = partClass("ChartDataLabels", labels, { format: labelFormat });
export const dataLabel = partClass(
  "ChartDataLabel",
  { ...labels, formula: words(), left: amount(), top: amount(), text: words() },
  { format: labelFormat },
);

export const texts = { horizontalAlignment, textOrientation: amount(0), verticalAlignment };
export const boxed = box;
