import { repeatedPayment } from "../../../../src/core/rules/expense/repeated-payment";
import { testRule } from "../../../support/ruleTester";
import { ledger } from "../../../support/tables";

const header = "date|payee|amount";

testRule(repeatedPayment, {
  valid: [
    {
      name: "beyond the window",
      tables: [
        ledger(header, [
          [45000, "示例酒店", 800],
          [45031, "示例酒店", 800],
        ]),
      ],
    },
    {
      name: "another amount",
      tables: [
        ledger(header, [
          [45000, "示例酒店", 800],
          [45001, "示例酒店", 801],
        ]),
      ],
    },
    {
      name: "another payee",
      tables: [
        ledger(header, [
          [45000, "示例酒店", 800],
          [45001, "示例宾馆", 800],
        ]),
      ],
    },
    {
      name: "blanks and reversals",
      tables: [
        ledger(header, [
          [45000, "", 800],
          [45000, "", 800],
          ["", "示例", 1],
          ["", "示例", 1],
          [45000, "甲", -5],
          [45000, "甲", -5],
        ]),
      ],
    },
    {
      name: "a shorter window set",
      settings: { repeatDays: 7 },
      tables: [
        ledger(header, [
          [45000, "甲", 8],
          [45008, "甲", 8],
        ]),
      ],
    },
  ],
  invalid: [
    {
      name: "equal lines of one voucher, as a lead",
      tables: [
        ledger("date|voucher|payee|amount", [
          [45730, "记-1", "示例甲店", 88],
          [45730, "记-1", "示例甲店", 88],
        ]),
      ],
      problems: ["info pair @ expense!D2"],
    },
    {
      name: "at the end of the window, a month apart, out of order, in full width, as a lead",
      tables: [
        ledger(header, [
          [45030, "示例酒店（东区）", 800],
          [45000, "示例酒店(东区) ", "800.00"],
        ]),
      ],
      problems: ["info pair @ expense!C3"],
      data: { days: 30, row: 3, other: 2, amount: 80_000 },
    },
    {
      name: "one day less than fees of two months are apart",
      tables: [
        ledger(header, [
          [45000, "示例酒店", 800],
          [45026, "示例酒店", 800],
        ]),
      ],
      problems: ["pair @ expense!C2"],
      data: { days: 26 },
    },
    {
      name: "several, once",
      tables: [
        ledger(header, [
          [45000, "甲", 8],
          [45010, "甲", 8],
          [45020, "甲", 8],
          [45300, "甲", 8],
        ]),
      ],
      problems: ["several @ expense!C2"],
      data: { count: 3, days: 20 },
    },
    {
      name: "different invoices, as a lead",
      tables: [
        ledger(`${header}|invoice`, [
          [45000, "甲", 8, "12345678"],
          [45001, "甲", 8, "12345679"],
        ]),
      ],
      problems: ["info pair @ expense!C2"],
    },
    {
      name: "two runs of one payee",
      tables: [
        ledger(header, [
          [45000, "甲", 8],
          [45001, "甲", 8],
          [45100, "甲", 8],
          [45101, "甲", 8],
        ]),
      ],
      problems: ["pair @ expense!C2", "pair @ expense!C4"],
    },
  ],
  skipped: [{ name: "no dates", tables: [ledger("payee|amount", [["甲", 1]])], why: "missingColumn" }],
});
