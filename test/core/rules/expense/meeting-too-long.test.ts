import { meetingTooLong } from "../../../../src/core/rules/expense/meeting-too-long";
import { testRule } from "../../../support/ruleTester";
import { ledger } from "../../../support/tables";

const header = "date|category|eventClass|people|days|staff";
const lines = (...rows: (string | number | null)[][]) => [ledger(header, rows)];

testRule(meetingTooLong, {
  valid: [
    { name: "a day and a half", tables: lines([45730, "会议费", "四类", 50, 1.5, 5]) },
    { name: "two days before August 2023", tables: lines([43000, "会议费", "四类", 50, 2, 5]) },
    { name: "class 1, for which no length was found", tables: lines([45730, "会议费", "一类", 10, 5, 1]) },
    { name: "blank figures", tables: lines([45730, "会议费", "四类", null, null, null]) },
    { name: "training, which has other rules", tables: lines([45730, "培训费", "四类", 500, 30, 99]) },
    { name: "no rows", tables: lines() },
  ],
  invalid: [
    {
      name: "three problems in one row",
      tables: lines([45730, "会议费", "四类", 60, 2, 7]),
      problems: ["people @ expense!D2", "days @ expense!E2", "staff @ expense!F2"],
      data: { people: 60, limit: 50, source: "财行〔2016〕214号" },
    },
    {
      name: "two days since August 2023, class not given",
      tables: lines([45730, "会议费", "", 40, 2, 1]),
      problems: ["days @ expense!E2"],
      data: { days: 2, limit: 1.5, source: "财行〔2023〕86号" },
    },
    {
      name: "three days before August 2023",
      tables: lines([43000, "会议费", "三类", 40, 3, 1]),
      problems: ["days @ expense!E2"],
    },
  ],
  skipped: [
    {
      name: "neither days nor people",
      tables: [ledger("date|category", [[45730, "会议费"]])],
      why: "missingColumn",
    },
    { name: "no dates", tables: [ledger("category|days", [["会议费", 9]])], why: "missingColumn" },
  ],
});
