import { selfScoreOutOfRange } from "../../../../src/core/rules/application/self-score-out-of-range";
import { testRule } from "../../../support/ruleTester";
import { tableFrom } from "../../../support/tables";

const farm = "示例市农学会";
const scores = (...rows: (string | number | null)[][]) =>
  tableFrom("application", "year|society|indicator|fullMark|selfScore", rows, { sheet: "自评" });
const stated = (total: number) => tableFrom("application", "year|society|total", [[2025, farm, total]]);

testRule(selfScoreOutOfRange, {
  valid: [
    {
      name: "scores up to the full mark that add up",
      tables: [scores([2025, farm, "D1", 3, 3], [2025, farm, "D2", 5, 0]), stated(3)],
    },
    {
      name: "blank scores and full marks",
      tables: [scores([2025, farm, "D1", null, 9], [2025, farm, "D2", 5, null])],
    },
    { name: "no rows", tables: [scores()] },
  ],
  invalid: [
    {
      name: "too high, below 0, and a word",
      tables: [
        scores([2025, farm, "D1", 3, "３．５"], [2025, farm, "D2", 5, -1], [2025, farm, "D3", 5, "满分"]),
      ],
      problems: ["above @ 自评!E2", "negative @ 自评!E3", "text @ 自评!E4"],
      data: { score: 3.5, full: 3 },
    },
    {
      name: "a sum that is not the total",
      tables: [scores([2025, farm, "D1", 3, 2.5], [2025, farm, "D2", 5, 4]), stated(7)],
      problems: ["sum @ 自评!E2"],
      data: { sum: 6.5, total: 7 },
    },
  ],
  skipped: [{ name: "no self assessment", tables: [stated(3)], why: "noTable" }],
});
