import { defineRule } from "../../lint/defineRule";
import { starIds } from "../../standards/stars";
import { isStarTable } from "../shared/results";

/** Totals are compared as they are printed, to the hundredth. */
const close = 0.006;
const wholeShare = 0.0005;

/**
 * Reports weights that do not add up to 100 %, and totals that are not the mean of the stars by the weights of the
 * settings; a star without a score leaves its weight to the others.
 *
 * Source: our own arithmetic check; the policy gives no weights.
 */
export const totalOffWeights = defineRule({
  meta: {
    id: "score/total-off-weights",
    code: "SCO-05",
    severity: "error",
    clauses: [],
    scope: "table",
    table: "result",
    needs: ["society", "total"],
    anyOf: ["party", "innovation", "service", "people", "growth"],
  },
  text: {
    name: "总分与权重不符",
    messages: {
      sum: { short: "权重合计 {sum}%", problem: "设置里五颗星的权重合计 {sum}%，应为 100%。" },
      total: {
        short: "应为 {expected}",
        problem: "“{society}”总分 {total}，按设置的权重应为 {expected}。",
      },
    },
    basis: "本工具的核对规则（总分等于各星得分按权重平均）；权重待市科协确认",
    action: ["核对“设置”和“指标体系”的权重。", "总分是手工填的，改用公式或重新计分。"],
  },
  applies: isStarTable,
  *check({ table, settings: { scoring } }) {
    const shares = starIds.map((star) => scoring.weight01[star]);
    const sum = shares.reduce((all, share) => all + share, 0);
    if (table.rowCount === 0) return;
    if (Math.abs(sum - 1) > wholeShare)
      yield {
        message: "sum",
        data: { sum: Math.round(sum * 1000) / 10 },
        at: { row: 0, field: "total", identity: "weights" },
      };
    const columns = starIds.map((star) => (table.has(star) ? table.column(star).values : undefined));
    const [names, totals] = [table.column("society").values, table.column("total").values];
    for (let row = 0; row < table.rowCount; row++) {
      const total = totals[row]!;
      let [weighted, weight] = [0, 0];
      columns.forEach((values, star) => {
        const score = values?.[row] ?? NaN;
        if (score !== score) return;
        weighted += score * shares[star]!;
        weight += shares[star]!;
      });
      if (total !== total || weight <= 0) continue;
      const expected = weighted / weight;
      if (Math.abs(total - expected) <= close) continue;
      yield {
        message: "total",
        data: { society: names[row] ?? "", total, expected: Math.round(expected * 100) / 100 },
        at: { row, field: "total" },
      };
    }
  },
});
