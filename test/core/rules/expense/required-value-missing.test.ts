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
    { name: "an amount that cannot be read, which is not blank", tables: [ledger("amount", [["待定"]])] },
    {
      name: "a column that is mostly blank, which another rule reports",
      tables: [
        ledger("voucher|amount", [
          ["", 1],
          ["", 2],
          ["记-4", 4],
        ]),
      ],
    },
    {
      name: "one of income and spending filled in",
      tables: [
        ledger("date|income|expense", [
          [45000, "", 5],
          [45000, 7, ""],
        ]),
      ],
    },
  ],
  invalid: [
    {
      name: "two problems in one row",
      tables: [ledger(header, [full, [45001, "记-2", "", "　", "待定", "印刷费"], full])],
      problems: ["blank @ expense!C3", "blank @ expense!D3"],
      data: { column: "summary", row: 3 },
    },
    {
      name: "a blank amount, one of spaces and one of a dash",
      tables: [
        ledger("payee|amount", [
          ["示例甲店", ""],
          ["示例乙店", "　 "],
          ["示例丙店", "-"],
          ["示例丁店", 2],
          ["示例戊店", 3],
          ["示例己店", 3],
        ]),
      ],
      problems: ["blank @ expense!B2", "blank @ expense!B3", "blank @ expense!B4"],
    },
    {
      name: "neither income nor spending",
      tables: [
        ledger(
          "income|expense",
          [
            ["", ""],
            [1, ""],
            [2, ""],
          ],
          { headers: "收入|支出" },
        ),
      ],
      problems: ["blank @ expense!A2"],
      data: { column: "支出/收入" },
    },
    {
      name: "one row with nothing in it but a date",
      tables: [ledger("date|payee", [[45000, null]])],
      problems: ["blank @ expense!B2"],
    },
  ],
  skipped: [
    {
      name: "a ledger with none of the columns",
      tables: [ledger("handler", [["示例甲"]])],
      why: "missingColumn",
    },
  ],
});
