import { payeeIsJudge } from "../../../../src/core/rules/expense/payee-is-judge";
import { testRule } from "../../../support/ruleTester";
import { ledger, tableFrom } from "../../../support/tables";

const judges = tableFrom("judge", "judge|role", [
  ["示例甲", "专家"],
  ["示例乙", "管理部门"],
]);
const societies = tableFrom("society", "society|legalPerson", [["示例市农学会", "示例丙"]]);
const lines = (...rows: (string | null)[][]) => ledger("category|payee", rows);

testRule(payeeIsJudge, {
  valid: [
    { name: "fees to others", tables: [lines(["劳务费", "示例丁"], ["专家评审费", "示例戊"]), judges] },
    { name: "a judge who was paid for something else", tables: [lines(["差旅费", "示例甲"]), judges] },
    { name: "blank payees", tables: [lines(["劳务费", null]), judges] },
    { name: "no rows", tables: [lines(), judges] },
  ],
  invalid: [
    {
      name: "a judge and a head",
      tables: [lines(["劳务费", " 示例甲 "], ["讲课费", "示例丙"], ["劳务费", "示例丁"]), judges, societies],
      problems: ["judge @ expense!B2", "head @ expense!B3"],
      data: { payee: "示例甲" },
    },
    {
      name: "a person beside a payee",
      tables: [ledger("category|payee|person", [["劳务费", "示例银行", "示例乙"]]), judges],
      problems: ["judge @ expense!C2"],
    },
    {
      name: "the legal representative of an application",
      tables: [
        lines(["劳务费", "示例丙"]),
        tableFrom("application", "society|legalPerson", [["示例市农学会", "示例丙"]]),
      ],
      problems: ["head @ expense!B2"],
    },
  ],
  skipped: [
    { name: "no names anywhere", tables: [lines(["劳务费", "示例甲"])], why: "missingSheet" },
    {
      name: "neither payee nor person",
      tables: [ledger("category", [["劳务费"]]), judges],
      why: "missingColumn",
    },
  ],
});
