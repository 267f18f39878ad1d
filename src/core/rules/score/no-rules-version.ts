import { defineRule } from "../../lint/defineRule";
import { isStarTable, rowsByYear } from "../shared/results";

/**
 * Reports results that do not say by which version of the rules and when they were made: scales change from year to
 * year, and a score means nothing without its scale.
 *
 * Source: our own; published ratings have changed their scales without saying so.
 */
export const noRulesVersion = defineRule({
  meta: {
    id: "score/no-rules-version",
    code: "SCO-08",
    severity: "error",
    clauses: [],
    scope: "table",
    table: "result",
    needs: ["society"],
    uses: ["rulebook", "scoredAt", "year"],
  },
  text: {
    name: "没有规则版本和时间",
    messages: {
      version: { short: "缺规则版本", problem: "{count} 家的评分结果没有写明规则版本。" },
      time: { short: "缺计分时间", problem: "{count} 家的评分结果没有写明计分时间。" },
    },
    basis: "本工具的核对规则（结果写明规则版本和计分时间，才能跨年比较）",
    action: ["用“计分”重新生成评分结果。", "往年的结果，补上当年的规则版本和计分时间。"],
  },
  applies: isStarTable,
  *check({ table }) {
    const names = table.column("society").values;
    for (const [field, message] of [
      ["rulebook", "version"],
      ["scoredAt", "time"],
    ] as const) {
      const values = table.has(field) ? table.column(field).values : undefined;
      for (const [year, rows] of rowsByYear(table)) {
        const without = rows.filter((row) => names[row] !== null && !values?.[row]);
        if (without.length === 0) continue;
        yield {
          message,
          data: { count: without.length },
          at: { row: without[0]!, field: values ? field : "society", identity: `${message}|${year}` },
        };
      }
    }
  },
});
