import { defineRule } from "../../lint/defineRule";
import { forbiddenIn, type ForbiddenHit } from "../../standards/forbidden";
import type { Table } from "../../table/table";

type Ledger = Table<"expense">;

/** Judges each distinct text once: ledgers repeat their categories. */
function judge(): (text: string | null) => ForbiddenHit | undefined {
  const known = new Map<string, ForbiddenHit | undefined>();
  return (text) => {
    if (text === null) return undefined;
    if (known.has(text)) return known.get(text);
    const hit = forbiddenIn(text);
    known.set(text, hit);
    return hit;
  };
}

const amountOf = (table: Ledger, row: number): number =>
  table.has("amount") ? (table.column("amount").values[row] ?? NaN) : NaN;

/**
 * Reports money spent on the nine forbidden kinds of spending.
 * The category decides; a word found only in the summary asks a person to look.
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
    uses: ["amount"],
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
  *check({ table, first, end }) {
    const categories = table.has("category") ? table.column("category").values : undefined;
    const summaries = table.has("summary") ? table.column("summary").values : undefined;
    const inCategory = judge();
    const inSummary = judge();
    for (let row = first; row < end; row++) {
      const category = categories?.[row] ?? null;
      const byCategory = inCategory(category);
      if (byCategory) {
        const { class: kind, word, sure } = byCategory;
        const data = { category: category ?? "", class: kind, amount: amountOf(table, row) };
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
      const summary = summaries?.[row] ?? null;
      const bySummary = inSummary(summary);
      if (!bySummary) continue;
      const { class: kind, word } = bySummary;
      yield {
        message: "summary",
        data: { summary: summary ?? "", word, class: kind, amount: amountOf(table, row) },
        at: { row, field: "summary" },
        severity: "warning",
        outcome: "review",
      };
    }
  },
});
