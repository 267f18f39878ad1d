import type { Context } from "../host/context";
import { defineClass, method, read, readWrite } from "../host/define";
import { OfficeError } from "../host/errors";
import { anything, integer, number, objectOf, oneOf, text, withDefault } from "../host/kinds";
import { boxed, chartBorder, chartFill, chartFont, chartLine, formatClass, texts } from "./chartFormat";
import { range } from "./classes";
import type { Part } from "./part";
import {
  amount,
  bagOf,
  choice,
  fixed,
  no,
  objectOfPart,
  partClass,
  partOf,
  setBag,
  value,
  words,
  yes,
} from "./part";
import { rangeOf } from "../engine/objects";
import { areaOf } from "./support";

const formula = method<Part, [typeof text]>([text], (part, cx, reference) =>
  setBag(cx, part, { formula: reference }),
);

const formatString = partClass("ChartFormatString", {}, { font: chartFont });

/** Text of a chart's title before it is set: the name of its only series. */
function titleText(part: Part, cx: Context): unknown {
  const { parts } = objectOfPart(cx, part);
  const series = (parts[""]?.["series"] as string[] | undefined) ?? [];
  const only = series.length === 1 ? parts[`series/${series[0]!}`]?.["name"] : undefined;
  return bagOf(cx, part)["text"] ?? only ?? "Chart Title";
}

export const chartTitle = partClass(
  "ChartTitle",
  {
    ...texts,
    height: fixed(21),
    width: fixed(80),
    left: amount(0),
    top: amount(0),
    overlay: no,
    position: choice("Automatic", "Top", "Bottom", "Left", "Right"),
    showShadow: no,
    visible: yes,
  },
  { format: formatClass("ChartTitleFormat", boxed) },
  {
    scalars: {
      text: readWrite(titleText, text, (part, cx, title) => setBag(cx, part, { text: title, visible: true })),
    },
    methods: {
      getSubstring: method([integer(0), integer(0)], (part, _cx, start, length) =>
        formatString.of(partOf(part, `from ${start} for ${length}`)),
      ),
      setFormula: formula,
    },
  },
);

const legendEntry = partClass(
  "ChartLegendEntry",
  { visible: yes },
  {},
  {
    scalars: { index: read(({ path }) => Number(path.split("/").at(-1))) },
  },
);

const seriesCount = (cx: Context, part: Part): number =>
  ((objectOfPart(cx, part).parts[""]?.["series"] as string[] | undefined) ?? []).length;

const legendEntries = defineClass<Part>("ChartLegendEntryCollection", {
  items: {
    all: (part, cx) =>
      Array.from({ length: seriesCount(cx, part) }, (_, i) => legendEntry.of(partOf(part, String(i)))),
  },
  methods: {
    getCount: method([], (part, cx) => seriesCount(cx, part)),
    getItemAt: method([integer(0)], (part, cx, index) => {
      if (index >= seriesCount(cx, part)) throw new OfficeError("InvalidArgument");
      return legendEntry.of(partOf(part, String(index)));
    }),
  },
});

export const chartLegend = partClass(
  "ChartLegend",
  {
    height: amount(),
    left: amount(),
    overlay: no,
    position: choice("Bottom", "Invalid", "Top", "Left", "Right", "Corner", "Custom"),
    showShadow: no,
    top: amount(),
    visible: yes,
    width: amount(),
  },
  { format: formatClass("ChartLegendFormat", boxed), legendEntries },
);

const gridlines = partClass(
  "ChartGridlines",
  { visible: no },
  { format: formatClass("ChartGridlinesFormat", { line: chartLine }) },
);
const axisTitle = partClass(
  "ChartAxisTitle",
  { text: words("Axis Title"), textOrientation: amount(0), visible: no },
  { format: formatClass("ChartAxisTitleFormat", boxed) },
  { methods: { setFormula: formula } },
);

