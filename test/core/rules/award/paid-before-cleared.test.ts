import { paidBeforeCleared } from "../../../../src/core/rules/award/paid-before-cleared";
import { testRule } from "../../../support/ruleTester";
import {
  assessments,
  awards,
  clear,
  day2023,
  day2024,
  passed,
  payments,
  publicities,
  society,
} from "./support";

const paid = payments([[society, 2023, 2024, day2024, 50]]);

testRule(paidBeforeCleared, {
  valid: [
    { name: "passed and clear", tables: [awards(), passed, clear, paid] },
    {
      name: "an objection that was dismissed",
      tables: [awards(), passed, publicities([[society, 2024, null, null, "异议不成立"]]), paid],
    },
    { name: "the first year", tables: [awards(), payments([[society, 2023, 2023, day2023, 100]])] },
  ],
  invalid: [
    {
      name: "no assessment",
      tables: [awards(), clear, paid],
      problems: ["assessment @ payment!E2"],
      data: { year: 2024, paid: 5_000 },
    },
    {
      name: "a blank assessment",
      tables: [awards(), assessments([[society, 2024, null]]), clear, paid],
      problems: ["assessment @ payment!E2"],
    },
    { name: "no publicity", tables: [awards(), passed, paid], problems: ["publicity @ payment!E2"] },
    {
      name: "an open objection",
      tables: [awards(), passed, publicities([[society, 2024, null, null, "有异议"]]), paid],
      problems: ["publicity @ payment!E2"],
    },
  ],
  skipped: [{ name: "no record of payments", tables: [awards()], why: "missingSheet" }],
});
