import type { SaidTotal, TotalRow } from "../../../../src/core/intake/types";
import { totalMismatch } from "../../../../src/core/rules/any/total-mismatch";
import { testRule } from "../../../support/ruleTester";
import { ledger } from "../../../support/tables";

const total = (stated: number, sum: number): TotalRow => ({
  row: 9,
  column: 1,
  field: "amount",
  stated,
  sum,
  difference: stated - sum,
  scope: "table",
  labelled: true,
});
const said = (
  what: "count" | "amount",
  stated: number,
  found: number,
  more: Partial<SaidTotal> = {},
): SaidTotal => ({
  row: 11,
  column: 0,
  text: "共计 3 笔",
  what,
  stated,
  found,
  difference: stated - found,
  tolerance: 0,
  cumulative: false,
  ...more,
});
const rows = [["甲", 1]];
const table = (extras: Parameters<typeof ledger>[2]) => ledger("payee|amount", rows, extras);

testRule(totalMismatch, {
  valid: [
    { name: "a total that fits", tables: [table({ totals: [total(100, 100)] })] },
    {
      name: "a rounded figure in a sentence",
      tables: [table({ said: [said("amount", 123_000_000, 122_996_000, { tolerance: 5_000 })] })],
    },
    {
      name: "a cumulative figure",
      tables: [table({ said: [said("amount", 999, 1, { cumulative: true })] })],
    },
    { name: "no totals at all", tables: [table({})] },
  ],
  invalid: [
    {
      name: "a total that is too high, in pounds",
      tables: [table({ totals: [total(100_00, 99_99)], currency: "GBP" })],
      problems: ["total @ expense!B10"],
      data: { row: 10, difference: 1 },
    },
    {
      name: "a count and an amount said in a sentence",
      tables: [table({ said: [said("count", 746, 745), said("amount", 500, 400)] })],
      problems: ["warning saidAmount @ expense!A12", "warning saidCount @ expense!A12"],
      data: { stated: 500, sum: 400 },
    },
  ],
});
