import { cashAboveLimit } from "../../../../src/core/rules/expense/cash-above-limit";
import { testRule } from "../../../support/ruleTester";
import { ledger } from "../../../support/tables";

const header = "payment|amount|category|summary";

testRule(cashAboveLimit, {
  valid: [
    { name: "cash below the limit", tables: [ledger(header, [["现金", 999.99, "印刷费", ""]])] },
    { name: "a transfer", tables: [ledger(header, [["转账", 5000, "印刷费", ""]])] },
    {
      name: "a kind the regulations exempt",
      tables: [
        ledger(header, [
          ["现金", 5000, "专家劳务费", ""],
          ["现金", 3000, "", "出差备用"],
        ]),
      ],
    },
    {
      name: "blanks, zero and negatives",
      tables: [
        ledger(header, [
          ["现金", "", "", ""],
          ["", 5000, "", ""],
          ["现金", -5000, "", ""],
        ]),
      ],
    },
    {
      name: "a higher limit set",
      settings: { cashLimitFen: 600_000 },
      tables: [ledger(header, [["现金", 5000, "", ""]])],
    },
  ],
  invalid: [
    {
      name: "cash above the limit, twice",
      tables: [
        ledger(header, [
          ["现金", 1000.01, "印刷费", ""],
          ["现金支付", "5,000元", "印刷费", ""],
        ]),
      ],
      problems: ["above @ expense!B2", "above @ expense!B3"],
      data: { amount: 100_001, limit: 100_000 },
    },
    {
      name: "exactly the limit, as a lead",
      tables: [ledger(header, [["cash", 1000, "", ""]])],
      problems: ["info equal @ expense!B2"],
    },
  ],
  skipped: [{ name: "no way of payment given", tables: [ledger("amount", [[5000]])], why: "missingColumn" }],
});
