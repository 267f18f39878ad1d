import { applicationValueMissing } from "../../../../src/core/rules/application/required-value-missing";
import { testRule } from "../../../support/ruleTester";
import { tableFrom } from "../../../support/tables";

const header = "year|society|uscc|supervisor|legalPerson|contact|phone|mobile|date";
const full = [
  2025,
  "示例市农学会",
  "514104001000000320",
  "示例市科协",
  "示例甲",
  "示例乙",
  "0375-0000000",
  "",
  45730,
];
const sheet = (...rows: (string | number | null)[][]) => [tableFrom("application", header, rows)];
const self = tableFrom("application", "society|indicator|selfScore", [["", "D1", 5]], { sheet: "申报自评" });

testRule(applicationValueMissing, {
  valid: [
    { name: "a full row with one telephone", tables: sheet(full) },
    { name: "no rows", tables: sheet() },
    { name: "self assessments, which have no such cells", tables: [...sheet(full), self] },
  ],
  invalid: [
    {
      name: "two blank cells in one row, and no telephone at all",
      tables: sheet(full, [2025, "示例市医学会", "　", "示例市科协", null, "示例丙", "", "　", 45730]),
      problems: ["blank @ application!C3", "blank @ application!E3", "blank @ application!G3"],
      data: { column: "uscc", row: 3 },
    },
  ],
  partly: [
    {
      name: "columns that the sheet lacks",
      tables: [tableFrom("application", "society", [["示例市农学会"]])],
      why: "missingColumn",
    },
  ],
  skipped: [
    { name: "self assessments only", tables: [self], why: "noTable" },
    { name: "no application", tables: [], why: "noTable" },
  ],
});
