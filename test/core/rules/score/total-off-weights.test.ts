import { totalOffWeights } from "../../../../src/core/rules/score/total-off-weights";
import { defaultSettings } from "../../../../src/core/standards/settings";
import { testRule } from "../../../support/ruleTester";
import { tableFrom } from "../../../support/tables";

const [farm, nurse] = ["示例市农学会", "示例市护理学会"];
const results = (...rows: (string | number | null)[][]) =>
  tableFrom("result", "society|party|innovation|service|people|growth|total", rows, { sheet: "结果" });
const weights = (party: number) => ({
  settings: {
    scoring: {
      ...defaultSettings.scoring,
      weight01: { ...defaultSettings.scoring.weight01, party },
    },
  },
});

testRule(totalOffWeights, {
  valid: [
    { name: "the mean of five equal stars", tables: [results([farm, 90, 80, 85, 85, 70, 82])] },
    { name: "a star without a score leaves its weight", tables: [results([farm, 90, null, 80, 90, 80, 85])] },
    { name: "a total rounded to the hundredth", tables: [results([farm, 90.01, 80, 80, 80, 80, 82])] },
    {
      name: "no total, and no stars",
      tables: [results([farm, 90, 80, 80, 80, 80, null], [nurse, null, null, null, null, null, 80])],
    },
    { name: "no rows", tables: [results()], ...weights(0.3) },
  ],
  invalid: [
    {
      name: "a total typed in",
      tables: [results([farm, 90, 80, 85, 85, 70, 83])],
      problems: ["total @ 结果!G2"],
      data: { total: 83, expected: 82 },
    },
    {
      name: "weights of 110 %",
      tables: [results([farm, 80, 80, 80, 80, 80, 80])],
      ...weights(0.3),
      problems: ["sum @ 结果!G2"],
      data: { sum: 110 },
    },
  ],
});
