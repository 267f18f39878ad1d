import { removePart } from "../engine/objects";
import type { Context } from "../host/context";
import { defineClass, method } from "../host/define";
import { anything, oneOf, optional } from "../host/kinds";
import { boxed, chartLine, formatClass, texts } from "./chartFormat";
import type { Part } from "./part";
import { amount, bagOf, fixed, no, objectOfPart, partClass, partOf, setBag, value, words, yes } from "./part";

const trendlineType = oneOf("Linear", "Exponential", "Logarithmic", "MovingAverage", "Polynomial", "Power");
const trendlineLabel = partClass(
  "ChartTrendlineLabel",
  {
    ...texts,
    autoText: yes,
    formula: words(),
    height: fixed(0),
    left: amount(),
    linkNumberFormat: yes,
    numberFormat: words("General"),
    text: words(),
    top: amount(),
    width: fixed(0),
  },
  { format: formatClass("ChartTrendlineLabelFormat", boxed) },
);
const trendline = partClass(
  "ChartTrendline",
  {
    backwardPeriod: amount(),
    forwardPeriod: amount(),
    intercept: value(anything, ""),
    movingAveragePeriod: amount(2),
    name: words(),
    polynomialOrder: amount(2),
    showEquation: no,
    showRSquared: no,
    type: value(trendlineType, "Linear"),
  },
  { format: formatClass("ChartTrendlineFormat", { line: chartLine }), label: trendlineLabel },
  {
    methods: {
      delete: method([], (part, cx) => {
        const [id = "", ...path] = part.path.split("/").reverse();
        const list = { ...part, path: path.reverse().join("/") };
        setBag(cx, list, { ids: trendlineIds(cx, list).filter((own) => own !== id) });
        removePart(cx.engine, objectOfPart(cx, part), part.path);
      }),
    },
  },
);

const trendlineIds = (cx: Context, part: Part): string[] =>
  (bagOf(cx, part)["ids"] as string[] | undefined) ?? [];

/** Trendlines of a series, kept in the order they were added. */
export const trendlines = defineClass<Part>("ChartTrendlineCollection", {
  items: {
    all: (part, cx) => trendlineIds(cx, part).map((id) => trendline.of(partOf(part, id))),
    get: (part, cx, index) => {
      const id = trendlineIds(cx, part)[Number(index)];
      return id === undefined ? null : trendline.of(partOf(part, id));
    },
  },
  methods: {
    add: method([optional(trendlineType)], (part, cx, type = "Linear") => {
      const id = crypto.randomUUID();
      setBag(cx, part, { ids: [...trendlineIds(cx, part), id] });
      setBag(cx, partOf(part, id), { type });
      return trendline.of(partOf(part, id));
    }),
    getCount: method([], (part, cx) => trendlineIds(cx, part).length),
  },
});
