import { defineRule } from "../../lint/defineRule";
import { located, looks, noSignatures, problemsOf } from "../shared/fundingFacts";

/**
 * Reports first awards that were paid without a signed task book, or before it was signed.
 *
 * Source: clause S-V-3a.
 */
export const paidBeforeTaskBook = defineRule({
  meta: {
    id: "award/paid-before-task-book",
    code: "FND-05",
    severity: "error",
    clauses: ["S-V-3a"],
    scope: "workbook",
    table: "award",
    needs: ["society", "year", "amount"],
    uses: ["signed"],
    requires: ["payment"],
    looks,
  },
  text: {
    name: "未签任务书已拨款",
    messages: {
      unsigned: {
        short: "没有签订任务书",
        problem: "“{society}”{year:year}年已拨款 {paid:money}，还没有签订任务书。",
      },
      before: {
        short: "早于签订日 {signed:date}",
        problem: "“{society}”{date:date}拨款，早于任务书签订日 {signed:date}。",
      },
    },
    action: [
      "核对任务书的签订日期和拨款日期是否填对。",
      "还没有签订任务书的，先签订再拨付；已经拨出的，报市科协研究处理。",
    ],
  },
  unable: (_, surroundings) => noSignatures(surroundings),
  *check(context) {
    for (const problem of problemsOf(context, "FND-05")) {
      const at = located(problem);
      if (problem.id === "FND-05.unsigned") yield { message: "unsigned", data: problem.data, ...at };
      else yield { message: "before", data: problem.data, ...at };
    }
  },
});
