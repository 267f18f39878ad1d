import type { Random } from "../../src/core/scoring/random";

/** One row of the score table: society, indicator, judge, points. */
export type ScoreRow = readonly [string, string, string, number];

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Competition ranks by sorting. */
function plainRanks(totals: readonly number[]): number[] {
  const order = totals.toSorted((a, b) => b - a);
  return totals.map((total) => order.findIndex((other) => Math.abs(other - total) < 1e-9) + 1);
}

/** The scorecard as one writes it in an afternoon: maps of lists, then means. */
export function plainScorecard(
  rows: readonly ScoreRow[],
  starOf: ReadonlyMap<string, string>,
): { total: number; rank: number }[] {
  const bySociety = new Map<string, ScoreRow[]>();
  for (const row of rows) push(bySociety, row[0], row);
  const totals = [...bySociety.values()].map((own) => {
    const byIndicator = new Map<string, number[]>();
    for (const [, indicator, , points] of own) push(byIndicator, indicator, points);
    const byStar = new Map<string, number[]>();
    for (const [indicator, points] of byIndicator) push(byStar, starOf.get(indicator)!, mean(points));
    return mean([...byStar.values()].map(mean));
  });
  const ranks = plainRanks(totals);
  return totals.map((total, s) => ({ total, rank: ranks[s]! }));
}

/** Kendall's W by ranking each judge with a sort and looking up ties. */
export function plainKendall(scores: readonly (readonly number[])[]): number {
  const [n, m] = [scores.length, scores[0]!.length];
  const sums = new Array<number>(n).fill(0);
  let ties = 0;
  for (let j = 0; j < m; j++) {
    const column = scores.map((row) => row[j]!);
    const order = column.toSorted((a, b) => b - a);
    column.forEach((value, i) => {
      const first = order.indexOf(value);
      const last = order.lastIndexOf(value);
      sums[i]! += (first + last) / 2 + 1;
    });
    for (const value of new Set(column)) {
      const t = order.lastIndexOf(value) - order.indexOf(value) + 1;
      ties += t ** 3 - t;
    }
  }
  const center = mean(sums);
  const s = sums.reduce((sum, value) => sum + (value - center) ** 2, 0);
  return (12 * s) / (m * m * (n ** 3 - n) - m * ties);
}

/** Interval alpha by looking at every pair. */
export function plainAlpha(scores: readonly (readonly number[])[]): number {
  let observed = 0;
  const all: number[] = [];
  for (const row of scores) {
    let pairs = 0;
    for (let a = 0; a < row.length; a++)
      for (let b = 0; b < row.length; b++) pairs += (row[a]! - row[b]!) ** 2;
    observed += pairs / (row.length - 1);
    all.push(...row);
  }
  let expected = 0;
  for (const a of all) for (const b of all) expected += (a - b) ** 2;
  return 1 - ((all.length - 1) * observed) / expected;
}

/** Places of each society over panels drawn anew: every draw puts everything together again from nested lists. */
export function plainStability(
  points: readonly (readonly (readonly number[])[])[],
  stars: readonly number[],
  draws: number,
  random: Random,
): { low: number; high: number }[] {
  const m = points[0]![0]!.length;
  const places = points.map(() => [] as number[]);
  for (let draw = 0; draw < draws; draw++) {
    const drawn = Array.from({ length: m }, () => random.below(m));
    const totals = points.map((indicators) => {
      const byStar = new Map<number, number[]>();
      indicators.forEach((judges, i) => {
        let sum = 0;
        for (const j of drawn) sum += judges[j]!;
        push(byStar, stars[i]!, sum / m);
      });
      return mean([...byStar.values()].map(mean));
    });
    plainRanks(totals).forEach((place, s) => places[s]!.push(place));
  }
  return places.map((list) => {
    const order = list.sort((a, b) => a - b);
    return { low: order[Math.ceil(0.05 * draws) - 1]!, high: order[Math.ceil(0.95 * draws) - 1]! };
  });
}
