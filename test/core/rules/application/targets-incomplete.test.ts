import { targetsIncomplete } from "../../../../src/core/rules/application/targets-incomplete";
import { testRule } from "../../../support/ruleTester";
import { tableFrom } from "../../../support/tables";

const applied = (...rows: (string | number | null)[][]) => tableFrom("application", "year|society", rows);
const targets = (rows: (string | number | null)[][], header = "year|society|indicator") =>
  tableFrom("target", header, rows);
const farm = "示例市农学会";

testRule(targetsIncomplete, {
  valid: [
    {
      name: "three years",
      tables: [
        applied([2025, farm]),
        targets([
          [2025, farm, "年会"],
          [2026, farm, "年会"],
          [2027, farm, "年会"],
          [2027, farm, "科普"],
        ]),
      ],
    },
    {
      name: "targets that name no society",
      tables: [
        applied([2025, farm]),
        targets(
          [
            [2025, "年会"],
            [2026, "年会"],
            [2027, "年会"],
          ],
          "year|indicator",
        ),
      ],
    },
    {
      name: "blank years and names",
      tables: [applied([null, farm], [2025, null]), targets([[2025, farm, "年会"]])],
    },
    { name: "no rows", tables: [applied(), targets([])] },
  ],
  invalid: [
    {
      name: "one year missing, one too many",
      tables: [
        applied([2025, farm], [2025, "示例市医学会"]),
        targets([
          [2024, farm, "年会"],
          [2025, farm, "年会"],
          [2026, farm, "年会"],
        ]),
      ],
      problems: ["warning extra @ application!B2", "missing @ application!B2", "missing @ application!B3"],
      data: { years: "2024" },
    },
  ],
  skipped: [{ name: "no targets", tables: [applied([2025, farm])], why: "missingSheet" }],
});
