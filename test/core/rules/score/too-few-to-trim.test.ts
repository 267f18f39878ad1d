import { tooFewToTrim } from "../../../../src/core/rules/score/too-few-to-trim";
import { defaultSettings } from "../../../../src/core/standards/settings";
import { testRule } from "../../../support/ruleTester";
import { tableFrom } from "../../../support/tables";

const [farm, nurse] = ["示例市农学会", "示例市护理学会"];
const scores = (...rows: (string | number | null)[][]) =>
  tableFrom("score", "year|society|indicator|fullMark|judge|points|recused", rows, { sheet: "打分" });

/** Scores of the five stars as wholes, by judges named A, B …, the same of all but the first. */
const panel = (society: string, ...points: number[]) =>
  points.map((one, judge) => [2025, society, "党建", 100, "评委" + "甲乙丙丁戊己"[judge]!, one, null]);
const trimmed = {
  settings: { scoring: { ...defaultSettings.scoring, panelMethod: "trimmed" } },
} as const;

testRule(tooFewToTrim, {
  valid: [{ name: "five judges", tables: [scores(...panel(farm, 80, 81, 82, 83, 84))], ...trimmed }],
  invalid: [
    {
      name: "four judges for one of two societies",
      tables: [scores(...panel(farm, 80, 81, 82, 83, 84), ...panel(nurse, 80, 81, 82, 83))],
      ...trimmed,
      problems: ["few @ 打分!F7"],
      data: { society: nurse, count: 4, least: 5 },
    },
  ],
  skipped: [{ name: "no trimming", tables: [scores(...panel(farm, 80))], why: "notTrimmed" }],
});
