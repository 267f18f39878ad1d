import { commitmentsAhead } from "../../../../src/core/rules/award/commitments-ahead";
import { testRule } from "../../../support/ruleTester";
import { assessments, awards, day2023, day2026, society } from "./support";

testRule(commitmentsAhead, {
  valid: [
    { name: "awards whose cycle is over", today: day2026, tables: [awards()] },
    {
      name: "a society that failed",
      today: day2023,
      tables: [awards(), assessments([[society, 2024, "不合格"]])],
    },
    { name: "a list without rows", tables: [awards([])] },
  ],
  invalid: [
    {
      name: "two awards",
      today: day2023,
      tables: [
        awards([
          [society, 2022, 80],
          ["示例市乙学会", 2023, 100],
        ]),
      ],
      problems: ["ahead @ award!C2"],
      data: { year: 2023, societies: 2, next: 9_000, afterNext: 5_000 },
    },
    {
      name: "the latest award year where the day is not known",
      tables: [awards()],
      problems: ["ahead @ award!C2"],
      data: { year: 2023, next: 5_000, afterNext: 5_000 },
    },
  ],
});
