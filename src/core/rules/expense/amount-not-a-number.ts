import { defineRule } from "../../lint/defineRule";
import { rowNumber } from "../../lint/places";
import { isWholeFen, unitsOf } from "../../money";
import { isBlank } from "../../table/grid";
import { cellState } from "../../table/table";

/**
 * Reports amounts that are no number, an error value, or finer than a fen; a zero asks a person to look, since
 * entries are cancelled and shares allotted for nothing.
 * Text that reads as an amount is a number here; `any/text-number` speaks of it.
 *
 * Source: clause S-V-3e; amounts that are no numbers are in no sum.
 */
export const amountNotANumber = defineRule({
  meta: {
    id: "expense/amount-not-a-number",
    code: "EXP-01b",
    severity: "error",
    clauses: ["S-V-3e"],
    scope: "row",
    table: "expense",
    needs: ["amount"],
  },
  text: {
    name: "金额不是数字",
    messages: {
      notNumber: { short: "“{value}”不是数字", problem: "金额“{value}”是文本，没有计入合计。" },
      error: { short: "公式出错 {value}", problem: "第 {row:row} 行的金额是错误值“{value}”，没有计入合计。" },
      zero: { short: "金额为 0", problem: "第 {row:row} 行的金额是 0，请核实是否漏填或已作废。" },
      tooFine: {
        short: "金额“{value}”不足 1 分",
        problem: "金额“{value}”的小数多于两位，分以下的部分无法记账。",
      },
    },
    action: ["对照原始凭据改成数字金额。", "由公式算出的，用 ROUND 保留两位小数，并改正出错的引用。"],
  },
  *check({ table, first, end }) {
    const { values, state } = table.column("amount");
    for (let row = first; row < end; row++) {
      const fen = values[row]!;
      const kind = state[row]!;
      if (kind === cellState.read && fen !== 0 && isWholeFen(fen)) continue;
      const at = { row, field: "amount" } as const;
      if (kind === cellState.unreadable) {
        yield { message: "notNumber", data: { value: String(table.raw(row, "amount")) }, at };
      } else if (kind === cellState.error) {
        const data = { value: String(table.raw(row, "amount")), row: rowNumber(table, row) };
        yield { message: "error", data, at };
      } else if (fen === 0 && !isBlank(table.raw(row, "amount"))) {
        yield {
          message: "zero",
          data: { row: rowNumber(table, row) },
          at,
          severity: "warning",
          outcome: "review",
        };
      } else if (fen === fen && !isWholeFen(fen)) {
        yield { message: "tooFine", data: { value: unitsOf(fen) }, at };
      }
    }
  },
});
