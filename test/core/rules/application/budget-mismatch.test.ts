import { budgetMismatch } from "../../../../src/core/rules/application/budget-mismatch";
import { testRule } from "../../../support/ruleTester";
import { tableFrom } from "../../../support/tables";

const farm = "示例市农学会";
const applied = (...rows: (string | number | null)[][]) =>
  tableFrom("application", "year|society|fundUse|requested", rows);
const budget = (...rows: (string | number | null)[][]) =>
  tableFrom("taskBook", "year|society|budgetLine|budget", rows);

testRule(budgetMismatch, {
  valid: [
    {
      name: "lines that add up, to the fen",
      tables: [
        applied([2025, farm, "学术交流", 80000.01]),
        budget([2025, farm, "学术", 50000.01], [2025, farm, "科普", 30000]),
      ],
    },
    { name: "no budget to compare with", tables: [applied([2025, farm, "学术交流", 80000])] },
    {
      name: "the budget of another society and year",
      tables: [
        applied([2025, farm, "学术交流", 80000]),
        budget([2025, "示例市医学会", "学术", 1], [2024, farm, "学术", 1]),
      ],
    },
    {
      name: "a sum that was not asked for",
      tables: [applied([2025, farm, "学术交流", null]), budget([2025, farm, "学术", 1])],
    },
    { name: "no rows", tables: [applied()] },
  ],
  invalid: [
    {
      name: "no use, and a budget that falls short",
      tables: [
        applied([2025, farm, null, 80000]),
        budget([null, farm, "学术", 50000], [2025, farm, "科普", "２９，０００"]),
      ],
      problems: ["blank @ application!C2", "sum @ application!D2"],
      data: { row: 2 },
    },
  ],
  skipped: [
    {
      name: "neither use nor sum",
      tables: [tableFrom("application", "society", [[farm]])],
      why: "missingColumn",
    },
  ],
});
