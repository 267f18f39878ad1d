import type { Panel } from "./panel";
import type { Steadiness, SteadyRow } from "./types";
import type { StabilityView, Standing } from "./views";

/** Chance of being in that still counts as open, from either side. */
const openFrom = 0.05;

function standingOf({ inShare, tier }: SteadyRow): Standing {
  if (inShare === null) return "open";
  if (tier === "tied" || (inShare > openFrom && inShare < 1 - openFrom)) return "edge";
  return inShare >= 1 - openFrom ? "in" : "out";
}

/** Places with the interval that holds 90 % of the draws, best first; societies without a place are left out. */
export function stabilityView(panel: Panel, { year, quota, draws, judges, rows }: Steadiness): StabilityView {
  const known = rows.flatMap((row) => {
    const ref = panel.find(row.society, row.uscc);
    if (!ref || Number.isNaN(row.rank)) return [];
    const { rank, low, high, inShare } = row;
    const source = panel.rowOf(ref.id, year)?.source ?? null;
    return [{ ...ref, rank, low, high, inShare, standing: standingOf(row), source }];
  });
  known.sort((a, b) => a.rank - b.rank || a.low - b.low || a.high - b.high);
  return { kind: "stability", year, quota, draws, judges, rows: known };
}
