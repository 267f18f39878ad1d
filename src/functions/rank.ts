import { ranks, tieRules } from "../core/scoring/rank";
import { choice, numbers } from "./arguments";
import { fail, type Spill } from "./errors";

/**
 * Rank of each total, the highest first.
 * @customfunction RANK
 * @param totals Totals, as a row or a column. Blank cells stay blank.
 * @param [ties] competition (default: 1, 2, 2, 4), dense (1, 2, 2, 3) or average (1, 2.5, 2.5, 4).
 * @returns One rank for each total, in the same shape.
 */
export function rank(totals: unknown[][], ties?: unknown): unknown[][] {
  const { rows, columns, values } = numbers(totals, "totals");
  if (rows > 1 && columns > 1) fail("#VALUE!", "oneLine", { argument: "totals" });
  const places = Array.from(ranks(values, choice(ties, "ties", tieRules)), (place) =>
    Number.isNaN(place) ? "" : place,
  );
  return (rows === 1 ? [places] : places.map((place) => [place])) satisfies Spill;
}
