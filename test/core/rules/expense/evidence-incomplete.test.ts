import { evidenceIncomplete } from "../../../../src/core/rules/expense/evidence-incomplete";
import { testRule } from "../../../support/ruleTester";
import { ledger } from "../../../support/tables";

const lines = (...rows: (string | number | null)[][]) => [ledger("category|evidence", rows)];
const meeting = "审批单、会议通知、签到表、费用明细、发票";

testRule(evidenceIncomplete, {
  valid: [
    {
      name: "complete sets",
      tables: lines(
        ["会议费", meeting],
        ["培训费", "培训计划批复；通知；签到；清单；票据"],
        ["讲课费", "领取签收表"],
        ["差旅费", "出差审批单，高铁票"],
        ["住宿费", "住宿发票"],
      ),
    },
    {
      name: "lines that need none of them",
      tables: lines(["会议费", meeting], ["印刷费", ""], ["印刷费", "合同"]),
    },
  ],
  invalid: [
    {
      name: "one, two and several pieces missing, and none given",
      tables: lines(
        ["会议费", meeting],
        ["会议费", "审批单、通知、签到表、发票"],
        ["会议费", "审批单、通知、发票"],
        ["会议费", "发票"],
        ["会议费", null],
      ),
      problems: ["one @ expense!B3", "two @ expense!B4", "several @ expense!B5", "none @ expense!B6"],
      data: { first: "details" },
    },
    {
      name: "a trip without its approval",
      tables: lines(["差旅费", "火车票2张"]),
      problems: ["one @ expense!B2"],
      data: { first: "approval" },
    },
  ],
  skipped: [
    {
      name: "numbers of sheets instead of names",
      tables: lines(["会议费", "5"], ["会议费", 3], ["会议费", "见附件"]),
      why: "evidenceUnnamed",
    },
    { name: "nothing but blanks", tables: lines(["会议费", null]), why: "evidenceUnnamed" },
    { name: "no rows", tables: lines(), why: "evidenceUnnamed" },
    { name: "no such column", tables: [ledger("category", [["会议费"]])], why: "missingColumn" },
  ],
});
