import { textDate } from "../../../../src/core/rules/any/text-date";
import { testRule } from "../../../support/ruleTester";
import { ledger, tableFrom } from "../../../support/tables";

testRule(textDate, {
  valid: [
    { name: "dates", tables: [ledger("date", [[45730], [20250314]])] },
    {
      name: "text that is no certain date",
      tables: [ledger("date", [["三月"], ["2025-02-30"], ["2025年3月"], [""]])],
    },
    { name: "no rows", tables: [ledger("date", [])] },
  ],
  invalid: [
    {
      name: "dates as text, with a fix",
      tables: [
        ledger("date|invoiceDate", [
          ["2025.3.14", "2025年3月13日"],
          [45730, "２０２５－０３－１２"],
        ]),
      ],
      problems: ["cell @ expense!A2", "cell @ expense!B2", "cell @ expense!B3"],
    },
    {
      name: "a column, once",
      tables: [
        ledger(
          "date",
          Array.from({ length: 25 }, (_, i) => [`2025-03-${String(i + 1).padStart(2, "0")}`]),
        ),
      ],
      problems: ["column @ expense!A2"],
      data: { count: 25, value: "2025-03-01" },
    },
  ],
  skipped: [
    {
      name: "delimited text",
      tables: [ledger("date", [["2025-03-14"]], { fromText: true })],
      why: "delimitedText",
    },
    {
      name: "applications, which have a rule of their own",
      tables: [tableFrom("application", "date", [["2025-03-14"]])],
      why: "noSheet",
    },
  ],
});
