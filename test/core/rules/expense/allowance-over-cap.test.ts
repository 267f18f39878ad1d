import { allowanceOverCap } from "../../../../src/core/rules/expense/allowance-over-cap";
import { confirmedCaps } from "../../../support/caps";
import { testRule } from "../../../support/ruleTester";
import { ledger } from "../../../support/tables";

const header = "startDate|endDate|category|place|people|days|amount";
const lines = (...rows: (string | number | null)[][]) => [ledger(header, rows)];

testRule(allowanceOverCap, {
  valid: [
    {
      name: "three natural days",
      tables: lines(
        [45767, 45769, "伙食补助", "洛阳", 1, null, 300],
        [45767, 45769, "市内交通费", "洛阳", 1, null, 240],
      ),
    },
    { name: "120 a day in 西宁", tables: lines([45767, null, "伙食补助费", "西宁", 2, 3, 720]) },
    { name: "other categories", tables: lines([45767, 45767, "印刷费", "", 1, 1, 9999]) },
    { name: "days not given", tables: lines([45767, null, "伙食补助", "", 1, null, 9999]) },
    { name: "no rows", tables: lines() },
  ],
  invalid: [
    {
      name: "days as the ledger counts them, more than the trip has",
      tables: lines(
        [45767, 45768, "伙食补助", "洛阳", 1, 3, 300],
        [45767, 45768, "市内交通补助", "洛阳", 1, 3, 240],
      ),
      problems: ["over @ expense!G2", "over @ expense!G3"],
      data: { kind: "meal", days: 2, limit: 20_000, over: 10_000 },
    },
    {
      name: "an error against a confirmed figure",
      tables: lines([45767, null, "伙食补助", "", null, 1, 101]),
      settings: confirmedCaps({ "cap/meal/nation/any/2014-01-01": 100 }),
      problems: ["error over @ expense!G2"],
    },
  ],
  partly: [
    {
      name: "days not given",
      tables: lines([45767, null, "伙食补助", "", 1, null, 9999]),
      why: "rowsWithout",
    },
  ],
  skipped: [
    {
      name: "no days",
      tables: [ledger("date|category|amount", [[45767, "伙食补助", 1]])],
      why: "missingColumn",
    },
    {
      name: "no dates",
      tables: [ledger("days|category|amount", [[1, "伙食补助", 1]])],
      why: "missingColumn",
    },
  ],
});
