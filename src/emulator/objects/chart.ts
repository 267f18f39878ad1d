import { bounding } from "../engine/area";
import type { SeriesBy } from "../engine/chartData";
import { seriesIn } from "../engine/chartData";
import type { Place } from "../engine/names";
import {
  areaOfRange,
  rangeOf,
  removeObject,
  removePart,
  storedObjects,
  storeObject,
} from "../engine/objects";
import { protectionOf } from "../engine/protection";
import { placement } from "../engine/sizes";
import type { Context } from "../host/context";
import type { Handle } from "../host/define";
import { calculated, defineClass, method, ObjectClass, read, readWrite } from "../host/define";
import { OfficeError } from "../host/errors";
import { either, integer, number, objectOf, oneOf, optional, text, withDefault } from "../host/kinds";
import { areaFormat, dataLabels } from "./chartFormat";
import { chartAxes, chartLegend, chartTitle, dataTable, pivotOptions, plotArea } from "./chartParts";
import { seriesCollection, seriesIds } from "./chartSeries";
import { chartTypes } from "./chartTypes";
import { range, workbook, worksheet } from "./classes";
import type { Part } from "./part";
import { amount, bagOf, choice, keptValues, no, objectOfPart, partOf, parts, setBag, yes } from "./part";
import { placeArgument } from "./rangeEditing";
import type { Cells, SheetState } from "./support";
import { areaOf, sameName, sheetOf } from "./support";

const chart = new ObjectClass<Part>("Chart");
const seriesBy = withDefault(oneOf("Auto", "Columns", "Rows"), "Auto");

const requireObjects = (cx: Context, sheetId: string): void => {
  const protection = protectionOf(cx.engine, sheetId);
  if (protection && protection.options["allowEditObjects"] !== true) throw new OfficeError("AccessDenied");
};

const sheetIdOf = (cx: Context, part: Part): string => {
  const { sheetId } = objectOfPart(cx, part);
  if (sheetId === undefined) throw new OfficeError("ItemNotFound");
  return sheetId;
};

/** Gives a chart the series of a block of cells in place of those it has. */
function setData(cx: Context, part: Part, place: Place, by: SeriesBy): void {
  const object = objectOfPart(cx, part);
  removePart(cx.engine, object, "series");
  object.ranges["source"] = rangeOf(place);
  const found = seriesIn(cx.engine, place, by);
  const ids = found.series.map(({ name, values, categories }) => {
    const id = crypto.randomUUID();
    for (const [key, area] of Object.entries({ name, values, categories })) {
      if (area) object.ranges[`series/${id}/${key}`] = rangeOf({ sheetId: place.sheetId, area });
    }
    return id;
  });
  setBag(cx, part, { series: ids, plotBy: found.by });
}

function addChart(cx: Context, sheetId: string, chartType: string, cells: Cells, by: SeriesBy): Handle {
  sheetOf(cx, sheetId);
  requireObjects(cx, sheetId);
  const names = new Set(chartsOf(cx, sheetId).map((part) => bagOf(cx, part)["name"]));
  let n = 1;
  while (names.has(`Chart ${n}`)) n += 1;
  const part = {
    id: storeObject(cx.engine, { kind: "chart", sheetId, parts: {}, ranges: {} }),
    path: "",
  };
  setBag(cx, part, { chartType, name: `Chart ${n}` });
  setData(cx, part, { sheetId: cells.sheetId, area: areaOf(cells) }, by);
  const many = seriesIds(cx, part).length > 1;
  setBag(cx, partOf(part, "legend"), { visible: many || /pie|doughnut/i.test(chartType) });
  setBag(cx, { ...part, path: "axes/valueAxis/majorGridlines" }, { visible: true });
  return chart.of(part);
}

const chartsOf = (cx: Context, sheetId?: string): Part[] =>
  storedObjects(cx.engine, "chart", sheetId).map(([id]) => ({ id, path: "" }));

function findChart(cx: Context, sheetId: string, key: string): Handle | null {
  sheetOf(cx, sheetId);
  const found = chartsOf(cx, sheetId).find(
    (part) => part.id === key || sameName(String(bagOf(cx, part)["name"]), key),
  );
  return found ? chart.of(found) : null;
}

const cell = either(objectOf(range), text);

function setPosition(cx: Context, part: Part, start: Cells | string, end: Cells | string | undefined): void {
  const cells = { sheetId: sheetIdOf(cx, part), areas: [] };
  const from = placeArgument(cx, cells, start);
  const first = placement(cx.engine, from.sheetId, from.area);
  if (end === undefined) {
    setBag(cx, part, { left: first.left, top: first.top });
    return;
  }
  const to = placeArgument(cx, cells, end);
  setBag(cx, part, { ...placement(cx.engine, from.sheetId, bounding(from.area, to.area)) });
}