const timeUnit = choice("Days", "Months", "Years");
const tickMark = choice("None", "Cross", "Inside", "Outside");
const axis = partClass(
  "ChartAxis",
  {
    alignment: choice("Center", "Left", "Right"),
    baseTimeUnit: timeUnit,
    categoryType: choice("Automatic", "TextAxis", "DateAxis"),
    customDisplayUnit: fixed(0),
    displayUnit: choice(
      "None",
      "Hundreds",
      "Thousands",
      "TenThousands",
      "HundredThousands",
      "Millions",
      "TenMillions",
      "HundredMillions",
      "Billions",
      "Trillions",
      "Custom",
    ),
    isBetweenCategories: yes,
    linkNumberFormat: yes,
    logBase: amount(10),
    majorTickMark: tickMark,
    majorTimeUnitScale: timeUnit,
    majorUnit: value(anything, ""),
    maximum: value(anything, ""),
    minimum: value(anything, ""),
    minorTickMark: tickMark,
    minorTimeUnitScale: timeUnit,
    minorUnit: value(anything, ""),
    multiLevel: no,
    numberFormat: words("General"),
    offset: amount(100),
    position: choice("Automatic", "Maximum", "Minimum", "Custom"),
    positionAt: fixed(0),
    reversePlotOrder: no,
    scaleType: choice("Linear", "Logarithmic"),
    showDisplayUnitLabel: yes,
    textOrientation: value(anything, 0),
    tickLabelPosition: choice("NextToAxis", "High", "Low", "None"),
    tickLabelSpacing: value(anything, 1),
    tickMarkSpacing: amount(1),
    visible: yes,
  },
  {
    format: formatClass("ChartAxisFormat", { fill: chartFill, font: chartFont, line: chartLine }),
    majorGridlines: gridlines,
    minorGridlines: gridlines,
    title: axisTitle,
  },
  {
    scalars: {
      type: read(({ path }) => axisTypes[path.split("/")[1] ?? ""] ?? "Invalid"),
      axisGroup: read(({ path }) => (path.startsWith("secondaryAxes") ? "Secondary" : "Primary")),
    },
    methods: {
      setCategoryNames: method([objectOf(range)], (part, cx, cells) => {
        const { ranges, parts } = objectOfPart(cx, part);
        for (const id of (parts[""]?.["series"] as string[] | undefined) ?? []) {
          ranges[`series/${id}/categories`] = rangeOf({ sheetId: cells.sheetId, area: areaOf(cells) });
        }
      }),
      setCustomDisplayUnit: method([number], (part, cx, unit) =>
        setBag(cx, part, { customDisplayUnit: unit, displayUnit: "Custom" }),
      ),
      setPositionAt: method([number], (part, cx, at) =>
        setBag(cx, part, { positionAt: at, position: "Custom" }),
      ),
    },
  },
);

const axisTypes: Record<string, string> = {
  categoryAxis: "Category",
  valueAxis: "Value",
  seriesAxis: "Series",
};

export const chartAxes = partClass(
  "ChartAxes",
  {},
  { categoryAxis: axis, valueAxis: axis, seriesAxis: axis },
  {
    methods: {
      getItem: method(
        [oneOf("Category", "Value", "Series"), withDefault(oneOf("Primary", "Secondary"), "Primary")],
        ({ id }, _cx, type, group) => {
          const name = `${type.toLowerCase()}Axis`;
          return axis.of({ id, path: `${group === "Primary" ? "axes" : "secondaryAxes"}/${name}` });
        },
      ),
    },
  },
);

export const plotArea = partClass(
  "ChartPlotArea",
  {
    height: amount(),
    insideHeight: amount(),
    insideLeft: amount(),
    insideTop: amount(),
    insideWidth: amount(),
    left: amount(),
    position: choice("Automatic", "Custom"),
    top: amount(),
    width: amount(),
  },
  { format: formatClass("ChartPlotAreaFormat", { border: chartBorder, fill: chartFill }) },
);

export const pivotOptions = partClass("ChartPivotOptions", {
  showAxisFieldButtons: yes,
  showLegendFieldButtons: yes,
  showReportFilterFieldButtons: yes,
  showValueFieldButtons: yes,
});

export const dataTable = partClass(
  "ChartDataTable",
  {
    showHorizontalBorder: yes,
    showLegendKey: yes,
    showOutlineBorder: yes,
    showVerticalBorder: yes,
    visible: no,
  },
  { format: formatClass("ChartDataTableFormat", boxed) },
);
