import { similarPayees } from "../../../../src/core/rules/expense/similar-payees";
import { testRule } from "../../../support/ruleTester";
import { ledger } from "../../../support/tables";

const lines = (...rows: (string | number | null)[][]) => [ledger("payee|account", rows)];
const [one, two, three] = ["6200000000000011", "6200000000000022", "6200000000000033"];

testRule(similarPayees, {
  valid: [
    {
      name: "one payee with two accounts",
      tables: lines(["示例蓝天酒店", one], ["示例蓝天酒店有限公司", two]),
    },
    { name: "like names with one account", tables: lines(["示例市蓝天酒店", one], ["示例市蓝天 酒店", one]) },
    {
      name: "branches told apart by a number",
      tables: lines(["示例第一印刷厂", one], ["示例第二印刷厂", two]),
    },
    { name: "persons", tables: lines(["示例甲", one], ["示例乙", two]) },
    {
      name: "masks and ends of cards",
      tables: lines(["示例市蓝天酒店", "6200****0011"], ["示例市兰天酒店", "0022"]),
    },
    { name: "blanks", tables: lines(["示例市蓝天酒店", null], ["示例市兰天酒店", two], [null, one]) },
    { name: "no rows", tables: lines() },
  ],
  invalid: [
    {
      name: "one sign of difference, and a sign left out",
      tables: lines(
        ["示例市蓝天酒店有限公司", one],
        ["示例市兰天酒店有限责任公司", two],
        ["示例市医学会", one.replace("11", "44")],
        ["示例医学会", "62 0000-0000 0000 55"],
      ),
      problems: ["names @ expense!A2", "names @ expense!A4"],
      data: { row: 2, other: 3, payee: "示例市蓝天酒店有限公司" },
    },
    {
      name: "two names with one account",
      tables: lines(
        ["示例书店", one],
        ["示例花店", one.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
        ["示例药店", three],
      ),
      problems: ["account @ expense!B2"],
      data: { row: 2, other: 3 },
    },
  ],
  skipped: [
    {
      name: "the society's own account in every row",
      tables: lines(...["示例甲店", "示例乙店", "示例丙店", "示例丁店"].map((payee) => [payee, one])),
      why: "ownAccount",
    },
    { name: "no accounts", tables: [ledger("payee", [["示例甲店"]])], why: "missingColumn" },
  ],
});
