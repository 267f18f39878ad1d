import { columnMostlyBlank } from "../../../../src/core/rules/expense/column-mostly-blank";
import { testRule } from "../../../support/ruleTester";
import { ledger } from "../../../support/tables";

testRule(columnMostlyBlank, {
  valid: [
    {
      name: "a column blank in half of its rows",
      tables: [
        ledger("voucher|amount", [
          ["", 1],
          ["记-2", 2],
        ]),
      ],
    },
    { name: "a single row", tables: [ledger("voucher|amount", [["", 1]])] },
    { name: "no rows", tables: [ledger("voucher", [])] },
    {
      name: "a column that need not be filled",
      tables: [
        ledger("handler|amount", [
          ["", 1],
          ["", 2],
        ]),
      ],
    },
  ],
  invalid: [
    {
      name: "two columns, once each, at their first blank cell",
      tables: [
        ledger("voucher|amount|payee", [
          ["记-1", 1, ""],
          ["", 2, "-"],
          ["", 3, ""],
          ["", 4, ""],
        ]),
      ],
      problems: ["mostlyBlank @ expense!C2", "mostlyBlank @ expense!A3"],
      data: { count: 3, of: 4, row: 2 },
    },
  ],
  skipped: [{ name: "none of the columns", tables: [ledger("handler", [["示例甲"]])], why: "missingColumn" }],
});
