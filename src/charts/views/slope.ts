import type { ChangeSeries, ChangeView } from "../../analysis/views";
import { dodge, fitText, linear, pixel, textWidth } from "../layout";
import {
  mostSpoken,
  picture,
  quantitative,
  at,
  textMark,
  values,
  type Margins,
  type Drawn,
  type Pen,
  type Spec,
} from "../spec";
import { changeSays, endText } from "../words/change";
import { bandLayers } from "./bands";
import { highlightedOf } from "./followed";
import { otherRules, ownLines, ownPoints, seriesColor } from "./series";

/** More lines than this are drawn as bands. */
const mostLines = 300;

/** Vertical room of one label. */
const labelGap = 16;

interface Both extends ChangeSeries {
  readonly from: number;
  readonly to: number;
}

const isBoth = (one: ChangeSeries): one is Both => one.from !== null && one.to !== null;

interface Row {
  readonly id: string;
  readonly nth: number;
  readonly year: number;
  readonly value: number;
  readonly says: string;
}

/** A little room above and below the values. */
function domainOf(numbers: readonly number[]): readonly [number, number] {
  const low = numbers.reduce((a, b) => Math.min(a, b), Infinity);
  const high = numbers.reduce((a, b) => Math.max(a, b), -Infinity);
  if (low > high) return [0, 100];
  const room = Math.max((high - low) * 0.04, 0.5);
  return [low - room, high + room];
}

function rowsOf(pen: Pen, view: ChangeView, one: Both, nth: number): Row[] {
  const says = changeSays(pen.voice, view, one);
  const row = (year: number, value: number): Row => ({ id: one.id, nth, year, value, says });
  return [row(view.fromYear!, one.from), row(view.toYear!, one.to)];
}

/** Labels at both ends of the highlighted lines, moved apart where they would lie on each other. */
function labelLayers(
  pen: Pen,
  own: readonly Both[],
  margins: Margins,
  scale: ReturnType<typeof linear>,
): Spec[] {
  const inner = pen.width - margins.left - margins.right;
  const [bottom, top] = [scale.range[0], scale.range[1]];
  const place = (list: readonly number[]): number[] =>
    dodge(list.map(scale.at), labelGap, [top + 6, bottom - 6]);
  const left = place(own.map(({ from }) => from));
  const right = place(own.map(({ to }) => to));
  const label = (nth: number, y: number, x: number, text: string) => ({ nth, x, y: pixel(y), text });
  const starts = own.map((one, i) => label(i, left[i]!, -10, endText(one.from)));
  const ends = own.map((one, i) => {
    const value = endText(one.to);
    const room = margins.right - 12 - textWidth(` ${value}`, 12);
    return label(i, right[i]!, inner + 10, `${fitText(pen.voice.name(one), room, 12)} ${value}`);
  });
  const encoding = {
    x: at("x"),
    y: at("y"),
    text: { field: "text", type: "nominal" },
    color: seriesColor(pen.theme),
  };
  return [
    { data: values(starts), mark: textMark({ align: "right" }), encoding },
    { data: values(ends), mark: textMark({ bold: true }), encoding },
  ];
}

/** Change between two years: a line per society, the highlighted ones with their values at both ends. */
export function slope(pen: Pen, view: ChangeView): Drawn {
  const { theme, voice, isWide } = pen;
  const [fromYear, toYear] = [view.fromYear!, view.toYear!];
  const both = view.series.filter(isBoth);
  const own = highlightedOf(view, pen.followed).filter(isBoth);
  const isMany = both.length > mostLines;
  const others = isMany ? [] : both.filter((one) => !own.includes(one));
  const widest = Math.max(...own.map((one) => textWidth(`${voice.name(one)} ${endText(one.to)}`, 12)), 60);
  const margins: Margins = {
    left: isWide ? 90 : 58,
    right: Math.min(widest + 18, isWide ? 260 : 132),
    top: 28,
    bottom: 8,
  };
  const height = isWide ? 340 : 270;
  const domain = domainOf(both.flatMap(({ from, to }) => [from, to]));
  const scale = linear(domain, [height - margins.top - margins.bottom, 0]);
  const channels = {
    x: quantitative("year", { scale: { domain: [fromYear, toYear], nice: false, zero: false }, axis: null }),
    y: quantitative("value", { scale: { domain, nice: false, zero: false }, axis: null }),
  };
  const years = [fromYear, toYear].map((year) => ({ year, text: voice.year(year) }));
  const frame: Spec[] = [
    {
      data: values(years),
      mark: { type: "rule", color: theme.grid, aria: false },
      encoding: { x: channels.x },
    },
    {
      data: values(years),
      mark: textMark({ align: "center", baseline: "bottom", color: theme.secondary }),
      encoding: { x: channels.x, y: { value: -8 }, text: { field: "text", type: "nominal" } },
    },
  ];
  const ownRows = own.flatMap((one, nth) => rowsOf(pen, view, one, nth));
  const spec = picture(pen, { height, margins }, [
    ...frame,
    ...(isMany ? bandLayers(theme, view, channels) : []),
    otherRules(
      theme,
      others.map((one) => ({
        id: one.id,
        year: fromYear,
        toYear,
        value: one.from,
        to: one.to,
        says: changeSays(voice, view, one),
      })),
      { ...channels, x2: { field: "toYear" }, y2: { field: "to" } },
      others.length <= mostSpoken,
    ),
    ownLines(theme, ownRows, channels),
    ownPoints(theme, ownRows, channels),
    ...labelLayers(pen, own, margins, scale),
  ]);
  const [low, high] = domain.map((end) => Math.round(end));
  return {
    spec,
    title: voice.text("change.title", {
      measure: voice.measure(view.measure),
      from: String(fromYear),
      to: String(toYear),
    }),
    notes: [
      isMany && voice.text("change.bands", { n: both.length }),
      others.length > 0 && voice.text("change.grey", { n: others.length }),
      voice.text("change.axis", { low: low!, high: high! }),
    ],
  };
}
