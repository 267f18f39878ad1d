import { unusableScore } from "../../../../src/core/rules/score/unusable-score";
import { testRule } from "../../../support/ruleTester";
import { tableFrom } from "../../../support/tables";

const [farm, nurse] = ["示例市农学会", "示例市护理学会"];
const scores = (...rows: (string | number | null)[][]) =>
  tableFrom("score", "year|society|indicator|fullMark|judge|points|recused", rows, { sheet: "打分" });

testRule(unusableScore, {
  valid: [
    {
      name: "scores in range, recusals and indicators that do not apply",
      tables: [
        scores(
          [2025, farm, "D1", 10, "评委甲", 0, null],
          [2025, farm, "D2", 10, "评委甲", "１０", null],
          [2025, farm, "D3", 10, "评委甲", "不适用", null],
          [2025, nurse, "D1", 10, "评委甲", null, "回避"],
          [2025, nurse, "D2", null, "评委甲", 35, null],
        ),
      ],
    },
    {
      name: "a table in which nobody has scored, and rows kept in reserve",
      tables: [
        scores([2025, farm, "D1", 10, "评委甲", null, null]),
        scores([2025, farm, "D1", 10, "评委甲", 3, null], [2025, null, "D1", 10, "评委甲", null, null]),
      ],
    },
    {
      name: "the same score entered twice",
      tables: [scores([2025, farm, "D1", 10, "评委甲", 3, null], [2025, farm, "d1", 10, "评委甲", 3, null])],
    },
    { name: "no rows", tables: [scores()] },
  ],
  invalid: [
    {
      name: "too high, below 0, and a word",
      tables: [
        scores(
          [2025, farm, "D1", 10, "评委甲", 10.5, null],
          [2025, farm, "D2", 10, "评委甲", -1, null],
          [2025, farm, "D3", 10, "评委甲", "优", null],
        ),
      ],
      problems: ["above @ 打分!F2", "negative @ 打分!F3", "text @ 打分!F4"],
      data: { score: 10.5, full: 10 },
    },
    {
      name: "two scores of one judge, and judges who owe some",
      tables: [
        scores(
          [2025, farm, "D1", 10, "评委甲", 3, null],
          [2025, farm, "D1", 10, "评委甲", 4, null],
          [2025, farm, "D2", 10, "评委甲", null, null],
          [2025, nurse, "D1", 10, "评委乙", null, null],
          [2025, nurse, "D2", 10, "评委乙", null, null],
        ),
      ],
      problems: ["twice @ 打分!F3", "blank @ 打分!F4", "blank @ 打分!F5"],
      data: { row: 2, other: 3, score: 4 },
    },
  ],
});
