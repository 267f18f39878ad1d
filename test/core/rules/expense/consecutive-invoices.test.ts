import { consecutiveInvoices } from "../../../../src/core/rules/expense/consecutive-invoices";
import { testRule } from "../../../support/ruleTester";
import { ledger } from "../../../support/tables";

const digital = (n: number) => `254120000000${String(n).padStart(8, "0")}`;
const lines = (...rows: (string | number | null)[][]) => [ledger("payee|invoice", rows)];

testRule(consecutiveInvoices, {
  valid: [
    { name: "two in a row", tables: lines(["示例甲店", digital(7)], ["示例甲店", digital(8)]) },
    {
      name: "three payees",
      tables: lines(["示例甲店", digital(7)], ["示例乙店", digital(8)], ["示例丙店", digital(9)]),
    },
    {
      name: "one invoice over three rows",
      tables: lines(["示例甲店", digital(7)], ["示例甲店", digital(7)], ["示例甲店", digital(7)]),
    },
    {
      name: "numbers of no Chinese invoice",
      tables: lines(["Example Ltd", "INV-1"], ["Example Ltd", "INV-2"], ["Example Ltd", "INV-3"]),
    },
    {
      name: "the same numbers with three codes",
      tables: [
        ledger("payee|invoiceCode|invoice", [
          ["示例甲店", "041001900104", "12345678"],
          ["示例甲店", "041001900105", "12345679"],
          ["示例甲店", "041001900106", "12345680"],
        ]),
      ],
    },
    { name: "no rows", tables: lines() },
  ],
  invalid: [
    {
      name: "three 20-digit numbers, out of order, and four of 8 digits",
      tables: lines(
        ["示例甲店", digital(8)],
        ["示例甲店有限公司", digital(9)],
        ["示例甲店", digital(7)],
        ["示例乙店", "00000101"],
        ["示例乙店", "00000102"],
        ["示例乙店", "00000103"],
        ["示例乙店", "00000104"],
      ),
      problems: ["run @ expense!B4", "run @ expense!B5"],
      data: { count: 3, value: digital(7), row: 4 },
    },
  ],
  skipped: [{ name: "no payee", tables: [ledger("invoice", [["1"]])], why: "missingColumn" }],
});
