import { starIds } from "../core/standards/stars";
import type { PanelRow } from "./panel";
import { emptySpread, spreadsOf } from "./spreads";
import type { Distribution, Measure } from "./views";

/** Total first, then the stars. */
export const measures: readonly Measure[] = ["total", ...starIds];

/** Most stretches a distribution is cut into. */
const most = 12;
const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];

export const measured = (row: Pick<PanelRow, "total" | "scores">, measure: Measure): number | null =>
  measure === "total" ? row.total : row.scores[measure];

/** Even ends that hold all values, at most twelve stretches apart. */
function edgesOf(values: readonly number[]): number[] {
  if (values.length === 0) return [];
  const low = values.reduce((a, b) => Math.min(a, b));
  const high = values.reduce((a, b) => Math.max(a, b));
  const spans = (step: number): number =>
    Math.max(Math.ceil(high / step), Math.floor(low / step) + 1) - Math.floor(low / step);
  const step = steps.find((one) => spans(one) <= most) ?? Math.ceil((high - low) / (most - 1));
  const first = Math.floor(low / step);
  return Array.from({ length: spans(step) + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

function countsOf(values: readonly number[], edges: readonly number[]): number[] {
  const counts = new Array<number>(Math.max(edges.length - 1, 0)).fill(0);
  const [first, second] = edges;
  for (const value of values) {
    const at = Math.floor((value - first!) / (second! - first!) + 1e-9);
    counts[Math.min(at, counts.length - 1)]! += 1;
  }
  return counts;
}

/** How many societies stand in each stretch, for the total and each star, on one scale. */
export function distributionOf(rows: readonly PanelRow[]): Distribution {
  const all = measures.flatMap((group) => rows.map((row) => ({ group, value: measured(row, group) })));
  const edges = edgesOf(all.flatMap(({ value }) => (value === null ? [] : [value])));
  const spreads = spreadsOf(all);
  return {
    edges,
    measures: measures.map((measure) => ({
      measure,
      counts: countsOf(
        all.flatMap(({ group, value }) => (group === measure && value !== null ? [value] : [])),
        edges,
      ),
      spread: spreads.get(measure) ?? emptySpread,
    })),
  };
}
