import { tieAtLine } from "../../../../src/core/rules/score/tie-at-line";
import { defaultSettings } from "../../../../src/core/standards/settings";
import { testRule } from "../../../support/ruleTester";
import { tableFrom } from "../../../support/tables";

const [farm, nurse] = ["示例市农学会", "示例市护理学会"];
const third = "示例市医学会";
const results = (...rows: (string | number | null)[][]) =>
  tableFrom("result", "year|society|party|total", rows, { sheet: "结果" });
const choices = (quota: number | null, starLine: number | null) => ({
  settings: { scoring: { ...defaultSettings.scoring, quota, starLine } },
});

testRule(tieAtLine, {
  valid: [
    {
      name: "a tie inside the quota, another year beside it, and a score on its line",
      tables: [
        results([2025, farm, 80, 90], [2025, nurse, 90, 90], [2025, third, 90, 80], [2024, farm, 90, 80]),
      ],
      ...choices(2, 80),
    },
  ],
  invalid: [
    {
      name: "a tie across the quota",
      tables: [results([2025, farm, 80, 90], [2025, nurse, 80, 85], [2025, third, 80, 85])],
      ...choices(2, null),
      problems: ["tie @ 结果!D3"],
      data: { count: 2, quota: 2, total: 85 },
    },
    {
      name: "scores that print as their line",
      tables: [results([2025, farm, 79.996, 90], [2025, nurse, 80.004, 85])],
      ...choices(null, 80),
      problems: ["near @ 结果!C2", "near @ 结果!C3"],
      data: { score: 79.996, line: 80 },
    },
  ],
  skipped: [
    {
      name: "neither quota nor line",
      tables: [results([2025, farm, 80, 90])],
      ...choices(null, null),
      why: "noPlaces",
    },
  ],
});
