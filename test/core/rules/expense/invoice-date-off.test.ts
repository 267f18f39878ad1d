import { invoiceDateOff } from "../../../../src/core/rules/expense/invoice-date-off";
import { testRule } from "../../../support/ruleTester";
import { ledger } from "../../../support/tables";

// 45730 is 2025-03-14, 45650 is 2024-12-24.
const digital = "25412000000000123456";
const lines = (...rows: (string | number | null)[][]) => [ledger("date|invoice|invoiceDate", rows)];

testRule(invoiceDateOff, {
  valid: [
    { name: "an invoice of the year, booked the same day", tables: lines([45730, digital, 45730]) },
    { name: "a paper invoice, whose number tells no year", tables: lines([45730, "12345678", 45650]) },
    { name: "a year to the day", tables: lines([45730, null, 45365]) },
    {
      name: "blank and unreadable dates",
      tables: lines([45730, digital, null], [45730, digital, "三月"], ["", digital, 45730]),
    },
    { name: "no rows", tables: lines() },
  ],
  invalid: [
    {
      name: "two problems in one row",
      tables: lines([45640, digital, 45650]),
      problems: ["later @ expense!C2", "year @ expense!C2"],
      data: { days: 10 },
    },
    {
      name: "an old invoice",
      tables: lines([45730, "12345678", 45364]),
      problems: ["old @ expense!C2"],
      data: { days: 366, limit: 365 },
    },
    {
      name: "the age that the settings allow",
      tables: lines([45730, "12345678", 45690], [45730, "12345678", 45700]),
      settings: { invoiceAgeDays: 30 },
      problems: ["old @ expense!C2"],
    },
    {
      name: "a text date of another year than the number",
      tables: [ledger("invoice|invoiceDate", [[digital, "2024年12月24日"]])],
      problems: ["year @ expense!B2"],
      data: { year: "2025" },
    },
  ],
  skipped: [
    { name: "no invoice date", tables: [ledger("invoice|date", [[digital, 1]])], why: "missingColumn" },
  ],
});
