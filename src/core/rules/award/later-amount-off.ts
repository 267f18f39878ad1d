import { defineRule } from "../../lint/defineRule";
import { located, looks, problemsOf } from "../shared/fundingFacts";

/**
 * Reports payments of the second and third year that are not half of the first award.
 *
 * Source: clause S-V-3b. What half means and how a half fen is rounded are settings.
 */
export const laterAmountOff = defineRule({
  meta: {
    id: "award/later-amount-off",
    code: "FND-01",
    severity: "error",
    clauses: ["S-V-3b"],
    scope: "workbook",
    table: "award",
    needs: ["society", "year", "amount"],
    requires: ["payment"],
    looks,
  },
  text: {
    name: "续拨金额不是一半",
    messages: {
      half: {
        short: "应为 {plan:money}",
        problem:
          "“{society}”{year:year}年拨款 {paid:money}，应为 {cohort:year}年首次奖建 {first:money}的一半，即 {plan:money}。",
      },
      base: {
        short: "应为 {plan:money}，不是上年的一半",
        problem:
          "“{society}”{year:year}年拨款 {paid:money}，是上年拨款的一半；应为 {cohort:year}年首次奖建 {first:money}的一半，即 {plan:money}。",
      },
    },
    action: [
      "核对拨款登记的金额和获奖名单的首次奖建资金是否填对。",
      "金额确实拨错的，按规定补拨或收回，并在拨款登记里如实补记。",
      "分次拨付的，把同一年度的各笔都登记上。",
    ],
  },
  *check(context) {
    for (const problem of problemsOf(context, "FND-01"))
      yield {
        message: problem.id === "FND-01.base" ? "base" : "half",
        data: problem.data,
        ...located(problem),
      };
  },
});
