import { defineRule } from "../../lint/defineRule";
import { rowNumber } from "../../lint/places";
import { fold } from "../../text";

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
    uses: ["payee"],
  },
  text: {
    name: "红字没有对应原记录",
    messages: {
      noOriginal: {
        short: "找不到原记录",
        problem: "第 {row} 行冲减 {amount:money}，没有找到对应的原支出。",
      },
    },
    basis: "本工具的核对规则（账目完整性）",
    action: ["查明冲减的是哪一笔支出。", "原支出在往年账上的，点“核实说明”写明年度和凭证号。"],
  },
  *check({ table }) {
    const amounts = table.column("amount").values;
    const payees = table.has("payee") ? table.column("payee").values : undefined;
    const keyOf = (row: number, fen: number): string => `${fen}|${fold(payees?.[row] ?? "")}`;
    const negative: number[] = [];
    const sizes = new Set<number>();
    for (let row = 0; row < amounts.length; row++) {
      if (amounts[row]! < 0) {
        negative.push(row);
        sizes.add(-amounts[row]!);
      }
    }
    if (negative.length === 0) return;
    const originals = new Map<string, number>();
    for (let row = 0; row < amounts.length; row++) {
      const fen = amounts[row]!;
      if (!sizes.has(fen)) continue;
      const key = keyOf(row, fen);
      originals.set(key, (originals.get(key) ?? 0) + 1);
    }
    for (const row of negative) {
      const fen = -amounts[row]!;
      const key = keyOf(row, fen);
      const left = originals.get(key) ?? 0;
      if (left > 0) originals.set(key, left - 1);
      else
        yield {
          message: "noOriginal",
          data: { row: rowNumber(table, row), amount: fen },
          at: { row, field: "amount" },
        };
    }
  },
});
