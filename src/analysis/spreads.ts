import { op, table } from "arquero";
import { clean } from "../core/scoring/numeric";
import { groupBy } from "./groupBy";
import type { Spread } from "./views";

/** A number of a group; null is blank. */
export interface Grouped<K> {
  readonly group: K;
  readonly value: number | null;
}

export const emptySpread: Spread = {
  count: 0,
  low: null,
  p10: null,
  q1: null,
  median: null,
  q3: null,
  p90: null,
  high: null,
};

const cleaned = (spread: Spread): Spread =>
  Object.fromEntries(Object.entries(spread).map(([key, value]) => [key, clean(value)])) as unknown as Spread;

const rollup = {
  count: op.valid("value"),
  low: op.min("value"),
  p10: op.quantile("value", 0.1),
  q1: op.quantile("value", 0.25),
  median: op.median("value"),
  q3: op.quantile("value", 0.75),
  p90: op.quantile("value", 0.9),
  high: op.max("value"),
};

/**
 * Quantiles of the numbers of each group, between two numbers by their distance; blanks do not count.
 * Groups without any number are left out.
 */
export function spreadsOf<K>(items: readonly Grouped<K>[]): Map<K, Spread> {
  const groups = [...groupBy(items, ({ group }) => group)];
  const rows = groups.flatMap(([, list], index) => list.map(({ value }) => ({ index, value })));
  const rolled = table({ index: rows.map(({ index }) => index), value: rows.map(({ value }) => value) })
    .groupby("index")
    .rollup(rollup)
    .filter("d.count > 0")
    .objects() as (Spread & { index: number })[];
  return new Map(rolled.map(({ index, ...spread }) => [groups[index]![0], cleaned(spread)]));
}
