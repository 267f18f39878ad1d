import { defineRule } from "../../lint/defineRule";
import { cashAt, exemptAt } from "../shared/cash";
import { signPremise, spendingOf } from "../shared/spending";

/**
 * Reports payments in cash above the limit; a payment of exactly the limit is a lead,
 * because whether the limit itself is included is unsettled.
 *
 * Source: 现金管理暂行条例 第五条; the exempt kinds are those it names.
 */
export const cashAboveLimit = defineRule({
  meta: {
    id: "expense/cash-above-limit",
    code: "EXP-20",
    severity: "warning",
    clauses: [],
    scope: "row",
    table: "expense",
    needs: ["payment", "amount"],
    uses: ["category", "summary", "direction"],
  },
  text: {
    name: "现金超过结算起点",
    messages: {
      above: {
        short: "现金 {amount:money}",
        problem: "现金支付 {amount:money}，超过结算起点 {limit:money}。",
      },
      equal: {
        short: "现金恰为 {amount:money}",
        problem: "现金支付 {amount:money}，正好等于结算起点，请留意。",
      },
    },
    basis: "现金管理暂行条例第五条：结算起点以下的零星支出可以使用现金（参考值，可在设置中修改）",
    action: [
      "核对付款方式是否填对。",
      "确为现金支付的，今后改用转账或公务卡。",
      "属于条例允许的现金支出的，点“核实说明”写明。",
    ],
  },
  premise: signPremise,
  *check({ table, first, end, settings }) {
    const amounts = spendingOf(table);
    const isCash = cashAt(table);
    const isExempt = exemptAt(table);
    const limit = settings.cashLimitFen;
    for (let row = first; row < end; row++) {
      const amount = amounts[row]!;
      if (!(amount >= limit) || !isCash(row) || isExempt(row)) continue;
      const at = { row, field: "amount" } as const;
      if (amount > limit) yield { message: "above", data: { amount, limit }, at };
      else yield { message: "equal", data: { amount }, at, severity: "info" };
    }
  },
});
