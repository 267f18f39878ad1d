import { same } from "./numeric";

/** How equal totals share places: 1,2,2,4 · 1,2,2,3 · 1,2.5,2.5,4. */
export const tieRules = ["competition", "dense", "average"] as const;
export type TieRule = (typeof tieRules)[number];

/** Indices of the totals present, highest first. */
function descending(totals: ArrayLike<number>): number[] {
  const there = Array.from(totals, (_, i) => i).filter((i) => !Number.isNaN(totals[i]!));
  return there.sort((a, b) => totals[b]! - totals[a]!);
}

/** Groups of equal totals, highest first; inside a group in the order given. */
export function tieGroups(totals: ArrayLike<number>): number[][] {
  const groups: number[][] = [];
  let previous = NaN;
  for (const index of descending(totals)) {
    if (same(previous, totals[index]!)) groups.at(-1)!.push(index);
    else groups.push([index]);
    previous = totals[index]!;
  }
  for (const group of groups) group.sort((a, b) => a - b);
  return groups;
}

/**
 * Places by total, highest first.
 * @param totals - NaN is blank and gets no place.
 * @returns One place per total, NaN for a blank; equal totals get equal places, never by row order.
 */
export function ranks(totals: ArrayLike<number>, ties: TieRule = "competition"): Float64Array {
  const places = new Float64Array(totals.length).fill(NaN);
  let before = 0;
  tieGroups(totals).forEach((group, order) => {
    const place =
      ties === "dense" ? order + 1 : ties === "average" ? before + (group.length + 1) / 2 : before + 1;
    for (const index of group) places[index] = place;
    before += group.length;
  });
  return places;
}

/** Whether a total is within a number of places; `tied` when equal totals lie across the line. */
export type Tier = "in" | "out" | "tied";

/**
 * Tier of each total under a quota; a tie across the line is for people to decide.
 * @param quota - Places to be given; whole, from 1.
 * @returns One per total, undefined for a blank.
 */
export function tiers(totals: ArrayLike<number>, quota: number): (Tier | undefined)[] {
  const out = new Array<Tier | undefined>(totals.length).fill(undefined);
  let before = 0;
  for (const group of tieGroups(totals)) {
    const tier = before + group.length <= quota ? "in" : before >= quota ? "out" : "tied";
    for (const index of group) out[index] = tier;
    before += group.length;
  }
  return out;
}
