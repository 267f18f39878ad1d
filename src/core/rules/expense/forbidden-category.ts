import { defineRule } from "../../lint/defineRule";
import { forbiddenIn, type ForbiddenHit } from "../../standards/forbidden";
import type { Table } from "../../table/table";
import { perText, textAt } from "../../table/words";
import { signPremise, spendingOf } from "../shared/spending";

type Ledger = Table<"expense">;

/** Spending of a row; money that came in or back is not spent on anything. */
function spentAt(table: Ledger): (row: number) => number {
  if (!table.has("amount")) return () => NaN;
  const amounts = spendingOf(table);
  return (row) => amounts[row]!;
}

/** True for a list of donations received, where donations are what the table is about. */
const listsDonations = (table: Ledger): boolean =>
  /捐|donat|donor/i.test(`${table.header("payee")} ${table.header("amount")}`);

/** Looks for forbidden spending in each different text of a column once. */
function finder(table: Ledger, field: "category" | "summary"): (row: number) => ForbiddenHit | undefined {
  if (!table.has(field)) return () => undefined;
  const isList = listsDonations(table);
  return perText(table.column(field), (text) => {
    const hit = forbiddenIn(text);
    return isList && hit?.class === "donation" ? undefined : hit;
  });
}

/**
 * Reports money spent on the nine forbidden kinds of spending.
 * The category decides; a word found only in the summary asks a person to look. Money that came in or back, and
 * donations in a list of donations received, are no spending.
 *
 * Source: clause S-V-3f.
 */
export const forbiddenCategory = defineRule({
  meta: {
    id: "expense/forbidden-category",
    code: "EXP-03",
    severity: "error",
    clauses: ["S-V-3f"],
    scope: "row",
    table: "expense",
    needs: [],
    anyOf: ["category", "summary"],
    uses: ["amount", "payee", "direction"],
  },
  text: {
    name: "列支了不得使用的科目",
    messages: {
      category: {
        short: "“{category}”不得列支",
        problem: "费用类别“{category}”属于方案禁止列支的{class:term}，金额 {amount:money}。",
      },
      categoryUnsure: {
        short: "“{category}”请核实",
        problem:
          "费用类别“{category}”含“{word}”，请核实是否属于方案禁止列支的{class:term}，金额 {amount:money}。",
      },
      summary: {
        short: "摘要含“{word}”",
        problem: "摘要“{summary}”含“{word}”，请核实是否属于{class:term}，金额 {amount:money}。",
      },
    },
    action: [
      "核对这笔支出的实际内容和凭据。",
      "属于禁止列支的，从奖建资金账内调出，改由学会其他资金承担。",
      "不属于的，把费用类别改准，或点“核实说明”写明依据。",
    ],
  },
  premise: (table) => (table.has("amount") ? signPremise(table) : ""),
  *check({ table, first, end }) {
    const inCategory = finder(table, "category");
    const inSummary = finder(table, "summary");
    const spent = spentAt(table);
    for (let row = first; row < end; row++) {
      if (spent(row) < 0) continue;
      const byCategory = inCategory(row);
      if (byCategory) {
        const category = textAt(table.column("category"), row) ?? "";
        const { class: kind, word, sure } = byCategory;
        const data = { category, class: kind, amount: spent(row) };
        const at = { row, field: "category" } as const;
        if (sure) yield { message: "category", data, at };
        else
          yield {
            message: "categoryUnsure",
            data: { ...data, word },
            at,
            severity: "warning",
            outcome: "review",
          };
        continue;
      }
      const bySummary = inSummary(row);
      if (!bySummary) continue;
      const summary = textAt(table.column("summary"), row) ?? "";
      const { class: kind, word } = bySummary;
      yield {
        message: "summary",
        data: { summary, word, class: kind, amount: spent(row) },
        at: { row, field: "summary" },
        severity: "warning",
        outcome: "review",
      };
    }
  },
});
