import { meetingOverCap } from "../../../../src/core/rules/expense/meeting-over-cap";
import { confirmedCaps } from "../../../support/caps";
import { testRule } from "../../../support/ruleTester";
import { ledger } from "../../../support/tables";

// 43000 is 2017-09-22, 45730 is 2025-03-14.
const header = "date|category|eventClass|people|days|amount|online";
const lines = (...rows: (string | number | null)[][]) => [ledger(header, rows)];

testRule(meetingOverCap, {
  valid: [
    { name: "a meeting at the cap", tables: lines([43000, "会议费", "四类", 20, 1, 8000, null]) },
    { name: "a meeting of half a day", tables: lines([43000, "会议费", "四类", 20, 0.5, 4000, null]) },
    {
      name: "the cost of meeting online, apart since August 2023",
      tables: lines([45730, "会议费", "四类", 20, 1, 9000, 1000]),
    },
    {
      name: "without a class, up to the highest cap",
      tables: lines([43000, "会议费", "", 10, 1, 6000, null]),
    },
    { name: "a line that is no meeting", tables: lines([43000, "印刷费", "四类", 1, 1, 99999, null]) },
    { name: "an amount that cannot be read", tables: lines([43000, "会议费", "四类", 1, 1, "#REF!", null]) },
    { name: "a meeting that was taken back", tables: lines([43000, "会议费", "四类", 1, 1, -9000, null]) },
    { name: "a meeting before any rule", tables: lines([30000, "会议费", "四类", 1, 1, 9000, null]) },
    { name: "no rows", tables: lines() },
  ],
  invalid: [
    {
      name: "a small meeting above the reference",
      tables: lines([43000, "会议费", "四类", 20, 1, 9800, null]),
      problems: ["over @ expense!F2"],
      data: {
        limit: 800_000,
        over: 180_000,
        cap: 40_000,
        source: "豫政办〔2016〕169号",
        status: "statusReference",
        limitKind: "limitReference",
      },
    },
    {
      name: "the earlier rule standing in for one without figures",
      tables: lines([45730, "会议费", "四类", 20, 1, 9800, null]),
      problems: ["over @ expense!F2"],
      data: { status: "statusExpired", limitKind: "limitExpired" },
    },
    {
      name: "an error once finance has confirmed the city's figure",
      tables: lines(
        [45730, "会议费", "四类", 20, 1, 7500, null],
        [45730, "会议费", "四类", 20, 1, 7000, null],
      ),
      settings: confirmedCaps({ "cap/meeting/city/class4/2014-01-01": 350 }),
      problems: ["error over @ expense!F2"],
      data: { limit: 700_000, limitKind: "limitConfirmed" },
    },
    {
      name: "online cost before August 2023, text and full width",
      tables: lines([43000, "会议费", "４类", "２０人", "1天", "９，０００", 1000]),
      problems: ["over @ expense!F2"],
      data: { amount: 900_000 },
    },
  ],
  partly: [
    {
      name: "meetings without people or days",
      tables: lines(
        [43000, "会议费", "四类", null, 1, 9800, null],
        [43000, "会议费", "四类", 20, 0, 9800, null],
      ),
      why: "rowsWithout",
    },
  ],
  skipped: [
    {
      name: "no people",
      tables: [ledger("date|category|amount|days", [[43000, "会议费", 1, 1]])],
      why: "missingColumn",
    },
    {
      name: "no dates",
      tables: [ledger("category|people|days|amount", [["会议费", 1, 1, 1]])],
      why: "missingColumn",
    },
  ],
});
