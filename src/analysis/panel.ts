import { ranks } from "../core/scoring/rank";
import { reaches } from "../core/scoring/numeric";
import { starIds } from "../core/standards/stars";
import { sharedPlace } from "./likeness";
import { codeKey, type Guess } from "./match";
import { groupBy } from "./groupBy";
import { maskRoster, rosterOf, type Roster } from "./roster";
import type { AnalysisInput, ResultRow, RowRef, Scores } from "./types";
import type { DoubleRow, Peers, SocietyRef } from "./views";

/** Result of one society in one year. */
export interface PanelRow extends SocietyRef {
  readonly year: number;
  readonly field: string | null;
  readonly size: string | null;
  readonly scores: Scores;
  readonly total: number | null;
  readonly rank: number | null;
  readonly stars: number | null;
  readonly hasCode: boolean;
  readonly source: RowRef | null;
}

/** All results with each society known over the years. */
export interface Panel {
  readonly rows: readonly PanelRow[];
  /** Years with rows, ascending. */
  readonly years: readonly number[];
  readonly place: string;
  readonly societies: readonly SocietyRef[];
  readonly guesses: readonly Guess[];
  readonly doubles: readonly DoubleRow[];
  /** Society that goes by a name, or by a code. */
  readonly find: Roster["find"];
  readonly shown: Roster["shown"];
  readonly rowOf: (id: string, year: number) => PanelRow | undefined;
}

/** Number of stars at their line; null where a line or every score is missing. */
function starsOf(scores: Scores, lines: Scores): number | null {
  if (starIds.some((star) => lines[star] === null)) return null;
  if (starIds.every((star) => scores[star] === null)) return null;
  return starIds.filter((star) => reaches(scores[star] ?? NaN, lines[star]!)).length;
}

/** Places of a year whose sheet gives none. */
function placesOf(rows: readonly ResultRow[]): Map<ResultRow, number | null> {
  const places = new Map<ResultRow, number | null>();
  for (const list of groupBy(rows, ({ year }) => year).values()) {
    const given = list.some(({ rank }) => rank !== null);
    const computed = given ? undefined : ranks(list.map(({ total }) => total ?? NaN));
    list.forEach((row, i) => {
      const place = computed ? computed[i]! : (row.rank ?? NaN);
      places.set(row, Number.isNaN(place) ? null : place);
    });
  }
  return places;
}

/** Puts the results of all years together; a society's second row of a year is left out and named. */
export function panelOf(input: AnalysisInput): Panel {
  const { results, settings, mask } = input;
  const named = rosterOf(input);
  const known = mask === undefined ? named : maskRoster(named, results, mask);
  const places = placesOf(results);
  const taken = new Map<string, PanelRow>();
  const doubles: DoubleRow[] = [];
  results.forEach((row, i) => {
    const ref = known.refs[known.of[i]!]!;
    const at = `${row.year}|${ref.id}`;
    const source = mask === undefined ? (row.source ?? null) : null;
    const before = taken.get(at);
    if (before) doubles.push({ ...ref, year: row.year, kept: before.source, dropped: source });
    else
      taken.set(at, {
        ...ref,
        year: row.year,
        field: row.field ?? null,
        size: row.size ?? null,
        scores: row.scores,
        total: row.total,
        rank: places.get(row) ?? null,
        stars: row.stars ?? starsOf(row.scores, settings.lines),
        hasCode: codeKey(row.uscc) !== undefined,
        source,
      });
  });
  const rows = [...taken.values()];
  return {
    rows,
    years: [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b),
    place: mask === undefined ? sharedPlace(known.refs.map(({ name }) => name)) : "",
    societies: known.refs,
    guesses: known.guesses,
    doubles,
    find: known.find,
    shown: known.shown,
    rowOf: (id, year) => taken.get(`${year}|${id}`),
  };
}

/** Whether a row is of a group of peers. */
export const isPeer = ({ field, size }: Pick<PanelRow, "field" | "size">, peers: Peers): boolean =>
  (peers.field === undefined || peers.field === field) && (peers.size === undefined || peers.size === size);
