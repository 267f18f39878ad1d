import type { Day } from "../../day";
import type { Fen } from "../../money";
import { placeOf } from "./places";
import {
  capLevels,
  inSeason,
  type CapKind,
  type CapLevel,
  type CapRow,
  type LimitKind,
  type LimitRow,
  type RuleRow,
} from "./types";

/** A cap that applies. */
export interface CapHit {
  readonly row: CapRow;
  readonly amountFen: Fen;
  /** True when the rule in force names no figure here, so that the one before it stands in. */
  readonly isExpired: boolean;
  /** False when the place is in no table, so that the highest rate for other places stands in. */
  readonly isKnownPlace: boolean;
}

const applied: readonly CapLevel[] = capLevels.filter((level) => level !== "elsewhere");

const isInForce = ({ from, to }: RuleRow, when: Day): boolean =>
  from <= when && (to === undefined || when <= to);

type Candidate<R extends RuleRow> = { readonly row: R; readonly figure: number; readonly isExpired: boolean };

/**
 * The rows of a level that may be applied on a day: those in force that name a figure; where one in force names none,
 * the last one before it that does.
 */
function atLevel<R extends RuleRow>(
  rows: readonly R[],
  level: CapLevel,
  when: Day,
  figureOf: (row: R) => number | null,
): Candidate<R>[] {
  const own = rows.filter((row) => row.level === level);
  const inForce = own.filter((row) => isInForce(row, when));
  const known = inForce.flatMap((row): Candidate<R>[] => {
    const figure = figureOf(row);
    return figure === null ? [] : [{ row, figure, isExpired: false }];
  });
  if (known.length > 0 || inForce.length === 0) return known;
  const before = own.filter((row) => row.to !== undefined && row.to < when && figureOf(row) !== null);
  const latest = Math.max(...before.map((row) => row.to!));
  return before
    .filter((row) => row.to === latest)
    .map((row) => ({ row, figure: figureOf(row)!, isExpired: true }));
}

/** Rows of the first level that names a figure; a confirmed one comes before all others. */
function applicable<R extends RuleRow>(
  rows: readonly R[],
  when: Day,
  figureOf: (row: R) => number | null,
): Candidate<R>[] {
  const levels = applied.map((level) => atLevel(rows, level, when, figureOf));
  const confirmed = levels.map((list) =>
    list.filter(({ row, isExpired }) => row.status === "confirmed" && !isExpired),
  );
  return confirmed.find((list) => list.length > 0) ?? levels.find((list) => list.length > 0) ?? [];
}

/** Rows about a class; all of them where the class is not told. */
const ofClass = <R extends { readonly class: string }>(rows: readonly R[], name: string | undefined): R[] =>
  rows.filter((row) => name === undefined || row.class === name || row.class === "any");

const highest = <R extends RuleRow>(candidates: readonly Candidate<R>[]): Candidate<R> | undefined =>
  candidates.reduce<Candidate<R> | undefined>(
    (best, one) => (!best || one.figure > best.figure ? one : best),
    undefined,
  );

/** Names under which the tables may list a place, the closest first. */
function placeNames(text: string | null | undefined): readonly string[] | undefined {
  const place = text ? placeOf(text) : undefined;
  if (!place) return undefined;
  const { province, city, isCounty } = place;
  return [
    ...(isCounty ? [`${province}/县`] : []),
    ...(city === undefined ? [] : [`${province}/${city}`]),
    ...(isCounty || city !== undefined ? [] : [`${province}/中心城区`]),
    `${province}/其他`,
    province,
  ];
}

/** Rows about a place on a day: of the closest name that is listed, and of its season where it has one. */
function ofPlace(rows: readonly CapRow[], place: readonly string[], when: Day): readonly CapRow[] {
  for (const name of place) {
    const own = rows.filter((row) => row.place === name && (!row.season || inSeason(row.season, when)));
    const seasonal = own.filter((row) => row.season);
    if (own.length > 0) return seasonal.length > 0 ? seasonal : own;
  }
  return rows.filter((row) => row.place === undefined);
}

const amountOf = (row: CapRow): Fen | null => row.amountFen;

/** The rest of a province; the row of a municipality is the city itself. */
const otherPlaces = /^(?!北京|天津|上海|重庆).*\/其他$/;

function lodgingFor(
  rows: readonly CapRow[],
  when: Day,
  place: string | null | undefined,
): CapHit | undefined {
  const names = placeNames(place);
  const own = names
    ? applied.flatMap((level) =>
        ofPlace(
          rows.filter((row) => row.level === level),
          names,
          when,
        ),
      )
    : rows.filter((row) => row.level === "nation" && otherPlaces.test(row.place ?? "") && !row.season);
  const best = highest(applicable(own, when, amountOf));
  return best && hitOf(best, names !== undefined);
}

const hitOf = ({ row, figure, isExpired }: Candidate<CapRow>, isKnownPlace: boolean): CapHit => ({
  row,
  amountFen: figure,
  isExpired,
  isKnownPlace,
});

/**
 * The cap on a kind of spending on a day, or undefined where none is known: the city's before the province's before
 * the nation's, a confirmed one before all others. Without a class the highest of the classes.
 *
 * @param name - Class, title or rank, as in `capClasses`.
 * @param place - Where the night was spent or the day passed, as the ledger names it.
 */
export function capFor(
  kind: CapKind,
  name: string | undefined,
  when: Day,
  { place, rows }: { readonly place?: string | null; readonly rows: readonly CapRow[] },
): CapHit | undefined {
  const own = ofClass(
    rows.filter((row) => row.kind === kind),
    name,
  );
  if (kind === "lodging") return lodgingFor(own, when, place);
  const names = placeNames(place);
  const there = names ? ofPlace(own, names, when) : own.filter((row) => row.place === undefined);
  const best = highest(applicable(there, when, amountOf));
  return best && hitOf(best, true);
}

/** A limit that applies. */
export interface LimitHit {
  readonly row: LimitRow;
  readonly value: number;
  readonly isExpired: boolean;
}

/** The limit of a kind on a day, found as `capFor` finds caps; without a class the widest. */
export function limitFor(
  kind: LimitKind,
  name: string | undefined,
  when: Day,
  rows: readonly LimitRow[],
): LimitHit | undefined {
  const own = ofClass(
    rows.filter((row) => row.kind === kind),
    name,
  );
  const best = highest(applicable(own, when, (row) => row.value));
  return best && { row: best.row, value: best.figure, isExpired: best.isExpired };
}
