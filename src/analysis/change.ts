import { ranks } from "../core/scoring/rank";
import { measured } from "./distribution";
import { groupBy } from "./groupBy";
import { isPeer, type Panel, type PanelRow } from "./panel";
import { emptySpread, spreadsOf } from "./spreads";
import type { ChangeSeries, ChangeView, Measure, Peers, ViewQueries, YearValue } from "./views";

/** Places of a year: the official ones for the total of all societies, else by value. */
function placesOf(rows: readonly PanelRow[], measure: Measure, peers: Peers): Map<string, number> {
  const isOfficial = measure === "total" && peers.field === undefined && peers.size === undefined;
  const computed = ranks(rows.map((row) => measured(row, measure) ?? NaN));
  return new Map(
    rows.flatMap((row, i) => {
      const place = isOfficial ? row.rank : computed[i]!;
      return place === null || Number.isNaN(place) ? [] : [[row.id, place] as const];
    }),
  );
}

/** Values of one society over the years of the view. */
function seriesOf(
  own: readonly PanelRow[],
  years: readonly number[],
  measure: Measure,
  places: ReadonlyMap<number, ReadonlyMap<string, number>>,
): ChangeSeries {
  const [from, to] = years.slice(-2);
  const point = (year: number): YearValue => {
    const row = own.find((one) => one.year === year);
    return {
      year,
      value: row ? measured(row, measure) : null,
      place: (row && places.get(year)!.get(row.id)) ?? null,
    };
  };
  const points = years.map(point);
  const valueIn = (year: number | undefined): number | null =>
    points.find((one) => one.year === year)?.value ?? null;
  const latest = own.reduce((a, b) => (b.year > a.year ? b : a));
  return {
    id: latest.id,
    name: latest.name,
    points,
    from: to === undefined ? null : valueIn(from),
    to: valueIn(to ?? from),
    source: latest.source,
  };
}

const byLatest = (a: ChangeSeries, b: ChangeSeries): number =>
  (b.to ?? -Infinity) - (a.to ?? -Infinity) || (a.name < b.name ? -1 : 1);

/**
 * Change of the total, or of one star, over the years.
 *
 * Years nobody has results in do not appear; a society without a result in a year has no value there.
 */
export function change(panel: Panel, query: ViewQueries["change"]): ChangeView {
  const { measure = "total", peers = {} } = query;
  const asked = query.years ? new Set(query.years) : undefined;
  const rows = panel.rows.filter((row) => isPeer(row, peers) && (asked?.has(row.year) ?? true));
  const years = panel.years.filter((year) => rows.some((row) => row.year === year));
  const byYear = groupBy(rows, ({ year }) => year);
  const places = new Map(years.map((year) => [year, placesOf(byYear.get(year)!, measure, peers)]));
  const series = [...groupBy(rows, ({ id }) => id).values()].map((own) =>
    seriesOf(own, years, measure, places),
  );
  const spreads = spreadsOf(rows.map((row) => ({ group: row.year, value: measured(row, measure) })));
  return {
    kind: "change",
    measure,
    peers,
    years,
    fromYear: years.at(-2) ?? null,
    toYear: years.length > 1 ? years.at(-1)! : null,
    series: series.sort((a, b) => byLatest(a, b)),
    spreads: years.map((year) => ({ year, spread: spreads.get(year) ?? emptySpread })),
  };
}
