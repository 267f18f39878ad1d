import { defineRule } from "../../lint/defineRule";
import { placeOf, rowNumber } from "../../lint/places";
import {
  amountAt,
  groupsIn,
  invoiceGroupOf,
  invoiceGroups,
  isFiller,
  isOneVoucher,
  type Booked,
} from "../shared/invoices";

/**
 * Reports an invoice that is booked more than once, in one ledger or across ledgers and years.
 * Lines of one voucher with different amounts are one invoice split over lines and are not reported.
 *
 * Source: clause S-V-3e; test 5.1 of audit practice (same number).
 */
export const duplicateInvoice = defineRule({
  meta: {
    id: "expense/duplicate-invoice",
    code: "EXP-13",
    severity: "error",
    clauses: ["S-V-3e"],
    scope: "workbook",
    table: "expense",
    needs: ["invoice"],
    uses: ["invoiceCode", "amount", "voucher"],
  },
  text: {
    name: "发票号重复",
    messages: {
      same: {
        short: "与{other:place}相同",
        problem: "发票号“{value}”在第 {row:row} 行和{other:place}各记一次，两行金额相同。",
      },
      different: {
        short: "与{other:place}相同",
        problem: "发票号“{value}”在第 {row:row} 行和{other:place}各记一次，两行金额不同。",
      },
      several: {
        short: "与{other:place}等 {count} 行相同",
        problem: "发票号“{value}”从第 {row:row} 行起共记了 {count} 次，下一次在{other:place}。",
      },
    },
    action: [
      "调出这几行的发票核对。",
      "同一张发票重复入账的，冲销多记的一笔。",
      "发票号录错的，改成票面上的号码。",
      "一张发票分次入账的，点“核实说明”写明分摊依据。",
    ],
  },
  groupOf: invoiceGroupOf,
  *check({ tables, rows }) {
    const [only] = tables;
    const rowCount = tables.reduce((sum, table) => sum + table.rowCount, 0);
    const groups = tables.length === 1 ? groupsIn(only!, rows(only!)) : invoiceGroups(tables, rows);
    for (const [key, group] of groups) {
      if (isFiller(group, rowCount) || isOneVoucher(group)) continue;
      const [one, two] = group as [Booked, Booked];
      const data = {
        value: one.table.column("invoice").values[one.row] ?? "",
        row: rowNumber(one.table, one.row),
        other: placeOf(two.table, two.row, one.table),
      };
      const shared = {
        at: { table: one.table, row: one.row, field: "invoice", identity: key },
        cells: group.map(({ table, row }) => table.cell(row, "invoice")),
      } as const;
      if (group.length > 2) yield { message: "several", data: { ...data, count: group.length }, ...shared };
      else if (amountAt(one) === amountAt(two)) yield { message: "same", data, ...shared };
      else yield { message: "different", data, ...shared };
    }
  },
});
