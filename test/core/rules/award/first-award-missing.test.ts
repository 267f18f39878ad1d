import { firstAwardMissing } from "../../../../src/core/rules/award/first-award-missing";
import { testRule } from "../../../support/ruleTester";
import { awards, society } from "./support";

testRule(firstAwardMissing, {
  valid: [
    { name: "an amount", tables: [awards()] },
    {
      name: "a row that is blank",
      tables: [
        awards([
          [society, 2023, 100],
          [null, null, null],
        ]),
      ],
    },
  ],
  invalid: [
    {
      name: "a blank amount",
      tables: [awards([[society, 2023, null]])],
      problems: ["missing @ award!C2"],
      data: { society, cohort: 2023 },
    },
    { name: "zero", tables: [awards([[society, 2023, 0]])], problems: ["missing @ award!C2"] },
    { name: "less than nothing", tables: [awards([[society, 2023, -1]])], problems: ["missing @ award!C2"] },
    {
      name: "two winners",
      tables: [
        awards([
          [society, 2023, null],
          ["示例市乙学会", 2023, 0],
        ]),
      ],
      problems: ["missing @ award!C2", "missing @ award!C3"],
    },
  ],
});
