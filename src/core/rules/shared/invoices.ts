import { invoiceKey } from "../../code/invoice";
import { memo } from "../../lint/memo";
import type { Table } from "../../table/table";

type Ledger = Table<"expense">;

export interface Booked {
  readonly table: Ledger;
  readonly row: number;
}

/** Groups of rows with the same invoice, over tables, in the order of their first row; single rows are left out. */
export function invoiceGroups(
  tables: readonly Ledger[],
  rowsOf: (table: Ledger) => Int32Array,
): Map<string, Booked[]> {
  const first = new Map<string, Booked | number>();
  const more = new Map<string, Booked[]>();
  for (const table of tables) {
    const numbers = table.column("invoice").values;
    const codes = table.has("invoiceCode") ? table.column("invoiceCode").values : undefined;
    const isOnly = tables.length === 1;
    for (const row of rowsOf(table)) {
      const key = invoiceKey(numbers[row], codes?.[row]);
      if (key === undefined) continue;
      const before = first.get(key);
      if (before === undefined) first.set(key, isOnly ? row : { table, row });
      else {
        const group = more.get(key);
        if (group) group.push({ table, row });
        else more.set(key, [typeof before === "number" ? { table, row: before } : before, { table, row }]);
      }
    }
  }
  return more;
}

const everyRow = memo((table: Ledger) => Int32Array.from({ length: table.rowCount }, (_, row) => row));

/** Groups of rows of one ledger with the same invoice; found once a table. */
export const ownInvoiceGroups = memo((table: Ledger) => invoiceGroups([table], everyRow));

/** The groups of some rows of one ledger; all rows are looked up once. */
export const groupsIn = (table: Ledger, rows: Int32Array): Map<string, Booked[]> =>
  rows.length === table.rowCount ? ownInvoiceGroups(table) : invoiceGroups([table], () => rows);

const WIDE = 0xfee0;
/** Signs at the end of a number that its group is told by. */
const tail = 7;

/** A number of each row that rows with the same invoice share, for `groupOf`; −1 for a blank. */
export function invoiceGroupOf(table: Ledger): (row: number) => number {
  const numbers = table.column("invoice").values;
  return (row) => {
    const number = numbers[row];
    if (!number) return -1;
    let hash = number.length;
    for (let i = Math.max(0, number.length - tail); i < number.length; i++) {
      const code = number.charCodeAt(i);
      hash = (Math.imul(hash, 31) + (code > 0xff00 ? code - WIDE : code)) | 0;
    }
    return hash >>> 1;
  };
}

/** True when the rows are parts of one document: lines of one voucher with different amounts. */
export function isOneVoucher(group: readonly Booked[]): boolean {
  const voucherOf = ({ table, row }: Booked): string | null =>
    table.has("voucher") ? (table.column("voucher").values[row] ?? null) : null;
  const voucher = voucherOf(group[0]!);
  const amounts = new Set(group.map(amountAt));
  return (
    voucher !== null && amounts.size === group.length && group.every((seen) => voucherOf(seen) === voucher)
  );
}

export const amountAt = ({ table, row }: Booked): number =>
  table.has("amount") ? table.column("amount").values[row]! : NaN;

/** One value filling so large a share of a column is a filler, not a number. */
const filler = 0.2;

/** True for a value that stands in so many rows that it names no invoice. */
export const isFiller = (group: readonly Booked[], rowCount: number): boolean =>
  group.length > 10 && group.length > filler * rowCount;
