import { evidenceUsedTwice } from "../../../../src/core/rules/application/evidence-used-twice";
import { testRule } from "../../../support/ruleTester";
import { tableFrom } from "../../../support/tables";

const farm = "示例市农学会";
const sheet = (...rows: (string | number | null)[][]) => [
  tableFrom("application", "society|indicator|evidence", rows),
];

testRule(evidenceUsedTwice, {
  valid: [
    { name: "a piece each", tables: sheet([farm, "D1", "附件1"], [farm, "D2", "附件2、附件3"]) },
    {
      name: "words that name no piece",
      tables: sheet([farm, "D1", "见附件"], [farm, "D2", "见附件"], [farm, "D3", "有"], [farm, "D4", "有"]),
    },
    { name: "two societies", tables: sheet([farm, "D1", "附件1"], ["示例市医学会", "D2", "附件1"]) },
    { name: "one indicator over two rows", tables: sheet([farm, "D1", "附件1"], [farm, "D1", "附件1"]) },
    { name: "no rows", tables: sheet() },
  ],
  invalid: [
    {
      name: "a piece among others, full width, once",
      tables: sheet(
        [farm, "D1", "附件１；附件2"],
        [farm, "D2", "附件3"],
        [farm, "D3", "附件4、附件1"],
        [farm, "D4", "附件1"],
      ),
      problems: ["twice @ application!C2"],
      data: { value: "附件1", row: 2, other: 4 },
    },
  ],
  skipped: [
    {
      name: "no indicators",
      tables: [tableFrom("application", "selfScore|evidence", [[1, "a"]])],
      why: "missingColumn",
    },
  ],
});
