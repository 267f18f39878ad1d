import { mixedFundSource } from "../../../../src/core/rules/expense/mixed-fund-source";
import { testRule } from "../../../support/ruleTester";
import { ledger } from "../../../support/tables";

const sources = (...names: (string | null)[]) => [
  ledger(
    "fundSource|amount",
    names.map((name, i) => [name, i + 1]),
  ),
];

testRule(mixedFundSource, {
  valid: [
    {
      name: "award money throughout, written two ways",
      tables: sources("奖建资金", "五星学会奖建资金", "奖建资金"),
    },
    { name: "blank cells, which another rule reports", tables: sources("奖建资金", null, "　", "奖建资金") },
    { name: "one row", tables: sources("奖建资金") },
    {
      name: "the name that the settings give",
      tables: sources("FS-2025", "ＦＳ－２０２５"),
      settings: { fundNames: "fs-2025" },
    },
  ],
  invalid: [
    {
      name: "a slip here and there",
      tables: sources("奖建资金", "奖建资金", "会费收入", "奖建资金", "奖建资金", "奖建资金"),
      problems: ["other @ expense!A4"],
      data: { value: "会费收入", count: 5 },
    },
    {
      name: "one of two",
      tables: sources("自筹", "奖建资金"),
      problems: ["other @ expense!A2"],
      data: { value: "自筹", count: 1 },
    },
    {
      name: "a ledger of all money, once",
      tables: sources("奖建资金", "会费收入", "会费收入", "自筹", "奖建资金"),
      problems: ["mixed @ expense!A3"],
      data: { award: 2, other: 3, row: 3 },
    },
  ],
  skipped: [
    { name: "no source names the award", tables: sources("General Fund", "HRA"), why: "noAwardFund" },
    { name: "no rows", tables: sources(), why: "noAwardFund" },
    { name: "no such column", tables: [ledger("amount", [[1]])], why: "missingColumn" },
  ],
});
