import { levenshtein } from "../core/audit/levenshtein";

const ENDING = /(?:学会|协会|研究会|联合会|促进会|society|association)$/;

/** Longest beginning that all names share, cut back to the end of a place name (…市, …县); empty without one. */
export function sharedPlace(names: readonly string[]): string {
  const [first, ...rest] = names;
  if (first === undefined || rest.length === 0) return "";
  let length = first.length;
  for (const name of rest) while (!name.startsWith(first.slice(0, length))) length--;
  const place = /^.*[省市县区州盟旗]/.exec(first.slice(0, length));
  return place?.[0] ?? "";
}

/** What tells a society's name from the others: without the place they share and without 学会. */
export const coreOf = (key: string, place: string): string => key.slice(place.length).replace(ENDING, "");

const near = (a: string, b: string): boolean => {
  const most = Math.min([...a].length, [...b].length) >= 6 ? 2 : 1;
  return levenshtein(a, b, { most }) <= most;
};

/**
 * Whether two names may be one society before and after renaming: one holds the other (two characters at
 * least), or they differ in one character of three, two of six.
 */
export function isLike(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if ([...short].length < 2) return false;
  if (long.includes(short)) return true;
  return [...short].length >= 3 && near(short, long);
}

/** Pairs of characters of a name, by which names worth comparing are found. */
export function pairsOf(core: string): string[] {
  const signs = [...core];
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < signs.length; i++) pairs.add(signs[i]! + signs[i + 1]!);
  return [...pairs];
}
