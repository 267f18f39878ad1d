import { vetoAnswer } from "../../../../src/core/rules/application/veto-answer";
import { testRule } from "../../../support/ruleTester";
import { tableFrom } from "../../../support/tables";

const sheet = (...rows: (string | null)[][]) => [
  tableFrom("application", "vetoInspection|vetoPenalty|vetoCase|vetoCredit", rows),
];

testRule(vetoAnswer, {
  valid: [
    { name: "four times no", tables: sheet(["否", "无", "没有", "×"]) },
    { name: "no rows", tables: sheet() },
  ],
  invalid: [
    {
      name: "blank, yes, and neither",
      tables: sheet([null, "是", "否", "待核"]),
      problems: [
        "blank @ application!A2",
        "warning yes @ application!B2",
        "warning unclear @ application!D2",
      ],
      data: { column: "vetoInspection", row: 2 },
    },
  ],
  skipped: [
    {
      name: "not asked",
      tables: [tableFrom("application", "society", [["示例市农学会"]])],
      why: "missingColumn",
    },
  ],
});
