import { median } from "../../src/core/audit/robust";
import { dayOf } from "../../src/core/day";
import { balance, commitments } from "../../src/functions/award";

/** Size of the award bench. */
export interface AwardBenchSize {
  readonly societies: number;
  readonly cohorts: number;
  readonly ledgerRows: number;
}

export interface AwardBench extends AwardBenchSize {
  /** Medians over the runs. */
  readonly commitmentsMs: number;
  readonly balanceMs: number;
}

type Rows = (string | number)[][];

/** Arguments of the two functions for a city with so many societies, each awarded every year. */
export interface AwardBenchInput {
  readonly awards: Rows;
  readonly assessments: Rows;
  readonly payments: Rows;
  readonly ledger: Rows;
}

const firstYear = 2016;

export function awardBenchInput({ societies, cohorts, ledgerRows }: AwardBenchSize): AwardBenchInput {
  const names = Array.from({ length: societies }, (_, i) => `示例市第${i + 1}学会`);
  const years = Array.from({ length: cohorts }, (_, i) => firstYear + i);
  const firstOf = (index: number): number => 60000 + (index % 9) * 10000.01;
  const awards = years.flatMap((year) => names.map((name, i) => [name, year, firstOf(i)]));
  const assessments = [...years, firstYear + cohorts]
    .slice(1)
    .flatMap((year) =>
      names.map((name, i) => [name, year, (i + year) % 17 === 0 ? "不合格" : "合格", "无异议"]),
    );
  const payments = awards.flatMap(([name, year, first], i) => [
    [name!, year!, year!, first!],
    ...(i % 3 === 0 ? [[name!, year!, Number(year) + 1, Math.round(Number(first) * 50) / 100]] : []),
  ]);
  const ledger = Array.from({ length: ledgerRows }, (_, i) => {
    const cohort = firstYear + (i % cohorts);
    const day = dayOf(cohort + (i % 3), 1 + (i % 12), 1 + (i % 28));
    return [names[(i * 7919) % societies]!, cohort, day, ((i * 104729) % 500000) / 100];
  });
  return { awards, assessments, payments, ledger };
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/**
 * Times COMMITMENTS and BALANCE on the same tables, in milliseconds; the first run, in which code is
 * compiled, counts like the others.
 */
export function benchAward(
  size: AwardBenchSize = { societies: 500, cohorts: 10, ledgerRows: 50_000 },
  runs = 5,
): AwardBench {
  const { awards, assessments, payments, ledger } = awardBenchInput(size);
  const last = firstYear + size.cohorts + 2;
  const commitmentTimes: number[] = [];
  const balanceTimes: number[] = [];
  for (let run = 0; run < runs; run++) {
    commitmentTimes.push(timed(() => commitments(awards, assessments, firstYear, last)));
    balanceTimes.push(timed(() => balance(awards, payments, ledger, last)));
  }
  return { ...size, commitmentsMs: median(commitmentTimes), balanceMs: median(balanceTimes) };
}
