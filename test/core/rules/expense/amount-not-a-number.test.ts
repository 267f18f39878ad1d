import { amountNotANumber } from "../../../../src/core/rules/expense/amount-not-a-number";
import { testRule } from "../../../support/ruleTester";
import { ledger } from "../../../support/tables";

testRule(amountNotANumber, {
  valid: [
    { name: "amounts of either sign", tables: [ledger("amount", [[5], [-5.25], [0.01]])] },
    {
      name: "text that reads as a number",
      tables: [ledger("amount", [["１，２３４．５０元"], ["壹佰元整"]])],
    },
    { name: "noise of binary arithmetic", tables: [ledger("amount", [[0.1 + 0.2]])] },
    { name: "blank cells, which another rule reports", tables: [ledger("amount", [[""], [null], ["-"]])] },
    { name: "no rows", tables: [ledger("amount", [])] },
  ],
  invalid: [
    {
      name: "text, zero and more than two decimals",
      tables: [ledger("amount", [["待定"], [0], [10.125], [10.12]])],
      problems: ["notNumber @ expense!A2", "warning zero @ expense!A3", "tooFine @ expense!A4"],
      data: { value: "待定" },
    },
    {
      name: "an error value in one row",
      tables: [ledger("amount", [["#REF!"]])],
      problems: ["error @ expense!A2"],
      data: { value: "#REF!", row: 2 },
    },
    {
      name: "zero written as text, full width",
      tables: [ledger("amount", [["０．００"]])],
      problems: ["warning zero @ expense!A2"],
    },
    {
      name: "spending less income that cancels out",
      tables: [ledger("income|expense", [[5, 5]])],
      problems: ["warning zero @ expense!B2"],
    },
  ],
  skipped: [{ name: "no amount column", tables: [ledger("payee", [["示例甲店"]])], why: "missingColumn" }],
});
