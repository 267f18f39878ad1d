import { invoiceKey } from "../../code/invoice";
import { sha256 } from "../../code/sha256";
import type { InvoiceRegister, RegisteredInvoice } from "../../lint/types";
import type { Table } from "../../table/table";

type Ledger = Table<"expense">;

/** Salted hash of an invoice key: without the salt nobody can try out numbers. */
export const invoiceHash = (salt: string, key: string): string => sha256(`${salt}|${key}`);

/** Hash of the invoice of each row; undefined where a row names none. */
export function hashesOf(table: Ledger, salt: string): (row: number) => string | undefined {
  const numbers = table.column("invoice").values;
  const codes = table.has("invoiceCode") ? table.column("invoiceCode").values : undefined;
  return (row) => {
    const key = invoiceKey(numbers[row], codes?.[row]);
    return key === undefined ? undefined : invoiceHash(salt, key);
  };
}

const placeIn = (register: InvoiceRegister, sheet: string): string => `${register.here} / ${sheet}`;

/** True for a sighting in this workbook. */
export const isHere = (register: InvoiceRegister, where: string): boolean =>
  where === register.here || where.startsWith(`${register.here} / `);

/**
 * The register with the invoices of the ledgers added: one entry an invoice, one sighting a sheet and the earliest date.
 * Sightings of this workbook that are no longer true are taken out.
 * @param when - ISO date of today.
 */
export function registerInvoices(
  register: InvoiceRegister,
  ledgers: readonly Ledger[],
  when: string,
): InvoiceRegister {
  const dates = new Map(
    register.entries.flatMap(({ hash, seen }) =>
      seen
        .filter(({ where }) => isHere(register, where))
        .map((one) => [`${hash}|${one.where}`, one.when] as const),
    ),
  );
  const entries = new Map<string, RegisteredInvoice["seen"][number][]>();
  for (const { hash, seen } of register.entries)
    entries.set(
      hash,
      seen.filter(({ where }) => !isHere(register, where)),
    );
  for (const table of ledgers) {
    if (!table.has("invoice")) continue;
    const hashAt = hashesOf(table, register.salt);
    const where = placeIn(register, table.sheet);
    for (let row = 0; row < table.rowCount; row++) {
      const hash = hashAt(row);
      if (hash === undefined) continue;
      const seen = entries.get(hash) ?? [];
      if (!seen.some((one) => one.where === where))
        seen.push({ where, when: dates.get(`${hash}|${where}`) ?? when });
      entries.set(hash, seen);
    }
  }
  return {
    ...register,
    entries: [...entries].flatMap(([hash, seen]) => (seen.length > 0 ? [{ hash, seen }] : [])),
  };
}
