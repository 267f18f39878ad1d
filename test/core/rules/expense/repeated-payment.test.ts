import { repeatedPayment } from "../../../../src/core/rules/expense/repeated-payment";
import { testRule } from "../../../support/ruleTester";
import { ledger } from "../../../support/tables";

const header = "date|payee|amount";

/** So many pairs of equal payments, each of another amount. */
const groupsOf = (payee: string, groups: number): (string | number)[][] =>
  Array.from({ length: 2 * groups }, (_, i) => [45_100 + i, payee, 300 + (i >> 1)]);

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
      name: "three weeks apart in one month",
      tables: [
        ledger(header, [
          [44987, "示例酒店", 800],
          [45010, "示例酒店", 800],
        ]),
      ],
      problems: ["pair @ expense!C2"],
      data: { days: 23 },
    },
    {
      name: "three weeks apart in two months, as a lead",
      tables: [
        ledger(header, [
          [45000, "示例电力公司", 800],
          [45024, "示例电力公司", 800],
        ]),
      ],
      problems: ["info pair @ expense!C2"],
    },
    {
      name: "less than three weeks apart in two months",
      tables: [
        ledger(header, [
          [45010, "示例电力公司", 800],
          [45029, "示例电力公司", 800],
        ]),
      ],
      problems: ["pair @ expense!C2"],
    },
    {
      name: "different summaries, as a lead; a blank one explains nothing",
      tables: [
        ledger(`${header}|summary`, [
          [45000, "示例甲店", 800, "科普日场地费"],
          [45001, "示例甲店", 800, "学术年会场地费"],
          [45000, "示例乙店", 900, "科普日场地费"],
          [45001, "示例乙店", 900, ""],
        ]),
      ],
      problems: ["info pair @ expense!C2", "pair @ expense!C4"],
    },
    {
      name: "a payee paid equal amounts time and again, once, as a lead",
      tables: [ledger(header, [...groupsOf("示例劳务公司", 5), [45900, "示例劳务公司", 77]])],
      problems: ["info often @ expense!C2"],
      data: { groups: 5, count: 10, row: 2 },
    },
    {
      name: "four groups, each by itself",
      tables: [ledger(header, groupsOf("示例劳务公司", 4))],
      problems: [2, 4, 6, 8].map((row) => `pair @ expense!C${row}`),
    },
    {
      name: "five groups among many other payments, each by itself",
      tables: [
        ledger(header, [
          ...groupsOf("示例商场", 5),
          ...Array.from({ length: 41 }, (_, i) => [45_000 + i, "示例商场", 1000 + i]),
        ]),
      ],
      problems: [2, 4, 6, 8, 10].map((row) => `pair @ expense!C${row}`),
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
