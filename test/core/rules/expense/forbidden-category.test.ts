import { forbiddenCategory } from "../../../../src/core/rules/expense/forbidden-category";
import { testRule } from "../../../support/ruleTester";
import { ledger } from "../../../support/tables";

const header = "category|summary|amount";

testRule(forbiddenCategory, {
  valid: [
    { name: "allowed spending", tables: [ledger(header, [["会议费", "学术年会场地", 3200]])] },
    { name: "a training about fines", tables: [ledger(header, [["培训费", "罚款管理制度培训", 500]])] },
    { name: "a lecture on investment", tables: [ledger(header, [["讲课费", "投资咨询讲座", 500]])] },
    { name: "a loan given back", tables: [ledger(header, [["其他", "退还借款", 500]])] },
    { name: "a negation", tables: [ledger(header, [["其他", "不含捐款", 500]])] },
    { name: "a travel allowance", tables: [ledger(header, [["差旅补贴", "出差伙食补助", 100]])] },
    {
      name: "blanks",
      tables: [
        ledger(header, [
          ["", "", 1],
          [null, null, 2],
        ]),
      ],
    },
    { name: "money that came back", tables: [ledger(header, [["罚款", "退回罚款", -500]])] },
    {
      name: "donations in a list of donations received",
      tables: [
        ledger("payee|category|amount", [["示例公司", "捐赠口罩", 500]], { headers: "捐赠方|物资名称|金额" }),
      ],
    },
    { name: "no rows", tables: [ledger(header, [])] },
  ],
  invalid: [
    {
      name: "each of the nine classes by category",
      tables: [
        ledger(header, [
          ["人员基本工资", "1 月", 5000],
          ["办公用品", "打印纸", 300],
          ["捐款", "", 1],
          ["赞助费", "", 1],
          ["罚款支出", "", 1],
          ["还贷", "", 1],
          ["对外投资", "", 1],
          ["对外借款", "周转", 20000],
          ["基建", "", 1],
        ]),
      ],
      problems: [2, 3, 4, 5, 6, 7, 8, 9, 10].map((row) => `category @ expense!A${row}`),
      data: { class: "wages", amount: 500_000 },
    },
    {
      name: "a word only in the summary, as a warning",
      tables: [ledger(header, [["其他", "缴纳滞纳金", 88]])],
      problems: ["warning summary @ expense!B2"],
      data: { word: "滞纳金", class: "fine" },
    },
    {
      name: "a doubtful category, as a warning",
      tables: [ledger(header, [["装修费", "", 88]])],
      problems: ["warning categoryUnsure @ expense!A2"],
    },
    {
      name: "category before summary, once a row",
      tables: [ledger(header, [["对外借款", "借款给示例公司", 1]])],
      problems: ["category @ expense!A2"],
    },
    {
      name: "full width and spaces",
      tables: [ledger(header, [["　捐 款".replace(" ", ""), "", 1]])],
      problems: ["category @ expense!A2"],
    },
    {
      name: "a ledger without amounts",
      tables: [ledger("category", [["赞助"]])],
      problems: ["category @ expense!A2"],
    },
  ],
  skipped: [
    { name: "neither category nor summary", tables: [ledger("amount", [[1]])], why: "missingColumn" },
  ],
});
