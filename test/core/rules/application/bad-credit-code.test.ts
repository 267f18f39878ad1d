import { badCreditCode } from "../../../../src/core/rules/application/bad-credit-code";
import { testRule } from "../../../support/ruleTester";
import { tableFrom } from "../../../support/tables";

const codes = (...values: (string | number | null)[]) => [
  tableFrom(
    "application",
    "uscc",
    values.map((value) => [value]),
  ),
];

testRule(badCreditCode, {
  valid: [
    {
      name: "codes that hold, also in small and full-width letters",
      tables: codes(
        "91110000600037341L",
        "51410400123456788J",
        "514104001000000320",
        "51410400100000219y",
        "５１４１０４００１２３４５６７８８Ｊ",
      ),
    },
    { name: "a blank, which another rule reports", tables: codes(null, "", "　") },
    { name: "no rows", tables: codes() },
  ],
  invalid: [
    {
      name: "one way of being wrong each",
      tables: codes("51410400123456788", "5141040012345678SJ", "51410400123456789J", "51410400123456788K"),
      problems: [
        "length @ application!A2",
        "sign @ application!A3",
        "check @ application!A4",
        "check @ application!A5",
      ],
      data: { length: 17 },
    },
    {
      name: "a code stored as a number",
      tables: codes(514104001000000300),
      problems: ["check @ application!A2"],
    },
  ],
  skipped: [
    {
      name: "no code column",
      tables: [tableFrom("application", "society", [["示例市农学会"]])],
      why: "missingColumn",
    },
  ],
});
