import { badCount } from "../../../../src/core/rules/application/bad-count";
import { testRule } from "../../../support/ruleTester";
import { tableFrom } from "../../../support/tables";

const sheet = (...rows: (string | number | null)[][]) => [
  tableFrom("application", "members|councillors|fullTime|young", rows),
];

testRule(badCount, {
  valid: [
    { name: "whole numbers", tables: sheet([600, 45, 0, 200], ["６００人", 45, 2, 600]) },
    { name: "blanks", tables: sheet([null, "", "-", null], [null, 45, null, null]) },
    { name: "no rows", tables: sheet() },
  ],
  invalid: [
    {
      name: "words, halves, less than none, an error, and parts larger than the whole",
      tables: sheet(["若干", 4.5, -1, "#REF!"], [30, 45, 2, 31]),
      problems: [
        "notCount @ application!A2",
        "notCount @ application!B2",
        "notCount @ application!C2",
        "notCount @ application!D2",
        "exceeds @ application!B3",
        "exceeds @ application!D3",
      ],
      data: { value: "若干" },
    },
  ],
  skipped: [
    {
      name: "no counts",
      tables: [tableFrom("application", "society", [["示例市农学会"]])],
      why: "missingColumn",
    },
  ],
});
