import { defineRule } from "../../lint/defineRule";
import { placeOf, rowNumber } from "../../lint/places";
import type { Fen } from "../../money";
import { noDay, type Table } from "../../table/table";
import { cashAt, exemptAt } from "../shared/cash";
import { signPremise, spendingOf, sumOf } from "../shared/spending";
import { rowsWhere } from "../shared/rows";
import { payeesOf, rowsByNumber } from "../shared/texts";

type Ledger = Table<"expense">;

/** A line and the payments that it is about. */
interface Line {
  readonly message: "cash" | "approval";
  readonly lineFen: Fen;
  readonly counts: (row: number) => boolean;
}

function linesOf(
  table: Ledger,
  settings: { readonly cashLimitFen: Fen; readonly approvalLineFen: Fen | null },
): Line[] {
  const isCash = cashAt(table);
  const isExempt = exemptAt(table);
  const lines: Line[] = [];
  if (table.has("payment"))
    lines.push({
      message: "cash",
      lineFen: settings.cashLimitFen,
      counts: (row) => isCash(row) && !isExempt(row),
    });
  if (settings.approvalLineFen !== null)
    lines.push({ message: "approval", lineFen: settings.approvalLineFen, counts: () => true });
  return lines;
}

/** Groups of payments in day order that lie within the window and together reach the line, none twice. */
function* clusters(
  rows: Int32Array,
  days: Int32Array,
  amounts: Float64Array,
  window: number,
  lineFen: Fen,
): Generator<number[]> {
  for (let start = 0; start + 1 < rows.length; start++) {
    const cluster = [rows[start]!];
    while (start + cluster.length < rows.length) {
      const next = rows[start + cluster.length]!;
      if (days[next]! - days[cluster[0]!]! > window) break;
      cluster.push(next);
    }
    if (cluster.length < 2 || sumOf(amounts, cluster) < lineFen) continue;
    yield cluster;
    start += cluster.length - 1;
  }
}

/**
 * Reports two and more payments to one payee within the set days, each below a line and together at or above it:
 * cash payments against the cash limit, all payments against the line of approval where the settings name one.
 *
 * Source: audit test 5.2 (split purchases); days and line of approval are settings.
 */
export const splitPayment = defineRule({
  meta: {
    id: "expense/split-payment",
    code: "EXP-23",
    severity: "warning",
    clauses: [],
    scope: "table",
    table: "expense",
    needs: ["payee", "amount", "date"],
    uses: ["payment", "category", "summary", "direction"],
  },
  text: {
    name: "疑似拆分付款",
    messages: {
      cash: {
        short: "{count} 笔现金共 {sum:money}",
        problem:
          "“{payee}”{days} 天内 {count} 笔现金都低于 {line:money}，合计 {sum:money}，从第 {row:row} 行起，下一笔在{other:place}。",
      },
      approval: {
        short: "{count} 笔共 {sum:money}",
        problem:
          "“{payee}”{days} 天内 {count} 笔都低于审批或采购起点 {line:money}，合计 {sum:money}，从第 {row:row} 行起，下一笔在{other:place}。",
      },
    },
    basis: "审计通行做法：把一笔业务拆成几笔以避开起点（天数和起点可在设置中修改）",
    action: [
      "核对这几笔是否同一项业务。",
      "属于同一项业务的，按合计金额补办审批或改用转账。",
      "属于不同业务的，点“核实说明”写明。",
    ],
  },
  unable: (table, { settings }) =>
    linesOf(table, settings).length > 0 ? undefined : { id: "noApprovalLine", data: { sheet: table.sheet } },
  premise: signPremise,
  groupOf: (table) => {
    const { hashes } = payeesOf(table.column("payee"));
    return (row) => hashes[row]!;
  },
  *check({ table, rows, settings }) {
    const days = table.column("date").days;
    const amounts = spendingOf(table);
    const payees = table.column("payee");
    const { numbers, folded } = payeesOf(payees);
    for (const { message, lineFen, counts } of linesOf(table, settings)) {
      const usable = rowsWhere(
        rows(table),
        (row) => amounts[row]! > 0 && amounts[row]! < lineFen && days[row] !== noDay && counts(row),
      );
      const { order, starts } = rowsByNumber(numbers, folded.length, usable);
      for (let number = 0; number < folded.length; number++) {
        if (starts[number + 1]! - starts[number]! < 2) continue;
        const own = order.slice(starts[number], starts[number + 1]);
        own.sort((a, b) => days[a]! - days[b]! || a - b);
        for (const cluster of clusters(own, days, amounts, settings.splitDays, lineFen)) {
          const [one, two] = cluster as [number, number];
          yield {
            message,
            data: {
              payee: payees.values[one]!,
              count: cluster.length,
              days: days[cluster.at(-1)!]! - days[one]!,
              line: lineFen,
              sum: sumOf(amounts, cluster),
              row: rowNumber(table, one),
              other: placeOf(table, two, table),
            },
            at: {
              row: one,
              field: "amount",
              identity: `${folded[number]}|${cluster.map((row) => `${days[row]},${amounts[row]}`).join(";")}`,
            },
            cells: cluster.map((row) => table.cell(row, "amount")),
          };
        }
      }
    }
  },
});
