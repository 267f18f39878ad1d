import { transportAboveRank } from "../../../../src/core/rules/expense/transport-above-rank";
import { testRule } from "../../../support/ruleTester";
import { ledger } from "../../../support/tables";

const lines = (...rows: (string | number | null)[][]) => [ledger("rank|transport", rows)];

testRule(transportAboveRank, {
  valid: [
    {
      name: "classes that the rank allows",
      tables: lines(
        ["其他人员", "高铁二等座"],
        ["副厅级", "高铁一等座"],
        ["部级", "商务座"],
        ["科级", "硬卧"],
        ["处级", "飞机经济舱"],
      ),
    },
    { name: "taxi, coach and a blank", tables: lines(["处级", "出租车"], ["处级", "大巴"], ["处级", null]) },
    { name: "no rank given", tables: lines([null, "商务座"]) },
    { name: "no rows", tables: lines() },
  ],
  invalid: [
    {
      name: "two of three",
      tables: lines(["其他人员", "高铁一等座"], ["处级", "飞机经济舱"], ["司局级", "头等舱"]),
      problems: ["above @ expense!B2", "above @ expense!B4"],
      data: { rank: "staff", seat: "高铁一等座" },
    },
  ],
  partly: [{ name: "rank not given", tables: lines([null, "商务座"]), why: "rowsWithout" }],
  skipped: [{ name: "no rank column", tables: [ledger("transport", [["商务座"]])], why: "missingColumn" }],
});
