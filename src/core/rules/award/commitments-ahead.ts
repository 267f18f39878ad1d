import { defineRule } from "../../lint/defineRule";
import { looks, problemsOf } from "../shared/fundingFacts";

/**
 * Says what the awards of today still ask of the next two years if every assessment is passed; says nothing where that
 * is nothing.
 *
 * Source: clauses S-V-1 and S-V-3b.
 */
export const commitmentsAhead = defineRule({
  meta: {
    id: "award/commitments-ahead",
    code: "FND-08",
    severity: "info",
    clauses: ["S-V-1", "S-V-3b"],
    scope: "workbook",
    table: "award",
    needs: ["society", "year", "amount"],
    looks,
  },
  text: {
    name: "今后两年已承诺资金",
    messages: {
      ahead: {
        short: "今后两年 {next:money}和 {afterNext:money}",
        problem:
          "按全部合格，{year:year}年以后两年还要拨 {next:money}和 {afterNext:money}，涉及 {societies} 家（次）学会。",
      },
    },
    action: ["编制下一年度预算时，把已承诺的金额考虑在内。", "按不同合格率试算，看“拨款”里的“三年承诺”。"],
  },
  *check(context) {
    const [table] = context.tables;
    for (const { data } of problemsOf(context, "FND-08"))
      if (table && table.rowCount > 0 && data.next + data.afterNext > 0)
        yield {
          message: "ahead",
          data,
          at: { cell: table.cell(0, "amount"), key: "commitments" },
        };
  },
});
