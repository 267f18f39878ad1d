import { defineRule } from "../../lint/defineRule";
import { located, looks, problemsOf } from "../shared/fundingFacts";

/**
 * Reports winners without a first award above 0, on which all later money depends.
 *
 * Source: clause S-V-1.
 */
export const firstAwardMissing = defineRule({
  meta: {
    id: "award/first-award-missing",
    code: "FND-02",
    severity: "error",
    clauses: ["S-V-1"],
    scope: "workbook",
    table: "award",
    needs: ["society", "year", "amount"],
    looks,
  },
  text: {
    name: "没有首次奖建金额",
    messages: {
      missing: {
        short: "首次奖建为空或不大于 0",
        problem: "“{society}”{cohort:year}年获奖，首次奖建资金为空或不大于 0。",
      },
    },
    action: ["核对获奖名单，补上首次奖建资金的金额。", "没有获奖的学会从名单里移出。"],
  },
  *check(context) {
    for (const problem of problemsOf(context, "FND-02"))
      yield { message: "missing", data: problem.data, ...located(problem) };
  },
});
