import { fold } from "../../core/text";

/** Most societies that a list shows at once; more are found by typing. */
export const mostFound = 50;

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A name as it stands on the board: without the place that all societies share. */
export const shortName = (name: string, place: string): string =>
  place !== "" && name.startsWith(place) && name !== place ? name.slice(place.length) : name;

export interface Found<T> {
  /** At most `mostFound`. */
  readonly shown: readonly T[];
  /** How many more there are. */
  readonly left: number;
}

/** Societies whose name contains a text, those that begin with it first; else in the order given. */
export function findSocieties<T extends Named>(rows: readonly T[], text: string, place: string): Found<T> {
  const wanted = fold(text).trim();
  const begin: T[] = [];
  const rest: T[] = [];
  for (const row of rows) {
    const [full, short] = [fold(row.name), fold(shortName(row.name, place))];
    if (full.startsWith(wanted) || short.startsWith(wanted)) begin.push(row);
    else if (full.includes(wanted)) rest.push(row);
  }
  const all = [...begin, ...rest];
  return { shown: all.slice(0, mostFound), left: Math.max(0, all.length - mostFound) };
}
