import { fundRulesMissing } from "../../../../src/core/rules/application/fund-rules-missing";
import { testRule } from "../../../support/ruleTester";
import { tableFrom } from "../../../support/tables";

const sheet = (...values: (string | null)[]) => [
  tableFrom(
    "application",
    "rulesAttached",
    values.map((value) => [value]),
  ),
];

testRule(fundRulesMissing, {
  valid: [
    { name: "attached", tables: sheet("是", "附件 5", "示例市农学会奖建资金管理办法") },
    { name: "no rows", tables: sheet() },
  ],
  invalid: [
    {
      name: "blank and no",
      tables: sheet(null, "已附", "无"),
      problems: ["missing @ application!A2", "missing @ application!A4"],
      data: { row: 2 },
    },
  ],
  skipped: [
    {
      name: "not asked for",
      tables: [tableFrom("application", "society", [["示例市农学会"]])],
      why: "missingColumn",
    },
  ],
});
