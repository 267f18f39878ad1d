import { damagedInvoiceNumber } from "../../../../src/core/rules/expense/damaged-invoice-number";
import { testRule } from "../../../support/ruleTester";
import { ledger } from "../../../support/tables";

const good = [["25412000000000123456"], ["25412000000000123457"], ["12345678"]];

testRule(damagedInvoiceNumber, {
  valid: [
    { name: "20 and 8 digits as text", tables: [ledger("invoice", good)] },
    {
      name: "a foreign ledger with its own numbers",
      tables: [ledger("invoice", [["INV-1"], ["4711"], ["A77"]])],
    },
    {
      name: "short numbers where few look Chinese",
      tables: [ledger("invoice", [[4711], [4712], ["12345678"]])],
    },
    { name: "blanks and words", tables: [ledger("invoice", [...good, [""], [null], ["收据"]])] },
    {
      name: "a foreign ledger whose numbers have 8 digits",
      tables: [ledger("invoice", [[40012345], [40012346], [40012347]])],
    },
    { name: "no rows", tables: [ledger("invoice", [])] },
  ],
  invalid: [
    {
      name: "a number that lost its last digits",
      tables: [ledger("invoice", [...good, [25412000000000123000]])],
      problems: ["damaged @ expense!A5"],
      data: { lost: 5 },
    },
    {
      name: "the text of an exponent, in any ledger",
      tables: [ledger("invoice", [["2.5412E+19"]])],
      problems: ["damaged @ expense!A2"],
    },
    {
      name: "eight digits stored as a number",
      tables: [ledger("invoice", [...good, [12345679]])],
      problems: ["warning asNumber @ expense!A5"],
    },
    {
      name: "a column of such numbers, once",
      tables: [
        ledger(
          "invoice",
          Array.from({ length: 25 }, (_, i) => [12345600 + i]),
          { headers: "发票号码" },
        ),
      ],
      problems: ["warning asNumbers @ expense!A2"],
      data: { column: "发票号码", count: 25 },
    },
    {
      name: "a number that may have lost zeros",
      tables: [ledger("invoice", [...good, [345678]])],
      problems: ["lostZeros @ expense!A5"],
      data: { digits: 6 },
    },
    {
      name: "two lengths that fit nothing",
      tables: [ledger("invoice", [...good, ["1234567"], ["254120000000001234567"]])],
      problems: ["length @ expense!A5", "length @ expense!A6"],
      data: { digits: 7 },
    },
  ],
});
