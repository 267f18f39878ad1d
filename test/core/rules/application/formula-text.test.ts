import { formulaText } from "../../../../src/core/rules/application/formula-text";
import { testRule } from "../../../support/ruleTester";
import { tableFrom } from "../../../support/tables";

const sheet = (...rows: (string | number | null)[][]) => [
  tableFrom("application", "society|phone|approach", rows),
];
const merged = { merges: [{ top: 1, left: 0, bottom: 2, right: 0 }] };

testRule(formulaText, {
  valid: [
    {
      name: "plain text, a plus before a telephone, a dash for none",
      tables: sheet(
        ["示例市农学会", "+86 138 0000 0000", "-"],
        ["示例市医学会", "-", "— 略"],
        [null, "", "@"],
      ),
    },
    { name: "numbers below 0", tables: sheet(["示例市农学会", -5, "-5"]) },
    {
      name: "merged cells of the title",
      tables: [
        tableFrom("application", "society", [["示例市农学会"]], {
          merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
        }),
      ],
    },
    { name: "no rows", tables: sheet() },
  ],
  invalid: [
    {
      name: "what a spreadsheet would calculate",
      tables: sheet(["=SUM(A1)", "@cmd", "-A1"], ["＝1+1", "+SUM(1)", "-2*3"]),
      problems: [
        "formula @ application!A2",
        "formula @ application!B2",
        "formula @ application!C2",
        "formula @ application!A3",
        "formula @ application!B3",
        "formula @ application!C3",
      ],
      data: { sign: "=" },
    },
    {
      name: "merged cells over two rows",
      tables: [
        tableFrom(
          "application",
          "society|approach",
          [
            ["示例市农学会", "a"],
            [null, "b"],
          ],
          merged,
        ),
      ],
      problems: ["merged @ application!A2"],
      data: { row: 2 },
    },
  ],
});
