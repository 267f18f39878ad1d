import { directionOverBudget } from "../../../../src/core/rules/expense/direction-over-budget";
import { defaultSettings } from "../../../../src/core/standards/settings";
import { testRule } from "../../../support/ruleTester";
import { ledger, tableFrom } from "../../../support/tables";

const taskBook = (rows: (string | number | null)[][]) =>
  tableFrom("taskBook", "year|budgetLine|budget", rows);
const one = taskBook([[null, "学术交流", 1000]]);
const lines = (rows: (string | number | null)[][]) => ledger("date|budgetLine|amount", rows);

testRule(directionOverBudget, {
  valid: [
    { name: "spending up to the budget", tables: [lines([[45700, "学术交流", 1000]]), one] },
    {
      name: "an excess that is taken back",
      tables: [
        lines([
          [45700, "学术交流", 1200],
          [45701, "学术交流", -300],
        ]),
        one,
      ],
    },
    {
      name: "an excess inside the tolerance",
      tables: [lines([[45700, "学术交流", 1100]]), one],
      settings: { award: { ...defaultSettings.award, directionTolerance01: 0.1 } },
    },
    {
      name: "two budgets of one direction add up",
      tables: [
        lines([[45700, "学术交流", 1500]]),
        taskBook([
          [null, "学术交流", 1000],
          [null, "学术交流", 500],
        ]),
      ],
    },
    {
      name: "budgets by year",
      tables: [
        lines([
          [45700, "学术交流", 900],
          [45300, "学术交流", 900],
        ]),
        taskBook([
          [2025, "学术交流", 1000],
          [2024, "学术交流", 1000],
        ]),
      ],
    },
    { name: "amounts that cannot be read", tables: [lines([[45700, "学术交流", "待定"]]), one] },
    { name: "no rows", tables: [lines([]), one] },
  ],
  invalid: [
    {
      name: "the row that crosses the budget, with the whole of the spending",
      tables: [
        lines([
          [45700, "学术交流", 800],
          [45701, "学术交流", 300],
          [45702, "学术交流", 50],
        ]),
        one,
      ],
      problems: ["over @ expense!C3"],
      data: { row: 3, spent: 115_000, budget: 100_000, over: 15_000 },
    },
    {
      name: "one year of two, and a second direction",
      tables: [
        lines([
          [45700, "学术交流", 1200],
          [45300, "学术交流", 900],
          [45700, "科普", 600],
        ]),
        taskBook([
          [2025, "学术交流", 1000],
          [2024, "学术交流", 1000],
          [2025, "科普", 500],
        ]),
      ],
      problems: ["over @ expense!C2", "over @ expense!C4"],
    },
  ],
  skipped: [
    { name: "no task book", tables: [lines([[45700, "学术交流", 1]])], why: "missingSheet" },
    {
      name: "a task book without budgets",
      tables: [lines([[45700, "学术交流", 1]]), tableFrom("taskBook", "budgetLine", [["学术交流"]])],
      why: "noBudgets",
    },
  ],
});
