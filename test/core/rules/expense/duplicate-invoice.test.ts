import { duplicateInvoice } from "../../../../src/core/rules/expense/duplicate-invoice";
import { testRule } from "../../../support/ruleTester";
import { ledger } from "../../../support/tables";

const header = "voucher|invoice|amount";
const a = "25412000000000123456";
const b = "25412000000000999999";

testRule(duplicateInvoice, {
  valid: [
    {
      name: "different invoices",
      tables: [
        ledger(header, [
          ["1", a, 1],
          ["2", b, 1],
        ]),
      ],
    },
    {
      name: "blank invoices",
      tables: [
        ledger(header, [
          ["1", "", 1],
          ["2", null, 1],
          ["3", " ", 1],
        ]),
      ],
    },
    {
      name: "short markers",
      tables: [
        ledger(header, [
          ["1", "无", 1],
          ["2", "无", 1],
          ["3", "收据", 2],
          ["4", "收据", 2],
        ]),
      ],
    },
    {
      name: "lines of one voucher with different amounts",
      tables: [
        ledger(header, [
          ["1", a, 100],
          ["1", a, 250.5],
        ]),
      ],
    },
    {
      name: "the same number with different codes",
      tables: [
        ledger("invoiceCode|invoice", [
          ["041001900104", "12345678"],
          ["041001900105", "12345678"],
        ]),
      ],
    },
    { name: "one row", tables: [ledger(header, [["1", a, 1]])] },
    { name: "no rows", tables: [ledger(header, [])] },
  ],
  invalid: [
    {
      name: "the same invoice twice",
      tables: [
        ledger(header, [
          ["1", a, 3200],
          ["2", b, 1],
          ["3", a, 3200],
        ]),
      ],
      problems: ["same @ expense!B2"],
      data: { row: 2, other: 4, value: a },
    },
    {
      name: "the same invoice with another amount",
      tables: [
        ledger(header, [
          ["1", a, 3200],
          ["3", ` ${a} `, 3000],
        ]),
      ],
      problems: ["different @ expense!B2"],
    },
    {
      name: "three times",
      tables: [
        ledger(header, [
          ["1", a, 1],
          ["2", a, 1],
          ["3", a, 1],
        ]),
      ],
      problems: ["several @ expense!B2"],
      data: { count: 3 },
    },
    {
      name: "across ledgers of two years",
      tables: [
        ledger(header, [["1", a, 860]], { sheet: "2025年台账" }),
        ledger(
          header,
          [
            ["9", b, 1],
            ["8", a, 860],
          ],
          { sheet: "2024年台账" },
        ),
      ],
      problems: ["same @ 2025年台账!B2"],
      data: { other: "'2024年台账'!3" },
    },
    {
      name: "equal lines of one voucher",
      tables: [
        ledger(header, [
          ["1", a, 100],
          ["1", a, 100],
        ]),
      ],
      problems: ["same @ expense!B2"],
    },
  ],
  skipped: [{ name: "no invoice column", tables: [ledger("amount", [[1]])], why: "missingColumn" }],
});
