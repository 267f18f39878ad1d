import { defineRule } from "../../lint/defineRule";
import { rowNumber } from "../../lint/places";
import type { Surroundings } from "../../lint/types";
import type { Fen } from "../../money";
import { isApplications, societyAt, textAt, yearAt } from "../shared/applications";

/** Sums of budgets by society and year; rows that name no year count for any. */
function budgets({ all }: Pick<Surroundings, "all">): (society: string, year: number) => Fen | undefined {
  const lines = all("taskBook").flatMap((table) => {
    if (!table.has("budget")) return [];
    const [society, year] = [societyAt(table), yearAt(table)];
    return Array.from(table.column("budget").values, (fen, row) => ({
      fen,
      society: society(row),
      year: year(row),
    })).filter(({ fen }) => fen === fen);
  });
  return (society, year) => {
    const own = lines.filter(
      (line) => line.society === society && (line.year !== line.year || year !== year || line.year === year),
    );
    return own.length === 0 ? undefined : own.reduce((sum, { fen }) => sum + fen, 0);
  };
}

/**
 * Reports applications that say nothing of how the money is to be used, and budgets whose lines do not add up
 * to the sum asked for. Budgets are looked up in the task books of the workbook.
 *
 * Source: clause S-V-3a (directions of spending in the application).
 */
export const budgetMismatch = defineRule({
  meta: {
    id: "application/budget-mismatch",
    code: "APP-08",
    severity: "error",
    clauses: ["S-V-3a"],
    scope: "row",
    table: "application",
    needs: [],
    anyOf: ["fundUse", "requested"],
    uses: ["society", "year"],
    looks: ["taskBook"],
  },
  text: {
    name: "资金使用方向或预算不符",
    messages: {
      blank: { short: "没有填资金使用方向", problem: "第 {row:row} 行没有填资金使用方向。" },
      sum: {
        short: "与预算合计相差 {difference:money}",
        problem: "申请金额 {requested:money}，各方向预算合计 {sum:money}，相差 {difference:money}。",
      },
    },
    action: ["请申报学会写明资金使用方向。", "核对各方向预算，使合计等于申请金额。"],
  },
  applies: isApplications,
  *check({ table, first, end, all }) {
    const uses = textAt(table, "fundUse");
    const requested = table.has("requested") ? table.column("requested").values : undefined;
    const [society, year] = [societyAt(table), yearAt(table)];
    const budgetOf = budgets({ all });
    for (let row = first; row < end; row++) {
      if (table.has("fundUse") && uses(row) === null)
        yield { message: "blank", data: { row: rowNumber(table, row) }, at: { row, field: "fundUse" } };
      const asked = requested?.[row] ?? NaN;
      const sum = society(row) === "" ? undefined : budgetOf(society(row), year(row));
      if (asked !== asked || sum === undefined || Math.abs(asked - sum) <= 1) continue;
      const data = { requested: asked, sum, difference: Math.abs(asked - sum) };
      yield { message: "sum", data, at: { row, field: "requested" } };
    }
  },
});
