import { targetNotAssessable } from "../../../../src/core/rules/target/not-assessable";
import { testRule } from "../../../support/ruleTester";
import { tableFrom } from "../../../support/tables";

const sheet = (...rows: (string | number | null)[][]) => [
  tableFrom("target", "year|indicator|target|due", rows),
];

testRule(targetNotAssessable, {
  valid: [
    {
      name: "name, number and a date of the year",
      tables: sheet([2025, "学术年会（场）", 2, 45730], [2025, "会员（人）", "６００人", null]),
    },
    { name: "a target of none", tables: sheet([2025, "失信次数", 0, 45730]) },
    { name: "no rows", tables: sheet() },
  ],
  invalid: [
    {
      name: "four problems in three rows",
      tables: sheet(
        [2025, null, null, 45730],
        [2025, "学术年会", "若干", 45300],
        [2026, "科普", 3, "2026年12月31日"],
      ),
      problems: ["name @ target!B2", "blank @ target!C2", "text @ target!C3", "due @ target!D3"],
      data: { row: 2 },
    },
  ],
  skipped: [
    { name: "no targets", tables: [], why: "noTable" },
    {
      name: "none of the columns",
      tables: [tableFrom("target", "society", [["示例市农学会"]])],
      why: "missingColumn",
    },
  ],
});
