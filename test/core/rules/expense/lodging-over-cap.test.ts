import { lodgingOverCap } from "../../../../src/core/rules/expense/lodging-over-cap";
import { confirmedCaps } from "../../../support/caps";
import { testRule } from "../../../support/ruleTester";
import { ledger } from "../../../support/tables";

// 45767 is 2025-04-20, 45858 is 2025-07-20.
const header = "startDate|category|summary|place|rank|nights|people|amount";
const lines = (...rows: (string | number | null)[][]) => [ledger(header, rows)];

testRule(lodgingOverCap, {
  valid: [
    {
      name: "two nights in 洛阳 in the high season",
      tables: lines([45767, "住宿费", "", "洛阳", "其他", 2, 1, 1000]),
    },
    { name: "two people", tables: lines([45858, "住宿费", "", "洛阳", "", 2, 2, 1320]) },
    { name: "the bureau's rank", tables: lines([45858, "住宿费", "", "郑州市", "副厅级", 1, null, 480]) },
    {
      name: "a trip booked as a whole",
      tables: lines([45858, "差旅费", "住宿费、车票等", "郑州市", "", 1, 1, 2000]),
    },
    { name: "blank nights", tables: lines([45858, "住宿费", "", "郑州市", "", null, 1, 2000]) },
    { name: "no rows", tables: lines() },
  ],
  invalid: [
    {
      name: "out of season, rank not given, and the part of a trip that the summary names",
      tables: lines(
        [45858, "住宿费", "", "洛阳市", "", 2, 1, 1000],
        [45858, "差旅费", "赴郑州参会住宿费", "郑州", "处级", 1, 1, 400],
      ),
      problems: ["over @ expense!H2", "over @ expense!H3"],
      data: { limit: 66_000, over: 34_000, rank: "staff", status: "statusReference" },
    },
    {
      name: "a county",
      tables: lines([45858, "住宿费", "", "鲁山县", "科级", 1, 1, 320]),
      problems: ["over @ expense!H2"],
      data: { cap: 30_000 },
    },
    {
      name: "a place in no table is a lead",
      tables: lines(
        [45858, "住宿费", "", "示例镇", "", 1, 1, 500],
        [45858, "住宿费", "", "示例镇", "", 1, 1, 420],
      ),
      problems: ["info unknownPlace @ expense!H2"],
    },
    {
      name: "an error against a confirmed figure",
      tables: lines([45858, "住宿费", "", "上海", "", 1, 1, 501]),
      settings: confirmedCaps({ "cap/lodging/nation/staff/上海·其他/2016-01-01": 500 }),
      problems: ["error over @ expense!H2"],
    },
  ],
  partly: [
    {
      name: "place not given",
      tables: lines([45858, "住宿费", "", null, "", 1, 1, 500]),
      why: "rowsWithout",
    },
  ],
  skipped: [
    {
      name: "no place",
      tables: [ledger("date|category|nights|amount", [[45858, "住宿费", 1, 1]])],
      why: "missingColumn",
    },
  ],
});
