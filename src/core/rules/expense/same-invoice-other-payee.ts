import { foldPayee } from "../../code/payee";
import { defineRule } from "../../lint/defineRule";
import { placeOf, rowNumber } from "../../lint/places";
import { noDay, type Table } from "../../table/table";
import { amountAt, groupsIn, invoiceGroupOf, isFiller, type Booked } from "../shared/invoices";

type Ledger = Table<"expense">;

/** The first two rows of a group that share amount and day and differ in payee; undefined where none do. */
function conflicting(table: Ledger, group: readonly Booked[]): readonly [number, number] | undefined {
  const days = table.column("date").days;
  const payees = table.column("payee").values;
  for (const [index, one] of group.entries()) {
    for (const two of group.slice(index + 1)) {
      const [a, b] = [payees[one.row], payees[two.row]];
      const isSame = amountAt(one) === amountAt(two) && days[one.row] === days[two.row];
      if (isSame && days[one.row] !== noDay && a && b && foldPayee(a) !== foldPayee(b))
        return [one.row, two.row];
    }
  }
  return undefined;
}

/**
 * Reports rows with the same invoice number, amount and date whose payees differ.
 *
 * Source: audit test 5.1b (same, same, different), which is said to find most.
 */
export const sameInvoiceOtherPayee = defineRule({
  meta: {
    id: "expense/same-invoice-other-payee",
    code: "EXP-15b",
    severity: "warning",
    clauses: [],
    scope: "table",
    table: "expense",
    needs: ["invoice", "amount", "date", "payee"],
    uses: ["invoiceCode", "direction"],
  },
  text: {
    name: "同票同额而收款方不同",
    messages: {
      other: {
        short: "与{other:place}收款方不同",
        problem:
          "第 {row:row} 行和{other:place}的发票号、金额、日期都相同，收款方却是“{payee}”和“{otherPayee}”。",
      },
    },
    basis: "审计通行做法：号码、金额、日期相同而收款方不同的，最值得核对",
    action: [
      "调出发票，核对销售方是哪一家。",
      "收款方填错的，改成发票上的名称。",
      "付给了别人的，查明原因并追回。",
    ],
  },
  groupOf: invoiceGroupOf,
  *check({ table, rows }) {
    const payees = table.column("payee").values;
    for (const [key, group] of groupsIn(table, rows(table))) {
      if (isFiller(group, table.rowCount)) continue;
      const pair = conflicting(table, group);
      if (!pair) continue;
      const [one, two] = pair;
      yield {
        message: "other",
        data: {
          row: rowNumber(table, one),
          other: placeOf(table, two, table),
          payee: payees[one]!,
          otherPayee: payees[two]!,
        },
        at: { row: one, field: "payee", identity: key },
        cells: [table.cell(two, "payee")],
      };
    }
  },
});
