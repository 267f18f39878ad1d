import { withoutBlankLines } from "../core/scoring/matrix";
import { stability as stabilityOf, stabilityDefaults, type Stability } from "../core/scoring/stability";
import { columnSheet, panelSheet } from "../core/scoring/plainSheet";
import { numbers, optionalCount } from "./arguments";
import { fail } from "./errors";
import { text } from "./language";

/** Draws made: fewer for thousands of rows, so that Excel is not kept waiting; the heading states them. */
const drawsFor = (rows: number): number =>
  Math.max(200, Math.min(stabilityDefaults.resamples, Math.floor(1_000_000 / rows)));

const blankIfNone = (value: number): number | string => (Number.isNaN(value) ? "" : value);

/**
 * How steady the ranks are: rank, 5th and 95th percentile of it when judges are drawn anew and when weights move, and how
 * often a society stays in its tier. The draws are seeded: the same scores give the same result.
 * @customfunction STABILITY
 * @param scores Scores: one row for each society, one column for each judge (or criterion). Blank cells are absent.
 * @param [quota] Places to be given; the tier is within or beyond them. If omitted, every rank is its own tier.
 * @returns Headings and one row for each society.
 */
export function stability(scores: unknown[][], quota?: unknown): unknown[][] {
  const matrix = numbers(scores, "scores");
  const places = optionalCount(quota, "quota", 1);
  const { matrix: dense, rows } = withoutBlankLines(matrix);
  if (rows.length === 0) fail("#VALUE!", "noNumbers", { argument: "scores" });
  if (places !== undefined && places > rows.length)
    fail("#VALUE!", "quotaRange", { most: rows.length, value: places });
  const options = { quota: places, resamples: drawsFor(rows.length) };
  const byJudges = stabilityOf(panelSheet(dense), { ...options, vary: "judges" });
  const byWeights = stabilityOf(columnSheet(dense), { ...options, vary: "weights" });
  const at = new Map(rows.map((row, index) => [row, index]));
  return [
    headings(byJudges),
    ...Array.from({ length: matrix.rows }, (_, row) => line(byJudges, byWeights, at.get(row))),
  ];
}

function headings({ options }: Stability): string[] {
  const { resamples, seed } = options;
  const note = text("stabilityNote", { resamples, seed, spread: 100 * stabilityDefaults.spread01 });
  return [
    text("rank"),
    text("low.judges"),
    text("high.judges"),
    text("low.weights"),
    text("high.weights"),
    text("tierShare"),
    note,
  ];
}

/** A society's row; its tier share is that over the draws of both kinds. */
function line(judges: Stability, weights: Stability, index: number | undefined): (number | string)[] {
  if (index === undefined) return ["", "", "", "", "", "", ""];
  const share = (judges.tierShare[index]! + weights.tierShare[index]!) / 2;
  const { rank, low, high } = judges;
  return [rank[index]!, low[index]!, high[index]!, weights.low[index]!, weights.high[index]!, share]
    .map(blankIfNone)
    .concat("");
}
