import { overAward } from "../../../../src/core/rules/expense/over-award";
import { testRule } from "../../../support/ruleTester";
import { ledger, tableFrom } from "../../../support/tables";

const awards = tableFrom("award", "society|year|amount", [
  ["示例市甲学会", 2023, 100],
  ["示例市乙学会", 2024, 100],
]);
const header = "date|society|amount";
const in2023 = 45000;
const in2024 = 45400;

testRule(overAward, {
  valid: [
    {
      name: "exactly the award",
      tables: [
        awards,
        ledger(header, [
          [in2023, "示例市甲学会", 60],
          [in2023, "示例市甲学会", 40],
        ]),
      ],
    },
    {
      name: "half of it in the second year",
      tables: [awards, ledger(header, [[in2024, "示例市甲学会", 50]])],
    },
    {
      name: "over in between, taken back later",
      tables: [
        awards,
        ledger(header, [
          [in2023, "示例市甲学会", 120],
          [in2023, "示例市甲学会", -20],
        ]),
      ],
    },
    {
      name: "carry-over allowed",
      settings: { carryOverFen: 2000 },
      tables: [awards, ledger(header, [[in2023, "示例市甲学会", 120]])],
    },
    { name: "a society without an award", tables: [awards, ledger(header, [[in2023, "示例市丙学会", 900]])] },
    { name: "the amount as a setting", settings: { awardFen: 90_000 }, tables: [ledger("amount", [[900]])] },
  ],
  invalid: [
    {
      name: "the row that crosses the award",
      tables: [
        awards,
        ledger(header, [
          [in2023, "示例市甲学会", 60],
          [in2024, "示例市乙学会", 99],
          [in2023, "示例市甲学会", 41],
          [in2023, "示例市甲学会", 5],
        ]),
      ],
      problems: ["over @ expense!C4"],
      data: { award: 10_000, spent: 10_100, over: 600, total: 10_600 },
    },
    {
      name: "the half of the second year",
      tables: [awards, ledger(header, [[in2024, "示例市甲学会", 50.01]])],
      problems: ["over @ expense!C2"],
      data: { award: 5_000, over: 1 },
    },
    {
      name: "a ledger named after the society",
      tables: [awards, ledger("date|amount", [[in2023, 101]], { sheet: "示例市甲学会台账" })],
      problems: ["over @ 示例市甲学会台账!B2"],
    },
  ],
  skipped: [
    {
      name: "nobody says how much",
      tables: [ledger(header, [[in2023, "示例市甲学会", 1]])],
      why: "missingAward",
    },
    {
      name: "nobody says whose ledger it is",
      tables: [awards, ledger("date|amount", [[in2023, 1]])],
      why: "unknownSociety",
    },
  ],
});
