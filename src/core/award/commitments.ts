import type { Fen } from "../money";
import type { Cycle, CycleYear } from "./cycle";

/** Money of one place of the cycle (first, second or third year) falling into one calendar year. */
export interface Lane {
  /** Awards in it. */
  readonly count: number;
  /** Sum of what is known to be due; 0 only where certainly nothing is, undefined where that is open. */
  readonly dueFen: Fen | undefined;
  readonly planFen: Fen;
}

/** What one calendar year asks of the budget. Awards that need correction are only counted. */
export interface Commitment {
  readonly year: number;
  readonly lanes: readonly [Lane, Lane, Lane];
  /** Sum of the lanes' known amounts, by the same rule. */
  readonly dueFen: Fen | undefined;
  /** What the policy gives if nothing speaks against it, stopped money included. */
  readonly planFen: Fen;
  readonly holdFen: Fen;
  readonly stoppedFen: Fen;
  /** Plan of the years that are not assessed yet. */
  readonly notAssessedFen: Fen;
  /** That plan times the share expected to pass, once for each assessment still open. */
  readonly expectedFen: Fen;
  readonly toCorrect: number;
}

interface Sums {
  readonly count: number[];
  readonly unknown: number[];
  readonly due: number[];
  readonly plan: number[];
  hold: number;
  stopped: number;
  notAssessed: number;
  expected: number;
  toCorrect: number;
}

const newSums = (): Sums => ({
  count: [0, 0, 0],
  unknown: [0, 0, 0],
  due: [0, 0, 0],
  plan: [0, 0, 0],
  hold: 0,
  stopped: 0,
  notAssessed: 0,
  expected: 0,
  toCorrect: 0,
});

/** Assessments that still have to be passed before the money of a year can be due. */
export function openAssessments({ years }: Cycle, { nth }: CycleYear): number {
  const open = years.filter((year) => year.nth <= nth && year.state === "notAssessed");
  return open.length;
}

function add(sums: Sums, cycle: Cycle, year: CycleYear, passRate01: number): void {
  if (year.state === "toCorrect") {
    sums.toCorrect += 1;
    return;
  }
  const lane = year.nth - 1;
  sums.count[lane]! += 1;
  sums.plan[lane]! += year.planFen;
  if (year.dueFen === undefined) sums.unknown[lane]! += 1;
  else sums.due[lane]! += year.dueFen;
  if (year.state === "hold") sums.hold += year.planFen;
  if (year.state === "stopped") sums.stopped += year.planFen;
  if (year.state !== "notAssessed") return;
  sums.notAssessed += year.planFen;
  sums.expected += year.planFen * passRate01 ** openAssessments(cycle, year);
}

const total = (amounts: readonly number[]): Fen => amounts.reduce((sum, fen) => sum + fen, 0);

/** The amount due, unless it is nothing so far while something is still unknown. */
const settled = (dueFen: Fen, unknown: number): Fen | undefined =>
  dueFen === 0 && unknown > 0 ? undefined : dueFen;

function commitmentOf(year: number, sums: Sums): Commitment {
  const lane = (index: number): Lane => ({
    count: sums.count[index]!,
    dueFen: settled(sums.due[index]!, sums.unknown[index]!),
    planFen: sums.plan[index]!,
  });
  return {
    year,
    lanes: [lane(0), lane(1), lane(2)],
    dueFen: settled(total(sums.due), total(sums.unknown)),
    planFen: total(sums.plan),
    holdFen: sums.hold,
    stoppedFen: sums.stopped,
    notAssessedFen: sums.notAssessed,
    expectedFen: Math.round(sums.expected),
    toCorrect: sums.toCorrect,
  };
}

/**
 * What each calendar year of a range asks of the budget, by the facts and under an expected pass rate.
 *
 * @param passRate01 - Share of societies expected to pass an assessment that is still open, 0–1.
 * @returns One commitment per year from `fromYear` to `toYear`, both included; exact sums in fen,
 * only `expectedFen` is rounded to the fen.
 */
export function commitments(
  cycles: readonly Cycle[],
  fromYear: number,
  toYear: number,
  passRate01 = 1,
): readonly Commitment[] {
  const sums = Array.from({ length: Math.max(toYear - fromYear + 1, 0) }, newSums);
  for (const cycle of cycles)
    for (const year of cycle.years) {
      const one = sums[year.year - fromYear];
      if (one) add(one, cycle, year, passRate01);
    }
  return sums.map((one, index) => commitmentOf(fromYear + index, one));
}
