import { ownSocietyScored } from "../../../../src/core/rules/score/own-society-scored";
import { testRule } from "../../../support/ruleTester";
import { tableFrom } from "../../../support/tables";

const [farm, nurse] = ["示例市农学会", "示例市护理学会"];
const scores = (...rows: (string | number | null)[][]) =>
  tableFrom("score", "year|society|indicator|fullMark|judge|points|recused", rows, { sheet: "打分" });
const jury = tableFrom("judge", "judge|role|society", [
  ["评委甲", "专家", farm],
  ["评委乙", "专家", null],
]);

testRule(ownSocietyScored, {
  valid: [
    {
      name: "a recused judge, and a judge of no society",
      tables: [
        jury,
        scores(
          [2025, farm, "D1", 10, "评委甲", null, "回避"],
          [2025, farm, "D2", 10, "评委甲", null, null],
          [2025, farm, "D1", 10, "评委乙", 8, null],
          [2025, nurse, "D1", 10, "评委甲", 8, null],
        ),
      ],
    },
  ],
  invalid: [
    {
      name: "scores of a judge for the own society, once for all",
      tables: [
        jury,
        scores(
          [2025, nurse, "D1", 10, "评委甲", 8, null],
          [2025, farm, "D1", 10, "评委甲", 9, null],
          [2025, farm, "D2", 10, "评委甲", 9, null],
        ),
      ],
      problems: ["scored @ 打分!F3"],
      data: { judge: "评委甲", count: 2 },
    },
  ],
  skipped: [
    {
      name: "no list of judges",
      tables: [scores([2025, farm, "D1", 10, "评委甲", 9, null])],
      why: "missingSheet",
    },
  ],
});
