import { insideCycle } from "../../../../src/core/rules/application/inside-cycle";
import { testRule } from "../../../support/ruleTester";
import { tableFrom } from "../../../support/tables";

const farm = "示例市农学会";
const applied = (...rows: (string | number | null)[][]) => tableFrom("application", "year|society", rows);
const awards = (...rows: (string | number | null)[][]) =>
  tableFrom("award", "society|year|amount|revoked", rows);

testRule(insideCycle, {
  valid: [
    { name: "after the cycle", tables: [applied([2025, farm]), awards([farm, 2022, 100000, null])] },
    {
      name: "the year of the award itself",
      tables: [applied([2025, farm]), awards([farm, 2025, 100000, null])],
    },
    {
      name: "a title that was revoked",
      tables: [applied([2025, farm]), awards([farm, 2024, 100000, 45600])],
    },
    {
      name: "another society, and a blank",
      tables: [applied([2025, "示例市医学会"], [2025, null]), awards([farm, 2024, 100000, null])],
    },
    { name: "no rows", tables: [applied(), awards()] },
  ],
  invalid: [
    {
      name: "one and two years after",
      tables: [
        applied([2025, farm], [2025, "示例市医学会"]),
        awards([farm, 2024, 100000, null], ["示例市医学会", 2023, 1, null]),
      ],
      problems: ["holder @ application!B2", "holder @ application!B3"],
      data: { award: "2024", until: "2026", year: "2025" },
    },
  ],
  skipped: [{ name: "no awards", tables: [applied([2025, farm])], why: "missingSheet" }],
});
