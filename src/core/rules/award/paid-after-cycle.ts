import { defineRule } from "../../lint/defineRule";
import { located, looks, problemsOf } from "../shared/fundingFacts";

/**
 * Reports payments after the third year of an award.
 *
 * Source: clause S-III-3a.
 */
export const paidAfterCycle = defineRule({
  meta: {
    id: "award/paid-after-cycle",
    code: "FND-07",
    severity: "error",
    clauses: ["S-III-3a"],
    scope: "workbook",
    table: "award",
    needs: ["society", "year", "amount"],
    requires: ["payment"],
    looks,
  },
  text: {
    name: "周期结束后仍拨款",
    messages: {
      late: {
        short: "周期到 {last:year}年为止",
        problem:
          "“{society}”{cohort:year}年获奖，周期到 {last:year}年为止，{year:year}年仍拨款 {paid:money}。",
      },
    },
    action: [
      "核对拨款登记的获奖年度和拨款年度是否填对。",
      "再次获奖的，在获奖名单里登记新的一次，把拨款记在新的获奖年度下。",
    ],
  },
  *check(context) {
    for (const problem of problemsOf(context, "FND-07"))
      yield { message: "late", data: problem.data, ...located(problem) };
  },
});
