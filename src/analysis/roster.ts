import { columnName } from "../core/text";
import { sharedPlace } from "./likeness";
import { codeKey, matchSocieties, nameKey, type Guess } from "./match";
import type { AnalysisInput, ResultRow } from "./types";
import type { SocietyRef } from "./views";

/** All societies of results and awards, each once. */
export interface Roster {
  readonly refs: readonly SocietyRef[];
  /** Index in `refs` of each result. */
  readonly of: Int32Array;
  /** Society that goes by a name, or by a code. */
  readonly find: (name: string, uscc?: string) => SocietyRef | undefined;
  /** Free text as it may be shown. */
  readonly shown: (text: string) => string;
  readonly guesses: readonly Guess[];
}

/** Names of awards count as of a time before all results, so that a result's name is the one shown. */
export function rosterOf({ results, awards, steadiness, same }: AnalysisInput): Roster {
  const awarded = (awards?.entries.awards ?? []).flatMap(({ society }) =>
    society === null ? [] : [{ society, year: -Infinity }],
  );
  const drawn = (steadiness?.rows ?? []).map((row) => ({ ...row, year: steadiness!.year }));
  const { identities, of, guesses } = matchSocieties([...results, ...awarded, ...drawn], same);
  const refs = identities.map(({ id, name }) => ({ id, name }));
  const byName = new Map<string, SocietyRef>();
  const byCode = new Map<string, SocietyRef>();
  identities.forEach(({ keys }, i) => keys.forEach((key) => byName.set(key, refs[i]!)));
  results.forEach(({ uscc }, i) => {
    const code = codeKey(uscc);
    if (code !== undefined) byCode.set(code, refs[of[i]!]!);
  });
  const find: Roster["find"] = (name, uscc) =>
    (uscc === undefined ? undefined : byCode.get(codeKey(uscc) ?? "")) ?? byName.get(nameKey(name));
  return { refs, of, find, guesses, shown: (text) => text };
}

/** Societies by their place in the latest year they stand in. */
function byLatestPlace(known: Roster, results: readonly ResultRow[]): SocietyRef[] {
  const latest = new Map<SocietyRef, ResultRow>();
  results.forEach((row, i) => {
    const ref = known.refs[known.of[i]!]!;
    if ((latest.get(ref)?.year ?? -Infinity) <= row.year) latest.set(ref, row);
  });
  const keyOf = (ref: SocietyRef): readonly number[] => {
    const row = latest.get(ref);
    return [-(row?.year ?? 0), row?.rank ?? Infinity, -(row?.total ?? -Infinity)];
  };
  const keys = new Map(known.refs.map((ref) => [ref, keyOf(ref)]));
  return [...known.refs].sort((a, b) => {
    const [x, y] = [keys.get(a)!, keys.get(b)!];
    const at = x.findIndex((value, i) => value !== y[i]);
    return at < 0 ? 0 : x[at]! < y[at]! ? -1 : 1;
  });
}

/**
 * The same societies under letters, in the order of their latest place.
 * @param word - What stands before the letter.
 */
export function maskRoster(known: Roster, results: readonly ResultRow[], word: string): Roster {
  const letters = new Map(
    byLatestPlace(known, results).map((ref, i) => [ref, { id: columnName(i), name: word + columnName(i) }]),
  );
  const find: Roster["find"] = (name, uscc) => letters.get(known.find(name, uscc)!);
  const place = sharedPlace(known.refs.map(({ name }) => name));
  const spoken = [...results.map(({ society }) => society), ...known.refs.map(({ name }) => name)]
    .flatMap((name) => [name, name.slice(place.length)].map((said) => [said, find(name)!.name] as const))
    .sort(([a], [b]) => b.length - a.length);
  return {
    refs: known.refs.map((ref) => letters.get(ref)!),
    of: known.of,
    find,
    shown: (text) => spoken.reduce((left, [said, shown]) => left.replaceAll(said, shown), text),
    guesses: known.guesses.map((guess) => ({
      ...guess,
      earlier: { ...guess.earlier, name: find(guess.earlier.name)!.name },
      later: { ...guess.later, name: find(guess.later.name)!.name },
    })),
  };
}
