import { lowAgreement } from "../../../../src/core/rules/score/low-agreement";
import { defaultSettings } from "../../../../src/core/standards/settings";
import { testRule } from "../../../support/ruleTester";
import { tableFrom } from "../../../support/tables";

const [farm, nurse] = ["示例市农学会", "示例市护理学会"];
const scores = (...rows: (string | number | null)[][]) =>
  tableFrom("score", "year|society|indicator|fullMark|judge|points|recused", rows, { sheet: "打分" });
const third = "示例市医学会";
const bands = {
  settings: { scoring: { ...defaultSettings.scoring, agreementGood: 0.8, agreementFair: 0.5 } },
} as const;
const row = (society: string, judge: string, points: number) => [
  2025,
  society,
  "党建",
  100,
  judge,
  points,
  null,
];
const opposed = scores(
  row(farm, "评委甲", 90),
  row(nurse, "评委甲", 80),
  row(third, "评委甲", 70),
  row(farm, "评委乙", 70),
  row(nurse, "评委乙", 80),
  row(third, "评委乙", 90),
);

testRule(lowAgreement, {
  valid: [
    {
      name: "judges of one mind, one of them stricter",
      tables: [
        scores(
          row(farm, "评委甲", 90),
          row(nurse, "评委甲", 80),
          row(farm, "评委乙", 70),
          row(nurse, "评委乙", 60),
        ),
      ],
      ...bands,
    },
    { name: "one judge", tables: [scores(row(farm, "评委甲", 90), row(nurse, "评委甲", 80))], ...bands },
  ],
  invalid: [
    {
      name: "opposite orders",
      tables: [opposed],
      ...bands,
      problems: ["low @ 打分!F2"],
      data: { judges: 2, societies: 3, w: 0, line: 0.5 },
    },
  ],
  skipped: [{ name: "no bands in the settings", tables: [opposed], why: "noBands" }],
});
