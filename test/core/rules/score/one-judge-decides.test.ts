import { oneJudgeDecides } from "../../../../src/core/rules/score/one-judge-decides";
import { defaultSettings } from "../../../../src/core/standards/settings";
import { testRule } from "../../../support/ruleTester";
import { tableFrom } from "../../../support/tables";

const [farm, nurse] = ["示例市农学会", "示例市护理学会"];
const scores = (...rows: (string | number | null)[][]) =>
  tableFrom("score", "year|society|indicator|fullMark|judge|points|recused", rows, { sheet: "打分" });

/** Scores of the five stars as wholes, by judges named A, B …, the same of all but the first. */
const panel = (society: string, ...points: number[]) =>
  points.map((one, judge) => [2025, society, "党建", 100, "评委" + "甲乙丙丁戊己"[judge]!, one, null]);
const line = { settings: { scoring: { ...defaultSettings.scoring, starLine: 80 } } };

testRule(oneJudgeDecides, {
  valid: [
    { name: "a star that all judges give", tables: [scores(...panel(farm, 85, 84, 83))], ...line },
    { name: "one judge only", tables: [scores(...panel(farm, 85))], ...line },
  ],
  invalid: [
    {
      name: "a star won by one judge, and one missed by one",
      tables: [scores(...panel(farm, 95, 74, 74), ...panel(nurse, 60, 85, 85))],
      ...line,
      problems: ["lost @ 打分!F2", "won @ 打分!F5"],
      data: { society: farm, score: 81, line: 80, judges: "评委甲" },
    },
  ],
  skipped: [{ name: "no line in the settings", tables: [scores(...panel(farm, 95))], why: "noStarLine" }],
});
