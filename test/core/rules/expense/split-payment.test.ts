import { splitPayment } from "../../../../src/core/rules/expense/split-payment";
import { testRule } from "../../../support/ruleTester";
import { ledger } from "../../../support/tables";

const header = "date|payee|payment|amount|category";
const lines = (...rows: (string | number | null)[][]) => [ledger(header, rows)];
const shop = "示例文印社";

testRule(splitPayment, {
  valid: [
    {
      name: "transfers, without a line of approval",
      tables: lines([45730, shop, "转账", 600, ""], [45731, shop, "转账", 600, ""]),
    },
    {
      name: "cash that does not reach the limit",
      tables: lines([45730, shop, "现金", 400, ""], [45731, shop, "现金", 500, ""]),
    },
    {
      name: "eight days apart",
      tables: lines([45730, shop, "现金", 600, ""], [45738, shop, "现金", 600, ""]),
    },
    {
      name: "two payees",
      tables: lines([45730, shop, "现金", 600, ""], [45731, "示例书店", "现金", 600, ""]),
    },
    {
      name: "fees that may be paid in cash",
      tables: lines([45730, "示例甲", "现金", 600, "劳务费"], [45731, "示例甲", "现金", 600, "劳务费"]),
    },
    {
      name: "payments above the limit, which another rule reports",
      tables: lines([45730, shop, "现金", 1200, ""], [45731, shop, "现金", 1300, ""]),
    },
    {
      name: "blank dates and amounts",
      tables: lines([null, shop, "现金", 600, ""], [45731, shop, "现金", null, ""]),
    },
    { name: "no rows", tables: lines() },
  ],
  invalid: [
    {
      name: "three cash payments in a week, once",
      tables: lines(
        [45733, `${shop}有限公司`, "现金", 300, ""],
        [45730, shop, "现金", 600, ""],
        [45737, shop, "现金", 300, ""],
        [45750, shop, "现金", 900, ""],
      ),
      problems: ["cash @ expense!D3"],
      data: { count: 3, sum: 120_000, days: 7, row: 3, other: 2 },
    },
    {
      name: "two clusters of one payee, against the line of approval",
      tables: lines(
        [45730, shop, "转账", 3000, ""],
        [45731, shop, "转账", 3000, ""],
        [45760, shop, "转账", 4000, ""],
        [45761, shop, "转账", 1000, ""],
      ),
      settings: { approvalLineFen: 500_000 },
      problems: ["approval @ expense!D2", "approval @ expense!D4"],
      data: { line: 500_000, sum: 600_000 },
    },
  ],
  skipped: [
    {
      name: "neither cash nor a line",
      tables: [ledger("date|payee|amount", [[45730, shop, 1]])],
      why: "noApprovalLine",
    },
    { name: "no payee", tables: [ledger("date|payment|amount", [[45730, "现金", 1]])], why: "missingColumn" },
  ],
});
