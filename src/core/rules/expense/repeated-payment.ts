import { defineRule } from "../../lint/defineRule";
import { placeOf, rowNumber } from "../../lint/places";
import { hash32, fold } from "../../text";
import { noDay, type Table } from "../../table/table";

type Ledger = Table<"expense">;

/** Number for each distinct payee, the same for spellings that fold alike; −1 for a blank. */
function payeeNumbers(payees: readonly (string | null)[]): Int32Array {
  const byText = new Map<string, number>();
  const byFold = new Map<string, number>();
  const numbers = new Int32Array(payees.length).fill(-1);
  for (let row = 0; row < payees.length; row++) {
    const payee = payees[row];
    if (!payee) continue;
    let number = byText.get(payee);
    if (number === undefined) {
      const folded = fold(payee);
      number = byFold.get(folded);
      if (number === undefined) {
        number = byFold.size;
        byFold.set(folded, number);
      }
      byText.set(payee, number);
    }
    numbers[row] = number;
  }
  return numbers;
}

/** Rows that share payee and amount, grouped; rows without day, payee or positive amount are left out. */
function candidates(table: Ledger): Map<number | string, number[]> {
  const amounts = table.column("amount").values;
  const days = table.column("date").days;
  const payees = payeeNumbers(table.column("payee").values);
  const first = new Map<number | string, number>();
  const groups = new Map<number | string, number[]>();
  for (let row = 0; row < amounts.length; row++) {
    const fen = amounts[row]!;
    const payee = payees[row]!;
    if (!(fen > 0) || payee < 0 || days[row] === noDay) continue;
    const exact = fen * 1_048_576 + payee;
    const key = Number.isSafeInteger(exact) && payee < 1_048_576 ? exact : `${fen}|${payee}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, row);
    else {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [before, row]);
    }
  }
  return groups;
}

/** Splits rows into runs in which each lies within the window of the one before. */
function runs(rows: readonly number[], days: Int32Array, window: number): number[][] {
  const sorted = [...rows].sort((a, b) => days[a]! - days[b]! || a - b);
  const found: number[][] = [];
  let run: number[] = [];
  for (const row of sorted) {
    const last = run.at(-1);
    if (last !== undefined && days[row]! - days[last]! > window) {
      if (run.length > 1) found.push(run);
      run = [];
    }
    run.push(row);
  }
  if (run.length > 1) found.push(run);
  return found;
}

/** True when every row carries an invoice number and all numbers differ: several real purchases. */
function provenApart(table: Ledger, rows: readonly number[]): boolean {
  if (!table.has("invoice")) return false;
  const invoices = table.column("invoice").values;
  const numbers = rows.map((row) => invoices[row]);
  return numbers.every((number) => number) && new Set(numbers).size === rows.length;
}

/**
 * Reports payments of the same amount to the same payee within the set number of days.
 * Payments that carry different invoice numbers are leads only.
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
    uses: ["invoice"],
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
  *check({ table, settings }) {
    const days = table.column("date").days;
    const amounts = table.column("amount").values;
    const payees = table.column("payee").values;
    for (const rows of candidates(table).values()) {
      for (const run of runs(rows, days, settings.repeatDays)) {
        const [one, two] = [run[0]!, run[1]!];
        const payee = payees[one] ?? "";
        const shared = {
          at: {
            row: one,
            field: "amount",
            identity: `${hash32(fold(payee))}|${amounts[one]}|${run.map((row) => days[row]).join(",")}`,
          },
          cells: run.map((row) => table.cell(row, "amount")),
          severity: provenApart(table, run) ? "info" : "warning",
        } as const;
        const data = {
          payee,
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
