import { fold } from "../core/text";
import { coreOf, isLike, pairsOf, sharedPlace } from "./likeness";
import type { SameSociety } from "./types";

/** Name and code of a society in one year. */
export interface Named {
  readonly society: string;
  readonly uscc?: string | undefined;
  readonly year: number;
}

/** One society over the years. */
export interface Identity {
  /** Credit code where it has one, else the folded name. */
  readonly id: string;
  /** As of its latest year. */
  readonly name: string;
  /** Every name it goes by, folded. */
  readonly keys: readonly string[];
}

/** Name with the years it stands in. */
export interface Sighting {
  readonly name: string;
  readonly years: readonly number[];
}

/** Two entries that may be, or were taken to be, one society; people decide. */
export interface Guess {
  /** `renamed`: like names in different years. `codeDiffers`: one name under two codes. */
  readonly kind: "renamed" | "codeDiffers";
  readonly earlier: Sighting;
  readonly later: Sighting;
  /** Whether the views treat the two as one. */
  readonly merged: boolean;
}

export interface Matching {
  readonly identities: readonly Identity[];
  /** Index in `identities` of each entry given. */
  readonly of: Int32Array;
  readonly guesses: readonly Guess[];
}

/** Entries of one name and code. */
interface Cluster {
  name: string;
  nameYear: number;
  code: string | undefined;
  readonly keys: Set<string>;
  readonly years: Set<number>;
  readonly entries: number[];
}

/** Name for comparison. */
export const nameKey = (name: string): string => fold(name).replace(/\s+/g, "");

/** Code for comparison; words such as 无 are none. */
export function codeKey(code: string | undefined): string | undefined {
  const key = fold(code ?? "").toUpperCase();
  return /^[0-9A-Z]{6,20}$/.test(key) && /\d/.test(key) ? key : undefined;
}

const overlaps = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => {
  for (const year of a) if (b.has(year)) return true;
  return false;
};

/** Awards stand in no year of results. */
const sighting = ({ name, years }: Cluster): Sighting => ({
  name,
  years: [...years].filter(Number.isFinite).sort((a, b) => a - b),
});

const firstYear = ({ years }: Cluster): number => Math.min(...years);

function guessOf(kind: Guess["kind"], a: Cluster, b: Cluster, merged: boolean): Guess {
  const [earlier, later] = firstYear(a) <= firstYear(b) ? [a, b] : [b, a];
  return { kind, earlier: sighting(earlier), later: sighting(later), merged };
}

function absorb(into: Cluster, other: Cluster): void {
  if (other.nameYear > into.nameYear) {
    into.name = other.name;
    into.nameYear = other.nameYear;
    into.code = other.code ?? into.code;
  } else into.code ??= other.code;
  for (const key of other.keys) into.keys.add(key);
  for (const year of other.years) into.years.add(year);
  into.entries.push(...other.entries);
  other.entries.length = 0;
}

const alive = (clusters: readonly Cluster[]): Cluster[] =>
  clusters.filter(({ entries }) => entries.length > 0);

/** One cluster per distinct name and code. */
function clustersOf(entries: readonly Named[]): Cluster[] {
  const clusters = new Map<string, Cluster>();
  entries.forEach(({ society, uscc, year }, index) => {
    const [key, code] = [nameKey(society), codeKey(uscc)];
    const at = `${code ?? ""}|${key}`;
    let cluster = clusters.get(at);
    if (!cluster) {
      cluster = { name: society, nameYear: year, code, keys: new Set([key]), years: new Set(), entries: [] };
      clusters.set(at, cluster);
    }
    if (year >= cluster.nameYear) [cluster.name, cluster.nameYear] = [society, year];
    cluster.years.add(year);
    cluster.entries.push(index);
  });
  return [...clusters.values()];
}

function grouped(clusters: readonly Cluster[], by: (cluster: Cluster) => readonly string[]): Cluster[][] {
  const groups = new Map<string, Cluster[]>();
  for (const cluster of clusters)
    for (const key of by(cluster)) {
      const group = groups.get(key);
      if (group) group.push(cluster);
      else groups.set(key, [cluster]);
    }
  return [...groups.values()];
}

