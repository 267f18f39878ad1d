import { selfFarFromJury } from "../../../../src/core/rules/score/self-far-from-jury";
import { testRule } from "../../../support/ruleTester";
import { tableFrom } from "../../../support/tables";

const farm = "示例市农学会";
const scores = (...rows: (string | number | null)[][]) =>
  tableFrom("score", "year|society|indicator|fullMark|judge|points|recused", rows, { sheet: "打分" });
const self = (...rows: (string | number | null)[][]) =>
  tableFrom("application", "year|society|indicator|selfScore", rows, { sheet: "自评" });
const judged = scores(
  [2025, farm, "D1", 10, "评委甲", 6, null],
  [2025, farm, "D1", 10, "评委乙", 5, null],
  [2025, farm, "D2", 10, "评委甲", 9, null],
);

testRule(selfFarFromJury, {
  valid: [
    {
      name: "gaps of at most 30 %, another year, an indicator nobody scored, a blank",
      tables: [
        judged,
        self(
          [2025, farm, "D1", 8.5],
          [2024, farm, "D2", 0],
          [2025, farm, "D3", 10],
          [2025, farm, "D2", null],
        ),
      ],
    },
  ],
  invalid: [
    {
      name: "a gap above and one below",
      tables: [judged, self([2025, farm, "D1", 10], [2025, farm, "D2", 5])],
      problems: ["gap @ 自评!D2", "gap @ 自评!D3"],
      data: { self: 10, jury: 5.5, full: 10, share: 30 },
    },
  ],
  skipped: [{ name: "no scores of a jury", tables: [self([2025, farm, "D1", 10])], why: "missingSheet" }],
});
