import { laterAmountOff } from "../../../../src/core/rules/award/later-amount-off";
import { testRule } from "../../../support/ruleTester";
import { awards, clear, day2024, day2025, passed, payments, society } from "./support";

testRule(laterAmountOff, {
  valid: [
    {
      name: "half in both later years",
      tables: [
        awards(),
        passed,
        clear,
        payments([
          [society, 2023, 2024, day2024, 50],
          [society, 2023, 2025, day2025, 50],
        ]),
      ],
    },
    {
      name: "a half paid in two parts",
      tables: [
        awards(),
        passed,
        clear,
        payments([
          [society, 2023, 2024, day2024, 20],
          [society, 2023, 2024, day2024 + 30, 30],
        ]),
      ],
    },
    {
      name: "half of an odd fen, rounded up",
      tables: [
        awards([[society, 2023, 0.03]]),
        passed,
        clear,
        payments([[society, 2023, 2024, day2024, 0.02]]),
      ],
    },
  ],
  invalid: [
    {
      name: "the full award in the second year",
      tables: [awards(), passed, clear, payments([[society, 2023, 2024, day2024, 100]])],
      problems: ["half @ payment!E2"],
      data: { paid: 10_000, plan: 5_000, first: 10_000, year: 2024 },
    },
    {
      name: "half of the year before in the third year",
      tables: [
        awards(),
        passed,
        clear,
        payments([
          [society, 2023, 2024, day2024, 50],
          [society, 2023, 2025, day2025, 25],
        ]),
      ],
      problems: ["base @ payment!E3"],
      data: { paid: 2_500, plan: 5_000 },
    },
  ],
  skipped: [
    { name: "no record of payments", tables: [awards()], why: "missingSheet" },
    { name: "no award list", tables: [payments([[society, 2023, 2024, day2024, 50]])], why: "noTable" },
  ],
});
