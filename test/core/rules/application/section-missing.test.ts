import { sectionMissing } from "../../../../src/core/rules/application/section-missing";
import { testRule } from "../../../support/ruleTester";
import { tableFrom } from "../../../support/tables";

const header = "approach|focus|progress|goals|fundUse";
const sheet = (...rows: (string | null)[][]) => [tableFrom("application", header, rows)];

testRule(sectionMissing, {
  valid: [
    { name: "all five parts", tables: sheet(["a", "b", "c", "d", "e"]) },
    { name: "the use of funds, which another rule reports", tables: sheet(["a", "b", "c", "d", null]) },
    { name: "no rows", tables: sheet() },
  ],
  invalid: [
    {
      name: "two parts of one application",
      tables: sheet(["思路", "　", "安排", null, "用途"]),
      problems: ["blank @ application!B2", "blank @ application!D2"],
      data: { column: "focus", row: 2 },
    },
  ],
  partly: [
    {
      name: "parts that the sheet does not ask for",
      tables: [tableFrom("application", "approach", [["思路"]])],
      why: "missingColumn",
    },
  ],
  skipped: [
    {
      name: "none of the parts",
      tables: [tableFrom("application", "society", [["示例市农学会"]])],
      why: "missingColumn",
    },
  ],
});
