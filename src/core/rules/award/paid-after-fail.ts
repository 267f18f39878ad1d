import { defineRule } from "../../lint/defineRule";
import { located, looks, problemsOf } from "../shared/fundingFacts";

/**
 * Reports payments after a failed assessment or a revoked title, and titles that the award list keeps after a fail.
 *
 * Source: clause S-III-3c.
 */
export const paidAfterFail = defineRule({
  meta: {
    id: "award/paid-after-fail",
    code: "FND-04",
    severity: "error",
    clauses: ["S-III-3c"],
    scope: "workbook",
    table: "award",
    needs: ["society", "year", "amount"],
    looks,
  },
  text: {
    name: "不合格仍拨款或保留",
    messages: {
      paid: {
        short: "{failed:year}年起应停拨",
        problem: "“{society}”{failed:year}年考核不合格或已取消称号，{year:year}年仍拨款 {paid:money}。",
      },
      title: {
        short: "没有取消称号的日期",
        problem: "“{society}”{failed:year}年考核不合格，获奖名单里没有取消称号的日期。",
      },
    },
    action: [
      "核对考核结果和取消称号的日期是否填对。",
      "结果无误的，停止拨付；已经拨出的，报市科协研究处理。",
      "取消称号的，在获奖名单里填上日期。",
    ],
  },
  *check(context) {
    for (const problem of problemsOf(context, "FND-04")) {
      const at = located(problem);
      if (problem.id === "FND-04.paid") yield { message: "paid", data: problem.data, ...at };
      else yield { message: "title", data: problem.data, ...at };
    }
  },
});
