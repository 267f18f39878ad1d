import { desc, table } from "arquero";
import type { Scores } from "./types";
import { distributionOf } from "./distribution";
import { isPeer, type Panel, type PanelRow } from "./panel";
import type { Before, Peers, StandingRow, StandingView } from "./views";

/** Year with results before another, or null. */
export const yearBefore = (years: readonly number[], year: number): number | null =>
  years.filter((one) => one < year).at(-1) ?? null;

/** Rows of a year in a group, highest total first, those without a total last; equal totals by place, then name. */
export function rowsOfYear(panel: Panel, year: number, peers: Peers = {}): PanelRow[] {
  const rows = panel.rows.filter((row) => row.year === year && isPeer(row, peers));
  if (rows.length === 0) return [];
  const order = table({
    at: rows.map((_, i) => i),
    total: rows.map(({ total }) => total ?? -1e9),
    rank: rows.map(({ rank }) => rank ?? 1e9),
    name: rows.map(({ name }) => name),
  }).orderby(desc("total"), "rank", "name");
  return Array.from(order.array("at") as ArrayLike<number>, (at) => rows[at]!);
}

function beforeOf(earlier: PanelRow | undefined, previousYear: number | null): Before {
  if (previousYear === null) return "noYear";
  if (!earlier) return "absent";
  return earlier.total === null ? "unscored" : "present";
}

/** Standing of the societies of one year. */
export function standing(panel: Panel, lines: Scores, year: number, peers: Peers = {}): StandingView {
  const previousYear = yearBefore(panel.years, year);
  const rows = rowsOfYear(panel, year, peers);
  const rowOf = (row: PanelRow): StandingRow => {
    const earlier = previousYear === null ? undefined : panel.rowOf(row.id, previousYear);
    const { id, name, field, size, scores, total, rank, stars, source } = row;
    return {
      id,
      name,
      field,
      size,
      scores,
      total,
      rank,
      stars,
      earlier: earlier?.total ?? null,
      before: beforeOf(earlier, previousYear),
      source,
    };
  };
  return {
    kind: "standing",
    year,
    previousYear,
    peers,
    rows: rows.map(rowOf),
    lines,
    distribution: distributionOf(rows),
  };
}
