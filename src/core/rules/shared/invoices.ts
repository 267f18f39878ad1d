import { invoiceKey } from "../../code/invoice";
import { memo } from "../../lint/memo";
import type { Table } from "../../table/table";
import { Numbering, wordsOf } from "../../table/words";

type Ledger = Table<"expense">;

export interface Booked {
  readonly table: Ledger;
  readonly row: number;
}

const codeAt = (table: Ledger): ((row: number) => string | null) => {
  if (!table.has("invoiceCode")) return () => null;
  const { values } = table.column("invoiceCode");
  return (row) => values[row]!;
};

/** Groups of rows with the same invoice, over tables, in the order of their first row; single rows are left out. */
export function invoiceGroups(
  tables: readonly Ledger[],
  rowsOf: (table: Ledger) => Int32Array,
): Map<string, Booked[]> {
  const first = new Map<string, Booked>();
  const more = new Map<string, Booked[]>();
  for (const table of tables) {
    const numbers = table.column("invoice").values;
    const code = codeAt(table);
    for (const row of rowsOf(table)) {
      const key = invoiceKey(numbers[row], code(row));
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

/** The invoices of a ledger by number. */
interface Keys {
  /** Number of the invoice of each row; −1 for none. */
  readonly numbers: Int32Array;
  /** Keys of invoices by number. */
  readonly keys: readonly string[];
}

/** Invoices of a ledger without codes: their numbers are keys as they stand, but for those in full width. */
function keysByText(table: Ledger): Keys {
  const { ids, texts } = wordsOf(table.column("invoice"));
  const keys = texts.map((text) => invoiceKey(text, null));
  if (keys.every((key, id) => key === texts[id])) return { numbers: ids, keys: texts };
  const numbering = new Numbering(keys.length);
  const numberOf = keys.map((key) => (key === undefined ? -1 : numbering.numberOf(key)));
  return { numbers: ids.map((id) => (id < 0 ? -1 : numberOf[id]!)), keys: numbering.texts };
}

function keysByRow(table: Ledger): Keys {
  const texts = table.column("invoice").values;
  const code = codeAt(table);
  const numbering = new Numbering(table.rowCount);
  const numbers = new Int32Array(table.rowCount);
  for (let row = 0; row < numbers.length; row++) {
    const key = invoiceKey(texts[row], code(row));
    numbers[row] = key === undefined ? -1 : numbering.numberOf(key);
  }
  return { numbers, keys: numbering.texts };
}

/** Groups of rows of one ledger with the same invoice; found once a table. */
const ownInvoiceGroups = memo((table: Ledger): Map<string, Booked[]> => {
  const { numbers, keys } = table.has("invoiceCode") ? keysByRow(table) : keysByText(table);
  const counts = new Int32Array(keys.length);
  for (const number of numbers) if (number >= 0) counts[number]!++;
  const groups = new Map<string, Booked[]>();
  for (let row = 0; row < numbers.length; row++) {
    const number = numbers[row]!;
    if (number < 0 || counts[number]! < 2) continue;
    const group = groups.get(keys[number]!);
    if (group) group.push({ table, row });
    else groups.set(keys[number]!, [{ table, row }]);
  }
  return groups;
});

/** The groups of some rows of one ledger; all rows are looked up once. */
export const groupsIn = (table: Ledger, rows: Int32Array): Map<string, Booked[]> =>
  rows.length === table.rowCount ? ownInvoiceGroups(table) : invoiceGroups([table], () => rows);

const WIDE = 0xfee0;
/** Signs at the end of a number that its group is told by: few to read in each row, and few rows that share them. */
const tail = 4;

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
