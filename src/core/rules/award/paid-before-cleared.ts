import { defineRule } from "../../lint/defineRule";
import { located, looks, problemsOf } from "../shared/fundingFacts";

/**
 * Reports payments of the second and third year without a passed assessment, or without a publicity free of objection.
 *
 * Source: clause S-V-3b.
 */
export const paidBeforeCleared = defineRule({
  meta: {
    id: "award/paid-before-cleared",
    code: "FND-03",
    severity: "error",
    clauses: ["S-V-3b"],
    scope: "workbook",
    table: "award",
    needs: ["society", "year", "amount"],
    requires: ["payment"],
    looks,
  },
  text: {
    name: "条件未满足已拨款",
    messages: {
      assessment: {
        short: "没有考核合格的记录",
        problem: "“{society}”{year:year}年已拨款 {paid:money}，还没有考核合格的记录。",
      },
      publicity: {
        short: "没有公示无异议的记录",
        problem: "“{society}”{year:year}年已拨款 {paid:money}，还没有公示无异议的记录。",
      },
    },
    action: [
      "核对“年度考核”和“公示登记”是否漏填这家学会的这一年。",
      "确实没有考核或公示的，停止后续拨付，并报市科协研究处理。",
    ],
  },
  *check(context) {
    for (const problem of problemsOf(context, "FND-03"))
      yield {
        message: problem.id === "FND-03.assessment" ? "assessment" : "publicity",
        data: problem.data,
        ...located(problem),
      };
  },
});
