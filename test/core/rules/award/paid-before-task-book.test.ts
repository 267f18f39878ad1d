import { paidBeforeTaskBook } from "../../../../src/core/rules/award/paid-before-task-book";
import { tableFrom } from "../../../support/tables";
import { testRule } from "../../../support/ruleTester";
import { awards, clear, day2023, day2024, passed, payments, society, taskBooks } from "./support";

const paid = payments([[society, 2023, 2023, day2023, 100]]);

testRule(paidBeforeTaskBook, {
  valid: [
    { name: "signed on the day of payment", tables: [awards(), taskBooks([[society, 2023, day2023]]), paid] },
    {
      name: "the day of signing on the award list",
      tables: [tableFrom("award", "society|year|amount|signed", [[society, 2023, 100, day2023 - 1]]), paid],
    },
    {
      name: "the second year",
      tables: [
        awards(),
        passed,
        clear,
        taskBooks([[society, 2023, null]]),
        payments([[society, 2023, 2024, day2024, 50]]),
      ],
    },
  ],
  invalid: [
    {
      name: "a task book that is not signed",
      tables: [awards(), taskBooks([[society, 2023, null]]), paid],
      problems: ["unsigned @ payment!E2"],
      data: { paid: 10_000, year: 2023 },
    },
    {
      name: "a day before the signing",
      tables: [awards(), taskBooks([[society, 2023, day2023 + 1]]), paid],
      problems: ["before @ payment!E2"],
      data: { date: day2023, signed: day2023 + 1 },
    },
  ],
  skipped: [{ name: "nothing tells when it was signed", tables: [awards(), paid], why: "missingSheet" }],
});
