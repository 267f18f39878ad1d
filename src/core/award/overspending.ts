import type { Fen } from "../money";
import type { Cycle, CycleYear } from "./cycle";
import type { Spending } from "./facts";
import type { SpendingProblem } from "./execution";
import type { AwardSettings } from "./settings";

/** Money of one year: the first award, then what is due. An open year gives none; one to be corrected sets no limit. */
function entitledFen({ nth, planFen, dueFen, state }: CycleYear): Fen {
  if (nth === 1 && planFen > 0) return planFen;
  return state === "toCorrect" ? Infinity : (dueFen ?? 0);
}

interface Stretch {
  readonly year: number;
  readonly lines: readonly Spending[];
  readonly limitFen: Fen;
  /** Spent before the stretch that counts against its limit. */
  readonly beforeFen: Fen;
}

/** The years of the cycle with what may be spent by the end of each. */
function stretches(
  cycle: Cycle,
  lines: readonly Spending[],
  carryOver: AwardSettings["carryOver"],
): Stretch[] {
  let limitFen = 0;
  let spentFen = 0;
  return cycle.years.map((one): Stretch => {
    const { year, nth } = one;
    const own = lines.filter((line) => (nth === 1 ? line.year <= year : line.year === year));
    const beforeFen = carryOver === "allowed" ? spentFen : 0;
    limitFen = entitledFen(one) + (carryOver === "allowed" ? limitFen : 0);
    spentFen += own.reduce((sum, line) => sum + line.fen, 0);
    return { year, lines: own, limitFen, beforeFen };
  });
}

/**
 * The line in each year with which spending exceeds the award money for good, refunds considered.
 * A year in which nothing is spent, or in which refunds bring spending back under the limit, has none.
 */
export function overAwards(
  cycle: Cycle,
  lines: readonly Spending[],
  carryOver: AwardSettings["carryOver"],
): SpendingProblem[] {
  const { society, year: cohort } = cycle.cohort;
  return stretches(cycle, lines, carryOver).flatMap(({ year, lines: own, limitFen, beforeFen }) => {
    let spent = beforeFen;
    let crossing: Spending | undefined;
    for (const line of own) {
      spent += line.fen;
      if (spent <= limitFen) crossing = undefined;
      else crossing ??= line;
    }
    if (!crossing) return [];
    const data = { society, cohort, year, spent, limit: limitFen, over: spent - limitFen };
    return [{ id: "overAward", data, code: "EXP-05", source: crossing.source } as const];
  });
}
