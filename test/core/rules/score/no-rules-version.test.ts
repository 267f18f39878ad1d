import { noRulesVersion } from "../../../../src/core/rules/score/no-rules-version";
import { testRule } from "../../../support/ruleTester";
import { tableFrom } from "../../../support/tables";

const [farm, nurse] = ["示例市农学会", "示例市护理学会"];

testRule(noRulesVersion, {
  valid: [
    {
      name: "version and time",
      tables: [
        tableFrom("result", "society|total|rulebook|scoredAt", [[farm, 90, "2025.1", "2025年5月8日 14:32"]]),
      ],
    },
    { name: "no rows", tables: [tableFrom("result", "society|total", [])] },
  ],
  invalid: [
    {
      name: "columns missing, once a year",
      tables: [
        tableFrom("result", "year|society|total", [
          [2024, farm, 90],
          [2025, farm, 80],
          [2025, nurse, 80],
        ]),
      ],
      problems: ["time @ result!B2", "version @ result!B2", "time @ result!B3", "version @ result!B3"],
      data: { count: 1 },
    },
    {
      name: "a blank version",
      tables: [
        tableFrom("result", "society|total|rulebook|scoredAt", [
          [farm, 90, "2025.1", "2025-05-08"],
          [nurse, 80, null, "2025-05-08"],
        ]),
      ],
      problems: ["version @ result!C3"],
    },
  ],
});
