import { partsOf, type Day } from "../../day";
import { defineRule } from "../../lint/defineRule";
import { placeOf, rowNumber } from "../../lint/places";
import { noDay, type Table } from "../../table/table";
import { textAt } from "../../table/words";
import { rowsInPairs } from "../shared/repeats";
import { rowsWhere } from "../shared/rows";
import { signPremise, spendingOf } from "../shared/spending";
import { payeesOf, rowsByNumber } from "../shared/texts";

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

/** Rows with a positive amount and a day that share payee and amount with another, by payee. */
function candidates(
  table: Ledger,
  rows: Int32Array,
  amounts: Float64Array,
): { readonly order: Int32Array; readonly starts: Int32Array } {
  const days = table.column("date").days;
  const { numbers, folded } = payeesOf(table.column("payee"));
  const usable = rowsWhere(rows, (row) => amounts[row]! > 0 && days[row] !== noDay && numbers[row]! >= 0);
  return rowsByNumber(numbers, folded.length, rowsInPairs(usable, numbers, amounts));
}

/** How many different texts the rows have in a column; NaN where one is blank or there is no such column. */
function differentTexts(table: Ledger, field: "invoice" | "voucher" | "summary", rows: Int32Array): number {
  if (!table.has(field)) return NaN;
  const column = table.column(field);
  const texts = new Set<string>();
  for (const row of rows) {
    const text = textAt(column, row);
    if (!text) return NaN;
    texts.add(text);
  }
  return texts.size;
}

/** Days between payments of different months from which they look like a monthly fee. */
const monthly = 20;

const monthOf = (day: Day): number => {
  const { year, month } = partsOf(day);
  return 12 * year + month;
};

/** True where each payment falls into another month, some weeks after the one before. */
const isMonthly = (rows: Int32Array, days: Int32Array): boolean =>
  rows.every((row, i) => {
    if (i === 0) return true;
    const [before, day] = [days[rows[i - 1]!]!, days[row]!];
    return day - before >= monthly && monthOf(day) > monthOf(before);
  });

/** True where the rows are lines of one voucher, have invoices or summaries that all differ, or come month by month. */
const isExplained = (table: Ledger, rows: Int32Array, days: Int32Array): boolean =>
  differentTexts(table, "voucher", rows) === 1 ||
  differentTexts(table, "invoice", rows) === rows.length ||
  differentTexts(table, "summary", rows) === rows.length ||
  isMonthly(rows, days);

/** A payee with so many groups of equal payments, and so large a share of its payments in them, is paid by a tariff. */
const manyGroups = 5;
const oftenEqual = 0.2;

const sizeOf = (runs: readonly Int32Array[]): number => runs.reduce((sum, run) => sum + run.length, 0);

/**
 * Reports payments of the same amount to the same payee within the set number of days.
 * Payments with different invoices or summaries, lines of one voucher and monthly fees are leads only;
 * a payee whose payments are equal time and again, such as an agency paid by the hour, is one lead.
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
    uses: ["invoice", "voucher", "summary", "direction"],
  },
  text: {
    name: "同一收款方短期同额",
    messages: {
      pair: {
        short: "与{other:place}同额",
        problem: "“{payee}”{days} 天内两笔都是 {amount:money}，在第 {row:row} 行和{other:place}。",
      },
      several: {
        short: "{count} 笔同额，下一笔在{other:place}",
        problem:
          "“{payee}”{days} 天内有 {count} 笔都是 {amount:money}，从第 {row:row} 行起，下一笔在{other:place}。",
      },
      often: {
        short: "常有同额付款，共 {groups} 组",
        problem:
          "付给“{payee}”的款项常常同额：{groups} 组共 {count} 笔，从第 {row:row} 行起，可能按固定标准计价。可作抽查。",
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
    return (row) => hashes[row]!;
  },
  *check({ table, rows, settings }) {
    const days = table.column("date").days;
    const amounts = spendingOf(table);
    const payees = table.column("payee");
    const { folded, counts } = payeesOf(payees);
    const { order, starts } = candidates(table, rows(table), amounts);
    for (let number = 0; number + 1 < starts.length; number++) {
      const own = order.subarray(starts[number], starts[number + 1]);
      if (own.length < 2) continue;
      sortRows(own, amounts, days);
      const runs = [...runsOf(own, amounts, days, settings.repeatDays)];
      const count = sizeOf(runs);
      if (runs.length >= manyGroups && count >= oftenEqual * counts[number]!) {
        const all = runs.flatMap((run) => [...run]).sort((a, b) => a - b);
        yield {
          message: "often",
          data: {
            payee: textAt(payees, all[0]!) ?? "",
            groups: runs.length,
            count,
            row: rowNumber(table, all[0]!),
          },
          at: { row: all[0]!, field: "amount", identity: `${folded[number]}|often` },
          cells: all.map((row) => table.cell(row, "amount")),
          severity: "info",
        };
        continue;
      }
      for (const run of runs) {
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
          payee: textAt(payees, one) ?? "",
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
