import { halfUp, type Fen } from "../money";
import type { AwardSettings } from "./settings";

/** Place of a year in the cycle: 1 is the year of the award. */
export type Nth = 1 | 2 | 3;

export const nths = [1, 2, 3] as const;

/** Years of one cycle (clause S-III-3a). */
export const cycleYears = 3;

/** Planned money of the three years of a cycle. */
export interface Plan {
  readonly amounts: readonly [Fen, Fen, Fen];
  /** Half of the base before rounding, in fen; with a fraction of .5 where rounding was needed. */
  readonly exactHalf: number;
}

/**
 * Planned amounts of the three years: the award, then half of the base twice.
 *
 * Source: clause S-V-3b; rounding by the setting.
 * @param firstFen - First award in whole fen.
 * @param baseFen - Amount that is halved, in whole fen.
 */
export function planOf(firstFen: Fen, baseFen: Fen, rounding: AwardSettings["rounding"]): Plan {
  const down = Math.floor(baseFen / 2);
  const up = halfUp(baseFen);
  const halves = { halfUp: [up, up], down: [down, down], complement: [up, down] } as const;
  const [second, third] = halves[rounding];
  return { amounts: [firstFen, second, third], exactHalf: baseFen / 2 };
}
