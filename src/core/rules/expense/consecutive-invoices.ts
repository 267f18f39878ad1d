import { defineRule } from "../../lint/defineRule";
import { memo } from "../../lint/memo";
import { rowNumber } from "../../lint/places";
import type { Table } from "../../table/table";
import { textAt, wordsOf } from "../../table/words";
import { payeesOf, rowsByNumber } from "../shared/texts";

type Ledger = Table<"expense">;

/** Numbers in a row from one payee before they are pointed out; two come about by one purchase. */
const fewest = 3;

/** The invoices of a ledger as figures: those of one series follow each other by their numbers. */
interface Series {
  /** What numbers must share to follow each other: the code, or the head of a 20-digit number; −1 for no invoice. */
  readonly of: Int32Array;
  readonly numbers: Float64Array;
}

/** Digits at the start of a 20-digit number that name its series. */
const head = 5;

/** Whole number in digits of a text; NaN where other signs stand among them. */
function digitsIn(text: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return NaN;
    number = 10 * number + digit;
  }
  return number;
}

const seriesOf = memo((table: Ledger): Series => {
  const texts = table.column("invoice").values;
  const codes = table.has("invoiceCode") ? wordsOf(table.column("invoiceCode")).ids : undefined;
  const of = new Int32Array(texts.length).fill(-1);
  const numbers = new Float64Array(texts.length);
  for (let row = 0; row < texts.length; row++) {
    const text = texts[row];
    if (text?.length !== 20 && text?.length !== 8) continue;
    const isDigital = text.length === 20;
    const number = digitsIn(text, isDigital ? head : 0, text.length);
    const series = isDigital ? digitsIn(text, 0, head) : 10 ** head + 1 + (codes?.[row] ?? -1);
    if (!(number >= 0 && series >= 0)) continue;
    of[row] = series;
    numbers[row] = number;
  }
  return { of, numbers };
});

/** Stretches of rows whose invoices follow each other; rows of one invoice count once, by the first. */
function stretches({ of, numbers }: Series, rows: Int32Array): number[][] {
  const sorted = rows
    .filter((row) => of[row]! >= 0)
    .sort((a, b) => of[a]! - of[b]! || numbers[a]! - numbers[b]! || a - b);
  const found: number[][] = [];
  for (const row of sorted) {
    const last = found.at(-1)?.at(-1);
    const step = last === undefined || of[last] !== of[row] ? NaN : numbers[row]! - numbers[last]!;
    if (step === 1) found.at(-1)!.push(row);
    else if (step !== 0) found.push([row]);
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
    const series = seriesOf(table);
    const texts = table.column("invoice").values;
    const payees = table.column("payee");
    for (let number = 0; number < folded.length; number++) {
      const own = order.subarray(starts[number], starts[number + 1]);
      if (own.length < fewest) continue;
      for (const stretch of stretches(series, own)) {
        const one = stretch[0]!;
        yield {
          message: "run",
          data: {
            count: stretch.length,
            value: texts[one]!,
            payee: textAt(payees, one)!,
            row: rowNumber(table, one),
          },
          at: { row: one, field: "invoice", identity: `${folded[number]}|${texts[one]}` },
          cells: stretch.map((row) => table.cell(row, "invoice")),
        };
      }
    }
  },
});
