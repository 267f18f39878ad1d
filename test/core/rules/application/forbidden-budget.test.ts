import { forbiddenBudget } from "../../../../src/core/rules/application/forbidden-budget";
import { testRule } from "../../../support/ruleTester";
import { tableFrom } from "../../../support/tables";

const lines = (...values: (string | null)[]) =>
  tableFrom(
    "taskBook",
    "budgetLine",
    values.map((value) => [value]),
  );
const uses = (...values: (string | null)[]) =>
  tableFrom(
    "application",
    "fundUse",
    values.map((value) => [value]),
  );

testRule(forbiddenBudget, {
  valid: [
    { name: "what the money is for", tables: [lines("学术交流", "科普活动", null), uses("举办年会、培训")] },
    { name: "harmless words", tables: [lines("财务制度培训"), uses("绩效评价；不用于捐赠")] },
    { name: "no rows", tables: [lines(), uses()] },
  ],
  invalid: [
    {
      name: "a line for certain, one to be looked at, and a word in running text",
      tables: [lines("办公用品", "学术交流", "会场装修"), uses("购置设备、对外投资")],
      problems: ["line @ taskBook!A2", "warning unsure @ taskBook!A4", "warning text @ application!A2"],
      data: { class: "office" },
    },
  ],
  skipped: [
    {
      name: "no budget and no use",
      tables: [tableFrom("application", "society", [["示例市农学会"]])],
      why: "noSheet",
    },
  ],
});
