import { paidAfterCycle } from "../../../../src/core/rules/award/paid-after-cycle";
import { testRule } from "../../../support/ruleTester";
import { awards, clear, day2025, day2026, passed, payments, society } from "./support";

testRule(paidAfterCycle, {
  valid: [
    {
      name: "the third year",
      tables: [awards(), passed, clear, payments([[society, 2023, 2025, day2025, 50]])],
    },
  ],
  invalid: [
    {
      name: "the fourth year",
      tables: [awards(), passed, clear, payments([[society, 2023, 2026, day2026, 50]])],
      problems: ["late @ payment!E2"],
      data: { last: 2025, year: 2026, paid: 5_000 },
    },
  ],
  skipped: [{ name: "no record of payments", tables: [awards()], why: "missingSheet" }],
});