chart.declare({
  identity: { Id: ({ id }) => id },
  scalars: {
    ...keptValues({
      categoryLabelLevel: amount(0),
      displayBlanksAs: choice("NotPlotted", "Zero", "Interplotted"),
      height: amount(216),
      left: amount(0),
      plotVisibleOnly: yes,
      seriesNameLevel: amount(0),
      showAllFieldButtons: yes,
      showDataLabelsOverMaximum: no,
      style: amount(201),
      top: amount(0),
      width: amount(360),
    }),
    id: read((part, cx) => (objectOfPart(cx, part), part.id)),
    chartType: readWrite(
      (part, cx) => bagOf(cx, part)["chartType"],
      oneOf(...chartTypes),
      (part, cx, chartType) => setBag(cx, part, { chartType }),
    ),
    name: readWrite(
      (part, cx) => bagOf(cx, part)["name"],
      text,
      (part, cx, name) => setBag(cx, part, { name }),
    ),
    plotBy: readWrite(
      (part, cx) => bagOf(cx, part)["plotBy"],
      oneOf("Rows", "Columns"),
      (part, cx, by) => {
        const source = areaOfRange(cx.engine, objectOfPart(cx, part).ranges["source"]);
        if (!source) throw new OfficeError("InvalidOperation");
        setData(cx, part, source, by);
      },
    ),
  },
  children: {
    ...parts({
      axes: chartAxes,
      dataLabels,
      format: areaFormat,
      legend: chartLegend,
      pivotOptions,
      plotArea,
      series: seriesCollection,
      title: chartTitle,
    }),
    worksheet: (part, cx) => worksheet.of({ id: sheetIdOf(cx, part) }),
  },
  methods: {
    activate: method([], (part, cx) => {
      active.set(cx.engine.workbook, part.id);
    }),
    delete: method([], (part, cx) => {
      requireObjects(cx, sheetIdOf(cx, part));
      removeObject(cx.engine, part.id);
    }),
    getDataTable: method([], (part) => dataTable.of(partOf(part, "dataTable"))),
    getDataTableOrNullObject: method([], (part) => dataTable.of(partOf(part, "dataTable"))),
    getImage: method([optional(number), optional(number), optional(text)], () => {
      throw new OfficeError("NotImplemented", "Charts are not drawn, so there is no picture of them.");
    }),
    setData: calculated(
      method([objectOf(range), seriesBy], (part, cx, cells, by) =>
        setData(cx, part, { sheetId: cells.sheetId, area: areaOf(cells) }, by),
      ),
    ),
    setPosition: method([cell, optional(cell)], (part, cx, start, end) => setPosition(cx, part, start, end)),
  },
});

/** The chart in front, by workbook. */
const active = new WeakMap<object, string>();

function activeChart(cx: Context): Handle | null {
  const id = active.get(cx.engine.workbook);
  return id !== undefined && chartsOf(cx).some((part) => part.id === id) ? chart.of({ id, path: "" }) : null;
}

const chartCollection = defineClass<SheetState>("ChartCollection", {
  scalars: { count: read(({ id }, cx) => chartsOf(cx, id).length) },
  items: {
    all: ({ id }, cx) => chartsOf(cx, id).map((part) => chart.of(part)),
    get: ({ id }, cx, key) => findChart(cx, id, String(key)),
  },
  methods: {
    add: calculated(
      method([oneOf(...chartTypes), objectOf(range), seriesBy], ({ id }, cx, type, cells, by) =>
        addChart(cx, id, type, cells, by),
      ),
    ),
    getCount: method([], ({ id }, cx) => chartsOf(cx, id).length),
    getItemAt: method([integer(0)], ({ id }, cx, index) => {
      const found = chartsOf(cx, id)[index];
      if (!found) throw new OfficeError("InvalidArgument");
      return chart.of(found);
    }),
    getItemOrNullObject: method([text], ({ id }, cx, key) => findChart(cx, id, key)),
  },
});

worksheet.declare({ children: { charts: (sheet) => chartCollection.of(sheet) } });
workbook.declare({
  methods: {
    getActiveChart: method([], (_, cx) => {
      const found = activeChart(cx);
      if (!found) throw new OfficeError("ItemNotFound");
      return found;
    }),
    getActiveChartOrNullObject: method([], (_, cx) => activeChart(cx)),
  },
});
