import { trainingOverCap } from "../../../../src/core/rules/expense/training-over-cap";
import { confirmedCaps } from "../../../support/caps";
import { testRule } from "../../../support/ruleTester";
import { ledger } from "../../../support/tables";

const header = "date|category|eventClass|people|days|amount|lecturer";
const lines = (...rows: (string | number | null)[][]) => [ledger(header, rows)];

testRule(trainingOverCap, {
  valid: [
    {
      name: "35 days for sixty people at the cap",
      tables: lines([45730, "培训费", "三类", 60, 35, 1_105_500, null]),
    },
    { name: "lecturers apart", tables: lines([45730, "培训费", "三类", 10, 1, 8500, 3000]) },
    {
      name: "without a class up to the highest cap",
      tables: lines([45730, "培训费", null, 10, 1, 7600, null]),
    },
    { name: "a meeting", tables: lines([45730, "会议费", "三类", 1, 1, 99_999, null]) },
    { name: "no rows", tables: lines() },
  ],
  invalid: [
    {
      name: "above 30 days at the full and 5 at seven tenths of the rate",
      tables: lines([45730, "培训费", "三类", 60, 35, 1_105_501, null]),
      problems: ["over @ expense!F2"],
      data: { limit: 110_550_000, over: 100, source: "财行〔2016〕540号" },
    },
    {
      name: "an error against a confirmed figure of the city, two rows",
      tables: lines(
        [45730, "培训费", "二类", 10, 2, 9001, null],
        [45730, "培训费", "二类", 10, 2, 12_001, 3000],
        [45730, "培训费", "二类", 10, 2, 9000, null],
      ),
      settings: confirmedCaps({ "cap/training/city/class2/2014-01-01": 450 }),
      problems: ["error over @ expense!F2", "error over @ expense!F3"],
    },
  ],
  partly: [
    {
      name: "days not given",
      tables: lines([45730, "培训费", "三类", 60, null, 1, null]),
      why: "rowsWithout",
    },
  ],
  skipped: [
    {
      name: "no days",
      tables: [ledger("date|category|amount|people", [[1, "培训费", 1, 1]])],
      why: "missingColumn",
    },
  ],
});
