import { partyEvidenceMissing } from "../../../../src/core/rules/application/party-evidence-missing";
import { testRule } from "../../../support/ruleTester";
import { tableFrom } from "../../../support/tables";

const header = "partyGroup|partyGroupNo|partyGroupDate|partyBranch|partyBranchNo|partyBranchDate|date";
const sheet = (...rows: (string | number | null)[][]) => [tableFrom("application", header, rows)];

testRule(partyEvidenceMissing, {
  valid: [
    {
      name: "both approved before the filing",
      tables: sheet(["是", "示例〔2020〕1号", 43900, "有", "示例〔2020〕2号", 43901, 45730]),
    },
    {
      name: "neither exists, or nothing is said",
      tables: sheet(["否", "", "", "无", "", "", 45730], [null, "", "", "筹建中", "", "", 45730]),
    },
    { name: "no rows", tables: sheet() },
  ],
  invalid: [
    {
      name: "no number, no date, and a date after the filing",
      tables: sheet(
        ["是", "", 43900, "√", "示例〔2020〕2号", null, 45730],
        ["是", "示例〔2025〕9号", 45731, "否", "", "", 45730],
      ),
      problems: ["number @ application!A2", "date @ application!D2", "later @ application!C3"],
      data: { body: "partyGroup" },
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
