import type { AnalysisInput, SteadyRow } from "../../src/analysis/types";
import type { Entries } from "../../src/core/award/entries";
import { neutralAwardSettings } from "../../src/core/award/settings";
import { fictionalResults } from "../../tools/fictional/results";
import { settings } from "../analysis/support";
import { assessment, award, day, payment, publicity, spending, taskBook } from "../core/award/support";

export interface SampleOptions {
  readonly societies: number;
  readonly years: readonly number[];
  readonly mask?: string;
}

const wan = (n: number): number => n * 1_000_000;
const directions = ["学术交流", "科普活动", "决策咨询", "人才举荐"] as const;

/** Awards of two years to the best societies: paid, due, waiting, promised and stopped money, and ledgers. */
function entriesOf(names: readonly string[], year: number): Entries {
  const earlier = names.slice(0, 4);
  const later = names.slice(4, 8);
  const public1 = { start: day(`${year}-03-03`), end: day(`${year}-03-10`) };
  const books = earlier.flatMap((name, i) =>
    directions.map((direction, k) =>
      taskBook(10 * i + k, name, year - 1, {
        direction,
        budget: wan(2 + k),
        signed: day(`${year - 1}-01-05`),
      }),
    ),
  );
  const ledger = earlier.flatMap((name, i) =>
    directions.map((direction, k) =>
      spending(10 * i + k, name, day(`${year}-02-1${k}`), wan((0.4 + 0.3 * i) * (2 + k) * (0.3 + 0.2 * k)), {
        direction,
      }),
    ),
  );
  return {
    awards: [
      ...earlier.map((name, i) => award(i, name, year - 1, wan(14))),
      ...later.map((name, i) => award(10 + i, name, year, wan(10))),
    ],
    taskBooks: [
      ...books,
      ...later.slice(0, 3).map((name, i) => taskBook(90 + i, name, year, { signed: day(`${year}-01-05`) })),
    ],
    assessments: [
      assessment(1, earlier[0]!, year, "合格"),
      assessment(2, earlier[1]!, year, "合格"),
      assessment(3, earlier[2]!, year, "不合格"),
    ],
    publicity: [publicity(1, earlier[0]!, year, "无", public1)],
    payments: [
      ...earlier.map((name, i) => payment(i, name, year - 1, wan(14), { date: day(`${year - 1}-02-01`) })),
      payment(20, later[0]!, year, wan(10), { date: day(`${year}-02-01`) }),
    ],
    ledger,
  };
}

/** Everything a board can show, about societies that do not exist; the same for the same options. */
export function sampleInput({ societies, years, mask }: SampleOptions): AnalysisInput {
  const results = fictionalResults({ seed: 5, societies, years });
  const year = years.at(-1)!;
  const ranked = results
    .filter((row) => row.year === year && row.rank !== null)
    .sort((a, b) => a.rank! - b.rank!);
  const quota = Math.max(Math.round(ranked.length / 3), 1);
  const rows = ranked.map(({ society, rank }): SteadyRow => {
    const distance = rank! - quota - 0.5;
    const width = 1 + (Math.round(rank! * 7.3) % 3);
    return {
      society,
      rank: rank!,
      low: Math.max(rank! - width, 1),
      high: Math.min(rank! + width, ranked.length),
      inShare: Math.round(100 / (1 + Math.exp(1.3 * distance))) / 100,
    };
  });
  const found = (code: string, name: string, severity: "error" | "warning" | "info", count: number) => ({
    code,
    name,
    severity,
    count,
  });
  return {
    results,
    settings,
    awards: {
      entries: entriesOf(
        ranked.map(({ society }) => society),
        year,
      ),
      settings: neutralAwardSettings,
    },
    steadiness: { year, quota, draws: 1000, judges: 7, rows },
    findings: [
      found("EXP-13", "发票号重复", "error", 4),
      found("EXP-03", "列支了不得使用的科目", "error", 2),
      found("EXP-20", "现金超过 1,000 元", "warning", 9),
      found("EXP-25", "节假日记账", "info", 6),
    ],
    ...(mask === undefined ? {} : { mask }),
  };
}
