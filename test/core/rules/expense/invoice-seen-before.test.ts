import { describe, expect, test } from "vitest";
import type { InvoiceRegister } from "../../../../src/core/lint/types";
import { invoiceSeenBefore } from "../../../../src/core/rules/expense/invoice-seen-before";
import { invoiceHash, registerInvoices } from "../../../../src/core/rules/shared/invoiceRegister";
import { testRule } from "../../../support/ruleTester";
import { ledger } from "../../../support/tables";

const [a, b] = ["25412000000000123456", "24412000000000999999"];
const salt = "salt";
const entry = (key: string, where: string) => ({
  hash: invoiceHash(salt, key),
  seen: [{ where, when: "2024-12-24" }],
});
const register = (...entries: InvoiceRegister["entries"]): InvoiceRegister => ({
  salt,
  here: "2025年台账.xlsx",
  entries,
});
const lines = (...rows: (string | null)[]) => [
  ledger(
    "invoice",
    rows.map((row) => [row]),
  ),
];

testRule(invoiceSeenBefore, {
  valid: [
    {
      name: "an invoice of no other file",
      tables: lines(a),
      register: register(entry(b, "2024年台账.xlsx / 台账")),
    },
    {
      name: "an invoice registered from this file",
      tables: lines(a),
      register: register(entry(a, "2025年台账.xlsx / 台账")),
    },
    {
      name: "blanks and words",
      tables: lines(null, "收据"),
      register: register(entry(a, "2024年台账.xlsx / 台账")),
    },
    { name: "no rows", tables: lines(), register: register(entry(a, "2024年台账.xlsx / 台账")) },
  ],
  invalid: [
    {
      name: "an invoice of last year's file, also with its code and in full width",
      tables: [
        ledger("invoiceCode|invoice", [
          [null, b],
          ["041001900104", "１２３４５６７８"],
          [null, a],
        ]),
      ],
      register: register(
        entry(b, "2024年台账.xlsx / 台账"),
        entry("041001900104-12345678", "2024年台账.xlsx / 台账"),
      ),
      problems: ["seen @ expense!B2", "seen @ expense!B3"],
      data: { where: "2024年台账.xlsx / 台账", when: "2024-12-24" },
    },
  ],
  skipped: [{ name: "no register", tables: lines(a), why: "noRegister" }],
});

describe("the register of invoices", () => {
  const ledgers = (rows: (string | null)[], sheet = "台账") =>
    [
      ledger(
        "invoice",
        rows.map((row) => [row]),
        { sheet },
      ),
    ] as unknown as Parameters<typeof registerInvoices>[1];

  test("keeps hashes, never numbers, and the date it first saw an invoice", () => {
    const first = registerInvoices(register(), ledgers([a, a, null]), "2025-03-14");
    expect(first.entries).toEqual([
      { hash: invoiceHash(salt, a), seen: [{ where: "2025年台账.xlsx / 台账", when: "2025-03-14" }] },
    ]);
    expect(JSON.stringify(first)).not.toContain(a);
    const again = registerInvoices(first, ledgers([a, b]), "2025-04-01");
    expect(again.entries.map(({ seen }) => seen[0]!.when)).toEqual(["2025-03-14", "2025-04-01"]);
  });

  test("takes out what this file no longer has, and leaves other files alone", () => {
    const before = register(entry(b, "2024年台账.xlsx / 台账"), entry(a, "2025年台账.xlsx / 台账"));
    expect(registerInvoices(before, ledgers([]), "2025-03-14").entries).toEqual([
      entry(b, "2024年台账.xlsx / 台账"),
    ]);
  });

  test("another salt gives other hashes", () => {
    expect(invoiceHash("x", a)).not.toBe(invoiceHash("y", a));
  });
});
