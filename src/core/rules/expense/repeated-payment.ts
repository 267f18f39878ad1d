import { defineRule } from "../../lint/defineRule";
import { placeOf, rowNumber } from "../../lint/places";
import { noDay, type Table } from "../../table/table";
import { payeesOf, rowsByNumber } from "../shared/texts";
import { signPremise, spendingOf } from "../shared/spending";

type Ledger = Table<"expense">;

/** Below this length an insertion sort beats the general one. */
const short = 24;

/** Sorts a stretch of rows by amount, then day, then row. */
function sortRows(rows: Int32Array, amounts: Float64Array, days: Int32Array): void {
  const compare = (a: number, b: number): number => amounts[a]! - amounts[b]! || days[a]! - days[b]! || a - b;
  if (rows.length > short) {
    rows.sort(compare);
    return;
  }
  for (let i = 1; i < rows.length; i++) {
    const row = rows[i]!;
    let at = i;
    for (; at > 0 && compare(rows[at - 1]!, row) > 0; at--) rows[at] = rows[at - 1]!;
    rows[at] = row;
  }
}

/** Runs of rows of one payee with the same amount in which each lies within the window of the one before. */
function* runsOf(
  rows: Int32Array,
  amounts: Float64Array,
  days: Int32Array,
  window: number,
): Generator<Int32Array> {
  let start = 0;
  for (let i = 1; i <= rows.length; i++) {
    const [before, row] = [rows[i - 1]!, rows[i]];
    const goesOn =
      row !== undefined && amounts[row] === amounts[before] && days[row]! - days[before]! <= window;
    if (goesOn) continue;
    if (i - start > 1) yield rows.subarray(start, i);
    start = i;
  }
}

/** Rows with a positive amount, a day and a payee, by payee. */
function candidates(
  table: Ledger,
  rows: Int32Array,
  amounts: Float64Array,
): { readonly order: Int32Array; readonly starts: Int32Array } {
  const days = table.column("date").days;
  const { numbers, folded } = payeesOf(table.column("payee"));
  const usable = rows.filter((row) => amounts[row]! > 0 && days[row] !== noDay);
  return rowsByNumber(numbers, folded.length, usable);
}

/** How many different texts the rows have in a column; NaN where one is blank or there is no such column. */
function differentTexts(table: Ledger, field: "invoice" | "voucher", rows: Int32Array): number {
  if (!table.has(field)) return NaN;
  const { values } = table.column(field);
  const texts = new Set<string>();
  for (const row of rows) {
    const text = values[row];
    if (!text) return NaN;
    texts.add(text);
  }
  return texts.size;
}

/** Days between payments from which they look like the fees of two months. */
const monthly = 27;

/** True where the rows are lines of one voucher, carry invoices that all differ, or come a month apart each. */
const isExplained = (table: Ledger, rows: Int32Array, days: Int32Array): boolean =>
  differentTexts(table, "voucher", rows) === 1 ||
  differentTexts(table, "invoice", rows) === rows.length ||
  rows.every((row, i) => i === 0 || days[row]! - days[rows[i - 1]!]! >= monthly);

/**
 * Reports payments of the same amount to the same payee within the set number of days.
 * Payments that carry different invoice numbers, and lines of one voucher, are leads only.
 *
 * Source: audit test 5.1c (same amount, same payee, short time); the window is a setting.
 */
export const repeatedPayment = defineRule({
  meta: {
    id: "expense/repeated-payment",
    code: "EXP-15",
    severity: "warning",
    clauses: [],
    scope: "table",
    table: "expense",
    needs: ["payee", "amount", "date"],
    uses: ["invoice", "voucher", "direction"],
  },
  text: {
    name: "同一收款方短期同额",
    messages: {
      pair: {
        short: "与{other:place}同额",
        problem: "“{payee}”{days} 天内两笔都是 {amount:money}，在第 {row} 行和{other:place}。",
      },
      several: {
        short: "{count} 笔同额，下一笔在{other:place}",
        problem:
          "“{payee}”{days} 天内有 {count} 笔都是 {amount:money}，从第 {row} 行起，下一笔在{other:place}。",
      },
    },
    basis: "审计通行做法：同一收款方短期内同额付款可能是重复付款（天数可在设置中修改）",
    action: [
      "调出这几笔的凭据核对。",
      "属于重复付款的，追回多付的款项并冲账。",
      "属于不同业务的，点“核实说明”写明。",
    ],
  },
  premise: signPremise,
  groupOf: (table) => {
    const { hashes } = payeesOf(table.column("payee"));
    const amounts = spendingOf(table);
    return (row) =>
      amounts[row]! > 0 && hashes[row]! >= 0 ? (hashes[row]! ^ (amounts[row]! | 0)) >>> 1 : -1;
  },
  *check({ table, rows, settings }) {
    const days = table.column("date").days;
    const amounts = spendingOf(table);
    const payees = table.column("payee").values;
    const { folded } = payeesOf(table.column("payee"));
    const { order, starts } = candidates(table, rows(table), amounts);
    for (let number = 0; number + 1 < starts.length; number++) {
      const [from, to] = [starts[number]!, starts[number + 1]!];
      if (to - from < 2) continue;
      const own = order.subarray(from, to);
      sortRows(own, amounts, days);
      for (const run of runsOf(own, amounts, days, settings.repeatDays)) {
        const [one, two] = [run[0]!, run[1]!];
        const shared = {
          at: {
            row: one,
            field: "amount",
            identity: `${folded[number]}|${amounts[one]}|${[...run].map((row) => days[row]).join(",")}`,
          },
          cells: [...run].map((row) => table.cell(row, "amount")),
          severity: isExplained(table, run, days) ? "info" : "warning",
        } as const;
        const data = {
          payee: payees[one] ?? "",
          amount: amounts[one]!,
          days: days[run.at(-1)!]! - days[one]!,
          row: rowNumber(table, one),
          other: placeOf(table, two, table),
        };
        if (run.length === 2) yield { message: "pair", data, ...shared };
        else yield { message: "several", data: { ...data, count: run.length }, ...shared };
      }
    }
  },
});
