import { outsideTaskBook } from "../../../../src/core/rules/expense/outside-task-book";
import { testRule } from "../../../support/ruleTester";
import { ledger, tableFrom } from "../../../support/tables";

const taskBook = tableFrom("taskBook", "society|budgetLine|budget", [
  ["示例市农学会", "（一）学术交流", 50000],
  ["示例市农学会", "科普活动", 30000],
  ["示例市医学会", "继续教育", 20000],
]);
const lines = (...rows: (string | null)[][]) => ledger("society|budgetLine", rows);
const farm = "示例市农学会";

testRule(outsideTaskBook, {
  valid: [
    {
      name: "directions of the task book, numbered or written longer",
      tables: [
        lines(
          [farm, "学术交流"],
          [farm, "1、科普 活动"],
          [farm, "学术交流（年会）"],
          ["示例市医学会", "继续教育"],
        ),
        taskBook,
      ],
    },
    { name: "a ledger that names no society", tables: [ledger("budgetLine", [["继续教育"]]), taskBook] },
    { name: "a society without a task book", tables: [lines(["示例市林学会", "任何方向"]), taskBook] },
    { name: "no rows", tables: [lines(), taskBook] },
  ],
  invalid: [
    {
      name: "an unknown direction and a blank one",
      tables: [lines([farm, "学术交流"], [farm, "车辆购置"], [farm, null], [farm, "科普活动"]), taskBook],
      problems: ["unknown @ expense!B3", "blank @ expense!B4"],
      data: { row: 3, value: "车辆购置" },
    },
    {
      name: "the direction of another society",
      tables: [lines([farm, "继续教育"]), taskBook],
      problems: ["unknown @ expense!B2"],
    },
  ],
  skipped: [
    { name: "no task book", tables: [lines([farm, "学术交流"])], why: "missingSheet" },
    {
      name: "a task book without directions",
      tables: [lines([farm, "学术交流"]), tableFrom("taskBook", "society|content", [[farm, "办年会"]])],
      why: "noDirections",
    },
    {
      name: "a column nobody fills",
      tables: [lines([farm, ""], [farm, ""], [farm, "学术交流"]), taskBook],
      why: "columnEmpty",
    },
    { name: "no such column", tables: [ledger("amount", [[1]]), taskBook], why: "missingColumn" },
  ],
});
