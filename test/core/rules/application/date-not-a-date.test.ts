import { dateNotADate } from "../../../../src/core/rules/application/date-not-a-date";
import { testRule } from "../../../support/ruleTester";
import { tableFrom } from "../../../support/tables";

const sheet = (...rows: (string | number | null)[][]) => [
  tableFrom("application", "date|deadline|partyGroupDate", rows),
];

testRule(dateNotADate, {
  valid: [
    { name: "dates up to the deadline", tables: sheet([45730, 45730, 43900]) },
    { name: "blanks", tables: sheet([null, "", "-"]) },
    {
      name: "text dates of a delimited file",
      tables: [tableFrom("application", "date", [["2025-03-14"]], { fromText: true })],
    },
    { name: "no rows", tables: sheet() },
  ],
  invalid: [
    {
      name: "text with a fix, and what is no date",
      tables: sheet(["2025.3.14", 45730, "三月"], [45730, "２０２５年３月１４日", "2025-02-30"]),
      problems: [
        "text @ application!A2",
        "unreadable @ application!C2",
        "text @ application!B3",
        "unreadable @ application!C3",
      ],
    },
    {
      name: "after the deadline of the sheet, and after that of the settings",
      tables: sheet([45733, 45730, null], [45741, null, null], [45740, null, null]),
      settings: { applicationDeadline: 45740 },
      problems: ["late @ application!A2", "late @ application!A3"],
      data: { days: 3 },
    },
  ],
  skipped: [
    {
      name: "no dates",
      tables: [tableFrom("application", "society", [["示例市农学会"]])],
      why: "missingColumn",
    },
  ],
});
