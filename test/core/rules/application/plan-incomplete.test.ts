import { planIncomplete } from "../../../../src/core/rules/application/plan-incomplete";
import { testRule } from "../../../support/ruleTester";
import { tableFrom } from "../../../support/tables";

const sheet = (...rows: (string | null)[][]) => [tableFrom("application", "plan|planYears", rows)];

testRule(planIncomplete, {
  valid: [
    {
      name: "three years, as a span or one by one",
      tables: sheet(
        ["见附件 3", "2025-2027"],
        ["规划", "2025年至2027年"],
        ["规划", "2025、2026、2027"],
        ["规划", "２０２５—２０２８"],
      ),
    },
    { name: "years that are not given", tables: sheet(["见附件 3", null]) },
    {
      name: "a sheet that does not ask for years",
      tables: [tableFrom("application", "plan", [["三年规划"]])],
    },
    { name: "no rows", tables: sheet() },
  ],
  invalid: [
    {
      name: "no plan, two years, and years that are none",
      tables: sheet([null, "2025-2027"], ["规划", "2025、2026"], ["规划", "三年"]),
      problems: ["missing @ application!A2", "years @ application!B3", "years @ application!B4"],
      data: { row: 2 },
    },
  ],
  skipped: [
    {
      name: "no plan column",
      tables: [tableFrom("application", "society", [["示例市农学会"]])],
      why: "missingColumn",
    },
  ],
});
