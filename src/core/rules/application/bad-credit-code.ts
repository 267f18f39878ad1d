import { checkUscc } from "../../code/uscc";
import { defineRule } from "../../lint/defineRule";

/**
 * Reports unified social credit codes that cannot be one, and those whose check character does not fit.
 *
 * Source: GB 32100-2015 (18 characters, alphabet, check character).
 */
export const badCreditCode = defineRule({
  meta: {
    id: "application/bad-credit-code",
    code: "APP-02",
    severity: "error",
    clauses: [],
    scope: "row",
    table: "application",
    needs: ["uscc"],
  },
  text: {
    name: "统一社会信用代码有误",
    messages: {
      length: {
        short: "是 {length} 位",
        problem: "统一社会信用代码“{value}”是 {length} 位，应为 18 位。",
      },
      sign: {
        short: "第 {position} 位“{sign}”有误",
        problem:
          "统一社会信用代码“{value}”第 {position} 位的“{sign}”不是代码可用的字符（不用 I、O、Z、S、V）。",
      },
      check: {
        short: "末位应为 {expected}",
        problem: "统一社会信用代码“{value}”的校验位不符：按前 17 位推算末位应为 {expected}，可能有一位录错。",
      },
    },
    basis: "GB 32100-2015《法人和其他组织统一社会信用代码编码规则》",
    action: ["对照登记证书逐位核对，改正后再查。"],
  },
  *check({ table, first, end }) {
    const codes = table.column("uscc").values;
    for (let row = first; row < end; row++) {
      const value = codes[row];
      if (!value) continue;
      const checked = checkUscc(value);
      if (checked.ok) continue;
      const { error } = checked;
      const at = { row, field: "uscc" } as const;
      if (error.kind === "length") yield { message: "length", data: { value, length: error.length }, at };
      else if (error.kind === "sign")
        yield { message: "sign", data: { value, position: error.position, sign: error.sign }, at };
      else yield { message: "check", data: { value, expected: error.expected }, at };
    }
  },
});
