import { invoiceForm } from "../../code/invoice";
import { defineRule } from "../../lint/defineRule";
import { rowNumber } from "../../lint/places";
import type { Table } from "../../table/table";
import { payeesOf, rowsByNumber } from "../shared/texts";

type Ledger = Table<"expense">;

/** Numbers in a row from one payee before they are pointed out; two come about by one purchase. */
const fewest = 3;

interface Invoice {
  readonly row: number;
  /** What numbers must share to follow each other: the code, or the head of a 20-digit number. */
  readonly series: string;
  readonly number: number;
}

/** Invoices of a payee in order of their numbers, each number once. */
function invoicesOf(table: Ledger, rows: Int32Array): Invoice[] {
  const numbers = table.column("invoice").values;
  const codes = table.has("invoiceCode") ? table.column("invoiceCode").values : undefined;
  const found = new Map<string, Invoice>();
  for (const row of rows) {
    const text = numbers[row];
    const form = text ? invoiceForm(text) : "other";
    if (!text || form === "other") continue;
    const series = form === "digital" ? text.slice(0, 5) : (codes?.[row] ?? "");
    const key = `${series}|${text}`;
    if (!found.has(key))
      found.set(key, { row, series, number: Number(form === "digital" ? text.slice(5) : text) });
  }
  return [...found.values()].sort(
    (a, b) => (a.series < b.series ? -1 : a.series > b.series ? 1 : 0) || a.number - b.number,
  );
}

/** Stretches of invoices whose numbers follow each other. */
function stretches(invoices: readonly Invoice[]): Invoice[][] {
  const found: Invoice[][] = [];
  for (const invoice of invoices) {
    const last = found.at(-1)?.at(-1);
    if (last?.series === invoice.series && last.number + 1 === invoice.number) found.at(-1)!.push(invoice);
    else found.push([invoice]);
  }
  return found.filter((stretch) => stretch.length >= fewest);
}

/**
 * Points out three and more invoices of one payee with consecutive numbers: the payee hardly sells to anyone else,
 * or one purchase was cut up.
 *
 * Source: audit test 5.4 (sequences). A lead, never called a violation.
 */
export const consecutiveInvoices = defineRule({
  meta: {
    id: "expense/consecutive-invoices",
    code: "EXP-26",
    severity: "info",
    clauses: [],
    scope: "table",
    table: "expense",
    needs: ["invoice", "payee"],
    uses: ["invoiceCode"],
  },
  text: {
    name: "连号发票",
    messages: {
      run: {
        short: "{count} 张连号，自 {value} 起",
        problem: "“{payee}”有 {count} 张发票连号，自第 {row:row} 行的“{value}”起。可作抽查。",
      },
    },
    basis: "审计通行做法；可作抽查，不代表有问题",
    action: ["可抽查这几张发票的业务内容和日期。"],
  },
  groupOf: (table) => {
    const { hashes } = payeesOf(table.column("payee"));
    return (row) => hashes[row]!;
  },
  *check({ table, rows }) {
    const { numbers, folded } = payeesOf(table.column("payee"));
    const { order, starts } = rowsByNumber(numbers, folded.length, rows(table));
    const texts = table.column("invoice").values;
    const payees = table.column("payee").values;
    for (let number = 0; number < folded.length; number++) {
      const own = order.subarray(starts[number], starts[number + 1]);
      if (own.length < fewest) continue;
      for (const stretch of stretches(invoicesOf(table, own))) {
        const one = stretch[0]!;
        yield {
          message: "run",
          data: {
            count: stretch.length,
            value: texts[one.row]!,
            payee: payees[one.row]!,
            row: rowNumber(table, one.row),
          },
          at: { row: one.row, field: "invoice", identity: `${folded[number]}|${texts[one.row]}` },
          cells: stretch.map(({ row }) => table.cell(row, "invoice")),
        };
      }
    }
  },
});
