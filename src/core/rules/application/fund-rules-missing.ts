import { defineRule } from "../../lint/defineRule";
import { rowNumber } from "../../lint/places";
import { answerOf, isApplications } from "../shared/applications";

/**
 * Reports applications without the society's rules on the award money.
 *
 * Source: clause S-V-3c (societies set up rules on the money).
 */
export const fundRulesMissing = defineRule({
  meta: {
    id: "application/fund-rules-missing",
    code: "APP-19",
    severity: "warning",
    clauses: ["S-V-3c"],
    scope: "row",
    table: "application",
    needs: ["rulesAttached"],
  },
  text: {
    name: "没有资金管理制度",
    messages: {
      missing: { short: "没有资金管理制度", problem: "第 {row:row} 行没有附奖建资金管理制度。" },
    },
    action: ["请申报学会补交奖建资金管理制度。"],
  },
  applies: isApplications,
  *check({ table, first, end }) {
    const values = table.column("rulesAttached").values;
    for (let row = first; row < end; row++) {
      if (values[row] !== null && answerOf(values[row]) !== false) continue;
      yield { message: "missing", data: { row: rowNumber(table, row) }, at: { row, field: "rulesAttached" } };
    }
  },
});
