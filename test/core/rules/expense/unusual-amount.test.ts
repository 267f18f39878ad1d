import { unusualAmount } from "../../../../src/core/rules/expense/unusual-amount";
import { testRule } from "../../../support/ruleTester";
import { ledger } from "../../../support/tables";

const of = (category: string, ...amounts: (string | number)[]) => amounts.map((amount) => [category, amount]);
const lines = (...rows: (string | number)[][]) => [ledger("category|amount", rows)];
const usual = [2.1, 2.6, 2.4, 2.5, 2.3, 2.1, 2.3, 2.6];

testRule(unusualAmount, {
  valid: [
    { name: "amounts alike", tables: lines(...of("印刷费", ...usual)) },
    { name: "six amounts", tables: lines(...of("印刷费", 2.1, 2.6, 2.4, 2.5, 2.3, 8000)) },
    { name: "mostly equal amounts", tables: lines(...of("评审费", 500, 500, 500, 500, 500, 500, 9000)) },
    {
      name: "skewed amounts, as ledgers have them",
      tables: lines(...of("会议费", 100, 150, 220, 330, 500, 760, 1100, 1700, 2500, 3800, 5700, 8600)),
    },
    { name: "taken back and blank", tables: lines(...of("印刷费", ...usual, -800, "", "待定")) },
    { name: "no rows", tables: lines() },
  ],
  invalid: [
    {
      name: "two far from the rest, one category of two",
      tables: lines(...of("印刷费", ...usual, 8.2, 8.3), ...of("邮寄费", ...usual)),
      problems: ["far @ expense!B10", "far @ expense!B11"],
      data: { median: 245, amount: 820, count: 10 },
    },
    {
      name: "an amount that lost its point",
      tables: lines(...of("邮寄费", 12, 15, 14, 11, 13, 16, 12, 1500)),
      problems: ["far @ expense!B9"],
    },
  ],
  skipped: [{ name: "no categories", tables: [ledger("amount", [[1]])], why: "missingColumn" }],
});
