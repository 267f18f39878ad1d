import { dayOf } from "../../../../src/core/day";
import { outsidePeriod } from "../../../../src/core/rules/expense/outside-period";
import { testRule } from "../../../support/ruleTester";
import { ledger, tableFrom } from "../../../support/tables";

const awards = tableFrom("award", "society|year|amount|revoked", [
  ["示例市甲学会", 2023, 100, ""],
  ["示例市乙学会", 2023, 100, dayOf(2024, 11, 1)],
]);
const header = "date|society";
const period = { periodStart: dayOf(2025, 1, 1), periodEnd: dayOf(2025, 12, 31) };

testRule(outsidePeriod, {
  valid: [
    {
      name: "first and last day of the cycle",
      tables: [
        awards,
        ledger(header, [
          [dayOf(2023, 1, 1), "示例市甲学会"],
          [dayOf(2025, 12, 31), "示例市甲学会"],
        ]),
      ],
    },
    {
      name: "the day of revocation itself",
      tables: [awards, ledger(header, [[dayOf(2024, 11, 1), "示例市乙学会"]])],
    },
    {
      name: "the period of the settings",
      settings: period,
      tables: [ledger("date", [[dayOf(2025, 6, 30)], ["2025年7月1日"]])],
    },
    {
      name: "blank and unreadable dates, which another rule reports",
      tables: [
        awards,
        ledger(header, [
          ["", "示例市甲学会"],
          ["待定", "示例市甲学会"],
        ]),
      ],
    },
    {
      name: "a society without an award",
      tables: [awards, ledger(header, [[dayOf(2000, 1, 1), "示例市丙学会"]])],
    },
  ],
  invalid: [
    {
      name: "before and after the cycle",
      tables: [
        awards,
        ledger(header, [
          [dayOf(2022, 12, 31), "示例市甲学会"],
          [dayOf(2026, 1, 1), "示例市甲学会"],
        ]),
      ],
      problems: ["before @ expense!A2", "after @ expense!A3"],
      data: { date: dayOf(2022, 12, 31), start: dayOf(2023, 1, 1), end: dayOf(2025, 12, 31) },
    },
    {
      name: "after the title was revoked",
      tables: [awards, ledger(header, [[dayOf(2024, 11, 2), "示例市乙学会"]])],
      problems: ["revoked @ expense!A2"],
    },
    {
      name: "revocation also within a period of the settings",
      settings: { ...period, periodStart: dayOf(2024, 1, 1) },
      tables: [
        awards,
        ledger(header, [
          [dayOf(2025, 2, 1), "示例市乙学会"],
          [dayOf(2025, 2, 1), "示例市甲学会"],
        ]),
      ],
      problems: ["revoked @ expense!A2"],
    },
    {
      name: "outside the period of the settings",
      settings: period,
      tables: [ledger("date", [["2024-12-31"], ["2026.1.1"]])],
      problems: ["before @ expense!A2", "after @ expense!A3"],
    },
  ],
  skipped: [{ name: "nobody says when", tables: [ledger("date", [[45000]])], why: "missingPeriod" }],
});
