import { textNumber } from "../../../../src/core/rules/any/text-number";
import { testRule } from "../../../support/ruleTester";
import { ledger } from "../../../support/tables";

testRule(textNumber, {
  valid: [
    {
      name: "numbers",
      tables: [
        ledger("amount|qty", [
          [5, 1],
          [-5.5, 0],
        ]),
      ],
    },
    {
      name: "text that is more than a figure, or none",
      tables: [
        ledger("amount|people", [
          ["壹佰元整", "12人"],
          ["12.50(退3.00)", "若干"],
          ["3万元", ""],
          ["待定", "-"],
        ]),
      ],
    },
    { name: "figures in a column of texts", tables: [ledger("summary|voucher", [["123", "0045"]])] },
    { name: "no rows", tables: [ledger("amount", [])] },
  ],
  invalid: [
    {
      name: "figures as text, two in one row, with a fix",
      tables: [
        ledger("amount|people", [
          ["１，２３４．５０", " 12 "],
          [7, 3],
          ["(500.00)", 4],
          ["¥88元", 5],
        ]),
      ],
      problems: ["cell @ expense!A2", "cell @ expense!B2", "cell @ expense!A4", "cell @ expense!A5"],
      data: { value: "１，２３４．５０", column: "amount" },
    },
    {
      name: "a column of 万元 as text, once",
      tables: [
        ledger(
          "amount",
          Array.from({ length: 21 }, (_, i) => [`${i + 1}.5`]),
          { headers: "金额（万元）", factors: { amount: 10_000 } },
        ),
      ],
      problems: ["column @ expense!A2"],
      data: { count: 21, column: "金额（万元）" },
    },
    {
      name: "gross amounts that stand for the amounts, once each",
      tables: [ledger("gross", [["12"]])],
      problems: ["cell @ expense!A2"],
    },
  ],
  skipped: [
    { name: "delimited text", tables: [ledger("amount", [["5"]], { fromText: true })], why: "delimitedText" },
  ],
});
