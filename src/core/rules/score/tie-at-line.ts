import { defineRule } from "../../lint/defineRule";
import { same } from "../../scoring/numeric";
import { tiers } from "../../scoring/rank";
import { starIds, stars } from "../../standards/stars";
import { isStarTable, rowsByYear } from "../shared/results";

/** Half of the last printed place: a score so near its line is printed as the line. */
const near = 0.005;

/**
 * Reports ties across the quota, which nobody but the jury decides, and scores that are printed as their line without
 * reaching it, or reach it by less than can be printed.
 *
 * Source: our own; quota and line are settings, the policy gives none.
 */
export const tieAtLine = defineRule({
  meta: {
    id: "score/tie-at-line",
    code: "SCO-07",
    severity: "warning",
    clauses: [],
    scope: "table",
    table: "result",
    needs: ["society"],
    anyOf: ["total", "party", "innovation", "service", "people", "growth"],
    uses: ["year"],
  },
  text: {
    name: "同分或正在线上",
    messages: {
      tie: {
        short: "{count} 家同分，名额 {quota} 个",
        problem: "“{names}”总分都是 {total}，名额线（{quota} 名）从中穿过，不自动取舍。",
      },
      near: {
        short: "{star} {score}，线 {line}",
        problem: "“{society}”的{star}得分 {score}，与达标线 {line} 相差不到 0.01。",
      },
    },
    basis: "本工具的核对规则（同分不按行序取舍）；名额和达标线待市科协确认",
    action: ["请评审委员会集体研究，记入“研究结论”。"],
  },
  applies: isStarTable,
  unable: (_, { settings: { scoring } }) =>
    scoring.quota === null && scoring.starLine === null ? { id: "noPlaces", data: {} } : undefined,
  *check({ table, settings: { scoring } }) {
    const { quota, starLine: line } = scoring;
    const names = table.column("society").values;
    if (quota !== null && table.has("total")) {
      const totals = table.column("total").values;
      for (const [year, rows] of rowsByYear(table)) {
        const tier = tiers(
          Float64Array.from(rows, (row) => totals[row]!),
          quota,
        );
        const tied = rows.filter((_, at) => tier[at] === "tied");
        if (tied.length === 0) continue;
        yield {
          message: "tie",
          data: {
            count: tied.length,
            quota,
            total: totals[tied[0]!]!,
            names: tied.map((row) => names[row] ?? "").join("、"),
          },
          at: { row: tied[0]!, field: "total", identity: String(year) },
          cells: tied.slice(1).map((row) => table.cell(row, "total")),
          outcome: "review",
        };
      }
    }
    if (line === null) return;
    for (const id of starIds) {
      if (!table.has(id)) continue;
      const star = stars.find((one) => one.id === id)!.name;
      for (const [row, score] of table.column(id).values.entries())
        if (Math.abs(score - line) < near && !same(score, line))
          yield {
            message: "near",
            data: { society: names[row] ?? "", star, score, line },
            at: { row, field: id },
            outcome: "review",
          };
    }
  },
});
