import { expect, test } from "vitest";
import { dayOf } from "../../../../src/core/day";
import { lint } from "../../../../src/core/lint/runRules";
import { bookedOnDayOff } from "../../../../src/core/rules/expense/booked-on-day-off";
import { defaultSettings } from "../../../../src/core/standards/settings";
import { testRule } from "../../../support/ruleTester";
import { ledger } from "../../../support/tables";

const day = (year: number, month: number, d: number) => [dayOf(year, month, d)];

testRule(bookedOnDayOff, {
  valid: [
    { name: "a workday", tables: [ledger("date", [day(2025, 3, 14)])] },
    { name: "a Saturday that is worked", tables: [ledger("date", [day(2026, 2, 14), day(2025, 10, 11)])] },
    {
      name: "a year without a calendar, which the status names",
      tables: [ledger("date", [day(2031, 1, 4)])],
    },
    { name: "blank and unreadable dates", tables: [ledger("date", [[""], ["待定"]])] },
    { name: "no rows", tables: [ledger("date", [])] },
  ],
  invalid: [
    {
      name: "a weekend, not a holiday, of a ledger in English",
      tables: [
        ledger("date|payee", [
          [...day(2025, 10, 1), "Example Ltd"],
          [...day(2025, 10, 11), "Example Ltd"],
        ]),
      ],
      problems: ["weekend @ expense!A3"],
    },
    {
      name: "a weekend and a holiday on a weekday",
      tables: [ledger("date", [day(2025, 3, 15), ["2015-09-03"], day(2015, 9, 6)])],
      problems: ["weekend @ expense!A2", "holiday @ expense!A3"],
      data: { weekday: "weekday6" },
    },
    {
      name: "dates of the business, as many on days off as chance would have it, once",
      tables: [
        ledger(
          "date",
          Array.from({ length: 28 }, (_, i) => [dayOf(2025, 3, 3) + i]),
        ),
      ],
      problems: ["many @ expense!A7"],
      data: { known: 28, off: 8 },
    },
  ],
  partly: [
    {
      name: "a ledger in pounds, for which Chinese holidays mean nothing",
      tables: [ledger("date", [day(2025, 10, 1)], { currency: "GBP" })],
      why: "foreignCurrency",
    },
    {
      name: "a ledger in English",
      tables: [ledger("date|payee", [[...day(2025, 10, 1), "Example Ltd"]])],
      why: "notChinese",
    },
  ],
  skipped: [{ name: "no dates", tables: [ledger("amount", [[1]])], why: "missingColumn" }],
});

test("says which rows it cannot judge", () => {
  const { statuses } = lint([bookedOnDayOff], [ledger("date", [day(2031, 1, 4), day(2025, 3, 14)])], {
    today: undefined,
    settings: defaultSettings,
    off: new Set(),
    limit: 10,
  });
  expect(statuses[0]).toMatchObject({
    status: "ran",
    why: [{ id: "noCalendar", data: { rows: 1, years: "2031" } }],
  });
});
