import { defineRule } from "../../lint/defineRule";
import { placeOf, rowNumber } from "../../lint/places";
import type { Table } from "../../table/table";

type Ledger = Table<"expense">;
interface Seen {
  readonly table: Ledger;
  readonly row: number;
}

/** Numbers shorter than this name no invoice by themselves. */
const shortest = 5;
/** One value filling so large a share of a column is a filler, not a number. */
const filler = 0.2;

/** Key of the invoice of a row: number, with its code for the 8-digit kind; undefined where there is none. */
function keyOf(number: string | null | undefined, code: string | null | undefined): string | undefined {
  if (!number || number.length < shortest || !/\d/.test(number)) return undefined;
  return code && number.length <= 8 ? `${code}-${number}` : number;
}

/** Groups of rows with the same invoice, over all tables, in the order of their first row. */
function groups(tables: readonly Ledger[]): Map<string, Seen[]> {
  const first = new Map<string, Seen>();
  const more = new Map<string, Seen[]>();
  for (const table of tables) {
    const numbers = table.column("invoice").values;
    const codes = table.has("invoiceCode") ? table.column("invoiceCode").values : undefined;
    for (let row = 0; row < table.rowCount; row++) {
      const key = keyOf(numbers[row], codes?.[row]);
      if (key === undefined) continue;
      const before = first.get(key);
      if (!before) first.set(key, { table, row });
      else {
        const group = more.get(key);
        if (group) group.push({ table, row });
        else more.set(key, [before, { table, row }]);
      }
    }
  }
  return more;
}

const amountAt = ({ table, row }: Seen): number =>
  table.has("amount") ? table.column("amount").values[row]! : NaN;

/** True when the rows are parts of one document: same voucher, which one invoice may fill with several lines. */
function oneVoucher(group: readonly Seen[]): boolean {
  const voucherOf = ({ table, row }: Seen): string | null =>
    table.has("voucher") ? (table.column("voucher").values[row] ?? null) : null;
  const voucher = voucherOf(group[0]!);
  const amounts = new Set(group.map(amountAt));
  return (
    voucher !== null && amounts.size === group.length && group.every((seen) => voucherOf(seen) === voucher)
  );
}

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
        problem: "发票号“{value}”在第 {row} 行和{other:place}各记一次，两行金额相同。",
      },
      different: {
        short: "与{other:place}相同",
        problem: "发票号“{value}”在第 {row} 行和{other:place}各记一次，两行金额不同。",
      },
      several: {
        short: "与{other:place}等 {count} 行相同",
        problem: "发票号“{value}”从第 {row} 行起共记了 {count} 次，下一次在{other:place}。",
      },
    },
    action: [
      "调出这几行的发票核对。",
      "同一张发票重复入账的，冲销多记的一笔。",
      "发票号录错的，改成票面上的号码。",
      "一张发票分次入账的，点“核实说明”写明分摊依据。",
    ],
  },
  *check({ tables }) {
    const rows = tables.reduce((sum, table) => sum + table.rowCount, 0);
    for (const [key, group] of groups(tables)) {
      if (group.length > 10 && group.length > filler * rows) continue;
      if (oneVoucher(group)) continue;
      const [one, two] = group as [Seen, Seen];
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
