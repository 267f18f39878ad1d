import { defineRule } from "../../lint/defineRule";
import { located, looks, problemsOf } from "../shared/fundingFacts";

/**
 * Reports publicity of fewer working days than the setting asks for, holidays considered; where the calendar of a year
 * is not known, it asks somebody to count.
 *
 * Source: clause S-V-3b asks for publicity; its length is a setting, the policy gives none.
 */
export const publicityTooShort = defineRule({
  meta: {
    id: "award/publicity-too-short",
    code: "FND-06",
    severity: "warning",
    clauses: ["S-V-3b"],
    scope: "workbook",
    table: "award",
    needs: ["society", "year", "amount"],
    requires: ["publicity"],
    looks,
  },
  text: {
    name: "公示时间不够",
    messages: {
      short: {
        short: "只有 {days} 个工作日",
        problem:
          "“{society}”{year:year}年公示 {start:date}至{end:date}只有 {days} 个工作日，少于 {needed} 个。",
      },
      unknown: {
        short: "缺少放假安排",
        problem:
          "“{society}”{year:year}年公示 {start:date}至{end:date}，缺少当年放假安排，无法判断工作日数。",
      },
    },
    action: [
      "核对公示的开始日期和截止日期是否填对。",
      "公示天数由市科协确定，与设置不符的，在设置里改。",
      "缺少放假安排的，在设置里补上当年的放假和调休日期。",
    ],
  },
  *check(context) {
    for (const problem of problemsOf(context, "FND-06")) {
      const at = located(problem);
      if (problem.id === "FND-06.short") yield { message: "short", data: problem.data, ...at };
      else yield { message: "unknown", data: problem.data, ...at };
    }
  },
});
