import { starIds } from "../core/standards/stars";
import { groupBy } from "./groupBy";
import type { Panel, PanelRow } from "./panel";
import { emptySpread, spreadsOf } from "./spreads";
import type { Scores } from "./types";
import type { PeerGroup, PeersView, Spread } from "./views";

function groupOf(rows: readonly PanelRow[], by: PeersView["by"]): PeerGroup {
  const spreads = spreadsOf<string>([
    ...rows.map(({ total }) => ({ group: "total", value: total })),
    ...rows.flatMap(({ scores }) => starIds.map((group) => ({ group, value: scores[group] }))),
  ]);
  const spread = (group: string): Spread => spreads.get(group) ?? emptySpread;
  const medians = Object.fromEntries(starIds.map((star) => [star, spread(star).median]));
  const { field, size } = rows[0]!;
  return {
    field: by === "size" ? null : field,
    size: by === "field" ? null : size,
    count: rows.length,
    total: spread("total"),
    medians: medians as Scores,
  };
}

/** Groups of one year by field, by size or by both; a blank field or size is a group of its own. */
export function peersView(panel: Panel, year: number, by: PeersView["by"] = "field"): PeersView {
  const rows = panel.rows.filter((row) => row.year === year);
  const keyOf = ({ field, size }: PanelRow): string =>
    JSON.stringify([by === "size" ? null : field, by === "field" ? null : size]);
  const groups = [...groupBy(rows, keyOf).values()].map((list) => groupOf(list, by));
  const medianOf = ({ total }: PeerGroup): number => total.median ?? -Infinity;
  return { kind: "peers", year, by, groups: groups.sort((a, b) => medianOf(b) - medianOf(a)) };
}
