import { lectureOverCap } from "../../../../src/core/rules/expense/lecture-over-cap";
import { confirmedCaps } from "../../../support/caps";
import { testRule } from "../../../support/ruleTester";
import { ledger } from "../../../support/tables";

const header = "date|category|title|hours|days|amount|net";
const lines = (...rows: (string | number | null)[][]) => [ledger(header, rows)];

testRule(lectureOverCap, {
  valid: [
    {
      name: "2,300 gross are 2,000 net: four hours of an associate",
      tables: lines([45730, "讲课费", "副教授", 4, 0.5, 2300, null]),
    },
    { name: "a column of net fees decides", tables: lines([45730, "讲课费", "副教授", 4, 0.5, 5000, 2000]) },
    {
      name: "without a title up to the highest cap",
      tables: lines([45730, "讲课费", "", 2, null, 3500, null]),
    },
    { name: "two half days before 2017", tables: lines([42000, "讲课费", "教授", 8, 1, 4700, null]) },
    {
      name: "an expert, while nobody has confirmed a cap",
      tables: lines([45730, "专家评审费", "教授", null, 1, 9000, null]),
    },
    {
      name: "blank and negative fees",
      tables: lines(
        [45730, "讲课费", "讲师", 4, 1, null, null],
        [45730, "讲课费", "讲师", 4, 1, -9000, null],
      ),
    },
    { name: "no rows", tables: lines() },
  ],
  invalid: [
    {
      name: "four hours of an associate",
      tables: lines([45730, "讲课费", "副教授", 4, 0.5, 2800, null]),
      problems: ["over @ expense!F2"],
      data: { net: 240_000, limit: 200_000, over: 40_000, title: "associate" },
    },
    {
      name: "six hours in half a day count as four",
      tables: lines([45730, "讲课费", "教授", 6, 0.5, 5000, 4500]),
      problems: ["over @ expense!F2"],
      data: { hours: 4, limit: 400_000 },
    },
    {
      name: "half days before 2017",
      tables: lines([42000, "讲课费", "教授", 8, 1, 9000, 4001]),
      problems: ["halfDay @ expense!F2"],
      data: { halfDays: 2, limit: 400_000 },
    },
    {
      name: "an expert once finance has confirmed the cap: the third day counts half",
      tables: lines(
        [45730, "专家评审费", "教授", null, 3, 9000, 6001],
        [45730, "专家评审费", "教授", null, 3, 9000, 6000],
      ),
      settings: confirmedCaps({ "cap/consult/nation/senior/2017-01-01": 2400 }),
      problems: ["error expert @ expense!F2"],
      data: { limit: 600_000 },
    },
  ],
  partly: [
    {
      name: "hours not given",
      tables: lines([45730, "讲课费", "教授", null, 1, 100, null]),
      why: "rowsWithout",
    },
  ],
  skipped: [
    {
      name: "no hours",
      tables: [ledger("date|category|amount", [[45730, "讲课费", 1]])],
      why: "missingColumn",
    },
  ],
});
