import { untidyText } from "../../../../src/core/rules/any/untidy-text";
import { testRule } from "../../../support/ruleTester";
import { ledger } from "../../../support/tables";

testRule(untidyText, {
  valid: [
    {
      name: "brackets and commas of Chinese width, spaces inside",
      tables: [
        ledger("payee|voucher", [
          ["示例（某区）酒店，本部", "记-１号".replace("１", "1")],
          ["Example  Ltd", "45"],
        ]),
      ],
    },
    { name: "spaces in columns that nobody counts by", tables: [ledger("summary", [[" 学术年会 "]])] },
    {
      name: "blanks",
      tables: [
        ledger("payee|voucher", [
          ["", null],
          ["　", ""],
        ]),
      ],
    },
    { name: "no rows", tables: [ledger("payee", [])] },
  ],
  invalid: [
    {
      name: "outer spaces and wide codes, two in one row, with a fix",
      tables: [
        ledger("payee|voucher", [
          [" 示例甲店　", "记－０１"],
          ["示例乙店", "记-2"],
          ["示例丙店\u00a0", " 00３ "],
        ]),
      ],
      problems: ["cell @ expense!A2", "cell @ expense!B2", "cell @ expense!A4", "cell @ expense!B4"],
      data: { column: "payee" },
    },
    {
      name: "a column, once",
      tables: [
        ledger(
          "payee",
          Array.from({ length: 30 }, (_, i) => [`示例${i}店 `]),
        ),
      ],
      problems: ["column @ expense!A2"],
      data: { count: 30 },
    },
  ],
  skipped: [
    {
      name: "delimited text",
      tables: [ledger("payee", [[" a "]], { fromText: true })],
      why: "delimitedText",
    },
  ],
});
