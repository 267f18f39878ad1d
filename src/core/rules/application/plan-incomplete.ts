import { defineRule } from "../../lint/defineRule";
import { rowNumber } from "../../lint/places";
import { isApplications, listOf, textAt, yearsIn } from "../shared/applications";

/** Years that a plan has to cover. */
const planned = 3;

/**
 * Reports applications without a development plan, and plans that cover fewer than three years.
 *
 * Source: clause S-III-3b (a plan for three years).
 */
export const planIncomplete = defineRule({
  meta: {
    id: "application/plan-incomplete",
    code: "APP-05",
    severity: "error",
    clauses: ["S-III-3b"],
    scope: "row",
    table: "application",
    needs: ["plan"],
    uses: ["planYears"],
  },
  text: {
    name: "三年规划缺失或不全",
    messages: {
      missing: { short: "没有近三年发展规划", problem: "第 {row:row} 行没有填近三年发展规划。" },
      years: {
        short: "只含 {count} 个年度",
        problem: "规划年度“{value}”只含 {count} 个年度（{years}），应覆盖三年。",
      },
    },
    action: ["请申报学会补交覆盖三年的发展规划。"],
  },
  applies: isApplications,
  *check({ table, first, end }) {
    const plan = textAt(table, "plan");
    const planYears = textAt(table, "planYears");
    for (let row = first; row < end; row++) {
      if (plan(row) === null) {
        yield { message: "missing", data: { row: rowNumber(table, row) }, at: { row, field: "plan" } };
        continue;
      }
      const value = planYears(row);
      if (value === null) continue;
      const years = yearsIn(value);
      if (years.length >= planned) continue;
      const data = { value, count: years.length, years: listOf(years) };
      yield { message: "years", data, at: { row, field: "planYears" } };
    }
  },
});
