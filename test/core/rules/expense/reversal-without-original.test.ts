import { reversalWithoutOriginal } from "../../../../src/core/rules/expense/reversal-without-original";
import { testRule } from "../../../support/ruleTester";
import { ledger } from "../../../support/tables";

testRule(reversalWithoutOriginal, {
  valid: [
    {
      name: "a reversal after its original",
      tables: [
        ledger("payee|amount", [
          ["示例印务", 500],
          ["示例印务", -500],
        ]),
      ],
    },
    {
      name: "a reversal before its original",
      tables: [
        ledger("payee|amount", [
          ["示例印务", -500],
          [" 示例印务", 500],
        ]),
      ],
    },
    { name: "a ledger without payees", tables: [ledger("amount", [[500], [-500]])] },
    { name: "no negative amounts", tables: [ledger("amount", [[1], [0], [""]])] },
  ],
  invalid: [
    {
      name: "no payment of that size",
      tables: [
        ledger("payee|amount", [
          ["示例印务", 500],
          ["示例印务", -501],
        ]),
      ],
      problems: ["noOriginal @ expense!B3"],
      data: { amount: 50_100, row: 3 },
    },
    {
      name: "another payee",
      tables: [
        ledger("payee|amount", [
          ["示例印务", 500],
          ["示例文具", -500],
        ]),
      ],
      problems: ["noOriginal @ expense!B3"],
    },
    {
      name: "one original for two reversals",
      tables: [
        ledger("payee|amount", [
          ["示例印务", 500],
          ["示例印务", -500],
          ["示例印务", "(500.00)"],
        ]),
      ],
      problems: ["noOriginal @ expense!B4"],
    },
  ],
  skipped: [
    {
      name: "a ledger that books income as well",
      tables: [
        ledger("income|expense", [
          [5, ""],
          ["", 7],
        ]),
      ],
      why: "booksIncome",
    },
    {
      name: "a statement whose direction is in words",
      tables: [
        ledger(
          "direction|amount",
          Array.from({ length: 12 }, (_, i) => [i % 2 ? "收入" : "支出", 10 + i]),
        ),
      ],
      why: "booksIncome",
    },
  ],
});