/** Joins the names of one code, unless two of them stand in one year: the code is then no mark of identity. */
function joinByCode(clusters: readonly Cluster[]): void {
  for (const group of grouped(clusters, ({ code }) => (code === undefined ? [] : [code]))) {
    const [first, ...rest] = group;
    for (const other of rest) if (!overlaps(first!.years, other.years)) absorb(first!, other);
  }
}

/** Joins entries of one name: those without a code with the one that has one, different codes as a guess. */
function joinByName(clusters: readonly Cluster[], guesses: Guess[]): void {
  for (const group of grouped(clusters, ({ keys }) => [...keys])) {
    const there = alive(group);
    const coded = there.filter(({ code }) => code !== undefined);
    const bare = there.filter(({ code }) => code === undefined);
    const [first, ...rest] = coded;
    for (const other of rest) {
      if (overlaps(first!.years, other.years)) continue;
      guesses.push(guessOf("codeDiffers", first!, other, true));
      absorb(first!, other);
    }
    const kept = alive(coded);
    const home = kept.length === 1 ? kept[0]! : bare[0];
    for (const other of bare) if (home && other !== home) absorb(home, other);
  }
}

/** Joins what the user has said is one society. */
function joinSaid(clusters: readonly Cluster[], same: readonly SameSociety[], guesses: Guess[]): void {
  for (const [a, b] of same) {
    const find = (name: string): Cluster | undefined =>
      alive(clusters).find(({ keys }) => keys.has(nameKey(name)));
    const [first, second] = [find(a), find(b)];
    if (!first || !second || first === second) continue;
    guesses.push(guessOf("renamed", first, second, true));
    absorb(first, second);
  }
}

/** Pairs of characters that more names than this share tell nothing. */
const commonPair = 400;

/** Societies whose years do not meet and whose names are alike, each pair once. */
function likePairs(all: readonly Cluster[]): Guess[] {
  const years = new Set(all.flatMap((one) => [...one.years]));
  const place = sharedPlace(all.flatMap(({ keys }) => [...keys]));
  const clusters = all.filter((one) => one.years.size < years.size);
  const cores = new Map(clusters.map((one) => [one, coreOf(nameKey(one.name), place)]));
  const order = new Map(clusters.map((one, index) => [one, index]));
  const seen = new Set<string>();
  const guesses: Guess[] = [];
  const compare = (a: Cluster, b: Cluster): void => {
    if ((a.code !== undefined && b.code !== undefined) || overlaps(a.years, b.years)) return;
    const pair = `${order.get(a)}|${order.get(b)}`;
    if (seen.has(pair)) return;
    seen.add(pair);
    if (isLike(cores.get(a)!, cores.get(b)!)) guesses.push(guessOf("renamed", a, b, false));
  };
  for (const group of grouped(clusters, (one) => pairsOf(cores.get(one)!))) {
    if (group.length > commonPair) continue;
    group.forEach((a, i) => group.slice(i + 1).forEach((b) => compare(a, b)));
  }
  return guesses;
}

/**
 * Tells which entries of different years are one society: by credit code, else by name.
 *
 * One name under two codes in different years is taken to be one society and named as a guess; like names in
 * different years, without codes that speak against it, are only named. A code that two names share in one year
 * joins nothing.
 * @param same - What the user has said; joined and named.
 */
export function matchSocieties(entries: readonly Named[], same: readonly SameSociety[] = []): Matching {
  const clusters = clustersOf(entries);
  const guesses: Guess[] = [];
  joinByCode(clusters);
  joinByName(alive(clusters), guesses);
  joinSaid(clusters, same, guesses);
  const left = alive(clusters);
  const of = new Int32Array(entries.length);
  left.forEach((cluster, index) => cluster.entries.forEach((entry) => (of[entry] = index)));
  const codes = new Map<string, number>();
  for (const { code } of left) if (code !== undefined) codes.set(code, (codes.get(code) ?? 0) + 1);
  const identities = left.map(({ code, name, keys }) => ({
    id:
      code !== undefined && codes.get(code) === 1 ? code : [...(code ? [code] : []), [...keys][0]!].join("|"),
    name,
    keys: [...keys],
  }));
  return { identities, of, guesses: [...guesses, ...likePairs(left)] };
}
