import { addressOf } from "../engine/address";
import type { StoredRange } from "../engine/objects";
import { areaOfRange, rangeOf, removePart } from "../engine/objects";
import type { CellValue } from "../engine/reader";
import type { Context } from "../host/context";
import { calculated, defineClass, method, read, readWrite } from "../host/define";
import { OfficeError } from "../host/errors";
import { integer, objectOf, oneOf, optional, text } from "../host/kinds";
import { chartBorder, chartFill, chartLine, dataLabel, dataLabels, formatClass } from "./chartFormat";
import { chartTypes } from "./chartTypes";
import { trendlines } from "./chartTrendlines";
import { range } from "./classes";
import type { Part } from "./part";
import { amount, bagOf, choice, no, objectOfPart, partClass, partOf, setBag, shade, yes } from "./part";
import type { Cells } from "./support";
import { areaOf } from "./support";

/** Ids of a chart's series in the order they are plotted. */
export const seriesIds = (cx: Context, part: Part): string[] =>
  (objectOfPart(cx, part).parts[""]?.["series"] as string[] | undefined) ?? [];

const rangeNamed = (cx: Context, part: Part, name: string): StoredRange | undefined =>
  objectOfPart(cx, part).ranges[`${part.path}/${name}`];

/** Values of the cells a series refers to, row by row. */
function valuesOf(cx: Context, part: Part, name: string): CellValue[] {
  const place = areaOfRange(cx.engine, rangeNamed(cx, part, name));
  if (!place) return [];
  const { area } = place;
  const reader = cx.engine.reader(place.sheetId);
  const values: CellValue[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) values.push(reader.value(row, column));
  }
  return values;
}

/** Name of a series: as set, else as its cell shows it, else by its place. */
export function seriesName(cx: Context, part: Part): string {
  const own = bagOf(cx, part)["name"];
  if (typeof own === "string") return own;
  const place = areaOfRange(cx.engine, rangeNamed(cx, part, "name"));
  if (place) return cx.engine.reader(place.sheetId).text(place.area.top, place.area.left);
  return `Series${seriesIds(cx, part).indexOf(part.path.split("/").at(-1) ?? "") + 1}`;
}

const markers = {
  markerBackgroundColor: shade("#FFFFFF"),
  markerForegroundColor: shade("#000000"),
  markerSize: amount(5),
  markerStyle: choice(
    "Automatic",
    "Invalid",
    "None",
    "Square",
    "Diamond",
    "Triangle",
    "X",
    "Star",
    "Dot",
    "Dash",
    "Circle",
    "Plus",
    "Picture",
  ),
};

const point = partClass(
  "ChartPoint",
  { hasDataLabel: no, ...markers },
  { dataLabel, format: formatClass("ChartPointFormat", { border: chartBorder, fill: chartFill }) },
  {
    scalars: {
      value: calculated(
        read((part, cx) => {
          const [index = "0", , ...path] = part.path.split("/").reverse();
          const series = { ...part, path: path.reverse().join("/") };
          return valuesOf(cx, series, "values")[Number(index)];
        }),
      ),
    },
  },
);

/** The series the points belong to. */
const seriesOfPoints = ({ id, path }: Part): Part => ({ id, path: path.replace(/\/points$/, "") });
const pointCount = (part: Part, cx: Context): number => valuesOf(cx, seriesOfPoints(part), "values").length;

const points = defineClass<Part>("ChartPointsCollection", {
  scalars: { count: read(pointCount) },
  items: {
    all: (part, cx) =>
      Array.from({ length: pointCount(part, cx) }, (_, i) => point.of(partOf(part, String(i)))),
  },
  methods: {
    getCount: method([], pointCount),
    getItemAt: method([integer(0)], (part, cx, index) => {
      if (index >= pointCount(part, cx)) throw new OfficeError("InvalidArgument");
      return point.of(partOf(part, String(index)));
    }),
  },
});

const errorBars = partClass(
  "ChartErrorBars",
  {
    endStyleCap: yes,
    include: choice("Both", "MinusValues", "PlusValues"),
    type: choice("FixedValue", "Percent", "StDev", "StError", "Custom"),
    visible: no,
  },
  { format: formatClass("ChartErrorBarsFormat", { line: chartLine }) },
);

const dimension = oneOf("Categories", "Values", "XValues", "YValues", "BubbleSizes");
const rangeOfDimension = {
  Categories: "categories",
  XValues: "categories",
  Values: "values",
  YValues: "values",
  BubbleSizes: "bubbleSizes",
};

const setRange = (name: string) =>
  method([objectOf(range)], (part: Part, cx: Context, cells: Cells) => {
    const object = objectOfPart(cx, part);
    object.ranges[`${part.path}/${name}`] = rangeOf({ sheetId: cells.sheetId, area: areaOf(cells) });
  });

const gradient = choice("ExtremeValue", "Number", "Percent");

