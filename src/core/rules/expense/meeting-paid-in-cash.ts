import { defineRule } from "../../lint/defineRule";
import { cashAt } from "../shared/cash";
import { lineKind, lineKindsOf } from "../shared/lines";
import { signPremise, spendingOf } from "../shared/spending";

/**
 * Reports meetings paid in cash, whatever the amount.
 *
 * Source: clause S-V-3d; rules on meetings, article 18 (transfer or card, no cash).
 */
export const meetingPaidInCash = defineRule({
  meta: {
    id: "expense/meeting-paid-in-cash",
    code: "EXP-21",
    severity: "warning",
    clauses: ["S-V-3d"],
    scope: "row",
    table: "expense",
    needs: ["payment", "amount"],
    anyOf: ["category", "summary"],
    uses: ["direction"],
  },
  text: {
    name: "会议费付了现金",
    messages: {
      cash: { short: "会议费现金 {amount:money}", problem: "会议费 {amount:money} 用现金支付。" },
    },
    basis: "会议费管理办法第十八条：会议费用银行转账或公务卡支付，禁止以现金结算（参考）",
    action: ["核对付款方式是否填对。", "确为现金支付的，写明原因，今后改用转账或公务卡。"],
  },
  premise: signPremise,
  *check({ table, first, end }) {
    const kinds = lineKindsOf(table);
    const amounts = spendingOf(table);
    const isCash = cashAt(table);
    for (let row = first; row < end; row++) {
      const amount = amounts[row]!;
      if (kinds[row] !== lineKind.meeting || !(amount > 0) || !isCash(row)) continue;
      yield { message: "cash", data: { amount }, at: { row, field: "payment" } };
    }
  },
});
