import { meetingPaidInCash } from "../../../../src/core/rules/expense/meeting-paid-in-cash";
import { testRule } from "../../../support/ruleTester";
import { ledger } from "../../../support/tables";

const lines = (...rows: (string | number | null)[][]) => [ledger("category|payment|amount", rows)];

testRule(meetingPaidInCash, {
  valid: [
    { name: "a transfer", tables: lines(["会议费", "银行转账", 3200]) },
    { name: "other spending in cash", tables: lines(["印刷费", "现金", 300]) },
    {
      name: "a meeting taken back, a blank and a zero",
      tables: lines(["会议费", "现金", -5], ["会议费", "现金", null], ["会议费", "现金", 0]),
    },
    { name: "no rows", tables: lines() },
  ],
  invalid: [
    {
      name: "small sums too, full width",
      tables: lines(["会议费", "现金", "５０"], ["学术会议", "库存现金", 1200], ["会议费", "公务卡", 10]),
      problems: ["cash @ expense!B2", "cash @ expense!B3"],
      data: { amount: 5000 },
    },
    {
      name: "a meeting that only the summary names, without categories",
      tables: [ledger("summary|payment|amount", [["年会会议费", "现金", 90]])],
      problems: ["cash @ expense!B2"],
    },
  ],
  skipped: [
    { name: "no way of payment", tables: [ledger("category|amount", [["会议费", 1]])], why: "missingColumn" },
  ],
});
