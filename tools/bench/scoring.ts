import { median } from "../../src/core/audit/robust";
import { randomFrom } from "../../src/core/scoring/random";
import { readPlan } from "../../src/core/scoring/planTable";
import { readScores } from "../../src/core/scoring/scoreTable";
import { sheetOf, type ScoreSheet } from "../../src/core/scoring/sheet";
import { stability, stabilityDefaults } from "../../src/core/scoring/stability";
import { stars } from "../../src/core/standards/stars";
import { agreement } from "../../src/functions/agreement";
import { scorecard } from "../../src/functions/scorecard";
import { installStandIn } from "../../src/functions/standIn";
import { plainAlpha, plainKendall, plainScorecard, plainStability, type ScoreRow } from "./scoringPlain";

export interface ScoringBenchSize {
  readonly societies: number;
  readonly indicators: number;
  readonly judges: number;
  readonly resamples: number;
}

/** One comparison: medians in milliseconds, and ours as a share of the plain loops. */
export interface ScoringBenchCase {
  readonly name: string;
  readonly ownMs: number;
  readonly plainMs: number;
  readonly ratio: number;
}

export interface ScoringBench extends ScoringBenchSize {
  readonly cases: readonly ScoringBenchCase[];
}

interface Input {
  readonly rows: readonly ScoreRow[];
  readonly table: (string | number)[][];
  readonly plan: (string | number)[][];
  readonly starOf: ReadonlyMap<string, string>;
  /** Society × indicator × judge. */
  readonly points: number[][][];
  /** Society × judge: mean over the indicators. */
  readonly panel: number[][];
}

function inputOf({ societies, indicators, judges }: ScoringBenchSize): Input {
  const random = randomFrom(20250101);
  const list = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
  const points = list(societies).map((s) =>
    list(indicators).map(() => list(judges).map(() => 40 + ((s * 7) % 30) + random.below(30))),
  );
  const ids = list(indicators).map((i) => `I${i + 1}`);
  const starOf = new Map(ids.map((id, i) => [id, stars[i % stars.length]!.name]));
  const rows = points.flatMap((own, s) =>
    own.flatMap((given, i) =>
      given.map((value, j): ScoreRow => [`示例市第${s + 1}学会`, ids[i]!, `评委${j + 1}`, value]),
    ),
  );
  return {
    rows,
    table: [["学会", "指标", "评委", "得分"], ...rows.map((row) => [...row])],
    plan: [["指标", "星", "满分"], ...ids.map((id) => [id, starOf.get(id)!, 100])],
    starOf,
    points,
    panel: points.map((own) =>
      list(judges).map((j) => own.reduce((sum, given) => sum + given[j]!, 0) / indicators),
    ),
  };
}

function timed<T>(run: () => T): { readonly ms: number; readonly value: T } {
  const start = performance.now();
  const value = run();
  return { ms: performance.now() - start, value };
}

/** Runs both sides in turn and insists that they give the same answer. */
function compare<A, B>(
  name: string,
  runs: number,
  own: () => A,
  plain: () => B,
  differ: (a: A, b: B) => number,
): ScoringBenchCase {
  const [ownMs, plainMs]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run++) {
    const ours = timed(own);
    const theirs = timed(plain);
    const difference = differ(ours.value, theirs.value);
    if (!(difference < 1e-9)) throw new Error(`${name}: answers differ by ${difference}`);
    ownMs.push(ours.ms);
    plainMs.push(theirs.ms);
  }
  return { name, ownMs: median(ownMs), plainMs: median(plainMs), ratio: median(ownMs) / median(plainMs) };
}

function sheetFrom(input: Input): ScoreSheet {
  const [cube, plan] = [readScores(input.table), readPlan(input.plan)];
  if (!cube.ok || !plan.ok) throw new Error("the bench table cannot be read");
  return sheetOf(cube.value, plan.value);
}

/** Largest absolute difference between two lists. */
const apart = (a: readonly number[], b: readonly number[]): number =>
  Math.max(...a.map((value, i) => Math.abs(value - b[i]!)));

/**
 * Times SCORECARD (from cells to cells), AGREEMENT and the draws of STABILITY against plain loops that do the same
 * work on the same scores; the first run, in which code is compiled, counts like the others.
 */
export function benchScoring(
  size: ScoringBenchSize = { societies: 200, indicators: 60, judges: 15, resamples: 1000 },
  runs = 5,
): ScoringBench {
  installStandIn(globalThis);
  const input = inputOf(size);
  const sheet = sheetFrom(input);
  const starIndex = input.plan.slice(1).map(([, star]) => stars.findIndex((one) => one.name === star));
  const { seed } = stabilityDefaults;
  const totalColumn = 1 + stars.length;
  const cases = [
    compare(
      "SCORECARD",
      runs,
      () => scorecard(input.table, input.plan),
      () => plainScorecard(input.rows, input.starOf),
      (card, plain) =>
        apart(
          card.slice(1).flatMap((row) => [Number(row[totalColumn]), Number(row[totalColumn + 1])]),
          plain.flatMap(({ total, rank }) => [total, rank]),
        ),
    ),
    compare(
      "AGREEMENT kendall",
      runs,
      () => agreement(input.panel),
      () => plainKendall(input.panel),
      (a, b) => Math.abs(a - b),
    ),
    compare(
      "AGREEMENT alpha-interval",
      runs,
      () => agreement(input.panel, "alpha-interval"),
      () => plainAlpha(input.panel),
      (a, b) => Math.abs(a - b),
    ),
    compare(
      "STABILITY",
      runs,
      () => stability(sheet, { vary: "judges", resamples: size.resamples, seed }),
      () => plainStability(input.points, starIndex, size.resamples, randomFrom(seed)),
      (steady, plain) =>
        apart(
          [...steady.low, ...steady.high],
          [...plain.map(({ low }) => low), ...plain.map(({ high }) => high)],
        ),
    ),
  ];
  return { ...size, cases };
}
