import { scoreWithoutEvidence } from "../../../../src/core/rules/application/score-without-evidence";
import { testRule } from "../../../support/ruleTester";
import { tableFrom } from "../../../support/tables";

const sheet = (...rows: (string | number | null)[][]) => [
  tableFrom("application", "indicator|indicatorName|selfScore|evidence", rows),
];

testRule(scoreWithoutEvidence, {
  valid: [
    {
      name: "scores with evidence, and none without",
      tables: sheet(["D1", "章程", 3, "章程第 2 页"], ["D2", "学习", 0, null], ["D3", "服务", null, null]),
    },
    { name: "no rows", tables: sheet() },
  ],
  invalid: [
    {
      name: "two scores without evidence",
      tables: sheet(["D1", "章程", 3, "　"], ["D2", null, "２", ""]),
      problems: ["missing @ application!D2", "missing @ application!D3"],
      data: { score: 3, indicator: "章程" },
    },
  ],
  skipped: [
    {
      name: "no evidence column",
      tables: [tableFrom("application", "indicator|selfScore", [["D1", 1]])],
      why: "missingColumn",
    },
  ],
});
