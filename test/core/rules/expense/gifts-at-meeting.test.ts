import { giftsAtMeeting } from "../../../../src/core/rules/expense/gifts-at-meeting";
import { testRule } from "../../../support/ruleTester";
import { ledger } from "../../../support/tables";

const lines = (...rows: (string | null)[][]) => [ledger("category|summary", rows)];

testRule(giftsAtMeeting, {
  valid: [
    {
      name: "words that mean something else",
      tables: lines(
        ["会议费", "旅游管理学会年会场地"],
        ["培训费", "乡村旅游产业论坛讲义"],
        ["会议费", "通知：严禁发放纪念品"],
        ["会议费", "科技馆门票"],
        ["会议费", null],
      ),
    },
    { name: "the words outside meetings, where other rules look", tables: lines(["宣传费", "纪念品"]) },
    { name: "no rows", tables: lines() },
  ],
  invalid: [
    {
      name: "gifts for certain, a tour to be looked at",
      tables: lines(
        ["会议费", "参会代表纪念品 80 份"],
        ["培训费", "学员旅游"],
        ["会议费", "会场布置"],
        ["会议费", "晚宴烟酒"],
      ),
      problems: ["sure @ expense!B2", "warning unsure @ expense!B3", "sure @ expense!B5"],
      data: { word: "纪念品" },
    },
    {
      name: "full-width letters",
      tables: lines(["会议费", "ＫＴＶ包间"]),
      problems: ["warning unsure @ expense!B2"],
      data: { word: "ktv" },
    },
  ],
  skipped: [{ name: "no summary", tables: [ledger("category", [["会议费"]])], why: "missingColumn" }],
});
