import { sumFen, type Fen } from "../money";
import { fold } from "../text";
import { nths, planOf } from "./amounts";
import type { AwardSettings } from "./settings";

/** A winner of a year and its first award in whole fen. */
export interface Winner {
  readonly society: string;
  readonly firstFen: Fen;
}

export type ThreeYears = readonly [Fen, Fen, Fen];

/** What a change of scores or lines does to one society. */
export interface Moved {
  readonly society: string;
  readonly kind: "enters" | "leaves" | "changes" | "stays";
  readonly before: ThreeYears;
  readonly after: ThreeYears;
  /** After less before, over the three years. */
  readonly changeFen: Fen;
}

/** Cash of one year of the cycle under both lists. */
export interface LeverYear {
  readonly year: number;
  readonly beforeFen: Fen;
  readonly afterFen: Fen;
  readonly changeFen: Fen;
}

export interface Lever {
  /** Those who enter, leave or change first, then those who stay; each by the order of the lists. */
  readonly societies: readonly Moved[];
  readonly years: readonly LeverYear[];
  readonly changeFen: Fen;
}

const nothing: ThreeYears = [0, 0, 0];
const order: readonly Moved["kind"][] = ["enters", "leaves", "changes", "stays"];

function kindOf(before: Winner | undefined, after: Winner | undefined): Moved["kind"] {
  if (!before) return "enters";
  if (!after) return "leaves";
  return before.firstFen === after.firstFen ? "stays" : "changes";
}

/**
 * From scores to money: compares two lists of winners of a year and says who enters, who leaves, and what
 * the three years of the cycle cost under each, provided every assessment is passed.
 *
 * A society is the same in both lists when its name is, width and spaces aside.
 */
export function lever(
  before: readonly Winner[],
  after: readonly Winner[],
  year: number,
  settings: Pick<AwardSettings, "rounding">,
): Lever {
  const cashOf = (winner: Winner | undefined): ThreeYears =>
    winner ? planOf(winner.firstFen, winner.firstFen, settings.rounding).amounts : nothing;
  const was = new Map(before.map((winner) => [fold(winner.society), winner]));
  const becomes = new Map(after.map((winner) => [fold(winner.society), winner]));
  const keys = [...new Set([...was.keys(), ...becomes.keys()])];
  const societies = keys.map((key): Moved => {
    const [from, to] = [was.get(key), becomes.get(key)];
    const [cashBefore, cashAfter] = [cashOf(from), cashOf(to)];
    return {
      society: (to ?? from)!.society,
      kind: kindOf(from, to),
      before: cashBefore,
      after: cashAfter,
      changeFen: sumFen(cashAfter) - sumFen(cashBefore),
    };
  });
  const years = nths.map((nth): LeverYear => {
    const beforeFen = sumFen(societies.map((one) => one.before[nth - 1]!));
    const afterFen = sumFen(societies.map((one) => one.after[nth - 1]!));
    return { year: year + nth - 1, beforeFen, afterFen, changeFen: afterFen - beforeFen };
  });
  return {
    societies: societies.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
    years,
    changeFen: sumFen(years.map((one) => one.changeFen)),
  };
}
