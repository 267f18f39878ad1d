import { byText } from "../../lint/memo";
import { defineRule } from "../../lint/defineRule";
import { forbiddenIn } from "../../standards/forbidden";
import { ofKind, type Table } from "../../table/table";

/** The column that names what money is planned for: a budget line, or the application's own words. */
function planned(
  table: Table,
): { field: "budgetLine" | "fundUse"; texts: readonly (string | null)[] } | undefined {
  const taskBook = ofKind(table, "taskBook");
  if (taskBook?.has("budgetLine"))
    return { field: "budgetLine", texts: taskBook.column("budgetLine").values };
  const application = ofKind(table, "application");
  return application?.has("fundUse")
    ? { field: "fundUse", texts: application.column("fundUse").values }
    : undefined;
}

/**
 * Reports budget lines planned for one of the nine forbidden kinds of spending.
 * A word found in the running text of an application asks a person to look.
 *
 * Source: clause S-V-3f.
 */
export const forbiddenBudget = defineRule({
  meta: {
    id: "application/forbidden-budget",
    code: "APP-09",
    severity: "error",
    clauses: ["S-V-3f"],
    scope: "row",
    table: "any",
    needs: [],
  },
  text: {
    name: "预算含不得列支的科目",
    messages: {
      line: {
        short: "“{value}”不得列支",
        problem: "预算科目“{value}”属于方案禁止列支的{class:term}。",
      },
      unsure: {
        short: "“{value}”请核实",
        problem: "预算科目“{value}”含“{word}”，请核实是否属于方案禁止列支的{class:term}。",
      },
      text: {
        short: "使用方向含“{word}”",
        problem: "资金使用方向含“{word}”，请核实是否属于方案禁止列支的{class:term}。",
      },
    },
    action: ["请申报学会说明这一项的内容。", "属于禁止列支的，从预算中去掉。"],
  },
  applies: (table) => planned(table) !== undefined,
  *check({ table, first, end }) {
    const plan = planned(table);
    if (!plan) return;
    const find = byText(forbiddenIn);
    for (let row = first; row < end; row++) {
      const value = plan.texts[row]!;
      const hit = find(value);
      if (!hit || value === null) continue;
      const { word, class: kind } = hit;
      const at = { row, field: plan.field };
      if (plan.field === "fundUse")
        yield { message: "text", data: { word, class: kind }, at, severity: "warning", outcome: "review" };
      else if (hit.sure) yield { message: "line", data: { value, class: kind }, at };
      else
        yield {
          message: "unsure",
          data: { value, word, class: kind },
          at,
          severity: "warning",
          outcome: "review",
        };
    }
  },
});
