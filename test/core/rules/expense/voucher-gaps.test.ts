import { voucherGaps } from "../../../../src/core/rules/expense/voucher-gaps";
import { testRule } from "../../../support/ruleTester";
import { ledger } from "../../../support/tables";

const run = (from: number, to: number, without: readonly number[] = [], prefix = "记-"): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i)
    .filter((n) => !without.includes(n))
    .map((n) => `${prefix}${String(n).padStart(3, "0")}`);
const lines = (vouchers: readonly (string | null)[]) => [
  ledger(
    "voucher",
    vouchers.map((voucher) => [voucher]),
  ),
];
const dated = (rows: readonly (readonly [number, string])[]) => [ledger("date|voucher", rows)];
const month = (first: number, vouchers: readonly string[]) =>
  vouchers.map((voucher) => [first, voucher] as const);

testRule(voucherGaps, {
  valid: [
    {
      name: "a full sequence, some vouchers of several rows",
      tables: lines([...run(1, 20), "记-005", "记-005"]),
    },
    {
      name: "a ledger that takes some of the vouchers",
      tables: lines(run(1, 60).filter((_, i) => i % 3 === 0)),
    },
    { name: "fewer than ten", tables: lines(run(1, 9, [5])) },
    {
      name: "numbers of transactions",
      tables: lines(["8820194432", "7719400012", "6602817733", "5503928177"]),
    },
    { name: "texts without a number, and blanks", tables: lines(["现金", null, "记"]) },
    {
      name: "numbering anew each month",
      tables: dated([...month(45660, run(1, 12)), ...month(45690, run(1, 15))]),
    },
    { name: "no rows", tables: lines([]) },
  ],
  invalid: [
    {
      name: "two gaps, once, at the number after the first",
      tables: lines(run(1, 30, [15, 16, 22])),
      problems: ["gaps @ expense!A16"],
      data: { count: 3, example: "记-015", from: "记-001", to: "记-030", list: "记-015 / 记-016 / 记-022" },
    },
    {
      name: "a gap that another month hides",
      tables: dated([...month(45660, run(1, 12)), ...month(45690, run(1, 12, [7]))]),
      problems: ["gaps @ expense!B20"],
      data: { list: "记-007" },
    },
    {
      name: "two kinds of vouchers, more gaps than are listed",
      tables: lines([...run(1, 20, [3], "银付"), ...run(1, 60, [5, 9, 15, 21, 33, 47], "转")]),
      problems: ["gaps @ expense!A4", "gaps @ expense!A25"],
      data: { count: 1 },
    },
  ],
  skipped: [{ name: "no vouchers", tables: [ledger("amount", [[1]])], why: "missingColumn" }],
});
