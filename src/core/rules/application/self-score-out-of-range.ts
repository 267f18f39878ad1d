import { defineRule } from "../../lint/defineRule";
import type { Surroundings } from "../../lint/types";
import { cellState } from "../../table/table";
import { isApplications, isSelfAssessment, societyAt, yearAt } from "../shared/applications";

/** Scores are compared to a thousandth. */
const close = 0.0005;

/** Totals that applications state, by year and society. */
function statedTotals({ all }: Pick<Surroundings, "all">): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const table of all("application")) {
    if (!isApplications(table) || !table.has("total")) continue;
    const [society, year] = [societyAt(table), yearAt(table)];
    table.column("total").values.forEach((total, row) => {
      if (total === total && society(row) !== "") totals.set(`${year(row)}|${society(row)}`, total);
    });
  }
  return totals;
}

/**
 * Reports self scores below 0 or above the full mark, and sums of self scores that differ from the total
 * that the application states.
 *
 * Source: form of score sheets (full mark, self score).
 */
export const selfScoreOutOfRange = defineRule({
  meta: {
    id: "application/self-score-out-of-range",
    code: "APP-13",
    severity: "warning",
    clauses: [],
    scope: "table",
    table: "application",
    needs: ["selfScore"],
    uses: ["fullMark", "society", "year", "total"],
    looks: ["application"],
  },
  text: {
    name: "自评分超出分值",
    messages: {
      above: { short: "{score} 分，满分 {full}", problem: "自评分 {score} 高于分值 {full}。" },
      negative: { short: "{score} 分", problem: "自评分 {score} 小于 0。" },
      text: { short: "“{value}”不是分数", problem: "自评分“{value}”不是数字。" },
      sum: {
        short: "合计 {sum}，填报 {total}",
        problem: "“{society}”各项自评分合计 {sum}，与填报的自评总分 {total} 不一致。",
      },
    },
    basis: "本工具的核对规则（自评分在 0 与分值之间，合计等于总分）",
    action: ["请申报学会核对自评分和分值。"],
  },
  applies: isSelfAssessment,
  *check({ table, all }) {
    const { values, state } = table.column("selfScore");
    const full = table.has("fullMark") ? table.column("fullMark").values : undefined;
    for (let row = 0; row < table.rowCount; row++) {
      const score = values[row]!;
      const at = { row, field: "selfScore" } as const;
      if (state[row] === cellState.unreadable || state[row] === cellState.error)
        yield { message: "text", data: { value: String(table.raw(row, "selfScore")) }, at };
      else if (score < 0) yield { message: "negative", data: { score }, at };
      else if (full && score > full[row]! + close)
        yield { message: "above", data: { score, full: full[row]! }, at };
    }
    if (!table.has("society")) return;
    const totals = statedTotals({ all });
    const names = table.column("society").values;
    const [society, year] = [societyAt(table), yearAt(table)];
    const sums = new Map<string, { sum: number; row: number }>();
    for (let row = 0; row < table.rowCount; row++) {
      const key = `${year(row)}|${society(row)}`;
      const own = sums.get(key) ?? { sum: 0, row };
      if (values[row] === values[row]) own.sum += values[row]!;
      sums.set(key, own);
    }
    for (const [key, { sum, row }] of sums) {
      const total = totals.get(key);
      if (total === undefined || Math.abs(total - sum) <= close) continue;
      yield {
        message: "sum",
        data: { society: names[row] ?? "", sum: Math.round(sum * 1000) / 1000, total },
        at: { row, field: "selfScore", identity: key },
      };
    }
  },
});
