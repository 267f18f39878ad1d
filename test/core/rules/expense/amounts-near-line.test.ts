import { amountsNearLine } from "../../../../src/core/rules/expense/amounts-near-line";
import { testRule } from "../../../support/ruleTester";
import { ledger } from "../../../support/tables";

const times = (n: number, row: (i: number) => (string | number)[]) =>
  Array.from({ length: n }, (_, i) => row(i));

testRule(amountsNearLine, {
  valid: [
    {
      name: "nine payments just below",
      tables: [
        ledger(
          "payment|amount",
          times(9, (i) => ["现金", 950 + i]),
        ),
      ],
    },
    {
      name: "as many above as below",
      tables: [
        ledger("payment|amount", [
          ...times(12, (i) => ["现金", 950 + i]),
          ...times(5, (i) => ["现金", 1001 + i]),
        ]),
      ],
    },
    {
      name: "transfers",
      tables: [
        ledger(
          "payment|amount",
          times(30, (i) => ["转账", 950 + i]),
        ),
      ],
    },
    {
      name: "round sums in a short ledger",
      tables: [
        ledger(
          "amount",
          times(99, (i) => [(i + 1) * 1000]),
        ),
      ],
    },
    {
      name: "round sums that rates produce",
      tables: [
        ledger(
          "category|amount",
          times(150, () => ["专家评审费", 2000]),
        ),
      ],
    },
    { name: "blanks and text", tables: [ledger("amount", [[""], ["待定"], [0]])] },
    { name: "no rows", tables: [ledger("amount", [])] },
  ],
  invalid: [
    {
      name: "cash just below the limit, and whole thousands",
      tables: [
        ledger("payment|amount", [
          ...times(12, (i) => ["现金", 950 + i]),
          ["现金", 1050],
          ...times(100, (i) => ["转账", (i + 2) * 1000]),
        ]),
      ],
      problems: ["near @ expense!B2", "round @ expense!B15"],
      data: { below: 12, above: 1, line: 100_000 },
    },
    {
      name: "the line of approval",
      tables: [
        ledger(
          "amount",
          times(10, (i) => [4600 + i]),
        ),
      ],
      settings: { approvalLineFen: 500_000 },
      problems: ["near @ expense!A2"],
    },
  ],
  skipped: [{ name: "no amounts", tables: [ledger("payee", [["示例甲店"]])], why: "missingColumn" }],
});
