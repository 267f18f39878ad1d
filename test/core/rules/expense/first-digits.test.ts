import { firstDigits } from "../../../../src/core/rules/expense/first-digits";
import { testRule } from "../../../support/ruleTester";
import { ledger } from "../../../support/tables";

/** Amounts that follow Benford's law over several powers of ten. */
const lawful = (n: number) =>
  Array.from({ length: n }, (_, i) => [Math.round(1000 * 10 ** ((4 * i) / n)) / 100]);
const amounts = (rows: (string | number)[][]) => [ledger("amount", rows)];
const invented = Array.from({ length: 600 }, (_, i) => [(5 + (i % 3)) * 10 ** (i % 6) + (i % 50) / 100]);

testRule(firstDigits, {
  valid: [
    { name: "lawful amounts", tables: amounts(lawful(800)) },
    { name: "very many lawful amounts", tables: amounts(lawful(4000)) },
  ],
  invalid: [
    {
      name: "too many fives, sixes and sevens",
      tables: amounts(invented),
      problems: ["strays @ expense!A2"],
      data: { count: 600 },
    },
  ],
  skipped: [
    { name: "499 amounts", tables: amounts(lawful(499)), why: "tooFew" },
    {
      name: "amounts of one size",
      tables: amounts(Array.from({ length: 600 }, (_, i) => [300 + i])),
      why: "narrowAmounts",
    },
    {
      name: "a list of amounts above a line",
      tables: amounts(Array.from({ length: 2000 }, (_, i) => [25_000 / (1 - (i + 0.5) / 2000)])),
      why: "narrowAmounts",
    },
    {
      name: "amounts that rates produce",
      tables: [
        ledger(
          "category|amount",
          lawful(800).map(([amount]) => ["伙食补助", amount!]),
        ),
      ],
      why: "tooFew",
    },
    { name: "no rows", tables: amounts([]), why: "tooFew" },
  ],
});
