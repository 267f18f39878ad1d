import { requiredValueMissing } from "../../../../src/core/rules/expense/required-value-missing";
import { testRule } from "../../../support/ruleTester";
import { ledger } from "../../../support/tables";

const header = "date|voucher|summary|payee|amount|category";
const full = [45000, "记-1", "学术年会场地", "示例会展中心", 3200, "会议费"] as const;

testRule(requiredValueMissing, {
  valid: [
    { name: "a full row", tables: [ledger(header, [full])] },
    { name: "no rows", tables: [ledger(header, [])] },
    { name: "a column the ledger does not have", tables: [ledger("amount", [[5]])] },
    { name: "a negative amount", tables: [ledger("amount", [[-5.25]])] },
    { name: "text that reads as a number", tables: [ledger("amount", [["１，２３４．５０元"]])] },
    { name: "noise of binary arithmetic", tables: [ledger("amount", [[0.1 + 0.2]])] },
  ],
  invalid: [
    {
      name: "two problems in one row",
      tables: [ledger(header, [full, [45001, "记-2", "", "示例文印社", "待定", "印刷费"], full])],
      problems: ["blank @ expense!C3", "notNumber @ expense!E3"],
      data: { column: "summary", row: 3 },
    },
    {
      name: "a blank amount and one of spaces",
      tables: [
        ledger("payee|amount", [
          ["甲", ""],
          ["乙", "　 "],
          ["丙", 1],
          ["丁", 2],
          ["戊", 3],
        ]),
      ],
      problems: ["blank @ expense!B2", "blank @ expense!B3"],
    },
    {
      name: "a column that is mostly blank, once",
      tables: [
        ledger("voucher|amount", [
          ["", 1],
          ["", 2],
          ["", 3],
          ["记-4", 4],
        ]),
      ],
      problems: ["warning mostlyBlank @ expense!A2"],
      data: { count: 3, of: 4, row: 2 },
    },
    { name: "zero", tables: [ledger("amount", [[0], [1]])], problems: ["zero @ expense!A2"] },
    {
      name: "more than two decimals",
      tables: [ledger("amount", [[10.125], [10.12]])],
      problems: ["tooFine @ expense!A2"],
      data: { value: 10.125 },
    },
    {
      name: "an error value",
      tables: [ledger("amount", [["#REF!"]])],
      problems: ["notNumber @ expense!A2"],
      data: { value: "#REF!" },
    },
  ],
  skipped: [
    {
      name: "a ledger with none of the columns",
      tables: [ledger("handler", [["甲"]])],
      why: "missingColumn",
    },
  ],
});
