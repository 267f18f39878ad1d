import { dayOf, type Day } from "../../day";
import type { Surroundings } from "../../lint/types";
import { halfUp, type Fen } from "../../money";
import { fold } from "../../text";
import { noDay, type Table } from "../../table/table";

/** One award, as the award sheet states it. */
export interface Award {
  /** Folded name. */
  readonly society: string;
  readonly year: number;
  readonly firstFen: Fen;
  readonly revoked: Day | undefined;
}

/** Years of one cycle after the first (clause S-III-3a). */
const laterYears = 2;

/** Awards of all award sheets that name society, year and a positive amount. */
export function awardsOf(surroundings: Pick<Surroundings, "all">): readonly Award[] {
  const awards: Award[] = [];
  for (const table of surroundings.all("award")) {
    if (!table.has("society") || !table.has("year") || !table.has("amount")) continue;
    const societies = table.column("society").values;
    const years = table.column("year").values;
    const amounts = table.column("amount").values;
    const revoked = table.has("revoked") ? table.column("revoked").days : undefined;
    for (let row = 0; row < table.rowCount; row++) {
      const society = societies[row];
      const year = years[row]!;
      const firstFen = amounts[row]!;
      if (!society || !Number.isInteger(year) || !(firstFen > 0)) continue;
      const day = revoked?.[row] ?? noDay;
      awards.push({ society: fold(society), year, firstFen, revoked: day === noDay ? undefined : day });
    }
  }
  return awards;
}

/**
 * The society a ledger without a society column belongs to, folded, where one can be told: by the setting,
 * by the sheet's name, or as the only one that has an award.
 */
export function societyOfSheet(
  table: Table<"expense">,
  awards: readonly Award[],
  { society }: Pick<Surroundings["settings"], "society">,
): string | undefined {
  if (society !== null) return fold(society);
  const names = [...new Set(awards.map((award) => award.society))];
  const sheet = fold(table.sheet);
  const named = names.filter((name) => sheet.includes(name));
  if (named.length === 1) return named[0];
  return names.length === 1 ? names[0] : undefined;
}

/** Award money of a society for one year: the first award, or half of it in the two years after (clause S-V-3b). */
export function entitledFen(awards: readonly Award[], society: string, year: number): Fen | undefined {
  let sum: Fen | undefined;
  for (const award of awards) {
    if (award.society !== society || year < award.year || year > award.year + laterYears) continue;
    sum = (sum ?? 0) + (year === award.year ? award.firstFen : halfUp(award.firstFen));
  }
  return sum;
}

/** First and last day of the cycles of a society, cut off where the title was revoked. */
export function fundedPeriods(
  awards: readonly Award[],
  society: string,
): { start: Day; end: Day; revoked: boolean }[] {
  return awards
    .filter((award) => award.society === society)
    .map(({ year, revoked }) => {
      const last = dayOf(year + laterYears, 12, 31);
      const cut = revoked !== undefined && revoked <= last;
      return { start: dayOf(year, 1, 1), end: cut ? revoked : last, revoked: cut };
    });
}
