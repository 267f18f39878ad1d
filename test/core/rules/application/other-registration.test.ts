import { otherRegistration } from "../../../../src/core/rules/application/other-registration";
import { testRule } from "../../../support/ruleTester";
import { tableFrom } from "../../../support/tables";

const codes = (...values: (string | null)[]) => [
  tableFrom(
    "application",
    "uscc",
    values.map((value) => [value]),
  ),
];

testRule(otherRegistration, {
  valid: [
    { name: "societies of the city", tables: codes("514104001000000320", "51410400MJY00001XK") },
    {
      name: "a code that does not hold, which another rule reports",
      tables: codes("914104001000000320", null),
    },
    {
      name: "any division where the settings name none",
      tables: codes("51410400123456788J"),
      settings: { registrationDivision: null },
    },
    { name: "no rows", tables: codes() },
  ],
  invalid: [
    {
      name: "a company, and a society under another division",
      tables: codes("91110000600037341L", "51410400123456788J"),
      settings: { registrationDivision: "999900" },
      problems: ["type @ application!A2", "division @ application!A3"],
      data: { type: "91" },
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