export const chartSeries = partClass(
  "ChartSeries",
  {
    axisGroup: choice("Primary", "Secondary"),
    bubbleScale: amount(100),
    doughnutHoleSize: amount(75),
    explosion: amount(),
    filtered: no,
    firstSliceAngle: amount(),
    gapWidth: amount(219),
    gradientMaximumColor: shade("#4472C4"),
    gradientMaximumType: gradient,
    gradientMaximumValue: amount(),
    gradientMidpointColor: shade("#4472C4"),
    gradientMidpointType: gradient,
    gradientMidpointValue: amount(),
    gradientMinimumColor: shade("#4472C4"),
    gradientMinimumType: gradient,
    gradientMinimumValue: amount(),
    gradientStyle: choice("TwoPhaseColor", "ThreePhaseColor"),
    hasDataLabels: no,
    invertColor: shade("#FFFFFF"),
    invertIfNegative: no,
    ...markers,
    overlap: amount(-27),
    parentLabelStrategy: choice("Overlapping", "None", "Banner"),
    secondPlotSize: amount(75),
    showConnectorLines: yes,
    showLeaderLines: yes,
    showShadow: no,
    smooth: no,
    splitType: choice("SplitByPosition", "SplitByValue", "SplitByPercentValue", "SplitByCustomSplit"),
    splitValue: amount(),
    varyByCategories: no,
  },
  {
    binOptions: partClass("ChartBinOptions", {
      allowOverflow: no,
      allowUnderflow: no,
      count: amount(),
      overflowValue: amount(),
      type: choice("Auto", "Category", "BinWidth", "BinCount"),
      underflowValue: amount(),
      width: amount(),
    }),
    boxwhiskerOptions: partClass("ChartBoxwhiskerOptions", {
      quartileCalculation: choice("Exclusive", "Inclusive"),
      showInnerPoints: no,
      showMeanLine: no,
      showMeanMarker: yes,
      showOutlierPoints: yes,
    }),
    dataLabels,
    format: formatClass("ChartSeriesFormat", { fill: chartFill, line: chartLine }),
    mapOptions: partClass("ChartMapOptions", {
      labelStrategy: choice("None", "BestFit", "ShowAll"),
      level: choice("Automatic", "DataOnly", "City", "County", "State", "Country", "Continent", "World"),
      projectionType: choice("Automatic", "Mercator", "Miller", "Robinson", "Albers"),
    }),
    points,
    trendlines,
    xErrorBars: errorBars,
    yErrorBars: errorBars,
  },
  {
    scalars: {
      chartType: readWrite(
        (part, cx) => bagOf(cx, part)["chartType"] ?? bagOf(cx, { ...part, path: "" })["chartType"],
        oneOf(...chartTypes),
        (part, cx, chartType) => setBag(cx, part, { chartType }),
      ),
      name: readWrite(
        (part, cx) => seriesName(cx, part),
        text,
        (part, cx, name) => setBag(cx, part, { name }),
      ),
      plotOrder: read((part, cx) => seriesIds(cx, part).indexOf(part.path.split("/").at(-1) ?? "")),
    },
    methods: {
      delete: method([], (part, cx) => {
        const id = part.path.split("/").at(-1);
        setBag(cx, { ...part, path: "" }, { series: seriesIds(cx, part).filter((own) => own !== id) });
        removePart(cx.engine, objectOfPart(cx, part), part.path);
      }),
      getDimensionDataSourceString: method([dimension], (part, cx, name) => {
        const place = areaOfRange(cx.engine, rangeNamed(cx, part, rangeOfDimension[name]));
        if (!place) throw new OfficeError("InvalidArgument");
        return addressOf(cx.engine.sheet(place.sheetId)?.getName() ?? "", place.area);
      }),
      getDimensionDataSourceType: method([dimension], (part, cx, name) =>
        rangeNamed(cx, part, rangeOfDimension[name]) ? "LocalRange" : "Unknown",
      ),
      getDimensionValues: calculated(
        method([dimension], (part, cx, name) => valuesOf(cx, part, rangeOfDimension[name])),
      ),
      setBubbleSizes: setRange("bubbleSizes"),
      setValues: setRange("values"),
      setXAxisValues: setRange("categories"),
    },
  },
);

const ofChart = (id: string) => ({ id, path: "" });

export const seriesCollection = defineClass<Part>("ChartSeriesCollection", {
  scalars: { count: read((part, cx) => seriesIds(cx, part).length) },
  items: {
    all: (part, cx) => seriesIds(cx, part).map((id) => chartSeries.of(partOf(part, id))),
  },
  methods: {
    add: method([optional(text), optional(integer(0))], (part, cx, name, index) => {
      const id = crypto.randomUUID();
      const ids = [...seriesIds(cx, part)];
      ids.splice(index ?? ids.length, 0, id);
      setBag(cx, ofChart(part.id), { series: ids });
      setBag(cx, partOf(part, id), name === undefined ? {} : { name });
      return chartSeries.of(partOf(part, id));
    }),
    getCount: method([], (part, cx) => seriesIds(cx, part).length),
    getItemAt: method([integer(0)], (part, cx, index) => {
      const id = seriesIds(cx, part)[index];
      if (id === undefined) throw new OfficeError("InvalidArgument");
      return chartSeries.of(partOf(part, id));
    }),
  },
});
