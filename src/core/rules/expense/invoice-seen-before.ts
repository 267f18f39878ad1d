import { memo } from "../../lint/memo";
import { defineRule } from "../../lint/defineRule";
import type { InvoiceRegister, RegisteredInvoice } from "../../lint/types";
import { hashesOf, isHere } from "../shared/invoiceRegister";

/** Entries of a register that were seen in other workbooks, by hash. */
const elsewhere = memo((register: InvoiceRegister): ReadonlyMap<string, RegisteredInvoice["seen"]> => {
  const found = new Map<string, RegisteredInvoice["seen"]>();
  for (const { hash, seen } of register.entries) {
    const others = seen.filter(({ where }) => !isHere(register, where));
    if (others.length > 0) found.set(hash, others);
  }
  return found;
});

/**
 * Reports invoices that the register has seen in another workbook, such as that of an earlier year.
 * The register keeps salted hashes only.
 *
 * Source: clause S-V-3e; test 5.1 of audit practice (same number).
 */
export const invoiceSeenBefore = defineRule({
  meta: {
    id: "expense/invoice-seen-before",
    code: "EXP-13b",
    severity: "error",
    clauses: ["S-V-3e"],
    scope: "row",
    table: "expense",
    needs: ["invoice"],
    uses: ["invoiceCode"],
  },
  text: {
    name: "发票在别处登记过",
    messages: {
      seen: {
        short: "{when} 已在“{where}”登记",
        problem: "发票号“{value}”{when} 已在“{where}”登记过，可能重复报销。",
      },
    },
    action: [
      "调出两处的发票和凭证核对。",
      "重复入账的，冲销多记的一笔。",
      "同一份台账改名或另存的，点“核实说明”写明。",
    ],
  },
  unable: (_, { register }) => (register ? undefined : { id: "noRegister", data: {} }),
  *check({ table, first, end, register }) {
    if (!register) return;
    const known = elsewhere(register);
    if (known.size === 0) return;
    const hashAt = hashesOf(table, register.salt);
    const numbers = table.column("invoice").values;
    for (let row = first; row < end; row++) {
      const hash = hashAt(row);
      const [before] = (hash !== undefined && known.get(hash)) || [];
      if (!before) continue;
      const data = { value: numbers[row]!, where: before.where, when: before.when };
      yield { message: "seen", data, at: { row, field: "invoice" } };
    }
  },
});
