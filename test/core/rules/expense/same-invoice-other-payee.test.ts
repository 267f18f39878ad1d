import { sameInvoiceOtherPayee } from "../../../../src/core/rules/expense/same-invoice-other-payee";
import { testRule } from "../../../support/ruleTester";
import { ledger } from "../../../support/tables";

const a = "25412000000000123456";
const lines = (...rows: (string | number | null)[][]) => [ledger("date|invoice|payee|amount", rows)];

testRule(sameInvoiceOtherPayee, {
  valid: [
    {
      name: "the same payee, written another way",
      tables: lines([45730, a, "示例酒店（有限公司）", 9], [45730, a, "示例酒店 有限公司", 9]),
    },
    { name: "another amount", tables: lines([45730, a, "示例甲店", 9], [45730, a, "示例乙店", 8]) },
    { name: "another date", tables: lines([45730, a, "示例甲店", 9], [45731, a, "示例乙店", 9]) },
    {
      name: "blank payees and numbers",
      tables: lines(
        [45730, a, "", 9],
        [45730, a, "示例乙店", 9],
        [45730, "", "示例丙店", 9],
        [45730, "", "示例丁店", 9],
      ),
    },
    { name: "one row", tables: lines([45730, a, "示例甲店", 9]) },
    { name: "no rows", tables: lines() },
  ],
  invalid: [
    {
      name: "the pair among three rows of one invoice",
      tables: lines([45730, a, "示例甲店", 9], [45730, a, "示例甲店", 9], [45730, a, "示例乙店", 9]),
      problems: ["other @ expense!C2"],
      data: { row: 2, other: 4, payee: "示例甲店", otherPayee: "示例乙店" },
    },
  ],
  skipped: [{ name: "no payee", tables: [ledger("date|invoice|amount", [[1, a, 1]])], why: "missingColumn" }],
});
