import { describe, expect, it } from "vitest";
import type { ResultRow } from "../../../src/analysis/types";
import { starIds } from "../../../src/core/standards/stars";
import { fictionalResults } from "../../../tools/fictional/results";
import { inputOf } from "../../analysis/support";
import { concluded } from "../support";

/** Names as the sentences write them. */
const short = (name: string): string => name.replace(/^示例市/, "");
const two = (value: number): string => (Math.round(value * 100) / 100).toFixed(2);

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!;
}

const seeds = Array.from({ length: 12 }, (_, i) => i + 1);
const resultsOf = (seed: number): ResultRow[] =>
  fictionalResults({ seed, societies: 5 + seed, years: [2024, 2025], missing01: 0.02 });

describe.each(seeds)("with results of seed %i, worked out by hand", (seed) => {
  const results = resultsOf(seed);
  const now = results.filter(({ year }) => year === 2025);

  it("the leader, the lead and the weakest star are true", () => {
    const said = concluded(inputOf(results), "standing", { year: 2025 });
    const [first, second] = now.filter(({ rank }) => rank !== null).sort((a, b) => b.total! - a.total!) as [
      ResultRow,
      ResultRow,
    ];
    expect(first.total).not.toBe(second.total);
    expect(said).toContain(
      `${short(first.society)} ${two(first.total!)} 分居首，比第 2 名${short(second.society)}高 ${two(first.total! - second.total!)} 分`,
    );
    const full = now.filter(({ stars }) => stars === 5).length;
    expect(said).toMatch(
      full === 0 ? /^没有学会五项全部达线。/ : new RegExp(`^${full} 家学会五项全部达线。`),
    );
    const medians = starIds.map((star) =>
      medianOf(now.flatMap(({ scores }) => (scores[star] === null ? [] : [scores[star]]))),
    );
    const least = Math.min(...medians);
    if (medians.filter((one) => one === least).length === 1)
      expect(said).toContain(`中位数 ${least.toFixed(2)} 分。`);
  });

  it("who rose and who fell most is true", () => {
    const said = concluded(inputOf(results), "change", {});
    const moves = now.flatMap(({ society, total }) => {
      const before = results.find((row) => row.year === 2024 && row.society === society)?.total;
      return total === null || before === undefined || before === null
        ? []
        : [{ society, by: Math.round((total - before) * 100) / 100 }];
    });
    const sorted = [...moves].sort((a, b) => b.by - a.by);
    const [up, down] = [sorted[0]!, sorted.at(-1)!];
    const isShared = (by: number): boolean => moves.filter((one) => one.by === by).length > 1;
    if (up.by > 0 && !isShared(up.by))
      expect(said).toContain(`${short(up.society)}升幅最大，升 ${two(up.by)} 分`);
    if (down.by < 0 && !isShared(down.by))
      expect(said).toContain(`${short(down.society)}降幅最大，降 ${two(-down.by)} 分`);
    if (up.by <= 0) expect(said).toContain("没有学会上升");
    if (down.by >= 0) expect(said).toContain("没有学会下降");
  });
});
