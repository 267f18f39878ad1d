import type { ChangeSeries, ChangeView } from "../../analysis/views";
import { dodge, fitText, linear, pixel, textWidth } from "../layout";
import {
  at,
  mostSpoken,
  picture,
  quantitative,
  textMark,
  ticksAt,
  values,
  type Margins,
  type Drawn,
  type Pen,
  type Spec,
} from "../spec";
import { endText, yearSays } from "../words/change";
import { highlightedOf } from "./followed";
import { otherLines, ownLines, ownPoints, seriesColor } from "./series";

/** More lines than this would only be a grey field. */
const mostLines = 60;
const labelGap = 16;

interface Row {
  readonly id: string;
  readonly nth: number;
  readonly year: number;
  /** Null in a year without a result: the line is broken there. */
  readonly place: number | null;
  readonly says: string;
}

const lastPlaced = (one: ChangeSeries) => one.points.findLast(({ place }) => place !== null);

/** Place, name and value at the end of each highlighted line. */
function endLabels(
  pen: Pen,
  own: readonly ChangeSeries[],
  margins: Margins,
  y: ReturnType<typeof linear>,
): Spec {
  const inner = pen.width - margins.left - margins.right;
  const ends = own.flatMap((one, nth) => {
    const last = lastPlaced(one);
    return last ? [{ one, nth, last }] : [];
  });
  const placed = dodge(
    ends.map(({ last }) => y.at(last.place!)),
    labelGap,
    [6, y.range[1] - 6],
  );
  const rows = ends.map(({ one, nth, last }, i) => {
    const value = last.value === null ? "" : ` ${endText(last.value)}`;
    const place = `${pen.voice.rank(last.place)} `;
    const room = margins.right - 12 - textWidth(place + value, 12);
    return {
      nth,
      x: inner + 10,
      y: pixel(placed[i]!),
      text: `${place}${fitText(pen.voice.name(one), room, 12)}${value}`,
    };
  });
  return {
    data: values(rows),
    mark: textMark({ bold: true }),
    encoding: {
      x: at("x"),
      y: at("y"),
      text: { field: "text", type: "nominal" },
      color: seriesColor(pen.theme),
    },
  };
}

/** Years to write under the axis, so many that they do not meet. */
function shownYears(years: readonly number[], width: number): number[] {
  const [first, last] = [years[0]!, years.at(-1)!];
  const perYear = width / Math.max(last - first, 1);
  let free = -Infinity;
  const shown: number[] = [];
  for (const year of [...years].reverse()) {
    const x = (last - year) * perYear;
    if (x < free) continue;
    shown.push(year);
    free = x + 44;
  }
  return shown.reverse();
}

const placesShown = (last: number): number[] =>
  [1, 5, 10, 20, 30, 40, 50, 100, 150, 200, 300, 500, 1000].filter((place) => place <= last);

/** Places thinned out until they do not meet. */
function placeTicks(last: number, height: number): number[] {
  const kept: number[] = [];
  for (const place of placesShown(last).reverse())
    if (kept.length === 0 || ((kept.at(-1)! - place) / last) * height >= 16) kept.push(place);
  return kept.includes(1) ? kept.reverse() : [1, ...kept.slice(0, -1).reverse()];
}

/** Places over three years and more; the highlighted societies have place, name and value at the end. */
export function bump(pen: Pen, view: ChangeView): Drawn {
  const { theme, voice, isWide } = pen;
  const own = highlightedOf(view, pen.followed);
  const others = view.series.length > mostLines ? [] : view.series.filter((one) => !own.includes(one));
  const widest = Math.max(
    ...own.map((one) => textWidth(`00 ${voice.name(one)} ${endText(lastPlaced(one)?.value ?? 0)}`, 12)),
    60,
  );
  const margins: Margins = {
    left: 34,
    right: Math.min(widest + 18, isWide ? 260 : 140),
    top: 12,
    bottom: 26,
  };
  const height = isWide ? 380 : 300;
  const places = view.series.flatMap(({ points }) =>
    points.flatMap(({ place }) => (place === null ? [] : [place])),
  );
  const last = Math.max(...places, 2);
  const y = linear([1, last], [0, height - margins.top - margins.bottom]);
  const inner = pen.width - margins.left - margins.right;
  const rowsOf = (one: ChangeSeries, nth: number): Row[] =>
    one.points.map(({ year, place }) => ({
      id: one.id,
      nth,
      year,
      place,
      says: yearSays(voice, view, one, year),
    }));
  const [firstYear, lastYear] = [view.years[0]!, view.years.at(-1)!];
  const years = shownYears(view.years, inner);
  const channels = {
    x: quantitative("year", {
      scale: { domain: [firstYear, lastYear], nice: false, zero: false },
      axis: {
        orient: "bottom",
        ...ticksAt(years),
        format: "d",
        labelExpr: yearLabel(pen),
        grid: true,
        labelFlush: true,
      },
    }),
    y: quantitative("place", {
      scale: { domain: [1, last], nice: false, zero: false, reverse: true },
      axis: {
        orient: "left",
        ...ticksAt(placeTicks(last, y.range[1])),
        format: "d",
        grid: false,
      },
    }),
  };
  const ownRows = own.flatMap((one, nth) => rowsOf(one, nth));
  const spec = picture(pen, { height, margins }, [
    otherLines(
      theme,
      others.flatMap((one) => rowsOf(one, -1)),
      channels,
      others.length * view.years.length <= mostSpoken,
    ),
    ownLines(theme, ownRows, channels),
    ownPoints(
      theme,
      ownRows.filter(({ place }) => place !== null),
      channels,
      60,
    ),
    endLabels(pen, own, margins, y),
  ]);
  const hidden = view.series.length - own.length - others.length;
  return {
    spec,
    title: voice.text("change.bumpTitle", { from: String(firstYear), to: String(lastYear) }),
    notes: [
      others.length > 0 && voice.text("change.grey", { n: others.length }),
      hidden > 0 && voice.text("change.hidden", { n: hidden }),
    ],
  };
}

/** Writes a year as its language does. */
export const yearLabel = ({ voice }: Pen): string =>
  `replace(${JSON.stringify(voice.text("word.year", { year: "YYYY" }))}, "YYYY", datum.label)`;
