import { paidAfterFail } from "../../../../src/core/rules/award/paid-after-fail";
import { tableFrom } from "../../../support/tables";
import { testRule } from "../../../support/ruleTester";
import { assessments, awards, clear, day2023, day2024, day2025, passed, payments, society } from "./support";

const failed = assessments([[society, 2024, "不合格"]]);
const listed = (revoked: number | null) =>
  tableFrom("award", "society|year|amount|revoked", [[society, 2023, 100, revoked]]);

testRule(paidAfterFail, {
  valid: [
    {
      name: "passed and paid",
      tables: [awards(), passed, clear, payments([[society, 2023, 2024, day2024, 50]])],
    },
    {
      name: "failed, revoked and paid in the first year only",
      tables: [listed(day2024), failed, payments([[society, 2023, 2023, day2023, 100]])],
    },
    { name: "a list that tells no revocation", tables: [awards(), failed] },
  ],
  invalid: [
    {
      name: "paid in the year of the fail and in the next, whatever followed",
      tables: [
        awards(),
        assessments([
          [society, 2024, "不合格"],
          [society, 2025, "合格"],
        ]),
        payments([
          [society, 2023, 2024, day2024, 50],
          [society, 2023, 2025, day2025, 50],
        ]),
      ],
      problems: ["paid @ payment!E2", "paid @ payment!E3"],
      data: { failed: 2024, year: 2024, paid: 5_000 },
    },
    {
      name: "a title kept after the fail",
      tables: [listed(null), failed],
      problems: ["title @ award!C2"],
      data: { failed: 2024 },
    },
  ],
});
