import { defineRule } from "../../lint/defineRule";
import { rowNumber } from "../../lint/places";
import type { Table } from "../../table/table";
import { booksIncome, signPremise, spendingOf } from "../shared/spending";
import { payeesOf } from "../shared/texts";

/** A number that a reversal and its original share: the payee and the size of the amount. */
function keyOf(table: Table<"expense">): (row: number) => string {
  const amounts = spendingOf(table);
  const payees = table.has("payee") ? payeesOf(table.column("payee")) : undefined;
  return (row) => `${Math.abs(amounts[row]!)}|${payees ? (payees.folded[payees.numbers[row]!] ?? "") : ""}`;
}

/**
 * Reports negative amounts for which the ledger has no positive amount of the same size
 * (and the same payee, where payees are given) that no other reversal has used.
 *
 * Source: audit practice; a lead, since the original may stand in another year's ledger.
 */
export const reversalWithoutOriginal = defineRule({
  meta: {
    id: "expense/reversal-without-original",
    code: "EXP-32",
    severity: "info",
    clauses: [],
    scope: "table",
    table: "expense",
    needs: ["amount"],
    uses: ["payee", "direction"],
  },
  text: {
    name: "红字没有对应原记录",
    messages: {
      noOriginal: {
        short: "找不到原记录",
        problem: "第 {row:row} 行冲减 {amount:money}，没有找到对应的原支出。",
      },
    },
    basis: "本工具的核对规则（账目完整性）",
    action: ["查明冲减的是哪一笔支出。", "原支出在往年账上的，点“核实说明”写明年度和凭证号。"],
  },
  unable: (table) => (booksIncome(table) ? { id: "booksIncome", data: { sheet: table.sheet } } : undefined),
  premise: signPremise,
  groupOf: (table) => {
    const amounts = spendingOf(table);
    const payees = table.has("payee") ? payeesOf(table.column("payee")) : undefined;
    return (row) => {
      const size = Math.abs(amounts[row]!);
      return size > 0 ? ((payees?.hashes[row] ?? 0) ^ (size | 0)) >>> 1 : -1;
    };
  },
  *check({ table, rows }) {
    const amounts = spendingOf(table);
    const key = keyOf(table);
    const own = rows(table);
    const negative: number[] = [];
    const sizes = new Set<number>();
    for (const row of own) {
      if (amounts[row]! < 0) {
        negative.push(row);
        sizes.add(-amounts[row]!);
      }
    }
    if (negative.length === 0) return;
    const originals = new Map<string, number>();
    for (const row of own) {
      if (!sizes.has(amounts[row]!)) continue;
      originals.set(key(row), (originals.get(key(row)) ?? 0) + 1);
    }
    for (const row of negative) {
      const left = originals.get(key(row)) ?? 0;
      if (left > 0) originals.set(key(row), left - 1);
      else
        yield {
          message: "noOriginal",
          data: { row: rowNumber(table, row), amount: -amounts[row]! },
          at: { row, field: "amount" },
        };
    }
  },
});
